#include "quotes/quote_scene.h"

#include "text/affixes.h"

#include <algorithm>

namespace rasid {
namespace {

constexpr std::size_t fewest_words = 4;  // of a quotation in marks; fewer are a name or a term
constexpr std::string_view that = "\u0627\u0646";
constexpr std::string_view by_that = "\u0628\u0627\u0646";

}  // namespace

QuoteScene::QuoteScene(const Scene& read, const QuoteLexicon& words)
    : scene(read),
      lexicon(words),
      paragraphs(find_paragraphs(read.text, read.document.body)),
      marked(find_marked_words(read.text, read.document.body, paragraphs)),
      within(read.text.tokens.size(), -1),
      opened_at(read.text.tokens.size(), -1),
      sentence_of(read.text.tokens.size(), no_sentence) {
  const auto& sentences = scene.text.sentences;
  for (std::uint32_t s = 0; s < sentences.size(); ++s)
    std::fill(sentence_of.begin() + sentences[s].first, sentence_of.begin() + sentences[s].last, s);
  for (std::size_t m = 0; m < marked.size(); ++m) {
    const MarkedWords& pair = marked[m];
    const auto number = static_cast<std::int32_t>(m);
    opened_at[pair.open] = number;
    long_enough.push_back(pair.words >= fewest_words && !is_name(pair));
    if (long_enough.back())
      std::fill(within.begin() + pair.first, within.begin() + pair.last, number);
  }
}

bool QuoteScene::opens_clause(std::size_t i) const {
  if (!scene.is(i, word_complementizer)) return false;
  std::string_view word = scene.word(i);
  if (word.starts_with(waw) || word.starts_with(feh)) word.remove_prefix(waw.size());
  return word.starts_with(that) || word.starts_with(by_that);
}

bool QuoteScene::opens_long_marks(std::size_t i) const {
  return opened_at[i] >= 0 && long_enough[static_cast<std::size_t>(opened_at[i])];
}

// The whole is one mention or name, or stands behind "the campaign", "entitled".
bool QuoteScene::is_name(const MarkedWords& pair) const {
  const Mention* mention = scene.mention_over(pair.first);
  if (mention != nullptr && mention->last_token >= pair.last) return true;
  const auto& names = scene.mentions.names;
  const auto behind = std::upper_bound(
      names.begin(), names.end(), pair.first, [](std::size_t token, const NameSpan& name) {
        return token < name.first_token;
      });
  if (behind != names.begin() && (behind - 1)->last_token >= pair.last) return true;
  std::size_t before = pair.open;
  constexpr std::size_t letters_of_prefix = 2;
  if (before > 0 && scene.word(before - 1).size() <= letters_of_prefix) --before;  // "by" alone
  return before > 0 && lexicon.phrase(scene.text, before - 1, before_title, governed_prefixes) > 0;
}

}  // namespace rasid
