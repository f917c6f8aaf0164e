#pragma once
// How far two names are apart, whatever the spelling and the script: Latin or Arabic.
// docs/NAMES.md tells the distance, its threshold and the run that chose it.

#include "base/result.h"
#include "base/table.h"
#include "names/tables.h"

#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// Names not further apart than this may mean the same.
// Source: scripts/measure_name_matching; docs/NAMES.md has the figures.
inline constexpr double name_threshold = 0.5;

// How far two words are apart: 0 for the same spelling, about 1 for words that have nothing in
// common, symmetric. Only the first word of each text is looked at; without one the distance is 1.
// Units: cost of writing one as the other, as a share of the weight of the letters of both.
// Example: "Lavrov" and its usual Arabic spelling -> 0.11
double word_distance(std::string_view a, std::string_view b, const NameTables& tables);

// How far the name that somebody asks for is from a full name: the mean over the words of `asked`,
// each beside the word of `name` that suits it, in any order, plus a hundredth for each word of
// `name` that is left over. 1 where no word suits, or only one of several. Not symmetric: a surname
// is near a full name, the full name is not near the surname.
double name_distance(std::string_view asked, std::string_view name, const NameTables& tables);

}  // namespace rasid
