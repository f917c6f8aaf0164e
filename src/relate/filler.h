#pragma once
// What is found in one sentence: triggers, the sides that fill their slots, verbs with their
// subjects.

#include "relate/lexicon.h"
#include "relate/scene.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace rasid {

// A wording found in a sentence: half-open range of tokens.
struct Trigger {
  std::uint32_t wording = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool is_verb = false;
  bool is_phrase = false;
  bool said_of_noun = false;  // a verb whose `with` word is what its relative clause is about
  VerbMatch verb;             // of a verb
  std::string pronoun;        // possessive of a noun, folded; empty where there is none
  std::uint8_t clitics = 0;   // before a noun
};

// What was found for a slot: mentions, or one that a pronoun or a verb's subject stands for.
struct Filler {
  std::vector<Side> sides;
  Span words;                             // where it is said
  std::size_t end = 0;                    // the token behind it
  bool inferred = false;                  // through a pronoun, a light verb or an earlier clause
  MentionKind kind = MentionKind::state;  // of its first side
  bool common = false;  // its first side is some people of a state, not its government

  bool unknown = false;  // there is one, but it has no code

  bool empty() const { return sides.empty(); }
};

// A finite verb and its subject, as far as found; the frame in which later nouns and pronouns are
// understood.
struct VerbEvent {
  std::uint32_t token = 0;
  Filler subject;
  const VerbForm* form = nullptr;
  bool relative = false;  // the verb of a relative clause
  bool speech = false;
  bool carries = false;  // a light verb: "carried out", "announced" a deed
  bool active = true;    // its subject is the agent of a noun it governs
  Status status = Status::held;
  bool changes_status = false;
  bool own_only = false;  // its status holds for what its subject does itself
  std::string status_row;
};

// Whom the sentence before leaves to the next one.
struct Carried {
  Filler subject;  // what it is about
  Filler speaker;  // who spoke in it, or still speaks
};

// Whether the place of a thing stands for it: "positions in Syria" are Syria's, talks there are
// not.
enum class Places : std::uint8_t { ignored, counted };

// Whose side a slot gives: of him who does the act, or of him to whom it is done.
enum class Share : std::uint8_t { doer, undergoer };

constexpr std::size_t list_gap = 6;  // words between two sides of a list

// "The accord of Djibouti": an accord is named after the place where it was made.
bool is_named_after(const Scene& scene, const Mention& place);

// "Gunmen of the movement", "rockets from Gaza": the word "from" stands right before the mention.
bool is_behind_from(const Scene& scene, const Mention& mention);

// The plain word at `i` is governed by the one-letter preposition "to"; a noun of the lexicon that
// itself begins with that letter is not.
bool begins_with_lam(const Scene& scene, std::size_t i);

// Of two sectors of one state, the first may act on the second, which governs: "the opposition
// accuses the government".
bool opposes(const std::string& sector, const std::string& other);

// What `mention` names as one side with the code `code`.
Side side_named(const Scene& scene, const Mention& mention, const std::string& code);

// "The Russian", with no noun before it, is a player or writer, and no government.
bool is_lone_nationality(const Mention& mention);

// Of whom a third-person pronoun at the end of a word speaks, folded.
Gender gender_of_pronoun(std::string_view pronoun);

// Gender and number allow `mention` to be the subject of the verb form.
bool agrees(const Mention& mention, const VerbForm& form);

}  // namespace rasid
