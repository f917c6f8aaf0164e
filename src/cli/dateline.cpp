#include "cli/dateline.h"

#include "base/edtf.h"
#include "text/text.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace rasid {
namespace {

constexpr std::size_t first_lines = 6;
// Datelines of the outlets known so far are shorter than a third of this.
constexpr std::size_t longest_line_bytes = 200;

// The day that `line` is, or empty.
std::string day_of(std::string_view line, const TimeGrammar& times) {
  const Text text = read_text(line);
  for (const TimeMention& mention : times.find(text, "")) {
    const bool is_day = date_precision(mention.value) == DatePrecision::day &&
                        !recurs(mention.value) && !is_approximate(mention.value);
    const bool alone = std::all_of(text.tokens.begin(), text.tokens.end(), [&](const Token& token) {
      const bool is_word = token.kind == TokenKind::word || token.kind == TokenKind::latin;
      return !is_word || mention.span.covers(token.span);
    });
    if (is_day && alone) return mention.value;
  }
  return {};
}

}  // namespace

void date_by_line(Document& document, const TimeGrammar& times) {
  std::string_view rest = document.body;
  for (std::size_t seen = 0; seen < first_lines && !rest.empty() && document.date.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
    ++seen;
    if (line.size() <= longest_line_bytes) document.date = day_of(line, times);
  }
}

}  // namespace rasid
