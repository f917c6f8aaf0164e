// Words that say again what an earlier sentence named: "the Council", "the latter", "the two
// sides".

#include "actors/composer.h"
#include "text/affixes.h"

#include <algorithm>
#include <utility>

namespace rasid {
namespace {

using ItemKind = ActorIndex::ItemKind;

constexpr std::string_view organisation = "\u0645\u0646\u0638\u0645\u0647";
constexpr std::string_view before_last = "\u0642\u0628\u0644";

}  // namespace

bool Composer::collect_reference(std::size_t at) {
  const WordInfo& info = infos_[at];
  if (info.is(word_group_again)) return collect_again(at);
  if (info.is(word_latter)) return collect_latter(at);
  if (info.is(word_same_person)) return collect_same_person(at);
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

const Mention* Composer::last_group() const {
  const auto& list = mentions_.list;
  const auto last = std::find_if(list.rbegin(), list.rend(), [](const Mention& mention) {
    return mention.kind == MentionKind::group;
  });
  return last == list.rend() ? nullptr : &*last;
}

// "The gunmen": the group that the document named last.
bool Composer::collect_again(std::size_t at) {
  compose_items();
  const Mention* last = last_group();
  if (last == nullptr) return false;
  Mention mention = reference(at, MentionKind::group);
  mention.codes = last->codes;
  push(std::move(mention));
  return true;
}

// "His Highness": the person or office that bore the honorific last. The honorific stands just
// before the mention or inside it; its last letter, which changes before the pronoun, is not
// compared.
bool Composer::collect_same_person(std::size_t at) {
  constexpr std::size_t honorific_bytes = 6;  // three letters tell the honorifics apart
  constexpr std::size_t honorific_reach = 4;  // words from the honorific to the office or name
  const std::string_view honorific = text_.word(at).substr(0, honorific_bytes);
  compose_items();
  const auto bears = [&](const Mention& mention) {
    if (mention.kind != MentionKind::person && mention.kind != MentionKind::office) return false;
    if (mention.codes.size() != 1) return false;
    const std::size_t floor = &mention == mentions_.list.data() ? 0 : (&mention - 1)->last_token;
    const std::size_t reach = std::min<std::size_t>(honorific_reach, mention.first_token);
    const std::size_t first = std::max<std::size_t>(floor, mention.first_token - reach);
    for (std::size_t i = first; i < mention.last_token; ++i) {
      const Cuts cuts = cut_clitics(text_.word(i));
      const bool same = std::any_of(cuts.begin(), cuts.end(), [&](const Cut& cut) {
        return cut.stem.starts_with(honorific);
      });
      if (same) return true;
    }
    return false;
  };
  const auto& list = mentions_.list;
  const auto last = std::find_if(list.rbegin(), list.rend(), bears);
  if (last == list.rend()) return false;
  Mention mention = reference(at, last->kind);
  mention.codes = last->codes;
  mention.sector = last->sector;
  mention.entity = last->entity;
  mention.person = last->person;
  mention.gender = last->gender;
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

// An adjective belongs to the definite noun at `at`: it names another thing. One of a class, "the
// extremist organisation", does not.
bool Composer::has_adjective(std::size_t at) const {
  const bool definite_follows = at + 1 < sentence_.last && infos_[at + 1].classes == 0 &&
                                text_.word(at + 1).starts_with(article);
  if (!definite_follows) return false;
  const bool behind_verb = at > sentence_.first && !infos_[at - 1].verbs.empty();
  const bool agrees =
      text_.word(at).ends_with(feminine_ending) && text_.word(at + 1).ends_with(feminine_ending);
  return !behind_verb || is_nisba(at + 1) || agrees;
}

// "The Council", "the Bank", "the Party", "the Kingdom": the noun that begins the
// name of a body, a group or a state which the document has named.
bool Composer::collect_same_noun(std::size_t at) {
  if (!infos_[at].is(word_same_noun | word_same_state) || has_adjective(at)) return false;
  for (const Cut& cut : cut_clitics(text_.word(at))) {
    if ((cut.clitics & clitic_article) == 0) continue;
    const auto named = [&] {
      if (infos_[at].is(word_same_state)) return state_with(cut.stem);
      const Mention* same = named_with(cut.stem);
      const bool pointed = at > sentence_.first && infos_[at - 1].is(word_demonstrative);
      return same == nullptr && pointed ? last_group() : same;
    };
    compose_items();  // what this sentence has named
    if (named() == nullptr) continue;
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

}  // namespace rasid
