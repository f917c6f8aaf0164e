#pragma once
// The parameters of a request, read by what each may be. The first fault is kept; what is read
// behind it is of no use, and is not used.

#include "ask/filter.h"
#include "serve/finish.h"
#include "serve/target.h"
#include "store/question.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

class Parameters {
 public:
  explicit Parameters(const Target& target) : target_(target) {}

  // All values of a parameter that may be repeated; at most 64.
  std::vector<std::string> list(std::string_view name);
  // The value of one that may be given once; empty where it is not.
  std::string one(std::string_view name);
  // A whole number in digits, `usual` where it is not given.
  std::size_t number(std::string_view name, std::size_t usual, std::size_t least, std::size_t most);
  // A number from 0 to 1 in decimals; 0 where it is not given.
  double share(std::string_view name);
  // One of `choices`, the first where it is not given.
  std::string choice(std::string_view name, const std::vector<std::string>& choices);

  // Everything that docs/QUESTIONS.md calls the filter.
  Filter filter();
  // limit, after and order; what a cursor is, the question knows: check_cursor. `most` bounds what
  // one answer can cost.
  Page page(std::size_t usual, std::size_t most, Order usual_order);

  void check_cursor(bool good);
  void refuse(std::string_view name, std::string message);

  // Call when all have been read: the first fault, of which one is a parameter nobody asked for.
  const std::optional<ApiError>& fault();

 private:
  const Target& target_;
  std::vector<std::string> known_;
  std::optional<ApiError> fault_;
};

}  // namespace rasid
