#include "cli/dateline.h"

#include "base/edtf.h"
#include "page/byline.h"
#include "page/day.h"
#include "text/text.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {
namespace {

// The day on which `line` says that the article was published, or empty.
std::string day_of(std::string_view line, LinePlace place, const TimeGrammar& times) {
  std::vector<Span> places;
  std::vector<std::string> days;
  for (const TimeMention& mention : times.find(read_text(line), "")) {
    const bool is_day = date_precision(mention.value) == DatePrecision::day &&
                        !recurs(mention.value) && !is_approximate(mention.value);
    if (!is_day || stated_day(mention.value).empty()) continue;
    places.push_back(mention.span);
    days.push_back(mention.value);
  }
  const std::optional<std::size_t> at = day_of_publication(line, places, place);
  return at ? days[*at] : byline_day(line, place);
}

}  // namespace

void date_by_line(Document& document, const TimeGrammar& times) {
  if (document.date.empty() && !document.date_words.empty()) {
    document.date = day_of(document.date_words, LinePlace::below, times);
    if (!document.date.empty()) document.date_source = "line";
  }
  std::string_view rest = document.body;
  for (std::size_t seen = 0; seen < byline_lines && !rest.empty() && document.date.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.find_first_not_of(" \t") == std::string_view::npos) continue;
    const LinePlace place = seen++ == 0 ? LinePlace::title : LinePlace::below;
    if (line.size() > byline_bytes) continue;
    document.date = day_of(line, place, times);
    if (!document.date.empty()) document.date_source = "line";
  }
}

}  // namespace rasid
