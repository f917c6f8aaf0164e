#include "ask/filter.h"

#include "base/edtf.h"
#include "relate/claim.h"
#include "store/search_query.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rasid {
namespace {

template <typename Map>
std::set<std::string> keys_of(const Map& map) {
  std::set<std::string> keys;
  for (const auto& [key, value] : map)
    keys.insert(key);
  return keys;
}

std::set<std::string> known_statuses() {
  std::set<std::string> names;
  for (int i = 0; i <= static_cast<int>(Status::hypothetical); ++i)
    names.insert(status_name(static_cast<Status>(i)));
  return names;
}

// Refuses the first of `written` that is not known.
std::optional<Refusal> unknown(const char* parameter,
                               const std::vector<std::string>& written,
                               const std::set<std::string>& known) {
  constexpr std::size_t most_suggestions = 20;
  for (const std::string& one : written) {
    if (known.contains(one)) continue;
    Refusal refusal{.parameter = parameter,
                    .written = one,
                    .why = std::string("no ") + parameter + " is called so"};
    for (const std::string& name : known)
      if (known.size() <= most_suggestions || name.substr(0, 1) == one.substr(0, 1))
        refusal.suggestions.push_back(name);
    if (refusal.suggestions.size() > most_suggestions) refusal.suggestions.resize(most_suggestions);
    return refusal;
  }
  return std::nullopt;
}

std::optional<Refusal> add_days(const char* parameter,
                                const std::string& written,
                                std::optional<DayRange>& days) {
  if (written.empty()) return std::nullopt;
  const DayRange range = day_range(written);
  if (!well_formed(written) || !range.first || !range.last)
    return Refusal{.parameter = parameter,
                   .written = written,
                   .why = "no date: a day, month or year like 2022-05-26, 2022-05 or 2022"};
  days = range;
  return std::nullopt;
}

std::optional<Refusal> add_dates(const Filter& filter, Question& question) {
  std::optional<DayRange> from;
  std::optional<DayRange> until;
  if (auto refusal = add_days("from", filter.from, from)) return refusal;
  if (auto refusal = add_days("until", filter.until, until)) return refusal;
  if (from) question.from = from->first;
  if (until) question.until = until->last;
  if (!from || !until || *question.from <= *question.until) return std::nullopt;
  return Refusal{.parameter = "until",
                 .written = filter.from + ", " + filter.until,
                 .why = "the first day lies behind the last"};
}

std::optional<Refusal> check_words(const Filter& filter) {
  if (filter.words.empty()) return std::nullopt;
  const Result<SearchQuery> search = parse_search(filter.words);
  if (search) return std::nullopt;
  return Refusal{.parameter = "words", .written = filter.words, .why = search.error().what};
}

}  // namespace

std::string Refusal::what() const {
  std::string text = why;
  std::string before = "; did you mean ";
  for (const std::string& name : suggestions) {
    text += before + name;
    before = " or ";
  }
  return text;
}

FilterReader::FilterReader(const Knowledge& knowledge)
    : knowledge_(knowledge),
      states_(knowledge),
      acts_(keys_of(knowledge.acts)),
      issues_(keys_of(knowledge.matters.issues)),
      statuses_(known_statuses()) {
  for (const auto& [id, act] : knowledge.acts) {
    types_.insert(act.type);
    groups_.insert(act.group);
  }
  for (const Person& person : knowledge.people)
    people_.insert(person.id);
}

Asking FilterReader::read(const Filter& filter) const {
  Question question;
  std::optional<Refusal> refusal = unknown("type", filter.types, types_);
  if (!refusal) refusal = unknown("act", filter.acts, acts_);
  if (!refusal) refusal = unknown("group", filter.groups, groups_);
  if (!refusal) refusal = unknown("issue", filter.issues, issues_);
  if (!refusal) refusal = unknown("status", filter.statuses, statuses_);
  if (!refusal) refusal = add_states(filter, question);
  if (!refusal) refusal = add_people(filter, question);
  if (!refusal) refusal = add_dates(filter, question);
  if (!refusal) refusal = check_words(filter);
  if (refusal) return *std::move(refusal);
  question.types = filter.types;
  question.acts = filter.acts;
  question.groups = filter.groups;
  question.issues = filter.issues;
  question.statuses = filter.statuses;
  question.sources = filter.sources;
  question.words = filter.words;
  question.least_sources = filter.least_sources;
  question.least_per_mille = static_cast<int>(std::lround(1000 * filter.least_confidence));
  return question;
}

std::optional<Refusal> FilterReader::add_states(const Filter& filter, Question& question) const {
  for (const std::string& written : filter.states) {
    const std::string code = states_.code(written);
    if (code.empty())
      return Refusal{.parameter = "state",
                     .written = written,
                     .why = "no state is called so",
                     .suggestions = states_.nearest(written)};
    if (std::find(question.sides.begin(), question.sides.end(), code) != question.sides.end())
      return Refusal{.parameter = "state",
                     .written = written,
                     .why = "of two states that are asked for, both are " + code};
    question.sides.push_back(code);
  }
  return std::nullopt;
}

std::optional<Refusal> FilterReader::add_people(const Filter& filter, Question& question) const {
  for (const std::string& written : filter.people) {
    std::vector<std::string> ids;
    if (people_.contains(written))
      ids.push_back(written);
    else
      ids = people_called(written);
    if (ids.empty())
      return Refusal{.parameter = "person", .written = written, .why = "no person is called so"};
    question.people.push_back(std::move(ids));
  }
  return std::nullopt;
}

// The ids of everybody who is called so, nearest name first.
std::vector<std::string> FilterReader::people_called(const std::string& written) const {
  constexpr std::size_t most_candidates = 10;
  constexpr double as_near = 0.02;  // as the nearest: the same name of two people
  std::vector<std::string> ids;
  double nearest = 1;
  for (const NameCandidate& candidate : search().find(written, most_candidates)) {
    if (candidate.kind != NamedKind::person) continue;
    if (ids.empty()) nearest = candidate.distance;
    if (candidate.distance <= nearest + as_near) ids.push_back(candidate.id);
  }
  return ids;
}

const NameSearch& FilterReader::search() const {
  std::call_once(search_is_built_, [this] {
    std::vector<Fault> faults;
    search_.emplace(knowledge_, load_name_tables(knowledge_.dir, faults));
  });
  return *search_;
}

}  // namespace rasid
