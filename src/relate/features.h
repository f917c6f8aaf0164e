#pragma once
// Features as they are written and as they are looked up: a name and the parts that count together.

#include "tagger/model.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// A word of a feature, hashed once for all features that it stands in.
struct FeatureTerm {
  constexpr FeatureTerm(std::string_view part) : text(part), hash(hash_of(part)) {}
  // What stands in the code is hashed by the compiler.
  consteval FeatureTerm(const char* part) : FeatureTerm(std::string_view(part)) {}

  std::string_view text;
  std::uint64_t hash;
};

// What is not there.
inline constexpr FeatureTerm no_part = "-";

constexpr FeatureTerm either(bool first, FeatureTerm one, FeatureTerm other) {
  return first ? one : other;
}
// "0" to "16"; more is 16.
FeatureTerm number_part(std::size_t n);
FeatureTerm flag_part(bool set);
// A number of words or of what stands between: "0" to "3", "4-5" ... "15+".
FeatureTerm distance_part(std::size_t n);
// A folded word; marks that would divide a written feature are none.
FeatureTerm word_part(std::string_view word);
// A name of the house; none where it is empty.
FeatureTerm text_part(std::string_view text);

// Features as keys; also as the weights file writes them, "name=first|second", where that is asked
// for.
class FeatureList {
 public:
  explicit FeatureList(bool writes) : writes_(writes) {
    constexpr std::size_t most = 128;
    keys.reserve(most);
  }

  // The first part is the name.
  void add(std::initializer_list<FeatureTerm> parts) {
    std::uint64_t key = parts.begin()->hash;
    for (const FeatureTerm* part = parts.begin() + 1; part != parts.end(); ++part)
      key = mixed(key, part->hash);
    keys.push_back(key);
    if (writes_) write(parts);
  }
  void clear() {
    keys.clear();
    written.clear();
  }

  std::vector<std::uint64_t> keys;
  std::vector<std::string> written;

 private:
  void write(std::initializer_list<FeatureTerm> parts);

  bool writes_;
};

// The key of a feature as it is written.
std::uint64_t key_of_feature(std::string_view written);

}  // namespace rasid
