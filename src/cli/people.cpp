// rasid people: who took part in what, named how, holding which office.

#include "ask/known_people.h"
#include "ask/questions.h"
#include "cli/asking.h"

namespace rasid {
namespace {

class ShowPeople : public AskingCommand {
 protected:
  std::size_t usual_limit() const override { return 1000; }

  Result<Answer> answer(Desk& desk, const Question& question, const Page& page) override {
    return make_people(desk.store, question, page, known_people(desk.knowledge));
  }
};

}  // namespace

std::unique_ptr<Command> make_people() {
  return std::make_unique<ShowPeople>();
}

}  // namespace rasid
