#pragma once
// Naming policies: whose view of disputed names a reader takes.

#include "know/knowledge.h"

#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// The policy without rows: names mean what actors/names.tsv says.
inline constexpr std::string_view default_policy = "default";

struct PolicyRow {  // actors/policies.tsv
  std::string policy;
  std::string name;                // words; the stem of a demonym; or a code, where kind is "code"
  std::vector<std::string> codes;  // empty: no side at all
  std::string kind;                // as in actors/names.tsv, or demonym, or code
  std::string sector;
  bool ambiguous = false;
  std::string at;
};

// The rows of actors/policies.tsv. Unknown codes, kinds and sectors, a policy that is called
// "default", and a name that a policy has twice (folded) are faults.
// Requires: `knowledge` has its entities.
std::vector<PolicyRow> read_policies(const Table& table,
                                     const Knowledge& knowledge,
                                     std::vector<Fault>& faults);

// "default", then the others in byte order.
std::vector<std::string> names_of(const std::vector<PolicyRow>& rows);

// Lets `knowledge` mean what `policy` says, in place of what its own rows say of the same words.
// First whole codes are exchanged (kind "code"), then single names; what is exchanged cites the
// policy's row. Requires: all other files are loaded.
void apply_policy(const std::vector<PolicyRow>& rows,
                  std::string_view policy,
                  Knowledge& knowledge);

}  // namespace rasid
