// Two passes over the symbols of each sentence. The first tries the patterns of words and slots at
// every token and keeps, from left to right, the longest of what does not overlap; what lies inside
// an exception is dropped, what reaches beyond one stays. The second goes from right to left over
// the patterns that hold {time}, so that "since the beginning of next year" finds "the beginning of
// next year" ready made. Both are linear in the text: a token is tried against the patterns that
// begin with its word, and each of them has a fixed length.

#include "times/times.h"

#include "times/evaluate.h"
#include "times/grammar.h"
#include "times/match.h"

#include <algorithm>
#include <utility>

namespace rasid {

struct TimeGrammar::Rules {
  TimeRules grammar;
};

namespace {

constexpr std::string_view nothing = "nothing";

struct Candidate {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t rule = 0;
  std::size_t words = 0;  // elements that are fixed words: the more the surer
  Bound bound;
};

struct Expression {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t rule = 0;
  Meaning meaning;
  bool inside_another = false;
};

std::size_t fixed_words(const Variant& variant) {
  return static_cast<std::size_t>(
      std::count_if(variant.elements.begin(), variant.elements.end(), [](const Element& element) {
        return element.slot == TimeSlot::none;
      }));
}

// Everything of `index` that stands at one token of `sequence`.
void collect(const VariantIndex& index,
             const Sequence& sequence,
             std::size_t at,
             std::vector<Candidate>& found) {
  for (const std::uint32_t number : index.starting(sequence.symbols[at].word)) {
    const RunnableVariant& runnable = index[number];
    const auto matched = match(runnable.variant, sequence, at);
    if (!matched) continue;
    found.push_back({.first = matched->first,
                     .last = matched->last,
                     .rule = runnable.rule,
                     .words = fixed_words(runnable.variant),
                     .bound = matched->bound});
  }
}

// Earlier, then longer, then with more fixed words, then of an earlier row.
bool better(const Candidate& a, const Candidate& b) {
  if (a.first != b.first) return a.first < b.first;
  if (a.last != b.last) return a.last > b.last;
  if (a.words != b.words) return a.words > b.words;
  return a.rule < b.rule;
}

// Drops the candidates that lie inside an exception. Requires: both sorted by `better`.
void drop_excepted(const std::vector<Candidate>& exceptions, std::vector<Candidate>& found) {
  std::size_t next = 0;
  std::size_t reach = 0;  // the furthest end of the exceptions that have begun
  const auto excepted = [&](const Candidate& candidate) {
    for (; next < exceptions.size() && exceptions[next].first <= candidate.first; ++next)
      reach = std::max(reach, exceptions[next].last);
    return candidate.last <= reach;
  };
  std::vector<Candidate> kept;
  for (const Candidate& candidate : found)
    if (!excepted(candidate)) kept.push_back(candidate);
  found = std::move(kept);
}

class Finder {
 public:
  Finder(const TimeRules& grammar, const Text& text, std::string_view document_date)
      : grammar_(grammar),
        text_(text),
        symbols_(grammar.lexicon.read(text)),
        times_(symbols_.size()),
        today_(parse_day(document_date)) {}

  std::vector<TimeMention> find() {
    for (const Sentence& sentence : text_.sentences)
      find_simple(sentence);
    for (std::size_t i = text_.sentences.size(); i-- > 0;)
      find_composed(text_.sentences[i]);
    std::erase_if(expressions_, [](const Expression& e) { return e.inside_another; });
    std::sort(expressions_.begin(),
              expressions_.end(),
              [](const Expression& a, const Expression& b) { return a.first < b.first; });
    std::vector<TimeMention> mentions;
    mentions.reserve(expressions_.size());
    for (const Expression& expression : expressions_)
      mentions.push_back(mention(expression));
    return mentions;
  }

 private:
  void find_simple(const Sentence& sentence) {
    const Sequence sequence{.lexicon = grammar_.lexicon, .symbols = symbols_, .end = sentence.last};
    std::vector<Candidate> found;
    std::vector<Candidate> exceptions;
    for (std::size_t at = sentence.first; at < sentence.last; ++at) {
      if (symbols_[at].word == unknown_word) continue;
      collect(grammar_.simple, sequence, at, found);
      collect(grammar_.excepted, sequence, at, exceptions);
    }
    if (found.empty()) return;
    std::sort(found.begin(), found.end(), better);
    std::sort(exceptions.begin(), exceptions.end(), better);
    drop_excepted(exceptions, found);
    std::size_t free_from = 0;
    for (const Candidate& candidate : found) {
      if (candidate.first < free_from) continue;
      free_from = candidate.last;
      add(candidate, evaluate(grammar_.rules[candidate.rule].value, candidate.bound, today_));
    }
  }

