#include "ask/known_people.h"

#include "know/officeholders.h"

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

}  // namespace

FindPerson known_people(const Knowledge& knowledge) {
  return [people = officeholders_of(knowledge)](std::string_view id, std::string_view date) {
    KnownPerson known{.name = {.en = std::string(id), .ar = {}}, .offices = {}};
    const auto found = people.find(id);
    if (found == people.end()) return known;
    known.name = {.en = found->second.front()->name_en, .ar = found->second.front()->name};
    for (const Person* office : found->second)
      if (!date.empty() && held_on(*office, std::string(date)))
        known.offices.push_back(told(*office));
    return known;
  };
}

}  // namespace rasid
