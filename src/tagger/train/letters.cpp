#include "tagger/train/letters.h"

#include "tagger/features.h"
#include "tagger/train/random.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace rasid {
namespace {

constexpr int rounds = 8;
constexpr double step = 0.2;
constexpr double decay = 1e-5;
constexpr int least_count = 4;
constexpr int thousandths = 1000;
constexpr int least_weight = 100;  // in thousandths; what speaks less is left out
constexpr std::size_t shortest_bytes = 6;

struct Weighed {
  std::string written;
  int count = 0;
  double weight = 0;
};

struct LetterExample {
  std::vector<std::uint64_t> groups;
  bool name = false;
};

std::set<std::string> words_outside(const std::vector<MarkedSentence>& sentences) {
  std::set<std::string> words;
  const NameModel none;
  for (const MarkedSentence& sentence : sentences) {
    FeatureMaker maker(
        sentence.text, sentence.infos, sentence.hints, {.even = &none, .odd = &none});
    std::vector<bool> inside(sentence.text.tokens.size());
    for (const NameSpan& name : sentence.names)
      std::fill(inside.begin() + name.first_token, inside.begin() + name.last_token, true);
    for (const Sentence& part : sentence.text.sentences) {
      maker.enter(part);
      for (std::size_t at = part.first; at < part.last; ++at) {
        if (inside[at] || sentence.text.tokens[at].kind != TokenKind::word) continue;
        if (maker.light(at).size() >= shortest_bytes) words.emplace(maker.light(at));
      }
    }
  }
  return words;
}

enum class Half : std::uint8_t { even, odd, both };

bool is_in(Half half, const std::string& word) {
  return half == Half::both || (half == Half::odd) == ((hash_of(word) >> 32U & 1U) == 1);
}

// Logistic regression over the letter groups of words.
class LetterLearner {
 public:
  void add(const std::string& word, bool name) {
    LetterExample example{.groups = {}, .name = name};
    for (const Feature& group : letter_groups(word)) {
      Weighed& weighed = weights_[group.key];
      if (++weighed.count == 1) weighed.written = group.written();
      example.groups.push_back(group.key);
    }
    examples_.push_back(std::move(example));
  }

  void learn() {
    Random random;
    for (int round = 0; round < rounds; ++round) {
      shuffle(examples_, random);
      for (const LetterExample& example : examples_)
        learn(example, step / (1 + round));
    }
  }

  std::vector<ModelRow> rows(NameModel& model) const {
    std::vector<ModelRow> rows;
    for (const auto& [key, weighed] : weights_) {
      const auto rounded = static_cast<int>(std::lround(weighed.weight * thousandths));
      if (std::abs(rounded) < least_weight) continue;
      model.add(key, 0, static_cast<std::int16_t>(std::clamp(rounded, -32767, 32767)));
      rows.push_back({.feature = weighed.written, .label = "O", .weight = rounded});
    }
    return rows;
  }

 private:
  void learn(const LetterExample& example, double rate) {
    double odds = 0;
    for (const std::uint64_t key : example.groups)
      odds += weights_.at(key).weight;
    const double gradient = 1 / (1 + std::exp(-odds)) - (example.name ? 1 : 0);
    const double share = gradient / std::sqrt(static_cast<double>(example.groups.size()));
    for (const std::uint64_t key : example.groups) {
      Weighed& weighed = weights_.at(key);
      if (weighed.count >= least_count) weighed.weight -= rate * (share + decay * weighed.weight);
    }
  }

  std::unordered_map<std::uint64_t, Weighed> weights_;
  std::vector<LetterExample> examples_;
};

}  // namespace

LetterWeights learn_letters(const std::vector<MarkedSentence>& sentences,
                            const std::vector<std::string>& names) {
  LetterWeights learnt;
  if (names.empty()) return learnt;
  const std::set<std::string> outside = words_outside(sentences);
  std::set<std::string> folded;
  for (const std::string& name : names)
    folded.insert(fold(name));
  const auto learn = [&](Half half, NameModel& model) {
    LetterLearner learner;
    for (const std::string& word : folded) {
      if (word.size() >= shortest_bytes && !outside.contains(word) && is_in(half, word))
        learner.add(word, true);
    }
    for (const std::string& word : outside) {
      if (is_in(half, word)) learner.add(word, false);
    }
    learner.learn();
    return learner.rows(model);
  };
  NameModel whole;
  learn(Half::odd, learnt.of_odd);
  learn(Half::even, learnt.of_even);
  learnt.rows = learn(Half::both, whole);
  return learnt;
}

}  // namespace rasid
