// A speaker's phrase begins with a side, a person's name, a noun that can speak or, where a verb of
// saying stands before it, any definite noun. It ends where a clause, a preposition, a time or a
// mark begins; "an official in the ministry" goes on over its preposition.

#include "quotes/speakers.h"

#include "text/affixes.h"
#include "text/letters.h"

#include <algorithm>

namespace rasid {
namespace {

constexpr std::size_t longest_phrase = 16;  // tokens
constexpr std::string_view in = "\u0641\u064A";
constexpr std::string_view qad = "\u0642\u062F";
constexpr std::string_view partitive = "\u0645\u0646";

bool is_speaker_kind(MentionKind kind) {
  return kind != MentionKind::place && kind != MentionKind::own && kind != MentionKind::pair;
}

}  // namespace

const NameSpan* SpeakerFinder::name_at(std::size_t i) const {
  const auto& names = page_.scene.mentions.names;
  const auto found =
      std::lower_bound(names.begin(), names.end(), i, [](const NameSpan& name, std::size_t token) {
        return name.first_token < token;
      });
  return found != names.end() && found->first_token == i ? &*found : nullptr;
}

// Right behind a verb of saying: a noun that names no deed and no circumstance ("officially").
bool SpeakerFinder::is_noun(std::size_t i) const {
  const Scene& scene = page_.scene;
  const std::string_view word = scene.word(i);
  constexpr std::size_t shortest = 6;  // bytes
  Cut cut;
  const bool plain = scene.infos[i].classes == 0 && scene.infos[i].verbs.empty() &&
                     scene.text.tokens[i].kind == TokenKind::word && word.size() >= shortest &&
                     noun_reading(scene, i, cut) == nullptr &&
                     scene.lexicon.governing_nouns(word) == nullptr;
  if (!plain || word.ends_with("\u0627") || word.starts_with(beh) || word.starts_with(lam))
    return false;
  const Mention* next = i + 1 < scene.text.tokens.size() ? scene.mention_at(i + 1) : nullptr;
  if (next != nullptr && next->kind == MentionKind::own) return false;
  const std::uint32_t others = says_participle | says_demand | says_noun | says_according |
                               says_echo | before_clause | before_title | during;
  return page_.lexicon.phrase(scene.text, i, others, subject_prefixes) == 0 &&
         page_.lexicon.channel(scene.text, i) == nullptr;
}

bool SpeakerFinder::is_head(std::size_t i, Strictness strictness, std::uint8_t prefixes) const {
  const Scene& scene = page_.scene;
  if ((prefixes & clitic_to) == 0 && is_to_outlet(i)) return false;
  if (const Mention* mention = scene.mention_at(i)) {
    const bool bare = (mention->clitics & ~prefixes) == 0;
    return bare && is_speaker_kind(mention->kind);
  }
  if (const NameSpan* name = name_at(i))
    return name->kind != NameClass::place && (name->clitics & ~prefixes) == 0;
  if (page_.opened_at[i] >= 0)
    return !page_.opens_long_marks(i) && strictness == Strictness::any_noun;
  if (scene.mention_over(i) != nullptr || scene.is_mark(i)) return false;
  if (page_.lexicon.phrase(scene.text, i, names_speaker | names_outlet | is_outlet, prefixes) > 0)
    return true;
  const bool definite = scene.word(i).starts_with(article) && scene.infos[i].classes == 0 &&
                        scene.time_over(i) == nullptr && !scene.is_finite_verb(i);
  const Mention* next = i + 1 < scene.text.tokens.size() ? scene.mention_at(i + 1) : nullptr;
  const bool of_nation = next != nullptr && next->kind == MentionKind::demonym &&
                         next->clitics <= clitic_article && scene.infos[i].classes == 0;
  return strictness == Strictness::any_noun && (definite || of_nation || is_noun(i));
}

std::size_t SpeakerFinder::skip_adverbs(std::size_t i, std::size_t limit) const {
  const Scene& scene = page_.scene;
  while (i < limit) {
    if (const TimeMention* time = scene.time_over(i)) {
      i = time->last_token;
    } else if (scene.is(i, word_also) && scene.mention_over(i) == nullptr) {
      ++i;
    } else if (scene.word(i) == "(") {
      std::size_t close = i;
      while (close < limit && scene.word(close) != ")")
        ++close;
      if (close == limit) return i;
      i = close + 1;
    } else {
      return i;
    }
  }
  return i;
}

// "The official", "the minister of the country": nothing behind a preposition belongs to it.
bool SpeakerFinder::is_definite(std::size_t first, std::size_t last) const {
  if (name_at(first) != nullptr) return true;
  for (std::size_t i = first; i < last; ++i)
    if (page_.scene.word(i).starts_with(article)) return true;
  return false;
}

// "Jokingly": an indefinite accusative, written so or right behind a name.
bool SpeakerFinder::is_circumstance(std::size_t i) const {
  const Scene& scene = page_.scene;
  constexpr std::string_view tanwin = "\u064B";
  const std::string_view written = slice(scene.document.body, scene.text.tokens[i].span);
  if (written.find(tanwin) != std::string_view::npos) return true;
  const bool behind_name = i > 0 && (scene.mention_over(i - 1) != nullptr || is_named(i - 1));
  return behind_name && scene.word(i).ends_with("\u0627");
}

// Another side behind one that is complete: "Obama" and, not joined, "Asia".
bool SpeakerFinder::is_other_side(const Mention& mention, std::size_t first) const {
  const Scene& scene = page_.scene;
  const std::size_t i = mention.first_token;
  if (i <= first || mention.clitics != clitic_none) return false;
  const bool place = mention.kind == MentionKind::state || mention.kind == MentionKind::place ||
                     mention.kind == MentionKind::capital;
  const Mention* before = scene.mention_over(i - 1);
  return place && before != nullptr &&
         (before->kind == MentionKind::person || before->kind == MentionKind::state);
}

// "The expert in law Hisham": a person's name stands a few words behind the preposition.
bool SpeakerFinder::name_follows(std::size_t preposition) const {
  const Scene& scene = page_.scene;
  constexpr std::size_t reach = 4;
  const std::size_t limit = std::min(scene.text.tokens.size(), preposition + 1 + reach);
  for (std::size_t i = preposition + 1; i < limit && !scene.ends_clause(i) && !scene.is_mark(i);
       ++i)
    if (const NameSpan* name = name_at(i); name != nullptr && name->kind == NameClass::person)
      return true;
  return false;
}

// "An official in the ministry"; not "the minister in a statement".
bool SpeakerFinder::goes_over_preposition(std::size_t i, std::size_t first) const {
  const Scene& scene = page_.scene;
  if (scene.word(i) != in && scene.word(i) != partitive) return false;
  if (is_definite(first, i) && !name_follows(i)) return false;
  if (page_.lexicon.channel(scene.text, i) != nullptr) return false;
  const bool last = i + 1 >= scene.text.tokens.size();
  return last ||
         (page_.lexicon.channel(scene.text, i + 1) == nullptr && scene.time_over(i + 1) == nullptr);
}

// A clause, a time, a verb, a saying or "this" before a noun: no part of a noun phrase.
bool SpeakerFinder::begins_clause_part(std::size_t i) const {
  const Scene& scene = page_.scene;
  if (scene.is_clause_border(i) || scene.time_over(i) != nullptr) return true;
  const bool before_noun =
      i + 1 < scene.text.tokens.size() && scene.word(i + 1).starts_with(article);
  if (scene.is(i, word_demonstrative) && before_noun) return true;
  if (page_.lexicon.verb(scene, i) || scene.is(i, word_also | word_negation)) return true;
  const std::uint32_t sayings = says_participle | says_according | says_noun;
  return scene.word(i).size() <= letter_bytes ||
         page_.lexicon.phrase(scene.text, i, sayings, clitic_and) > 0;
}

// Whether a phrase that begins at `first` holds token `i`, which no name covers.
bool SpeakerFinder::goes_on(std::size_t i, std::size_t first) const {
  const Scene& scene = page_.scene;
  if (scene.is_mark(i)) return page_.opened_at[i] >= 0 && !page_.opens_long_marks(i);
  if (begins_clause_part(i) || is_circumstance(i)) return false;
  Cut cut;
  const bool deed = noun_reading(scene, i, cut) != nullptr && cut.clitics == clitic_none;
  if (i > first && (deed || page_.lexicon.channel(scene.text, i) != nullptr)) return false;
  if (page_.lexicon.phrase(scene.text, i, before_clause, subject_prefixes) > 0) return false;
  if (scene.is_preposition(i)) return goes_over_preposition(i, first);
  if (scene.is(i, word_resumptive)) return false;
  return !is_addressee(i, first) && !(scene.is_finite_verb(i) && i > first);
}

// "To the agency": the preposition is written with it.
bool SpeakerFinder::is_to_outlet(std::size_t i) const {
  const Text& text = page_.scene.text;
  const std::uint8_t governed = clitic_to | clitic_article;
  const std::uint32_t kinds = names_outlet | is_outlet;
  return text.word(i).starts_with(lam) && page_.lexicon.phrase(text, i, kinds, governed) > 0 &&
         page_.lexicon.phrase(text, i, kinds | names_speaker, clitic_none) == 0;
}

// "To the agency", or "to the journalists" behind a name.
bool SpeakerFinder::is_addressee(std::size_t i, std::size_t first) const {
  const Scene& scene = page_.scene;
  if (i == first || !scene.word(i).starts_with(lam)) return false;
  if (is_to_outlet(i)) return true;
  const bool behind_name = scene.mention_over(i - 1) != nullptr || is_named(i - 1);
  return begins_with_two_lams(scene.word(i)) && behind_name;
}

bool SpeakerFinder::is_named(std::size_t i) const {
  const auto& names = page_.scene.mentions.names;
  const auto behind =
      std::upper_bound(names.begin(), names.end(), i, [](std::size_t token, const NameSpan& name) {
        return token < name.first_token;
      });
  return behind != names.begin() && i < (behind - 1)->last_token;
}

// A definite noun outside all names: behind a person it is somebody else.
bool SpeakerFinder::is_plain_definite(std::size_t i, std::size_t limit) const {
  return i < limit && page_.scene.mention_over(i) == nullptr && !is_named(i) &&
         page_.scene.word(i).starts_with(article);
}

// The token behind the mention, name, marks or word at `i` of a phrase that begins at `first`; `i`
// itself where the phrase ends before it.
std::size_t SpeakerFinder::step(std::size_t i, std::size_t first, bool outlet) const {
  const Scene& scene = page_.scene;
  if (is_addressee(i, first)) return i;
  if (const Mention* mention = scene.mention_over(i)) {
    const bool fixed = mention->kind == MentionKind::organ || mention->kind == MentionKind::body ||
                       mention->kind == MentionKind::state;
    const bool other = i > first && mention->first_token == i && !fixed &&
                       (mention->clitics & (clitic_to | clitic_in)) != 0;
    const bool ends = other || (mention->first_token == i && is_other_side(*mention, first));
    return ends ? i : mention->last_token;
  }
  if (const NameSpan* name = name_at(i)) {
    const bool ends = outlet && i > first && name->kind == NameClass::person;
    return ends ? i : name->last_token;
  }
  if (i > first && !goes_on(i, first)) return i;
  const std::int32_t marks = page_.opened_at[i];
  return marks >= 0 ? page_.marked[static_cast<std::size_t>(marks)].behind : i + 1;
}

std::size_t SpeakerFinder::phrase_end(std::size_t first, std::size_t limit) const {
  const Scene& scene = page_.scene;
  limit = std::min(limit, first + longest_phrase);
  const bool outlet =
      page_.lexicon.phrase(scene.text, first, names_outlet | is_outlet, governed_prefixes) > 0;
  std::size_t i = first;
  bool behind_marks = false;
  while (i < limit) {
    const bool plain = scene.mention_over(i) == nullptr && name_at(i) == nullptr;
    if (plain && behind_marks && !scene.word(i).starts_with(article)) break;
    const std::size_t next = step(i, first, outlet);
    if (next == i) break;
    behind_marks = behind_marks || (outlet && page_.opened_at[i] >= 0);
    i = next;
    const Mention* before = scene.mention_over(i - 1);
    const bool person = before != nullptr && before->kind == MentionKind::person;
    if (person && is_plain_definite(i, limit)) break;
  }
  return without_loose_end(first, std::min(i, limit));
}

// A phrase does not end in a mark or a preposition.
std::size_t SpeakerFinder::without_loose_end(std::size_t first, std::size_t i) const {
  const Scene& scene = page_.scene;
  while (i > first + 1 && (scene.is_mark(i - 1) || scene.is_preposition(i - 1)) &&
         scene.mention_over(i - 1) == nullptr && page_.opened_at[i - 1] < 0 &&
         !scene.is_quote(i - 1))
    --i;
  return i;
}

// The side of the phrase: of its first mention that no preposition governs, else of any.
std::string SpeakerFinder::side_of(std::size_t first, std::size_t last) const {
  const Scene& scene = page_.scene;
  std::string governed;
  for (std::size_t i = first; i < last; ++i) {
    const Mention* mention = scene.mention_over(i);
    if (mention == nullptr) continue;
    i = mention->last_token - 1;
    if (mention->codes.size() != 1 || !is_speaker_kind(mention->kind)) continue;
    const bool behind =
        mention->first_token > first && scene.has_preposition(mention->first_token, first);
    if (!behind) return mention->codes.front();
    if (governed.empty()) governed = mention->codes.front();
  }
  return governed;
}

Speaker SpeakerFinder::speaker_of(std::size_t first, std::size_t last) const {
  const Scene& scene = page_.scene;
  Speaker speaker{.words = scene.text.span(first, last),
                  .first = static_cast<std::uint32_t>(first),
                  .last = static_cast<std::uint32_t>(last),
                  .code = side_of(first, last)};
  const bool known = name_at(first) != nullptr || scene.mention_at(first) != nullptr;
  speaker.outlet =
      page_.lexicon.phrase(scene.text, first, is_outlet | names_outlet, governed_prefixes) > 0 &&
      (!known || scene.mention_at(first) == nullptr);
  const Mention* mention = scene.mention_at(first);
  if (mention != nullptr) speaker.gender = mention->gender;
  return speaker;
}

Speaker SpeakerFinder::phrase_at(std::size_t at,
                                 std::size_t limit,
                                 Strictness strictness,
                                 std::uint8_t prefixes) const {
  const std::size_t first = skip_adverbs(at, limit);
  if (first >= limit || !is_head(first, strictness, prefixes)) return {};
  const std::size_t last = phrase_end(first, limit);
  Speaker speaker = speaker_of(first, last);
  const Cuts cuts = cut_clitics(page_.scene.word(first));
  const bool governed = (prefixes & clitic_to) != 0 && page_.scene.word(first).starts_with(lam);
  const Mention* mention = page_.scene.mention_at(first);
  const bool own_letter = mention != nullptr && (mention->clitics & clitic_to) == 0;
  const bool assimilated = begins_with_two_lams(page_.scene.word(first));
  if (governed && cuts.count > 1 && !own_letter && !assimilated)
    speaker.words.begin = page_.scene.text.span_behind(first, first + 1, 1).begin;
  const bool comma = last + 1 < limit && page_.scene.is_comma(last);
  if (speaker.code.empty() && comma && is_head(last + 1, Strictness::known, subject_prefixes))
    speaker.code = side_of(last + 1, phrase_end(last + 1, limit));  // an apposition
  return speaker;
}

Speaker SpeakerFinder::phrase_before(std::size_t verb, std::size_t first) const {
  const Scene& scene = page_.scene;
  const bool behind_qad = verb > first && scene.word(verb - 1) == qad;
  Speaker best;
  for (std::size_t i = first; i < verb;) {
    const Mention* mention = scene.mention_at(i);
    const bool adjective = mention != nullptr && mention->kind == MentionKind::demonym &&
                           i > first && !scene.is_mark(i - 1);
    const bool starts = !adjective && is_head(i, Strictness::known, subject_prefixes) &&
                        !scene.has_preposition(i, first);
    if (!starts) {
      if (scene.word(i) == ":" || scene.is_quote(i)) best = {};
      ++i;
      continue;
    }
    const std::size_t last = phrase_end(i, verb);
    if (best.empty() || !behind_qad) best = speaker_of(i, last);
    i = std::max(last, i + 1);
  }
  return best;
}

Speaker SpeakerFinder::outlet_in(std::size_t first, std::size_t last) const {
  const Text& text = page_.scene.text;
  for (std::size_t i = first; i < last; ++i) {
    const std::size_t name = page_.lexicon.phrase(text, i, is_outlet, governed_prefixes);
    const std::size_t noun = page_.lexicon.phrase(text, i, names_outlet, governed_prefixes);
    const Mention* mention = page_.scene.mention_over(i);
    const bool body = mention != nullptr && mention->kind == MentionKind::body;
    if (body || (name == 0 && noun == 0)) continue;
    const std::size_t end =
        noun > 0 ? std::max(phrase_end(i, last), i + noun) : std::min(i + name, last);
    Speaker outlet = speaker_of(i, std::max(end, i + 1));
    const bool assimilated = begins_with_two_lams(text.word(i));
    if (!assimilated &&
        page_.lexicon.phrase(text, i, is_outlet | names_outlet, clitic_article) == 0)
      outlet.words.begin = text.span_behind(i, i + 1, 1).begin;
    return outlet;
  }
  return {};
}

Speaker SpeakerMemory::last(Gender gender) const {
  const auto fits = std::find_if(list_.rbegin(), list_.rend(), [&](const Speaker& speaker) {
    return gender == Gender::any || speaker.gender == Gender::any || speaker.gender == gender;
  });
  if (fits != list_.rend()) return *fits;
  return list_.empty() ? Speaker{} : list_.back();
}

std::string SpeakerMemory::side_again(const Speaker& speaker, const Scene& scene) const {
  const std::string_view first = scene.word(speaker.first);
  const bool again = first.starts_with(article) && speaker.last <= speaker.first + 2;
  const std::string_view head = again ? without_article(first) : std::string_view();
  const std::string_view tail = scene.word(speaker.last - 1);
  constexpr std::size_t shortest_name = 6;  // bytes
  for (std::size_t n = list_.size(); n-- > 0;) {
    const Speaker& earlier = list_[n];
    if (earlier.code.empty()) continue;
    if (without_article(scene.word(earlier.first)) == head) return earlier.code;
    if (tail.size() < shortest_name) continue;
    std::size_t i = earlier.first;
    while (i < earlier.last && scene.word(i) != tail)
      ++i;
    if (i < earlier.last) return earlier.code;
  }
  return {};
}

}  // namespace rasid
