// Half of what an article tells is older than the article. Only a main verb of its first sentences,
// or the noun that such a verb carries, is dated by the day of the news.

#include "relate/news_day.h"

#include "base/edtf.h"
#include "relate/dates.h"
#include "relate/words.h"
#include "text/affixes.h"

#include <algorithm>
#include <chrono>
#include <iterator>

namespace rasid {
namespace {

constexpr std::string_view been_word = "\u0643\u0627\u0646";
constexpr std::string_view about_word = "\u0628\u0634\u0627\u0646";
constexpr std::string_view around_word = "\u062D\u0648\u0644";
constexpr std::string_view formerly[] = {"\u0627\u0644\u0633\u0627\u0628\u0642",
                                         "\u0633\u0627\u0628\u0642\u0627",
                                         "\u0622\u0646\u0630\u0627\u0643",
                                         "\u0627\u0646\u0630\u0627\u0643"};
constexpr std::size_t lead_sentences = 4;
constexpr std::size_t news_sentences = 8;  // further down an article tells what was before
constexpr std::size_t word_sentences =
    16;  // what is said is news for longer, but no article ends in it
constexpr std::size_t news_reach = 12;        // words from a light verb to the noun that it carries
constexpr std::size_t told_object_reach = 5;  // from another verb to its object
constexpr std::chrono::days recent{4};        // how old the day of the news may be
constexpr std::chrono::days old{400};       // how old the history is that an article looks back to
constexpr std::size_t story_sentences = 1;  // how long a time of the past rules what follows

// The word at `i` tells whose or of when its clause is; "fi hina" is "whereas".
bool tells_of_another_time(const Scene& scene, std::size_t i) {
  if (scene.is(i, word_relative)) return true;
  return scene.is(i, word_when) && (i == 0 || scene.word(i - 1) != in_word);
}

std::string_view without_and(std::string_view word) {
  return word.starts_with(waw) ? word.substr(waw.size()) : word;
}

std::size_t back(std::size_t from, std::size_t words, std::size_t first) {
  return from - std::min(words, from - first);
}

}  // namespace

bool is_been(std::string_view word) {
  word = without_and(word);
  return word.starts_with(been_word) && word.size() <= been_word.size() + 4;
}

bool is_verbal(const std::string& type) {
  return type == "ACCUSE" || type == "REJECT" || type == "REQUEST" || type == "SUPPORT" ||
         type == "THREATEN" || type == "CONCEDE";
}

// "And the president had accused", "had refused, accusing": told of a time before the news.
bool NewsDay::is_pluperfect(const Sentence& sentence, std::size_t at, bool verb) const {
  constexpr std::size_t been_reach = 12;
  for (std::size_t i = at, begin = back(at, been_reach, sentence.first); i-- > begin;) {
    if (is_been(scene_.word(i))) return true;
    if (verb && (scene_.is_clause_border(i) || scene_.is_comma(i))) return false;
  }
  return false;
}

// "Who had stepped down", "when it refused", "after it had ...", "a Croat whom it had abducted":
// the clause of the act tells of someone or of another time.
bool NewsDay::is_in_a_side_clause(const Sentence& sentence, const Trigger& trigger) const {
  constexpr std::size_t relative_reach = 6;
  const std::size_t at = trigger.first;
  const bool of_noun =
      trigger.is_verb && !trigger.verb.pronoun.empty() && !trigger.verb.and_before &&
      !scene_.begins_clause(at, sentence.first) &&
      (trigger.verb.form->tense == Tense::perfect || scene_.mention_over(at - 1) != nullptr);
  if (of_noun || (trigger.is_verb && scene_.is(at - 1, word_after))) return true;
  for (std::size_t i = at, begin = back(at, relative_reach, sentence.first); i-- > begin;) {
    const bool after = i > sentence.first && scene_.word(i - 1) == after_word;
    if (tells_of_another_time(scene_, i) || (after && scene_.is(i, word_complementizer)))
      return true;
    if (scene_.is_comma(i) || scene_.is_clause_border(i)) return false;
  }
  return false;
}

// "They have attacked formerly", "targeted in the past".
bool NewsDay::is_told_of_before(const Sentence& sentence, const Trigger& trigger) const {
  constexpr std::size_t formerly_reach = 3;
  const std::size_t end = std::min<std::size_t>(sentence.last, trigger.last + formerly_reach);
  for (std::size_t i = trigger.last; i < end && !scene_.is_mark(i); ++i) {
    const bool word =
        std::find(std::begin(formerly), std::end(formerly), scene_.word(i)) != std::end(formerly);
    const bool adjective = scene_.word(i) == formerly[0] && scene_.word(i - 1) != in_word;
    if (word && !adjective) return true;
  }
  return false;
}

// "And a judge had ordered the release and had criticised the government": a verb that "and" joins
// to a pluperfect with which the sentence begins.
bool NewsDay::goes_on_from_before(const Sentence& sentence, const Trigger& trigger) const {
  if (!trigger.is_verb || !trigger.verb.and_before) return false;
  bool been = false;
  bool had = false;
  for (std::size_t i = sentence.first; i < trigger.first; ++i) {
    if (had && scene_.is(i, word_clause)) return false;  // ", while"
    been = been || (i <= sentence.first + 1 && is_been(scene_.word(i)));
    had = had || (been && without_and(scene_.word(i)) == already_word);
  }
  return had;
}

// "In the first year of the revolution", "since the attempt": when it was is said in words that no
// expression of time covers.
bool NewsDay::has_time_that_cannot_be_read(const Sentence& sentence,
                                           const Trigger& trigger,
                                           const SentenceRoles& roles) const {
  const std::size_t limit = roles.reach(trigger.last, !trigger.is_verb);
  for (std::size_t i = sentence.first; i < limit; ++i) {
    if (scene_.time_over(i) != nullptr || scene_.mention_over(i) != nullptr) continue;
    const bool before = i > sentence.first && scene_.word(i - 1) == in_word;
    if (before && scene_.is(i, word_stretch)) return true;
    const bool dated = i + 1 < limit && scene_.time_over(i + 1) != nullptr;
    if (trigger.is_verb && i >= trigger.last && scene_.is(i, word_first)) return false;
    if (trigger.is_verb && i >= trigger.last && scene_.is(i, word_since) && !dated) return true;
  }
  return false;
}

bool NewsDay::is_background(const Sentence& sentence,
                            const Trigger& trigger,
                            const SentenceRoles& roles) const {
  const std::size_t at = trigger.first;
  if (at == sentence.first) return false;
  const bool present = trigger.is_verb && trigger.verb.form->tense != Tense::perfect &&
                       scene_.word(at - 1) != already_word;
  const bool carries_on = trigger.is_verb || scene_.is(at, word_saying);
  const VerbEvent* event = carries_on ? nullptr : roles.governing(at);
  if (carries_on && !present && is_pluperfect(sentence, at, trigger.is_verb)) return true;
  if (event != nullptr && is_pluperfect(sentence, event->token, true)) return true;
  if (is_told_of_before(sentence, trigger) || goes_on_from_before(sentence, trigger)) return true;
  if (has_time_that_cannot_be_read(sentence, trigger, roles)) return true;
  return is_in_a_side_clause(sentence, trigger);
}

// "In August 1990 ... . It demanded ...": the last time that was told before the act, in its
// sentence or the one before, is long past.
bool NewsDay::is_in_an_old_story(const Sentence& sentence, const Trigger& trigger) const {
  const auto published = day_range(scene_.document.date).first;
  if (!published) return false;
  const auto& sentences = scene_.text.sentences;
  const auto here = static_cast<std::size_t>(
      std::count_if(sentences.begin(), sentences.end(), [&](const Sentence& before) {
        return before.first < sentence.first;
      }));
  const std::size_t first = sentences[here - std::min(here, story_sentences)].first;
  const TimeMention* last = nullptr;
  for (const TimeMention& time : scene_.times) {
    if (time.first_token >= trigger.first) break;
    if (time.first_token < first || time.kind != TimeKind::date || time.value.empty()) continue;
    last = &time;
  }
  if (last == nullptr || last->value.ends_with("..") || recurs(last->value)) return false;
  const auto end = day_range(last->value).last;
  return end && *published - *end > old;
}

// The noun at `noun` tells what the verb does, as the object of a verb that is no act itself
// ("signed an accord", "expressed its thanks") and not behind a word that tells of another time.
bool NewsDay::carries(const VerbEvent& event, std::size_t noun, bool spoken_of) const {
  constexpr std::uint64_t elsewhere =
      word_complementizer | word_relative | word_during | word_after | word_since | word_cause;
  for (std::size_t i = event.token + 1; i < noun; ++i)
    if (scene_.is(i, elsewhere) || scene_.word(i) == about_word || scene_.word(i) == around_word)
      return false;
  const std::size_t distance = noun - event.token;
  if (scene_.is_light_verb(event.token)) return distance <= news_reach;
  const bool act = scene_.names_act(event.token, [](const CompiledWording&) { return true; });
  return distance <= told_object_reach && !event.speech && !act && !spoken_of &&
         !event.subject.empty();
}

// The noun that a main verb carries or a headline; a noun that is only spoken of may be of any
// time.
bool NewsDay::is_told_by_noun(const Sentence& sentence,
                              const Trigger& trigger,
                              const SentenceRoles& roles,
                              const Claim& claim) const {
  const VerbEvent* event = roles.governing(trigger.first);
  const bool occasion = claim.mode == "meet" || claim.mode == "phone";
  const std::size_t before = trigger.first - (trigger.first > sentence.first ? 1 : 0);
  const bool issued = before > sentence.first && scene_.is(before - 1, word_done);
  if (occasion && !issued && scene_.is(before, word_during | word_after))
    return true;  // "said during a meeting", not "the statement issued after the meeting"
  const bool spoken_of = scene_.has_preposition(trigger.first, sentence.first);
  const bool opens = trigger.is_phrase || trigger.first <= sentence.first + 1 ||
                     scene_.begins_clause(trigger.first, sentence.first);
  if (sentence.first == 0 && opens && !spoken_of && event == nullptr) return true;
  return event != nullptr && !event->relative && carries(*event, trigger.first, spoken_of);
}

bool NewsDay::is_told_as_news(const Sentence& sentence,
                              const Trigger& trigger,
                              const SentenceRoles& roles,
                              const Claim& claim) const {
  const bool participle = scene_.is(trigger.first, word_saying);
  const bool said = is_verbal(claim.type) && (trigger.is_verb || participle);
  const std::size_t depth =
      said ? std::clamp(scene_.text.sentences.size() * 2 / 3, news_sentences, word_sentences)
           : news_sentences;
  const auto& sentences = scene_.text.sentences;
  if (sentences.size() > depth && sentence.first >= sentences[depth].first) return false;
  return trigger.is_verb || participle || is_told_by_noun(sentence, trigger, roles, claim);
}

// A day of the past, not of a relative clause, that some main verb tells of.
bool NewsDay::is_of_the_news(const TimeMention& time) const {
  constexpr std::size_t relative_reach = 6;
  if (time.kind == TimeKind::duration || time.kind == TimeKind::set) return false;
  if (date_precision(time.value) != DatePrecision::day || recurs(time.value)) return false;
  if (time.first_token > 0 && scene_.is(time.first_token - 1, word_done)) return false;
  for (std::size_t i = time.first_token, begin = back(i, relative_reach, 0); i-- > begin;) {
    if (tells_of_another_time(scene_, i)) return false;
    if (scene_.is_mark(i)) break;
  }
  return told_as(scene_, time).direction == Direction::past;
}

// From the first recent day that the article's first sentences tell of to the document's.
const std::string& NewsDay::days() {
  if (!days_.empty()) return days_;
  const std::string& published = scene_.document.date;
  days_ = published + "~";
  const auto today = day_range(published).first;
  const std::size_t lead = std::min<std::size_t>(lead_sentences, scene_.text.sentences.size());
  for (const TimeMention& time : scene_.times) {
    if (lead == 0 || time.first_token >= scene_.text.sentences[lead - 1].last) break;
    if (!is_of_the_news(time)) continue;
    const auto day = day_range(time.value).first;
    if (!day || !today || *day > *today || *today - *day > recent) continue;
    lead_ = &time;
    if (*day < *today) days_ = time.value.substr(0, published.size()) + "~/" + published + "~";
    break;
  }
  return days_;
}

std::string NewsDay::of(const Sentence& sentence,
                        const Trigger& trigger,
                        const SentenceRoles& roles,
                        const Claim& claim) {
  const bool news = !scene_.document.date.empty() && !is_background(sentence, trigger, roles) &&
                    !is_in_an_old_story(sentence, trigger) &&
                    is_told_as_news(sentence, trigger, roles, claim);
  if (!news) return {};
  const std::string& days = this->days();
  const bool leads =
      sentence.first == 0 || (lead_ != nullptr && lead_->first_token >= sentence.first &&
                              lead_->first_token < sentence.last);
  return leads ? days.substr(0, days.find('/')) : days;
}

}  // namespace rasid
