// "The two countries", "the two sides": which two.

#include "actors/composer.h"

#include <algorithm>
#include <utility>

namespace rasid {
namespace {

using ItemKind = ActorIndex::ItemKind;
using CodeList = std::vector<std::string>;

constexpr std::string_view between = "\u0628\u064A\u0646";
constexpr std::size_t longest_memory = 3;  // sentences back that "the two sides" may lie

void add_new(const std::string& code, CodeList& list) {
  if (std::find(list.begin(), list.end(), code) == list.end()) list.push_back(code);
}

bool share_any(const CodeList& a, const CodeList& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& code) {
    return std::find(b.begin(), b.end(), code) != b.end();
  });
}

bool joins(const Mention& one, const Mention& other) {
  return other.first_token == one.last_token && (other.clitics & clitic_and) != 0;
}

}  // namespace

bool Composer::collect_pair(std::size_t at) {
  const bool item = next_ < all_.size() && all_[next_].first == at;
  const bool adjective = item && next_ + 1 < all_.size() && all_[next_ + 1].first == at + 1 &&
                         all_[next_ + 1].is(ItemKind::demonym);
  if (adjective) return false;
  compose_items();
  Mention mention = reference(at, MentionKind::pair);
  mention.number = Number::dual;
  mention.codes = two_sides(at, infos_[at].is(word_pair_states));
  if (mention.codes.empty()) return false;
  push(std::move(mention));
  return true;
}

bool Composer::acts_in(const Mention& mention, bool states_only) const {
  if (mention.codes.empty() || mention.kind == MentionKind::own) return false;
  if (mention.kind == MentionKind::place || mention.kind == MentionKind::pair) return false;
  const std::size_t first = mention.first_token;
  const bool behind_preposition = (mention.clitics & (clitic_in | clitic_to)) != 0 ||
                                  (first > 0 && infos_[first - 1].is(word_preposition));
  if (!states_only && mention.kind == MentionKind::capital && behind_preposition) return false;
  return !states_only || index_.is_state(mention.codes.front());
}

// The mentions that may be one of two sides, between the beginning of sentence `number` and token
// `before`.
std::vector<const Mention*> Composer::actors_of(std::size_t number,
                                                std::size_t before,
                                                bool states_only) const {
  const Sentence& sentence = text_.sentences[number];
  const std::size_t end = std::min<std::size_t>(before, sentence.last);
  std::vector<const Mention*> actors;
  const auto first = std::lower_bound(
      mentions_.list.begin(), mentions_.list.end(), sentence.first, [](const Mention& m, auto at) {
        return m.first_token < at;
      });
  for (auto mention = first; mention != mentions_.list.end() && mention->first_token < end;
       ++mention)
    if (acts_in(*mention, states_only)) actors.push_back(&*mention);
  return actors;
}

// The different sides of those mentions, in order; where a "between" stands there, the first two
// behind it.
CodeList Composer::sides_of(std::size_t number, std::size_t before, bool states_only) const {
  CodeList all;
  CodeList listed;
  bool behind_between = false;
  for (const Mention* mention : actors_of(number, before, states_only)) {
    const std::size_t at = mention->first_token;
    behind_between = behind_between || (at > 0 && text_.word(at - 1) == between);
    for (const std::string& code : mention->codes) {
      add_new(code, all);
      if (behind_between) add_new(code, listed);
    }
  }
  if (listed.size() < 2) return all;
  listed.resize(2);
  return listed;
}

// "Iraq and Syria": the last two sides of sentence `number` before token `before` that are joined
// so and are not members of a longer list.
CodeList Composer::conjunction(std::size_t number, std::size_t before, bool states_only) const {
  const std::vector<const Mention*> actors = actors_of(number, before, states_only);
  CodeList found;
  for (std::size_t i = 1; i < actors.size(); ++i) {
    const Mention& one = *actors[i - 1];
    const Mention& other = *actors[i];
    const bool longer =
        (one.clitics & clitic_and) != 0 || (i + 1 < actors.size() && joins(other, *actors[i + 1]));
    if (!joins(one, other) || longer || one.kind == MentionKind::demonym) continue;
    if (one.codes.size() != 1 || other.codes.size() != 1 || one.codes == other.codes) continue;
    found = {one.codes.front(), other.codes.front()};
  }
  return found;
}

// Two sides that are named together here or in the sentence before. States: the two that the
// document names most, if it speaks of them here. Otherwise the two of the sentence, else of the
// sentence before it, whoever speaks of them here.
CodeList Composer::two_sides(std::size_t at, bool states_only) const {
  for (std::size_t back = 0; back < 2 && back <= sentence_number_; ++back) {
    CodeList named = conjunction(sentence_number_ - back, at, states_only);
    if (!named.empty()) return named;
  }
  CodeList document = memory_.pair();
  CodeList near = sides_of(sentence_number_, at, states_only);
  if (states_only && share_any(document, near)) return document;
  for (std::size_t back = 1; back <= longest_memory && back <= sentence_number_; ++back) {
    if (near.size() >= 2) break;
    CodeList earlier = sides_of(sentence_number_ - back, at, states_only);
    if (states_only && share_any(document, earlier)) return document;
    if (earlier.size() == 2) return earlier;
    for (const std::string& code : earlier)
      add_new(code, near);
  }
  return near.size() == 2 ? near : document;
}

}  // namespace rasid