  void find_composed(const Sentence& sentence) {
    const Sequence sequence{
        .lexicon = grammar_.lexicon, .symbols = symbols_, .times = &times_, .end = sentence.last};
    std::vector<Candidate> found;
    for (std::size_t at = sentence.last; at-- > sentence.first;) {
      if (symbols_[at].word == unknown_word || times_[at].index != no_time) continue;
      found.clear();
      collect(grammar_.composed, sequence, at, found);
      if (found.empty()) continue;
      const Candidate& best = *std::min_element(found.begin(), found.end(), better);
      const Bound& bound = best.bound;
      const Meaning second =
          bound.times_count > 1 ? expressions_[bound.times[1]].meaning : Meaning{};
      Meaning meaning = combine(
          grammar_.rules[best.rule].value, bound, expressions_[bound.times[0]].meaning, second);
      absorb(best);
      add(best, meaning);
    }
  }

  // Everything found inside the candidate is part of it now; each is passed over in one step.
  void absorb(const Candidate& candidate) {
    for (std::size_t at = candidate.first; at < candidate.last;) {
      const TimeAt time = times_[at];
      if (time.index != no_time) expressions_[time.index].inside_another = true;
      at = time.index != no_time ? time.last : at + 1;
    }
  }

  void add(const Candidate& candidate, Meaning meaning) {
    times_[candidate.first] = {.index = expressions_.size(), .last = candidate.last};
    expressions_.push_back({.first = candidate.first,
                            .last = candidate.last,
                            .rule = candidate.rule,
                            .meaning = meaning});
  }

  TimeMention mention(const Expression& expression) const {
    TimeMention out{.span = text_.span(expression.first, expression.last),
                    .first_token = static_cast<std::uint32_t>(expression.first),
                    .last_token = static_cast<std::uint32_t>(expression.last),
                    .value = edtf(expression.meaning.past),
                    .future_value = edtf(expression.meaning.future),
                    .direction = expression.meaning.direction,
                    .rule = grammar_.rules[expression.rule].name};
    if (out.future_value == out.value) out.future_value.clear();
    return out;
  }

  const TimeRules& grammar_;
  const Text& text_;
  std::vector<Symbol> symbols_;
  std::vector<TimeAt> times_;
  std::vector<Expression> expressions_;
  std::optional<std::chrono::sys_days> today_;
};

std::string reading_text(const TimeMention& mention) {
  std::string text = mention.value.empty() ? std::string(nothing) : mention.value;
  if (!mention.future_value.empty()) text += " or " + mention.future_value;
  return text;
}

// The example of a pattern holds one expression, found by this row, that reads as its author says.
std::string example_fault(const TimeRules& grammar, const Rule& rule) {
  const Text text = read_text(rule.example);
  const std::vector<TimeMention> found = Finder(grammar, text, rule.date).find();
  if (found.size() != 1) return "the example holds " + std::to_string(found.size()) + " times";
  if (found[0].rule != rule.name) return "the example is read by " + found[0].rule;
  const std::string reads = reading_text(found[0]);
  return reads == rule.reads ? std::string() : "the example reads " + reads;
}

void check_examples(const TimeRules& grammar, std::vector<Fault>& faults) {
  for (const Rule& rule : grammar.rules) {
    if (const std::string fault = example_fault(grammar, rule); !fault.empty())
      add_fault(grammar.patterns_file, rule.row, 2, fault, faults);
  }
  for (const Rule& rule : grammar.exceptions) {
    const Text text = read_text(rule.example);
    const std::vector<TimeMention> found = Finder(grammar, text, rule.date).find();
    if (found.empty()) continue;
    add_fault(grammar.exceptions_file,
              rule.row,
              1,
              "the example holds a time, read by " + found[0].rule,
              faults);
  }
}

}  // namespace

Result<TimeGrammar> TimeGrammar::load(const std::string& knowledge_dir) {
  std::vector<Fault> faults;
  auto rules = std::make_unique<Rules>(Rules{load_grammar(knowledge_dir, faults)});
  if (faults.empty()) check_examples(rules->grammar, faults);
  if (!faults.empty()) return Error{.what = describe(faults), .where = knowledge_dir + "/times"};
  return TimeGrammar(std::move(rules));
}

TimeGrammar::TimeGrammar(std::unique_ptr<const Rules> rules) : rules_(std::move(rules)) {}
TimeGrammar::TimeGrammar(TimeGrammar&&) noexcept = default;
TimeGrammar& TimeGrammar::operator=(TimeGrammar&&) noexcept = default;
TimeGrammar::~TimeGrammar() = default;

std::vector<TimeMention> TimeGrammar::find(const Text& text, std::string_view document_date) const {
  return Finder(rules_->grammar, text, document_date).find();
}

}  // namespace rasid
