#pragma once
// The word lists of knowledge/tagger/: names known as such, and words that stand before names.

#include "base/table.h"

#include <string>
#include <vector>

namespace rasid {

struct KnownName {  // tagger/names.tsv
  std::string name;
  std::string kind;        // place | organisation | family | given
  bool ambiguous = false;  // also a common word
};

struct HeadWord {  // tagger/heads.tsv
  std::string word;
  std::string kind;  // person | place | organisation
};

struct NameLists {
  std::vector<KnownName> names;
  std::vector<HeadWord> heads;
};

// Reads and checks the lists under `dir`; faults are collected, sound rows are kept.
NameLists load_name_lists(const std::string& dir, std::vector<Fault>& faults);

}  // namespace rasid
