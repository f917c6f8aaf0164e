#include "cli/options.h"

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <system_error>
#include <thread>

#include <CLI/CLI.hpp>

namespace rasid {

void add_knowledge_option(CLI::App& app, std::string& folder) {
  folder = RASID_KNOWLEDGE_DIR;
  app.add_option("--knowledge", folder, "Folder of the knowledge files")
      ->envname("RASID_KNOWLEDGE")
      ->type_name("DIR");
}

void add_knowledge_options(CLI::App& app, KnowledgeChoice& choice) {
  add_knowledge_option(app, choice.folder);
  app.add_option(
         "--policy", choice.policy, "Whose naming of disputed places: un, morocco, china...")
      ->envname("RASID_POLICY")
      ->type_name("NAME");
}

void add_threads_option(CLI::App& app, std::size_t& threads) {
  constexpr std::size_t most = 256;
  threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most);
  app.add_option("--threads", threads, "Articles read at once; one a processor by default")
      ->check(CLI::Range(std::size_t{1}, most))
      ->type_name("N");
}

void add_language_option(CLI::App& app, bool& any_language) {
  app.add_flag("--any-language", any_language, "Read articles that are not in Arabic as well");
}

std::optional<Reader> reader_of(const KnowledgeChoice& choice, Terminal& terminal) {
  const std::string& folder = choice.folder;
  if (!knowledge_is_there(folder, terminal)) return std::nullopt;
  Result<Reader> reader = load_reader(folder, choice.policy);
  if (reader) return std::move(*reader);
  terminal.say({.what = "the knowledge has faults or lacks the policy; nothing is read by it",
                .where = folder});
  terminal.say_lines(with_folder(reader.error().what, folder));
  return std::nullopt;
}

bool knowledge_is_there(const std::string& folder, Terminal& terminal) {
  std::error_code error;
  if (std::filesystem::is_directory(folder, error)) return true;
  terminal.say({.what = "no such folder of knowledge", .where = folder});
  return false;
}

std::string with_folder(const std::string& faults, const std::string& folder) {
  std::string prefixed;
  std::istringstream lines(faults);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with(' ') && !line.empty()) prefixed += folder + '/';
    prefixed += line + '\n';
  }
  return prefixed;
}

}  // namespace rasid
