#pragma once
// Which entity a word that has several readings means here: by the rows of actors/choices.tsv, else
// by what the rest of the document speaks of.

#include "actors/items.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// How often a document speaks of each code in words that have one reading only.
class Evidence {
 public:
  // Requires: sentences are added in ascending order.
  void add(const std::string& code, std::uint32_t sentence) { seen_[code].push_back(sentence); }
  // A word of several readings might mean `code`: "King Abdullah" beside "Amman".
  void hint(const std::string& code, const std::string& key);
  std::size_t total(std::string_view code) const;
  // How many such words other than `key` there are.
  std::size_t hints(std::string_view code, std::string_view key) const;
  std::size_t in_sentence(std::string_view code, std::uint32_t sentence) const;

 private:
  WordMap<std::vector<std::uint32_t>> seen_;
  WordMap<std::vector<std::string>> hints_;  // the words by code
};

// Decides candidates of one document, in order; later decisions see earlier ones as neighbours.
class Chooser {
 public:
  Chooser(const ActorIndex& index,
          const Text& text,
          const std::vector<WordInfo>& infos,
          const Document& document,
          const Evidence& evidence)
      : index_(index),
        text_(text),
        infos_(infos),
        document_(document),
        evidence_(evidence) {}

  // The item that `candidate` is, given the decided items before it and the undecided candidate
  // behind it (null at the end); none where nothing tells.
  std::optional<Found> decide(const Alternatives& candidate,
                              const Found* before,
                              const Alternatives* behind) const;
  // All conditions of the row hold at `candidate`.
  bool holds(const Choice& choice, const Alternatives& candidate) const;

 private:
  bool behind(const Choice& choice, const Alternatives& candidate) const;
  bool word_is(std::size_t token, const std::vector<std::string>& words) const;
  std::optional<Found> take(const std::string& code, const Alternatives& candidate) const;
  bool is_one_person(const Alternatives& candidate) const;
  bool has_rivals(const Alternatives& candidate) const;
  std::optional<Found> by_evidence(const Alternatives& candidate) const;
  std::optional<Found> by_neighbour(const Alternatives& candidate,
                                    const Found* before,
                                    const Alternatives* behind) const;
  bool supported(const Found& found, const Alternatives& candidate, const Found* before) const;
  bool agreeing_verb_at(std::size_t token) const;
  bool spoken_of(const std::string& code) const;

  const ActorIndex& index_;
  const Text& text_;
  const std::vector<WordInfo>& infos_;
  const Document& document_;
  const Evidence& evidence_;
};

}  // namespace rasid
