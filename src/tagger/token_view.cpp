#include "tagger/token_view.h"

#include "morph/clitics.h"
#include "tagger/feature_names.h"
#include "tagger/letter_groups.h"
#include "text/letters.h"

#include <algorithm>
#include <vector>

namespace rasid {
namespace {

namespace names = feature_names;

// Borders between the grades of sound, in thousandths of a natural logarithm of odds.
constexpr std::array<std::int32_t, 7> sound_borders = {-5000, -3000, -1500, 0, 1500, 3000, 5000};

bool has_article(const Cut& cut) {
  return (cut.clitics & clitic_article) != 0;
}

std::uint8_t verb_of(const WordInfo& info) {
  if (info.verbs.empty()) return 0;
  const VerbMatch& verb = info.verbs.front();
  const bool now = verb.form != nullptr && verb.form->tense == Tense::imperfect;
  return static_cast<std::uint8_t>(1 + 2 * static_cast<int>(verb.entry.role) + (now ? 1 : 0));
}

std::uint8_t sure_clitics_of(const WordInfo& info, const TokenHint& hint) {
  if (hint.known) return hint.clitics;
  if (!info.verbs.empty() && info.verbs.front().and_before) return clitic_and;
  return info.classes != 0 ? info.clitics : std::uint8_t{clitic_none};
}

// The word without what surely or probably is written together with it: as the list has it that
// knows it, as the grammar knows it, or up to its article.
void choose_light(const TokenFacts& facts, TokenView& token) {
  const Cuts cuts = cut_clitics(facts.word);
  const auto is_sure = [&](const Cut& cut) {
    return (cut.clitics & ~clitic_article) == facts.sure_clitics;
  };
  const Cut* best = std::find_if(cuts.begin(), cuts.end(), [&](const Cut& cut) {
    return has_article(cut) && (is_sure(cut) || !facts.known);
  });
  if (best == cuts.end()) best = std::find_if(cuts.begin(), cuts.end(), is_sure);
  token.light = best == cuts.end() ? token.word : names::part(best->stem);
  const bool article = best != cuts.end() && has_article(*best);
  token.shape = names::shapes[article ? 1 : 0];
  const std::uint8_t before = best == cuts.end() ? 0 : best->clitics & ~clitic_article;
  if (before != 0)
    token.shape = names::shapes[6 + (before & clitic_and ? 0 : 1) + (article ? 2 : 0)];
  for (const Cut& cut : cuts) {
    if (cut.clitics == 0 || cut.stem == token.light.text) continue;
    if (token.stem_count == token.stems.size()) break;
    token.stems[token.stem_count++] = names::part(cut.stem);
  }
}

FeaturePart sound_of(const FeaturePart& word, const LetterModels& letters) {
  LabelScores odds = {};
  std::vector<std::uint64_t> keys;
  each_letter_group(word.text, [&](std::uint64_t key, std::string_view) { keys.push_back(key); });
  letters.of(word.hash).score(keys, odds);
  std::size_t grade = 0;
  while (grade < sound_borders.size() && odds[0] > sound_borders[grade])
    ++grade;
  return names::lengths[grade];
}

// All hints in one; "-" where there is none.
FeaturePart hint_of(const TokenFacts& facts, HintDigits& digits) {
  if (facts.begins == 0 && facts.goes_on == 0) return names::part("-");
  const std::uint64_t goes_on = facts.goes_on;
  const std::uint64_t bits = facts.begins | goes_on << 32U;
  for (unsigned digit = 0; digit < digits.size(); ++digit)
    digits[digit] = "0123456789abcdef"[(bits >> (4 * digit)) & 0xFU];
  return names::part({digits.data(), digits.size()});
}

}  // namespace

TokenFacts::TokenFacts(std::string_view folded,
                       TokenKind token_kind,
                       const WordInfo& info,
                       const TokenHint& hint)
    : word(folded),
      // What lies above was no class when the model was trained.
      classes(static_cast<std::uint32_t>(info.classes)),
      begins(hint.begins),
      goes_on(hint.goes_on),
      kind(token_kind),
      verb(verb_of(info)),
      sure_clitics(sure_clitics_of(info, hint)),
      known(hint.known) {}

TokenView view_of(const TokenFacts& facts, const LetterModels& letters, HintDigits& digits) {
  TokenView token;
  token.kind = facts.kind;
  token.classes = facts.classes;
  token.begins = facts.begins;
  token.goes_on = facts.goes_on;
  token.hint = hint_of(facts, digits);
  if (facts.verb != 0) token.verb = names::verb_names[facts.verb - 1U];
  const std::string_view word = facts.word;
  token.word = names::part(word);
  switch (facts.kind) {
    case TokenKind::word:
      choose_light(facts, token);
      if (word.size() == letter_bytes) token.shape = names::shapes[5];
      token.sound = sound_of(token.light, letters);
      break;
    case TokenKind::number:
      token.word = token.light = names::digits[std::min(word.size(), names::digits.size()) - 1];
      token.shape = names::shapes[2];
      break;
    case TokenKind::latin:
      token.light = token.word;
      token.shape = names::shapes[3];
      break;
    case TokenKind::mark:
      if (word == "|" || word == "\t") token.word = names::other_mark;
      token.light = token.word;
      token.shape = names::shapes[4];
      break;
  }
  return token;
}

TokenView border_view() {
  TokenView border;
  border.word = border.light = border.sound = border.shape = border.hint = names::sentence_border;
  return border;
}

}  // namespace rasid
