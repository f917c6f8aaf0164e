// rasid events: the events of a store that a filter lets through.

#include "ask/questions.h"
#include "cli/asking.h"

namespace rasid {
namespace {

class ListEvents : public AskingCommand {
 protected:
  Result<Answer> answer(Desk& desk, const Question& question, const Page& page) override {
    return list_events(desk.store, question, page);
  }
};

}  // namespace

std::unique_ptr<Command> make_events() {
  return std::make_unique<ListEvents>();
}

}  // namespace rasid
