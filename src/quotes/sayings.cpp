// First the words, then what each opens, then, in the order of the text, who speaks: the phrase
// behind a verb or before it, else the subject of the sentence, else whoever spoke last.

#include "quotes/sayings.h"

#include "text/affixes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace rasid {
namespace {

constexpr std::size_t complement_reach = 40;  // tokens from a saying to what it opens
constexpr std::uint32_t object_reach = 2;     // tokens from "told him" to what it opens
constexpr std::size_t relay_reach = 12;       // tokens from a verb to "from X"
constexpr std::string_view from = "\u0639\u0646";
constexpr std::string_view what = "\u0645\u0627";
constexpr std::array<std::string_view, 4> bare_prepositions = {"\u0627\u0644\u064A",
                                                               "\u0639\u0644\u064A",
                                                               "\u0639\u0646",
                                                               "\u0645\u0646"};

class Sayings {
 public:
  explicit Sayings(const QuoteScene& page) : page_(page), scene_(page.scene), finder_(page) {}

  std::vector<Saying> find() {
    for (const Sentence& sentence : scene_.text.sentences)
      find_in(sentence);
    for (std::size_t s = 0; s < list_.size(); ++s)
      list_[s].opens = complement(s);
    for (Saying& saying : list_) {
      const bool at_start = saying.lead <= sentence_at(saying.lead).first + 1;
      if (at_start || saying.opens.kind != Complement::Kind::none) saying.backward = false;
    }
    drop_channels();
    std::erase_if(list_, [](const Saying& saying) {
      const bool near = saying.opens.kind != Complement::Kind::none &&
                        saying.opens.at <= saying.last + object_reach;
      return saying.with_object && !near && !saying.backward;
    });
    for (std::size_t s = 0; s < list_.size(); ++s)
      name_speaker(s);
    std::erase_if(list_, [this](const Saying& saying) {
      if (saying.backward) return goes_on_behind(saying);
      return saying.kind == SayingKind::according && saying.speaker.empty();
    });
    return std::move(list_);
  }

 private:
  // "As X announced the results", "as he spoke of": it tells something else, and not of what stands
  // before.
  bool goes_on_behind(const Saying& saying) const {
    const std::size_t end = std::max(saying.last, saying.named ? saying.speaker.last : 0U);
    if (end >= sentence_at(saying.first).last || scene_.is_mark(end)) return false;
    if (scene_.time_over(end) != nullptr) return false;
    return !scene_.is_preposition(end) || is_bare_preposition(scene_.word(end));
  }

  static bool is_bare_preposition(std::string_view word) {
    return std::find(bare_prepositions.begin(), bare_prepositions.end(), word) !=
           bare_prepositions.end();
  }

  const Sentence& sentence_at(std::size_t token) const {
    return scene_.text.sentences[page_.sentence_of[token]];
  }

  void find_in(const Sentence& sentence) {
    for (std::uint32_t i = sentence.first; i < sentence.last;) {
      std::optional<Saying> saying = verb_at(i, sentence);
      if (!saying) saying = phrase_at(i);
      if (saying) list_.push_back(*saying);
      i = saying ? std::max(saying->last, i + 1) : i + 1;
    }
  }

  std::optional<Saying> verb_at(std::uint32_t i, const Sentence& sentence) const {
    const std::optional<SayingVerb> verb = page_.lexicon.verb(scene_, i);
    if (!verb) return std::nullopt;
    Saying saying{.kind = verb->marks_only ? SayingKind::act : SayingKind::verb,
                  .lead = i,
                  .first = i,
                  .last = i + 1,
                  .gender = verb->form.gender,
                  .joined = verb->and_before,
                  .marks_only = verb->marks_only,
                  .with_object = verb->with_object};
    const std::size_t before = i > sentence.first ? i - 1 : i;
    if (before < i && scene_.is(before, word_negation) && scene_.word(before) != what)
      return std::nullopt;
    const bool subject_before =
        scene_.mention_over(before) != nullptr || scene_.word(before).starts_with(article);
    const bool opens = before == i || verb->and_before || !subject_before;
    if (opens && page_.lexicon.phrase(scene_.text, i, says_impersonal, clitic_and) > 0)
      return std::nullopt;
    return saying;
  }

