#pragma once
// The states in other systems: ISO 3166-1, Correlates of War, Gleditsch-Ward, CAMEO, FIPS 10-4.

#include "base/table.h"

#include <map>
#include <string>
#include <vector>

namespace rasid {

struct Codes {  // actors/codes.tsv; a member is empty where the system has no code
  std::string iso2;
  std::string iso3n;  // three digits
  std::string cow;    // 2 to 990
  std::string gw;     // 2 to 990
  std::string cameo;
  std::string fips;

  friend bool operator==(const Codes&, const Codes&) = default;
};

// The rows of actors/codes.tsv by the code of their state. A cell of the wrong form, a code given
// twice in its column, a row of no state, and a state without a row are faults; the last one
// stands at the state's row in actors/entities.tsv. A territory may have a row.
std::map<std::string, Codes> read_codes(const Table& codes,
                                        const Table& entities,
                                        std::vector<Fault>& faults);

}  // namespace rasid
