#include "ask/names.h"

#include "base/json.h"
#include "names/keys.h"
#include "text/utf8.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace rasid {
namespace {

constexpr std::size_t longest_name = 200;  // bytes; what is longer names nobody
constexpr std::int64_t most_events = 100;  // counted; what has more ranks with them
constexpr int whole_name = 0;
constexpr int its_beginning = 1;
constexpr int later_word = 2;
constexpr int nearly = 3;

// The article may stand before either, or be missing.
bool begins_so(std::string_view name, std::string_view asked) {
  return name.starts_with(asked) || name_without_article(name).starts_with(asked) ||
         name.starts_with(name_without_article(asked));
}

// How `name` holds `asked` from the beginning of a word on; `nearly` where it does not.
int match_of(std::string_view name, std::string_view asked) {
  if (name_without_article(name) == name_without_article(asked)) return whole_name;
  if (begins_so(name, asked)) return its_beginning;
  for (std::size_t at = name.find(' '); at != std::string_view::npos; at = name.find(' ', at + 1))
    if (begins_so(name.substr(at + 1), asked)) return later_word;
  return nearly;
}

// What the pages tell apart.
const char* kind_of(const Entity& entity) {
  return entity.kind == "state" || entity.kind == "territory" ? "state" : "body";
}

}  // namespace

NameBook::NameBook(const Knowledge& knowledge, NameTables tables)
    : search_(knowledge, std::move(tables)) {
  add_entities(knowledge);
  add_people(knowledge);
}

void NameBook::add_entities(const Knowledge& knowledge) {
  std::map<std::string_view, std::size_t> by_code;
  for (const auto& [code, entity] : knowledge.entities) {
    by_code[code] = named_.size();
    named_.push_back({.kind = kind_of(entity),
                      .code = code,
                      .name = {.en = entity.name_en, .ar = entity.name_ar}});
    for (const std::string& name : {entity.name_en, entity.name_ar, code})
      add_name(named_.size() - 1, name);
  }
  for (const NameRow& row : knowledge.names) {
    if (row.kind == "people") continue;
    for (const std::string& code : row.codes)
      if (const auto found = by_code.find(code); found != by_code.end())
        add_name(found->second, row.name);
  }
}

void NameBook::add_people(const Knowledge& knowledge) {
  std::map<std::string_view, std::size_t> by_id;
  for (const Person& person : knowledge.people) {
    if (!by_id.emplace(person.id, named_.size()).second) continue;  // another office
    named_.push_back(
        {.kind = "person", .code = person.id, .name = {.en = person.name_en, .ar = person.name}});
    add_name(named_.size() - 1, person.name_en);
    add_name(named_.size() - 1, person.name);
    for (const std::string& alias : person.aliases)
      add_name(named_.size() - 1, alias);
  }
}

void NameBook::add_name(std::size_t named, const std::string& written) {
  std::string key = folded_name(written);
  if (!key.empty()) names_.push_back({.named = named, .key = std::move(key), .written = written});
}

std::vector<NameBook::Match> NameBook::beginning_so(std::string_view key) const {
  std::map<std::size_t, Match> nearest;
  for (const Entry& entry : names_) {
    const int apart = match_of(entry.key, key);
    if (apart == nearly) continue;
    Match& match = nearest.try_emplace(entry.named, Match{.named = entry.named, .apart = nearly})
                       .first->second;
    if (apart >= match.apart) continue;
    match.apart = apart;
    match.matched = entry.written;
  }
  std::vector<Match> all;
  all.reserve(nearest.size());
  for (auto& [named, match] : nearest)
    all.push_back(std::move(match));
  return all;
}

std::vector<NameBook::Match> NameBook::nearly_so(std::string_view written) const {
  constexpr std::size_t most_candidates = 20;
  std::vector<Match> all;
  for (const NameCandidate& candidate : search_.find(written, most_candidates)) {
    const bool person = candidate.kind == NamedKind::person;
    const auto named = std::find_if(named_.begin(), named_.end(), [&](const Named& one) {
      return one.code == candidate.id && (one.kind == "person") == person;
    });
    if (named != named_.end())
      all.push_back({.named = static_cast<std::size_t>(named - named_.begin()),
                     .apart = nearly,
                     .matched = candidate.matched});
  }
  return all;
}

Result<std::vector<Suggestion>> NameBook::suggest(Store& store,
                                                  std::string_view written,
                                                  std::size_t limit) const {
  const std::string key = folded_name(written.substr(0, longest_name));
  std::vector<Suggestion> all;
  if (key.empty() || written.size() > longest_name) return all;
  std::vector<Match> matches = beginning_so(key);
  if (matches.empty()) matches = nearly_so(written);
  using Rank = std::tuple<bool, int, std::int64_t, std::string>;
  std::vector<std::pair<Rank, Suggestion>> ranked;
  for (Match& match : matches) {
    const Named& named = named_[match.named];
    const std::string facet = (named.kind == "person" ? "person:" : "side:") + named.code;
    const auto events = store.events_with(facet, most_events);
    if (!events) return events.error();
    ranked.emplace_back(Rank{*events == 0, match.apart, -*events, named.code},
                        Suggestion{.kind = named.kind,
                                   .code = named.code,
                                   .name = named.name,
                                   .matched = std::move(match.matched),
                                   .events = *events});
  }
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first, a.second.kind) < std::tie(b.first, b.second.kind);
  });
  for (auto& [rank, suggestion] : ranked)
    if (all.size() < limit) all.push_back(std::move(suggestion));
  return all;
}

std::string suggestions_json(const std::vector<Suggestion>& suggestions) {
  return grid_json(suggestion_grid(suggestions));
}

Grid suggestion_grid(const std::vector<Suggestion>& suggestions) {
  Grid grid{.columns = {"kind", "code", "en", "ar", "matched", "events"}, .rows = {}};
  for (const Suggestion& one : suggestions)
    grid.rows.push_back({one.kind, one.code, one.name.en, one.name.ar, one.matched, one.events});
  return grid;
}

}  // namespace rasid
