#include "matter/matter.h"

#include "matter/ground.h"

#include <algorithm>

namespace rasid {
namespace {

constexpr std::size_t carried_reach = 4;  // words between a noun and the verb that carries it

Span trigger_words(const Claim& claim) {
  const bool known = !claim.because.empty() && claim.because.front().what == "trigger";
  return known ? claim.because.front().words : claim.evidence;
}

// "And called on": a verb that goes on behind another one with a clause of its own.
bool is_joined_verb(const Scene& scene, std::size_t i) {
  const std::vector<VerbMatch>& verbs = scene.infos[i].verbs;
  return scene.is_finite_verb(i) &&
         std::any_of(verbs.begin(), verbs.end(), [](const VerbMatch& v) { return v.and_before; });
}

std::size_t clause_begin(const Scene& scene, const Sentence& sentence, std::size_t first) {
  bool seen_verb = scene.is_finite_verb(first);
  if (is_joined_verb(scene, first)) return first;
  for (std::size_t i = first; i-- > sentence.first;) {
    if (scene.mention_over(i) != nullptr) continue;
    if (scene.is_clause_border(i)) return i + 1;
    if (!scene.is_finite_verb(i)) continue;
    if (seen_verb) return i + 1;
    if (is_joined_verb(scene, i)) return i;
    seen_verb = true;
  }
  return sentence.first;
}

std::size_t clause_end(const Scene& scene, const Sentence& sentence, const Ground& ground) {
  const bool noun = !scene.is_finite_verb(ground.first);
  for (std::size_t i = ground.last; i < sentence.last; ++i) {
    if (scene.mention_over(i) != nullptr || !scene.ends_clause(i)) continue;
    const bool carried = noun && i <= ground.last + carried_reach &&
                         (scene.is(i, word_relative) || scene.is_light_verb(i));
    if (!carried) return i;
  }
  return sentence.last;
}

// The sentence that holds byte `begin`, or null.
const Sentence* sentence_at(const Text& text, std::uint32_t begin) {
  const std::size_t token = text.token_at(begin);
  const auto after = std::upper_bound(
      text.sentences.begin(), text.sentences.end(), token, [](std::size_t i, const Sentence& s) {
        return i < s.first;
      });
  if (after == text.sentences.begin()) return nullptr;
  const Sentence& sentence = *(after - 1);
  return token < sentence.last ? &sentence : nullptr;
}

}  // namespace

Ground ground_of(const Scene& scene, const Sentence& sentence, const Claim& claim) {
  const Span words = trigger_words(claim);
  Ground ground{.sentence = sentence, .first = scene.text.token_at(words.begin)};
  ground.last = std::max(ground.first + 1, scene.text.token_at(words.end));
  ground.last = std::min<std::size_t>(ground.last, sentence.last);
  ground.clause_first = clause_begin(scene, sentence, ground.first);
  ground.clause_last = clause_end(scene, sentence, ground);
  return ground;
}

void add_matters(const Scene& scene, const MatterIndex& index, std::vector<Claim>& claims) {
  SentenceFinds finds;
  const Sentence* read = nullptr;
  for (Claim& claim : claims) {
    const Sentence* sentence = sentence_at(scene.text, claim.evidence.begin);
    if (sentence == nullptr) continue;
    if (sentence != read) {
      finds = {.sentence = *sentence, .list = index.find(scene.text, *sentence)};
      read = sentence;
    }
    const Ground ground = ground_of(scene, *sentence, claim);
    add_contexts(scene, index, finds, ground, claim);
    add_issues(scene, index, finds, ground, claim);
    add_agreement(scene, index, finds, ground, claim);
    add_place(scene, index, finds, ground, claim);
  }
}

}  // namespace rasid
