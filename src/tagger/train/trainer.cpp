#include "tagger/train/trainer.h"

#include "tagger/features.h"
#include "tagger/train/letters.h"
#include "tagger/train/random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <unordered_map>
#include <utility>

namespace rasid {
namespace {

using Scores = std::array<double, label_count>;
constexpr double nothing = -std::numeric_limits<double>::infinity();
// Gradients below this change no weight that survives; leaving them out makes a round much faster.
constexpr double least_gradient = 1e-4;
constexpr int thousandths = 1000;

// What a feature speaks of; of a token, all features of one group may be hidden for a round.
enum class FeatureGroup : std::uint8_t { words, lists, other };

FeatureGroup group_of(std::string_view name) {
  if (name.find('H') != std::string_view::npos || name.starts_with('h')) return FeatureGroup::lists;
  if (name == "w" || name == "l" || name == "s" || name.find('|') != std::string_view::npos) {
    return FeatureGroup::words;
  }
  return FeatureGroup::other;
}

// A sentence as numbers: the features of its tokens, one after the other, and the right labels.
struct Numbered {
  std::vector<std::uint32_t> features;
  std::vector<std::uint32_t> ends;  // of each token's features
  std::vector<std::uint8_t> labels;

  std::uint32_t begin(std::size_t at) const { return at == 0 ? 0 : ends[at - 1]; }
};

// A name that crosses the end of a sentence counts as two.
std::vector<std::uint8_t> right_labels(const MarkedSentence& marked) {
  std::vector<std::uint8_t> labels(marked.text.tokens.size());
  std::vector<bool> ends(marked.text.tokens.size() + 1);
  for (const Sentence& sentence : marked.text.sentences)
    ends[sentence.last] = true;
  for (const NameSpan& name : marked.names) {
    for (std::uint32_t at = name.first_token; at < name.last_token; ++at) {
      const bool first = at == name.first_token || ends[at];
      const bool last = at + 1 == name.last_token || ends[at + 1];
      const LabelPart part = first && last ? LabelPart::only
                             : first       ? LabelPart::first
                             : last        ? LabelPart::last
                                           : LabelPart::inner;
      labels[at] = static_cast<std::uint8_t>(label_of(static_cast<std::size_t>(name.kind), part));
    }
  }
  return labels;
}

double log_sum(const Scores& scores) {
  const double most = *std::max_element(scores.begin(), scores.end());
  if (most == nothing) return nothing;
  double sum = 0;
  for (const double score : scores)
    sum += std::exp(score - most);
  return most + std::log(sum);
}

// One coordinate of FTRL-Proximal.
struct Coordinate {
  float z = 0;
  float n = 0;
  float weight = 0;
};

class Trainer {
 public:
  Trainer(const std::vector<MarkedSentence>& sentences,
          const LetterWeights& letters,
          const TrainingOptions& options)
      : options_(options),
        letters_(letters) {
    for (const MarkedSentence& marked : sentences)
      count(marked);
    for (const MarkedSentence& marked : sentences)
      number(marked);
    coordinates_.resize(written_.size());
  }

  std::vector<ModelRow> run() {
    for (int round = 1; round <= options_.rounds; ++round) {
      double loss = 0;
      shuffle(sentences_, random_);
      for (const Numbered& sentence : sentences_)
        loss += learn(sentence);
      std::fprintf(stderr, "round %d: loss %.0f\n", round, loss);
    }
    return rows();
  }

 private:
  void each_feature(const MarkedSentence& marked, const auto& visit) {
    FeatureMaker maker(marked.text, marked.infos, marked.hints, letters_.models());
    std::vector<Feature> features;
    for (const Sentence& sentence : marked.text.sentences) {
      maker.enter(sentence);
      for (std::size_t at = sentence.first; at < sentence.last; ++at) {
        maker.make(at, features);
        visit(sentence, at, features);
      }
    }
  }

  void count(const MarkedSentence& marked) {
    each_feature(marked, [&](const Sentence&, std::size_t, const std::vector<Feature>& features) {
      for (const Feature& feature : features)
        ++counts_[feature.key];
    });
  }

