// rasid network: who has to do with whom, and how often.

#include "ask/network.h"

#include "cli/counting.h"
#include "cli/grid_form.h"

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

class CountEdges : public CountingCommand {
 protected:
  void declare_more(CLI::App& app) override {
    app.add_flag("--nodes", nodes_, "The states and bodies instead of what is between them");
    app.add_option("--limit",
                   limit_,
                   "At most so many edges, those of most events; 1000 by default; 0: all")
        ->type_name("N");
  }

  Result<std::string> counted(Desk& desk, const Question& question, const Form& form) override {
    const Result<RelationNetwork> network = make_network(desk.store, question, limit_);
    if (!network) return network.error();
    if (network->nodes.empty()) return std::string();
    if (form.chosen() == "json") return network_json(*network, desk.labels);
    return grid_in_form(
        nodes_ ? node_grid(*network, desk.labels) : edge_grid(*network, desk.labels), form);
  }

 private:
  bool nodes_ = false;
  std::size_t limit_ = 1000;
};

}  // namespace

std::unique_ptr<Command> make_network() {
  return std::make_unique<CountEdges>();
}

}  // namespace rasid