  std::optional<Saying> phrase_at(std::uint32_t i) const {
    const std::uint8_t prefixes = clitic_and;
    const auto made = [&](SayingKind kind, std::size_t length) {
      return Saying{
          .kind = kind, .lead = i, .first = i, .last = static_cast<std::uint32_t>(i + length)};
    };
    const Text& text = scene_.text;
    if (const auto n = page_.lexicon.phrase(text, i, says_echo, prefixes); n > 0)
      return made(SayingKind::echo, n);
    if (const auto n = page_.lexicon.phrase(text, i, says_according, prefixes); n > 0) {
      const auto verb = i + n < text.tokens.size()
                            ? verb_at(static_cast<std::uint32_t>(i + n), sentence_at(i))
                            : std::nullopt;
      if (!verb) return made(SayingKind::according, n);
      Saying saying = *verb;
      saying.lead = i;
      saying.backward = true;
      return saying;
    }
    if (scene_.mention_over(i) != nullptr) return std::nullopt;
    const std::uint8_t governed = subject_prefixes | clitic_in;
    if (const auto n = page_.lexicon.phrase(text, i, says_noun, governed); n > 0)
      return made(SayingKind::noun, n);
    const bool predicate =
        i > 0 && scene_.is_finite_verb(i - 1) && !page_.lexicon.verb(scene_, i - 1);
    if (predicate) return std::nullopt;  // "was expected"
    if (const auto n = page_.lexicon.phrase(text, i, says_demand, prefixes); n > 0) {
      Saying saying = made(SayingKind::participle, n);
      saying.marks_only = true;
      return saying;
    }
    if (const auto n = page_.lexicon.phrase(text, i, says_participle, prefixes); n > 0)
      return made(SayingKind::participle, n);
    if (scene_.is(i, word_saying)) return made(SayingKind::participle, 1);
    return std::nullopt;
  }

  // Token `i` is a "that" whose clause is said, not one that another word takes.
  bool opens_said(std::size_t i) const {
    if (!page_.opens_clause(i) || scene_.word(i).starts_with(waw)) return false;
    if (page_.lexicon.phrase(scene_.text, i, is_outlet, clitic_none) > 0) return false;
    if (page_.lexicon.phrase(scene_.text, i - 1, before_clause, governed_prefixes) > 0)
      return false;
    return !scene_.is_preposition(i - 1) || is_bare_preposition(scene_.word(i - 1));
  }

  bool is_hour(std::size_t i) const {
    return i > 0 && i + 1 < scene_.text.tokens.size() &&
           scene_.text.tokens[i - 1].kind == TokenKind::number &&
           scene_.text.tokens[i + 1].kind == TokenKind::number;
  }

  // A verb outside a relative clause begins a clause of its own.
  bool is_other_verb(std::size_t i, std::size_t first) const {
    if (!scene_.is_finite_verb(i)) return false;
    const auto& verbs = scene_.infos[i].verbs;
    const bool points_back = std::all_of(
        verbs.begin(), verbs.end(), [](const VerbMatch& v) { return !v.pronoun.empty(); });
    if (points_back) return false;  // "in a talk that he gave"
    constexpr std::size_t relative_reach = 3;
    for (std::size_t k = i; k-- > first && i - k <= relative_reach;)
      if (scene_.is(k, word_relative)) return false;
    return true;
  }

  Complement complement(std::size_t s) const {
    const Saying& saying = list_[s];
    const Sentence& sentence = sentence_at(saying.first);
    const std::size_t limit = std::min<std::size_t>(sentence.last, saying.last + complement_reach);
    std::size_t next = s + 1;
    for (std::uint32_t i = saying.last; i < limit; ++i) {
      if (!page_.same_level(i, saying.first)) break;
      while (next < list_.size() && list_[next].lead < i)
        ++next;
      if (next < list_.size() && list_[next].lead == i && stops(list_[next])) break;
      if (page_.opens_long_marks(i))
        return {.kind = Complement::Kind::marks, .at = i, .by_colon = false};
      if (page_.is_colon(i) && !is_hour(i)) return behind_colon(i, limit);
      const bool takes_clause = !saying.marks_only || scene_.word(i).starts_with(beh);
      if (takes_clause && opens_said(i)) return {.kind = Complement::Kind::clause, .at = i};
      if (is_other_clause(i, saying.last)) break;
    }
    return {};
  }

