// The visit "of May" inside a sentence spoken "on Thursday": a time belongs to the nearest act of
// its own clause, and only what the speaker says of himself is dated by his speaking.

#include "relate/act_dates.h"

#include "base/edtf.h"
#include "relate/dates.h"
#include "relate/words.h"
#include "text/affixes.h"

#include <algorithm>
#include <chrono>

namespace rasid {
namespace {

constexpr std::size_t comma_words = 4;    // how many words a comma counts between act and time
constexpr std::size_t spoken_reach = 90;  // words over which a speaker goes on
constexpr std::size_t speech_reach = 14;  // words from a verb of saying to its time
constexpr std::string_view after_word = "\u0628\u0639\u062F";
constexpr std::string_view been_word = "\u0643\u0627\u0646";
constexpr std::size_t lead_sentences = 4;
constexpr std::size_t news_sentences = 8;  // further down an article tells what was before
constexpr std::size_t word_sentences =
    16;                                // what is said is news for longer, but no article ends in it
constexpr std::size_t news_reach = 5;  // words from a verb to the noun that it carries
constexpr std::chrono::days recent{4};  // how old the day of the news may be
constexpr std::size_t noun_reach = 4;   // words from a noun back to the verb of its clause

// Acts that are done by words: what one says of them is the act.
bool is_verbal(const std::string& type) {
  return type == "ACCUSE" || type == "REJECT" || type == "REQUEST" || type == "SUPPORT" ||
         type == "THREATEN" || type == "CONCEDE";
}

// The verb at `i`, or a noun behind "bi-" or "li-", is an act of its own, which a time behind it
// may date: "accused them of planning to blow up the plane last week".
bool is_act_inside(const Scene& scene, std::size_t i) {
  Cut cut;
  const bool covered = scene.mention_over(i) != nullptr || scene.time_over(i) != nullptr;
  return !covered && noun_reading(scene, i, cut) != nullptr &&
         (cut.clitics & (clitic_in | clitic_to)) != 0;
}

// "Since he took office", "during a hearing": a word that opens a time by what happened then.
bool opens_time_of_another(const Scene& scene, std::size_t i, std::uint32_t classes) {
  const bool dated = scene.time_over(i) != nullptr || i + 1 >= scene.text.tokens.size() ||
                     scene.time_over(i + 1) != nullptr;
  return scene.is(i, classes) && !dated;
}

// Acts of one moment, which "since" cannot date: "the first visit since 1959".
bool is_of_a_moment(const Claim& claim) {
  return claim.type == "CONSULT" || claim.type == "AGREE" || claim.type == "RETREAT" ||
         claim.mode == "sign" || claim.mode == "congratulate";
}

// The act has not happened where it is told.
bool is_to_come(Status status) {
  return status == Status::planned || status == Status::invited || status == Status::hypothetical;
}

}  // namespace

// The expression over token `i` that can date the act, or null: a length, an hour alone and "every
// year" date none, nor does a named event date itself, nor "the summit planned for Saturday" what
// has been done. What only speaks of "within two weeks" dates an act to come.
const TimeMention* ActDates::date_over(std::size_t i, const Trigger& trigger, bool to_come) const {
  const TimeMention* time = scene_.time_over(i);
  if (time == nullptr || time->kind == TimeKind::set) return nullptr;
  const bool to_come_only = time->value.empty() && !time->future_value.empty();
  const bool lasting = time->kind == TimeKind::duration;
  const bool dayless = time->kind == TimeKind::time && time->value.empty();
  const bool says_nothing = time->value.empty() && time->future_value.empty() &&
                            time->direction == Direction::none &&
                            time->reference == TimeReference::none;
  if (says_nothing && !scene_.document.date.empty()) return nullptr;
  if ((lasting || dayless) && !(to_come && to_come_only)) return nullptr;
  if (time->span.covers(scene_.text.span(trigger.first, trigger.last))) return nullptr;
  if (time->first_token > 0 && scene_.is(time->first_token - 1, word_occasion)) return nullptr;
  return time->first_token > trigger.last && is_of_another(*time, trigger, to_come) ? nullptr
                                                                                    : time;
}

// "The elections planned for January", "the soldier held since 2006", "the law of 1991": a promise,
// a participle or a name stands between the act and the time.
bool ActDates::is_of_another(const TimeMention& time, const Trigger& trigger, bool to_come) const {
  const bool behind_since = scene_.is(time.first_token - 1, word_since);
  const std::size_t before = time.first_token - (behind_since ? 2 : 1);
  const bool since = behind_since || scene_.is(time.first_token, word_since);
  if (since && before > trigger.last && is_participle(scene_, before)) return true;
  const Act& act = *scene_.lexicon.wording(trigger.wording).act;
  const bool named_by = scene_.word(time.first_token).starts_with(lam) && act.mode != "sign";
  if (named_by && time.kind == TimeKind::date) return true;
  const bool ahead = time.direction == Direction::future && !to_come;
  if (ahead && is_verbal(act.type)) return true;  // when what is demanded is to be done
  constexpr std::size_t promise_reach = 6;
  if (!to_come && is_promise(scene_, time.first_token - 1)) return true;
  const std::size_t first = std::max<std::size_t>(
      trigger.last + 2, time.first_token - std::min<std::size_t>(promise_reach, time.first_token));
  for (std::size_t i = time.first_token; i-- > first;) {
    if (scene_.is_clause_border(i)) return false;
    if (!scene_.is_finite_verb(i) && is_promise(scene_, i)) return true;
  }
  return false;
}

// "In 2022, ...": the expression, with its preposition, begins the sentence or follows a comma.
bool ActDates::opens_clause(const TimeMention& time, const Sentence& sentence) const {
  std::size_t first = time.first_token;
  if (first > sentence.first && scene_.is_preposition(first - 1)) --first;
  return first <= sentence.first + 1 || scene_.is_comma(first - 1);
}

std::size_t ActDates::words_at(std::size_t i) const {
  return scene_.is_comma(i) ? comma_words : 1;
}

ActDates::NearTime ActDates::behind(const Trigger& trigger,
                                    const SentenceRoles& roles,
                                    bool to_come) const {
  const std::size_t limit = roles.reach(trigger.last, !trigger.is_verb);
  const std::string& type = scene_.lexicon.wording(trigger.wording).act->type;
  const bool says = trigger.is_verb && is_verbal(type);
  const std::uint32_t openers =
      trigger.is_verb ? word_since | word_after : word_since | word_after | word_during;
  NearTime near;
  for (std::size_t i = trigger.last; i < limit && near.time == nullptr; ++i) {
    if (opens_time_of_another(scene_, i, openers) || (says && is_act_inside(scene_, i))) break;
    near.time = date_over(i, trigger, to_come);
    near.distance += words_at(i);
  }
  return near;
}

ActDates::NearTime ActDates::before(const Sentence& sentence,
                                    const Trigger& trigger,
                                    bool to_come) const {
  NearTime near;
  bool crossed_comma = false;
  for (std::size_t i = trigger.first; i-- > sentence.first && near.time == nullptr;) {
    const TimeMention* time = date_over(i, trigger, to_come);
    if (time != nullptr && (!crossed_comma || opens_clause(*time, sentence))) near.time = time;
    crossed_comma = crossed_comma || scene_.is_comma(i) || scene_.is_quote(i);
    near.distance += words_at(i);
    if (scene_.is(i, word_complementizer | word_relative | word_saying)) break;
    if (!trigger.is_verb && scene_.is_finite_verb(i) && trigger.first - i > noun_reach) break;
  }
  return near;
}

// The time expression of the trigger's clause that stands nearest to it, before or behind.
const TimeMention* ActDates::nearest(const Sentence& sentence,
                                     const Trigger& trigger,
                                     const SentenceRoles& roles,
                                     bool to_come) const {
  const NearTime after = behind(trigger, roles, to_come);
  const NearTime ahead = before(sentence, trigger, to_come);
  if (after.time == nullptr || ahead.time == nullptr)
    return after.time != nullptr ? after.time : ahead.time;
  for (std::size_t i = trigger.last; !trigger.is_verb && i < after.time->first_token; ++i) {
    if (scene_.is(i, word_relative)) return after.time;  // "the deal that they signed last week"
  }
  return ahead.distance < after.distance ? ahead.time : after.time;
}

// "The ministry called yesterday on ..., warning that": when the verb did that a participle carries
// on.
const TimeMention* ActDates::of_main_verb(const Trigger& trigger,
                                          const SentenceRoles& roles) const {
  constexpr std::size_t time_reach = 4;  // words from the subject of the verb to its time
  if (!scene_.is(trigger.first, word_saying)) return nullptr;
  const auto& events = roles.events();
  const auto main = std::find_if(events.begin(), events.end(), [&](const VerbEvent& event) {
    return event.token < trigger.first && !event.relative && !event.subject.empty();
  });
  if (main == events.end()) return nullptr;
  const std::size_t from = std::max<std::size_t>(main->token + 1, main->subject.end);
  const std::size_t end = std::min<std::size_t>(trigger.first, from + time_reach);
  for (std::size_t i = main->token + 1; i < end && !scene_.is_clause_border(i); ++i) {
    const TimeMention* time = date_over(i, trigger, false);
    if (time != nullptr && !time->value.empty() && !time->value.ends_with("..")) return time;
  }
  return nullptr;
}

// When the speaker of the claim spoke, where the claim is his own side's word: the time in the
// clause of the verb of saying, or the one of his words before.
const TimeMention* ActDates::of_speech(const Sentence& sentence,
                                       const Trigger& trigger,
                                       const SentenceRoles& roles,
                                       const Claim& claim) {
  const VerbEvent* speech = roles.speech_before(trigger.first);
  if (speech == nullptr || claim.speaker.empty()) return nullptr;
  const bool told = claim.status == Status::held && trigger.is_verb &&
                    trigger.verb.form->tense == Tense::perfect && speech->token != trigger.first;
  const std::size_t end = std::min<std::size_t>(trigger.first, speech->token + speech_reach);
  const TimeMention* time = nullptr;
  for (std::size_t i = speech->token + 1; i < end && time == nullptr; ++i) {
    if (scene_.is_clause_border(i)) break;
    time = date_over(i, trigger, false);
  }
  for (std::size_t i = speech->token; i-- > sentence.first && time == nullptr;) {
    if (scene_.is_clause_border(i) || scene_.is_finite_verb(i)) break;
    time = date_over(i, trigger, false);
  }
  if (time != nullptr && !time->value.empty()) {
    speaker_ = claim.speaker;
    spoken_ = time;
    spoken_token_ = speech->token;
  }
  const bool goes_on = spoken_ != nullptr && speaker_ == claim.speaker &&
                       trigger.first - spoken_token_ < spoken_reach;
  const bool invited = claim.status == Status::invited;  // by the recipient
  const std::vector<Side>& sides = invited ? claim.recipient : claim.actor;
  const bool own = (invited || is_verbal(claim.type)) && has_code(sides, claim.speaker);
  return goes_on && own && !told ? spoken_ : nullptr;  // "said that it had accused": earlier
}

// "And the president had accused", "had refused, accusing": told of a time before the news.
bool ActDates::is_pluperfect(const Sentence& sentence, const Trigger& trigger) const {
  constexpr std::size_t been_reach = 12;
  const bool carried = !trigger.is_verb && !scene_.is(trigger.first, word_saying);
  if (carried || trigger.first == sentence.first) return false;
  const bool imperfect = trigger.is_verb && trigger.verb.form->tense != Tense::perfect;
  if (imperfect && scene_.word(trigger.first - 1) != already_word) return false;
  const std::size_t begin =
      trigger.first - std::min<std::size_t>(been_reach, trigger.first - sentence.first);
  for (std::size_t i = trigger.first; i-- > begin;) {
    std::string_view word = scene_.word(i);
    if (word.starts_with(waw)) word.remove_prefix(waw.size());
    if (word.starts_with(been_word) && word.size() <= been_word.size() + 4) return true;
    if (trigger.is_verb && (scene_.is_clause_border(i) || scene_.is_comma(i))) return false;
  }
  return false;
}

// "Who had stepped down": what a relative clause tells of someone is no news of the day.
bool ActDates::is_background(const Sentence& sentence, const Trigger& trigger) const {
  constexpr std::size_t relative_reach = 6;
  if (is_pluperfect(sentence, trigger)) return true;
  const bool of_noun = trigger.is_verb && !trigger.verb.pronoun.empty() &&
                       trigger.first > sentence.first &&  // "a Croat whom it had abducted"
                       !scene_.begins_clause(trigger.first, sentence.first) &&
                       scene_.mention_over(trigger.first - 1) != nullptr;
  if (of_noun) return true;
  const std::size_t begin =
      trigger.first - std::min<std::size_t>(relative_reach, trigger.first - sentence.first);
  for (std::size_t i = trigger.first; i-- > begin;) {
    if (scene_.is(i, word_relative)) return true;
    const bool after = i > sentence.first && scene_.word(i - 1) == after_word;
    if (after && scene_.is(i, word_complementizer)) return true;  // "after it had ..."
    if (scene_.is_comma(i) || scene_.is_clause_border(i)) return false;
  }
  return false;
}

// A main verb of the first sentences tells news, and so do the participle behind it and the noun
// that such a verb carries or a headline; a noun that is only spoken of may be of any time.
bool ActDates::is_told_as_news(const Sentence& sentence,
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
  if (trigger.is_verb || participle) return true;
  const bool occasion = claim.mode == "meet" || claim.mode == "phone";
  const std::size_t before = trigger.first - (trigger.first > sentence.first ? 1 : 0);
  if (occasion && scene_.is(before, word_during | word_after))
    return true;  // "said during a meeting"
  const bool spoken_of = scene_.has_preposition(trigger.first, sentence.first);
  if (sentence.first == 0 && !spoken_of) return true;
  const VerbEvent* event = roles.governing(trigger.first);
  return event != nullptr && !event->relative && scene_.is_light_verb(event->token) &&
         trigger.first - event->token <= news_reach;
}

// The day that the article's first sentences give to what they tell, where it is a recent one; else
// the document's.
const std::string& ActDates::day_of_news() {
  if (!day_of_news_.empty()) return day_of_news_;
  day_of_news_ = scene_.document.date;
  const auto published = day_range(scene_.document.date).first;
  const std::size_t lead = std::min<std::size_t>(lead_sentences, scene_.text.sentences.size());
  for (const TimeMention& time : scene_.times) {
    if (lead == 0 || time.first_token >= scene_.text.sentences[lead - 1].last) break;
    if (time.kind == TimeKind::duration || time.kind == TimeKind::set) continue;
    if (date_precision(time.value) != DatePrecision::day || recurs(time.value)) continue;
    const auto day = day_range(time.value).first;
    if (!day || !published || *day > *published || *published - *day > recent) continue;
    if (told_as(scene_, time).direction != Direction::past) continue;
    day_of_news_ = time.value.substr(0, scene_.document.date.size());
    break;
  }
  return day_of_news_;
}

// "Announced last month its intention to attack"; "called today the settlements illegal", which go
// on; "the first visit since 1959".
bool ActDates::is_no_time_of(const TimeMention& time,
                             const Trigger& trigger,
                             const Claim& claim) const {
  const bool before = !trigger.is_verb && time.first_token < trigger.first;
  const bool past = time.direction == Direction::past ||
                    (before && told_as(scene_, time).direction == Direction::past);
  if (before && is_to_come(claim.status) && past) return true;
  const bool ongoing = claim.status == Status::ongoing;
  const bool since = time.value.ends_with("/..");
  if (before && ongoing && !since && date_precision(time.value) == DatePrecision::day) return true;
  const std::size_t first = time.first_token;
  const bool by_word =
      scene_.is(first, word_since) || (first > 0 && scene_.is(first - 1, word_since));
  return since && by_word && !ongoing && is_of_a_moment(claim);
}

ActDate ActDates::read(const Sentence& sentence,
                       const Trigger& trigger,
                       const SentenceRoles& roles,
                       const Claim& claim) {
  const bool to_come = is_to_come(claim.status);
  const TimeMention* spoken = of_speech(sentence, trigger, roles, claim);
  const TimeMention* time = nearest(sentence, trigger, roles, to_come);
  if (time != nullptr && is_no_time_of(*time, trigger, claim)) time = nullptr;
  if (time == nullptr && claim.status == Status::held) time = of_main_verb(trigger, roles);
  if (time == nullptr && (!to_come || claim.status == Status::invited)) time = spoken;
  if (time != nullptr) {
    const bool later = to_come && time != spoken && !time->future_value.empty();
    return {.value = later ? time->future_value : time->value, .time = time};
  }
  const bool news = claim.status == Status::held && !scene_.document.date.empty() &&
                    !is_background(sentence, trigger) &&
                    is_told_as_news(sentence, trigger, roles, claim);
  return {.value = news ? day_of_news() + "~" : std::string()};
}

}  // namespace rasid
