// rasid timeline: dated events in the order of time, under their months.

#include "ask/questions.h"
#include "cli/asking.h"

namespace rasid {
namespace {

class ShowTimeline : public AskingCommand {
 protected:
  Order usual_order() const override { return Order::oldest_first; }
  Result<Answer> answer(Desk& desk, const Question& question, const Page& page) override {
    return make_timeline(desk.store, question, page);
  }
};

}  // namespace

std::unique_ptr<Command> make_timeline() {
  return std::make_unique<ShowTimeline>();
}

}  // namespace rasid
