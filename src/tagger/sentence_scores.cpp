// Most of what a token tells, it tells alone: of news, four of five tokens have been seen shortly
// before, with the same hints. So the scores of single tokens, as each place sees them, are kept in
// a small table, and only what neighbours tell together is looked up in the model each time.

#include "tagger/sentence_scores.h"

#include "tagger/token_features.h"
#include "text/word_table.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <span>
#include <string>
#include <utility>

namespace rasid {
namespace {

// Of a part of a feature, only what its key needs. 0: none.
struct PartHash {
  PartHash() = default;
  PartHash(const FeaturePart& part) : hash(part.hash) {}

  std::uint64_t hash = 0;
};

// Collects the keys of features; one of which a part is none is no feature.
class KeySink {
 public:
  void add(const FeatureTemplate& name, PartHash content) {
    if (content.hash != 0) keys_.push_back(mixed(name.hash, content.hash));
  }
  void clear() { keys_.clear(); }
  const std::vector<std::uint64_t>& keys() const { return keys_; }

 private:
  std::vector<std::uint64_t> keys_;
};

// The same for features of two parts, of which a token has few.
class PairSink {
 public:
  void add(const FeatureTemplate& name, PartHash first, PartHash second) {
    keys_[count_] = mixed(mixed(name.hash, first.hash), second.hash);
    count_ += first.hash == 0 || second.hash == 0 ? 0 : 1;
  }
  std::span<const std::uint64_t> keys() const { return std::span(keys_).first(count_); }

 private:
  std::array<std::uint64_t, most_pairs + 1> keys_ = {};
  std::size_t count_ = 0;
};

// What of a token counts together with its neighbours.
struct TokenHashes {
  TokenHashes() = default;
  explicit TokenHashes(const TokenView& view)
      : word(view.word),
        light(view.light),
        sound(view.sound),
        verb(view.verb),
        hint(view.hint),
        shape(view.shape),
        begins(view.begins),
        kind(view.kind) {}

  PartHash word;
  PartHash light;
  PartHash sound;
  PartHash verb;
  PartHash hint;
  PartHash shape;
  std::uint32_t begins = 0;
  TokenKind kind = TokenKind::mark;
};

// What a token tells alone to each place that sees it.
using PlaceScores = std::array<LabelScores, feature_places>;

// A token that was seen.
struct SeenToken {
  std::uint64_t model = 0;  // 0: none was seen
  std::string word;
  TokenFacts facts{{}, TokenKind::mark, {}, {}};
  TokenHashes hashes;
  PlaceScores scores = {};
};

// The features of several rows that are known, one row behind the other.
class KnownKeys {
 public:
  explicit KnownKeys(const NameModel& model) : model_(model) {}

  void add_row(std::span<const std::uint64_t> keys) {
    model_.call(keys, keys_);
    ends_.push_back(keys_.size());
  }
  // Adds to each of `rows` what its features weigh.
  void score(std::span<LabelScores> rows) const {
    std::size_t first = 0;
    for (std::size_t row = 0; row < ends_.size(); first = ends_[row++])
      model_.add_called(std::span(keys_).subspan(first, ends_[row] - first), rows[row]);
  }

 private:
  const NameModel& model_;
  std::vector<std::uint64_t> keys_;
  std::vector<std::size_t> ends_;
};

PlaceScores weigh(const TokenView& view, const NameModel& model) {
  PlaceScores scores = {};
  KeySink sink;
  KnownKeys known(model);
  for (std::size_t place = 0; place < feature_places; ++place) {
    sink.clear();
    add_single(view, place, sink);
    known.add_row(sink.keys());
  }
  known.score(scores);
  return scores;
}

// The tokens that the thread has seen last, one for each slot.
const SeenToken& seen_token(const TokenFacts& facts, const NameModel& model, std::uint64_t number) {
  constexpr std::size_t slots = 32768;  // 16 MiB
  thread_local std::vector<SeenToken> table(slots);
  const std::uint64_t hash =
      word_hash(facts.word) + facts.begins + std::uint64_t{31} * facts.goes_on;
  SeenToken& token = table[(hash ^ (hash >> 29U)) % slots];
  if (token.model == number && token.facts == facts) return token;
  token.model = number;
  token.word = facts.word;
  token.facts = facts;
  token.facts.word = token.word;
  HintDigits digits{};
  const TokenView view = view_of(token.facts, {.even = &model, .odd = &model}, digits);
  token.hashes = TokenHashes(view);
  token.scores = weigh(view, model);
  return token;
}

void add(const LabelScores& some, LabelScores& to) {
  for (std::size_t label = 0; label < row_width; ++label)
    to[label] += some[label];
}

}  // namespace

SentenceScores::SentenceScores(NameModel model) : model_(std::move(model)) {
  static std::atomic<std::uint64_t> models = 0;
  number_ = ++models;
  border_ = weigh(border_view(), model_);
}

void SentenceScores::score(const Text& text,
                           const std::vector<WordInfo>& infos,
                           const std::vector<TokenHint>& hints,
                           const Sentence& sentence,
                           std::vector<LabelScores>& scores) const {
  const std::size_t size = sentence.last - sentence.first;
  // Two tokens of border on each side; the first of them is where `place` 0 of the first token is.
  std::vector<LabelScores> rows(size + 2 * feature_reach);
  std::vector<TokenHashes> tokens(size + 2 * feature_reach, TokenHashes(border_view()));
  const auto tell = [&](const PlaceScores& told, std::size_t at) {
    for (std::size_t place = 0; place < feature_places; ++place)
      if (at + feature_reach >= place && at + feature_reach - place < rows.size())
        add(told[place], rows[at + feature_reach - place]);
  };
  for (std::size_t at = 0; at < size; ++at) {
    const std::size_t i = sentence.first + at;
    const TokenFacts facts(text.word(i), text.tokens[i].kind, infos[i], hints[i]);
    const SeenToken& token = seen_token(facts, model_, number_);
    tokens[at + feature_reach] = token.hashes;
    tell(token.scores, at + feature_reach);
  }
  for (std::size_t at = 0; at < feature_reach; ++at) {
    tell(border_, at);
    tell(border_, rows.size() - 1 - at);
  }
  KnownKeys known(model_);
  for (std::size_t at = 0; at < size; ++at) {
    PairSink sink;
    const TokenHashes* const near = &tokens[at];
    add_joint(near[0], near[1], near[2], near[3], sink);
    add_lead(&tokens[feature_reach], at, near[2], sink);
    known.add_row(sink.keys());
  }
  known.score(std::span(rows).subspan(feature_reach, size));
  scores.assign(rows.begin() + feature_reach, rows.end() - feature_reach);
}

}  // namespace rasid
