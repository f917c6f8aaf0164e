// One loader per file: the columns it must have, what a cell may hold, and where the row goes.
// Everything is checked before anything is used; a reader starts only on faultless knowledge.

#include "know/knowledge.h"

#include "base/hash.h"
#include "know/event_tables.h"
#include "know/matter_tables.h"
#include "know/outlets.h"
#include "know/policies.h"
#include "know/table_checks.h"
#include "know/word_classes.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace rasid {
namespace {

constexpr std::array<std::string_view, 16> plover_types = {"AGREE",
                                                           "CONSULT",
                                                           "SUPPORT",
                                                           "CONCEDE",
                                                           "COOPERATE",
                                                           "AID",
                                                           "RETREAT",
                                                           "REQUEST",
                                                           "ACCUSE",
                                                           "REJECT",
                                                           "THREATEN",
                                                           "PROTEST",
                                                           "SANCTION",
                                                           "MOBILIZE",
                                                           "COERCE",
                                                           "ASSAULT"};
constexpr std::array<std::string_view, 8> statuses =
    {"held", "ongoing", "planned", "invited", "postponed", "cancelled", "denied", "hypothetical"};

// Reads the files one after the other into one Knowledge.
class Loader : public TableChecks {
 public:
  using TableChecks::TableChecks;

  void load_all() {
    load_actor_tables(loaded, faults);
    load_acts();
    load_classes();
    for (const std::string_view type : plover_types)
      load_wordings(type);
    load_grammar();
    load_governors();
    load_attributions();
    load_channels();
    loaded.speech_verbs = load_list("grammar/speech.tsv", {"verb", "note"});
    loaded.plain_verbs = load_list("grammar/verbs.tsv", {"verb", "note"});
    load_furniture();
    load_page_sites();
    load_outlet_tables(loaded, faults);
    load_matter_tables(loaded, faults);
    load_event_tables(loaded, faults);
    load_policies();
  }

 private:
  void load_acts() {
    const Table t =
        table("acts/acts.tsv",
              {"act", "type", "mode", "group", "lifecycle", "cameo", "label_en", "label_ar"});
    for (const Row& row : t.rows) {
      const auto& c = row.cells;
      require(t, row, 1, one_of(plover_types, c[1]), "unknown type");
      loaded.acts[c[0]] = {.id = c[0],
                           .type = c[1],
                           .mode = c[2],
                           .group = c[3],
                           .lifecycle = c[4],
                           .cameo = c[5],
                           .label_en = c[6],
                           .label_ar = c[7]};
    }
  }

  void load_classes() {
    const Table t = table("acts/classes.tsv", {"class", "word", "note"});
    for (const Row& row : t.rows)
      loaded.classes[row.cells[0]].push_back(row.cells[1]);
  }

  void load_wordings(std::string_view type) {
    std::string file = "acts/";
    for (const char letter : type)
      file += static_cast<char>(letter - 'A' + 'a');
    const Table t = table(file + ".tsv",
                          {"act",
                           "kind",
                           "words",
                           "with",
                           "actor",
                           "recipient",
                           "both",
                           "status",
                           "needs",
                           "example",
                           "reads",
                           "counter",
                           "note"});
    for (const Row& row : t.rows) {
      check_wording(t, row);
      const auto& c = row.cells;
      loaded.wordings.push_back({.act = c[0],
                                 .kind = c[1],
                                 .words = c[2],
                                 .with = with_words(t, row),
                                 .actor = split(c[4], ','),
                                 .recipient = split(c[5], ','),
                                 .both = split(c[6], ','),
                                 .status = c[7],
                                 .needs = c[8],
                                 .example = c[9],
                                 .reads = c[10],
                                 .counter = c[11],
                                 .at = t.at(row)});
      loaded.examples.push_back({.text = c[9], .reads = c[10], .act = c[0], .at = t.at(row)});
      if (!c[11].empty()) {
        loaded.examples.push_back({.text = c[11], .reads = "", .act = c[0], .at = t.at(row)});
      }
    }
  }

