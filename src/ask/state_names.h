#pragma once
// States as users write them: by code, or by name in English or Arabic, in any spelling.

#include "know/knowledge.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

class StateNames {
 public:
  explicit StateNames(const Knowledge& knowledge);

  // The code, or empty where nothing is called so.
  std::string code(std::string_view written) const;

  // What is called nearly so, the nearest first: "Algeria (DZA)".
  std::vector<std::string> nearest(std::string_view written) const;

 private:
  void add(std::string_view name, const std::string& code);

  struct Named {
    std::string code;
    std::string name;  // as the knowledge writes it
  };
  std::map<std::string, Named, std::less<>> by_key_;
};

}  // namespace rasid
