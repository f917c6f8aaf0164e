#pragma once
// Suggestions for a search box: who or what may be meant by the letters typed so far.

#include "ask/grid.h"
#include "ask/labels.h"
#include "base/result.h"
#include "know/knowledge.h"
#include "names/search.h"
#include "store/store.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

struct Suggestion {
  std::string kind;         // "state", "body" or "person"
  std::string code;         // of a person its id
  Label name;               // as the knowledge calls it
  std::string matched;      // the name that was found
  std::int64_t events = 0;  // of the record, counted up to 1000
};

// All names of the knowledge, by the words at which they begin. Const after building, threads may
// share it. Time: 0.2 s to build; see suggest.
class NameBook {
 public:
  NameBook(const Knowledge& knowledge, NameTables tables);

  // At most `limit`: names that begin so, or have a word from which on they go so, in any spelling;
  // where there are none, names that are written nearly so, in either script. Those of the record
  // come first, then the closer match, then more events, then the code. None for what has no
  // letter.
  Result<std::vector<Suggestion>> suggest(Store& store,
                                          std::string_view written,
                                          std::size_t limit) const;

 private:
  // Somebody or something; its names stand in names_.
  struct Named {
    std::string kind;
    std::string code;
    Label name;
  };
  struct Entry {
    std::size_t named = 0;  // index into named_
    std::string key;
    std::string written;
  };
  struct Match {
    std::size_t named = 0;
    int apart = 0;  // 0: the whole name, 1: its beginning, 2: from a later word on, 3: nearly
    std::string matched;
  };

  void add_entities(const Knowledge& knowledge);
  void add_people(const Knowledge& knowledge);
  void add_name(std::size_t named, const std::string& written);
  std::vector<Match> beginning_so(std::string_view key) const;
  std::vector<Match> nearly_so(std::string_view written) const;

  std::vector<Named> named_;
  std::vector<Entry> names_;
  NameSearch search_;
};

// [{"kind", "code", "en", "ar", "matched", "events"}], and the same as a table.
std::string suggestions_json(const std::vector<Suggestion>& suggestions);
Grid suggestion_grid(const std::vector<Suggestion>& suggestions);

}  // namespace rasid
