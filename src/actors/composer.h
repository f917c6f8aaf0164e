#pragma once
// Puts the items of a document together to mentions, sentence by sentence; see mentions.cpp.

#include "actors/actors.h"
#include "actors/items.h"
#include "actors/memory.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// Function words that end a title or a name.
inline constexpr std::uint64_t stopping_classes =
    word_preposition | word_complementizer | word_relative | word_clause | word_negation |
    word_negation_noun | word_if | word_demonstrative | word_resumptive | word_future | word_also;

class Composer {
 public:
  // `mentions` has its home, if the outlet tells it, and its names.
  Composer(const ActorIndex& index,
           const Text& text,
           const std::vector<WordInfo>& infos,
           const Document& document,
           Mentions& mentions)
      : index_(index),
        text_(text),
        infos_(infos),
        document_(document),
        all_(read_items(index, text, infos, mentions.names, document)),
        mentions_(mentions),
        home_is_told_(!mentions.home.empty()) {
    collect_speakers();
  }

  // Requires: the sentences come in order.
  void read(const Sentence& sentence);

 private:
  // composer.cpp
  void compose_items();                // all so far, so that memory_ knows them; then none are left
  std::size_t compose(std::size_t k);  // returns the index of the next item
  std::size_t compose_person(std::size_t k);
  bool belongs_to_last(const Found& found);
  bool is_language(const Found& found) const;
  bool is_other_person(std::size_t k) const;
  Mention named(const Found& found) const;
  void name_person(const Found& found, Mention& mention) const;
  Gender gender_of(const Mention& mention, std::size_t head) const;
  void push(Mention mention);
  bool is_comma(std::size_t i) const;

  // offices.cpp
  std::size_t compose_office(std::size_t k);
  std::size_t take_state(std::size_t k, Mention& mention) const;
  std::size_t take_from(std::size_t giver, Mention& mention) const;
  bool continues_chain(const Found& found, std::size_t end) const;
  std::size_t prefer_bearer(std::size_t k, std::size_t next, Mention& mention) const;
  std::size_t take_coordinates(std::size_t k, Mention& mention) const;
  bool gap_joins(std::size_t from, std::size_t to) const;
  bool opens_short_quotation(std::size_t i) const;
  bool is_in_title(const Found& found) const;
  bool adjective_joins(const Found& found, std::size_t end) const;
  bool agrees_in_article(const Found& found, std::size_t end) const;
  bool takes_no_genitive(std::size_t end) const;
  bool gives_state(const Found& found, std::size_t gap) const;
  bool is_organ_in(std::size_t k, const Mention& mention) const;
  bool is_organ_in_town(std::size_t k, const Mention& mention) const;
  bool has_place_behind(std::size_t k) const;
  bool is_envoy_of(std::size_t k, const Mention& mention) const;
  bool take_from_rival(std::size_t k, Mention& mention) const;
  const Mention* rival_before(const Found& found, const Mention& mention) const;
  const Mention* coordinate_before(const Found& found) const;
  bool is_counterpart_in(std::size_t k) const;
  std::size_t find_state(std::size_t k, Mention& mention);
  bool add_bearer(std::size_t& next, Mention& mention);
  void resolve_without_state(std::size_t k, Mention& mention);
  bool take_beside(std::size_t k, Mention& mention);
  void remember_soldiers(std::size_t k, Mention& mention);
  void guess_state(std::size_t k, Mention& mention);
  bool stands_as_adjective(const Found& found) const;
  void resolve_by_inner_office(std::size_t k, Mention& mention);
  bool name_follows(std::size_t k) const;
  const Mention* other_office_before(const Found& found) const;
  bool is_nisba(std::size_t i) const;
  bool adjective_follows(std::size_t k) const;
  bool is_definite(std::size_t i) const;
  void remember_organ(const Found& found, const Mention& mention);
  void remember_office(const Found& found, const Mention& mention);
  std::string office_key(const Found& found) const;

  // people.cpp
  void collect_speakers();
  std::size_t join_person(std::size_t k, Mention& mention);
  void join_unknown_name(Mention& mention);
  void join_name_before(Mention& mention);
  std::size_t name_by_given_name(std::size_t first) const;
  const NameSpan* person_from(std::size_t first) const;
  const NameSpan* person_until(std::size_t last) const;
  std::size_t quoted_name_end(std::size_t first) const;
  bool ends_in_yeh(std::size_t token) const;
  void introduce(std::size_t first, std::size_t last, Mention& mention);
  void introduce_known(const Mention& mention);
  bool collect_introduced(std::size_t at);

  // references.cpp
  bool collect_reference(std::size_t at);
  const Mention* last_group() const;
  bool collect_again(std::size_t at);
  bool has_adjective(std::size_t at) const;
  bool collect_same_noun(std::size_t at);
  const Mention* named_with(std::string_view stem) const;
  const Mention* state_with(std::string_view stem) const;
  bool collect_same_person(std::size_t at);
  bool is_office_of_one(std::size_t end) const;
  bool collect_latter(std::size_t at);
  bool collect_own(std::size_t at);
  Mention reference(std::size_t at, MentionKind kind) const;

  // pairs.cpp
  bool collect_pair(std::size_t at);
  std::vector<std::string> two_sides(std::size_t at, bool states_only) const;
  std::vector<std::string> sides_of(std::size_t number, std::size_t before, bool states_only) const;
  std::vector<std::string> conjunction(std::size_t number,
                                       std::size_t before,
                                       bool states_only) const;
  std::vector<const Mention*> actors_of(std::size_t number,
                                        std::size_t before,
                                        bool states_only) const;
  bool acts_in(const Mention& mention, bool states_only) const;

  const ActorIndex& index_;
  const Text& text_;
  const std::vector<WordInfo>& infos_;
  const Document& document_;
  std::vector<Found> all_;  // the items of the document
  Mentions& mentions_;
  bool home_is_told_;  // by the outlet; otherwise it is the first state named
  DocumentMemory memory_;
  Sentence sentence_;
  std::size_t sentence_number_ = 0;
  std::size_t next_ = 0;      // the first of all_ that is not in items_ yet
  std::vector<Found> items_;  // of this sentence, not composed yet
  WordMap<bool> said_by_;
};

}  // namespace rasid
