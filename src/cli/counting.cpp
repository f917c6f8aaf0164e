#include "cli/counting.h"

#include <CLI/CLI.hpp>

namespace rasid {

void CountingCommand::declare(CLI::App& app) {
  app.add_option("STATE", filter_.states, "States and bodies that all take part: codes or names");
  add_store_option(app, store_);
  declare_more(app);
  add_filter_options(app, filter_);
  add_form_options(app, form_, {"text", "json", "jsonl", "csv"});
  add_as_of_option(app, day_);
  add_knowledge_options(app, knowledge_);
}

Ending CountingCommand::ask(Desk& desk, const Question& question, Terminal& terminal) {
  const Result<std::string> answer = counted(desk, question, form_);
  if (!answer) {
    terminal.say(answer.error());
    return Ending::failed;
  }
  terminal.print(*answer);
  return answer->empty() ? Ending::nothing : Ending::found;
}

}  // namespace rasid
