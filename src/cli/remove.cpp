// rasid remove: takes documents out of a store, with all that rested on them alone.

#include "cli/verb.h"
#include "store/store.h"

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

class Remove : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("DOCUMENT", ids_, "Ids of documents; all their versions go")->required();
    app.add_option("--store", store_, "The store that `rasid add` has filled")
        ->required()
        ->type_name("FILE.db")
        ->check(CLI::ExistingFile);
  }

  Ending run(Terminal& terminal) override {
    Result<Store> store = Store::open(store_, Access::write);
    if (!store) {
      terminal.say(store.error());
      return Ending::failed;
    }
    const Result<Removed> removed = store->remove(ids_);
    if (!removed) {
      terminal.say(removed.error());
      return Ending::failed;
    }
    for (const std::string& id : removed->unknown)
      terminal.say({.what = "the store holds no such document", .where = id});
    terminal.print("removed: " + std::to_string(removed->documents) + " texts, " +
                   std::to_string(removed->claims) + " claims\n");
    return removed->documents > 0 ? Ending::found : Ending::nothing;
  }

 private:
  std::vector<std::string> ids_;
  std::string store_;
};

}  // namespace

std::unique_ptr<Command> make_remove() {
  return std::make_unique<Remove>();
}

}  // namespace rasid
