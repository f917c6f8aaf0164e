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

// --knowledge DIR, else the environment's RASID_KNOWLEDGE, else the folder of the source tree.
void add_knowledge_option(CLI::App& app, std::string& folder);

// --threads N, else one a processor.
void add_threads_option(CLI::App& app, std::size_t& threads);

// The reader of a knowledge folder; nothing, with the faults told, where it has any.
std::optional<Reader> reader_of(const std::string& folder, Terminal& terminal);

// False, and told, where there is no such folder.
bool knowledge_is_there(const std::string& folder, Terminal& terminal);

// "line" -> "FOLDER/line" for the lines of faults that begin with a place, for editors to jump to.
std::string with_folder(const std::string& faults, const std::string& folder);

}  // namespace rasid
