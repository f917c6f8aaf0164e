#pragma once
// Claims as people write them into knowledge files and test cases: "CONSULT/visit DZA>RUS held".

#include "base/result.h"
#include "engine/engine.h"
#include "know/knowledge.h"
#include "relate/claim.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// What a claim should say. A mode that is empty must be empty; the order of codes means nothing.
struct Expectation {
  std::string type;
  std::string mode;
  std::set<std::string> actor;
  std::set<std::string> recipient;
  Status status = Status::held;

  friend bool operator==(const Expectation&, const Expectation&) = default;
};

// Reads "TYPE/mode ACTORS>RECIPIENTS status", codes joined by '+', several claims by " ; ".
// Fails: with what is not understood.
Result<std::vector<Expectation>> parse_readings(std::string_view notation);

// Claims in that notation; "nothing" where there are none.
std::string notation(const Claim& claim);
std::string notation(const std::vector<Claim>& claims);

// Type, mode, sides and status are equal. Where nobody is more the doer than the other (meetings,
// calls, signing, cooperation, truces), the two sides are joined first.
bool agrees(const Claim& claim, const Expectation& expectation);
bool contains(const std::vector<Claim>& claims, const Expectation& expectation);

// Reads the example as a document without a date. Empty where it reads as it should: it gives every
// claim that it names, a counter-example none of its act. Otherwise what it reads as instead.
std::string check_example(const Example& example, const Reader& reader);

// The same for an example of matters/: some claim has what it asks for; of a counter-example none.
std::string check_matter(const MatterExample& example, const Reader& reader);

// What is asked for of a claim: its "context", "issue", "agreement", "subject" (of the agreement)
// or "place" (the words); empty where it has none.
std::vector<std::string> matter_of(const Claim& claim, std::string_view asked);

}  // namespace rasid
