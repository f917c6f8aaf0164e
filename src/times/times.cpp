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
  std::size_t claimed = 0;  // from here on no other expression may begin
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
  const std::string* knowledge = nullptr;  // the row of the feast or event; null: none
  bool inside_another = false;
};

// How many sentences back something told before still carries on.
constexpr std::size_t story_reach = 2;

std::size_t fixed_words(const Variant& variant) {
  return static_cast<std::size_t>(
      std::count_if(variant.elements.begin(), variant.elements.end(), [](const Element& element) {
        return element.slot == TimeSlot::none;
      }));
}

// Those of the variants `starts` of `index` that stand at one token of `sequence`.
void collect(const VariantIndex& index,
             const std::vector<Start>& starts,
             const Sequence& sequence,
             std::size_t at,
             std::vector<Candidate>& found) {
  std::size_t failed = 0;  // where the last one tried did; who shares so much with it fails too
  bool first = true;
  for (const Start& start : starts) {
    if (!first && start.shared > failed) continue;
    first = false;
    const RunnableVariant& runnable = index[start.variant];
    const auto matched = match(runnable.variant, sequence, at, failed);
    if (!matched) continue;
    found.push_back({.claimed = matched->claimed,
                     .first = matched->first,
                     .last = matched->last,
                     .rule = runnable.rule,
                     .words = fixed_words(runnable.variant),
                     .bound = matched->bound});
  }
}

// Earlier, then longer, then with a further context that it claims, then with more fixed words,
// then of an earlier row.
bool better(const Candidate& a, const Candidate& b) {
  if (a.claimed != b.claimed) return a.claimed < b.claimed;
  if (a.last != b.last) return a.last > b.last;
  if (a.words != b.words) return a.words > b.words;
  return a.rule < b.rule;
}

