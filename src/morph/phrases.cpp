#include "morph/phrases.h"

#include "morph/clitics.h"

#include <algorithm>

namespace rasid {
namespace {

constexpr std::string_view alef_hamza = "\u0623";
constexpr std::string_view alef_hamza_below = "\u0625";
constexpr std::string_view alef_madda = "\u0622";

}  // namespace

bool PhrasePlace::matches(const std::vector<std::string>& words) const {
  if (next_ + words.size() > limit_) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (text_.word(next_ + i) != words[i]) return false;
  }
  return true;
}

void PhraseIndex::add(std::string_view phrase, std::uint32_t value, ArticleRule rule) {
  const Text text = read_text(phrase);
  if (text.tokens.empty()) return;
  Entry entry{.rest = {}, .value = value, .article = false, .rule = rule};
  for (std::size_t i = 1; i < text.tokens.size(); ++i)
    entry.rest.add(text.word(i));
  const std::string_view first = text.word(0);
  const Cuts cuts = cut_clitics(first);
  // What is written with hamza is no article: "albani", Albanian.
  const bool article = cuts.count > 0 && (cuts.list[0].clitics & clitic_article) != 0 &&
                       !phrase.starts_with(alef_hamza) && !phrase.starts_with(alef_hamza_below) &&
                       !phrase.starts_with(alef_madda);
  if (article && rule == ArticleRule::free) entries_[first].add(entry);
  entry.article = article;
  entries_[article ? cuts.list[0].stem : first].add(std::move(entry));
}

std::vector<PhraseMatch> PhraseIndex::match(const Text& text,
                                            std::size_t at,
                                            std::size_t limit) const {
  std::vector<PhraseMatch> found;
  const auto look = [&](const Cut& cut) {
    const PhraseList<Entry>* entries = entries_.find(cut.stem);
    if (entries == nullptr) return;
    const bool article = (cut.clitics & clitic_article) != 0;
    entries->match(PhrasePlace(text, at, limit), [&](const Entry& entry) {
      if (entry.rule == ArticleRule::as_written && entry.article != article) return;
      const auto kept = entry.article ? cut.clitics & ~clitic_article : cut.clitics;
      const bool again = std::any_of(found.begin(), found.end(), [&](const PhraseMatch& match) {
        return match.value == entry.value && match.length == 1 + entry.rest.size();
      });
      if (again) return;
      found.push_back({.value = entry.value,
                       .length = static_cast<std::uint32_t>(1 + entry.rest.size()),
                       .clitics = static_cast<std::uint8_t>(kept)});
    });
  };
  const std::string_view word = text.word(at);
  const Cuts cuts = cut_clitics(word);
  if (cuts.count == 0) look({.stem = word, .clitics = clitic_none});
  for (const Cut& cut : cuts)
    look(cut);
  std::stable_sort(found.begin(), found.end(), [](const PhraseMatch& a, const PhraseMatch& b) {
    return a.length > b.length;
  });
  return found;
}

}  // namespace rasid
