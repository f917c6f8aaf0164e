#include "morph/clitics.h"

namespace rasid {
namespace {

constexpr std::string_view waw = "\u0648";
constexpr std::string_view feh = "\u0641";
constexpr std::string_view beh = "\u0628";
constexpr std::string_view lam = "\u0644";
constexpr std::string_view kaf = "\u0643";
constexpr std::string_view article = "\u0627\u0644";
constexpr std::size_t letter_bytes = 2;
constexpr std::size_t shortest_stem_bytes = 2 * letter_bytes;

void add(std::string_view rest, std::uint8_t clitics, Cuts& cuts) {
  if (rest.starts_with(article) && rest.size() >= article.size() + shortest_stem_bytes) {
    rest.remove_prefix(article.size());
    clitics |= clitic_article;
  }
  if (rest.size() >= shortest_stem_bytes && cuts.count < cuts.list.size()) {
    cuts.list[cuts.count++] = {.stem = rest, .clitics = clitics};
  }
}

void add_after_preposition(std::string_view word, std::uint8_t clitics, Cuts& cuts) {
  if (word.starts_with(lam)) {
    std::string_view rest = word.substr(letter_bytes);
    if (rest.starts_with(lam) && rest.size() >= letter_bytes + shortest_stem_bytes) {
      rest.remove_prefix(letter_bytes);
      cuts.list[cuts.count++] = {
          .stem = rest,
          .clitics = static_cast<std::uint8_t>(clitics | clitic_to | clitic_article)};
      return;
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
