// Viterbi search over whole sentences: integer scores, and of equal paths the one whose labels come
// first, so that every machine finds the same names.

#include "tagger/tagger.h"

#include "morph/clitics.h"
#include "tagger/repeats.h"

#include <algorithm>
#include <limits>

namespace rasid {
namespace {

// Of three of which the sum is a number.
constexpr std::int32_t impossible = std::numeric_limits<std::int32_t>::min() / 4;

// Of each label as the last: the score of the best way to it, and the label before it.
struct Column {
  LabelScores best = {};
  LabelScores from = {};
};

// Behind which label may stand which, and at what score. Shape: from x to.
using Transitions = std::array<LabelScores, label_count>;
Transitions transitions_of(const NameModel& model) {
  Transitions rows;
  for (std::size_t from = 0; from < label_count; ++from) {
    rows[from].fill(impossible);
    for (std::size_t to = 0; to < label_count; ++to)
      if (may_follow(from, to)) rows[from][to] = model.transition(from, to);
  }
  return rows;
}

// The best ways one label on; of equal ones the first label before it. All labels at once, without
// a branch: a loop that a compiler makes one of registers.
Column step(const Transitions& rows, const LabelScores& best) {
  Column next;
  next.best.fill(impossible);
  for (std::size_t from = 0; from < label_count; ++from) {
    for (std::size_t to = 0; to < row_width; ++to) {
      const std::int32_t score = best[from] + rows[from][to];
      const bool better = score > next.best[to];
      next.best[to] = better ? score : next.best[to];
      next.from[to] = better ? static_cast<std::int32_t>(from) : next.from[to];
    }
  }
  return next;
}

// The best labels of a sentence, which begins behind an O and ends before one. Shape: one
// LabelScores per token.
std::vector<std::uint8_t> best_labels(const Transitions& rows,
                                      const std::vector<LabelScores>& scores) {
  std::vector<Column> columns(scores.size());
  LabelScores best;
  best.fill(impossible);
  best[0] = 0;
  for (std::size_t at = 0; at < scores.size(); ++at) {
    columns[at] = step(rows, best);
    for (std::size_t to = 0; to < label_count; ++to)
      best[to] = std::max(columns[at].best[to] + scores[at][to], impossible);
  }
  std::vector<std::uint8_t> labels(scores.size());
  std::size_t label = static_cast<std::size_t>(step(rows, best).from[0]);
  for (std::size_t at = scores.size(); at > 0; --at) {
    labels[at - 1] = static_cast<std::uint8_t>(label);
    label = static_cast<std::size_t>(columns[at - 1].from[label]);
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
  const Transitions rows = transitions_of(scores_.model());
  for (const Sentence& sentence : pieces(text)) {
    scores_.score(text, infos, hints, sentence, scores);
    add_names(sentence, best_labels(rows, scores), names);
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
