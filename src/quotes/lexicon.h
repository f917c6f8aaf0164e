#pragma once
// The words by which news says who said what, compiled for search.

#include "know/knowledge.h"
#include "morph/clitics.h"
#include "morph/inflect.h"
#include "morph/phrases.h"
#include "relate/scene.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// The kinds of grammar/attributions.tsv that are no verbs, each a bit.
enum AttributionKind : std::uint32_t {
  says_participle = 1U << 0,
  says_noun = 1U << 1,
  says_according = 1U << 2,
  says_echo = 1U << 3,
  says_impersonal = 1U << 4,
  names_speaker = 1U << 5,
  names_outlet = 1U << 6,   // "agency", "newspaper": its name follows
  is_outlet = 1U << 7,      // the name of an outlet
  before_title = 1U << 8,   // a noun before a title or a name in marks
  before_clause = 1U << 9,  // takes the clause behind it itself
  says_demand = 1U << 10,   // a participle that demands or accuses
  during = 1U << 11,        // before a channel: "in", "at the end of"
};

// What may be written before a subject, and before one that "according to" governs.
constexpr std::uint8_t subject_prefixes = clitic_and | clitic_article;
constexpr std::uint8_t governed_prefixes = subject_prefixes | clitic_to | clitic_in;

// A verb of saying at a token.
struct SayingVerb {
  VerbForm form;
  bool and_before = false;
  bool marks_only = false;   // it demands, accuses: its words are a quotation only in marks
  bool with_object = false;  // "told him", "which X reported"
};

// Immutable; keeps pointers into the Knowledge it was compiled from.
class QuoteLexicon {
 public:
  explicit QuoteLexicon(const Knowledge& knowledge);

  // How many tokens from `at` are a phrase of one of the kinds `bits`, the longest; 0: none. Only
  // `prefixes` (Clitic bits) may be written before it.
  std::size_t phrase(const Text& text,
                     std::size_t at,
                     std::uint32_t bits,
                     std::uint8_t prefixes) const;
  // The verb of saying that token `i` is, where it stands as a verb.
  std::optional<SayingVerb> verb(const Scene& scene, std::size_t i) const;
  // The channel that words at token `i` name, or null.
  const Channel* channel(const Text& text, std::size_t i) const;

 private:
  struct Added {
    VerbForm form;
    bool marks_only = false;
  };
  void add_verb(const Attribution& row);
  std::optional<SayingVerb> added_verb(const Scene& scene, std::size_t i) const;

  const Knowledge* knowledge_;
  PhraseIndex phrases_;                // values: the bit
  PhraseIndex channels_;               // values: rows of Knowledge::channels
  WordMap<std::vector<Added>> verbs_;  // of grammar/attributions.tsv
};

}  // namespace rasid
