#include "judge/likeness.h"

#include "judge/course.h"
#include "judge/window.h"
#include "text/text.h"

#include <algorithm>
#include <cstdlib>

namespace rasid {
namespace {

using Words = std::set<std::string>;

// The article that may or may not stand before the same word: alef, lam.
constexpr std::string_view article = "\xD8\xA7\xD9\x84";
constexpr std::size_t shortest_issue_word_bytes =
    6;  // three letters; shorter ones are mostly particles

bool share(const Words& a, const Words& b) {
  return std::any_of(
      a.begin(), a.end(), [&b](const std::string& word) { return b.contains(word); });
}

Words issue_words(const std::string& object) {
  Words words;
  const std::string folded = fold(object);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    std::string_view word = std::string_view(folded).substr(at, end - at);
    if (word.starts_with(article) && word.size() >= article.size() + shortest_issue_word_bytes) {
      word.remove_prefix(article.size());
    }
    if (word.size() >= shortest_issue_word_bytes) words.emplace(word);
    at = end + 1;
  }
  return words;
}

// The words of an agreement that tell it from others: of its subject, else of its name but the
// first, which says what it is.
Words named_words(const Agreement& agreement) {
  if (!agreement.subject.empty()) return issue_words(agreement.subject);
  const std::size_t space = agreement.name.find(' ');
  return space == std::string::npos ? Words() : issue_words(agreement.name.substr(space + 1));
}

// At least half of the shorter list.
bool same_issue(const Words& a, const Words& b) {
  const auto shared =
      std::count_if(a.begin(), a.end(), [&b](const auto& word) { return b.contains(word); });
  return shared > 0 && 2 * static_cast<std::size_t>(shared) >= std::min(a.size(), b.size());
}

// "RUS:sergey-lavrov": the same code is compared with itself only.
bool persons_differ(const Words& a, const Words& b) {
  for (const std::string& person : a) {
    const std::string code = person.substr(0, person.find(':') + 1);
    const auto same_code = [&code](const std::string& other) { return other.starts_with(code); };
    const bool known = std::any_of(b.begin(), b.end(), same_code);
    const bool met = std::any_of(a.begin(), a.end(), [&](const std::string& mine) {
      return mine.starts_with(code) && b.contains(mine);
    });
    if (known && !met) return true;
  }
  return false;
}

// Units: days; a lot where the date has no end.
long length_days(const std::string& date) {
  constexpr long unending = 1'000'000;
  const DayRange range = day_range(date);
  return range.first && range.last ? (*range.last - *range.first).count() : unending;
}

// How long a date may be and still single out one event of the kind.
long telling_days(const std::string& group) {
  if (group == "positions" || group == "conflict") return 1;
  return group == "meetings" ? 10 : 31;
}

int same_dates(const Candidate& one, const Candidate& other) {
  const ReportedClaim& a = *one.reported;
  const ReportedClaim& b = *other.reported;
  const bool fits = a.group == "conflict" ? windows_meet(one.window, other.window)
                                          : windows_meet(one.days, other.days);
  if (!fits) return a.claim.status == b.claim.status ? 1 : 2;
  if (std::max(one.date_days, other.date_days) <= telling_days(a.group)) return 2;
  return a.group == "positions" || a.group == "conflict" ? 0 : 1;
}

int same_time(const Candidate& one, const Candidate& other) {
  const ReportedClaim& a = *one.reported;
  const ReportedClaim& b = *other.reported;
  if (one.step.dates != other.step.dates) return 0;
  const bool singular = a.group == "positions" || a.group == "conflict";
  if (a.group == "positions" && a.claim.document == b.claim.document) return 0;
  if (one.dated && other.dated) return same_dates(one, other);
  if (a.group == "conflict" || a.document_date.empty() || b.document_date.empty()) return 0;
  const bool undated = a.claim.date.empty() && b.claim.date.empty();
  if (undated && a.document_date == b.document_date) return 2;
  if (singular || !one.document_day.first || !other.document_day.first) return 0;
  return std::abs((*one.document_day.first - *other.document_day.first).count()) <= 31 ? 1 : 0;
}

bool takes_back(const ReportedClaim& later, const ReportedClaim& plan) {
  const Status status = later.claim.status;
  return (status == Status::postponed || status == Status::cancelled) &&
         plan.claim.status == Status::planned && plan.document_date <= later.document_date;
}

// When the claim was first told; of a document without a date what bounds it.
std::optional<std::chrono::sys_days> told_on(const Candidate& candidate) {
  if (candidate.document_day.first) return candidate.document_day.first;
  return day_range(candidate.reported->claim.not_before).first;
}

// Two plans of an agreement, told within half a year, and not of two by their names.
bool one_plan(const Candidate& one, const Candidate& other) {
  const auto a = told_on(one);
  const auto b = told_on(other);
  return lies_ahead(one.reported->claim.status) && lies_ahead(other.reported->claim.status) && a &&
         b && std::abs((*a - *b).count()) <= 183;
}

// Steps of one agreement, one membership, one truce, one round of sanctions.
int same_thing(const Candidate& one, const Candidate& other) {
  const ReportedClaim& a = *one.reported;
  const ReportedClaim& b = *other.reported;
  const bool planned = lies_ahead(a.claim.status) != lies_ahead(b.claim.status);
  const bool steps = planned || one.step.dates != other.step.dates;
  if (a.group != "agreements" || a.lifecycle == "membership") return steps ? 2 : 0;
  if (share(one.named, other.named)) return steps ? 2 : 1;
  if (!steps) return one_plan(one, other) ? 2 : 0;
  if (a.claim.document == b.claim.document) return 2;
  return planned ? 1 : 0;
}

// A plan of nobody knows when is no announcement of a certain event.
bool announces(const Candidate& plan, const Candidate& happened) {
  return plan.window.first.has_value() ||
         plan.reported->claim.document == happened.reported->claim.document;
}

// An announcement and its fulfilment, two announcements, a stay told from its middle and its end.
int same_course(const Candidate& one, const Candidate& other) {
  const ReportedClaim& a = *one.reported;
  const ReportedClaim& b = *other.reported;
  if (one.staged || other.staged) return same_thing(one, other);
  if (takes_back(a, b) || takes_back(b, a)) return 3;
  if (a.group == "positions" || a.group == "conflict") return 0;
  const bool a_ahead = lies_ahead(a.claim.status);
  const bool b_ahead = lies_ahead(b.claim.status);
  if (a_ahead && b_ahead) return 2;
  if (a_ahead) return announces(one, other) ? 2 : 0;
  if (b_ahead) return announces(other, one) ? 2 : 0;
  const bool under_way = a.claim.status == Status::ongoing || b.claim.status == Status::ongoing;
  if (a.claim.status == b.claim.status) return under_way ? 2 : 0;
  return !under_way || a.group == "visits" || a.group == "meetings" ? 2 : 0;
}

// What was called off does not lie behind the report of it: a later day is another plan.
bool called_off_before(const Candidate& off, const Candidate& other) {
  if (off.reported->claim.status != Status::cancelled) return false;
  if (!other.dated || other.reported->claim.status == Status::cancelled) return false;
  const bool planned_before = lies_ahead(other.reported->claim.status) &&
                              other.reported->document_date <= off.reported->document_date;
  return !planned_before && off.document_day.last && other.days.first &&
         *other.days.first > *off.document_day.last;
}

// A step behind the founding one that lies before it, or one that leads to it behind it.
bool out_of_order(const Candidate& founding, const Candidate& other) {
  if (founding.step.kind != StepKind::founding || !founding.dated || !other.dated) return false;
  if (other.step.order > founding.step.order)
    return other.days.last && founding.days.first && *other.days.last < *founding.days.first;
  return other.days.first && founding.days.last && *other.days.first > *founding.days.last;
}

}  // namespace

