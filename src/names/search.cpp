// A word stands in many names, so its distance to the words asked for is computed once and looked
// up for each name. Words beyond the threshold cost little: the computation stops where it is
// clear.

#include "names/search.h"

#include "names/alignment.h"
#include "names/names.h"
#include "text/text.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace rasid {
namespace {

// Of two candidates further apart than this, only the nearer one is told; beside the one whose code
// was asked for, none.
constexpr double margin = 0.2;

}  // namespace

NameSearch::NameSearch(const Knowledge& knowledge, NameTables tables) : tables_(std::move(tables)) {
  add_entities(knowledge);
  add_people(knowledge);
}

void NameSearch::add_entities(const Knowledge& knowledge) {
  const auto add_name = [this](const Entity& entity, const std::string& name, const char* role) {
    add({.kind = NamedKind::entity, .id = entity.code, .matched = name, .role = role});
  };
  for (const auto& [code, entity] : knowledge.entities) {
    add_name(entity, code, "code");
    add_name(entity, entity.name_ar, "name");
    add_name(entity, entity.name_en, "english");
  }
  for (const NameRow& row : knowledge.names)
    for (const std::string& code : row.codes)
      add({.kind = NamedKind::entity, .id = code, .matched = row.name, .role = row.kind});
}

void NameSearch::add_people(const Knowledge& knowledge) {
  std::set<std::pair<std::string, std::string>> seen;
  for (const Person& person : knowledge.people) {
    const auto add_name = [&, this](const std::string& name, const char* role) {
      if (!seen.emplace(person.id, name).second) return;
      add({.kind = NamedKind::person, .id = person.id, .matched = name, .role = role});
    };
    add_name(person.name, "name");
    add_name(person.name_en, "english");
    for (const std::string& alias : person.aliases)
      add_name(alias, "alias");
  }
}

void NameSearch::add(NameCandidate what) {
  Named named = {.what = std::move(what)};
  named.folded = fold(named.what.matched);
  if (named.what.role != "code") named.words = split_name(named.what.matched, tables_);
  for (const NameWord& word : named.words.words)
    named.word_numbers.push_back(number_of(word, words_));
  for (const NameWord& pair : named.words.pairs)
    named.pair_numbers.push_back(number_of(pair, pairs_));
  names_.push_back(std::move(named));
}

// Words of the same letters may differ in being light, which is the name's business.
NameSearch::WordNumber NameSearch::number_of(const NameWord& word, Vocabulary& vocabulary) {
  const std::string letters(word.full.letters.begin(), word.full.letters.end());
  const auto number = static_cast<WordNumber>(vocabulary.words.size());
  const auto [at, added] = vocabulary.numbers.emplace(letters, number);
  if (added) vocabulary.words.push_back(word);
  return at->second;
}

NameSearch::Row NameSearch::row_of(const NameWord& asked, const Vocabulary& vocabulary) const {
  Row row;
  row.reserve(vocabulary.words.size());
  for (const NameWord& word : vocabulary.words)
    row.push_back(static_cast<float>(word_distance(asked, word, tables_, name_threshold)));
  return row;
}

double NameSearch::distance(const NameWords& asked, const Rows& rows, const Named& named) {
  float least = 1;
  WordDistances between(asked.words.size(), named.words.words.size());
  const auto look_up = [&](const std::vector<Row>& from, const auto& numbers, const auto& to) {
    for (std::size_t i = 0; i < from.size(); ++i)
      for (std::size_t j = 0; j < numbers.size(); ++j) {
        least = std::min(least, from[i][numbers[j]]);
        to(i, j) = from[i][numbers[j]];
      }
  };
  look_up(rows.words, named.word_numbers, [&](auto i, auto j) -> double& {
    return between.words(i, j);
  });
  look_up(rows.asked_pairs, named.word_numbers, [&](auto i, auto j) -> double& {
    return between.asked_pairs(i, j);
  });
  look_up(rows.name_pairs, named.pair_numbers, [&](auto i, auto j) -> double& {
    return between.name_pairs(i, j);
  });
  return least <= name_threshold ? align(asked, named.words, between) : 1;
}

std::vector<NameCandidate> NameSearch::find(std::string_view asked, std::size_t most) const {
  const NameWords words = split_name(asked, tables_);
  const std::string folded = fold(asked);
  Rows rows;
  for (const NameWord& word : words.words) {
    rows.words.push_back(row_of(word, words_));
    rows.name_pairs.push_back(row_of(word, pairs_));
  }
  for (const NameWord& pair : words.pairs)
    rows.asked_pairs.push_back(row_of(pair, words_));
  std::map<std::pair<NamedKind, std::string>, NameCandidate> nearest;
  for (const Named& named : names_) {
    const double apart = named.folded == folded ? 0 : distance(words, rows, named);
    if (apart > name_threshold) continue;
    const auto [at, added] = nearest.emplace(std::pair{named.what.kind, named.what.id}, named.what);
    if (!added && at->second.distance <= apart) continue;
    at->second = named.what;
    at->second.distance = apart;
  }
  std::vector<NameCandidate> found;
  found.reserve(nearest.size());
  for (auto& [key, candidate] : nearest)
    found.push_back(std::move(candidate));
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return a.distance < b.distance;
  });
  const auto too_far = [&](const NameCandidate& candidate) {
    const double reach = found.front().role == "code" ? 0 : margin;
    return candidate.distance > found.front().distance + reach;
  };
  const auto end = std::find_if(found.begin(), found.end(), too_far);
  found.resize(std::min(most, static_cast<std::size_t>(end - found.begin())));
  return found;
}

}  // namespace rasid
