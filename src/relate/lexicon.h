#pragma once
// The wordings of all acts, compiled for search: what can trigger a claim and what it then asks
// for.

#include "know/knowledge.h"
#include "morph/grammar.h"
#include "morph/phrases.h"
#include "relate/claim.h"
#include "relate/with_index.h"
#include "text/word_table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

enum class SlotKind : std::uint8_t { subject, object, of, preposition };

struct Slot {
  SlotKind kind = SlotKind::subject;
  std::vector<std::string> words;  // folded words of the preposition
};

// A wording with its cells compiled; `row` stays the place to cite.
struct CompiledWording {
  const Wording* row = nullptr;
  const Act* act = nullptr;
  std::vector<Slot> actor;
  std::vector<Slot> recipient;
  std::vector<Slot> both;
  std::vector<std::uint32_t> with;  // WithIndex numbers, ascending; one of them must follow
  std::optional<Status> status;
  std::string name;  // act, words and first slots: the same wherever the row stands
};

// A noun form that names an act: which wording, and what is written with it.
struct NounEntry {
  std::uint32_t wording = 0;
  NounForm form;
};

// A word or phrase that governs an act behind it (or, an adjective, before it).
struct GovernorEntry {
  std::uint32_t row = 0;  // Knowledge::governors
  NounForm form;
};

// Immutable; keeps pointers into the Knowledge it was compiled from.
class ActLexicon {
 public:
  explicit ActLexicon(const Knowledge& knowledge);

  const CompiledWording& wording(std::uint32_t index) const { return wordings_[index]; }
  const Governor& governor(std::uint32_t row) const { return knowledge_->governors[row]; }
  std::optional<Status> governor_status(std::uint32_t row) const;
  const std::vector<NounEntry>* nouns(std::string_view stem) const;
  const std::vector<GovernorEntry>* governing_nouns(std::string_view stem) const;
  const WithIndex& with_words() const { return with_words_; }
  const PhraseIndex& phrases() const { return phrases_; }                      // values: wordings
  const PhraseIndex& governing_phrases() const { return governing_phrases_; }  // values: governors

 private:
  void compile_noun(std::uint32_t wording);

  const Knowledge* knowledge_;
  std::vector<CompiledWording> wordings_;
  WordTable<std::vector<NounEntry>> nouns_;
  WordTable<std::vector<GovernorEntry>> governing_nouns_;
  WithIndex with_words_;
  PhraseIndex phrases_;
  PhraseIndex governing_phrases_;
};

}  // namespace rasid
