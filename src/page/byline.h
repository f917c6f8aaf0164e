#pragma once
// Lines that say when an article was published: which day of such a line is the day.

#include "text/span.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// A title may hold the day of what it tells: "Jeddah summit - 16 July 2022".
enum class LinePlace : std::uint8_t { title, below };

// Lines that can date an article are the first six with words, of at most 200 bytes.
constexpr std::size_t byline_lines = 6;
constexpr std::size_t byline_bytes = 200;

// The index of the one among `days`, places in `line` in their order, on which the article was
// published; none where the line tells something else. Besides days a line may have hours, words
// like "published on", and names of places, agencies and people, parted from the day by a mark. A
// day of an update is not taken: "last update: 27 May 2022".
std::optional<std::size_t> day_of_publication(std::string_view line,
                                              const std::vector<Span>& days,
                                              LinePlace place);

// The same for days in numbers, as "2022-05-26"; empty where there is none.
std::string byline_day(std::string_view line, LinePlace place);

// Whether the words before a date make it the day of an update.
bool tells_update(std::string_view words);

}  // namespace rasid
