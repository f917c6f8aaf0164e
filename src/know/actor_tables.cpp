// The loaders of actors/*.tsv: who there is, and by which words.

#include "know/table_checks.h"
#include "text/text.h"

#include <array>
#include <map>
#include <utility>

namespace rasid {
namespace {

class ActorLoader : public TableChecks {
 public:
  using TableChecks::TableChecks;

  void load_all() {
    load_entities();
    load_names();
    load_choices();
    load_heads();
    load_other_names();
    load_demonyms();
    load_people();
    load_offices();
    loaded.honorifics = load_list("actors/honorifics.tsv", {"word", "note"});
    load_given_names();
  }

 private:
  void load_entities() {
    const Table t = table("actors/entities.tsv",
                          {"code", "kind", "name_en", "name_ar", "home", "source", "note"});
    constexpr std::array<std::string_view, 4> kinds = {"state", "territory", "body", "group"};
    for (const Row& row : t.rows) {
      const auto& c = row.cells;
      require(t, row, 1, one_of(kinds, c[1]), "unknown kind");
      require(t, row, 0, !loaded.entities.contains(c[0]), "code given twice");
      loaded.entities[c[0]] = {
          .code = c[0], .kind = c[1], .name_en = c[2], .name_ar = c[3], .home = c[4]};
    }
    for (const Row& row : t.rows)
      require(t, row, 4, sound_home(row.cells[1], row.cells[4]), "no state to be at home in");
    load_codes(t);
  }

  // A territory is of a state, a group may be, nothing else is.
  bool sound_home(const std::string& kind, const std::string& home) const {
    if (home.empty()) return kind != "territory";
    const auto found = loaded.entities.find(home);
    return (kind == "territory" || kind == "group") && found != loaded.entities.end() &&
           found->second.kind == "state";
  }

  void load_codes(const Table& entities) {
    const Table t =
        table("actors/codes.tsv",
              {"code", "iso2", "iso3n", "cow", "gw", "cameo", "fips", "source", "note"});
    loaded.codes = read_codes(t, entities, faults);
  }

  void load_names() {
    const Table t = table("actors/names.tsv", {"name", "code", "kind", "sector", "source", "note"});
    constexpr std::array<std::string_view, 7> kinds = {
        "name", "capital", "seat", "city", "region", "people", "nickname"};
    std::map<std::string, const Row*> first;  // by folded name
    for (const Row& row : t.rows) {
      const auto& c = row.cells;
      check_codes(t, row, 1, '+');
      require(t, row, 2, one_of(kinds, c[2]), "unknown kind");
      const auto [other, added] = first.emplace(fold(c[0]), &row);
      if (!added) check_same_name(t, *other->second, row, 5);
      loaded.names.push_back({.name = c[0],
                              .codes = split(c[1], '+'),
                              .kind = c[2],
                              .sector = c[3],
                              .ambiguous = c[5].find("ambiguous") != std::string::npos,
                              .at = t.at(row)});
    }
  }

  // One string may name two entities only if both rows say that it is ambiguous: then the engine
  // chooses between them (src/actors/choices.cpp).
  void check_same_name(const Table& t, const Row& one, const Row& other, std::size_t note) {
    const auto ambiguous = [&](const Row& row) {
      return row.cells[note].find("ambiguous") != std::string::npos;
    };
    if (one.cells[1] == other.cells[1]) {
      require(t, other, 0, false, "the same name of the same entity twice");
    } else {
      require(t,
              other,
              0,
              ambiguous(one) && ambiguous(other),
              "a name of two entities, not noted as ambiguous on both rows");
    }
  }

  void load_choices() {
    const Table t =
        table("actors/choices.tsv",
              {"name", "rank", "code", "before", "after", "evidence", "from", "until", "note"});
    for (const Row& row : t.rows) {
      const auto& c = row.cells;
      require(t, row, 1, c[1].size() == 1 && c[1][0] >= '1' && c[1][0] <= '9', "no rank 1 to 9:");
      check_codes(t, row, 2, '+');
      check_codes(t, row, 5, '|');
      loaded.choices.push_back({.name = c[0],
                                .rank = c[1].empty() ? 0 : c[1][0] - '0',
                                .code = c[2],
                                .before = split(c[3], '|'),
                                .after = split(c[4], '|'),
                                .evidence = split(c[5], '|'),
                                .from = c[6],
                                .until = c[7],
                                .at = t.at(row)});
    }
  }

