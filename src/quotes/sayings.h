#pragma once
// The words that say that somebody says something, each with its speaker and what it opens.

#include "quotes/quote_scene.h"
#include "quotes/speakers.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rasid {

enum class SayingKind : std::uint8_t { verb, act, participle, noun, according, echo };

// What stands behind a saying and is said.
struct Complement {
  enum class Kind : std::uint8_t { none, clause, colon, marks } kind = Kind::none;
  std::uint32_t at = 0;  // "that"; the colon; the mark
  bool by_colon = false;
};

struct Saying {
  SayingKind kind = SayingKind::verb;
  std::uint32_t lead = 0;   // with "as" before it: where the words begin
  std::uint32_t first = 0;  // half-open range of tokens
  std::uint32_t last = 0;
  Gender gender = Gender::any;
  bool joined = false;       // "and said": tells of what follows
  bool backward = false;     // "as he said": tells of what stands before
  bool marks_only = false;   // demands and accusations: no "that" behind them
  bool with_object = false;  // "told him", "which X reported"
  bool named = false;        // its speaker stands beside it
  Speaker speaker;
  Complement opens;
};

// All of them, in order, none within another.
std::vector<Saying> find_sayings(const QuoteScene& page);

}  // namespace rasid
