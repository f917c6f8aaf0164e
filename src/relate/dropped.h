#pragma once
// Readings of an act that made no claim, and why: what `rasid explain --dropped` shows.

#include "relate/claim.h"

#include <string>
#include <vector>

namespace rasid {

// A reading as far as it went, and what it failed for.
struct Dropped {
  Claim reading;
  std::string why;  // "its words do not follow", "a side is missing" ...
};

// Keeps what is dropped, where somebody asks for it. Without a list it keeps nothing and costs
// nothing.
class DropLog {
 public:
  DropLog() = default;
  explicit DropLog(std::vector<Dropped>& list) : list_(&list) {}

  bool listens() const { return list_ != nullptr; }
  void add(Claim reading, std::string why) const {
    if (list_ != nullptr) list_->push_back({.reading = std::move(reading), .why = std::move(why)});
  }

 private:
  std::vector<Dropped>* list_ = nullptr;
};

}  // namespace rasid
