#pragma once
// The knowledge folder in memory: every row that a linguist wrote, checked, with its place.

#include "base/result.h"
#include "base/table.h"
#include "know/actor_rows.h"
#include "know/codes.h"
#include "know/event_rows.h"
#include "know/matter_rows.h"
#include "know/outlet_rows.h"

#include <map>
#include <string>
#include <vector>

namespace rasid {

// All words below are kept as written; the rooms fold() them when they compile them. `at` is the
// row's place, "acts/consult.tsv:12", so that a claim can name the row that made it.

struct Act {  // acts/acts.tsv
  std::string id;
  std::string type;
  std::string mode;
  std::string group;
  std::string lifecycle;
  std::string cameo;
  std::string label_en;
  std::string label_ar;
};

struct Wording {  // acts/<type>.tsv
  std::string act;
  std::string kind;  // verb | verb-passive | noun | phrase
  std::string words;
  std::vector<std::string> with;
  std::vector<std::string> actor;
  std::vector<std::string> recipient;
  std::vector<std::string> both;
  std::string status;  // fixed by the wording, or empty
  std::string needs;   // "", actor, recipient, actor+recipient, two
  std::string example;
  std::string reads;
  std::string counter;
  std::string at;
};

struct GrammarWord {  // grammar/words.tsv
  std::string word;
  std::string kind;
  std::string at;
};

// Words that rule the act noun or act verb behind them: "postponed the visit", "is to sign".
struct Governor {      // grammar/governors.tsv
  std::string kind;    // verb | noun | phrase | adjective
  std::string words;   // verb: perfect and imperfect
  std::string scope;   // noun | verb | any | carried | a type of act: what it governs
  std::string status;  // what it makes of it, or empty: it only lends its subject
  std::string voice;   // active | passive: whose subject it is
  std::string at;
};

// What holds the article on the pages of one site, for page/site_rules.h.
struct PageSite {                  // page/sites.tsv
  std::vector<std::string> cells;  // host and selectors, in the order of the file's columns
  std::string text;                // a page of that host
  std::string reads;               // the lines of its article, " | " between them
  std::string at;
};

// Words by which news says who said it: "according to", "source", "agency".
struct Attribution {  // grammar/attributions.tsv
  std::string words;  // of the kinds verb and act: perfect and imperfect
  std::string kind;   // verb | act | participle | noun | according | echo | speaker | ...
  std::string at;
};

struct Channel {        // grammar/channels.tsv
  std::string words;    // "press conference"
  std::string channel;  // CODEBOOK section 9: interview | press-conference | statement | ...
  std::string example;  // a sentence that holds a quotation of this channel
  std::string at;
};

struct Example {  // a row's example with what it must read as, or a counter-example
  std::string text;
  std::string reads;  // empty: must give no claim of `act`
  std::string act;    // empty: the row is a governor, which must be found in `text`
  std::string at;
};

struct Knowledge {
  std::string dir;
  std::string policy;  // whose naming this is; "default"
  std::map<std::string, Entity> entities;
  std::map<std::string, Codes> codes;  // of the states, by their code in entities
  std::vector<NameRow> names;
  std::vector<Choice> choices;
  std::vector<HeadNoun> heads;
  std::vector<OtherName> other_names;
  std::vector<Demonym> demonyms;
  std::vector<Person> people;
  std::vector<Office> offices;
  std::vector<std::string> honorifics;
  std::vector<std::string> given_names;
  std::vector<std::string> arab_given_names;  // of given_names: Arabic ones and particles
  std::vector<std::string> name_endings;      // of given_names: what ends one, as in Abd Allah
  std::map<std::string, Act> acts;
  std::vector<Wording> wordings;
  std::map<std::string, std::vector<std::string>> classes;  // acts/classes.tsv
  std::vector<GrammarWord> grammar;
  std::vector<Governor> governors;
  std::vector<Attribution> attributions;
  std::vector<Channel> channels;
  std::vector<std::string> speech_verbs;  // grammar/speech.tsv: "perfect imperfect"
  std::vector<std::string> plain_verbs;   // grammar/verbs.tsv: "perfect imperfect"
  OutletTables outlets;                   // sources/
  std::vector<std::string> furniture;     // page/furniture.tsv: "kind<TAB>phrase"
  std::vector<PageSite> page_sites;       // page/sites.tsv, as it stands
  std::vector<Example> examples;
  MatterTables matters;                       // matters/
  EventTables events;                         // events/
  std::map<std::string, std::size_t> counts;  // rows per file
  std::string fingerprint;  // hash of all the files' bytes, and behind "+" a policy not default
};

// Reads and checks every file of `dir`; faults of all files are collected in `faults`, and what is
// sound is kept. `policy` is one of actors/policies.tsv; another one is a fault that names them.
Knowledge load_knowledge(const std::string& dir,
                         std::vector<Fault>& faults,
                         const std::string& policy = "default");

}  // namespace rasid
