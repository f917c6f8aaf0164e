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

// What figures make of an act (knowledge/acts/acts.tsv, knowledge/ask).
struct ActTraits {
  std::string type;      // "CONSULT"
  std::string group;     // "visits"
  std::string quad;      // "verbal cooperation"
  int score_tenths = 0;  // -100 to 100, from conflict to cooperation
};

// Filled by the caller from the knowledge; what is missing is shown by its code.
struct Labels {
  std::map<std::string, Label, std::less<>> sides;  // "DZA" -> Algeria
  std::map<std::string, Label, std::less<>> acts;   // "visit"
  std::map<std::string, Heading, std::less<>> groups;
  std::map<std::string, Label, std::less<>> issues;  // "golan"
  std::map<std::string, std::string, std::less<>>
      stances;                                           // of types and acts: "REJECT" -> "against"
  std::map<std::string, ActTraits, std::less<>> traits;  // of acts
  std::map<std::string, Label, std::less<>> types;       // "CONSULT"
  std::map<std::string, Label, std::less<>> quads;       // "verbal cooperation"
  std::map<std::string, Label, std::less<>> statuses;    // "held"
  std::map<std::string, Label, std::less<>> stages;  // "ratified"; "ceasefire/in-force" where it
                                                     // has words of its own
  std::map<std::string, Label, std::less<>> flags;   // "dates-differ"

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

// {"states": {"DZA": {"en", "ar"}}, "types", "quads", "groups", "acts", "statuses", "stages",
// "issues", "flags"}: all that a page must name. A group also says its "order", an act its "type",
// "group" and "quad".
std::string labels_json(const Labels& labels);

}  // namespace rasid