  bool is_other_clause(std::size_t i, std::size_t first) const {
    return scene_.word(i) == ";" || scene_.word(i) == "\u061B" || is_other_verb(i, first);
  }

  // Another saying ends the reach of one before it, but for "according to" in between.
  static bool stops(const Saying& other) {
    return other.kind != SayingKind::according || other.backward;
  }

  Complement behind_colon(std::uint32_t colon, std::size_t limit) const {
    if (page_.lexicon.phrase(scene_.text, colon - 1, before_title, governed_prefixes) > 0)
      return {};
    const bool marks = colon + 1 < limit && page_.opened_at[colon + 1] >= 0;
    if (marks) return {.kind = Complement::Kind::marks, .at = colon + 1, .by_colon = true};
    return {.kind = Complement::Kind::colon, .at = colon, .by_colon = true};
  }

  bool is_bare_noun(const Saying& saying) const {
    return saying.kind == SayingKind::noun && page_.lexicon.channel(scene_.text, saying.first);
  }

  // "Said in a statement that": the statement is the channel of the verb, which takes over what it
  // opens.
  void drop_channels() {
    for (std::size_t s = 1; s < list_.size(); ++s) {
      const Saying& noun = list_[s];
      Saying& verb = list_[s - 1];
      const bool together = is_bare_noun(noun) && verb.kind == SayingKind::verb &&
                            page_.sentence_of[noun.first] == page_.sentence_of[verb.first] &&
                            page_.same_level(noun.first, verb.first) &&
                            verb.opens.kind == Complement::Kind::none;
      if (!together) continue;
      verb.opens = noun.opens;
      list_.erase(list_.begin() + static_cast<std::ptrdiff_t>(s));
      --s;
    }
  }

  // Where the words beside a saying end, at the latest.
  std::size_t limit_of(const Saying& saying) const {
    const Sentence& sentence = sentence_at(saying.first);
    return saying.opens.kind == Complement::Kind::none ? sentence.last : saying.opens.at;
  }

  void name_speaker(std::size_t s) {
    Saying& saying = list_[s];
    switch (saying.kind) {
      case SayingKind::verb:
      case SayingKind::act: saying.speaker = of_verb(saying); break;
      case SayingKind::according:
        saying.speaker =
            finder_.phrase_at(saying.last, limit_of(saying), Strictness::known, governed_prefixes);
        break;
      case SayingKind::noun: saying.speaker = of_noun(saying); break;
      case SayingKind::participle:
      case SayingKind::echo: break;
    }
    saying.named = !saying.speaker.empty();
    if (!saying.named && saying.kind != SayingKind::according) take_over(s);
    settle(saying);
  }

  Speaker of_verb(const Saying& saying) const {
    const std::size_t limit = limit_of(saying);
    Speaker before = subject_before(saying);
    if (!before.empty() && before.last == saying.first) return before;
    Speaker behind = finder_.phrase_at(saying.last, limit, Strictness::any_noun, subject_prefixes);
    if (behind.empty() || behind.outlet) {
      const std::size_t reach = std::min<std::size_t>(limit, saying.last + relay_reach);
      for (std::size_t i = saying.last; i + 1 < reach; ++i) {
        if (scene_.word(i) != from || scene_.mention_over(i) != nullptr) continue;
        Speaker source = finder_.phrase_at(i + 1, limit, Strictness::known, subject_prefixes);
        if (!source.empty() && !source.outlet) return source;
      }
    }
    return behind.empty() ? before : behind;
  }

  // Of a verb that does not open its clause.
  Speaker subject_before(const Saying& saying) const {
    const Sentence& sentence = sentence_at(saying.first);
    const bool opens = saying.joined || saying.lead < saying.first ||
                       saying.first == sentence.first || scene_.is_mark(saying.first - 1);
    if (opens && !(saying.joined && scene_.word(saying.first).starts_with(feh))) return {};
    Speaker before = finder_.phrase_before(saying.first, clause_begin(saying.first));
    return opens && before.last != saying.first ? Speaker{} : before;  // "as for X, he said"
  }

  // Behind the last mark, saying or "that" before token `i`.
  std::size_t clause_begin(std::size_t i) const {
    const Sentence& sentence = sentence_at(i);
    std::size_t begin = i;
    while (begin > sentence.first && page_.same_level(begin - 1, i)) {
      const std::size_t k = begin - 1;
      if (page_.opens_clause(k) || page_.is_colon(k)) break;
      --begin;
    }
    return begin;
  }

