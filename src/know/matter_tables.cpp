#include "know/matter_tables.h"

#include "know/table_checks.h"
#include "text/text.h"

#include <array>
#include <map>
#include <string_view>
#include <utility>

namespace rasid {
namespace {

// Source: PLOVER manual, draft 2.0 of 2024-02-04, contexts. "none" hides the words of another row.
constexpr std::array<std::string_view, 38> context_names = {"asylum",
                                                            "cbrn",
                                                            "corruption",
                                                            "crime",
                                                            "cyber",
                                                            "disasters",
                                                            "diplomatic",
                                                            "economic",
                                                            "election",
                                                            "environment",
                                                            "executive",
                                                            "gender",
                                                            "health",
                                                            "human_rights",
                                                            "human_security",
                                                            "illegal_drugs",
                                                            "inequality",
                                                            "intelligence",
                                                            "legal",
                                                            "legislative",
                                                            "lgbt",
                                                            "migration",
                                                            "military",
                                                            "misinformation",
                                                            "natural_resource",
                                                            "none",
                                                            "peacekeeping",
                                                            "political_institutions",
                                                            "pro_autocracy",
                                                            "pro_democracy",
                                                            "religion_ethnicity",
                                                            "reparations",
                                                            "repression",
                                                            "rights_freedoms",
                                                            "technology",
                                                            "territory",
                                                            "terrorism",
                                                            "trafficking"};

class MatterLoader : public TableChecks {
 public:
  using TableChecks::TableChecks;

  void load_all() {
    load_contexts();
    load_issues();
    load_issue_words();
    load_agreement_acts();
    load_agreement_heads();
    constexpr std::array<std::string_view, 2> of_agreements = {"subject", "stop"};
    load_words("matters/agreement_words.tsv", of_agreements);
    constexpr std::array<std::string_view, 2> of_places = {"place", "topic"};
    load_words("matters/place_words.tsv", of_places);
  }

 private:
  static std::string unless_none(const std::string& name) { return name == "none" ? "" : name; }

  void add_example(const std::string& text,
                   const std::string& asks,
                   const std::string& value,
                   bool counter,
                   const std::string& at) {
    if (text.empty()) return;
    loaded.matters.examples.push_back(
        {.text = text, .asks = asks, .value = value, .counter = counter, .at = at});
  }

  // The phrases of a cell; that each has a word, and none stands twice under one key.
  std::vector<std::string> phrases(const Table& t,
                                   const Row& row,
                                   std::size_t cell,
                                   const std::string& key) {
    std::vector<std::string> parts = split(row.cells[cell], '|');
    require(t, row, cell, !parts.empty(), "no words");
    for (const std::string& part : parts) {
      const std::string folded = fold(part);
      std::string place = t.file;
      place.append(key).append("\t").append(folded);
      const bool fresh = seen_.emplace(std::move(place), true).second;
      const std::string quoted = '"' + part + '"';
      if (folded.empty()) add_fault(t, row, cell, "no word in " + quoted, faults);
      if (!fresh) {
        std::string message = "twice for ";
        message.append(key).append(": ").append(quoted);
        add_fault(t, row, cell, message, faults);
      }
    }
    return parts;
  }

  void load_contexts() {
    const Table t =
        table("matters/contexts.tsv", {"context", "words", "where", "example", "counter", "note"});
    constexpr std::array<std::string_view, 2> reaches = {"near", "sentence"};
    for (const Row& row : t.rows) {
      const auto& c = row.cells;
      require(t, row, 0, one_of(context_names, c[0]), "unknown context");
      require(t, row, 2, one_of(reaches, c[2]), "unknown reach");
      const bool hides = c[0] == "none";
      require(t, row, 3, hides || !c[3].empty(), "words without an example:");
      loaded.matters.contexts.push_back({.context = unless_none(c[0]),
                                         .words = phrases(t, row, 1, c[0]),
                                         .near = c[2] == "near",
                                         .at = t.at(row)});
      if (!hides) add_example(c[3], "context", c[0], false, t.at(row));
      if (!hides) add_example(c[4], "context", c[0], true, t.at(row));
    }
  }