  void number(const MarkedSentence& marked) {
    const std::vector<std::uint8_t> labels = right_labels(marked);
    each_feature(
        marked,
        [&](const Sentence& sentence, std::size_t at, const std::vector<Feature>& features) {
          if (at == sentence.first) sentences_.emplace_back();
          Numbered& into = sentences_.back();
          for (const Feature& feature : features) {
            if (counts_[feature.key] < options_.least_count) continue;
            const auto [found, fresh] =
                numbers_.try_emplace(feature.key, static_cast<std::uint32_t>(written_.size()));
            if (fresh) {
              written_.push_back(feature.written());
              groups_.push_back(group_of(feature.name));
            }
            into.features.push_back(found->second);
          }
          into.ends.push_back(static_cast<std::uint32_t>(into.features.size()));
          into.labels.push_back(labels[at]);
        });
  }

  void step(Coordinate& c, double gradient) const {
    const double n = static_cast<double>(c.n) + gradient * gradient;
    const double sigma = (std::sqrt(n) - std::sqrt(static_cast<double>(c.n))) / options_.step;
    const double z = static_cast<double>(c.z) + gradient - sigma * static_cast<double>(c.weight);
    c.n = static_cast<float>(n);
    c.z = static_cast<float>(z);
    if (std::abs(z) <= options_.sparsity) {
      c.weight = 0;
      return;
    }
    const double pulled = z - std::copysign(options_.sparsity, z);
    c.weight =
        static_cast<float>(-pulled / ((1.0 + std::sqrt(n)) / options_.step + options_.smoothness));
  }

  // The features that are looked at this time: one hidden is none for score and step alike.
  void choose_features(const Numbered& sentence) {
    shown_.clear();
    shown_ends_.clear();
    for (std::size_t at = 0; at < sentence.ends.size(); ++at) {
      const bool no_words = random_.share() < options_.dropped;
      const bool no_lists = random_.share() < options_.dropped;
      for (std::uint32_t i = sentence.begin(at); i < sentence.ends[at]; ++i) {
        const FeatureGroup group = groups_[sentence.features[i]];
        if (no_words && group == FeatureGroup::words) continue;
        if (no_lists && group == FeatureGroup::lists) continue;
        shown_.push_back(sentence.features[i]);
      }
      shown_ends_.push_back(static_cast<std::uint32_t>(shown_.size()));
    }
  }

  std::uint32_t shown_begin(std::size_t at) const { return at == 0 ? 0 : shown_ends_[at - 1]; }

  void score(std::size_t tokens) {
    scores_.assign(tokens, Scores{});
    for (std::size_t at = 0; at < tokens; ++at) {
      for (std::uint32_t i = shown_begin(at); i < shown_ends_[at]; ++i) {
        for (std::size_t label = 0; label < label_count; ++label)
          scores_[at][label] += static_cast<double>(coordinates_[shown_[i]][label].weight);
      }
    }
  }

  double transition(std::size_t from, std::size_t to) const {
    return may_follow(from, to) ? static_cast<double>(transitions_[from][to].weight) : nothing;
  }

  // What stands before the token `at`, and behind it: an O outside of the sentence.
  double before(std::size_t at, std::size_t from) const {
    if (at > 0) return forward_[at - 1][from];
    return from == 0 ? 0 : nothing;
  }
  double behind(std::size_t at, std::size_t to) const {
    if (at < scores_.size()) return scores_[at][to] + backward_[at][to];
    return to == 0 ? 0 : nothing;
  }

  // Logarithms of the sums over all ways to a label, and from it to the end.
  void sum_forward() {
    forward_.assign(scores_.size(), Scores{});
    Scores ways;
    for (std::size_t at = 0; at < scores_.size(); ++at) {
      for (std::size_t to = 0; to < label_count; ++to) {
        for (std::size_t from = 0; from < label_count; ++from)
          ways[from] = before(at, from) + transition(from, to);
        forward_[at][to] = log_sum(ways) + scores_[at][to];
      }
    }
  }
  void sum_backward() {
    backward_.assign(scores_.size(), Scores{});
    Scores ways;
    for (std::size_t at = scores_.size(); at > 0; --at) {
      for (std::size_t from = 0; from < label_count; ++from) {
        for (std::size_t to = 0; to < label_count; ++to)
          ways[to] = transition(from, to) + behind(at, to);
        backward_[at - 1][from] = log_sum(ways);
      }
    }
  }

