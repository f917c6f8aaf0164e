// rasid agreements: agreements, and how far each has come.

#include "ask/questions.h"
#include "cli/asking.h"

namespace rasid {
namespace {

class ShowAgreements : public AskingCommand {
 protected:
  std::size_t usual_limit() const override { return 1000; }
  Result<Answer> answer(Desk& desk, const Question& question, const Page& page) override {
    return make_agreements(desk.store, question, page, desk.labels);
  }
};

}  // namespace

std::unique_ptr<Command> make_agreements() {
  return std::make_unique<ShowAgreements>();
}

}  // namespace rasid
