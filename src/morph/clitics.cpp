#include "morph/clitics.h"

#include "text/affixes.h"
#include "text/letters.h"

namespace rasid {
namespace {

constexpr std::string_view kaf = "\u0643";
constexpr std::size_t shortest_stem_bytes = 2 * letter_bytes;

void push(std::string_view stem, int clitics, Cuts& cuts) {
  if (stem.size() < shortest_stem_bytes || cuts.count == cuts.list.size()) return;
  cuts.list[cuts.count++] = {.stem = stem, .clitics = static_cast<std::uint8_t>(clitics)};
}

void add(std::string_view rest, int clitics, Cuts& cuts) {
  if (rest.starts_with(article)) push(rest.substr(article.size()), clitics | clitic_article, cuts);
  push(rest, clitics, cuts);
}

void add_after_preposition(std::string_view word, int clitics, Cuts& cuts) {
  if (word.starts_with(lam)) {
    const std::string_view rest = word.substr(letter_bytes);
    if (rest.starts_with(lam)) {
      push(rest.substr(letter_bytes), clitics | clitic_to | clitic_article, cuts);
    }
    add(rest, clitics | clitic_to, cuts);
  } else if (word.starts_with(beh)) {
    add(word.substr(letter_bytes), clitics | clitic_in, cuts);
  } else if (word.starts_with(kaf)) {
    add(word.substr(letter_bytes), clitics | clitic_as, cuts);
  }
}

}  // namespace

Cuts cut_clitics(std::string_view word) {
  Cuts cuts;
  add(word, clitic_none, cuts);
  add_after_preposition(word, clitic_none, cuts);
  if (word.starts_with(waw) || word.starts_with(feh)) {
    const std::string_view rest = word.substr(letter_bytes);
    add(rest, clitic_and, cuts);
    add_after_preposition(rest, clitic_and, cuts);
  }
  return cuts;
}

}  // namespace rasid
