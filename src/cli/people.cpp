// rasid people: who took part in what, named how, holding which office.

#include "ask/questions.h"
#include "cli/asking.h"
#include "cli/who_lines.h"
#include "cli/who_name.h"

namespace rasid {
namespace {

std::string term_of(const Person& office) {
  if (office.from.empty() && office.until.empty()) return {};
  return " (" + office.from + "/" + (office.until.empty() ? ".." : office.until) + ')';
}

// "RUS/GOV foreign minister (2004-03-09/..)"
std::string told(const Person& office) {
  return office.code + (office.sector.empty() ? "" : '/' + office.sector) + ' ' + office.office +
         term_of(office);
}

class ShowPeople : public AskingCommand {
 protected:
  std::size_t usual_limit() const override { return 1000; }

  Result<Answer> answer(Desk& desk, const Question& question, const Page& page) override {
    const Officeholders people = officeholders_of(desk.knowledge);
    return make_people(desk.store, question, page, [&](std::string_view id, std::string_view date) {
      KnownPerson known{.name = {.en = std::string(id), .ar = {}}, .offices = {}};
      const auto found = people.find(id);
      if (found == people.end()) return known;
      known.name = {.en = found->second.front()->name_en, .ar = found->second.front()->name};
      for (const Person* office : found->second)
        if (!date.empty() && held_on(*office, std::string(date)))
          known.offices.push_back(told(*office));
      return known;
    });
  }
};

}  // namespace

std::unique_ptr<Command> make_people() {
  return std::make_unique<ShowPeople>();
}

}  // namespace rasid
