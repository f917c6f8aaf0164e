#pragma once
// Which word of one name is which word of another.

#include "names/words.h"

#include <cstddef>
#include <vector>

namespace rasid {

// The distances of all words of the name asked for to all words of a name. "Pairs" are a word and
// the next written together. What is not filled in is far.
class WordDistances {
 public:
  WordDistances(std::size_t asked, std::size_t name)
      : columns_(name),
        words_(asked * name, 1),
        asked_pairs_(asked * name, 1),
        name_pairs_(asked * name, 1) {}

  double& words(std::size_t asked, std::size_t name) { return words_[asked * columns_ + name]; }
  double& asked_pairs(std::size_t asked, std::size_t name) {
    return asked_pairs_[asked * columns_ + name];
  }
  double& name_pairs(std::size_t asked, std::size_t name) {
    return name_pairs_[asked * columns_ + name];
  }
  double words(std::size_t asked, std::size_t name) const {
    return words_[asked * columns_ + name];
  }
  double asked_pairs(std::size_t asked, std::size_t name) const {
    return asked_pairs_[asked * columns_ + name];
  }
  double name_pairs(std::size_t asked, std::size_t name) const {
    return name_pairs_[asked * columns_ + name];
  }

 private:
  std::size_t columns_;
  std::vector<double> words_;
  std::vector<double> asked_pairs_;
  std::vector<double> name_pairs_;
};

// name_distance, of names in words. Requires: eight words each at most.
double align(const NameWords& asked, const NameWords& name, const WordDistances& distances);

}  // namespace rasid
