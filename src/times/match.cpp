// Each slot takes the longest run of words it can, without going back on it: the optional parts of
// a pattern are separate variants, so nothing is lost. The work at a token is bounded by the
// patterns that begin with its word, each by its own length.

#include "times/match.h"

#include <algorithm>

namespace rasid {
namespace {

// Years below are numbers of something else; news seldom speaks of a year beyond.
constexpr int first_year = 1900;
constexpr int last_year = 2100;

class Matcher {
 public:
  Matcher(const Sequence& sequence, std::size_t at) : s_(sequence), start_(at), at_(at) {}

  bool take(const Element& element, bool may_carry_prefix) {
    prefix_allowed_ = may_carry_prefix;
    if (element.joined && !take_conjunction()) return false;
    if (element.slot != TimeSlot::none) return take_slot(element.slot);
    if (!usable(at_)) return false;
    const std::vector<WordId>& words = element.words;
    if (std::find(words.begin(), words.end(), s_.symbols[at_].word) == words.end()) return false;
    ++at_;
    return true;
  }

  std::size_t at() const { return at_; }
  Bound& bound() { return bound_; }

 private:
  bool take_conjunction() {
    if (at_ >= s_.end) return false;
    const Symbol& symbol = s_.symbols[at_];
    for (const WordId conjunction : s_.lexicon.conjunctions()) {
      if (symbol.word != conjunction) continue;
      ++at_;
      return true;
    }
    prefix_allowed_ = symbol.conjunction && !symbol.preposition;
    return prefix_allowed_;
  }

  // A word in the middle of a pattern carries nothing; the first may carry a prefix.
  bool usable(std::size_t at) const {
    if (at >= s_.end) return false;
    const Symbol& symbol = s_.symbols[at];
    return prefix_allowed_ || (!symbol.conjunction && !symbol.preposition);
  }

  bool take_slot(TimeSlot slot) {
    switch (slot) {
      case TimeSlot::none: return false;
      case TimeSlot::day: return take_day();
      case TimeSlot::month: return take_month();
      case TimeSlot::month_number: return take_month_number();
      case TimeSlot::year: return take_year();
      case TimeSlot::weekday: return take_weekday();
      case TimeSlot::modifier: return take_modifier({});
      case TimeSlot::past: return take_modifier(-1);
      case TimeSlot::next: return take_modifier(1);
      case TimeSlot::unit: return take_unit();
      case TimeSlot::units: return take_length_of(Kind::units, 0);
      case TimeSlot::duals: return take_length_of(Kind::duals, 2);
      case TimeSlot::length: return take_length();
      case TimeSlot::number: return take_number_into_length();
      case TimeSlot::daypart: return take_entry(Kind::daypart) != nullptr;
      case TimeSlot::part: return take_part();
      case TimeSlot::season: return take_season();
      case TimeSlot::decade: return take_decade();
      case TimeSlot::time: return take_time();
    }
    return false;
  }

  bool same_words(const Entry& entry) const {
    if (at_ + entry.words.size() > s_.end) return false;
    for (std::size_t i = 1; i < entry.words.size(); ++i) {
      const Symbol& symbol = s_.symbols[at_ + i];
      if (symbol.word != entry.words[i] || symbol.conjunction || symbol.preposition) return false;
    }
    return true;
  }

  const Entry* peek_entry(Kind kind) const {
    if (!usable(at_)) return nullptr;
    for (const Entry& entry : s_.lexicon.entries(s_.symbols[at_].word))
      if (entry.kind == kind && same_words(entry)) return &entry;
    return nullptr;
  }

  const Entry* take_entry(Kind kind) {
    const Entry* entry = peek_entry(kind);
    if (entry != nullptr) {
      at_ += entry->words.size();
      prefix_allowed_ = false;
    }
    return entry;
  }

  bool take_word(WordId word) {
    if (at_ >= s_.end || s_.symbols[at_].word != word) return false;
    ++at_;
    return true;
  }

  int peek_digits() const {
    return at_ < s_.end && s_.symbols[at_].word == number_word ? s_.symbols[at_].number : -1;
  }

