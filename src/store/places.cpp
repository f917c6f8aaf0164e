// An event's place, from the highest bit: 1 where it is dated, 22 bits of day, 3 of precision, 37
// of its id. A document's: 23 bits of day, 24 of its hash; 24 only, because the full-text index
// keeps the distance to the next document of each word. Where two places meet, the index takes the
// next.
#include "store/places.h"

#include <algorithm>
#include <charconv>

namespace rasid {
namespace {

using std::chrono::sys_days;

constexpr int id_bits = 37;
constexpr int precision_bits = 3;
constexpr int hash_bits = 24;
constexpr int day_shift = id_bits + precision_bits;
constexpr int base = 36;

Place days_from_start(std::int32_t day) {
  return Place{std::clamp(day, first_day_ever, last_day_ever)} - first_day_ever + 1;
}

// The first digits of a hash as a number of so many bits; anything else counts as 0.
Place leading_bits(std::string_view hex, int bits) {
  constexpr int digits = 15;
  constexpr int hex_bits = 4 * digits;
  std::uint64_t value = 0;
  const std::string_view head = hex.substr(0, digits);
  std::from_chars(head.data(), head.data() + head.size(), value, 16);
  value <<= 4 * (digits - head.size());
  return static_cast<Place>(value >> (hex_bits - bits));
}

// 7 for a day, less for what is longer or open.
Place precision(const DayRange& range) {
  if (!range.first && !range.last) return 0;
  if (!range.first || !range.last) return 1;
  const auto days = (*range.last - *range.first).count();
  constexpr std::int64_t lengths[] = {0, 7, longest_short_date, 92, 366};
  Place value = 7;
  for (const std::int64_t length : lengths) {
    if (days <= length) return value;
    --value;
  }
  return value;
}

}  // namespace

std::int32_t day_number(const std::optional<sys_days>& day, std::int32_t if_open) {
  if (!day) return if_open;
  const std::int64_t number = day->time_since_epoch().count();
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(number, first_day_ever, last_day_ever));
}

Place event_place(std::string_view date, const std::optional<sys_days>& told, std::string_view id) {
  const DayRange range = day_range(date);
  const auto day = range.first ? range.first : range.last;
  // The greater id first, so that the latest first is the smallest id first.
  const Place last = (Place{1} << id_bits) - 1 - leading_bits(id, id_bits);
  const Place days = days_from_start(day_number(day ? day : told, first_day_ever));
  return (day ? first_dated_event : 0) + (days << day_shift) + (precision(range) << id_bits) + last;
}

std::optional<std::chrono::year_month> month_at(Place place) {
  constexpr Place precision_mask = (Place{1} << precision_bits) - 1;
  constexpr Place of_a_month = 5;  // precision() of longest_short_date
  if (place < first_dated_event || ((place >> id_bits) & precision_mask) < of_a_month)
    return std::nullopt;
  const Place days = ((place - first_dated_event) >> day_shift) + first_day_ever - 1;
  const std::chrono::year_month_day day{sys_days{std::chrono::days{days}}};
  return day.year() / day.month();
}

Place first_event_place(std::int32_t day) {
  return first_dated_event + (days_from_start(day) << day_shift);
}

Place document_place(std::string_view date, std::string_view hash) {
  const DayRange range = day_range(date);
  const auto day = range.first ? range.first : range.last;
  const Place days = day ? days_from_start(day_number(day, first_day_ever)) : 0;
  return (days << hash_bits) + leading_bits(hash, hash_bits);
}

Place first_document_place(std::int32_t day) {
  return days_from_start(day) << hash_bits;
}

std::string cursor_of(Place place) {
  char digits[16];
  const auto written = std::to_chars(digits, digits + sizeof digits, place, base);
  return {digits, written.ptr};
}

std::optional<Place> place_at(std::string_view cursor) {
  Place place = 0;
  const auto read = std::from_chars(cursor.data(), cursor.data() + cursor.size(), place, base);
  if (read.ec != std::errc() || read.ptr != cursor.data() + cursor.size() || place < 0)
    return std::nullopt;
  return place;
}

}  // namespace rasid
