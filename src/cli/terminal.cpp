#include "cli/terminal.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>

#include <unistd.h>

namespace rasid {
namespace {

constexpr auto first_progress_after = std::chrono::seconds(1);
constexpr auto progress_every = std::chrono::milliseconds(200);

// Source: https://no-color.org (any value that is not empty) and ECMA-48, SGR.
bool wants_colours() {
  const char* refused = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return isatty(STDOUT_FILENO) == 1 && (refused == nullptr || *refused == '\0') &&
         terminal != nullptr && std::string_view(terminal) != "dumb";
}

const char* code_of(Style style) {
  switch (style) {
    case Style::strong: return "1";
    case Style::faint: return "2";
    case Style::quoted: return "32";
    case Style::warning: return "33";
  }
  return "0";
}

void to_stderr(std::string_view text) {
  static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr));
}

}  // namespace

Terminal::Terminal()
    : colours_(wants_colours()),
      shows_progress_(isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 0),
      last_progress_(std::chrono::steady_clock::now() + first_progress_after - progress_every) {}

bool Terminal::print(std::string_view results) {
  if (write_error_ != 0) return false;
  errno = 0;
  const bool written = std::fwrite(results.data(), 1, results.size(), stdout) == results.size();
  if (!written || std::fflush(stdout) != 0) write_error_ = errno != 0 ? errno : EIO;
  return write_error_ == 0;
}

void Terminal::say(const Error& error) {
  clear_progress();
  to_stderr("rasid: " + (error.where.empty() ? "" : error.where + ": ") + error.what + '\n');
}

void Terminal::say_lines(std::string_view lines) {
  clear_progress();
  to_stderr(lines);
}

void Terminal::progress(std::size_t done, const char* of_what) {
  if (!shows_progress_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - last_progress_ < progress_every) return;
  last_progress_ = now;
  clear_progress();
  to_stderr("rasid: " + std::to_string(done) + ' ' + of_what);
  progress_shown_ = true;
}

void Terminal::clear_progress() {
  if (!progress_shown_) return;
  to_stderr("\r\033[K");
  progress_shown_ = false;
}

std::string Terminal::styled(Style style, std::string_view text) const {
  if (!colours_) return std::string(text);
  return std::string("\033[") + code_of(style) + 'm' + std::string(text) + "\033[0m";
}

Ending Terminal::end(Ending wanted) {
  clear_progress();
  if (write_error_ == EPIPE) return wanted == Ending::failed ? wanted : Ending::found;
  if (write_error_ == 0) return wanted;
  say({.what = "the results cannot be written: " + std::generic_category().message(write_error_),
       .where = "standard output"});
  return Ending::failed;
}

}  // namespace rasid
