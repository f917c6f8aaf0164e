// rasid events, timeline, agreements, positions and people: the verbs that ask by the filter alone.

#include "ask/known_people.h"
#include "ask/questions.h"
#include "cli/asking.h"

#include <utility>

namespace rasid {
namespace {

class PlainQuestion : public AskingCommand {
 public:
  using Answering = Result<Answer> (*)(Desk& desk, const Question& question, const Page& page);

  PlainQuestion(Page usual, Answering answering)
      : AskingCommand(std::move(usual)),
        answering_(answering) {}

 protected:
  Result<Answer> answer(Desk& desk, const Question& question, const Page& page) override {
    return answering_(desk, question, page);
  }

 private:
  Answering answering_;
};

// What is shown where nothing else is asked for: of verbs that put events together more.
const Page hundred = {.limit = 100};
const Page thousand = {.limit = 1000};

}  // namespace

std::unique_ptr<Command> make_events() {
  return std::make_unique<PlainQuestion>(
      hundred, [](Desk& desk, const Question& question, const Page& page) {
        return list_events(desk.store, question, page);
      });
}

std::unique_ptr<Command> make_timeline() {
  return std::make_unique<PlainQuestion>(
      Page{.limit = 100, .order = Order::oldest_first},
      [](Desk& desk, const Question& question, const Page& page) {
        return make_timeline(desk.store, question, page);
      });
}

std::unique_ptr<Command> make_agreements() {
  return std::make_unique<PlainQuestion>(
      thousand, [](Desk& desk, const Question& question, const Page& page) {
        return make_agreements(desk.store, question, page, desk.labels);
      });
}

std::unique_ptr<Command> make_positions() {
  return std::make_unique<PlainQuestion>(
      thousand, [](Desk& desk, const Question& question, const Page& page) {
        return make_positions(desk.store, question, page, desk.labels);
      });
}

std::unique_ptr<Command> make_people() {
  return std::make_unique<PlainQuestion>(
      thousand, [](Desk& desk, const Question& question, const Page& page) {
        return make_people(desk.store, question, page, known_people(desk.knowledge));
      });
}

}  // namespace rasid