  void load_issues() {
    const Table t =
        table("matters/issues.tsv", {"issue", "name_en", "name_ar", "entities", "note"});
    for (const Row& row : t.rows) {
      const auto& c = row.cells;
      require(t, row, 1, !c[1].empty(), "no English name");
      require(t, row, 2, !c[2].empty(), "no Arabic name");
      check_codes(t, row, 3, '|');
      const Issue issue{.id = c[0],
                        .name_en = c[1],
                        .name_ar = c[2],
                        .entities = split(c[3], '|'),
                        .at = t.at(row)};
      const bool fresh = loaded.matters.issues.emplace(c[0], issue).second;
      require(t, row, 0, fresh && !c[0].empty() && c[0] != "none", "no new issue");
    }
  }

  void load_issue_words() {
    const Table t = table("matters/issue_words.tsv", {"issue", "words", "with", "example", "note"});
    for (const Row& row : t.rows) {
      const auto& c = row.cells;
      const bool hides = c[0] == "none";
      require(t, row, 0, hides || loaded.matters.issues.contains(c[0]), "issue not in issues.tsv");
      require(t, row, 3, hides || !c[3].empty(), "words without an example:");
      loaded.matters.issue_words.push_back({.issue = unless_none(c[0]),
                                            .words = phrases(t, row, 1, c[0] + ' ' + c[2]),
                                            .with = split(c[2], '|'),
                                            .at = t.at(row)});
      check_with(t, row);
      if (!hides) add_example(c[3], "issue", c[0], false, t.at(row));
    }
    for (const auto& entry : loaded.matters.issues) {
      const std::string& id = entry.first;
      const auto names = [&](const IssueWords& words) { return words.issue == id; };
      const auto& all = loaded.matters.issue_words;
      if (std::none_of(all.begin(), all.end(), names))
        faults.push_back({.file = t.file, .message = "no words for the issue " + id, .text = {}});
    }
  }

  // What is written in Latin letters must be codes.
  void check_with(const Table& t, const Row& row) {
    for (const std::string& part : split(row.cells[2], '|')) {
      if (part[0] < 'A' || part[0] > 'Z') continue;
      for (const std::string& code : split(part, '+'))
        if (!loaded.entities.contains(code))
          add_fault(t, row, 2, "code not in actors/entities.tsv \"" + code + '"', faults);
    }
  }

  void load_agreement_acts() {
    const Table t = table("matters/agreement_acts.tsv", {"act", "note"});
    for (const Row& row : t.rows) {
      require(t, row, 0, loaded.acts.contains(row.cells[0]), "act not in acts/acts.tsv");
      loaded.matters.agreement_acts.insert(row.cells[0]);
    }
  }

  void load_agreement_heads() {
    const Table t =
        table("matters/agreement_heads.tsv", {"words", "example", "name", "counter", "note"});
    for (const Row& row : t.rows) {
      const auto& c = row.cells;
      require(t, row, 1, !c[1].empty(), "a head without an example:");
      require(t, row, 2, !c[2].empty(), "an example without the name in it:");
      for (const std::string& words : phrases(t, row, 0, "head"))
        loaded.matters.words.push_back({.words = words, .role = "head", .at = t.at(row)});
      add_example(c[1], "agreement", c[2], false, t.at(row));
      add_example(c[3], "agreement", "", true, t.at(row));
    }
  }

  template <typename Roles>
  void load_words(const std::string& file, const Roles& roles) {
    const Table t = table(file, {"words", "role", "note"});
    for (const Row& row : t.rows) {
      require(t, row, 1, one_of(roles, row.cells[1]), "unknown role");
      for (const std::string& words : phrases(t, row, 0, row.cells[1]))
        loaded.matters.words.push_back({.words = words, .role = row.cells[1], .at = t.at(row)});
    }
  }

  std::map<std::string, bool> seen_;
};

}  // namespace

void load_matter_tables(Knowledge& into, std::vector<Fault>& faults) {
  MatterLoader(into, faults).load_all();
}

}  // namespace rasid
