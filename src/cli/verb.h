#pragma once
// One verb of the program: its place in the help, its options, and what it does.

#include "cli/terminal.h"

#include <memory>

namespace CLI {  // NOLINT(readability-identifier-naming): the vendor's name
class App;
}

namespace rasid {

// A verb that was called. An object lives for one call: declare() says which options there are and
// where they go, run() comes when they are filled in.
class Command {
 public:
  Command() = default;
  Command(const Command&) = delete;
  Command& operator=(const Command&) = delete;
  virtual ~Command() = default;

  virtual void declare(CLI::App& app) = 0;
  virtual Ending run(Terminal& terminal) = 0;
};

struct Verb {
  const char* name;
  const char* does;     // one line of `rasid --help`
  const char* example;  // a call that can be tried
  std::unique_ptr<Command> (*make)();
};

std::unique_ptr<Command> make_add();
std::unique_ptr<Command> make_agreements();
std::unique_ptr<Command> make_check();
std::unique_ptr<Command> make_corrections();
std::unique_ptr<Command> make_diff();
std::unique_ptr<Command> make_documents();
std::unique_ptr<Command> make_dossier();
std::unique_ptr<Command> make_events();
std::unique_ptr<Command> make_explain();
std::unique_ptr<Command> make_export();
std::unique_ptr<Command> make_fetch();
std::unique_ptr<Command> make_find();
std::unique_ptr<Command> make_labels();
std::unique_ptr<Command> make_names();
std::unique_ptr<Command> make_network();
std::unique_ptr<Command> make_people();
std::unique_ptr<Command> make_positions();
std::unique_ptr<Command> make_quotes();
std::unique_ptr<Command> make_read();
std::unique_ptr<Command> make_remove();
std::unique_ptr<Command> make_score();
std::unique_ptr<Command> make_serve();
std::unique_ptr<Command> make_series();
std::unique_ptr<Command> make_show();
std::unique_ptr<Command> make_sources();
std::unique_ptr<Command> make_sql();
std::unique_ptr<Command> make_stats();
std::unique_ptr<Command> make_timeline();
std::unique_ptr<Command> make_visits();
std::unique_ptr<Command> make_watch();
std::unique_ptr<Command> make_when();
std::unique_ptr<Command> make_who();

}  // namespace rasid
