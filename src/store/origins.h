#pragma once
// What the store knows of where its current texts come from, and which of them are nearly equal.

#include "origin/origin.h"
#include "origin/sources.h"
#include "store/database.h"
#include "text/document.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace rasid {

// One batch's changes to the tables origins, near_texts and near_bands.
class Origins {
 public:
  explicit Origins(Database& database) : database_(database) {}

  // Takes in a current text, in place of what was known of it. Its sketch is made here where
  // `sourcing` has none.
  void take(const Document& document, std::string_view hash, const Sourcing& sourcing);
  // Forgets a text that is current no more.
  void forget(std::string_view hash);
  // Brings the groups of all texts that were touched up to date. Call it once, at the end. Gives
  // the hashes of the documents whose group has changed.
  std::set<std::string> regroup();

 private:
  // A text in the order in which one of a group is the original: by day, the undated last.
  struct Key {
    std::int64_t day = 0;
    std::string id;
    friend bool operator<(const Key& a, const Key& b) {
      return std::tie(a.day, a.id) < std::tie(b.day, b.id);
    }
  };
  struct Member {
    std::int64_t number = 0;
    Key key;
  };

  // Texts are known by their number in near_texts; 0: there is none.
  std::int64_t number_of(const Key& key);
  std::int64_t add(const Key& key, Sketch sketch);
  void remove(std::int64_t number, const Sketch& gone);
  void write_bands(const char* sql, std::int64_t number, const Sketch& of);
  std::vector<std::int64_t> neighbours(std::int64_t number);
  std::vector<std::int64_t> with_bands(const Sketch& own, std::int64_t day);
  const Sketch& sketch(std::int64_t number);
  Key key(std::int64_t number);
  std::int64_t leader(std::int64_t number);
  void follow(std::int64_t text, std::int64_t leader);
  void group_of(std::int64_t leader, std::set<std::string>& changed);
  void put_in_group(std::int64_t number, const std::string& group, std::set<std::string>& changed);

  Database& database_;
  std::map<std::int64_t, Sketch> sketches_;
  std::map<std::int64_t, Key> keys_;
  std::set<std::int64_t> touched_;  // leaders
};

// Of the current document of this id, or none.
std::optional<ReportOrigin> origin_of(Database& database, std::string_view document_id);

}  // namespace rasid
