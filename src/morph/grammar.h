#pragma once
// The words that hold sentences together, and every verb form the knowledge files imply.

#include "know/knowledge.h"
#include "know/word_classes.h"
#include "morph/clitics.h"
#include "morph/inflect.h"
#include "text/text.h"
#include "text/word_table.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

enum class VerbRole : std::uint8_t { act, governor, speech, plain };

// A verb of the knowledge: what it does there, and the index of its row.
struct VerbEntry {
  VerbRole role = VerbRole::plain;
  std::uint32_t row = 0;  // Knowledge::wordings, governors; unused for the others
};

// One reading of a word as a verb. `form` carries the features.
struct VerbMatch {
  VerbEntry entry;
  const VerbForm* form = nullptr;
  bool and_before = false;   // waw or feh is written before it
  bool future = false;       // seen of the future
  bool purpose = false;      // lam of purpose
  std::string_view pronoun;  // attached object pronoun, or empty
};

// What a word is besides a name. Cheap to copy.
struct WordInfo {
  std::uint64_t classes = 0;
  std::uint8_t clitics = 0;        // before a function word
  std::uint64_t noun_classes = 0;  // those of a noun like others, which are none of `classes`
  std::vector<VerbMatch> verbs;    // empty: no verb that we know

  bool is(std::uint64_t bits) const { return ((classes | noun_classes) & bits) != 0; }
};

// Compiled from Knowledge; immutable.
class Grammar {
 public:
  explicit Grammar(const Knowledge& knowledge);

  WordInfo look(std::string_view word) const;

 private:
  struct Known {
    VerbEntry entry;
    VerbForm form;
  };
  void look_up_classes(std::string_view word, WordInfo& info) const;
  void add_verb(const std::string& pair, VerbEntry entry);
  void find_verbs(std::string_view word, const VerbMatch& so_far, WordInfo& info) const;
  void find_forms(std::string_view word, const VerbMatch& so_far, WordInfo& info) const;

  WordTable<std::array<std::uint64_t, 2>> words_;  // by stem: class bits without, with the article
  WordTable<std::vector<Known>> verbs_;
};

// One WordInfo per token.
std::vector<WordInfo> analyse(const Text& text, const Grammar& grammar);

}  // namespace rasid
