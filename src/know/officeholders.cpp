#include "know/officeholders.h"

#include "base/edtf.h"

namespace rasid {

Officeholders officeholders_of(const Knowledge& knowledge) {
  Officeholders people;
  for (const Person& person : knowledge.people)
    people[person.id].push_back(&person);
  return people;
}

bool held_on(const Person& office, const std::string& date) {
  if (office.from.empty() && office.until.empty()) return true;
  const auto open = [](const std::string& end) { return end.empty() ? std::string("..") : end; };
  return compatible(date, open(office.from) + '/' + open(office.until));
}

}  // namespace rasid
