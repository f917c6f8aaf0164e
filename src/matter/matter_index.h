#pragma once
// The phrases of knowledge/matters/, compiled for search.

#include "know/knowledge.h"
#include "morph/phrases.h"
#include "text/text.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

enum class MatterKind : std::uint8_t { context, issue, head, subject, stop, place, topic };

// A phrase of the tables: of which kind, and the index of its row within that table.
struct MatterEntry {
  MatterKind kind = MatterKind::context;
  std::uint32_t row = 0;  // MatterTables::contexts, issue_words, words
};

// A phrase in a text: half-open range of tokens.
struct MatterFind {
  MatterEntry entry;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint8_t clitics = 0;  // before its first word
};

// Immutable; keeps a pointer to the Knowledge it was compiled from.
class MatterIndex {
 public:
  explicit MatterIndex(const Knowledge& knowledge);

  const MatterTables& tables() const { return knowledge_->matters; }
  // `key` of a `with` cell is a code, not a phrase.
  static bool is_code(std::string_view key) { return key[0] >= 'A' && key[0] <= 'Z'; }

  // Every phrase of `sentence` in order. A context within the words of a longer context is not
  // there, an issue within those of a longer issue neither.
  std::vector<MatterFind> find(const Text& text, const Sentence& sentence) const;

  // One of the words that an issue's row asks for stands in `sentence`, or the row asks for none.
  // Codes are not looked at.
  bool has_words(const IssueWords& row, const Text& text, const Sentence& sentence) const;

 private:
  void add(const std::string& phrase, MatterKind kind, std::uint32_t row);

  const Knowledge* knowledge_;
  PhraseIndex phrases_;
  std::vector<MatterEntry> entries_;
  PhraseIndex with_;  // values: indexes into with_words_
  std::vector<std::string> with_words_;
};

}  // namespace rasid
