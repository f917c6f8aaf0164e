#pragma once
// Chance that is the same on every machine.

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace rasid {

// SplitMix64. Source: S. Vigna, https://prng.di.unimi.it/splitmix64.c, public domain.
class Random {
 public:
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
  }
  double share() { return static_cast<double>(next() >> 11) * 0x1p-53; }

 private:
  std::uint64_t state_ = 1;
};

template <typename T>
void shuffle(std::vector<T>& list, Random& random) {
  for (std::size_t i = list.size(); i > 1; --i)
    std::swap(list[i - 1], list[random.next() % i]);
}

}  // namespace rasid