  double learn(const Numbered& sentence) {
    const std::size_t tokens = sentence.labels.size();
    choose_features(sentence);
    score(tokens);
    sum_forward();
    sum_backward();
    Scores last;
    for (std::size_t label = 0; label < label_count; ++label)
      last[label] = forward_[tokens - 1][label] + transition(label, 0);
    const double total = log_sum(last);
    double right = 0;
    for (std::size_t at = 0; at <= tokens; ++at) {
      const std::size_t from = at == 0 ? 0 : sentence.labels[at - 1];
      const std::size_t to = at == tokens ? 0 : sentence.labels[at];
      right += transition(from, to) + (at == tokens ? 0 : scores_[at][to]);
    }
    step_transitions(sentence, total);
    for (std::size_t at = 0; at < tokens; ++at) {
      for (std::size_t label = 0; label < label_count; ++label) {
        const double share = std::exp(forward_[at][label] + backward_[at][label] - total);
        const double gradient = share - (sentence.labels[at] == label ? 1 : 0);
        if (std::abs(gradient) < least_gradient) continue;
        for (std::uint32_t i = shown_begin(at); i < shown_ends_[at]; ++i)
          step(coordinates_[shown_[i]][label], gradient);
      }
    }
    return total - right;
  }

  void step_transitions(const Numbered& sentence, double total) {
    const std::size_t tokens = sentence.labels.size();
    std::array<Scores, label_count> gradients = {};
    for (std::size_t at = 0; at <= tokens; ++at) {
      add_expected(at, total, gradients);
      const std::size_t from = at == 0 ? 0 : sentence.labels[at - 1];
      const std::size_t to = at == tokens ? 0 : sentence.labels[at];
      gradients[from][to] -= 1;
    }
    for (std::size_t from = 0; from < label_count; ++from) {
      for (std::size_t to = 0; to < label_count; ++to) {
        if (may_follow(from, to)) step(transitions_[from][to], gradients[from][to]);
      }
    }
  }

  // Adds how likely each transition to the token `at` is.
  void add_expected(std::size_t at, double total, std::array<Scores, label_count>& shares) const {
    for (std::size_t from = 0; from < label_count; ++from) {
      for (std::size_t to = 0; to < label_count; ++to) {
        if (!may_follow(from, to)) continue;
        shares[from][to] +=
            std::exp(before(at, from) + transition(from, to) + behind(at, to) - total);
      }
    }
  }

  static void add_row(std::string feature,
                      std::size_t label,
                      float weight,
                      std::vector<ModelRow>& rows) {
    const auto rounded = static_cast<int>(std::lround(weight * thousandths));
    if (rounded == 0) return;
    rows.push_back({.feature = std::move(feature),
                    .label = std::string(label_name(label)),
                    .weight = std::clamp(rounded, -32767, 32767)});
  }

  std::vector<ModelRow> rows() const {
    std::vector<ModelRow> rows = letters_.rows;
    for (std::size_t i = 0; i < written_.size(); ++i) {
      for (std::size_t label = 0; label < label_count; ++label)
        add_row(written_[i], label, coordinates_[i][label].weight, rows);
    }
    for (std::size_t from = 0; from < label_count; ++from) {
      for (std::size_t to = 0; to < label_count; ++to) {
        add_row("after=" + std::string(label_name(from)), to, transitions_[from][to].weight, rows);
      }
    }
    return rows;
  }

  TrainingOptions options_;
  const LetterWeights& letters_;
  Random random_;
  std::unordered_map<std::uint64_t, int> counts_;
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
  std::vector<std::string> written_;
  std::vector<FeatureGroup> groups_;
  std::vector<Numbered> sentences_;
  std::vector<std::array<Coordinate, label_count>> coordinates_;
  std::array<std::array<Coordinate, label_count>, label_count> transitions_ = {};
  // Of the sentence being learnt:
  std::vector<std::uint32_t> shown_;
  std::vector<std::uint32_t> shown_ends_;
  std::vector<Scores> scores_;
  std::vector<Scores> forward_;
  std::vector<Scores> backward_;
};

}  // namespace

std::vector<ModelRow> train(const std::vector<MarkedSentence>& sentences,
                            const std::vector<std::string>& names,
                            const TrainingOptions& options) {
  const LetterWeights letters = learn_letters(sentences, names);
  return Trainer(sentences, letters, options).run();
}

}  // namespace rasid
