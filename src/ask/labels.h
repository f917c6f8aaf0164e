#pragma once
// The words of an answer: what codes are called, in English and in Arabic.

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace rasid {

struct Label {
  std::string en;
  std::string ar;

  friend bool operator==(const Label&, const Label&) = default;
};

struct Heading {
  Label label;
  int order = 0;  // the place in a dossier, 1 first
};

// Filled by the caller from the knowledge; what is missing is shown by its code.
struct Labels {
  std::map<std::string, Label, std::less<>> sides;  // "DZA" -> Algeria
  std::map<std::string, Label, std::less<>> acts;   // "visit"
  std::map<std::string, Heading, std::less<>> groups;
  std::map<std::string, Label, std::less<>> issues;  // "golan"
  std::map<std::string, std::string, std::less<>>
      stances;  // of types and acts: "REJECT" -> "against"

  Label side(std::string_view code) const { return find(sides, code); }
  Label act(std::string_view name) const { return find(acts, name); }
  Label issue(std::string_view id) const { return find(issues, id); }
  Label group(std::string_view name) const {
    const auto found = groups.find(name);
    if (found != groups.end()) return found->second.label;
    return {.en = name.empty() ? "Other" : std::string(name), .ar = {}};
  }

 private:
  static Label find(const std::map<std::string, Label, std::less<>>& labels,
                    std::string_view code) {
    const auto found = labels.find(code);
    return found == labels.end() ? Label{.en = std::string(code), .ar = {}} : found->second;
  }
};

}  // namespace rasid
