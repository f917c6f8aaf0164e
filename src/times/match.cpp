// The work at a token is bounded by the patterns that begin with its word, each by its own length.

#include "times/match.h"

namespace rasid {
namespace {

bool take(const Element& element, bool may_carry_prefix, Taker& taker, Bound& bound) {
  taker.allow_prefix(may_carry_prefix);
  if (element.joined && !taker.take_conjunction()) return false;
  if (element.prefixed) {
    if (taker.at_end() || !taker.symbol().preposition) return false;
    taker.allow_prefix(true);
  }
  if (element.slot != TimeSlot::none) return take_slot(element.slot, taker, bound);
  return taker.take_one_of(element.words);
}

// "22/4" can be nothing but a day of a month; "3/4" can be much.
bool only_a_fraction(const Variant& variant, const Bound& bound) {
  const bool bare = variant.first == 0 && variant.last == variant.elements.size();
  const bool in_numbers = bound.month_number && bare && bound.years.count == 0;
  const bool helped = bound.weekday != 0 || bound.hijri_month != 0;
  return in_numbers && !helped && bound.days.at(0) <= 12;
}

// What a pattern of a single slot must say by itself.
bool sure_alone(const Bound& bound) {
  if (bound.months.count > 0) return bound.month_clarity == Clarity::clear;
  if (bound.hijri_month != 0) return bound.hijri_clarity == Clarity::clear;
  if (bound.length) return bound.length->named;
  if (bound.clock.known()) return bound.clock_clear;
  return bound.years.count == 0 || bound.year_clear;
}

// A name that is also another word, or a bare number, needs more than itself to be a date.
bool sure(const Variant& variant, const Bound& bound) {
  const bool with_month = bound.months.count > 0;
  if (variant.elements.size() == 1 && !sure_alone(bound)) return false;
  if (with_month && bound.month_clarity == Clarity::full_date)
    return bound.days.count > 0 && bound.years.count > 0;
  if (bound.cardinal_day && !with_month) return false;
  if (only_a_fraction(variant, bound)) return false;
  // The fifth of a month, never of a year or a week.
  const bool day_of_unit = bound.days.count > 0 && !with_month && bound.hijri_month == 0;
  return !day_of_unit || !bound.unit || *bound.unit == Unit::month;
}

}  // namespace

std::optional<Match> match(const Variant& variant,
                           const Sequence& sequence,
                           std::size_t at,
                           std::size_t& failed) {
  Taker taker(sequence, at);
  Match found{.claimed = at, .first = at, .last = at};
  for (std::size_t i = 0; i < variant.elements.size(); ++i) {
    if (i == variant.first) found.first = taker.at();
    failed = i;
    if (!take(variant.elements[i], i == 0, taker, found.bound)) return {};
    if (i + 1 == variant.last) found.last = taker.at();
  }
  failed = variant.elements.size();
  if (!variant.claims) found.claimed = found.first;
  if (!sure(variant, found.bound)) return {};
  // "The summer", not any word that a summer is also.
  const bool season_alone = variant.elements.size() == 1 && found.bound.season != 0;
  if (season_alone && !sequence.symbols[at].definite) return {};
  // "Congratulated him on the feast" dates nothing.
  const bool on_feast = found.bound.feast != nullptr && sequence.symbols[at].preposition;
  if (on_feast && variant.elements.size() == 1) return {};
  return found;
}

}  // namespace rasid
