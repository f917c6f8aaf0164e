#include "morph/grammar.h"

#include "text/affixes.h"
#include "text/letters.h"

#include <array>
#include <utility>

namespace rasid {
namespace {

constexpr std::string_view seen = "\u0633";
// Object pronouns, the longest first: huma, ha, hum, na, ni, kum, hu, ka.
constexpr std::array<std::string_view, 7> object_pronouns = {"\u0647\u0645\u0627",
                                                             "\u0647\u0627",
                                                             "\u0647\u0645",
                                                             "\u0646\u0627",
                                                             "\u0646\u064A",
                                                             "\u0643\u0645",
                                                             "\u0647"};

}  // namespace

Grammar::Grammar(const Knowledge& knowledge) {
  for (const GrammarWord& row : knowledge.grammar) {
    const std::string word = fold(row.word);
    const Cuts cuts = cut_clitics(word);
    const bool with_article = cuts.count > 0 && (cuts.list[0].clitics & clitic_article) != 0;
    words_[with_article ? cuts.list[0].stem : std::string_view(word)][with_article ? 1 : 0] |=
        word_class_bit(row.kind);
  }
  for (std::uint32_t i = 0; i < knowledge.wordings.size(); ++i) {
    const Wording& w = knowledge.wordings[i];
    if (w.kind == "verb" || w.kind == "verb-passive") {
      add_verb(w.words, {.role = VerbRole::act, .row = i});
    }
  }
  for (std::uint32_t i = 0; i < knowledge.governors.size(); ++i) {
    if (knowledge.governors[i].kind == "verb") {
      add_verb(knowledge.governors[i].words, {.role = VerbRole::governor, .row = i});
    }
  }
  for (const std::string& verb : knowledge.speech_verbs) {
    add_verb(verb, {.role = VerbRole::speech, .row = 0});
  }
  for (const std::string& verb : knowledge.plain_verbs) {
    add_verb(verb, {.role = VerbRole::plain, .row = 0});
  }
}

void Grammar::add_verb(const std::string& pair, VerbEntry entry) {
  const std::size_t space = pair.find(' ');
  if (space == std::string::npos) return;
  for (VerbForm& form : conjugate(pair.substr(0, space), pair.substr(space + 1))) {
    const std::string word = form.word;
    verbs_[word].push_back({.entry = entry, .form = std::move(form)});
  }
}

void Grammar::find_forms(std::string_view word, const VerbMatch& so_far, WordInfo& info) const {
  const std::vector<Known>* found = verbs_.find(word);
  if (found == nullptr) return;
  for (const Known& known : *found) {
    if (known.form.needs_pronoun && so_far.pronoun.empty()) continue;
    if ((so_far.future || so_far.purpose) && known.form.tense == Tense::perfect) continue;
    VerbMatch match = so_far;
    match.entry = known.entry;
    match.form = &known.form;
    info.verbs.push_back(match);
  }
}

void Grammar::find_verbs(std::string_view word, const VerbMatch& so_far, WordInfo& info) const {
  find_forms(word, so_far, info);
  for (const std::string_view pronoun : object_pronouns) {
    if (!word.ends_with(pronoun) || word.size() < pronoun.size() + 2 * letter_bytes) continue;
    VerbMatch match = so_far;
    match.pronoun = pronoun;
    find_forms(word.substr(0, word.size() - pronoun.size()), match, info);
  }
}

void Grammar::look_up_classes(std::string_view word, WordInfo& info) const {
  const Cuts cuts = cut_clitics(word);
  if (cuts.count == 0) {
    if (const auto* found = words_.find(word)) info.classes = (*found)[0];
    return;
  }
  for (const Cut& cut : cuts) {
    const auto* found = words_.find(cut.stem);
    const bool was = (cut.clitics & clitic_as) != 0 && cut.stem.size() == 2 * letter_bytes;
    if (found == nullptr || was) continue;  // "kana" is no "like that"
    info.classes = (*found)[(cut.clitics & clitic_article) != 0 ? 1 : 0];
    info.clitics = cut.clitics & static_cast<std::uint8_t>(~clitic_article);
    if (info.classes != 0) return;
  }
}

WordInfo Grammar::look(std::string_view word) const {
  WordInfo info;
  look_up_classes(word, info);
  info.noun_classes = info.classes & classes_of_nouns;
  info.classes &= ~classes_of_nouns;
  if (info.classes == 0) info.clitics = 0;
  std::string_view rest = word;
  VerbMatch match;
  for (int cut = 0; cut < 2; ++cut) {
    find_verbs(rest, match, info);
    if (rest.size() > 3 * letter_bytes && rest.starts_with(seen)) {
      VerbMatch future = match;
      future.future = true;
      find_verbs(rest.substr(letter_bytes), future, info);
    }
    if (rest.size() > 3 * letter_bytes && rest.starts_with(lam)) {
      VerbMatch purpose = match;
      purpose.purpose = true;
      find_verbs(rest.substr(letter_bytes), purpose, info);
    }
    if (!rest.starts_with(waw) && !rest.starts_with(feh)) break;
    rest.remove_prefix(letter_bytes);
    match.and_before = true;
  }
  return info;
}

std::vector<WordInfo> analyse(const Text& text, const Grammar& grammar) {
  std::vector<WordInfo> infos(text.tokens.size());
  for (std::size_t i = 0; i < infos.size(); ++i) {
    if (text.tokens[i].kind == TokenKind::word) infos[i] = grammar.look(text.word(i));
  }
  return infos;
}

}  // namespace rasid
