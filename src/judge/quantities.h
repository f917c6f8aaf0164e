#pragma once
// The numbers of a sentence that count something: 40 tons, 7 killed.

#include "judge/rules.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

struct Quantity {
  std::string unit;  // "tons"
  std::int64_t value = 0;

  friend auto operator<=>(const Quantity&, const Quantity&) = default;
};

// In the order of units; a unit that the sentence counts twice is left out.
std::vector<Quantity> quantities_of(std::string_view sentence, const CountedWords& words);

// "killed=7 tons=40", and back; what is not understood is dropped.
std::string quantities_text(const std::vector<Quantity>& quantities);
std::vector<Quantity> quantities_from(std::string_view text);

}  // namespace rasid
