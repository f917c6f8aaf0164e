// rasid export: a whole store in a form that can be compared and kept elsewhere.

#include "ask/canonical.h"
#include "cli/asking.h"

#include <string_view>

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

class Export : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("--store", store_, "The store that `rasid add` has filled")
        ->required()
        ->type_name("FILE.db");
    app.add_flag(
           "--canonical",
           canonical_,
           "JSON lines of documents, claims and events in an order of their own: the same bytes "
           "for the same articles, however they came")
        ->required();
    add_as_of_option(app, day_);
  }

  Ending run(Terminal& terminal) override {
    Result<Store> store =
        day_.empty() ? Store::open(store_, Access::read) : Store::open_as_of(store_, day_);
    if (!store) {
      terminal.say(store.error());
      return Ending::failed;
    }
    bool any = false;
    const auto written = write_canonical(*store, [&](std::string_view line) {
      any = true;
      return terminal.print(line);
    });
    if (!written) {
      terminal.say(written.error());
      return Ending::failed;
    }
    return any ? Ending::found : Ending::nothing;
  }

 private:
  std::string store_;
  std::string day_;
  bool canonical_ = false;
};

}  // namespace

std::unique_ptr<Command> make_export() {
  return std::make_unique<Export>();
}

}  // namespace rasid
