// A pattern is read left to right: `{slot}` is a slot, `[` and `]` enclose context, `<` and `>`
// what is claimed besides, everything else is words. `a|b` is either word, a final `?` makes a word
// or a slot optional. A conjunction written against a slot belongs to it. An optional element
// doubles the variants, hence the limit.

#include "times/pattern.h"

#include <algorithm>
#include <charconv>

namespace rasid {
namespace {

constexpr std::size_t max_optional = 6;
constexpr std::string_view brackets = " []<>";

struct SlotName {
  std::string_view name;
  TimeSlot slot;
};

constexpr SlotName slot_names[] = {
    {.name = "day", .slot = TimeSlot::day},
    {.name = "hday", .slot = TimeSlot::hijri_day},
    {.name = "month", .slot = TimeSlot::month},
    {.name = "short-year", .slot = TimeSlot::short_year},
    {.name = "hnmonth", .slot = TimeSlot::hijri_month_number},
    {.name = "hmonth", .slot = TimeSlot::hijri_month},
    {.name = "nmonth", .slot = TimeSlot::month_number},
    {.name = "year", .slot = TimeSlot::year},
    {.name = "hyear", .slot = TimeSlot::hijri_year},
    {.name = "weekday", .slot = TimeSlot::weekday},
    {.name = "any-weekday", .slot = TimeSlot::any_weekday},
    {.name = "modifier", .slot = TimeSlot::modifier},
    {.name = "past", .slot = TimeSlot::past},
    {.name = "next", .slot = TimeSlot::next},
    {.name = "unit", .slot = TimeSlot::unit},
    {.name = "units", .slot = TimeSlot::units},
    {.name = "duals", .slot = TimeSlot::duals},
    {.name = "length", .slot = TimeSlot::length},
    {.name = "number", .slot = TimeSlot::number},
    {.name = "rank", .slot = TimeSlot::rank},
    {.name = "each", .slot = TimeSlot::each},
    {.name = "daypart", .slot = TimeSlot::daypart},
    {.name = "part", .slot = TimeSlot::part},
    {.name = "season", .slot = TimeSlot::season},
    {.name = "decade", .slot = TimeSlot::decade},
    {.name = "century", .slot = TimeSlot::century},
    {.name = "clock", .slot = TimeSlot::clock},
    {.name = "zone", .slot = TimeSlot::zone},
    {.name = "feast", .slot = TimeSlot::feast},
    {.name = "event", .slot = TimeSlot::event},
    {.name = "time", .slot = TimeSlot::time},
};

struct Piece {
  Element element;
  bool optional = false;
  bool before = false;  // context on the left
  bool after = false;
};

class PatternReader {
 public:
  PatternReader(std::string_view pattern, Lexicon& lexicon) : rest_(pattern), lexicon_(lexicon) {}

  std::vector<Piece> read(std::string& fault) {
    while (!rest_.empty() && fault.empty()) {
      const char c = rest_.front();
      if (brackets.find(c) != std::string_view::npos) {
        if (c != ' ') context_ = c == '[' || c == '<';
        claims_ = claims_ || c == '<';
        rest_.remove_prefix(1);
      } else if (c == '{') {
        read_slot(fault);
      } else {
        read_words(fault);
      }
    }
    if (pieces_.empty() && fault.empty()) fault = "the pattern is empty";
    return std::move(pieces_);
  }

  bool claims() const { return claims_; }

 private:
  void push(Element element, bool optional) {
    Piece piece{.element = std::move(element), .optional = optional};
    const bool inner = std::any_of(
        pieces_.begin(), pieces_.end(), [](const Piece& p) { return !p.before && !p.after; });
    piece.before = context_ && !inner;
    piece.after = context_ && inner;
    pieces_.push_back(std::move(piece));
  }

  void read_slot(std::string& fault) {
    const std::size_t close = rest_.find('}');
    if (close == std::string_view::npos) {
      fault = "a slot is not closed";
      return;
    }
    std::string_view name = rest_.substr(1, close - 1);
    rest_.remove_prefix(close + 1);
    const bool optional = name.ends_with('?');
    if (optional) name.remove_suffix(1);
    const auto* const found =
        std::find_if(std::begin(slot_names), std::end(slot_names), [&](const SlotName& known) {
          return known.name == name;
        });
    if (found == std::end(slot_names)) {
      fault = "unknown slot \"" + std::string(name) + '"';
      return;
    }
    push({.slot = found->slot, .words = {}, .joined = joined_, .prefixed = prefixed_}, optional);
    joined_ = false;
    prefixed_ = false;
  }

