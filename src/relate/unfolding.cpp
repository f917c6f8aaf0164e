#include "relate/unfolding.h"

#include "relate/governed.h"
#include "relate/news_day.h"

#include <algorithm>

namespace rasid {
namespace {

constexpr std::size_t lasting_reach = 12;  // words between a visit and how long it lasts

// The verb at `i` tells of the time of the article: an imperfect that is neither future nor made
// past by "was", nor what "an" leads to.
bool is_present(const Scene& scene, std::size_t i) {
  constexpr std::size_t been_reach = 6;
  constexpr std::size_t longest_an = 4;  // bytes
  if (!scene.is_finite_verb(i)) return false;
  const auto& readings = scene.infos[i].verbs;
  const bool imperfect = std::none_of(readings.begin(), readings.end(), [](const VerbMatch& verb) {
    return verb.form->tense == Tense::perfect || verb.future || verb.purpose;
  });
  if (!imperfect || readings.empty()) return false;
  if (i > 0 && scene.is(i - 1, word_complementizer) && scene.word(i - 1).size() <= longest_an)
    return false;
  if (i > 0 && scene.is(i - 1, word_negation | word_future | word_when)) return false;
  for (std::size_t k = i; k-- > 0 && i - k <= been_reach && !scene.is_mark(k);)
    if (is_been(scene.word(k))) return false;
  return true;
}

// The verb carries a deed and rules nothing: "wages", "holds".
bool only_carries(const VerbEvent& event) {
  return event.carries && !event.speech && !event.changes_status;
}

// The verb that carries the noun at `trigger`, or null: "holds talks", but not "holds the flag at
// the talks".
const VerbEvent* carrier_of(const Scene& scene,
                            const SentenceRoles& roles,
                            const Trigger& trigger) {
  const VerbEvent* event = trigger.is_verb ? nullptr : roles.governing(trigger.first);
  if (event == nullptr || trigger.first - event->token > governor_reach) return nullptr;
  const bool carries =
      only_carries(*event) && scene.infos[event->token].verbs.front().pronoun.empty() &&
      !scene.is_preposition(trigger.first - 1) && (trigger.clitics & clitic_to) == 0;
  return carries ? event : nullptr;
}

// "The battles that it fights", "a mediation that it leads": the verb behind the noun that carries
// it, or the end of the sentence.
std::size_t verb_of_relative(const Scene& scene, const Sentence& sentence, const Trigger& trigger) {
  const std::size_t limit = std::min<std::size_t>(sentence.last, trigger.last + adjective_reach);
  for (std::size_t i = trigger.last; i < limit; ++i) {
    if (scene.is(i, word_relative)) return i + 1 < limit ? i + 1 : sentence.last;
    if (scene.is_finite_verb(i))
      return scene.infos[i].verbs.front().pronoun.empty() ? sentence.last : i;
    if (scene.is_clause_border(i) || scene.is_comma(i) || scene.mention_over(i) != nullptr) break;
  }
  return sentence.last;
}

// "A visit that lasts two days": the imperfect before a duration.
std::size_t verb_of_lasting(const Scene& scene, const Sentence& sentence, const Trigger& trigger) {
  const std::size_t limit = std::min<std::size_t>(sentence.last - 1, trigger.last + lasting_reach);
  for (std::size_t i = trigger.last; i < limit; ++i) {
    if (scene.is_clause_border(i) || scene.is_comma(i)) break;
    if (!scene.is_finite_verb(i)) continue;
    const TimeMention* time = scene.time_over(i + 1);
    return time != nullptr && time->kind == TimeKind::duration ? i : sentence.last;
  }
  return sentence.last;
}

// What the present of the verb that carries a noun says of it.
std::optional<StatusReading> by_carrier(const Scene& scene,
                                        const Sentence& sentence,
                                        std::size_t verb) {
  if (!is_present(scene, verb) || is_chronicle(scene, sentence, verb)) return std::nullopt;
  const std::size_t limit = std::min<std::size_t>(sentence.last, verb + day_reach);
  if (has_day_to_come(scene, verb + 1, limit, true) || has_month_to_come(scene, verb + 1, limit))
    return reading(scene, Status::planned, verb, verb + 1, "imperfect with a day");
  return reading(scene, Status::ongoing, verb, verb + 1, "imperfect");
}

// "In which [the minister holds] talks": the word that points back, a few words before the noun, or
// 0.
std::size_t therein_before(const Scene& scene, const Trigger& trigger) {
  constexpr std::size_t therein_reach = 6;
  const std::size_t begin = trigger.first - std::min<std::size_t>(trigger.first, therein_reach);
  for (std::size_t i = trigger.first; i-- > begin;)
    if (scene.is(i, word_therein)) return i;
  return 0;
}

}  // namespace

bool goes_on(const std::string& type) {
  return type == "COOPERATE" || type == "AID" || type == "MOBILIZE" || type == "COERCE" ||
         type == "ASSAULT" || type == "PROTEST" || type == "CONSULT";
}

bool has_day_to_come(const Scene& scene, std::size_t from, std::size_t limit, bool later) {
  constexpr std::size_t day_length = 10;  // "2022-05-26"
  for (std::size_t i = from; i < limit && !scene.ends_clause(i); ++i) {
    const TimeMention* time = scene.time_over(i);
    if (time == nullptr) continue;
    const bool day = time->kind != TimeKind::duration && time->kind != TimeKind::set &&
                     (time->value.empty() || time->value.size() == day_length);
    const std::string& today = scene.document.date;
    const bool past = later ? time->value <= today : time->value < today;
    const bool over = time->direction == Direction::past || (time->future_value.empty() && past);
    return day && !over;
  }
  return false;
}

bool has_month_to_come(const Scene& scene, std::size_t from, std::size_t limit) {
  const std::string_view today = scene.document.date;
  for (std::size_t i = from; i < limit && !scene.ends_clause(i); ++i) {
    const TimeMention* time = scene.time_over(i);
    if (time == nullptr || time->value.empty() || time->value.size() >= today.size()) continue;
    const bool dated = time->kind == TimeKind::date && time->value.front() != 'X';
    if (dated && time->value > today.substr(0, time->value.size())) return true;
  }
  return false;
}

bool is_headline_present(const Scene& scene, const Sentence& sentence, std::size_t i) {
  if (i >= scene.text.sentences.front().last) return false;
  for (std::size_t k = sentence.first; k < i; ++k)
    if (scene.is(k, word_relative | word_complementizer)) return false;
  return true;
}

bool is_chronicle(const Scene& scene, const Sentence& sentence, std::size_t verb) {
  constexpr std::size_t year_length = 4;
  for (std::size_t i = sentence.first; i < verb; ++i) {
    const TimeMention* time = scene.time_over(i);
    if (time == nullptr || time->kind != TimeKind::date || time->value.size() < year_length)
      continue;
    const bool since =
        scene.is(i, word_since) || (i > sentence.first && scene.is(i - 1, word_since));
    const std::string_view year = std::string_view(time->value).substr(0, year_length);
    if (since) return false;
    const bool told = year.front() >= '0' && year.front() <= '9';  // but "../2015-08-06"
    if (told && year < scene.document.date.substr(0, year_length)) return true;
  }
  return false;
}

std::optional<StatusReading> in_its_course(const Scene& scene,
                                           const SentenceRoles& roles,
                                           const Trigger& trigger) {
  const std::size_t behind = trigger.is_verb ? trigger.last : therein_before(scene, trigger);
  if (behind == 0 || behind >= scene.infos.size() || !scene.is(behind, word_therein))
    return std::nullopt;
  const std::size_t verb = trigger.is_verb ? trigger.first : behind - 1;
  const VerbEvent* carrier = carrier_of(scene, roles, trigger);
  const bool carries = carrier != nullptr && carrier->token == verb;
  if (!(trigger.is_verb || carries) || !is_present(scene, verb)) return std::nullopt;
  return reading(scene, Status::planned, verb, behind + 1, "in its course");
}

std::optional<StatusReading> under_way(const Scene& scene,
                                       const SentenceRoles& roles,
                                       const Sentence& sentence,
                                       const Trigger& trigger) {
  const Act& act = *scene.lexicon.wording(trigger.wording).act;
  if (!goes_on(act.type)) return std::nullopt;
  if (act.mode == "visit") {
    const std::size_t lasts = verb_of_lasting(scene, sentence, trigger);
    if (lasts < sentence.last && is_present(scene, lasts))
      return reading(scene, Status::ongoing, lasts, lasts + 1, "lasts");
  }
  if (trigger.is_verb) return std::nullopt;
  if (const VerbEvent* carrier = carrier_of(scene, roles, trigger)) {
    const std::size_t verb = carrier->token;
    if (is_headline_present(scene, sentence, verb)) return std::nullopt;
    return by_carrier(scene, sentence, verb);
  }
  const std::size_t verb = verb_of_relative(scene, sentence, trigger);
  const VerbEvent* event = verb < sentence.last ? roles.event_of(verb) : nullptr;
  if (event == nullptr || !only_carries(*event)) return std::nullopt;
  return by_carrier(scene, sentence, verb);
}

}  // namespace rasid
