#pragma once
// Lets Arabic articles in, and counts the others.

#include "text/document.h"

#include <cstddef>
#include <map>
#include <string>

namespace rasid {

class LanguageGate {
 public:
  explicit LanguageGate(bool any_language) : any_language_(any_language) {}

  // Whether the document is to be read. Notes its language, in it and for told().
  bool admits(Document& document);

  // "rasid: 5 articles set aside (fa 3, ur 2)" as a line; empty where none was.
  std::string told() const;

 private:
  bool any_language_;
  std::map<std::string, std::size_t> set_aside_;
};

}  // namespace rasid
