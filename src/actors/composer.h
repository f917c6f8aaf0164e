#pragma once
// Puts the items of one sentence together to mentions; see mentions.cpp.

#include "actors/actors.h"
#include "actors/memory.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rasid {

class Composer {
 public:
  Composer(const ActorIndex& index,
           const Text& text,
           const std::vector<WordInfo>& infos,
           const Document& document,
           Mentions& mentions)
      : index_(index),
        text_(text),
        infos_(infos),
        document_(document),
        mentions_(mentions) {}

  // Looks over the whole text for surnames; before the first sentence.
  void collect_speakers();
  void read(const Sentence& sentence);

 private:
  struct Found {
    ActorIndex::Item item;
    std::size_t first = 0;
    std::size_t last = 0;
    std::uint8_t clitics = 0;
  };

  void collect_items(const Sentence& sentence);
  std::optional<Found> choose(std::size_t at, const std::vector<PhraseMatch>& matches) const;
  bool collect_reference(std::size_t at);
  bool collect_again(std::size_t at);
  void collect_introduced(std::size_t at);
  Mention reference(std::size_t at, MentionKind kind) const;
  bool plausible_name(const Found& found) const;
  bool reads_as_verb(std::size_t at) const;
  bool right_of_two(const Found& found, const std::vector<PhraseMatch>& matches) const;

  void compose_items();                // all so far, so that memory_ knows them; then none are left
  std::size_t compose(std::size_t k);  // returns the index of the next item
  std::size_t compose_office(std::size_t k);
  std::size_t take_state(std::size_t k, Mention& mention) const;
  bool gap_joins(std::size_t from, std::size_t to) const;
  bool gives_state(const Found& found, std::size_t gap) const;
  void resolve_without_state(std::size_t k, Mention& mention);
  bool name_follows(std::size_t k) const;
  const Mention* other_office_before(const Found& found) const;
  bool unknown_adjective_follows(std::size_t k) const;
  std::size_t join_person(std::size_t k, Mention& mention);
  void join_unknown_name(Mention& mention);
  void join_name_before(Mention& mention);
  std::size_t quoted_name_end(std::size_t first) const;
  bool ends_in_yeh(std::size_t token) const;
  void introduce(std::size_t first, std::size_t last, Mention& mention);

  bool adjective_joins(const Found& found, std::size_t end) const;
  bool belongs_to_last(const Found& found);
  bool is_other_person(std::size_t k) const;
  Mention named(const Found& found) const;
  void name_person(const Found& found, Mention& mention) const;
  void push(Mention mention);
  std::string office_key(const Found& found) const;
  static bool is_item(const Found& found, ActorIndex::ItemKind kind) {
    return found.item.kind == kind;
  }
  bool is_comma(std::size_t i) const;
  Gender gender_of(const Mention& mention, std::size_t head) const;

  const ActorIndex& index_;
  const Text& text_;
  const std::vector<WordInfo>& infos_;
  const Document& document_;
  Mentions& mentions_;
  DocumentMemory memory_;
  Sentence sentence_;
  std::vector<Found> items_;
  WordMap<bool> said_by_;
};

}  // namespace rasid
