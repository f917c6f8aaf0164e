#pragma once
// What an article has said so far: which states it is about, who holds which office in it.

#include "morph/phrases.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rasid {

// A person's state as the document itself introduced him.
struct Introduced {
  std::string code;
  std::string sector;
  std::string name;
};

class DocumentMemory {
 public:
  void saw_state(const std::string& code);
  void saw_office(std::string_view office, const std::string& code);
  void introduced(std::string_view surname, Introduced person);

  // The code that bore this office last, or empty.
  std::string holder_of(std::string_view office) const;
  const Introduced* find(std::string_view surname) const;
  bool knows_state(std::string_view code) const;
  bool knows_any_state() const { return !states_.empty(); }
  // The two states that the document has named most so far, the earlier first among equals; empty
  // while there are fewer than two.
  std::vector<std::string> pair() const;

 private:
  std::vector<std::pair<std::string, int>> states_;  // in order of first mention
  WordMap<std::string> offices_;
  WordMap<Introduced> people_;
};

}  // namespace rasid
