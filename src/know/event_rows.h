#pragma once
// The rows of knowledge/events/: the states of life cycles, the steps that lead to them, and what
// is counted.

#include <string>
#include <vector>

namespace rasid {

// "*" stands for every life cycle, act or status that has no row of its own.

struct StateRow {  // events/states.tsv
  std::string lifecycle;
  std::string state;
  int order = 0;     // how far the course has come
  std::string kind;  // reported | done | founding | stage
  std::string label_en;
  std::string label_ar;
};

struct StepRow {  // events/steps.tsv
  std::string lifecycle;
  std::string act;
  std::string status;
  std::string dated;  // yes | no, or empty: either
  std::string state;
  std::string dates;  // the state whose day the claim's date is; "-": of none
};

struct CountedRow {   // events/counted.tsv
  std::string unit;   // "killed"; of a multiplier its number
  std::string word;   // as written
  std::string place;  // before | after the number | times
};

struct EventTables {
  std::vector<StateRow> states;
  std::vector<StepRow> steps;
  std::vector<CountedRow> counted;
};

}  // namespace rasid
