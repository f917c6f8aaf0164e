// rasid positions: who takes which stance on what, and who has changed sides.

#include "ask/questions.h"
#include "cli/asking.h"

namespace rasid {
namespace {

class ShowPositions : public AskingCommand {
 protected:
  std::size_t usual_limit() const override { return 1000; }
  Result<Answer> answer(Desk& desk, const Question& question, const Page& page) override {
    return make_positions(desk.store, question, page, desk.labels);
  }
};

}  // namespace

std::unique_ptr<Command> make_positions() {
  return std::make_unique<ShowPositions>();
}

}  // namespace rasid