  bool take_digits(int least, int most, int& value) {
    value = peek_digits();
    if (value < least || value > most) return false;
    ++at_;
    return true;
  }

  // "and twenty" behind a unit. Nothing is taken where it does not stand.
  int take_joined_tens() {
    const std::size_t before = at_;
    prefix_allowed_ = true;
    if (take_conjunction()) {
      if (const Entry* tens = take_entry(Kind::tens)) return tens->value;
    }
    at_ = before;
    prefix_allowed_ = false;
    return 0;
  }

  // A number in words: "five", "fifteen", "five and twenty", "twenty". 0 where there is none.
  int take_words_number(Kind kind) {
    if (const Entry* tens = take_entry(Kind::tens)) return tens->value;
    const Entry* unit = take_entry(kind);
    if (unit == nullptr) return 0;
    if (unit->value > 9) return unit->value;
    if (const Entry* teen = take_entry(Kind::teen)) return unit->value + teen->value;
    return unit->value + take_joined_tens();
  }

  bool take_day() {
    int value = 0;
    const std::size_t before = at_;
    take_entry(Kind::article);
    if (!take_digits(1, 31, value)) {
      at_ = before;
      value = take_words_number(Kind::ordinal);
    }
    bound_.days.add(value);
    return value >= 1 && value <= 31;
  }

  // "kanun II", "July/tammuz", "July (tammuz)", "July tammuz": the second name must agree.
  bool take_month() {
    const bool led = take_entry(Kind::month_lead) != nullptr;
    const Entry* name = take_entry(Kind::month);
    if (name == nullptr) return false;
    auto clarity = led ? Clarity::clear : static_cast<Clarity>(name->extra);
    if (take_other_name(name->value)) clarity = Clarity::clear;
    if (bound_.months.count == 0 || clarity > bound_.month_clarity) bound_.month_clarity = clarity;
    bound_.months.add(name->value);
    return true;
  }

  bool take_other_name(int month) {
    const std::size_t before = at_;
    const bool bracket = take_word(s_.lexicon.opening());
    if (!bracket && !take_word(s_.lexicon.slash())) take_word(s_.lexicon.dash());
    const Entry* other = take_entry(Kind::month);
    const bool agrees = other != nullptr && other->value == month;
    if (agrees && (!bracket || take_word(s_.lexicon.closing()))) return true;
    at_ = before;
    return false;
  }

  bool take_month_number() {
    int value = 0;
    if (!take_digits(1, 12, value)) return false;
    bound_.months.add(value);
    return true;
  }

  bool take_year() {
    if (bound_.years.count + bound_.months.count + bound_.days.count > 0) take_entry(Kind::of);
    prefix_allowed_ = true;  // "May of-the-year 2015"
    const bool led = take_entry(Kind::year_lead) != nullptr;
    int value = 0;
    if (!take_digits(first_year, last_year, value)) return false;
    prefix_allowed_ = false;
    take_entry(Kind::era);
    bound_.year_clear = bound_.year_clear || led;
    bound_.years.add(value);
    return true;
  }

  // "Sunday", "the day of Sunday", and behind another word "(Sunday)" or ", Sunday".
  bool take_weekday() {
    if (at_ > start_) take_word(s_.lexicon.comma());
    take_entry(Kind::day_lead);
    const bool bracket = take_word(s_.lexicon.opening());
    if (bracket) take_entry(Kind::day_lead);
    const Entry* name = take_entry(Kind::weekday);
    if (name == nullptr || (bracket && !take_word(s_.lexicon.closing()))) return false;
    if (bound_.weekday == 0) bound_.weekday = name->value;
    return true;
  }

  bool take_modifier(std::optional<int> wanted) {
    const Entry* entry = take_entry(Kind::modifier);
    if (entry == nullptr || (wanted && entry->value != *wanted)) return false;
    bound_.modifier = entry->value;
    return true;
  }

  bool take_unit() {
    const Entry* entry = take_entry(Kind::unit);
    if (entry == nullptr) return false;
    bound_.unit = static_cast<Unit>(entry->value);
    return true;
  }

