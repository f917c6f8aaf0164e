// How claims become events.
//
// 1. Blocks. Two claims can be of one event only if they are steps of one life cycle (an
//    invitation, a visit, a state visit: ReportedClaim::lifecycle, else the act) and have the same
//    sides, exactly. For meetings, calls, conferences, signatures and cooperation the two lists are
//    read as one set.
// 2. Vetoes. Within a block two claims are of different events if their windows (window.cpp) do not
//    meet, if dates that recur ("XXXX-03") are incompatible, if both know the person (the visitor,
//    the holder of the position, a party of the talks) and it is another one, if the visitors'
//    sectors differ and no person is known on both, or if one document both plans and reports the
//    act. A window of a planned act begins with its document's date or Claim::not_before: so a
//    document that plans a signature and mentions that of 2001 tells of two.
// 3. Points for one event (likeness.cpp); a claim joins where it finds enough.
//      dates meet and both are narrow (31 days; talks 10; positions and fighting 1)      2
//      dates meet, one is wider (not for positions and fighting)                         1
//      both undated, documents of one day                                               2
//      one undated, documents at most a month apart (not for positions)                  1
//      steps of one course: announced and held, announced twice, said and denied,
//      under way twice, under way and held (visits and talks only)                       2
//      two plans of one agreement told within half a year                                2
//      the same person: visits 2, talks 1
//      the same issue (half of the words of Claim::object): positions 2, else 1
//    Enough is 1 for visits and aid and 2 for the rest: visits of one person's state to another are
//    rare, calls and declarations are not. Fighting counts by its date alone, and positions of one
//    document are told apart by that document, so only the issue brings them together.
// 4. Order. Claims are placed one by one, the surest first: dated acts, then wide dates, then
// undated
//    ones, then what lies ahead; ties fall to the content of the claim. So the order in which
//    documents arrive does not matter. A claim joins the event where it finds most points, then the
//    nearest in time; it must contradict none of the event's claims. Events are looked up by month,
//    so the cost grows with the claims of one pair in one season, not with all claims.
//
// Limits: a visit planned for a day and held more than a day off it is two events, also if it was
// postponed; a set of sides that one document names more fully than another is another set.
#include "judge/events.h"

#include "base/edtf.h"
#include "judge/course.h"
#include "judge/likeness.h"
#include "judge/placing.h"
#include "judge/window.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace rasid {
namespace {

using std::chrono::sys_days;

std::string joined(const std::vector<std::string>& codes) {
  std::string text;
  for (const std::string& code : codes)
    text += (text.empty() ? "" : ",") + code;
  return text;
}

// How sure the place of a claim in time is; the surest, 0, is placed first.
int uncertainty(const Claim& claim) {
  const bool ahead = lies_ahead(claim.status);
  if (!dates_the_act(claim) || recurs(claim.date)) return ahead ? 4 : 3;
  const DayRange range = day_range(claim.date);
  const bool narrow = range.first && range.last && (*range.last - *range.first).count() <= 31;
  if (!narrow) return 2;
  return ahead || is_approximate(claim.date) ? 1 : 0;
}

// A place in the order of claims that depends on their content alone.
auto place(const ReportedClaim& reported) {
  const Claim& claim = reported.claim;
  constexpr sys_days never{std::chrono::days{10'000'000}};
  return std::make_tuple(uncertainty(claim),
                         act_window(reported).first.value_or(never),
                         -lifecycle_rank(claim.status),
                         reported.document_date,
                         claim.document,
                         claim.evidence.begin,
                         claim.evidence.end,
                         claim.act,
                         reported.id);
}

}  // namespace

std::vector<std::string> codes_of(const std::vector<Side>& sides) {
  std::set<std::string> codes;
  for (const Side& side : sides)
    codes.insert(side.code);
  return {codes.begin(), codes.end()};
}

std::string event_block(const ReportedClaim& reported) {
  const Claim& claim = reported.claim;
  const bool shared = !reported.lifecycle.empty();
  std::string block = (shared ? reported.lifecycle : reported.group + '/' + claim.act) + '/';
  if (undirected(reported)) {
    std::vector<Side> parties = claim.actor;
    parties.insert(parties.end(), claim.recipient.begin(), claim.recipient.end());
    return block + joined(codes_of(parties));
  }
  return block + joined(codes_of(claim.actor)) + '>' + joined(codes_of(claim.recipient));
}

std::vector<Event> merge_events(const std::vector<ReportedClaim>& claims) {
  std::vector<Candidate> candidates;
  candidates.reserve(claims.size());
  std::map<std::string, std::vector<std::size_t>> blocks;
  for (const ReportedClaim& reported : claims) {
    blocks[event_block(reported)].push_back(candidates.size());
    candidates.push_back(make_candidate(reported));
  }
  std::vector<Event> events;
  for (const auto& [key, members] : blocks) {
    std::vector<std::pair<decltype(place(claims.front())), std::size_t>> order;
    for (const std::size_t index : members)
      order.emplace_back(place(claims[index]), index);
    std::sort(order.begin(), order.end());
    std::vector<std::size_t> surest_first;
    surest_first.reserve(order.size());
    for (const auto& [where, index] : order)
      surest_first.push_back(index);
    for (std::vector<std::size_t>& placed : place_claims(candidates, surest_first))
      events.push_back(make_event(std::move(placed), claims));
  }
  std::sort(
      events.begin(), events.end(), [](const Event& a, const Event& b) { return a.id < b.id; });
  return events;
}

}  // namespace rasid