bool undirected(const ReportedClaim& reported) {
  // Source: docs/CODEBOOK: these are of both sides, whoever of them takes the step.
  constexpr std::string_view lifecycles[] = {"agreement", "membership", "ceasefire"};
  const auto* const mutual =
      std::find(std::begin(lifecycles), std::end(lifecycles), reported.lifecycle);
  if (mutual != std::end(lifecycles)) return true;
  return joins_sides(reported.claim.type, reported.claim.mode);
}

Candidate make_candidate(const ReportedClaim& reported) {
  const Claim& claim = reported.claim;
  const std::string& group = reported.group;
  Candidate candidate;
  candidate.reported = &reported;
  candidate.step = told_step(reported);
  candidate.staged = candidate.step.dates != status_name(Status::held);
  candidate.window = act_window(reported);
  candidate.days = day_range(told_date(reported));
  candidate.document_day = day_range(reported.document_date);
  candidate.date_days = length_days(claim.date);
  candidate.dated = !told_date(reported).empty();
  candidate.recurring = recurs(claim.date);
  candidate.issue = issue_words(claim.object);
  candidate.named = named_words(claim.agreement);
  const auto add = [&](const std::vector<Side>& sides) {
    for (const Side& side : sides) {
      if (!side.entity.empty()) candidate.persons.insert(side.code + ':' + side.entity);
      if (group == "visits" && !side.sector.empty())
        candidate.sectors.insert(side.code + ':' + side.sector);
    }
  };
  if (group == "visits" || group == "meetings" || group == "positions") add(claim.actor);
  if (group == "meetings") add(claim.recipient);
  return candidate;
}

