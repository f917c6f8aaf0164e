#pragma once
// The words of the index, as it keeps them: the keys of store/search_words.h.

#include "store/database.h"
#include "store/search_query.h"

#include <cstddef>

namespace rasid {

// Puts into a search that is one prefix the keys that begin so, where they are at most so many: the
// index finds these much sooner than the prefix. Every other search stays as it is.
void spell_out_prefix(Database& database, SearchQuery& search, std::size_t most);

// The list follows the words that statements read: call it again where a temporary table of this
// name comes to stand before that of the file.
void open_word_list(Database& database);

}  // namespace rasid
