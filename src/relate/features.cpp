#include "relate/features.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace rasid {
namespace {

constexpr std::array<FeatureTerm, 17> numbers =
    {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16"};

}  // namespace

FeatureTerm number_part(std::size_t n) {
  return numbers[std::min(n, numbers.size() - 1)];
}

FeatureTerm flag_part(bool set) {
  return numbers[set ? 1 : 0];
}

FeatureTerm distance_part(std::size_t n) {
  if (n <= 3) return numbers[n];
  if (n <= 5) return "4-5";
  if (n <= 8) return "6-8";
  return either(n <= 14, "9-14", "15+");
}

FeatureTerm word_part(std::string_view word) {
  return word.empty() || word.find_first_of("=|\t") != std::string_view::npos ? no_part
                                                                              : FeatureTerm(word);
}

FeatureTerm text_part(std::string_view text) {
  return text.empty() ? no_part : FeatureTerm(text);
}

void FeatureList::write(std::initializer_list<FeatureTerm> parts) {
  std::string text(parts.begin()->text);
  for (const FeatureTerm* part = parts.begin() + 1; part != parts.end(); ++part) {
    text += part == parts.begin() + 1 ? '=' : '|';
    text += part->text;
  }
  written.push_back(std::move(text));
}

std::uint64_t key_of_feature(std::string_view written) {
  std::size_t end = written.find('=');
  std::uint64_t key = hash_of(written.substr(0, end));
  while (end != std::string_view::npos) {
    written.remove_prefix(end + 1);
    end = written.find('|');
    key = mixed(key, hash_of(written.substr(0, end)));
  }
  return key;
}

}  // namespace rasid