  bool take_length_of(Kind kind, int count) {
    const Entry* entry = take_entry(kind);
    if (entry == nullptr) return false;
    const int counted = bound_.length ? bound_.length->count : count;
    bound_.length = Length{.count = counted, .unit = static_cast<Unit>(entry->value)};
    take_entry(Kind::few);
    return true;
  }

  bool take_number_into_length() {
    take_entry(Kind::article);
    int value = 0;
    if (!take_digits(1, 999, value)) value = take_words_number(Kind::cardinal);
    if (value == 0) return false;
    if (!bound_.length) bound_.length.emplace();
    bound_.length->count = value;
    return true;
  }

  // "nearly ten years", "two months", "a year", "some days", "days".
  bool take_length() {
    Length length;
    length.about = take_entry(Kind::about) != nullptr;
    if (const Entry* dual = take_entry(Kind::dual)) {
      length.count = 2;
      length.unit = static_cast<Unit>(dual->value);
    } else {
      const bool several = take_entry(Kind::several) != nullptr;
      if (!several && !take_digits(1, 999, length.count))
        length.count = take_words_number(Kind::cardinal);
      const Entry* noun = take_entry(Kind::counted);
      if (noun == nullptr && !several) noun = take_entry(Kind::single);
      if (noun == nullptr) return false;
      length.unit = static_cast<Unit>(noun->value);
      if (noun->kind == Kind::single && length.count == 0) {
        if (names_one()) return false;
        length.count = 1;
      }
    }
    bound_.length = length;
    return true;
  }

  // What follows a single noun makes it a name: "the year 2014", "the month of May".
  bool names_one() const {
    if (at_ >= s_.end) return false;
    const Symbol& next = s_.symbols[at_];
    return next.definite || next.word == number_word || peek_entry(Kind::month) != nullptr;
  }

  bool take_part() {
    const Entry* entry = take_entry(Kind::part);
    if (entry != nullptr) bound_.part = static_cast<Part>(entry->value);
    return entry != nullptr;
  }

  bool take_season() {
    const Entry* entry = take_entry(Kind::season);
    if (entry != nullptr) bound_.season = entry->value;
    return entry != nullptr;
  }

  bool take_decade() {
    const Entry* entry = take_entry(Kind::decade);
    if (entry != nullptr) bound_.decade = entry->value;
    return entry != nullptr;
  }

  bool take_time() {
    if (s_.times == nullptr || !usable(at_) || bound_.times_count == bound_.times.size())
      return false;
    const TimeAt& time = (*s_.times)[at_];
    if (time.index == no_time || time.last > s_.end) return false;
    bound_.times[bound_.times_count++] = time.index;
    at_ = time.last;
    return true;
  }

  const Sequence& s_;
  std::size_t start_;
  std::size_t at_;
  Bound bound_;
  bool prefix_allowed_ = true;
};

// A name that is also another word, or a bare number, needs more than itself to be a date.
bool sure(const Variant& variant, const Bound& bound) {
  const bool alone = variant.elements.size() == 1;
  if (bound.months.count > 0) {
    if (alone && bound.month_clarity != Clarity::clear) return false;
    if (bound.month_clarity == Clarity::full_date)
      return bound.days.count > 0 && bound.years.count > 0;
  }
  // The fifth of a month, never of a year or a week.
  const bool day_of_unit = bound.days.count > 0 && bound.months.count == 0;
  if (day_of_unit && bound.unit && *bound.unit != Unit::month) return false;
  return !alone || bound.years.count == 0 || bound.year_clear;
}

}  // namespace

std::optional<Match> match(const Variant& variant, const Sequence& sequence, std::size_t at) {
  Matcher matcher(sequence, at);
  Match found{.first = at, .last = at};
  for (std::size_t i = 0; i < variant.elements.size(); ++i) {
    if (i == variant.first) found.first = matcher.at();
    if (!matcher.take(variant.elements[i], i == 0)) return {};
    if (i + 1 == variant.last) found.last = matcher.at();
  }
  if (!sure(variant, matcher.bound())) return {};
  found.bound = matcher.bound();
  return found;
}

}  // namespace rasid
