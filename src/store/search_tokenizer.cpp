// Source: https://www.sqlite.org/fts5.html#custom_tokenizers. Keys of one word stand at one place
// of the text (FTS5_TOKEN_COLOCATED), so that phrases hold whichever key is asked for.
#include "store/search_tokenizer.h"

#include "store/search_query.h"
#include "store/search_words.h"

#include <string_view>
#include <vector>

#include <sqlite3.h>

namespace rasid {
namespace {

using TakeToken = int (*)(void*, int, const char*, int, int, int);

// It has no state: any address that is not null will do.
int make(void*, const char**, int, Fts5Tokenizer** out) {
  static char tokenizer = 0;
  *out = reinterpret_cast<Fts5Tokenizer*>(&tokenizer);
  return SQLITE_OK;
}

void unmake(Fts5Tokenizer*) {}

int hand_on(const SearchWord& word, void* context, TakeToken take) {
  int flags = 0;
  for (const std::string& key : word.keys) {
    const int code = take(context,
                          flags,
                          key.data(),
                          static_cast<int>(key.size()),
                          static_cast<int>(word.span.begin),
                          static_cast<int>(word.span.end));
    if (code != SQLITE_OK) return code;
    flags = FTS5_TOKEN_COLOCATED;
  }
  return SQLITE_OK;
}

int hand_on_asked(std::string_view text, bool prefix, void* context, TakeToken take) {
  if (text.starts_with(key_sign)) {
    const std::string_view key = text.substr(1);
    return take(
        context, 0, key.data(), static_cast<int>(key.size()), 1, static_cast<int>(text.size()));
  }
  const bool exactly = text.starts_with(exactly_sign);
  if (exactly) text.remove_prefix(1);
  const std::vector<SearchWord> words = asked_words(text, exactly ? Asked::exactly : Asked::word);
  const std::vector<SearchWord> prefixes =
      prefix ? asked_words(text, Asked::prefix) : std::vector<SearchWord>();
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool last = prefix && i + 1 == words.size();
    const int code = hand_on(last ? prefixes[i] : words[i], context, take);
    if (code != SQLITE_OK) return code;
  }
  return SQLITE_OK;
}

// NOLINTNEXTLINE(readability-function-size): the parameters are those of SQLite
int tokenize(Fts5Tokenizer*,
             void* context,
             int flags,
             const char* bytes,
             int size,
             TakeToken take) {
  const std::string_view text = bytes == nullptr
                                    ? std::string_view()
                                    : std::string_view(bytes, static_cast<std::size_t>(size));
  if ((flags & FTS5_TOKENIZE_QUERY) != 0)
    return hand_on_asked(text, (flags & FTS5_TOKENIZE_PREFIX) != 0, context, take);
  int code = SQLITE_OK;
  for_search_words(text, [&](const SearchWord& word) {
    code = hand_on(word, context, take);
    return code == SQLITE_OK;
  });
  return code;
}

fts5_api* fts5_of(sqlite3* connection) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

}  // namespace

bool register_search_tokenizer(sqlite3* connection) {
  fts5_api* api = fts5_of(connection);
  if (api == nullptr) return false;
  fts5_tokenizer functions{.xCreate = make, .xDelete = unmake, .xTokenize = tokenize};
  return api->xCreateTokenizer(api, "rasid", nullptr, &functions, nullptr) == SQLITE_OK;
}

}  // namespace rasid
