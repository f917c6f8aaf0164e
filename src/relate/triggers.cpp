#include "relate/triggers.h"

#include "relate/words.h"

#include <algorithm>
#include <span>
#include <utility>

namespace rasid {
namespace {

constexpr std::size_t with_reach = 7;    // words within which a `with` word must follow
constexpr std::size_t people_reach = 3;  // words within which people must follow
constexpr std::size_t before_reach = 4;  // words of a noun before its verb that may be one
constexpr std::string_view him = "\u0647";
constexpr std::string_view them = "\u0647\u0645";

class TriggerFinder {
 public:
  TriggerFinder(const Scene& scene, const Sentence& sentence, bool loose)
      : scene_(scene),
        sentence_(sentence),
        loose_(loose),
        places_(sentence.last - sentence.first) {}

  std::vector<Trigger> run() {
    for (std::size_t i = sentence_.first; i < sentence_.last; ++i) {
      if (scene_.text.tokens[i].kind != TokenKind::word || scene_.time_over(i) != nullptr) continue;
      phrases(i);
      const bool inside_name = scene_.mention_over(i) != nullptr;
      if (inside_name) continue;
      if (scene_.is_finite_verb(i)) verbs(i);
      if (!is_surely_verb(i)) nouns(i);
    }
    return std::move(found_);
  }

 private:
  // Which of matches_ begin at a token.
  struct Place {
    std::size_t first = 0;
    std::size_t count = 0;
    bool known = false;
  };

  void add(Trigger trigger) {
    const CompiledWording& wording = scene_.lexicon.wording(trigger.wording);
    bool met = with_follows(wording, trigger.last);
    if (!met) met = trigger.said_of_noun = with_precedes(wording, trigger);
    if (met != loose_) found_.push_back(std::move(trigger));
  }

  // "The message that Moscow sent", "a relief plane lands in Aden": the word stands before the
  // verb.
  bool with_precedes(const CompiledWording& wording, const Trigger& trigger) {
    if (!trigger.is_verb) return false;
    if (before_verb_ != trigger.first) read_before(trigger.first, trigger.verb.pronoun);
    return asks_for_one_of(wording, before_);
  }

  bool with_follows(const CompiledWording& wording, std::size_t from) {
    if (wording.with.empty()) return true;
    if (reach_from_ != from) read_reach(from);
    return asks_for_one_of(wording, reach_);
  }

  static bool asks_for_one_of(const CompiledWording& wording,
                              const std::vector<std::uint32_t>& numbers) {
    return std::any_of(numbers.begin(), numbers.end(), [&](std::uint32_t number) {
      return std::binary_search(wording.with.begin(), wording.with.end(), number);
    });
  }

  // Collects the `with` phrases of what the relative clause of the verb at token `verb` is about
  // or, where it has no pronoun, of the subject with which the sentence begins.
  void read_before(std::size_t verb, std::string_view pronoun) {
    before_verb_ = verb;
    before_.clear();
    const bool relative = verb > sentence_.first && scene_.is(verb - 1, word_relative);
    if (relative ? pronoun.empty() : pronoun == them) return;  // "the envoy told them"
    const std::size_t last = relative ? verb - 1 : verb;
    std::size_t counted = 0;
    std::size_t i = last;
    for (; i > sentence_.first && counted < before_reach && is_in_noun_phrase(i - 1); --i) {
      for (const WithIndex::Match& match : matches_at(i - 1)) {
        const bool whole = !match.at_once && i - 1 + match.length <= last;
        if (whole && may_mean(pronoun, i - 1)) before_.push_back(match.number);
      }
      if (scene_.mention_over(i - 1) == nullptr) ++counted;
    }
    if (pronoun.empty() && i > sentence_.first) before_.clear();
  }

  // The `with` phrases that begin at token `i`, looked up once for all words that ask for some.
  std::span<const WithIndex::Match> matches_at(std::size_t i) {
    Place& place = places_[i - sentence_.first];
    if (!place.known) {
      place = {.first = matches_.size(), .known = true};
      scene_.lexicon.with_words().match(scene_.text, i, sentence_.last, matches_);
      place.count = matches_.size() - place.first;
    }
    return std::span(matches_).subspan(place.first, place.count);
  }

