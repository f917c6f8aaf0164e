#pragma once
// The place of an event or a document in the order of time, as one number: what is listed is listed
// by it, and a page goes on behind it, whatever has been added or removed meanwhile.

#include "base/edtf.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rasid {

// Greater is later. Undated events lie before all dated ones.
using Place = std::int64_t;

// Days since 1970-01-01; what is open reaches to the ends.
constexpr std::int32_t first_day_ever = -2'000'000;
constexpr std::int32_t last_day_ever = 2'000'000;
std::int32_t day_number(const std::optional<std::chrono::sys_days>& day, std::int32_t if_open);

// Of a dated event by the first day of its date (else the last), then the more precise date later,
// then by `id`, a hash in hexadecimal. An undated one by `told`, the day on which it was first
// told.
Place event_place(std::string_view date,
                  const std::optional<std::chrono::sys_days>& told,
                  std::string_view id);

// A date of at most so many days from its first to its last is no longer than a month.
constexpr std::int32_t longest_short_date = 31;

// The month in which the date of an event at this place begins; nothing where it is undated, open
// at an end or longer than a month.
std::optional<std::chrono::year_month> month_at(Place place);

// The place before all events whose date begins on `day` or later.
Place first_event_place(std::int32_t day);
constexpr Place first_dated_event = Place{1} << 62;

// Of a document by its day, then by its hash; undated ones lie before all others.
Place document_place(std::string_view date, std::string_view hash);
Place first_document_place(std::int32_t day);

// A place as it is printed for --after, and back; nothing where it is none.
std::string cursor_of(Place place);
std::optional<Place> place_at(std::string_view cursor);

}  // namespace rasid
