#include "relate/triggers.h"

#include "text/affixes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rasid {
namespace {

constexpr std::size_t with_reach = 7;              // words within which a `with` word must follow
constexpr std::string_view ta_marbuta = "\u0647";  // folded
constexpr std::string_view open_ta = "\u062A";

// What may be written behind a noun: tanwin alef or a possessive pronoun; ta marbuta opens before
// one.
bool is_ending(std::string_view ending) {
  constexpr std::array<std::string_view, 6> endings = {
      "\u0627", "\u0647", "\u0647\u0627", "\u0647\u0645", "\u0646\u0627", "\u0647\u0645\u0627"};
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

// `word` is `wanted`, bare or with an ending.
bool is_form_of(std::string_view word, std::string_view wanted) {
  if (word == wanted) return true;
  if (word.size() <= wanted.size() || !is_ending(word.substr(wanted.size()))) return false;
  if (word.starts_with(wanted)) return true;
  if (!wanted.ends_with(ta_marbuta)) return false;
  const std::string_view stem = wanted.substr(0, wanted.size() - ta_marbuta.size());
  return word.starts_with(stem) && word.substr(stem.size()).starts_with(open_ta);
}

bool word_equals(std::string_view token, std::string_view wanted, bool bare) {
  if (token == wanted) return true;
  const Cuts cuts = cut_clitics(token);
  return std::any_of(cuts.begin(), cuts.end(), [&](const Cut& cut) {
    return bare ? cut.stem == wanted : is_form_of(cut.stem, wanted);
  });
}

bool phrase_at(const Scene& scene, std::size_t i, std::size_t limit, const WithWords& with) {
  const std::vector<std::string>& words = with.words;
  if (words.empty() || i + words.size() > limit) return false;
  if (!word_equals(scene.word(i), words[0], with.bare)) return false;
  for (std::size_t k = 1; k < words.size(); ++k) {
    if (scene.word(i + k) != words[k]) return false;
  }
  return true;
}

// "+l": a side that the one-letter preposition is written with.
bool is_side_behind(const Scene& scene, std::size_t i, const WithWords& with) {
  if (!with.at_once || with.words.size() != 1 || with.words.front() != lam) return false;
  const Mention* mention = scene.mention_at(i);
  return mention != nullptr && (mention->clitics & clitic_to) != 0;
}

bool with_follows(const Scene& scene,
                  const CompiledWording& wording,
                  std::size_t from,
                  std::size_t sentence_last) {
  if (wording.with.empty()) return true;
  const std::size_t limit = std::min(sentence_last, from + with_reach + 12);
  std::size_t counted = 0;
  for (std::size_t i = from; i < limit && counted <= with_reach; ++i) {
    const bool follows =
        std::any_of(wording.with.begin(), wording.with.end(), [&](const WithWords& with) {
          if (with.at_once && counted > 0) return false;
          return phrase_at(scene, i, limit, with) || is_side_behind(scene, i, with);
        });
    if (follows) return true;
    // The words of a side do not count: they stand between a verb and its object.
    if (scene.mention_over(i) == nullptr && scene.time_over(i) == nullptr) ++counted;
    if (scene.is_clause_border(i) && !scene.is(i, word_complementizer)) return false;
  }
  return false;
}

class TriggerFinder {
 public:
  TriggerFinder(const Scene& scene, const Sentence& sentence, bool loose)
      : scene_(scene),
        sentence_(sentence),
        loose_(loose) {}

  std::vector<Trigger> run() {
    for (std::size_t i = sentence_.first; i < sentence_.last; ++i) {
      if (scene_.text.tokens[i].kind != TokenKind::word || scene_.time_over(i) != nullptr) continue;
      phrases(i);
      const bool inside_name = scene_.mention_over(i) != nullptr;
      if (inside_name) continue;
      if (scene_.is_finite_verb(i)) verbs(i);
      nouns(i);
    }
    return std::move(found_);
  }

 private:
  void add(Trigger trigger) {
    const CompiledWording& wording = scene_.lexicon.wording(trigger.wording);
    if (with_follows(scene_, wording, trigger.last, sentence_.last) != loose_) {
      found_.push_back(std::move(trigger));
    }
  }

  void verbs(std::size_t i) {
    const std::vector<VerbMatch>& readings = scene_.infos[i].verbs;
    const bool by_us = std::any_of(readings.begin(), readings.end(), [](const VerbMatch& match) {
      return match.form->first_person;
    });
    for (const VerbMatch& match : readings) {
      if (match.entry.role != VerbRole::act) continue;
      if (by_us && !match.form->first_person) continue;  // "we asked", not "he asked us"
      add({.wording = match.entry.row,
           .first = static_cast<std::uint32_t>(i),
           .last = static_cast<std::uint32_t>(i + 1),
           .is_verb = true,
           .verb = match});
    }
  }

  void nouns(std::size_t i) {
    Cut cut;
    const std::vector<NounEntry>* entries = noun_reading(scene_, i, cut);
    if (entries == nullptr) return;
    const bool article = (cut.clitics & clitic_article) != 0;
    for (const NounEntry& entry : *entries) {
      if (article && (!entry.form.pronoun.empty() || entry.form.indefinite)) continue;
      add({.wording = entry.wording,
           .first = static_cast<std::uint32_t>(i),
           .last = static_cast<std::uint32_t>(i + 1),
           .pronoun = entry.form.pronoun,
           .clitics = cut.clitics});
    }
  }

  void phrases(std::size_t i) {
    for (const PhraseMatch& match :
         scene_.lexicon.phrases().match(scene_.text, i, sentence_.last)) {
      add({.wording = match.value,
           .first = static_cast<std::uint32_t>(i),
           .last = static_cast<std::uint32_t>(i + match.length),
           .is_phrase = true,
           .clitics = match.clitics});
    }
  }

  const Scene& scene_;
  Sentence sentence_;
  bool loose_;
  std::vector<Trigger> found_;
};

}  // namespace

std::vector<Trigger> find_triggers(const Scene& scene, const Sentence& sentence, bool loose) {
  return TriggerFinder(scene, sentence, loose).run();
}

}  // namespace rasid
