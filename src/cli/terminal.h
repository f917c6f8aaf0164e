#pragma once
// What the program says: results to stdout, talk to stderr, and how it ends.

#include "base/result.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace rasid {

// The status with which the program ends.
enum class Ending : std::uint8_t { found = 0, nothing = 1, failed = 2, bug = 70 };

enum class Style : std::uint8_t { strong, faint, quoted, warning };

// One thread at a time.
class Terminal {
 public:
  Terminal();
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;
  ~Terminal() { clear_progress(); }

  // Writes results. False: nobody reads them any more or they cannot be written; work may stop.
  bool print(std::string_view results);

  // "rasid: where: what" on stderr.
  void say(const Error& error);
  // Text of several lines on stderr, as it is.
  void say_lines(std::string_view lines);

  // Shows on a terminal how far a long work is, after its first second and a few times a second.
  // Example: progress(1200, "articles").
  void progress(std::size_t done, const char* of_what);

  // `text` in a style, where stdout is a terminal that may be coloured.
  std::string styled(Style style, std::string_view text) const;

  // How to end: `wanted`, unless results could not be written. A reader that went away is no fault.
  Ending end(Ending wanted);

 private:
  void clear_progress();

  bool colours_ = false;
  bool shows_progress_ = false;
  bool progress_shown_ = false;
  int write_error_ = 0;  // errno of the first write that failed
  std::chrono::steady_clock::time_point last_progress_;
};

}  // namespace rasid