  void check_wording(const Table& t, const Row& row) {
    const auto& c = row.cells;
    constexpr std::array<std::string_view, 5> kinds = {
        "verb", "verb-passive", "noun", "phrase", "opening"};
    constexpr std::array<std::string_view, 5> needs = {
        "", "actor", "recipient", "actor+recipient", "two"};
    require(t, row, 0, loaded.acts.contains(c[0]), "act not in acts/acts.tsv");
    require(t, row, 1, one_of(kinds, c[1]), "unknown kind");
    const bool verb = c[1] == "verb" || c[1] == "verb-passive";
    require(t,
            row,
            2,
            !verb || split(c[2], ' ').size() == 2,
            "a verb is its perfect and its imperfect, not");
    require(t, row, 7, c[7].empty() || one_of(statuses, c[7]), "unknown status");
    require(t, row, 8, one_of(needs, c[8]), "unknown need");
    require(t, row, 9, !c[9].empty(), "a wording without an example:");
    require(t, row, 10, !c[10].empty(), "an example without its reading:");
  }

  std::vector<std::string> with_words(const Table& t, const Row& row) {
    std::vector<std::string> words;
    for (const std::string& part : split(row.cells[3], '|')) {
      if (part[0] != '@') {
        words.push_back(part);
        continue;
      }
      const auto found = loaded.classes.find(part.substr(1));
      require(t, row, 3, found != loaded.classes.end(), "class not in acts/classes.tsv:");
      if (found == loaded.classes.end()) continue;
      words.insert(words.end(), found->second.begin(), found->second.end());
    }
    return words;
  }

  void load_grammar() {
    const Table t = table("grammar/words.tsv", {"word", "class", "note"});
    for (const Row& row : t.rows) {
      require(t, row, 1, word_class_bit(row.cells[1]) != 0, "unknown class");
      loaded.grammar.push_back({.word = row.cells[0], .kind = row.cells[1], .at = t.at(row)});
    }
  }

  void load_governors() {
    const Table t = table("grammar/governors.tsv",
                          {"words", "kind", "scope", "status", "voice", "example", "note"});
    constexpr std::array<std::string_view, 5> kinds = {
        "verb", "noun", "phrase", "adjective", "adjacent"};
    for (const Row& row : t.rows) {
      const auto& c = row.cells;
      require(t, row, 1, one_of(kinds, c[1]), "unknown kind");
      constexpr std::array<std::string_view, 4> scopes = {"noun", "verb", "any", "carried"};
      constexpr std::array<std::string_view, 4> voices = {"", "active", "passive", "own"};
      require(t, row, 2, one_of(scopes, c[2]) || one_of(plover_types, c[2]), "unknown scope");
      require(t, row, 3, c[3].empty() || one_of(statuses, c[3]), "unknown status");
      require(t, row, 4, one_of(voices, c[4]), "unknown voice");
      require(t, row, 5, !c[5].empty(), "a governor without an example:");
      loaded.governors.push_back({.kind = c[1],
                                  .words = c[0],
                                  .scope = c[2],
                                  .status = c[3],
                                  .voice = c[4],
                                  .at = t.at(row)});
      loaded.examples.push_back({.text = c[5], .reads = "", .act = "", .at = t.at(row)});
    }
  }

  void load_attributions() {
    const Table t = table("grammar/attributions.tsv", {"words", "kind", "note"});
    constexpr std::array<std::string_view, 13> kinds = {"verb",
                                                        "act",
                                                        "participle",
                                                        "demand",
                                                        "noun",
                                                        "according",
                                                        "echo",
                                                        "speaker",
                                                        "outlet",
                                                        "title",
                                                        "not-said",
                                                        "during",
                                                        "impersonal"};
    for (const Row& row : t.rows) {
      const auto& c = row.cells;
      const bool verb = c[1] == "verb" || c[1] == "act";
      require(t, row, 1, one_of(kinds, c[1]), "unknown kind");
      require(t,
              row,
              0,
              !verb || split(c[0], ' ').size() == 2,
              "a verb is its perfect and its imperfect, not");
      loaded.attributions.push_back({.words = c[0], .kind = c[1], .at = t.at(row)});
    }
  }

