#pragma once
// Who is called so: the answer to `rasid who --name`.

#include "base/json.h"
#include "cli/options.h"
#include "cli/terminal.h"

#include <cstddef>
#include <string>

namespace rasid {

struct NameQuestion {
  std::string name;       // in any spelling, Arabic or Latin; or a code
  std::string date;       // EDTF; empty: offices of all times
  std::size_t most = 10;  // candidates
  bool jsonl = false;
};

// Prints the candidates, the nearest first. Fails, told: without knowledge, or with faulty one.
Ending answer_name(const NameQuestion& question, const KnowledgeChoice& choice, Terminal& terminal);

}  // namespace rasid
