#pragma once
// Options that several verbs share, and the knowledge that they name.

#include "cli/terminal.h"
#include "engine/engine.h"

#include <cstddef>
#include <optional>
#include <string>

namespace CLI {  // NOLINT(readability-identifier-naming): the vendor's name
class App;
}

namespace rasid {

// Which knowledge is read by, and whose naming of disputed places: a policy of
// actors/policies.tsv.
struct KnowledgeChoice {
  std::string folder;
  std::string policy = "default";
};

// --knowledge DIR, else the environment's RASID_KNOWLEDGE, else the folder of the source tree.
void add_knowledge_option(CLI::App& app, std::string& folder);

// --knowledge DIR as above, and --policy NAME, else the environment's RASID_POLICY.
void add_knowledge_options(CLI::App& app, KnowledgeChoice& choice);

// --threads N, else one a processor.
void add_threads_option(CLI::App& app, std::size_t& threads);

// --any-language.
void add_language_option(CLI::App& app, bool& any_language);

// The reader of a knowledge folder; nothing, with the faults told, where it has any or has no such
// policy.
std::optional<Reader> reader_of(const KnowledgeChoice& choice, Terminal& terminal);

// False, and told, where there is no such folder.
bool knowledge_is_there(const std::string& folder, Terminal& terminal);

// "line" -> "FOLDER/line" for the lines of faults that begin with a place, for editors to jump to.
std::string with_folder(const std::string& faults, const std::string& folder);

}  // namespace rasid
