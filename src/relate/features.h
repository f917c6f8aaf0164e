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
struct FeaturePart {
  constexpr FeaturePart(std::string_view part) : text(part), hash(hash_of(part)) {}
  constexpr FeaturePart(const char* part) : FeaturePart(std::string_view(part)) {}

  std::string_view text;
  std::uint64_t hash;
};

// What is not there.
inline constexpr FeaturePart no_part = "-";

// "0" to "16"; more is 16.
FeaturePart number_part(std::size_t n);
FeaturePart flag_part(bool set);
// A number of words or of what stands between: "0" to "3", "4-5" ... "15+".
FeaturePart distance_part(std::size_t n);
// A folded word; marks that would divide a written feature are none.
FeaturePart word_part(std::string_view word);
// A name of the house; none where it is empty.
FeaturePart text_part(std::string_view text);

// Features as keys; also as the weights file writes them, "name=first|second", where that is asked
// for.
class FeatureList {
 public:
  explicit FeatureList(bool writes) : writes_(writes) {}

  // The first part is the name.
  void add(std::initializer_list<FeaturePart> parts);

  std::vector<std::uint64_t> keys;
  std::vector<std::string> written;

 private:
  bool writes_;
};

// The key of a feature as it is written.
std::uint64_t key_of_feature(std::string_view written);

}  // namespace rasid
