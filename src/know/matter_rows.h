#pragma once
// The rows of knowledge/matters/: what a claim is about, and by which words.

#include <map>
#include <set>
#include <string>
#include <vector>

namespace rasid {

// All words below are kept as written; the room matter folds them when it compiles them. `at` is
// the row's place, "matters/contexts.tsv:12", so that a claim can name the row.

struct ContextRow {                // matters/contexts.tsv
  std::string context;             // one of PLOVER's; empty: the words only hide shorter ones
  std::vector<std::string> words;  // phrases
  bool near = false;               // only within a few words of the act
  std::string at;
};

struct Issue {  // matters/issues.tsv
  std::string id;
  std::string name_en;
  std::string name_ar;
  std::vector<std::string> entities;  // codes that it concerns, for people who ask
  std::string at;
};

// Words that name an issue.
struct IssueWords {   // matters/issue_words.tsv
  std::string issue;  // empty: the words only hide shorter ones
  std::vector<std::string> words;
  std::vector<std::string> with;  // phrases, or codes joined by '+': one of them is in the sentence
  std::string at;
};

// A word that opens or ends the name of an agreement, or tells of a place.
struct MatterWord {  // matters/agreement_heads.tsv, agreement_words.tsv, place_words.tsv
  std::string words;
  std::string role;  // head; subject, stop; place, topic
  std::string at;
};

// An example of a row with what some claim of it must have, or with what none may have.
struct MatterExample {
  std::string text;
  std::string asks;   // context | issue | agreement
  std::string value;  // "economic", "golan", the name of an agreement
  bool counter = false;
  std::string at;
};

struct MatterTables {
  std::vector<ContextRow> contexts;
  std::map<std::string, Issue> issues;
  std::vector<IssueWords> issue_words;
  std::vector<MatterWord> words;
  std::set<std::string> agreement_acts;  // acts whose agreement is looked for
  std::vector<MatterExample> examples;
};

}  // namespace rasid
