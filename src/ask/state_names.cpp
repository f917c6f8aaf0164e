// Names are compared by their keys (names/keys.h).

#include "ask/state_names.h"

#include "names/keys.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace rasid {
namespace {

constexpr std::size_t most_suggestions = 3;

std::u32string letters_of(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();)
    letters += next_code_point(text, at);
  return letters;
}

// How many letters must be put in, left out or exchanged. Source: Levenshtein 1966.
std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j)
    row[j] = j;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t exchanged = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, exchanged});
    }
  }
  return row.back();
}

}  // namespace

StateNames::StateNames(const Knowledge& knowledge) {
  for (const auto& [code, entity] : knowledge.entities)
    add(code, code);
  for (const auto& [code, entity] : knowledge.entities) {
    add(entity.name_en, code);
    add(entity.name_ar, code);
  }
  for (const std::string_view kind : {"name", "nickname", "capital"})
    for (const NameRow& row : knowledge.names)
      if (row.kind == kind && !row.ambiguous) add(row.name, row.codes.front());
}

void StateNames::add(std::string_view name, const std::string& code) {
  if (!name.empty())
    by_key_.emplace(name_key(name), Named{.code = code, .name = std::string(name)});
}

std::string StateNames::code(std::string_view written) const {
  const auto found = by_key_.find(name_key(written));
  return found == by_key_.end() ? std::string() : found->second.code;
}

std::vector<std::string> StateNames::nearest(std::string_view written) const {
  constexpr std::size_t longest_name = 100;
  const std::u32string wanted = letters_of(name_key(written)).substr(0, longest_name);
  const std::size_t reach = std::max<std::size_t>(1, wanted.size() / 3);
  std::vector<std::pair<std::size_t, const Named*>> near;
  for (const auto& [key, named] : by_key_) {
    const std::size_t apart = distance(wanted, letters_of(key));
    if (apart <= reach) near.emplace_back(apart, &named);
  }
  std::stable_sort(
      near.begin(), near.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> suggestions;
  std::vector<std::string> codes;
  for (const auto& [apart, named] : near) {
    if (suggestions.size() == most_suggestions) break;
    if (std::find(codes.begin(), codes.end(), named->code) != codes.end()) continue;
    codes.push_back(named->code);
    suggestions.push_back(named->name == named->code ? named->code
                                                     : named->name + " (" + named->code + ')');
  }
  return suggestions;
}

}  // namespace rasid
