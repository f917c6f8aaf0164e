#include "ask/list_page.h"
#include "ask/questions.h"
#include "base/edtf.h"
#include "text/printed.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rasid {
namespace {

enum class Stand : std::uint8_t { held, open, ahead, called_off, denied };
constexpr std::array<const char*, 5> stand_names = {"held",
                                                    "open",
                                                    "ahead",
                                                    "called off",
                                                    "denied"};

// Where a visit stands on a day: what was to come and is past without a report of it is open.
Stand stand_of(const Event& event, std::string_view on) {
  switch (event.status) {
    case Status::held:
    case Status::ongoing: return Stand::held;
    case Status::cancelled: return Stand::called_off;
    case Status::denied: return Stand::denied;
    case Status::invited:
    case Status::planned:
    case Status::postponed:
    case Status::hypothetical: break;
  }
  const auto last = day_range(event.date).last;
  const auto today = day_range(on).first;
  return last && today && *last >= *today ? Stand::ahead : Stand::open;
}

struct VisitDirection {
  std::string from;  // codes joined by +
  std::string to;

  friend bool operator==(const VisitDirection&, const VisitDirection&) = default;
};

std::string joined_codes(const std::vector<std::string>& codes) {
  std::string text;
  for (const std::string& code : codes)
    text += (text.empty() ? "" : "+") + code;
  return text;
}

// Between the sides that were asked for, if they face each other; else as the event has it.
VisitDirection direction_of(const Event& event, const std::vector<std::string>& sides) {
  const auto holds = [](const std::vector<std::string>& codes, const std::string& code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
  };
  if (sides.size() == 2) {
    const bool there = holds(event.actor, sides[0]) && holds(event.recipient, sides[1]);
    const bool back = holds(event.actor, sides[1]) && holds(event.recipient, sides[0]);
    if (there && !back) return {.from = sides[0], .to = sides[1]};
    if (back && !there) return {.from = sides[1], .to = sides[0]};
  }
  return {.from = joined_codes(event.actor), .to = joined_codes(event.recipient)};
}

struct Balance {
  VisitDirection direction;
  std::array<std::size_t, stand_names.size()> counts = {};
};

Balance& balance_of(const VisitDirection& direction, std::vector<Balance>& all) {
  const auto found = std::find_if(
      all.begin(), all.end(), [&](const Balance& one) { return one.direction == direction; });
  if (found != all.end()) return *found;
  all.push_back({.direction = direction, .counts = {}});
  return all.back();
}

Figures figures_of(const Balance& balance) {
  Figures figures = {{"from", balance.direction.from}, {"to", balance.direction.to}};
  for (std::size_t i = 0; i < stand_names.size(); ++i)
    figures.emplace_back(stand_names[i], std::to_string(balance.counts.at(i)));
  return figures;
}

std::string heading_of(const VisitDirection& direction, const Labels& labels) {
  const std::string from = labels.side(direction.from).en;
  return (from.empty() ? "?" : from) + arrow + labels.side(direction.to).en;
}

}  // namespace

Result<Answer> make_visits(Store& store,
                           const Question& question,
                           const Page& page,
                           std::string_view on,
                           const Labels& labels) {
  Question visits = question;
  visits.groups = {"visits"};
  const Result<EventPage> all = store.events(visits, {});
  if (!all) return all.error();
  Result<Answer> answer = list_page(store, visits, page);
  if (!answer) return answer;
  std::vector<Balance> balances;
  if (question.sides.size() == 2) {
    balance_of({.from = question.sides[0], .to = question.sides[1]}, balances);
    balance_of({.from = question.sides[1], .to = question.sides[0]}, balances);
  }
  for (const Event& event : all->events)
    ++balance_of(direction_of(event, question.sides), balances)
          .counts.at(static_cast<std::size_t>(stand_of(event, on)));
  answer->title = "Visits, as of " + (on.empty() ? "no known day" : std::string(on));
  answer->more = {"direction", "stand"};
  for (const Balance& balance : balances) {
    answer->figures.push_back(figures_of(balance));
    Section section{.heading = heading_of(balance.direction, labels), .lines = {}, .facts = {}};
    for (std::size_t i = 0; i < answer->cited.events.size(); ++i) {
      const Event& event = answer->cited.events[i].event;
      const VisitDirection direction = direction_of(event, question.sides);
      if (direction != balance.direction) continue;
      const auto stand = static_cast<std::size_t>(stand_of(event, on));
      section.facts.push_back(
          {.event = i, .more = {direction.from + '>' + direction.to, stand_names.at(stand)}});
    }
    if (!section.facts.empty()) answer->sections.push_back(std::move(section));
  }
  return answer;
}

}  // namespace rasid
