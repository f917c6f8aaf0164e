#pragma once
// What an article has said so far: which states it is about, who holds which office in it.

#include "morph/phrases.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rasid {

// Someone whom the document has named with his side.
struct Introduced {
  std::string code;
  std::string sector;
  std::string name;    // as written
  std::string entity;  // people id, or empty
};

class DocumentMemory {
 public:
  void saw_state(const std::string& code);
  // Of several holders in one sentence the first is remembered: it is what the sentence is about.
  void saw_office(std::string_view office, const std::string& code, std::size_t sentence);
  void introduced(std::string_view part_of_name, Introduced person);

  // The code that bore this office last, or empty.
  std::string holder_of(std::string_view office) const;
  const Introduced* find(std::string_view part_of_name) const;
  bool knows_state(std::string_view code) const;
  bool knows_any_state() const { return !states_.empty(); }
  // The one state that the document has named so far; empty if there are none or several.
  std::string only_state() const;
  // No state has been named more often.
  bool speaks_most_of(std::string_view code) const;
  // How often the document has named the state so far.
  int weight(std::string_view code) const;
  // The two states that the document has named most so far, the earlier first among equals; empty
  // while there are fewer than two.
  std::vector<std::string> pair() const;

 private:
  struct Holder {
    std::string code;
    std::size_t sentence = 0;
  };
  std::vector<std::pair<std::string, int>> states_;  // in order of first mention
  WordMap<Holder> offices_;
  WordMap<Introduced> people_;
};

}  // namespace rasid