// Drops the candidates that lie inside an exception. Requires: both sorted by `better`.
void drop_excepted(const std::vector<Candidate>& exceptions, std::vector<Candidate>& found) {
  std::size_t next = 0;
  std::size_t reach = 0;  // the furthest end of the exceptions that have begun
  const auto excepted = [&](const Candidate& candidate) {
    for (; next < exceptions.size() && exceptions[next].claimed <= candidate.claimed; ++next)
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
        covered_(symbols_.size()),
        today_(parse_day(document_date)) {}

  std::vector<TimeMention> find() {
    for (std::size_t i = 0; i < text_.sentences.size(); ++i)
      find_simple(i);
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
  void find_simple(std::size_t number) {
    const Sentence& sentence = text_.sentences[number];
    const Sequence sequence{.lexicon = grammar_.lexicon, .symbols = symbols_, .end = sentence.last};
    std::vector<Candidate> found;
    std::vector<Candidate> exceptions;
    for (std::size_t at = sentence.first; at < sentence.last; ++at) {
      const WordId word = symbols_[at].word;
      if (word == unknown_word) continue;
      collect(grammar_.simple, grammar_.simple.starting(word), sequence, at, found);
      collect(grammar_.excepted, grammar_.excepted.starting(word), sequence, at, exceptions);
    }
    if (found.empty()) return;
    std::sort(found.begin(), found.end(), better);
    std::sort(exceptions.begin(), exceptions.end(), better);
    drop_excepted(exceptions, found);
    std::size_t free_from = 0;
    for (const Candidate& candidate : found) {
      if (candidate.claimed < free_from) continue;
      Meaning meaning =
          evaluate(grammar_.rules[candidate.rule].value, candidate.bound, setting(number));
      if (!meaning.valid) continue;
      free_from = candidate.last;
      add(candidate, std::move(meaning));
      remember(number);
    }
  }

  // What the expressions of a sentence are read against; what was told is the last date before
  // them.
  Setting setting(std::size_t sentence) const {
    const bool near = told_.valid && sentence - told_sentence_ <= story_reach;
    return {.today = today_, .told = near ? &told_ : nullptr};
  }

  void remember(std::size_t sentence) {
    const Meaning& meaning = expressions_.back().meaning;
    if (meaning.kind != TimeKind::date || meaning.reference != TimeReference::none) return;
    if (!meaning.past.known && !meaning.future.known) return;
    told_ = meaning;
    told_sentence_ = sentence;
  }

  void find_composed(const Sentence& sentence) {
    const Sequence sequence{
        .lexicon = grammar_.lexicon, .symbols = symbols_, .times = &times_, .end = sentence.last};
    const VariantIndex& index = grammar_.composed;
    std::vector<Candidate> found;
    for (std::size_t at = sentence.last; at-- > sentence.first;) {
      const bool is_time = times_[at].index != no_time;
      const WordId word = symbols_[at].word;
      const bool inside = covered_[at] && !is_time;
      if (inside || (word == unknown_word && !is_time)) continue;
      found.clear();
      if (is_time) collect(index, index.starting_with_time(), sequence, at, found);
      collect(index, index.starting(word), sequence, at, found);
      std::sort(found.begin(), found.end(), better);
      for (const Candidate& candidate : found)
        if (compose(candidate)) break;
    }
  }

  // Makes one expression of the candidate and of those within it, if they go together.
  bool compose(const Candidate& candidate) {
    // "From Thursday to Saturday" begins before "Thursday to Saturday" is put together.
    const TimeAt& here = times_[candidate.first];
    if (here.index != no_time && here.last >= candidate.last) return false;
    const Bound& bound = candidate.bound;
    Setting within{.today = today_};
    if (bound.times_count > 0) within.first = &expressions_[bound.times[0]].meaning;
    if (bound.times_count > 1) within.second = &expressions_[bound.times[1]].meaning;
    Meaning meaning = evaluate(grammar_.rules[candidate.rule].value, bound, within);
    if (!meaning.valid) return false;
    const std::string* knowledge = expressions_[bound.times[0]].knowledge;
    absorb(candidate);
    add(candidate, std::move(meaning));
    if (expressions_.back().knowledge == nullptr) expressions_.back().knowledge = knowledge;
    return true;
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
    const Bound& bound = candidate.bound;
    std::fill(covered_.begin() + static_cast<std::ptrdiff_t>(candidate.first),
              covered_.begin() + static_cast<std::ptrdiff_t>(candidate.last),
              true);
    times_[candidate.first] = {.index = expressions_.size(), .last = candidate.last};
    expressions_.push_back({.first = candidate.first,
                            .last = candidate.last,
                            .rule = candidate.rule,
                            .meaning = std::move(meaning)});
    if (bound.feast != nullptr) expressions_.back().knowledge = &bound.feast->row;
    if (bound.event != nullptr) expressions_.back().knowledge = &bound.event->row;
  }

  TimeMention mention(const Expression& expression) const {
    const Meaning& meaning = expression.meaning;
    TimeMention out{.span = text_.span(expression.first, expression.last),
                    .first_token = static_cast<std::uint32_t>(expression.first),
                    .last_token = static_cast<std::uint32_t>(expression.last),
                    .kind = meaning.kind,
                    .value = edtf(meaning.past),
                    .future_value = edtf(meaning.future),
                    .direction = meaning.direction,
                    .period = meaning.period,
                    .clock = meaning.clock,
                    .grain = meaning.past.grain,
                    .part = meaning.past.part,
                    .reference = meaning.reference,
                    .flags = meaning.flags,
                    .rule = grammar_.rules[expression.rule].name};
    if (expression.knowledge != nullptr) out.knowledge = *expression.knowledge;
    if (out.future_value == out.value) out.future_value.clear();
    return out;
  }

  const TimeRules& grammar_;
  const Text& text_;
  std::vector<Symbol> symbols_;
  std::vector<TimeAt> times_;
  std::vector<bool> covered_;  // by an expression
  std::vector<Expression> expressions_;
  std::optional<std::chrono::sys_days> today_;
  Meaning told_{.valid = false};
  std::size_t told_sentence_ = 0;
};

// "2015-07-22", "2015-05 or 2016-05", "duration P3D", "set P1Y", "2015-07-22 15:00 Z", "nothing".
std::string reading_text(const TimeMention& mention) {
  std::string text = mention.value.empty() ? std::string(nothing) : mention.value;
  const bool other = !mention.future_value.empty();
  if (other) text += " or " + mention.future_value;
  const auto put = [&text](const std::string& more, bool alone) {
    text = alone ? more : text + ' ' + more;
  };
  const bool bare = mention.value.empty() && !other;
  if (!mention.period.empty())
    put((mention.kind == TimeKind::set ? "set " : "duration ") + mention.period, bare);
  else if (mention.kind == TimeKind::set)
    put("set", bare);
  if (mention.clock.known()) put(clock_text(mention.clock), bare);
  if (mention.clock.zoned) put(zone_text(mention.clock), false);
  for (const std::string& flag : flag_names(mention.flags))
    text += " !" + flag;
  return text;
}

// The example of a pattern holds one expression, found by this row, that reads as its author says;
// where it goes on from what was told, there is one more before it.
std::string example_fault(const TimeRules& grammar, const Rule& rule) {
  const Text text = read_text(rule.example);
  const std::vector<TimeMention> found = Finder(grammar, text, rule.date).find();
  const std::size_t expected = rule.value.story ? 2 : 1;
  if (found.empty() || found.size() > expected)
    return "the example holds " + std::to_string(found.size()) + " times";
  const TimeMention& last = found.back();
  if (last.rule != rule.name) return "the example is read by " + last.rule;
  const std::string reads = reading_text(last);
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

std::vector<std::string> flag_names(std::uint8_t flags) {
  constexpr const char* names[] = {"weekday-differs",
                                   "document-differs",
                                   "hijri-differs",
                                   "tense-differs",
                                   "order-differs",
                                   "no-such-day"};
  std::vector<std::string> out;
  for (std::size_t bit = 0; bit < std::size(names); ++bit)
    if ((flags >> bit & 1U) != 0) out.emplace_back(names[bit]);
  return out;
}

const char* name_of(TimeKind kind) {
  switch (kind) {
    case TimeKind::date: return "date";
    case TimeKind::time: return "time";
    case TimeKind::duration: return "duration";
    case TimeKind::set: return "set";
  }
  return "date";
}

std::vector<TimeMention> TimeGrammar::find(const Text& text, std::string_view document_date) const {
  return Finder(rules_->grammar, text, document_date).find();
}

}  // namespace rasid