  void load_heads() {
    const Table t = table("actors/heads.tsv", {"word", "reads", "takes", "note"});
    constexpr std::array<std::string_view, 2> readings = {"none", "place"};
    constexpr std::array<std::string_view, 4> kinds = {"name", "person", "demonym", "any"};
    for (const Row& row : t.rows) {
      const auto& c = row.cells;
      require(t, row, 1, one_of(readings, c[1]), "unknown reading");
      std::vector<std::string> takes = split(c[2], '|');
      for (const std::string& kind : takes)
        require(t, row, 2, one_of(kinds, kind), "unknown kind in");
      if (one_of(takes, "any")) takes = {"name", "person", "demonym"};
      loaded.heads.push_back(
          {.word = c[0], .place = c[1] == "place", .takes = std::move(takes), .at = t.at(row)});
    }
  }

  void load_other_names() {
    const Table t = table("actors/other_names.tsv", {"name", "class", "kind", "source", "note"});
    constexpr std::array<std::string_view, 4> classes = {"", "PER", "LOC", "ORG"};
    for (const Row& row : t.rows) {
      const auto& c = row.cells;
      require(t, row, 1, one_of(classes, c[1]), "unknown class");
      loaded.other_names.push_back({.name = c[0], .cls = c[1], .kind = c[2], .at = t.at(row)});
    }
  }

  void load_demonyms() {
    const Table t = table("actors/demonyms.tsv", {"stem", "code", "plural", "source", "note"});
    std::map<std::string, const Row*> first;  // by folded stem
    for (const Row& row : t.rows) {
      const auto& c = row.cells;
      check_code(t, row, 1);
      const auto [other, added] = first.emplace(fold(c[0]), &row);
      if (!added) check_same_name(t, *other->second, row, 4);
      loaded.demonyms.push_back({.stem = c[0],
                                 .code = c[1],
                                 .plural = c[2],
                                 .ambiguous = c[4].find("ambiguous") != std::string::npos,
                                 .at = t.at(row)});
    }
  }

  void load_people() {
    const Table t = table("actors/people.tsv",
                          {"id",
                           "name_ar",
                           "aliases",
                           "name_en",
                           "code",
                           "sector",
                           "office",
                           "from",
                           "until",
                           "source",
                           "note"});
    for (const Row& row : t.rows) {
      const auto& c = row.cells;
      check_code(t, row, 4);
      const bool ordered =
          c[7].empty() || c[8].empty() || c[7] <= c[8] || c[7].substr(0, c[8].size()) == c[8];
      require(t, row, 8, ordered, "office ends before it begins");
      loaded.people.push_back({.id = c[0],
                               .name = c[1],
                               .aliases = split(c[2], '|'),
                               .name_en = c[3],
                               .code = c[4],
                               .sector = c[5],
                               .office = c[6],
                               .from = c[7],
                               .until = c[8],
                               .at = t.at(row)});
    }
  }

  // What follows `key` at the beginning of one of the note's parts, which are divided by ";".
  static std::string noted(const std::string& note, std::string_view key) {
    for (const std::string& part : split(note, ';'))
      if (part.starts_with(key)) return part.substr(key.size());
    return {};
  }

  void load_offices() {
    const Table t = table("actors/offices.tsv", {"office", "sector", "kind", "source", "note"});
    constexpr std::array<std::string_view, 5> kinds = {
        "person", "organ", "people", "business", "military-person"};
    for (const Row& row : t.rows) {
      const auto& c = row.cells;
      require(t, row, 2, one_of(kinds, c[2]), "unknown kind");
      const std::string state = noted(c[4], "state=").substr(0, 3);
      require(t, row, 4, state.empty() || loaded.entities.contains(state), "unknown state in");
      loaded.offices.push_back({.words = c[0],
                                .sector = c[1],
                                .kind = c[2],
                                .state = state,
                                .like = noted(c[4], "like="),
                                .alone = c[4].find("not alone") == std::string::npos,
                                .at = t.at(row)});
    }
  }

  void load_given_names() {
    for (const Row& row : table("actors/given_names.tsv", {"name", "note"}).rows) {
      loaded.given_names.push_back(row.cells[0]);
      if (row.cells[1] == "Arabic" || row.cells[1] == "particle")
        loaded.arab_given_names.push_back(row.cells[0]);
      if (row.cells[1] == "second part of a compound name")
        loaded.name_endings.push_back(row.cells[0]);
    }
  }
};

}  // namespace

bool in_office(const Person& person, std::string_view date) {
  return !date.empty() && (person.from.empty() || person.from <= date) &&
         (person.until.empty() || person.until >= date.substr(0, person.until.size()));
}

void load_actor_tables(Knowledge& into, std::vector<Fault>& faults) {
  ActorLoader(into, faults).load_all();
}

}  // namespace rasid
