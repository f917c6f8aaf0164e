#include "relate/with_index.h"

#include "morph/clitics.h"
#include "text/affixes.h"

#include <array>

namespace rasid {
namespace {

constexpr std::string_view anyone = "*";
constexpr std::string_view open_ta = "\u062A";
// What may be written behind a noun: tanwin alef or a possessive pronoun; ta marbuta opens before
// one.
constexpr std::array<std::string_view, 6> endings =
    {"\u0627", "\u0647", "\u0647\u0627", "\u0647\u0645", "\u0646\u0627", "\u0647\u0645\u0627"};

}  // namespace

std::uint32_t WithIndex::add(std::string_view phrase) {
  std::uint32_t& number = numbers_[phrase];
  if (number != 0) return number;
  number = ++count_;
  if (phrase == anyone) {
    anyone_number_ = number;
    return number;
  }
  Entry entry{.rest = {}, .match = {.number = number, .at_once = phrase.starts_with('+')}};
  const bool bare = phrase.starts_with('=');
  if (entry.match.at_once || bare) phrase.remove_prefix(1);
  const Text text = read_text(phrase);
  if (text.tokens.empty()) return number;
  entry.match.length = static_cast<std::uint16_t>(text.tokens.size());
  for (std::size_t i = 1; i < text.tokens.size(); ++i)
    entry.rest.add(text.word(i));
  std::string_view first = text.word(0);
  const Cuts cuts = cut_clitics(first);
  if (cuts.count > 0 && (cuts.list[0].clitics & clitic_article) != 0) first = cuts.list[0].stem;
  if (entry.match.at_once && entry.rest.words.empty() && first == lam) side_number_ = number;
  entries_[first].add(entry);
  if (!bare) add_with_endings(std::string(first), entry);
  return number;
}

void WithIndex::add_with_endings(const std::string& first, const Entry& entry) {
  for (const std::string_view ending : endings) {
    entries_[first + std::string(ending)].add(entry);
    if (!first.ends_with(feminine_ending)) continue;
    const std::string stem = first.substr(0, first.size() - feminine_ending.size());
    entries_[stem + std::string(open_ta) + std::string(ending)].add(entry);
  }
}

void WithIndex::match(const Text& text,
                      std::size_t at,
                      std::size_t limit,
                      std::vector<Match>& found) const {
  const auto look = [&](std::string_view first) {
    const PhraseList<Entry>* entries = entries_.find(first);
    if (entries == nullptr) return;
    entries->match(PhrasePlace(text, at, limit),
                   [&](const Entry& entry) { found.push_back(entry.match); });
  };
  const Cuts cuts = cut_clitics(text.word(at));
  if (cuts.count == 0) look(text.word(at));
  for (const Cut& cut : cuts)
    look(cut.stem);
}

}  // namespace rasid
