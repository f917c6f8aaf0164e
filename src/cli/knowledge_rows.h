#pragma once
// The rows of the knowledge files by the places that claims name: "acts/consult.tsv:12".

#include "base/table.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace rasid {

struct KnowledgeCell {
  std::string column;
  std::string text;
};

// Reads a file when the first of its rows is asked for.
class KnowledgeRows {
 public:
  explicit KnowledgeRows(std::string folder) : folder_(std::move(folder)) {}

  // The cells of the row that are not empty. Empty where `at` names no row of a knowledge file.
  std::vector<KnowledgeCell> find(const std::string& at);

 private:
  const Table& table(const std::string& file);

  std::string folder_;
  std::map<std::string, Table> tables_;
};

}  // namespace rasid
