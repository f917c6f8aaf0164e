// The line is cut at its days; each gap is cut at its marks into parts. A part is made of words
// that say what a day is of, of hours, or is a name. Names are few words, stand apart from the day
// by a mark, and mostly before it: behind a day stands what happened on it ("26 May 2022 - summit
// in Jeddah"). Everything else makes the line one that tells something.

#include "page/byline.h"

#include "base/ascii.h"
#include "page/day.h"
#include "text/text.h"

#include <algorithm>
#include <initializer_list>
#include <unordered_set>

namespace rasid {
namespace {

// What the words of a gap say of the day behind them.
enum class Said : std::uint8_t { nothing, published, updated, told };

using Words = std::unordered_set<std::string>;

Words folded(std::initializer_list<std::string_view> words) {
  Words all;
  for (const std::string_view word : words)
    all.insert(fold(word));
  return all;
}

bool says_published(const std::string& word) {
  static const Words words = folded({"\u0646\u0634\u0631",
                                     "\u0646\u0634\u0631\u062A",
                                     "\u0648\u0646\u0634\u0631",
                                     "\u0627\u0644\u0646\u0634\u0631",
                                     "\u0623\u0636\u064A\u0641",
                                     "\u0623\u0636\u064A\u0641\u062A",
                                     "\u0627\u0644\u062A\u0627\u0631\u064A\u062E",
                                     "published",
                                     "posted",
                                     "date"});
  return words.contains(word);
}

bool says_updated(const std::string& word) {
  static const Words words = folded({"\u062A\u062D\u062F\u064A\u062B",
                                     "\u0627\u0644\u062A\u062D\u062F\u064A\u062B",
                                     "\u062A\u0639\u062F\u064A\u0644",
                                     "\u0627\u0644\u062A\u0639\u062F\u064A\u0644",
                                     "\u0645\u062D\u062F\u062B",
                                     "updated",
                                     "update",
                                     "modified"});
  return words.contains(word);
}

// On, dated, day, last, hour, morning, written by and the like.
bool says_little(const std::string& word) {
  static const Words words = folded({"\u0641\u064A",
                                     "\u062A\u0627\u0631\u064A\u062E",
                                     "\u0628\u062A\u0627\u0631\u064A\u062E",
                                     "\u064A\u0648\u0645",
                                     "\u0627\u0644\u064A\u0648\u0645",
                                     "\u0627\u0644\u0645\u0648\u0627\u0641\u0642",
                                     "\u0622\u062E\u0631",
                                     "\u062A\u0645",
                                     "\u0627\u0644\u0633\u0627\u0639\u0629",
                                     "\u0635\u0628\u0627\u062D\u0627",
                                     "\u0645\u0633\u0627\u0621",
                                     "\u0638\u0647\u0631\u0627",
                                     "\u0635",
                                     "\u0645",
                                     "\u0647",
                                     "\u0643\u062A\u0628",
                                     "\u0643\u062A\u0628\u062A",
                                     "\u0628\u0642\u0644\u0645",
                                     "\u0627\u0644\u0645\u0635\u062F\u0631",
                                     "on",
                                     "at",
                                     "by",
                                     "am",
                                     "pm",
                                     "gmt",
                                     "utc",
                                     "last"});
  return words.contains(word);
}

// "By the time of", behind which a place is no name of its own.
bool says_zone(const std::string& word) {
  static const Words words =
      folded({"\u062A\u0648\u0642\u064A\u062A", "\u0628\u062A\u0648\u0642\u064A\u062A"});
  return words.contains(word);
}

bool is_separator(std::string_view mark) {
  constexpr std::string_view marks[] = {
      "-", "|", "/", ",", "(", ")", "[", "]", "\u060C", "\u2013", "\u2014", "\u2022", "\u00B7"};
  return std::find(std::begin(marks), std::end(marks), mark) != std::end(marks);
}

// How many names of how many words may stand in a gap.
// Source: datelines of agencies name a place, an outlet and a reporter at most.
struct NameLimits {
  std::size_t words = 0;
  std::size_t names = 0;
};

class Gap {
 public:
  Gap(std::string_view line, NameLimits limits, bool behind_day)
      : limits_(limits),
        touches_day_(behind_day) {
    const Text text = read_text(line);
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
      if (text.tokens[i].kind == TokenKind::mark)
        read_mark(slice(line, text.tokens[i].span));
      else if (text.tokens[i].kind != TokenKind::number)
        read_word(ascii_lower(text.word(i)));
    }
    ends_in_name_ = words_ > 0;
    if (ends_in_name_) end_part();
  }

