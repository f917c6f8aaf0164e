#pragma once
// A side as a text names it: where, of what kind, whose, and how that was decided.

#include "morph/inflect.h"
#include "tagger/name_span.h"
#include "text/span.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rasid {

enum class MentionKind : std::uint8_t {
  state,    // a state by its name
  capital,  // a capital or a seat of power: government or place, by context
  place,    // another city or region
  demonym,  // a nationality adjective or noun
  body,     // an international body
  group,    // an armed or political group
  person,   // someone known by name
  office,   // an office of a state: "the Russian foreign minister"
  organ,    // government, army, ministry ...
  people,   // citizens, soldiers, companies of a state
  pair,     // "the two countries"
  own,      // "his country": its code is settled by the claim's clause
};

const char* mention_kind_name(MentionKind kind);

// A state, capital or other place: behind "in" it says where.
constexpr bool is_place_kind(MentionKind kind) {
  return kind == MentionKind::state || kind == MentionKind::capital || kind == MentionKind::place;
}

// How it was decided which side a mention is.
enum class Decision : std::uint8_t {
  named,       // by its own words
  composed,    // an office or organ with its state
  beside,      // an office by the known person beside it
  choice,      // one of several readings, by actors/choices.tsv or by what else is spoken of
  remembered,  // by an earlier mention of the document
  only_state,  // the one state of which the document has spoken so far
  home,        // the document's home state
  open,        // `own`: the claim's clause decides
};

const char* decision_name(Decision decision);

struct Mention {
  Span span;                      // in the body
  std::uint32_t first_token = 0;  // half-open range of tokens, appositions included
  std::uint32_t last_token = 0;
  MentionKind kind = MentionKind::state;
  std::vector<std::string> codes;  // one; two for a pair; none for `own`
  std::string sector;
  std::string entity;  // people id, or empty
  std::string person;  // a name recognised beside an office, as written; or empty
  Span name;           // where `person` stands; empty where it does not
  Gender gender = Gender::any;
  Number number = Number::singular;
  std::uint8_t clitics =
      0;                  // before its first word; the article only where it is no part of the name
  bool inferred = false;  // its state is not said here
  Decision decision = Decision::named;
  std::vector<std::string> rows;  // the knowledge rows that made it
};

struct Mentions {
  std::vector<Mention> list;     // in order, without overlaps
  std::vector<std::int32_t> at;  // per token: index into list, or -1
  std::string home;              // code of the document's home state, or empty
  std::vector<NameSpan> names;   // all names of persons, places and organisations, in order
};

}  // namespace rasid
