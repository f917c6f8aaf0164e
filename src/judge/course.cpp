// How an event stands, out of the steps that its claims tell (knowledge/events/states.tsv):
// - a step that is `done` settles the matter, the one furthest in order;
// - else the latest day of a `founding` or `stage` step says it, the furthest in order among equals
//   and among the undated;
// - else what was reported last: a visit that is announced again after it was put off is announced.
//
// Dates differ where two claims of one state give it days that exclude each other. A plan that was
// put off afterwards is no contradiction to a later day, and approximate dates ("~") contradict
// nothing.
#include "judge/course.h"

#include "base/edtf.h"
#include "base/hash.h"
#include "judge/window.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace rasid {
namespace {

using Claims = std::vector<ReportedClaim>;
using Members = std::vector<std::size_t>;

// The course, then the documents, the undated last.
auto telling_order(const ReportedClaim& reported) {
  const Claim& claim = reported.claim;
  return std::make_tuple(told_step(reported).order,
                         reported.document_date.empty(),
                         reported.document_date,
                         claim.document,
                         claim.evidence.begin,
                         claim.evidence.end,
                         claim.act,
                         reported.id);
}

bool is_stage(const Step& step) {
  return step.kind == StepKind::founding || step.kind == StepKind::stage;
}

// The first day of the claim's stage: the document's where the stage is undated. What only mentions
// the thing says nothing of when.
std::chrono::sys_days stage_day(const ReportedClaim& reported) {
  constexpr std::chrono::sys_days before_all{};
  if (told_step(reported).dates == "-") return before_all;
  const std::string date = told_date(reported);
  const DayRange range = day_range(date.empty() ? reported.document_date : date);
  return range.first.value_or(before_all);
}

// The claim that says how things stand; see above.
std::size_t telling_claim(const Members& members, const Claims& claims) {
  const auto weight = [&](std::size_t index) {
    const ReportedClaim& reported = claims[index];
    const Step step = told_step(reported);
    const bool done = step.kind == StepKind::done;
    const auto when =
        is_stage(step) ? stage_day(reported)
        : done         ? std::chrono::sys_days{}
                       : day_range(reported.document_date).first.value_or(std::chrono::sys_days{});
    return std::make_tuple(done, is_stage(step), when, step.order);
  };
  return *std::max_element(members.begin(), members.end(), [&](std::size_t a, std::size_t b) {
    return weight(a) < weight(b);  // of equals the first; members stand in telling order
  });
}

std::vector<CourseStep> course_of(const Members& members, const Claims& claims) {
  std::vector<CourseStep> course;
  for (const std::size_t index : members) {
    const Step step = told_step(claims[index]);
    if (course.empty() || course.back().state != step.state)
      course.push_back({.state = step.state});
    CourseStep& last = course.back();
    last.claims.push_back(index);
    const std::string& date = claims[index].claim.date;
    if (well_formed(date) && (last.date.empty() || more_precise(date, last.date))) last.date = date;
  }
  return course;
}

// A later document of the event says that it was put off.
bool put_off_since(const ReportedClaim& plan, const Members& members, const Claims& claims) {
  return std::any_of(members.begin(), members.end(), [&](std::size_t index) {
    const ReportedClaim& other = claims[index];
    return other.claim.status == Status::postponed && other.document_date >= plan.document_date;
  });
}

// Who gives a day to a state: "held", 2022-11-16.
struct Dated {
  std::string state;
  std::string date;
  std::size_t claim = 0;
};

std::vector<Dated> dated_claims(const Members& members, const Claims& claims) {
  std::vector<Dated> dated;
  for (const std::size_t index : members) {
    std::string date = told_date(claims[index]);
    if (date.empty() || !well_formed(date)) continue;
    const Claim& claim = claims[index].claim;
    // Each party may take a later step on a day of its own.
    if (told_step(claims[index]).kind == StepKind::stage) continue;
    if (lies_ahead(claim.status) && put_off_since(claims[index], members, claims)) continue;
    dated.push_back({.state = told_step(claims[index]).dates, .date = date, .claim = index});
  }
  return dated;
}

void add_stand(Disagreement& to, const std::string& value, std::size_t claim) {
  auto at = std::find_if(to.stands.begin(), to.stands.end(), [&value](const auto& stand) {
    return stand.value == value;
  });
  if (at == to.stands.end()) at = to.stands.insert(at, {.value = value, .claims = {}});
  at->claims.push_back(claim);
}

void keep(Disagreement found, Event& event) {
  if (found.stands.size() < 2) return;
  std::sort(found.stands.begin(), found.stands.end(), [](const auto& a, const auto& b) {
    return a.value < b.value;
  });
  event.disagreements.push_back(std::move(found));
}

void find_date_differences(const Claims& claims, Event& event) {
  const std::vector<Dated> dated = dated_claims(event.claims, claims);
  std::map<std::string, Disagreement> by_state;
  for (const Dated& one : dated) {
    if (is_approximate(one.date)) continue;
    const bool differs = std::any_of(dated.begin(), dated.end(), [&](const Dated& other) {
      return other.state == one.state && !is_approximate(other.date) &&
             !compatible(one.date, other.date);
    });
    if (!differs) continue;
    Disagreement& found = by_state[one.state];
    found.kind = "date";
    add_stand(found, one.date, one.claim);
  }
  for (auto& [state, found] : by_state)
    keep(std::move(found), event);
}

// What is denied or called off in one claim is told as held or under way in another.
void find_status_difference(const Claims& claims, Event& event) {
  Disagreement found{.kind = "status", .unit = {}, .stands = {}};
  bool happened = false;
  bool did_not = false;
  for (const std::size_t index : event.claims) {
    const Status status = claims[index].claim.status;
    // What only mentions the thing beside another step of it contradicts nothing.
    if (lies_ahead(status) || told_step(claims[index]).dates == "-") continue;
    const bool against = status == Status::denied || status == Status::cancelled;
    (against ? did_not : happened) = true;
    add_stand(found, told_step(claims[index]).state, index);
  }
  if (happened && did_not) keep(std::move(found), event);
}

void find_number_differences(const Claims& claims, Event& event) {
  std::map<std::string, Disagreement> by_unit;
  for (const std::size_t index : event.claims) {
    for (const Quantity& quantity : claims[index].quantities) {
      Disagreement& found = by_unit[quantity.unit];
      found.kind = "number";
      found.unit = quantity.unit;
      add_stand(found, std::to_string(quantity.value), index);
    }
  }
  for (auto& [unit, found] : by_unit)
    keep(std::move(found), event);
}

// How much the day of a claim is worth as the day of the thing.
int rank_of_day(const ReportedClaim& reported, const Members& members, const Claims& claims) {
  switch (told_step(reported).kind) {
    case StepKind::founding: return 4;
    case StepKind::done: return 3;
    case StepKind::stage: return 2;
    default: break;
  }
  const bool ahead = lies_ahead(reported.claim.status);
  return ahead && put_off_since(reported, members, claims) ? 0 : 1;
}

// The day of the thing: of what is done, else of the latest plan; of a thing with stages the
// founding day, else its first.
std::string best_date(const Members& members, const Claims& claims) {
  std::string best;
  std::tuple<int, std::string, std::string> best_weight;
  for (const std::size_t index : members) {
    const ReportedClaim& reported = claims[index];
    const std::string date = told_date(reported);
    if (date.empty() || !well_formed(date)) continue;
    const int rank = rank_of_day(reported, members, claims);
    const std::string planned = rank <= 1 ? reported.document_date : std::string();
    const std::tuple<int, std::string, std::string> weight{rank, planned, {}};
    if (best.empty() || weight > best_weight ||
        (weight == best_weight && more_precise(date, best))) {
      best = date;
      best_weight = weight;
    }
  }
  return best;
}

std::vector<std::string> flags_of(const Event& event, const Claims& claims) {
  std::set<std::string> flags;
  for (const std::size_t index : event.claims)
    flags.insert(claims[index].claim.flags.begin(), claims[index].claim.flags.end());
  for (const Disagreement& found : event.disagreements)
    flags.insert(found.kind == "status" ? "status-differs" : found.kind + "s-differ");
  return {flags.begin(), flags.end()};
}

}  // namespace

