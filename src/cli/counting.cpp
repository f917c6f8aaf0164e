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

Ending CountingCommand::run(Terminal& terminal) {
  std::optional<Desk> desk = open_desk(knowledge_, store_, day_, terminal);
  if (!desk) return Ending::failed;
  const std::optional<Question> question = question_of(filter_, desk->knowledge, terminal);
  if (!question) return Ending::failed;
  const Result<std::string> answer = counted(*desk, *question, form_);
  if (!answer) {
    terminal.say(answer.error());
    return Ending::failed;
  }
  terminal.print(*answer);
  return answer->empty() ? Ending::nothing : Ending::found;
}

}  // namespace rasid
