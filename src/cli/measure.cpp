// Gold and system claims of a document are matched one to one, best first. The numbers are those of
// the reference measure to the last digit: sums are added in its order, ties fall as there (equal
// pairs in the order of gold, then of system), dates are compared as triples of numbers.

#include "cli/measure.h"

#include "relate/claim.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

namespace rasid {
namespace {

constexpr std::array<int, 12> month_days = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

using CodeSet = std::set<std::string>;
using Day = std::array<int, 3>;
using Days = std::pair<Day, Day>;

double jaccard(const CodeSet& a, const CodeSet& b) {
  if (a.empty() && b.empty()) return 1.0;
  const auto both = static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&](const std::string& code) { return b.contains(code); }));
  return static_cast<double>(both) / static_cast<double>(a.size() + b.size() - both);
}

CodeSet joined(const ScoredClaim& claim) {
  CodeSet codes = claim.actor;
  codes.insert(claim.recipient.begin(), claim.recipient.end());
  return codes;
}

bool joins(const ScoredClaim& claim) {
  return joins_sides(claim.type, claim.mode.value_or(""));
}

// 0 where the claims do not match, else the more the better.
double fit_who_what_whom(const ScoredClaim& gold, const ScoredClaim& system) {
  if (gold.type != system.type) return 0.0;
  const bool join = joins(gold) || joins(system);
  const double x = join ? jaccard(joined(gold), joined(system)) : jaccard(gold.actor, system.actor);
  const double y = join ? 1.0 : jaccard(gold.recipient, system.recipient);
  return x >= .5 && y >= .5 ? 1 + x + y : 0.0;
}

double fit_what(const ScoredClaim& gold, const ScoredClaim& system) {
  if (gold.type != system.type) return 0.0;
  const double x = jaccard(joined(gold), joined(system));
  const bool shared = x > 0.0 && !(gold.actor.empty() && gold.recipient.empty());
  return shared ? 1 + x : 0.0;
}

// Evidence that overlaps is the better partner.
double nearness(const ScoredClaim& gold, const ScoredClaim& system) {
  if (!gold.start || !gold.end || !system.start || !system.end) return 0.0;
  if (std::max(*gold.start, *system.start) < std::min(*gold.end, *system.end)) return .5;
  return .25 / (1 + static_cast<double>(std::llabs(*gold.start - *system.start)) / 200);
}

bool is_number(std::string_view text) {
  return std::all_of(
      text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == 'X'; });
}

// "2X2" with X as `digit`.
int number(std::string_view text, char digit) {
  int value = 0;
  for (const char c : text)
    value = value * 10 + ((c == 'X' ? digit : c) - '0');
  return value;
}

// Takes "-NN" off the front; empty where there is none.
std::string_view take_part(std::string_view& text) {
  if (text.size() < 3 || text[0] != '-' || !is_number(text.substr(1, 2))) return {};
  const std::string_view part = text.substr(1, 2);
  text.remove_prefix(3);
  return part;
}

bool is_open(std::string_view part) {
  return part.empty() || part.find('X') != std::string_view::npos;
}

// The days of "2022", "2022-05" or "2022-05-26", with X for digits that are not known.
std::optional<Days> days_of_date(std::string_view text) {
  if (text.size() < 4 || !is_number(text.substr(0, 4))) return std::nullopt;
  const std::string_view year = text.substr(0, 4);
  text.remove_prefix(4);
  const std::string_view month = take_part(text);
  const std::string_view day = month.empty() ? std::string_view() : take_part(text);
  if (!text.empty() && (text[0] != 'T' || text.find('\n') != std::string_view::npos))
    return std::nullopt;
  const int first_month = is_open(month) ? 1 : number(month, '0');
  const int last_month = is_open(month) ? 12 : first_month;
  if (first_month < 1 || first_month > 12) return std::nullopt;
  const int last_day = month_days.at(static_cast<std::size_t>(last_month - 1));
  return Days{{number(year, '0'), first_month, is_open(day) ? 1 : number(day, '0')},
              {number(year, '9'), last_month, is_open(day) ? last_day : number(day, '0')}};
}

std::optional<Days> days_of(std::string text) {
  constexpr std::size_t longest_date = 100;
  if (text.size() > longest_date) return std::nullopt;
  std::erase_if(text, [](char c) { return c == '~' || c == '?' || c == '%'; });
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos) return days_of_date(text);
  const std::string from = text.substr(0, slash);
  const std::string to = text.substr(slash + 1);
  const std::optional<Days> low =
      from.empty() || from == ".." ? Days{{0, 1, 1}, {0, 1, 1}} : days_of(from);
  const std::optional<Days> high =
      to.empty() || to == ".." ? Days{{9999, 12, 31}, {9999, 12, 31}} : days_of(to);
  if (!low || !high) return std::nullopt;
  return Days{low->first, high->second};
}

bool says(const std::optional<std::string>& date) {
  return date && !date->empty();
}

// An ongoing state may be dated by the document or left open.
bool date_fits(const ScoredClaim& gold, const ScoredClaim& system) {
  if (gold.status == "ongoing" && !(says(gold.date) && says(system.date))) return true;
  return dates_agree(gold.date, system.date);
}

template <typename Test>
bool any_reading(const ScoredClaim& gold, Test test) {
  return test(gold) || std::any_of(gold.alternatives.begin(), gold.alternatives.end(), test);
}

bool status_right(const ScoredClaim& gold, const ScoredClaim& system) {
  return any_reading(gold, [&](const ScoredClaim& g) { return g.status == system.status; });
}

bool date_right(const ScoredClaim& gold, const ScoredClaim& system) {
  return any_reading(gold, [&](const ScoredClaim& g) { return date_fits(g, system); });
}

