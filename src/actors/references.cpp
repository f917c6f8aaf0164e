// Words that say again what an earlier sentence named: "the Council", "the latter", "the two
// sides".

#include "actors/composer.h"

#include <algorithm>
#include <utility>

namespace rasid {
namespace {

using ItemKind = ActorIndex::ItemKind;

constexpr std::string_view ta_marbuta = "\u0629";
constexpr std::string_view feminine_ending = "\u0647";
constexpr std::string_view article = "\u0627\u0644";
constexpr std::string_view between = "\u0628\u064A\u0646";
constexpr std::string_view organisation = "\u0645\u0646\u0638\u0645\u0647";
constexpr std::string_view before_last = "\u0642\u0628\u0644";
constexpr std::size_t longest_memory = 3;  // sentences back that "the two sides" may lie

}  // namespace

bool Composer::collect_reference(std::size_t at) {
  const WordInfo& info = infos_[at];
  if (info.is(word_group_again | word_body_again) && !info.is(word_same_noun))
    return collect_again(at);
  if (info.is(word_latter)) return collect_latter(at);
  if (info.is(word_pair | word_pair_states)) return collect_pair(at);
  if (info.is(word_own)) return collect_own(at);
  const bool item = next_ < all_.size() && all_[next_].first == at;
  const Found* found = item ? &all_[next_] : nullptr;
  if (item && found->is(ItemKind::office)) return collect_same_noun(at);
  if (item && !found->is(ItemKind::given_name) && !found->is(ItemKind::honorific)) return false;
  return collect_same_noun(at) || collect_introduced(at);
}

// The word at `at` as a mention that stands for an earlier one.
Mention Composer::reference(std::size_t at, MentionKind kind) const {
  Mention mention{.span = text_.span(at, at + 1),
                  .first_token = static_cast<std::uint32_t>(at),
                  .last_token = static_cast<std::uint32_t>(at + 1),
                  .kind = kind};
  mention.clitics = infos_[at].clitics;
  mention.inferred = true;
  mention.decision = Decision::remembered;
  return mention;
}

// "His country": the clause tells whose.
bool Composer::collect_own(std::size_t at) {
  // "balda" (town) and "baladuh" (his country) are one word once folded.
  if (slice(document_.body, text_.tokens[at].span).ends_with(ta_marbuta)) return false;
  Mention mention = reference(at, MentionKind::own);
  mention.decision = Decision::open;
  compose_items();
  push(std::move(mention));
  return true;
}

// "The organisation", "the movement": the group or body the document named last.
bool Composer::collect_again(std::size_t at) {
  compose_items();
  const MentionKind kind = infos_[at].is(word_group_again) ? MentionKind::group : MentionKind::body;
  const auto& list = mentions_.list;
  const auto last = std::find_if(
      list.rbegin(), list.rend(), [&](const Mention& mention) { return mention.kind == kind; });
  if (last == list.rend()) return collect_same_noun(at);
  Mention mention = reference(at, kind);
  mention.codes = last->codes;
  push(std::move(mention));
  return true;
}

// The body or group named last whose name begins with the noun `stem`.
const Mention* Composer::named_with(std::string_view stem) const {
  const auto& list = mentions_.list;
  const auto fits = [&](const Mention& mention) {
    return mention.codes.size() == 1 && index_.begins_name(stem, mention.codes.front());
  };
  // Of a body's many organs only the one that was named: "the Agency" is not the Security Council.
  const auto says = [&](const Mention& mention) {
    for (std::size_t i = mention.first_token; i < mention.last_token; ++i) {
      const Cuts cuts = cut_clitics(text_.word(i));
      if (text_.word(i) == stem ||
          std::any_of(cuts.begin(), cuts.end(), [&](const Cut& cut) { return cut.stem == stem; }))
        return true;
    }
    return false;
  };
  const auto last = std::find_if(list.rbegin(), list.rend(), [&](const Mention& mention) {
    if (mention.kind == MentionKind::group) return fits(mention) || says(mention);
    return mention.kind == MentionKind::body && (says(mention) || stem == organisation) &&
           fits(mention);
  });
  return last == list.rend() ? nullptr : &*last;
}

// The state whose name begins with the noun `stem`: the one spoken of last in this sentence, else
// the one that the document has named first.
const Mention* Composer::state_with(std::string_view stem) const {
  const auto& list = mentions_.list;
  const auto fits = [&](const Mention& mention) {
    return mention.codes.size() == 1 && !mention.inferred &&
           index_.is_state(mention.codes.front()) &&
           index_.begins_name(stem, mention.codes.front());
  };
  const auto near = std::find_if(list.rbegin(), list.rend(), fits);
  if (near != list.rend() && near->first_token >= sentence_.first) return &*near;
  const auto first = std::find_if(list.begin(), list.end(), fits);
  return first == list.end() ? nullptr : &*first;
}

// "The Council", "the Bank", "the Party", "the Kingdom": the noun that begins the
// name of a body, a group or a state which the document has named.
bool Composer::collect_same_noun(std::size_t at) {
  if (!infos_[at].is(word_same_noun | word_same_state)) return false;
  const bool adjective_follows = at + 1 < sentence_.last && infos_[at + 1].classes == 0 &&
                                 text_.word(at + 1).starts_with(article);
  if (adjective_follows) return false;
  for (const Cut& cut : cut_clitics(text_.word(at))) {
    if ((cut.clitics & clitic_article) == 0) continue;
    const auto named = [&] {
      return infos_[at].is(word_same_state) ? state_with(cut.stem) : named_with(cut.stem);
    };
    if (named() == nullptr) continue;
    compose_items();  // may name another one
    const Mention* earlier = named();
    const bool state = infos_[at].is(word_same_state);
    Mention mention = reference(at, state ? MentionKind::state : earlier->kind);
    mention.codes = earlier->codes;
    mention.clitics = cut.clitics & static_cast<std::uint8_t>(~clitic_article);
    push(std::move(mention));
    return true;
  }
  return false;
}

// "The latter", where it is no adjective: the man named last, else the group or body; in the
// feminine the woman, state or organ.
bool Composer::collect_latter(std::size_t at) {
  if (at == sentence_.first) return false;
  const WordInfo& before = infos_[at - 1];
  const bool stands_alone =
      !before.verbs.empty() ||
      before.is(word_preposition | word_complementizer | word_demonstrative | word_clause);
  if (!stands_alone || text_.word(at - 1) == before_last) return false;
  const bool feminine = text_.word(at).ends_with(feminine_ending);
  compose_items();
  const auto& list = mentions_.list;
  const auto nearest = [&](auto&& fits) { return std::find_if(list.rbegin(), list.rend(), fits); };
  const auto is_feminine = [](const Mention& mention) {
    return !mention.codes.empty() && mention.gender == Gender::feminine;
  };
  const auto is_man = [&](const Mention& mention) {
    return (mention.kind == MentionKind::person || mention.kind == MentionKind::office) &&
           !mention.codes.empty() &&
           (mention.gender != Gender::feminine || infos_[mention.first_token].is(word_counterpart));
  };
  auto last = feminine ? nearest(is_feminine) : nearest(is_man);
  if (last == list.rend() && !feminine) {
    last = nearest([](const Mention& mention) {
      return mention.kind == MentionKind::group || mention.kind == MentionKind::body;
    });
  }
  if (last == list.rend()) return false;
  Mention mention = reference(at, last->kind);
  mention.codes = last->codes;
  mention.sector = last->sector;
  mention.entity = last->entity;
  mention.person = last->person;
  push(std::move(mention));
  return true;
}

// "The two countries", "the two sides".
bool Composer::collect_pair(std::size_t at) {
  const bool item = next_ < all_.size() && all_[next_].first == at;
  const bool adjective_follows = item && next_ + 1 < all_.size() &&
                                 all_[next_ + 1].first == at + 1 &&
                                 all_[next_ + 1].is(ItemKind::demonym);
  if (adjective_follows) return false;
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

// The different sides of the mentions between the beginning of sentence `number` and token
// `before`, in order; where a "between" stands there, only those behind it.
std::vector<std::string> Composer::sides_of(std::size_t number,
                                            std::size_t before,
                                            bool states_only) const {
  const Sentence& sentence = text_.sentences[number];
  std::vector<std::string> all;
  std::vector<std::string> listed;
  bool behind_between = false;
  const auto first = std::lower_bound(
      mentions_.list.begin(), mentions_.list.end(), sentence.first, [](const Mention& m, auto at) {
        return m.first_token < at;
      });
  for (auto mention = first; mention != mentions_.list.end(); ++mention) {
    if (mention->first_token >= std::min<std::size_t>(before, sentence.last)) break;
    if (!acts_in(*mention, states_only)) continue;
    const std::size_t at = mention->first_token;
    behind_between = behind_between || (at > 0 && text_.word(at - 1) == between);
    for (const std::string& code : mention->codes) {
      for (std::vector<std::string>* list : {&all, behind_between ? &listed : nullptr}) {
        if (list != nullptr && std::find(list->begin(), list->end(), code) == list->end())
          list->push_back(code);
      }
    }
  }
  return listed.size() >= 2 ? std::vector<std::string>(listed.begin(), listed.begin() + 2) : all;
}

// "Iraq and Syria": the last two sides of sentence `number` before token `before` that are joined
// so and are not members of a longer list.
std::vector<std::string> Composer::conjunction(std::size_t number,
                                               std::size_t before,
                                               bool states_only) const {
  const Sentence& sentence = text_.sentences[number];
  const std::vector<Mention>& list = mentions_.list;
  std::vector<std::string> found;
  for (std::size_t i = 1; i < list.size(); ++i) {
    const Mention& one = list[i - 1];
    const Mention& other = list[i];
    if (one.first_token < sentence.first) continue;
    if (other.first_token >= std::min<std::size_t>(before, sentence.last)) break;
    const bool joined = other.first_token == one.last_token && (other.clitics & clitic_and) != 0;
    if (!joined || !acts_in(one, states_only) || !acts_in(other, states_only)) continue;
    if (one.kind == MentionKind::demonym || one.codes.size() != 1 || other.codes.size() != 1)
      continue;
    const bool third = (one.clitics & clitic_and) != 0 ||
                       (i + 1 < list.size() && list[i + 1].first_token == other.last_token &&
                        (list[i + 1].clitics & clitic_and) != 0);
    if (third || one.codes == other.codes) continue;
    found = {one.codes.front(), other.codes.front()};
  }
  return found;
}

// Two sides that are named together here or in the sentence before. States: the two that the
// document names most, if it speaks of them here. Otherwise the two of the sentence, else of the
// sentence before it, whoever speaks of them here.
std::vector<std::string> Composer::two_sides(std::size_t at, bool states_only) const {
  for (std::size_t back = 0; back < 2 && back <= sentence_number_; ++back) {
    const std::vector<std::string> named = conjunction(sentence_number_ - back, at, states_only);
    if (!named.empty()) return named;
  }
  const std::vector<std::string> document = memory_.pair();
  std::vector<std::string> near = sides_of(sentence_number_, at, states_only);
  const auto spoken_of = [&](const std::string& code) {
    return std::find(near.begin(), near.end(), code) != near.end();
  };
  if (states_only && std::any_of(document.begin(), document.end(), spoken_of)) return document;
  for (std::size_t back = 1; back <= longest_memory && back <= sentence_number_; ++back) {
    if (near.size() == 2) return near;
    if (near.size() > 2) return document;
    std::vector<std::string> earlier = sides_of(sentence_number_ - back, at, states_only);
    if (states_only && std::any_of(document.begin(), document.end(), [&](const auto& code) {
          return std::find(earlier.begin(), earlier.end(), code) != earlier.end();
        })) {
      return document;
    }
    if (earlier.size() == 2) return earlier;
    for (std::string& code : earlier)
      if (!spoken_of(code)) near.push_back(std::move(code));
  }
  return near.size() == 2 ? near : document;
}

}  // namespace rasid
