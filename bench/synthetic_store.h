#pragma once
// A synthetic store, for measurements: what it is made of, and how it is made.

#include "base/result.h"
#include "know/knowledge.h"

#include <cstddef>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace rasid {

// Draws 0, 1, 2 ... with a likelihood that falls as 1 / (rank + 1).
class Zipf {
 public:
  explicit Zipf(std::size_t size) {
    double sum = 0;
    for (std::size_t rank = 0; rank < size; ++rank)
      sums_.push_back(sum += 1.0 / static_cast<double>(rank + 1));
  }
  std::size_t operator()(std::mt19937_64& random) const {
    const double at = std::uniform_real_distribution<double>(0, sums_.back())(random);
    const auto found = std::lower_bound(sums_.begin(), sums_.end(), at);
    return std::min<std::size_t>(static_cast<std::size_t>(found - sums_.begin()), sums_.size() - 1);
  }

 private:
  std::vector<double> sums_;
};

// What documents are made of.
struct World {
  std::vector<std::string> codes;
  std::vector<std::string> names;  // of the codes
  std::map<std::string, std::vector<std::string>> people;
  std::vector<Act> acts;
  std::vector<std::string> issues;
  std::vector<std::string> words;
};

World world_of(const Knowledge& knowledge);

constexpr int years_of_documents = 20;  // from 2005 on

// Writes a store of so many claims to `path`; what was there is gone. Twenty years of documents of
// five claims each and about a thousand bytes; sides and acts by Zipf's law, so that few pairs have
// tens of thousands of events and most have few; 1 to 5 claims an event, five reasons a claim.
// Words are the names and labels of the knowledge, by Zipf's law, too.
//
// The store has the form that `rasid add` gives it, row by row; only the merging of claims is
// passed over (each event is made with its claims), and the file is written without a journal.
Done make_synthetic_store(const std::string& path, std::size_t claims, const World& world);

}  // namespace rasid
