#pragma once
// How the words of documents are printed for people.

#include <string>
#include <string_view>

namespace rasid {

// Between who acts and upon whom, and between what was and what came of it.
constexpr const char* arrow = " \u2192 ";

// On one line, without control characters and bidirectional controls: safe for a terminal.
// Terminals order mixed scripts as they like; what a document holds of it is not passed on.
std::string plain_line(std::string_view text);

// Example: in_quotes("a") is a in guillemets.
std::string in_quotes(std::string_view words);

}  // namespace rasid
