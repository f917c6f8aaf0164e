#pragma once
// The mentions and names of one article as lines, for rasid who.

#include "actors/actors.h"
#include "cli/terminal.h"
#include "know/knowledge.h"
#include "know/officeholders.h"
#include "text/cited_view.h"

#include <string>

namespace rasid {

// One line for each mention, and for each name of a person, place or organisation that is no
// mention or only a part of one; in the order of the text.
// `people` are those of the knowledge; a person's offices on the article's date are told.
std::string who_text(const Text& text,
                     const Mentions& mentions,
                     const CitedView& cited,
                     const Officeholders& people,
                     const Terminal& terminal);

// The same as JSON lines.
std::string who_jsonl(const Text& text,
                      const Mentions& mentions,
                      const CitedView& cited,
                      const Knowledge& knowledge,
                      const Officeholders& people);

}  // namespace rasid
