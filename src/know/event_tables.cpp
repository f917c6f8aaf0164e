#include "know/event_tables.h"

#include "know/table_checks.h"

#include <array>
#include <charconv>
#include <set>
#include <string_view>

namespace rasid {
namespace {

class EventLoader : public TableChecks {
 public:
  using TableChecks::TableChecks;

  void load_all() {
    load_states();
    load_steps();
    load_counted();
  }

 private:
  void load_states() {
    const Table t =
        table("events/states.tsv", {"lifecycle", "state", "order", "kind", "label_en", "label_ar"});
    constexpr std::array<std::string_view, 4> kinds = {"reported", "done", "founding", "stage"};
    for (const Row& row : t.rows) {
      const auto& c = row.cells;
      int order = 0;
      const auto [end, error] = std::from_chars(c[2].data(), c[2].data() + c[2].size(), order);
      const bool whole = error == std::errc() && end == c[2].data() + c[2].size() && order > 0;
      require(t, row, 0, c[0] == "*" || lifecycles().contains(c[0]), "life cycle of no act");
      require(t, row, 2, whole, "no number above 0");
      require(t, row, 3, one_of(kinds, c[3]), "unknown kind");
      require(t, row, 4, !c[4].empty() && !c[5].empty(), "no label");
      states_.insert(c[0] + ' ' + c[1]);
      loaded.events.states.push_back({.lifecycle = c[0],
                                      .state = c[1],
                                      .order = order,
                                      .kind = c[3],
                                      .label_en = c[4],
                                      .label_ar = c[5]});
    }
  }

  void load_steps() {
    const Table t =
        table("events/steps.tsv", {"lifecycle", "act", "status", "dated", "state", "dates"});
    constexpr std::array<std::string_view, 8> statuses = {"held",
                                                          "ongoing",
                                                          "planned",
                                                          "invited",
                                                          "postponed",
                                                          "cancelled",
                                                          "denied",
                                                          "hypothetical"};
    constexpr std::array<std::string_view, 3> dated = {"", "yes", "no"};
    for (const Row& row : t.rows) {
      const auto& c = row.cells;
      require(t, row, 1, c[1] == "*" || loaded.acts.contains(c[1]), "act not in acts/acts.tsv");
      require(t, row, 2, one_of(statuses, c[2]), "unknown status");
      require(t, row, 3, one_of(dated, c[3]), "neither yes nor no");
      require(t, row, 4, states_.contains(c[0] + ' ' + c[4]), "state not in events/states.tsv");
      const bool known = c[5] == "-" || states_.contains(c[0] + ' ' + c[5]);
      require(t, row, 5, known, "state not in events/states.tsv");
      loaded.events.steps.push_back({.lifecycle = c[0],
                                     .act = c[1],
                                     .status = c[2],
                                     .dated = c[3],
                                     .state = c[4],
                                     .dates = c[5]});
    }
  }

  void load_counted() {
    const Table t = table("events/counted.tsv", {"unit", "word", "place"});
    constexpr std::array<std::string_view, 3> places = {"before", "after", "times"};
    for (const Row& row : t.rows) {
      const auto& c = row.cells;
      require(t, row, 1, !c[1].empty(), "no word");
      require(t, row, 2, one_of(places, c[2]), "unknown place");
      loaded.events.counted.push_back({.unit = c[0], .word = c[1], .place = c[2]});
    }
  }

  std::set<std::string> lifecycles() const {
    std::set<std::string> names;
    for (const auto& [id, act] : loaded.acts)
      names.insert(act.lifecycle);
    return names;
  }

  std::set<std::string> states_;  // "visit held"
};

}  // namespace

void load_event_tables(Knowledge& into, std::vector<Fault>& faults) {
  EventLoader(into, faults).load_all();
}

}  // namespace rasid
