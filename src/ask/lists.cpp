#include "ask/list_page.h"
#include "ask/questions.h"
#include "base/edtf.h"

#include <iterator>
#include <utility>

namespace rasid {

Result<Answer> list_page(Store& store, const Question& question, const Page& page) {
  const Result<EventPage> found = store.events(question, page);
  if (!found) return found.error();
  const auto events = store.with_claims(found->events);
  if (!events) return events.error();
  auto cited = cite(store, *events);
  if (!cited) return cited.error();
  Answer answer;
  answer.cited = std::move(*cited);
  answer.next = found->next;
  return answer;
}

Result<Answer> list_events(Store& store, const Question& question, const Page& page) {
  Result<Answer> answer = list_page(store, question, page);
  if (!answer || answer->cited.events.empty()) return answer;
  Section& section = answer->sections.emplace_back();
  for (std::size_t i = 0; i < answer->cited.events.size(); ++i)
    section.facts.push_back({.event = i, .more = {}});
  return answer;
}

Result<Answer> make_timeline(Store& store, const Question& question, const Page& page) {
  Question dated = question;
  dated.dated = true;
  Result<Answer> answer = list_page(store, dated, page);
  if (!answer) return answer;
  for (std::size_t i = 0; i < answer->cited.events.size(); ++i) {
    const DayRange range = day_range(answer->cited.events[i].event.date);
    const std::chrono::year_month_day day(
        range.first ? *range.first : range.last.value_or(std::chrono::sys_days{}));
    const auto month = static_cast<unsigned>(day.month());
    const std::string heading = std::to_string(static_cast<int>(day.year())) +
                                (month < 10 ? "-0" : "-") + std::to_string(month);
    if (answer->sections.empty() || answer->sections.back().heading != heading)
      answer->sections.push_back({.heading = heading, .lines = {}, .facts = {}});
    answer->sections.back().facts.push_back({.event = i, .more = {}});
  }
  return answer;
}

}  // namespace rasid