  void load_channels() {
    const Table t = table("grammar/channels.tsv", {"words", "channel", "example"});
    constexpr std::array<std::string_view, 9> channels = {"interview",
                                                          "press-conference",
                                                          "statement",
                                                          "speech",
                                                          "social-media",
                                                          "letter",
                                                          "phone-call",
                                                          "report",
                                                          "meeting"};
    for (const Row& row : t.rows) {
      const auto& c = row.cells;
      require(t, row, 1, one_of(channels, c[1]), "unknown channel");
      require(
          t, row, 2, c[2].find(c[0]) != std::string::npos, "the example does not hold the words:");
      loaded.channels.push_back({.words = c[0], .channel = c[1], .example = c[2], .at = t.at(row)});
    }
  }

  void load_furniture() {
    const Table t = table("page/furniture.tsv", {"phrase", "kind", "note"});
    constexpr std::array<std::string_view, 3> kinds = {"line", "tail", "by"};
    for (const Row& row : t.rows) {
      require(t, row, 1, one_of(kinds, row.cells[1]), "unknown kind");
      loaded.furniture.push_back(row.cells[1] + "\t" + row.cells[0]);
    }
  }

  void load_page_sites() {
    const Table t = table("page/sites.tsv",
                          {"host", "body", "title", "date", "author", "drop", "example", "reads"});
    for (const Row& row : t.rows) {
      require(t, row, 6, !row.cells[6].empty(), "a site needs an example");
      loaded.page_sites.push_back({.cells = {row.cells.begin(), row.cells.begin() + 6},
                                   .text = row.cells[6],
                                   .reads = row.cells[7],
                                   .at = t.at(row)});
    }
  }

  void load_policies() {
    const Table t = table("actors/policies.tsv",
                          {"policy", "name", "code", "kind", "sector", "source", "note"});
    const std::vector<PolicyRow> rows = read_policies(t, loaded, faults);
    const std::vector<std::string> known = names_of(rows);
    if (!one_of(known, loaded.policy)) {
      std::string names;
      for (const std::string& name : known)
        names += (names.empty() ? "" : ", ") + name;
      faults.push_back({.file = t.file,
                        .message = "no policy \"" + loaded.policy + "\"; there are " + names,
                        .text = {}});
    }
    apply_policy(rows, loaded.policy, loaded);
  }
};

// A hash of every knowledge file there is, also those that other rooms load.
std::string fingerprint_of(const std::string& dir) {
  namespace fs = std::filesystem;
  std::error_code error;
  std::map<std::string, std::string> files;
  for (fs::recursive_directory_iterator at(dir, error), end; !error && at != end;
       at.increment(error)) {
    if (at->path().extension() != ".tsv") continue;
    std::ifstream stream(at->path(), std::ios::binary);
    files[at->path().lexically_relative(dir).generic_string()] =
        std::string(std::istreambuf_iterator<char>(stream), {});
  }
  std::string bytes;
  for (const auto& [name, content] : files)
    bytes.append(name).append("\n").append(content).append("\n");
  return hash_hex(bytes);
}

}  // namespace

Knowledge load_knowledge(const std::string& dir,
                         std::vector<Fault>& faults,
                         const std::string& policy) {
  Knowledge knowledge;
  knowledge.dir = dir;
  knowledge.policy = policy;
  Loader(knowledge, faults).load_all();
  knowledge.fingerprint = fingerprint_of(dir);
  if (policy != default_policy) knowledge.fingerprint += "+" + policy;
  return knowledge;
}

}  // namespace rasid
