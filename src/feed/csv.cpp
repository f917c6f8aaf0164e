// A quotation mark that nothing closes would swallow the rest of the file. So a row ends at
// max_row_bytes, and where it is broken its later lines are read once more, each as the begin of a
// row. Bytes made to be broken again and again could make that take long: after max_retries a
// broken row loses all its lines.
#include "feed/csv.h"

#include <algorithm>
#include <array>

namespace rasid {
namespace {

constexpr std::size_t max_retries = 1000;

enum class State : std::uint8_t { begin, plain, quoted, closed };

// Adds a line to the cells of a row, which `state` says how to go on with. False: text stands
// behind a closing mark.
bool add_line(std::string_view line,
              char separator,
              State& state,
              std::vector<std::string>& cells) {
  if (cells.empty()) cells.emplace_back();
  for (const char c : line) {
    if (state == State::quoted) {
      if (c == '"')
        state = State::closed;
      else
        cells.back() += c;
    } else if (c == separator) {
      cells.emplace_back();
      state = State::begin;
    } else if (c == '"' && state == State::begin) {
      state = State::quoted;
    } else if (c == '"' && state == State::closed) {
      cells.back() += '"';
      state = State::quoted;
    } else if (state == State::closed) {
      return false;
    } else {
      cells.back() += c;
      state = State::plain;
    }
  }
  return true;
}

constexpr const char* endless = "a cell in quotation marks does not end";

void drop_byte_order_mark(std::string& line) {
  if (line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
}

void add_to(std::string& raw, const std::string& line) {
  if (!raw.empty()) raw += '\n';
  raw += line;
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t") == std::string_view::npos;
}

}  // namespace

LineEnd CsvRows::next_line(std::string& line) {
  if (!again_.empty()) {
    number_ = again_.front().first;
    line = std::move(again_.front().second);
    again_.pop_front();
    return LineEnd::whole;
  }
  const LineEnd end = lines_.next(line);
  number_ = lines_.number();
  if (number_ == 1) drop_byte_order_mark(line);
  return end;
}

CsvRows::Found CsvRows::broken(std::string why) {
  fault_ = std::move(why);
  const std::size_t first_end = std::min(raw_.find('\n'), raw_.size());
  if (first_end == raw_.size() || ++retries_ > max_retries) return Found::broken;
  std::deque<std::pair<std::size_t, std::string>> later;
  std::size_t number = line_;
  for (std::size_t at = first_end + 1; at <= raw_.size();) {
    const std::size_t end = std::min(raw_.find('\n', at), raw_.size());
    later.emplace_back(++number, raw_.substr(at, end - at));
    at = end + 1;
  }
  again_.insert(again_.begin(), later.begin(), later.end());
  return Found::broken;
}

CsvRows::Found CsvRows::next(std::vector<std::string>& cells) {
  cells.clear();
  raw_.clear();
  State state = State::begin;
  std::string line;
  while (true) {
    const LineEnd end = next_line(line);
    if (end == LineEnd::none) return raw_.empty() ? Found::end : broken(endless);
    if (cells.empty()) line_ = number_;
    if (end == LineEnd::too_long) return broken("the line is longer than 64 MB");
    if (cells.empty() && is_blank(line)) continue;
    add_to(raw_, line);
    if (!add_line(line, separator_, state, cells))
      return broken("text stands behind a closing quotation mark");
    if (state != State::quoted) return Found::row;
    if (raw_.size() > max_row_bytes) return broken(endless);
    cells.back() += '\n';
  }
}

char separator_of(std::string_view head) {
  constexpr std::string_view separators = ",;\t";
  std::array<std::size_t, 3> count{};
  bool quoted = false;
  for (const char c : head) {
    if (c == '"') quoted = !quoted;
    if (c == '\n' && !quoted) break;
    const std::size_t which = quoted ? std::string_view::npos : separators.find(c);
    if (which != std::string_view::npos) ++count[which];
  }
  const auto* const most = std::max_element(count.begin(), count.end());
  return separators[static_cast<std::size_t>(most - count.begin())];
}

}  // namespace rasid
