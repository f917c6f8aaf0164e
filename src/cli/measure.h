#pragma once
// How well claims match annotated ones, as CODEBOOK section 8 counts it.

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rasid {

// What the measure looks at of a claim. What is absent or null has no value.
struct ScoredClaim {
  std::string type;
  std::optional<std::string> mode;
  std::set<std::string> actor;
  std::set<std::string> recipient;
  std::optional<std::string> status;
  std::optional<std::string> date;
  std::optional<long long> start;  // code points
  std::optional<long long> end;
  std::string quote;
  bool minor = false;
  std::vector<ScoredClaim> alternatives;  // gold only: other readings that count as well
};

// The claims of each document; the order is that of the file.
using GoldClaims = std::vector<std::pair<std::string, std::vector<ScoredClaim>>>;
using SystemClaims = std::map<std::string, std::vector<ScoredClaim>>;

struct MatchTally {
  std::size_t right = 0;
  std::size_t extra = 0;
  std::size_t missed = 0;

  double precision() const;
  double recall() const;
  double f1() const;
};

struct Share {
  std::size_t right = 0;
  std::size_t all = 0;
};

using Miss = std::pair<std::string, ScoredClaim>;  // with its document

struct Measure {
  MatchTally what;
  MatchTally who_what_whom;
  MatchTally full;
  std::map<std::string, MatchTally> by_type;
  Share status;
  Share date;
  std::size_t gold = 0;  // without the minor ones
  std::size_t system = 0;
  std::vector<Miss> missed;
  std::vector<Miss> extra;
};

Measure measure(const GoldClaims& gold, const SystemClaims& system);

// Days of an EDTF date agree: one interval holds the other, or both say nothing.
bool dates_agree(const std::optional<std::string>& a, const std::optional<std::string>& b);

}  // namespace rasid