  Said said() const { return said_; }
  bool ends_in_name() const { return ends_in_name_; }

 private:
  void read_mark(std::string_view mark) {
    if (mark != ":" && !is_separator(mark)) return;
    const bool colon = mark == ":";
    if (colon && words_ > 0) said_ = Said::told;
    end_part();
    // What follows a colon is told of the day before it.
    touches_day_ = touches_day_ && colon;
  }

  void read_word(const std::string& word) {
    const bool published = says_published(word);
    if (published || says_updated(word)) {
      if (said_ != Said::told) said_ = published ? Said::published : Said::updated;
    } else if (says_zone(word)) {
      in_zone_ = true;
    } else if (!in_zone_ && !says_little(word)) {
      ++words_;
    }
  }

  void end_part() {
    if (words_ > 0) ++names_;
    const bool too_much = words_ > limits_.words || names_ > limits_.names;
    if (words_ > 0 && (too_much || touches_day_)) said_ = Said::told;
    words_ = 0;
    in_zone_ = false;
  }

  NameLimits limits_;
  bool touches_day_;
  bool ends_in_name_ = false;
  bool in_zone_ = false;
  std::size_t words_ = 0;
  std::size_t names_ = 0;
  Said said_ = Said::nothing;
};

// What is said of each of the days, and of the last once more by the words behind it; empty where
// the line tells something.
std::vector<Said> said_of(std::string_view line, const std::vector<Span>& days, LinePlace place) {
  std::vector<Said> all;
  std::size_t from = 0;
  for (std::size_t i = 0; i <= days.size(); ++i) {
    const bool last = i == days.size();
    const bool below = place == LinePlace::below;
    const NameLimits before = {.words = below ? 3U : 1U, .names = below ? 3U : 1U};
    const NameLimits behind = {.words = below ? 1U : 0U, .names = below ? 2U : 0U};
    const std::size_t end = last ? line.size() : days[i].begin;
    const Gap gap(line.substr(from, end - from), i == 0 ? before : behind, i > 0);
    if (gap.said() == Said::told || (!last && gap.ends_in_name())) return {};
    all.push_back(gap.said());
    if (!last) from = days[i].end;
  }
  return all;
}

}  // namespace

std::optional<std::size_t> day_of_publication(std::string_view line,
                                              const std::vector<Span>& days,
                                              LinePlace place) {
  if (days.empty() || line.size() > byline_bytes) return std::nullopt;
  std::vector<Said> said = said_of(line, days, place);
  if (said.empty()) return std::nullopt;
  // "26 May 2022, last update 14:00": an update without a day of its own is of the day before it.
  const Said behind = said.back();
  said.pop_back();
  if (behind == Said::updated && said.back() == Said::nothing) said.back() = behind;
  for (const Said wanted : {Said::published, Said::nothing}) {
    const auto found = std::find(said.begin(), said.end(), wanted);
    if (found != said.end()) return static_cast<std::size_t>(found - said.begin());
  }
  return std::nullopt;
}

std::string byline_day(std::string_view line, LinePlace place) {
  if (line.size() > byline_bytes) return {};
  std::string day = whole_day(line);
  if (!day.empty()) return day;
  const std::string plain = with_plain_digits(line, byline_bytes);
  const std::vector<DayInText> days = days_in(plain);
  std::vector<Span> spans;
  spans.reserve(days.size());
  for (const DayInText& one : days)
    spans.push_back(one.span);
  const std::optional<std::size_t> at = day_of_publication(plain, spans, place);
  return at ? days[*at].day : std::string();
}

bool tells_update(std::string_view words) {
  const Text text = read_text(words);
  for (std::size_t i = 0; i < text.tokens.size(); ++i)
    if (says_updated(ascii_lower(text.word(i)))) return true;
  return false;
}

}  // namespace rasid
