#include "tagger/features.h"

#include "tagger/letter_groups.h"
#include "tagger/token_features.h"

#include <algorithm>

namespace rasid {
namespace {

// Collects features as the model file has them; one of which a part is none is no feature.
class WrittenSink {
 public:
  explicit WrittenSink(std::vector<Feature>& into) : into_(into) {}

  void add(const FeatureTemplate& name, const FeaturePart& content) {
    if (content.hash == 0) return;
    into_.push_back({.key = mixed(name.hash, content.hash),
                     .name = name.name,
                     .first = content.text,
                     .second = {}});
  }
  void add(const FeatureTemplate& name, const FeaturePart& first, const FeaturePart& second) {
    if (first.hash == 0 || second.hash == 0) return;
    into_.push_back({.key = mixed(mixed(name.hash, first.hash), second.hash),
                     .name = name.name,
                     .first = first.text,
                     .second = second.text});
  }

 private:
  std::vector<Feature>& into_;
};

}  // namespace

std::string Feature::written() const {
  std::string text(name);
  text += '=';
  text += first;
  if (second.data() == nullptr) return text;
  text += '|';
  text += second;
  return text;
}

std::vector<Feature> letter_groups(std::string_view word) {
  std::vector<Feature> groups;
  each_letter_group(word, [&](std::uint64_t key, std::string_view group) {
    groups.push_back(
        {.key = key, .name = feature_names::letters_template.name, .first = group, .second = {}});
  });
  std::stable_sort(groups.begin(), groups.end(), [](const Feature& a, const Feature& b) {
    return a.first.size() < b.first.size();
  });
  return groups;
}

FeatureMaker::FeatureMaker(const Text& text,
                           const std::vector<WordInfo>& infos,
                           const std::vector<TokenHint>& hints,
                           const LetterModels& letters)
    : text_(text),
      infos_(infos),
      hints_(hints),
      letters_(letters) {}

void FeatureMaker::enter(const Sentence& sentence) {
  sentence_ = sentence;
  views_.clear();
  hint_digits_.resize(sentence.last - sentence.first);
  for (std::size_t at = sentence.first; at < sentence.last; ++at) {
    const TokenFacts facts(text_.word(at), text_.tokens[at].kind, infos_[at], hints_[at]);
    views_.push_back(view_of(facts, letters_, hint_digits_[at - sentence.first]));
  }
}

// What stands at `place` as seen from token `at`.
const TokenView& FeatureMaker::near(std::size_t at, std::size_t place) const {
  const std::size_t there = at + place;
  if (there < sentence_.first + feature_reach || there >= sentence_.last + feature_reach)
    return border_;
  return views_[there - feature_reach - sentence_.first];
}

void FeatureMaker::make(std::size_t at, std::vector<Feature>& features) const {
  features.clear();
  WrittenSink sink(features);
  for (std::size_t place = 0; place < feature_places; ++place)
    add_single(near(at, place), place, sink);
  add_joint(near(at, 0), near(at, 1), near(at, 2), near(at, 3), sink);
  add_lead(views_, at - sentence_.first, near(at, feature_reach), sink);
}

}  // namespace rasid
