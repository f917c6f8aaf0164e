#include "relate/dates.h"

#include "base/edtf.h"
#include "relate/words.h"
#include "text/affixes.h"

#include <algorithm>

namespace rasid {
namespace {

constexpr std::size_t verb_reach = 24;   // words from a time back to its verb
constexpr std::size_t behind_reach = 8;  // words from a time on to its verb
constexpr std::string_view past_negation = "\u0644\u0645";
constexpr std::string_view future_negation = "\u0644\u0646";
// "He will", "she will", "we will" before a verb; "she did" behind one; what a noun ends in.
constexpr std::string_view future_starts[] = {"\u0633\u064A", "\u0633\u062A", "\u0633\u0646"};
constexpr std::string_view perfect_end = "\u062A";
constexpr std::string_view feminine_mark = "\u0647";
constexpr std::string_view participle_start = "\u0627\u0644\u0645";

bool is_ahead(Status status) {
  return status == Status::planned || status == Status::invited || status == Status::hypothetical ||
         status == Status::postponed;
}

bool verb_promises(const Scene& scene, std::size_t i) {
  const auto& verbs = scene.infos[i].verbs;
  return std::any_of(verbs.begin(), verbs.end(), [&](const VerbMatch& verb) {
    if (verb.entry.role != VerbRole::governor) return false;
    const auto status = scene.lexicon.governor_status(verb.entry.row);
    return status && is_ahead(*status);
  });
}

Direction tense_of(const Scene& scene, std::size_t i) {
  const auto& verbs = scene.infos[i].verbs;
  const bool perfect = std::all_of(verbs.begin(), verbs.end(), [](const VerbMatch& verb) {
    return verb.form->tense == Tense::perfect;
  });
  if (perfect) return Direction::past;
  const bool before = i > 0 && scene.word(i - 1) == past_negation;
  return before ? Direction::past : Direction::future;
}

bool is_purpose(const Scene& scene, std::size_t i) {
  const auto& verbs = scene.infos[i].verbs;
  return std::all_of(
      verbs.begin(), verbs.end(), [](const VerbMatch& verb) { return verb.purpose; });
}

// The verb is one of what is to come by its own form: "will", "will not".
bool is_surely_future(const Scene& scene, std::size_t i) {
  const auto& verbs = scene.infos[i].verbs;
  const bool marked =
      std::any_of(verbs.begin(), verbs.end(), [](const VerbMatch& verb) { return verb.future; });
  const bool behind =
      i > 0 && (scene.is(i - 1, word_future) || scene.word(i - 1) == future_negation);
  return marked || behind;
}

const Sentence* sentence_of(const Scene& scene, std::size_t token) {
  const std::vector<Sentence>& sentences = scene.text.sentences;
  const auto after = std::upper_bound(
      sentences.begin(), sentences.end(), token, [](std::size_t at, const Sentence& sentence) {
        return at < sentence.first;
      });
  if (after == sentences.begin() || token >= (after - 1)->last) return nullptr;
  return &*(after - 1);
}

// "Postponed to next month", "the treaty signed last month": the time belongs to another word.
bool belongs_elsewhere(const Scene& scene, const TimeMention& time, std::size_t first) {
  if (time.first_token == first) return false;
  const std::size_t before = time.first_token - 1;
  if (scene.word(before) == to_word) return true;
  return is_participle(scene, before);
}

// A verb before a time, its tense, and whether a noun of an act stands between the two.
struct VerbBefore {
  std::size_t token = 0;
  Direction tense = Direction::none;
  bool act_between = false;
};

bool differs(const Scene& scene,
             const TimeMention& time,
             const Sentence& sentence,
             const VerbBefore& before) {
  const auto [verb, tense, act_between] = before;
  if (time.first_token - verb > contradiction_reach) return false;
  if (belongs_elsewhere(scene, time, sentence.first)) return false;
  if (tense == Direction::past)
    return time.direction == Direction::future && !verb_promises(scene, verb) &&
           !(act_between && scene.is_light_verb(verb));
  return time.direction == Direction::past && is_surely_future(scene, verb);
}

bool is_act_noun(const Scene& scene, std::size_t i) {
  Cut cut;
  return noun_reading(scene, i, cut) != nullptr;
}

// "During a call": an act that only says when, not what the verb promises.
bool is_circumstance(const Scene& scene, std::size_t i) {
  if (i == 0 || !scene.is_preposition(i - 1)) return false;
  const std::string_view word = scene.word(i - 1);
  return word != on_word && word != to_word;
}

// A verb that the knowledge does not have, with the mark of the future before it.
bool looks_future(const Scene& scene, std::size_t i) {
  constexpr std::size_t shortest_bytes = 10;
  const std::string_view word = scene.word(i);
  if (word.size() < shortest_bytes || scene.infos[i].classes != 0) return false;
  if (scene.mention_over(i) != nullptr || word.ends_with(feminine_mark)) return false;
  if (word.ends_with(plural_ending) || is_act_noun(scene, i)) return false;
  return std::any_of(std::begin(future_starts),
                     std::end(future_starts),
                     [&](std::string_view start) { return word.starts_with(start); });
}

// The verb before the expression, the words between them read from right to left.
Told told_before(const Scene& scene, const Sentence& sentence, const TimeMention& time) {
  bool act_between = false;
  const std::size_t begin =
      time.first_token - std::min<std::size_t>(verb_reach, time.first_token - sentence.first);
  for (std::size_t i = time.first_token; i-- > begin;) {
    if (scene.time_over(i) != nullptr) continue;
    if (is_promise(scene, i)) return {.direction = Direction::future};
    if (scene.is(i, word_future)) return {.direction = Direction::future};
    if (scene.is_finite_verb(i)) {
      const Direction tense = tense_of(scene, i);
      if (tense == Direction::past && act_between && verb_promises(scene, i))
        return {.direction = Direction::future};
      return {.direction = tense,
              .by_purpose = is_purpose(scene, i),
              .differs = differs(scene, time, sentence, {i, tense, act_between})};
    }
    if (looks_future(scene, i)) return {.direction = Direction::future};
    if (scene.is_clause_border(i)) break;
    act_between = act_between || (is_act_noun(scene, i) && !is_circumstance(scene, i));
  }
  return {};
}

Told told_behind(const Scene& scene, const Sentence& sentence, const TimeMention& time) {
  const std::size_t end = std::min<std::size_t>(sentence.last, time.last_token + behind_reach);
  for (std::size_t i = time.last_token; i < end; ++i) {
    if (scene.is_clause_border(i) || scene.is_comma(i)) break;
    if (scene.is_finite_verb(i)) return {.direction = tense_of(scene, i)};
  }
  return {};
}

// A sentence begins with its verb: one that the knowledge does not have shows its tense by its
// form.
Told told_first(const Scene& scene, const Sentence& sentence, const TimeMention& time) {
  std::size_t first = sentence.first;
  while (first < time.first_token && scene.is_mark(first))
    ++first;
  if (first >= time.first_token || scene.mention_over(first) != nullptr) return {};
  std::string_view word = scene.word(first);
  if (word.starts_with(waw)) word.remove_prefix(waw.size());
  constexpr std::size_t shortest_bytes = 8;
  if (word.size() < shortest_bytes || word.starts_with(article)) return {};
  if (looks_future(scene, first)) return {.direction = Direction::future};
  if (word.ends_with(perfect_end)) return {.direction = Direction::past};
  return {};
}

// The last day that a past reading reaches, as far as it is said, without marks; empty where it
// says no year.
std::string end_of(const std::string& value) {
  if (value.empty() || recurs(value)) return {};
  std::string end = value;
  if (end.ends_with("/..")) end.erase(end.size() - 3);
  if (const std::size_t slash = end.find('/'); slash != std::string::npos) {
    if (end.starts_with("../")) return {};
    end.erase(0, slash + 1);
  }
  while (!end.empty() && (end.back() == '~' || end.back() == '?' || end.back() == '%'))
    end.pop_back();
  return end;
}

}  // namespace

bool is_participle(const Scene& scene, std::size_t i) {
  return scene.word(i).starts_with(participle_start) && scene.mention_over(i) == nullptr;
}

bool is_promise(const Scene& scene, std::size_t i) {
  for (const Cut& cut : cut_clitics(scene.word(i))) {
    const auto* entries = scene.lexicon.governing_nouns(cut.stem);
    if (entries == nullptr) continue;
    const bool any = std::any_of(entries->begin(), entries->end(), [&](const GovernorEntry& entry) {
      const auto status = scene.lexicon.governor_status(entry.row);
      return status && is_ahead(*status);
    });
    if (any) return true;
  }
  return false;
}

Told told_as(const Scene& scene, const TimeMention& time) {
  const Sentence* sentence = sentence_of(scene, time.first_token);
  if (sentence == nullptr) return {};
  Told before = told_before(scene, *sentence, time);
  before.before = before.direction != Direction::none;
  if (before.before) return before;
  const Told behind = told_behind(scene, *sentence, time);
  return behind.direction != Direction::none ? behind : told_first(scene, *sentence, time);
}

std::string written_not_before(const Scene& scene) {
  std::string newest;
  for (const TimeMention& time : scene.times) {
    const bool event = !time.knowledge.empty() || time.kind == TimeKind::duration;
    if (event || time.value.empty() || time.direction == Direction::future) continue;
    const bool since = time.value.ends_with("/..");
    if (!since && told_as(scene, time).direction != Direction::past) continue;
    const std::string end = end_of(time.value);
    if (end.empty()) continue;
    const auto first = day_range(end).first;
    if (newest.empty() || (first && first > day_range(newest).first)) newest = end;
  }
  return newest;
}

}  // namespace rasid