  bool is_in_noun_phrase(std::size_t i) const {
    return !scene_.is_mark(i) && !scene_.ends_clause(i) && !scene_.is_preposition(i);
  }

  // Collects the `with` phrases that stand behind token `from`, whoever asks for them.
  void read_reach(std::size_t from) {
    const WithIndex& index = scene_.lexicon.with_words();
    reach_from_ = from;
    reach_.clear();
    const std::size_t limit = std::min<std::size_t>(sentence_.last, from + with_reach + 12);
    std::size_t counted = 0;
    for (std::size_t i = from; i < limit && counted <= with_reach; ++i) {
      add_matches(i, limit, counted == 0);
      if (counted == 0 && is_side_behind(i)) reach_.push_back(index.side_number());
      if (counted <= people_reach && is_people(i)) reach_.push_back(index.anyone_number());
      // The words of a side do not count: they stand between a verb and its object.
      if (scene_.mention_over(i) == nullptr && scene_.time_over(i) == nullptr) ++counted;
      if (scene_.is_clause_border(i) && !scene_.is(i, word_complementizer)) return;
    }
  }

  // The phrases that begin at `i` and end before `limit`; `at_once`: nothing stands before them.
  void add_matches(std::size_t i, std::size_t limit, bool at_once) {
    for (const WithIndex::Match& match : matches_at(i))
      if (i + match.length <= limit && (!match.at_once || at_once)) reach_.push_back(match.number);
  }

  // "A raid that hit him": the pronoun is not the raid.
  bool may_mean(std::string_view pronoun, std::size_t noun) const {
    return pronoun != him || !scene_.looks_feminine(noun);
  }

  // "That he asked", "had asked", "did not ask": no noun stands there.
  bool is_surely_verb(std::size_t i) const {
    if (i <= sentence_.first || !scene_.is_finite_verb(i)) return false;
    const std::string_view before = scene_.word(i - 1);
    const bool that_he = scene_.is(i - 1, word_complementizer) && before != that_word &&
                         scene_.mention_over(i - 1) == nullptr && before.ends_with(him);
    return that_he || before == already_word;
  }

  // A side that the one-letter preposition is written with.
  bool is_side_behind(std::size_t i) const {
    const Mention* mention = scene_.mention_at(i);
    return mention != nullptr && (mention->clitics & clitic_to) != 0;
  }

  // Somebody of a state, and not the state or a place: "a French photographer", "23 of the
  // Koreans".
  bool is_people(std::size_t i) const {
    const Mention* mention = scene_.mention_at(i);
    if (mention == nullptr) return false;
    const MentionKind kind = mention->kind;
    return kind == MentionKind::demonym || kind == MentionKind::people ||
           kind == MentionKind::person || kind == MentionKind::office ||
           kind == MentionKind::organ || kind == MentionKind::group;
  }

  // "On Iran [it is to]": words [i, end) open a clause right before a side.
  bool opens_before_side(std::size_t i, std::size_t end) const {
    return scene_.begins_clause(i, sentence_.first) && end < sentence_.last &&
           scene_.mention_at(end) != nullptr;
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
    const bool joined = (cut.clitics & clitic_and) != 0;
    if (!joined && i > sentence_.first && scene_.is(i - 1, word_field)) return;  // "field of aid"
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
      const bool opening = scene_.lexicon.wording(match.value).row->kind == "opening";
      if (opening && !opens_before_side(i, i + match.length)) continue;
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
  std::vector<Place> places_;  // one a token of the sentence
  std::vector<WithIndex::Match> matches_;
  std::vector<std::uint32_t> reach_;   // WithIndex numbers behind token reach_from_
  std::size_t reach_from_ = 0;         // nothing triggers before token 1
  std::vector<std::uint32_t> before_;  // WithIndex numbers before token before_verb_
  std::size_t before_verb_ = 0;        // nothing stands before token 0
};

}  // namespace

std::vector<Trigger> find_triggers(const Scene& scene, const Sentence& sentence, bool loose) {
  return TriggerFinder(scene, sentence, loose).run();
}

}  // namespace rasid
