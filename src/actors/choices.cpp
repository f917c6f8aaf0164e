// A word with rows in actors/choices.tsv is what the first row says whose conditions hold. Two
// entities of one name: the one of which the sentence, then the document, speaks otherwise, then
// the one that is like its neighbour in a list; then the row without conditions. A common word that
// is also a name needs a sign: a preposition, an office before it, an agreeing verb, or the same
// entity said in other words. Where nothing tells, nothing is said.

#include "actors/choices.h"

#include "text/affixes.h"

#include <algorithm>
#include <utility>

namespace rasid {
namespace {

using ItemKind = ActorIndex::ItemKind;

}  // namespace

std::size_t Evidence::total(std::string_view code) const {
  const auto seen = seen_.find(code);
  return seen == seen_.end() ? 0 : seen->second.size();
}

void Evidence::hint(const std::string& code, const std::string& key) {
  std::vector<std::string>& keys = hints_[code];
  if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
}

std::size_t Evidence::hints(std::string_view code, std::string_view key) const {
  const auto found = hints_.find(code);
  if (found == hints_.end()) return 0;
  const std::vector<std::string>& keys = found->second;
  return keys.size() - static_cast<std::size_t>(std::count(keys.begin(), keys.end(), key));
}

std::size_t Evidence::in_sentence(std::string_view code, std::uint32_t sentence) const {
  const auto seen = seen_.find(code);
  if (seen == seen_.end()) return 0;
  const auto [first, last] = std::equal_range(seen->second.begin(), seen->second.end(), sentence);
  return static_cast<std::size_t>(last - first);
}

std::optional<Found> Chooser::decide(const Alternatives& candidate,
                                     const Found* before,
                                     const Alternatives* behind) const {
  const std::vector<Choice>& choices = index_.choices(key_of(text_, candidate.readings.front()));
  const auto took = [&](const Choice& choice) {
    std::optional<Found> found = take(choice.code, candidate);
    if (found) found->choice = choice.at;
    return found;
  };
  for (const Choice& choice : choices)
    if (choice.conditioned() && holds(choice, candidate)) return took(choice);
  if (std::optional<Found> found = by_evidence(candidate)) return found;
  if (std::optional<Found> found = by_neighbour(candidate, before, behind)) return found;
  for (const Choice& choice : choices)
    if (!choice.conditioned()) return took(choice);
  if (!choices.empty()) return std::nullopt;
  for (const Found& reading : candidate.readings)
    if (supported(reading, candidate, before)) return reading;
  return is_one_person(candidate) ? std::optional<Found>(candidate.readings.front()) : std::nullopt;
}

// One person who had several sides.
bool Chooser::is_one_person(const Alternatives& candidate) const {
  const auto id_of = [&](const Found& reading) {
    return reading.is(ItemKind::person) ? index_.person_of(reading, document_.date).id
                                        : std::string();
  };
  const std::string id = id_of(candidate.readings.front());
  return !id.empty() && std::all_of(candidate.readings.begin(),
                                    candidate.readings.end(),
                                    [&](const Found& reading) { return id_of(reading) == id; });
}

bool Chooser::holds(const Choice& choice, const Alternatives& candidate) const {
  const std::string& date = document_.date;
  if (!choice.from.empty() && (date.empty() || date < choice.from)) return false;
  if (!choice.until.empty() && (date.empty() || date > choice.until)) return false;
  if (!choice.before.empty() && !behind(choice, candidate)) return false;
  if (!choice.after.empty() && !word_is(candidate.last(), choice.after)) return false;
  return choice.evidence.empty() ||
         std::any_of(choice.evidence.begin(), choice.evidence.end(), [&](const std::string& code) {
           return evidence_.total(code) > 0;
         });
}

// One of the words of `choice.before` stands right before; "@verb" is a verb that agrees with a
// feminine subject.
bool Chooser::behind(const Choice& choice, const Alternatives& candidate) const {
  const std::size_t first = candidate.first();
  if (first == 0) return false;
  const bool verb =
      std::find(choice.before.begin(), choice.before.end(), "@verb") != choice.before.end();
  return (verb && agreeing_verb_at(first - 1)) || word_is(first - 1, choice.before);
}

// The word at `token` is one of `words` (folded), whatever is written before it.
bool Chooser::word_is(std::size_t token, const std::vector<std::string>& words) const {
  if (token >= text_.tokens.size()) return false;
  const std::string_view word = text_.word(token);
  const Cuts cuts = cut_clitics(word);
  return std::any_of(words.begin(), words.end(), [&](const std::string& folded) {
    const std::string_view stem = without_article(folded);
    return word == folded || std::any_of(cuts.begin(), cuts.end(), [&](const Cut& cut) {
             return cut.stem == stem || cut.stem == folded;
           });
  });
}

// The reading that has the code, else the first one under that code; no code: the reading that is
// no side, if there is one.
std::optional<Found> Chooser::take(const std::string& code, const Alternatives& candidate) const {
  for (const Found& reading : candidate.readings) {
    const std::vector<std::string> codes = index_.codes_of(reading, document_.date);
    if (code.empty() ? codes.empty() : codes == std::vector<std::string>{code}) return reading;
  }
  if (code.empty()) return std::nullopt;
  Found first = candidate.readings.front();
  if (!first.is(ItemKind::name)) return std::nullopt;
  first.code = code;
  return first;
}

// Two of the readings are different sides.
bool Chooser::has_rivals(const Alternatives& candidate) const {
  std::vector<std::string> first;
  for (const Found& reading : candidate.readings) {
    const std::vector<std::string> codes = index_.codes_of(reading, document_.date);
    if (codes.empty()) continue;
    if (!first.empty() && codes != first) return true;
    first = codes;
  }
  return false;
}

// The reading of which the sentence speaks more than of any other, else the document.
std::optional<Found> Chooser::by_evidence(const Alternatives& candidate) const {
  if (!has_rivals(candidate)) return std::nullopt;
  const auto best = [&](auto&& weight) -> const Found* {
    const Found* leader = nullptr;
    std::size_t most = 0;
    for (const Found& reading : candidate.readings) {
      const std::vector<std::string> codes = index_.codes_of(reading, document_.date);
      if (codes.size() != 1) continue;
      const std::size_t seen = weight(codes.front());
      const bool same = leader != nullptr && index_.codes_of(*leader, document_.date) == codes;
      if (seen > most) {
        leader = &reading;
        most = seen;
      } else if (seen == most && !same) {
        leader = nullptr;
      }
    }
    return leader;
  };
  const auto near = [&](const std::string& code) {
    return evidence_.in_sentence(code, candidate.sentence);
  };
  const std::string key = key_of(text_, candidate.readings.front());
  const Found* found = best(near);
  if (found == nullptr)
    found = best([&](const std::string& code) { return evidence_.total(code); });
  if (found == nullptr)
    found = best([&](const std::string& code) { return evidence_.hints(code, key); });
  return found == nullptr ? std::nullopt : std::optional<Found>(*found);
}

// Of a state and a capital of one name, the one that is like its neighbour in a list; behind an
// office the state.
std::optional<Found> Chooser::by_neighbour(const Alternatives& candidate,
                                           const Found* before,
                                           const Alternatives* behind) const {
  const auto kind_of = [&](const Found& found) {
    return found.is(ItemKind::name) ? index_.name_row(found).kind : std::string();
  };
  std::string like;
  const bool adjacent = before != nullptr && before->last == candidate.first();
  const bool joined = (candidate.readings.front().clitics & clitic_and) != 0;
  if (adjacent && before->is(ItemKind::office)) like = "name";
  if (adjacent && joined) like = kind_of(*before);
  const bool followed = behind != nullptr && behind->first() == candidate.last() &&
                        (behind->readings.front().clitics & clitic_and) != 0;
  if (like.empty() && followed) like = kind_of(behind->readings.front());
  if (like.empty()) return std::nullopt;
  std::optional<Found> only;
  std::size_t names = 0;
  for (const Found& reading : candidate.readings) {
    if (!reading.is(ItemKind::name)) continue;
    ++names;
    if (kind_of(reading) != like) continue;
    if (only) return std::nullopt;
    only = reading;
  }
  return names > 1 ? only : std::nullopt;
}

// Whether something shows that the word is meant as this name.
bool Chooser::supported(const Found& found,
                        const Alternatives& candidate,
                        const Found* before) const {
  const bool rivals = candidate.readings.size() > 1;
  const std::vector<std::string> codes = index_.codes_of(found, document_.date);
  if (codes.empty()) return true;
  const bool spoken = std::any_of(
      codes.begin(), codes.end(), [&](const std::string& code) { return spoken_of(code); });
  if (found.is(ItemKind::person) && rivals) return spoken;
  if (!index_.is_ambiguous(found) || !found.is(ItemKind::name)) return true;
  if (found.last - found.first > 1 || spoken) return true;
  if ((found.clitics & (clitic_in | clitic_to)) != 0) return true;
  if (found.first == 0) return false;
  if (infos_[found.first - 1].is(word_preposition)) return true;
  if (before != nullptr && before->last == found.first && !before->is(ItemKind::given_name))
    return true;
  const std::string& kind = index_.name_row(found).kind;
  return kind != "city" && kind != "region" && found.clitics == clitic_none &&
         agreeing_verb_at(found.first - 1);
}

bool Chooser::spoken_of(const std::string& code) const {
  if (evidence_.total(code) > 0) return true;
  const auto entity = index_.knowledge().entities.find(code);
  return entity != index_.knowledge().entities.end() && !entity->second.home.empty() &&
         evidence_.total(entity->second.home) > 0;
}

// States, capitals and groups are feminine: "Mali announced".
bool Chooser::agreeing_verb_at(std::size_t token) const {
  const auto& verbs = infos_[token].verbs;
  return std::any_of(verbs.begin(), verbs.end(), [](const VerbMatch& verb) {
    return verb.form->gender == Gender::feminine && verb.form->number == Number::singular;
  });
}

}  // namespace rasid