bool days_exclude(const Candidate& a, const Candidate& b) {
  if (called_off_before(a, b) || called_off_before(b, a)) return true;
  if (a.step.dates == "-" || b.step.dates == "-") return false;
  if (a.step.dates == b.step.dates) {
    // Each party ratifies on a day of its own; a truce may be broken on many.
    const bool own_day =
        a.step.kind == StepKind::stage && b.step.kind == StepKind::stage && undirected(*a.reported);
    return !own_day && !windows_meet(a.window, b.window);
  }
  const bool ahead = lies_ahead(a.reported->claim.status) || lies_ahead(b.reported->claim.status);
  return !ahead && (out_of_order(a, b) || out_of_order(b, a));
}

bool contradict(const Candidate& a, const Candidate& b) {
  if (!a.named.empty() && !b.named.empty() && !share(a.named, b.named)) return true;
  if (persons_differ(a.persons, b.persons)) return true;
  if (!share(a.persons, b.persons) && persons_differ(a.sectors, b.sectors)) return true;
  const Claim& first = a.reported->claim;
  const Claim& second = b.reported->claim;
  if ((a.recurring || b.recurring) && a.dated && b.dated && !compatible(first.date, second.date))
    return true;
  if (first.document != second.document) return false;
  // What one document both plans and reports is two things, unless the days say otherwise.
  const bool no_days = a.reported->document_date.empty();
  const auto done = [no_days](const Claim& claim) {
    return claim.status == Status::held && (claim.date.empty() || no_days);
  };
  const auto to_come = [](const Claim& claim) {
    return lies_ahead(claim.status) && claim.status != Status::invited;
  };
  return (done(first) && to_come(second)) || (done(second) && to_come(first));
}

int likeness(const Candidate& a, const Candidate& b) {
  const ReportedClaim& first = *a.reported;
  int points = same_time(a, b) + same_course(a, b);
  if (first.group == "visits" && share(a.persons, b.persons)) points += 2;
  if (first.group == "meetings" && share(a.persons, b.persons)) points += 1;
  if (first.group != "conflict" && same_issue(a.issue, b.issue))
    points += first.group == "positions" ? 2 : 1;
  return points;
}

int enough_likeness(const std::string& group) {
  return group == "visits" || group == "aid" ? 1 : 2;
}

}  // namespace rasid