  // "His saying", "the statement of the ministry".
  Speaker of_noun(const Saying& saying) const {
    if (!is_bare_noun(saying)) return {};
    const bool adjective = saying.last < scene_.text.tokens.size() &&
                           scene_.mention_over(saying.last) == nullptr &&
                           !scene_.word(saying.last).starts_with(lam);
    if (adjective) return {};  // "a press statement"
    return finder_.phrase_at(saying.last, limit_of(saying), Strictness::known, governed_prefixes);
  }

  // An unnamed speaker: of the saying before in the sentence, the subject of the sentence, or the
  // last one.
  void take_over(std::size_t s) {
    Saying& saying = list_[s];
    saying.speaker = said_before(s);
    if (saying.speaker.empty()) saying.speaker = main_subject(saying, saying.first);
    const bool outer = page_.within[saying.first] < 0;
    if (!saying.speaker.empty() || !outer) return;
    saying.speaker = memory_.last(saying.gender);
    if (saying.speaker.empty()) saying.speaker = subject_of_sentence_before(saying);
  }

  // The speaker of a saying before in the same sentence.
  Speaker said_before(std::size_t s) const {
    for (std::size_t k = s; k-- > 0;) {
      const Saying& earlier = list_[k];
      if (page_.sentence_of[earlier.first] != page_.sentence_of[list_[s].first]) break;
      if (!page_.same_level(earlier.first, list_[s].first) || earlier.speaker.empty()) continue;
      if (earlier.speaker.outlet && earlier.kind == SayingKind::according) continue;
      const Gender wanted = list_[s].gender;
      const Gender have = earlier.speaker.gender;
      if (wanted == Gender::any || have == Gender::any || wanted == have) return earlier.speaker;
    }
    return {};
  }

  // Who acts in the sentence of `saying`, before token `limit`.
  Speaker main_subject(const Saying& saying, std::size_t limit) const {
    const Sentence& sentence = sentence_at(saying.first);
    return subject_within(sentence, limit, saying);
  }

  Speaker subject_within(const Sentence& sentence, std::size_t limit, const Saying& saying) const {
    for (std::size_t i = sentence.first; i < limit; ++i) {
      if (!scene_.is_finite_verb(i) || page_.within[i] != page_.within[saying.first]) continue;
      Speaker behind = finder_.phrase_at(i + 1, limit, Strictness::known, subject_prefixes);
      if (behind.empty() && i > sentence.first && !scene_.is_mark(i - 1))
        behind = finder_.phrase_before(i, sentence.first);
      const bool fits = saying.gender == Gender::any || behind.gender == Gender::any ||
                        saying.gender == behind.gender;
      return fits && !behind.outlet ? behind : Speaker{};
    }
    return {};
  }

  Speaker subject_of_sentence_before(const Saying& saying) const {
    const std::uint32_t s = page_.sentence_of[saying.first];
    if (s == 0) return {};
    const Sentence& before = scene_.text.sentences[s - 1];
    return subject_within(before, before.last, saying);
  }

  // Remembers who spoke, and knows again who is named without a side.
  void settle(Saying& saying) {
    Speaker& speaker = saying.speaker;
    if (!saying.named || speaker.empty()) return;
    if (speaker.gender == Gender::any) speaker.gender = saying.gender;
    if (speaker.code.empty()) speaker.code = memory_.side_again(speaker, scene_);
    const bool is_text = scene_.word(speaker.first).starts_with(article) &&
                         speaker.last == speaker.first + 1 &&
                         page_.lexicon.channel(scene_.text, speaker.first) != nullptr;
    if (speaker.code.empty() && is_text) speaker.code = memory_.last(Gender::any).code;
    const bool aside = saying.kind == SayingKind::according && speaker.outlet;
    if (page_.within[saying.first] < 0 && !aside) memory_.remember(speaker);
  }

  const QuoteScene& page_;
  const Scene& scene_;
  SpeakerFinder finder_;
  SpeakerMemory memory_;
  std::vector<Saying> list_;
};

}  // namespace

std::vector<Saying> find_sayings(const QuoteScene& page) {
  return Sayings(page).find();
}

}  // namespace rasid
