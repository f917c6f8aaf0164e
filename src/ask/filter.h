#pragma once
// A question as users write it, on the command line or in an address, and what of it is not known.

#include "ask/state_names.h"
#include "know/knowledge.h"
#include "names/search.h"
#include "store/question.h"

#include <cstddef>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace rasid {

// docs/QUESTIONS.md says what each part lets through.
struct Filter {
  std::vector<std::string> states;
  std::vector<std::string> people;
  std::vector<std::string> types;
  std::vector<std::string> acts;
  std::vector<std::string> groups;
  std::vector<std::string> issues;
  std::vector<std::string> statuses;
  std::vector<std::string> sources;
  std::string from;
  std::string until;
  std::string words;
  std::size_t least_sources = 0;
  double least_confidence = 0;  // from 0 to 1
};

// Why a filter is no question.
struct Refusal {
  std::string parameter;  // the part: "state", "from"
  std::string written;    // as it was written
  std::string why;        // "no state is called so"
  std::vector<std::string> suggestions = {};

  // The reason with what may be meant.
  std::string what() const;
};

using Asking = std::variant<Question, Refusal>;

// Turns filters into questions by codes and ids. Const after building but for the search of names,
// which the first person asked for by name builds; threads may share it.
class FilterReader {
 public:
  // The knowledge lives longer.
  explicit FilterReader(const Knowledge& knowledge);

  Asking read(const Filter& filter) const;

 private:
  using Known = std::set<std::string>;

  std::optional<Refusal> add_states(const Filter& filter, Question& question) const;
  std::optional<Refusal> add_people(const Filter& filter, Question& question) const;
  std::vector<std::string> people_called(const std::string& written) const;
  const NameSearch& search() const;

  const Knowledge& knowledge_;
  StateNames states_;
  Known types_;
  Known acts_;
  Known groups_;
  Known issues_;
  Known statuses_;
  Known people_;
  mutable std::once_flag search_is_built_;
  mutable std::optional<NameSearch> search_;
};

}  // namespace rasid