Step told_step(const ReportedClaim& reported) {
  return reported.step.state.empty() ? step_of_status(reported.claim.status) : reported.step;
}

std::string told_date(const ReportedClaim& reported) {
  if (told_step(reported).dates == "-" || !dates_the_act(reported.claim)) return {};
  return reported.claim.date;
}

Event make_event(Members members, const Claims& claims) {
  std::sort(members.begin(), members.end(), [&claims](std::size_t a, std::size_t b) {
    return telling_order(claims[a]) < telling_order(claims[b]);
  });
  const std::size_t telling = telling_claim(members, claims);
  const ReportedClaim& told = claims[telling];
  std::string ids;
  for (const std::size_t index : members)
    ids += claims[index].id + '\n';
  Event event;
  event.id = hash_hex(ids);
  event.group = told.group;
  event.lifecycle = told.lifecycle;
  event.act = told.claim.act;
  event.type = told.claim.type;
  event.mode = told.claim.mode;
  event.actor = codes_of(told.claim.actor);
  event.recipient = codes_of(told.claim.recipient);
  event.status = told.claim.status;
  event.state = told_step(told).state;
  event.claims = std::move(members);
  event.date = best_date(event.claims, claims);
  event.course = course_of(event.claims, claims);
  find_date_differences(claims, event);
  find_status_difference(claims, event);
  find_number_differences(claims, event);
  event.flags = flags_of(event, claims);
  return event;
}

bool is_open(const Event& event, const std::string& today) {
  if (!lies_ahead(event.status)) return false;
  const DayRange planned = day_range(event.date);
  const DayRange now = day_range(today);
  return !planned.last || !now.first || *planned.last < *now.first;
}

}  // namespace rasid