  void read_words(std::string& fault) {
    const std::size_t end = std::min(rest_.find_first_of(" {[]<>"), rest_.size());
    std::string_view run = rest_.substr(0, end);
    const bool before_slot = end < rest_.size() && rest_[end] == '{';
    rest_.remove_prefix(end);
    if (before_slot && lexicon_.is_conjunction(fold(run))) {
      joined_ = true;
      return;
    }
    if (before_slot && lexicon_.is_preposition(fold(run))) {
      prefixed_ = true;
      return;
    }
    const bool optional = run.ends_with('?');
    if (optional) run.remove_suffix(1);
    Element element;
    bool more = true;
    while (more) {
      const std::size_t bar = std::min(run.find('|'), run.size());
      const std::string word = fold(run.substr(0, bar));
      if (word.empty() || word.find(' ') != std::string::npos) {
        fault = "\"" + std::string(run.substr(0, bar)) + "\" is not one word";
        return;
      }
      element.words.push_back(lexicon_.intern(word));
      element.digits = element.digits || word.find_first_not_of("0123456789") == std::string::npos;
      more = bar < run.size();
      run.remove_prefix(std::min(bar + 1, run.size()));
    }
    push(std::move(element), optional);
  }

  std::string_view rest_;
  Lexicon& lexicon_;
  std::vector<Piece> pieces_;
  bool context_ = false;
  bool claims_ = false;
  bool joined_ = false;
  bool prefixed_ = false;
};

Variant choose(const std::vector<Piece>& pieces, std::size_t choice) {
  Variant variant;
  std::size_t bit = 0;
  for (const Piece& piece : pieces) {
    if (piece.optional && (choice >> bit++ & 1) == 0) continue;
    if (piece.before) ++variant.first;
    if (!piece.after) variant.last = variant.elements.size() + 1;
    variant.elements.push_back(piece.element);
  }
  return variant;
}

std::optional<int> modifier_named(std::string_view name) {
  if (name == "past") return -1;
  if (name == "this") return 0;
  if (name == "next") return 1;
  if (name == "before-last") return -2;
  if (name == "after-next") return 2;
  if (name == "last") return last_of_many;
  return {};
}

// "00:00" in minutes; -1 for anything else.
int minutes_named(std::string_view text) {
  int hours = 0;
  int minutes = 0;
  if (text.size() != 5 || text[2] != ':') return -1;
  const bool read =
      std::from_chars(text.data(), text.data() + 2, hours).ptr == text.data() + 2 &&
      std::from_chars(text.data() + 3, text.data() + 5, minutes).ptr == text.data() + 5;
  return read && hours < 24 && minutes < 60 ? hours * 60 + minutes : -1;
}

std::vector<Kind> kinds_of(TimeSlot slot) {
  switch (slot) {
    case TimeSlot::none:
    case TimeSlot::time:
    case TimeSlot::month_number:
    case TimeSlot::short_year:
    case TimeSlot::hijri_month_number: return {};
    case TimeSlot::day:
    case TimeSlot::hijri_day:
    case TimeSlot::century:
      return {
          Kind::ordinal, Kind::feminine, Kind::cardinal, Kind::tens, Kind::article, Kind::day_lead};
    case TimeSlot::month: return {Kind::month, Kind::month_lead};
    case TimeSlot::hijri_month: return {Kind::hijri_month, Kind::month_lead};
    case TimeSlot::year: return {Kind::year_lead, Kind::thousands};
    case TimeSlot::hijri_year: return {Kind::year_lead};
    case TimeSlot::weekday: return {Kind::weekday, Kind::day_lead};
    case TimeSlot::any_weekday: return {Kind::any_weekday, Kind::weekday, Kind::day_lead};
    case TimeSlot::modifier:
    case TimeSlot::past:
    case TimeSlot::next: return {Kind::modifier};
    case TimeSlot::unit: return {Kind::unit};
    case TimeSlot::each: return {Kind::each};
    case TimeSlot::units: return {Kind::units};
    case TimeSlot::duals: return {Kind::duals};
    case TimeSlot::length:
      return {Kind::about,
              Kind::several,
              Kind::cardinal,
              Kind::tens,
              Kind::hundreds,
              Kind::thousands,
              Kind::half,
              Kind::quarter,
              Kind::article,
              Kind::single,
              Kind::dual,
              Kind::counted};
    case TimeSlot::number: return {Kind::cardinal, Kind::tens, Kind::hundreds, Kind::article};
    case TimeSlot::rank: return {Kind::rank, Kind::ordinal, Kind::feminine, Kind::tens};
    case TimeSlot::daypart: return {Kind::daypart};
    case TimeSlot::part: return {Kind::part};
    case TimeSlot::season: return {Kind::season};
    case TimeSlot::decade: return {Kind::decade};
    case TimeSlot::clock: return {Kind::hour_lead, Kind::feminine};
    case TimeSlot::zone: return {Kind::zone, Kind::zone_lead};
    case TimeSlot::feast: return {Kind::feast};
    case TimeSlot::event: return {Kind::event};
  }
  return {};
}

bool begins_with_digits(TimeSlot slot) {
  return slot == TimeSlot::day || slot == TimeSlot::hijri_day || slot == TimeSlot::month_number ||
         slot == TimeSlot::year || slot == TimeSlot::hijri_year || slot == TimeSlot::length ||
         slot == TimeSlot::number || slot == TimeSlot::clock;
}

}  // namespace

std::vector<Variant> parse_pattern(std::string_view pattern, Lexicon& lexicon, std::string& fault) {
  PatternReader reader(pattern, lexicon);
  const std::vector<Piece> pieces = reader.read(fault);
  if (!fault.empty()) return {};
  const auto optional = static_cast<std::size_t>(
      std::count_if(pieces.begin(), pieces.end(), [](const Piece& p) { return p.optional; }));
  if (optional > max_optional) {
    fault = "more than " + std::to_string(max_optional) + " optional parts";
    return {};
  }
  std::vector<Variant> variants;
  for (std::size_t choice = 0; choice < std::size_t{1} << optional; ++choice) {
    Variant variant = choose(pieces, choice);
    variant.claims = reader.claims();
    if (variant.first < variant.last) variants.push_back(std::move(variant));
  }
  if (variants.empty()) fault = "the pattern is nothing but context";
  return variants;
}

bool takes_reading(Operation operation) {
  switch (operation) {
    case Operation::same:
    case Operation::from:
    case Operation::until:
    case Operation::span:
    case Operation::join:
    case Operation::pair:
    case Operation::quarter:
    case Operation::half:
    case Operation::week:
    case Operation::weekday:
    case Operation::nth_day: return true;
    default: return false;
  }
}

namespace {

struct OperationName {
  std::string_view name;
  Operation operation;
};

constexpr OperationName operation_names[] = {
    {.name = "date", .operation = Operation::date},
    {.name = "day", .operation = Operation::day},
    {.name = "ago", .operation = Operation::ago},
    {.name = "ahead", .operation = Operation::ahead},
    {.name = "off", .operation = Operation::off},
    {.name = "later", .operation = Operation::later},
    {.name = "since", .operation = Operation::since},
    {.name = "window", .operation = Operation::window},
    {.name = "within", .operation = Operation::within},
    {.name = "rest", .operation = Operation::rest},
    {.name = "range", .operation = Operation::range},
    {.name = "same", .operation = Operation::same},
    {.name = "from", .operation = Operation::from},
    {.name = "until", .operation = Operation::until},
    {.name = "span", .operation = Operation::span},
    {.name = "join", .operation = Operation::join},
    {.name = "pair", .operation = Operation::pair},
    {.name = "quarter", .operation = Operation::quarter},
    {.name = "half", .operation = Operation::half},
    {.name = "week", .operation = Operation::week},
    {.name = "weekday", .operation = Operation::weekday},
    {.name = "nth-day", .operation = Operation::nth_day},
    {.name = "duration", .operation = Operation::duration},
    {.name = "set", .operation = Operation::set},
    {.name = "clock", .operation = Operation::clock},
    {.name = "present", .operation = Operation::present},
    {.name = "past", .operation = Operation::past},
    {.name = "future", .operation = Operation::future},
    {.name = "nothing", .operation = Operation::nothing},
};

}  // namespace

std::optional<Value> parse_value(std::string_view text) {
  constexpr std::string_view story = "story ";
  const bool told = text.starts_with(story);
  if (told) text.remove_prefix(story.size());
  const std::size_t space = std::min(text.find(' '), text.size());
  const auto* const found = std::find_if(
      std::begin(operation_names), std::end(operation_names), [&](const OperationName& known) {
        return known.name == text.substr(0, space);
      });
  if (found == std::end(operation_names)) return {};
  Value value{.operation = found->operation, .story = told};
  const std::string_view rest = text.substr(std::min(space + 1, text.size()));
  if (value.operation == Operation::day) {
    const std::string_view digits = rest.substr(rest.starts_with('+') ? 1 : 0);
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value.amount);
    if (error != std::errc() || end != digits.data() + digits.size()) return {};
    return value;
  }
  if (value.operation == Operation::clock) {
    value.amount = rest.empty() ? -1 : minutes_named(rest);
    return rest.empty() || value.amount >= 0 ? std::optional(value) : std::nullopt;
  }
  value.modifier = modifier_named(rest);
  if (!rest.empty() && !value.modifier) return {};
  return value;
}

std::vector<WordId> beginnings(const Element& element, const Lexicon& lexicon) {
  std::vector<WordId> words = element.words;
  for (const Kind kind : kinds_of(element.slot)) {
    const std::vector<WordId> first = lexicon.first_words(kind);
    words.insert(words.end(), first.begin(), first.end());
  }
  if (begins_with_digits(element.slot) || element.digits) words.push_back(number_word);
  if (element.joined) {
    words.insert(words.end(), lexicon.conjunctions().begin(), lexicon.conjunctions().end());
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace rasid
