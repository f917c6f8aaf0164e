// Viterbi search over whole sentences: integer scores, and of equal paths the one whose labels come
// first, so that every machine finds the same names.

#include "tagger/tagger.h"

#include "morph/clitics.h"
#include "tagger/repeats.h"

#include <algorithm>
#include <limits>

namespace rasid {
namespace {

constexpr std::int32_t impossible = std::numeric_limits<std::int32_t>::min() / 2;

struct Column {
  LabelScores best;
  std::array<std::uint8_t, label_count> from;
};

// By label, those that may stand before it, ascending.
struct Before {
  std::array<std::uint8_t, label_count> list = {};
  std::size_t count = 0;
};
std::array<Before, label_count> all_before() {
  std::array<Before, label_count> all = {};
  for (std::size_t to = 0; to < label_count; ++to) {
    for (std::size_t from = 0; from < label_count; ++from)
      if (may_follow(from, to)) all[to].list[all[to].count++] = static_cast<std::uint8_t>(from);
  }
  return all;
}

// The best label before `to`, and the score of the way that ends with both. `column` is null before
// the first token: there the label before is an O.
struct Step {
  std::int32_t score = impossible;
  std::size_t from = 0;
};
Step best_step(const NameModel& model, const Column* column, std::size_t to) {
  static const std::array<Before, label_count> befores = all_before();
  const Before& before = befores[to];
  Step best;
  if (column == nullptr) {
    if (before.list[0] == 0) best.score = model.transition(0, to);
    return best;
  }
  for (std::size_t i = 0; i < before.count; ++i) {
    const std::size_t from = before.list[i];
    const std::int32_t score = column->best[from] + model.transition(from, to);
    if (score > best.score) best = {.score = score, .from = from};
  }
  return best;
}

// The best labels of a sentence, which ends before an O. Shape: one LabelScores per token.
std::vector<std::uint8_t> best_labels(const NameModel& model,
                                      const std::vector<LabelScores>& scores) {
  std::vector<Column> columns(scores.size());
  const Column* before = nullptr;
  for (std::size_t at = 0; at < scores.size(); ++at) {
    for (std::size_t to = 0; to < label_count; ++to) {
      const Step step = best_step(model, before, to);
      columns[at].best[to] = std::max(step.score + scores[at][to], impossible);
      columns[at].from[to] = static_cast<std::uint8_t>(step.from);
    }
    before = &columns[at];
  }
  std::vector<std::uint8_t> labels(scores.size());
  std::size_t label = best_step(model, before, 0).from;
  for (std::size_t at = scores.size(); at > 0; --at) {
    labels[at - 1] = static_cast<std::uint8_t>(label);
    label = columns[at - 1].from[label];
  }
  return labels;
}

// Clitics before the first word of a name: those of the list that knows it; of an unknown name
// those before an article.
std::uint8_t clitics_before(std::string_view word, const TokenHint& hint) {
  if (hint.known) return hint.clitics & static_cast<std::uint8_t>(~clitic_article);
  for (const Cut& cut : cut_clitics(word)) {
    if ((cut.clitics & clitic_article) != 0) {
      return cut.clitics & static_cast<std::uint8_t>(~clitic_article);
    }
  }
  return clitic_none;
}

// The sentences, the longest of them cut, so that what is no prose needs no boundless memory.
std::vector<Sentence> pieces(const Text& text) {
  constexpr std::uint32_t longest = 1000;  // tokens; sentences of news have fewer than 200
  std::vector<Sentence> cut;
  cut.reserve(text.sentences.size());
  for (const Sentence& sentence : text.sentences) {
    for (std::uint32_t first = sentence.first; first < sentence.last; first += longest)
      cut.push_back({.first = first, .last = std::min(first + longest, sentence.last)});
  }
  return cut;
}

// The names that the labels of a sentence spell.
void add_names(const Sentence& sentence,
               const std::vector<std::uint8_t>& labels,
               std::vector<NameSpan>& names) {
  std::uint32_t first = 0;
  for (std::uint32_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == 0) continue;
    const auto part = static_cast<LabelPart>((labels[i] - 1) % 4);
    if (part == LabelPart::first || part == LabelPart::only) first = i;
    if (part != LabelPart::last && part != LabelPart::only) continue;
    names.push_back({.first_token = sentence.first + first,
                     .last_token = sentence.first + i + 1,
                     .kind = static_cast<NameClass>((labels[i] - 1) / 4)});
  }
}

// The name in the body, from the first letter behind its clitics. Of lam before the article, which
// swallows its alef, the second lam begins the name.
Span span_without_clitics(const Text& text, const NameSpan& name) {
  return text.span_behind(name.first_token, name.last_token, letters_before_article(name.clitics));
}

}  // namespace

const char* name_class_name(NameClass kind) {
  switch (kind) {
    case NameClass::person: return "PER";
    case NameClass::place: return "LOC";
    case NameClass::organisation: return "ORG";
  }
  return "";
}

std::vector<NameSpan> Tagger::tag(const Text& text,
                                  const std::vector<WordInfo>& infos,
                                  const std::vector<TokenHint>& hints) const {
  std::vector<NameSpan> names;
  std::vector<LabelScores> scores;
  for (const Sentence& sentence : pieces(text)) {
    scores_.score(text, infos, hints, sentence, scores);
    add_names(sentence, best_labels(scores_.model(), scores), names);
  }
  for (NameSpan& name : names)
    name.clitics = clitics_before(text.word(name.first_token), hints[name.first_token]);
  cut_by_repeats(text, names);
  add_repeats(text, infos, names);
  for (NameSpan& name : names)
    name.span = span_without_clitics(text, name);
  return names;
}

}  // namespace rasid
