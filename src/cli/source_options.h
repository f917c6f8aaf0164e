#pragma once
// The options by which verbs are told what to read.

#include "feed/feed.h"

namespace CLI {  // NOLINT(readability-identifier-naming): the vendor's name
class App;
class Option;
}  // namespace CLI

namespace rasid {

// The arguments, called `argument`, and --include, --exclude, --fields and --limit. Gives the
// option of the arguments, which is not required yet.
CLI::Option* add_source_options(CLI::App& app, const char* argument, Sources& sources);

}  // namespace rasid
