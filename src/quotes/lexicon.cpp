#include "quotes/lexicon.h"

#include "text/affixes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rasid {
namespace {

struct KindName {
  std::string_view name;
  std::uint32_t bit;
};

constexpr std::array<KindName, 11> kind_names = {{{"participle", says_participle},
                                                  {"demand", says_demand},
                                                  {"during", during},
                                                  {"noun", says_noun},
                                                  {"according", says_according},
                                                  {"echo", says_echo},
                                                  {"impersonal", says_impersonal},
                                                  {"speaker", names_speaker},
                                                  {"outlet", names_outlet},
                                                  {"title", before_title},
                                                  {"not-said", before_clause}}};

// Other names (actors/other_names.tsv) that publish.
bool publishes(const OtherName& name) {
  return name.kind == "agency" || name.kind == "broadcaster" || name.kind == "newspaper";
}

// Names in Latin letters are also common words there.
bool is_latin(std::string_view outlet) {
  return !outlet.empty() && static_cast<unsigned char>(outlet.front()) < 0x80;
}

// "A statement that said that": no verb by its place, but by what follows at once.
bool is_before_report(const Scene& scene, std::size_t i) {
  if (i + 1 >= scene.text.tokens.size() || scene.mention_over(i) != nullptr) return false;
  if (scene.time_over(i) != nullptr || scene.is_preposition(i)) return false;
  return scene.is(i + 1, word_complementizer) || scene.word(i + 1) == ":" || scene.is_quote(i + 1);
}

}  // namespace

QuoteLexicon::QuoteLexicon(const Knowledge& knowledge) : knowledge_(&knowledge) {
  for (const Attribution& row : knowledge.attributions) {
    if (row.kind == "verb" || row.kind == "act") add_verb(row);
    for (const KindName& kind : kind_names)
      if (kind.name == row.kind) phrases_.add(row.words, kind.bit, ArticleRule::free);
  }
  for (const OtherName& name : knowledge.other_names)
    if (publishes(name)) phrases_.add(name.name, is_outlet, ArticleRule::as_written);
  for (const OutletName& name : knowledge.outlets.names)
    if (name.kind == OutletNameKind::name && !is_latin(name.name))
      phrases_.add(name.name, is_outlet, ArticleRule::as_written);
  for (std::uint32_t row = 0; row < knowledge.channels.size(); ++row)
    channels_.add(knowledge.channels[row].words, row, ArticleRule::free);
}

void QuoteLexicon::add_verb(const Attribution& row) {
  const std::size_t space = row.words.find(' ');
  for (VerbForm& form : conjugate(row.words.substr(0, space), row.words.substr(space + 1))) {
    if (form.first_person || form.needs_pronoun) continue;
    std::vector<Added>& forms = verbs_[form.word];
    forms.push_back({.form = std::move(form), .marks_only = row.kind == "act"});
  }
}

std::size_t QuoteLexicon::phrase(const Text& text,
                                 std::size_t at,
                                 std::uint32_t bits,
                                 std::uint8_t prefixes) const {
  std::size_t longest = 0;
  for (const PhraseMatch& match : phrases_.match(text, at, text.tokens.size())) {
    const bool allowed = (match.clitics & ~prefixes) == 0;
    if (allowed && (match.value & bits) != 0)
      longest = std::max<std::size_t>(longest, match.length);
  }
  return longest;
}

std::optional<SayingVerb> QuoteLexicon::verb(const Scene& scene, std::size_t i) const {
  constexpr std::string_view damma = "\u064F";  // written, it tells a passive
  const std::string_view written = slice(scene.document.body, scene.text.tokens[i].span);
  if (written.find(damma) != std::string_view::npos) return std::nullopt;
  if (scene.is_finite_verb(i) || is_before_report(scene, i)) {
    for (const VerbMatch& match : scene.infos[i].verbs)
      if (match.entry.role == VerbRole::speech && !match.form->first_person)
        return SayingVerb{.form = *match.form,
                          .and_before = match.and_before,
                          .with_object = !match.pronoun.empty()};
  }
  return added_verb(scene, i);
}

std::optional<SayingVerb> QuoteLexicon::added_verb(const Scene& scene, std::size_t i) const {
  if (scene.mention_over(i) != nullptr || scene.time_over(i) != nullptr) return std::nullopt;
  if (phrase(scene.text, i, before_clause, clitic_and) > 0) return std::nullopt;
  const std::string_view word = scene.word(i);
  const bool joined = word.starts_with(waw) || word.starts_with(feh);
  for (const bool cut : {false, true}) {
    if (cut && !joined) break;
    const auto found = verbs_.find(cut ? word.substr(waw.size()) : word);
    if (found == verbs_.end()) continue;
    const Added& added = found->second.front();
    const bool opens = cut || i == 0 || scene.begins_clause(i, 0) || scene.is_finite_verb(i) ||
                       added.form.tense == Tense::imperfect;
    if (!opens || (i > 0 && scene.is_preposition(i - 1))) continue;
    const bool between = !cut && scene.is_preposition(i) && i > 0 && !scene.is_mark(i - 1);
    if (between) continue;
    return SayingVerb{.form = added.form, .and_before = cut, .marks_only = added.marks_only};
  }
  return std::nullopt;
}

const Channel* QuoteLexicon::channel(const Text& text, std::size_t i) const {
  const std::vector<PhraseMatch> found = channels_.match(text, i, text.tokens.size());
  return found.empty() ? nullptr : &knowledge_->channels[found.front().value];
}

}  // namespace rasid
