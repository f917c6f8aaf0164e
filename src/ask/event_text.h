#pragma once
// Events and documents as a person reads them in a terminal.

#include "ask/cited.h"
#include "ask/labels.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace rasid {

// The beginning of an id, enough for `rasid show`.
std::string short_id(std::string_view id);

// English and Arabic.
std::string both(const Label& label);

// What an event is, without its claims; `note`, if any, stands below its sides. Lines are indented.
void add_event_head(const CitedEvent& event,
                    const Labels& labels,
                    const std::string& note,
                    std::string& out);
// The same with its claims.
void add_event(const CitedEvent& event,
               const Labels& labels,
               const std::string& note,
               std::string& out);

// "[3] title", then where and when it stood, after whose report, and its address.
void add_document(const SourcedDocument& sourced, std::size_t index, std::string& out);

}  // namespace rasid
