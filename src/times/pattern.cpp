// A pattern is read left to right: `{slot}` is a slot, `[` and `]` enclose context, everything else
// is words. `a|b` is either word, a final `?` makes a word or a slot optional. A conjunction
// written against a slot belongs to it. An optional element doubles the variants, hence the limit.

#include "times/pattern.h"

#include <algorithm>
#include <charconv>

namespace rasid {
namespace {

constexpr std::size_t max_optional = 6;

struct SlotName {
  std::string_view name;
  TimeSlot slot;
};

constexpr SlotName slot_names[] = {
    {.name = "day", .slot = TimeSlot::day},
    {.name = "month", .slot = TimeSlot::month},
    {.name = "nmonth", .slot = TimeSlot::month_number},
    {.name = "year", .slot = TimeSlot::year},
    {.name = "weekday", .slot = TimeSlot::weekday},
    {.name = "modifier", .slot = TimeSlot::modifier},
    {.name = "past", .slot = TimeSlot::past},
    {.name = "next", .slot = TimeSlot::next},
    {.name = "unit", .slot = TimeSlot::unit},
    {.name = "units", .slot = TimeSlot::units},
    {.name = "duals", .slot = TimeSlot::duals},
    {.name = "length", .slot = TimeSlot::length},
    {.name = "number", .slot = TimeSlot::number},
    {.name = "daypart", .slot = TimeSlot::daypart},
    {.name = "part", .slot = TimeSlot::part},
    {.name = "season", .slot = TimeSlot::season},
    {.name = "decade", .slot = TimeSlot::decade},
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
      if (c == ' ' || c == '[' || c == ']') {
        if (c != ' ') context_ = c == '[';
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
    push({.slot = found->slot, .words = {}, .joined = joined_}, optional);
    joined_ = false;
  }

  void read_words(std::string& fault) {
    const std::size_t end = std::min(rest_.find_first_of(" {[]"), rest_.size());
    std::string_view run = rest_.substr(0, end);
    const bool before_slot = end < rest_.size() && rest_[end] == '{';
    rest_.remove_prefix(end);
    if (before_slot && lexicon_.is_conjunction(fold(run))) {
      joined_ = true;
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
      more = bar < run.size();
      run.remove_prefix(std::min(bar + 1, run.size()));
    }
    push(std::move(element), optional);
  }

  std::string_view rest_;
  Lexicon& lexicon_;
  std::vector<Piece> pieces_;
  bool context_ = false;
  bool joined_ = false;
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
  return {};
}

std::vector<Kind> kinds_of(TimeSlot slot) {
  switch (slot) {
    case TimeSlot::none:
    case TimeSlot::time:
    case TimeSlot::month_number: return {};
    case TimeSlot::day: return {Kind::ordinal, Kind::tens, Kind::article};
    case TimeSlot::month: return {Kind::month, Kind::month_lead};
    case TimeSlot::year: return {Kind::year_lead};
    case TimeSlot::weekday: return {Kind::weekday, Kind::day_lead};
    case TimeSlot::modifier:
    case TimeSlot::past:
    case TimeSlot::next: return {Kind::modifier};
    case TimeSlot::unit: return {Kind::unit};
    case TimeSlot::units: return {Kind::units};
    case TimeSlot::duals: return {Kind::duals};
    case TimeSlot::length:
      return {Kind::about,
              Kind::several,
              Kind::cardinal,
              Kind::tens,
              Kind::single,
              Kind::dual,
              Kind::counted};
    case TimeSlot::number: return {Kind::cardinal, Kind::tens, Kind::article};
    case TimeSlot::daypart: return {Kind::daypart};
    case TimeSlot::part: return {Kind::part};
    case TimeSlot::season: return {Kind::season};
    case TimeSlot::decade: return {Kind::decade};
  }
  return {};
}

bool begins_with_digits(TimeSlot slot) {
  return slot == TimeSlot::day || slot == TimeSlot::month_number || slot == TimeSlot::year ||
         slot == TimeSlot::length || slot == TimeSlot::number;
}

}  // namespace

std::vector<Variant> parse_pattern(std::string_view pattern, Lexicon& lexicon, std::string& fault) {
  const std::vector<Piece> pieces = PatternReader(pattern, lexicon).read(fault);
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
    if (variant.first < variant.last) variants.push_back(std::move(variant));
  }
  if (variants.empty()) fault = "the pattern is nothing but context";
  return variants;
}

std::optional<Value> parse_value(std::string_view text) {
  struct Name {
    std::string_view name;
    Operation operation;
  };
  static constexpr Name names[] = {
      {.name = "date", .operation = Operation::date},
      {.name = "undated", .operation = Operation::undated},
      {.name = "day", .operation = Operation::day},
      {.name = "ago", .operation = Operation::ago},
      {.name = "since", .operation = Operation::since},
      {.name = "ahead", .operation = Operation::ahead},
      {.name = "window", .operation = Operation::window},
      {.name = "range", .operation = Operation::range},
      {.name = "same", .operation = Operation::same},
      {.name = "from", .operation = Operation::from},
      {.name = "until", .operation = Operation::until},
      {.name = "span", .operation = Operation::span},
      {.name = "nothing", .operation = Operation::nothing},
  };
  const std::size_t space = std::min(text.find(' '), text.size());
  const auto* const found =
      std::find_if(std::begin(names), std::end(names), [&](const Name& known) {
        return known.name == text.substr(0, space);
      });
  if (found == std::end(names)) return {};
  Value value{.operation = found->operation};
  const std::string_view rest = text.substr(std::min(space + 1, text.size()));
  if (value.operation == Operation::day) {
    const std::string_view digits = rest.substr(rest.starts_with('+') ? 1 : 0);
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value.amount);
    if (error != std::errc() || end != digits.data() + digits.size()) return {};
    return value;
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
  if (begins_with_digits(element.slot)) words.push_back(number_word);
  if (element.joined) {
    words.insert(words.end(), lexicon.conjunctions().begin(), lexicon.conjunctions().end());
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace rasid
