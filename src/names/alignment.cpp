// Every word asked for takes one word of the name, in any order, so that the sum of distances is
// least: dynamic programming over the words asked for and the set of words already taken. Two words
// that stand beside each other may be one word on the other side. A word that finds none counts 1,
// a light one a fifth of it. The small numbers only put candidates into an order.

#include "names/alignment.h"

#include "names/names.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <utility>

namespace rasid {
namespace {

constexpr double light_weight = 0.2;
constexpr double left_over = 0.01;
constexpr double light_left_over = 0.002;
constexpr double out_of_order = 0.02;

struct State {
  double cost = std::numeric_limits<double>::infinity();
  int found = 0;  // heavy words asked for that have their word
};

class Alignment {
 public:
  Alignment(const NameWords& asked, const NameWords& name, const WordDistances& distances)
      : asked_(asked),
        name_(name),
        distances_(distances),
        sets_(std::size_t{1} << name.words.size()),
        states_((asked.words.size() + 1) * sets_) {
    for (const NameWord& word : asked.words)
      heavy_ += word.light ? 0 : 1;
  }

  double distance() {
    at(0, 0) = {.cost = 0};
    for (std::size_t i = 0; i < asked_.words.size(); ++i)
      for (std::size_t taken = 0; taken < sets_; ++taken)
        if (at(i, taken).cost < std::numeric_limits<double>::infinity()) step(i, taken);
    double weight = 0;
    for (std::size_t i = 0; i < asked_.words.size(); ++i)
      weight += weight_of(i);
    double least = 1;
    for (std::size_t taken = 1; taken < sets_; ++taken) {
      const State& end = at(asked_.words.size(), taken);
      if (end.found >= std::min(2, heavy_))
        least = std::min(least, end.cost / weight + rest_of(taken));
    }
    return least;
  }

 private:
  State& at(std::size_t i, std::size_t taken) { return states_[i * sets_ + taken]; }

  // A name of light words only is looked for by these.
  bool light(std::size_t i) const { return heavy_ > 0 && asked_.words[i].light; }
  double weight_of(std::size_t i) const { return light(i) ? light_weight : 1; }

  void step(std::size_t i, std::size_t taken) {
    const State from = at(i, taken);
    offer(i + 1, taken, {.cost = from.cost + weight_of(i), .found = from.found});
    for (std::size_t j = 0; j < name_.words.size(); ++j) {
      const std::size_t bit = std::size_t{1} << j;
      take({i, i + 1}, taken, bit, distances_.words(i, j));
      if (i + 1 < asked_.words.size()) take({i, i + 2}, taken, bit, distances_.asked_pairs(i, j));
      if (j + 1 < name_.words.size())
        take({i, i + 1}, taken, bit | bit << 1, distances_.name_pairs(i, j));
    }
  }

  // Lets the words asked for in [first, last) be the words `bits` of the name.
  struct Range {
    std::size_t first;
    std::size_t last;
  };
  void take(Range range, std::size_t taken, std::size_t bits, double distance) {
    if (distance > name_threshold || (taken & bits) != 0) return;
    State to = at(range.first, taken);
    if (taken > bits) to.cost += out_of_order;
    for (std::size_t i = range.first; i < range.last; ++i) {
      to.cost += distance * weight_of(i);
      to.found += light(i) ? 0 : 1;
    }
    offer(range.last, taken | bits, to);
  }

  void offer(std::size_t i, std::size_t taken, const State& state) {
    State& old = at(i, taken);
    if (state.cost < old.cost) old = state;
  }

  double rest_of(std::size_t taken) const {
    double rest = 0;
    for (std::size_t j = 0; j < name_.words.size(); ++j)
      if ((taken >> j & 1) == 0) rest += name_.words[j].light ? light_left_over : left_over;
    return rest;
  }

  const NameWords& asked_;
  const NameWords& name_;
  const WordDistances& distances_;
  std::size_t sets_;
  std::vector<State> states_;
  int heavy_ = 0;
};

}  // namespace

double align(const NameWords& asked, const NameWords& name, const WordDistances& distances) {
  assert(asked.words.size() <= 8 && name.words.size() <= 8);
  if (asked.words.empty() || name.words.empty()) return 1;
  return Alignment(asked, name, distances).distance();
}

}  // namespace rasid
