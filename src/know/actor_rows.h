#pragma once
// The rows of knowledge/actors/: who there is, and by which words.

#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// All words below are kept as written; the rooms fold() them when they compile them. `at` is the
// row's place, "acts/consult.tsv:12", so that a claim can name the row that made it.

struct Entity {  // actors/entities.tsv
  std::string code;
  std::string kind;  // state | territory | body | group
  std::string name_en;
  std::string name_ar;
  std::string home;  // of a group or territory: its state's code
};

struct NameRow {  // actors/names.tsv
  std::string name;
  std::vector<std::string> codes;  // one; several for "the two Koreas"
  std::string kind;                // name | capital | seat | city | region | people | nickname
  std::string sector;
  bool ambiguous = false;  // also a common word: needs support from its neighbours
  std::string at;
};

// Which reading of a word that has several is right where: the first row whose conditions all hold.
struct Choice {  // actors/choices.tsv
  std::string name;
  int rank = 0;
  std::string code;                   // empty: no side
  std::vector<std::string> before;    // words, one of which stands right before
  std::vector<std::string> after;     // the same, right behind
  std::vector<std::string> evidence;  // codes, one of which the document names otherwise
  std::string from;                   // first and last day of the document, or empty
  std::string until;
  std::string at;

  bool conditioned() const {
    return !before.empty() || !after.empty() || !evidence.empty() || !from.empty() ||
           !until.empty();
  }
};

// A noun that makes the name behind it part of another name: "street", "cup", "airport".
struct HeadNoun {  // actors/heads.tsv
  std::string word;
  bool place = false;              // the whole is a place of the named state; otherwise no side
  std::vector<std::string> takes;  // name | person | demonym
  std::string at;
};

// A name that holds a state's or a person's name and is no side: a sea, a newspaper, a club.
struct OtherName {  // actors/other_names.tsv
  std::string name;
  std::string cls;  // PER | LOC | ORG, or empty
  std::string kind;
  std::string at;
};

struct Demonym {  // actors/demonyms.tsv
  std::string stem;
  std::string code;
  std::string plural;
  bool ambiguous = false;
  std::string at;
};

struct Person {  // actors/people.tsv: one row per person and office
  std::string id;
  std::string name;
  std::vector<std::string> aliases;
  std::string name_en;
  std::string code;
  std::string sector;
  std::string office;
  std::string from;
  std::string until;
  std::string at;
};

// Whether the office was held on `date` (a day, or empty: no). Open ends are held.
bool in_office(const Person& person, std::string_view date);

struct Office {  // actors/offices.tsv
  std::string words;
  std::string sector;
  std::string kind;   // person | organ | people | business | military-person
  std::string state;  // fixed code ("state=SAU" in the note), or empty
  std::string like;   // the words that name the same office ("like=..." in the note), or empty
  bool alone = true;  // may stand for a state without naming it; not with "not alone" in the note
  std::string at;
};

}  // namespace rasid