using Fit = double (*)(const ScoredClaim&, const ScoredClaim&);
using Claims = std::vector<ScoredClaim>;

struct Pair {
  double score = 0.0;
  bool minor = false;
  std::size_t gold = 0;
  std::size_t system = 0;
};

std::vector<Pair> candidates(const Claims& gold, const Claims& system, Fit fit) {
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < gold.size(); ++i)
    for (std::size_t j = 0; j < system.size(); ++j) {
      double best = fit(gold[i], system[j]);
      for (const ScoredClaim& other : gold[i].alternatives)
        best = std::max(best, fit(other, system[j]));
      if (best <= 0) continue;
      double bonus = status_right(gold[i], system[j]) ? .2 : 0.0;
      bonus += date_right(gold[i], system[j]) ? .2 : 0.0;
      pairs.push_back({.score = best + nearness(gold[i], system[j]) + bonus,
                       .minor = gold[i].minor,
                       .gold = i,
                       .system = j});
    }
  return pairs;
}

std::vector<Pair> match(const Claims& gold, const Claims& system, Fit fit) {
  std::vector<Pair> pairs = candidates(gold, system, fit);
  std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
    return a.score != b.score ? a.score > b.score : !a.minor && b.minor;
  });
  std::set<std::size_t> gold_taken;
  std::set<std::size_t> system_taken;
  std::vector<Pair> matched;
  for (const Pair& pair : pairs) {
    if (gold_taken.contains(pair.gold) || system_taken.contains(pair.system)) continue;
    gold_taken.insert(pair.gold);
    system_taken.insert(pair.system);
    matched.push_back(pair);
  }
  return matched;
}

// The indexes below `size` that no pair has.
std::vector<std::size_t> left_over(const std::vector<Pair>& pairs,
                                   std::size_t Pair::*side,
                                   std::size_t size) {
  std::vector<bool> taken(size);
  for (const Pair& pair : pairs)
    taken[pair.*side] = true;
  std::vector<std::size_t> rest;
  for (std::size_t i = 0; i < size; ++i)
    if (!taken[i]) rest.push_back(i);
  return rest;
}

void add_what(const Claims& gold, const Claims& system, Measure& into) {
  const std::vector<Pair> pairs = match(gold, system, fit_what);
  for (const Pair& pair : pairs)
    into.what.right += pair.minor ? 0 : 1;
  for (const std::size_t i : left_over(pairs, &Pair::gold, gold.size()))
    into.what.missed += gold[i].minor ? 0 : 1;
  into.what.extra += system.size() - pairs.size();
}

void add_pair(const ScoredClaim& gold, const ScoredClaim& system, Measure& into) {
  if (gold.minor) return;
  const bool status = status_right(gold, system);
  const bool date = date_right(gold, system);
  into.status.right += status ? 1 : 0;
  into.date.right += date ? 1 : 0;
  ++into.status.all;
  ++into.date.all;
  ++into.who_what_whom.right;
  ++into.by_type[gold.type].right;
  if (status && date) {
    ++into.full.right;
  } else {
    ++into.full.extra;
    ++into.full.missed;
  }
}

void add_document(const std::string& document,
                  const Claims& gold,
                  const Claims& system,
                  Measure& into) {
  add_what(gold, system, into);
  const std::vector<Pair> pairs = match(gold, system, fit_who_what_whom);
  for (const Pair& pair : pairs)
    add_pair(gold[pair.gold], system[pair.system], into);
  for (const std::size_t i : left_over(pairs, &Pair::gold, gold.size())) {
    if (gold[i].minor) continue;
    ++into.who_what_whom.missed;
    ++into.full.missed;
    ++into.by_type[gold[i].type].missed;
    into.missed.emplace_back(document, gold[i]);
  }
  for (const std::size_t j : left_over(pairs, &Pair::system, system.size())) {
    ++into.who_what_whom.extra;
    ++into.full.extra;
    ++into.by_type[system[j].type].extra;
    into.extra.emplace_back(document, system[j]);
  }
}

double ratio(std::size_t part, std::size_t rest) {
  if (part + rest == 0) return 0.0;
  return static_cast<double>(part) / static_cast<double>(part + rest);
}

}  // namespace

double MatchTally::precision() const {
  return ratio(right, extra);
}

double MatchTally::recall() const {
  return ratio(right, missed);
}

double MatchTally::f1() const {
  const double p = precision();
  const double r = recall();
  return p + r > 0 ? 2 * p * r / (p + r) : 0.0;
}

bool dates_agree(const std::optional<std::string>& a, const std::optional<std::string>& b) {
  if (!says(a) && !says(b)) return true;
  if (says(a) && says(b) && *a == *b) return true;
  const std::optional<Days> first = says(a) ? days_of(*a) : std::nullopt;
  const std::optional<Days> second = says(b) ? days_of(*b) : std::nullopt;
  if (!first || !second) return !first && !second;
  const auto inside = [](const Days& p, const Days& q) {
    return q.first <= p.first && p.second <= q.second;
  };
  return inside(*first, *second) || inside(*second, *first);
}

Measure measure(const GoldClaims& gold, const SystemClaims& system) {
  Measure all;
  const Claims none;
  for (const auto& [document, claims] : gold) {
    const auto found = system.find(document);
    const Claims& read = found == system.end() ? none : found->second;
    add_document(document, claims, read, all);
    all.system += read.size();
    all.gold += static_cast<std::size_t>(std::count_if(
        claims.begin(), claims.end(), [](const ScoredClaim& claim) { return !claim.minor; }));
  }
  return all;
}

}  // namespace rasid
