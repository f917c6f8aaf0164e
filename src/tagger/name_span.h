#pragma once
// A name in a text: where it stands and what it names.

#include "text/span.h"

#include <cstdint>

namespace rasid {

enum class NameClass : std::uint8_t { person, place, organisation };

// "PER", "LOC" or "ORG".
const char* name_class_name(NameClass kind);

// One name. Names never overlap and never cross the end of a sentence.
struct NameSpan {
  std::uint32_t first_token = 0;  // half-open range of tokens
  std::uint32_t last_token = 0;
  NameClass kind = NameClass::person;
  std::uint8_t clitics = 0;  // Clitic bits written before its first word and no part of the name
  Span span;                 // in the body, without these clitics (the article stays)

  friend bool operator==(const NameSpan&, const NameSpan&) = default;
};

}  // namespace rasid
