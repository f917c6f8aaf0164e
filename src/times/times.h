#pragma once
// When is meant: time expressions of an article with the value they resolve to.

#include "base/result.h"
#include "text/span.h"
#include "text/text.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

enum class Direction : std::uint8_t { none, past, future };

// One expression of time. `value` is EDTF level 1, empty where the words and the document's date do
// not give one. Where the words alone leave the direction open (a weekday, a month without a year),
// `value` is the reading for an act told as past and `future_value` the reading for an act to come.
struct TimeMention {
  Span span;                      // in the body
  std::uint32_t first_token = 0;  // half-open range of tokens
  std::uint32_t last_token = 0;
  std::string value;
  std::string future_value;               // empty: same as value
  Direction direction = Direction::none;  // what the words say: "last" past, "next" future
  std::string rule;                       // "times/patterns.tsv:12", the row that matched

  friend bool operator==(const TimeMention&, const TimeMention&) = default;
};

// The compiled time knowledge; immutable, shared by threads.
class TimeGrammar {
 public:
  // Reads knowledge/times/*.tsv. Fails: with every fault of the files, one a line.
  static Result<TimeGrammar> load(const std::string& knowledge_dir);

  TimeGrammar(TimeGrammar&&) noexcept;
  TimeGrammar& operator=(TimeGrammar&&) noexcept;
  ~TimeGrammar();

  // The expressions of `text`, in order, without overlaps. `document_date` is "2022-05-26" or
  // empty; without it, relative expressions keep only what they say ("last March" is XXXX-03) or no
  // value.
  std::vector<TimeMention> find(const Text& text, std::string_view document_date) const;

 private:
  struct Rules;
  explicit TimeGrammar(std::unique_ptr<const Rules> rules);
  std::unique_ptr<const Rules> rules_;
};

}  // namespace rasid
