#include "cli/scored_files.h"

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <functional>
#include <string_view>
#include <variant>

#include <simdjson.h>

namespace rasid {
namespace {

namespace dom = simdjson::dom;

// No text is as long; beyond it, differences of offsets would not be numbers any more.
constexpr long long max_offset = 1LL << 40;

std::string_view stripped(std::string_view line) {
  constexpr std::string_view blank = " \t\r\n\f\v";
  const std::size_t first = line.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return line.substr(first, line.find_last_not_of(blank) - first + 1);
}

// Gives every line that is not empty to `take`, which fails with what is wrong with it.
Done for_lines(const std::string& path, const std::function<Done(std::string_view)>& take) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Error{.what = "the file cannot be opened", .where = path};
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    const std::string_view words = stripped(line);
    if (words.empty()) continue;
    const Done taken = take(words);
    if (!taken)
      return Error{.what = taken.error().what, .where = path + ':' + std::to_string(number)};
  }
  if (file.bad()) return Error{.what = "the file cannot be read", .where = path};
  return std::monostate{};
}

// The same for lines that are JSON objects.
Done for_objects(const std::string& path, const std::function<Done(const dom::object&)>& take) {
  dom::parser parser;
  return for_lines(path, [&](std::string_view line) -> Done {
    dom::element root;
    const simdjson::error_code error = parser.parse(line.data(), line.size()).get(root);
    if (error != simdjson::SUCCESS)
      return Error{.what = std::string("not a line of JSON: ") + simdjson::error_message(error)};
    dom::object object;
    if (root.get(object) != simdjson::SUCCESS) return Error{.what = "not a JSON object"};
    return take(object);
  });
}

Result<std::string> required_text(const dom::object& object, const char* key) {
  std::string_view text;
  if (object[key].get(text) == simdjson::SUCCESS) return std::string(text);
  return Error{.what = std::string("\"") + key + "\" is missing or not a string"};
}

// Each reader leaves its field alone where the key is absent; null is no value.
void read_words(const dom::object& object, const char* key, std::optional<std::string>& into) {
  dom::element value;
  if (object[key].get(value) != simdjson::SUCCESS) return;
  std::string_view text;
  into.reset();
  if (value.get(text) == simdjson::SUCCESS) into = text;
}

void read_offset(const dom::object& object, const char* key, std::optional<long long>& into) {
  dom::element value;
  if (object[key].get(value) != simdjson::SUCCESS) return;
  std::int64_t number = 0;
  into.reset();
  if (value.get(number) == simdjson::SUCCESS)
    into = std::clamp<long long>(number, -max_offset, max_offset);
}

void read_codes(const dom::object& object, const char* key, std::set<std::string>& into) {
  dom::element value;
  if (object[key].get(value) != simdjson::SUCCESS) return;
  into.clear();
  dom::array sides;
  if (value.get(sides) != simdjson::SUCCESS) return;
  for (const dom::element side : sides) {
    std::string_view code;
    dom::object with_code;
    if (side.get(with_code) == simdjson::SUCCESS) {
      if (with_code["code"].get(code) != simdjson::SUCCESS) continue;
    } else if (side.get(code) != simdjson::SUCCESS) {
      continue;
    }
    if (!code.empty()) into.emplace(code);
  }
}

void read_fields(const dom::object& object, ScoredClaim& into) {
  std::string_view text;
  if (object["type"].get(text) == simdjson::SUCCESS) into.type = text;
  if (object["quote"].get(text) == simdjson::SUCCESS) into.quote = text;
  read_words(object, "mode", into.mode);
  read_codes(object, "actor", into.actor);
  read_codes(object, "recipient", into.recipient);
  read_words(object, "status", into.status);
  read_words(object, "date", into.date);
  read_offset(object, "start", into.start);
  read_offset(object, "end", into.end);
  bool minor = false;
  if (object["minor"].get(minor) == simdjson::SUCCESS) into.minor = minor;
}

Result<ScoredClaim> claim_of(const dom::object& object) {
  const Result<std::string> type = required_text(object, "type");
  if (!type) return type.error();
  ScoredClaim claim;
  read_fields(object, claim);
  dom::array alternatives;
  if (object["alt"].get(alternatives) != simdjson::SUCCESS) return claim;
  const ScoredClaim plain = claim;
  for (const dom::element element : alternatives) {
    dom::object over;
    if (element.get(over) != simdjson::SUCCESS)
      return Error{.what = "\"alt\" holds what is no object"};
    read_fields(over, claim.alternatives.emplace_back(plain));
  }
  return claim;
}

Result<std::vector<ScoredClaim>> claims_of(const dom::object& object) {
  dom::array list;
  if (object["claims"].get(list) != simdjson::SUCCESS)
    return Error{.what = "\"claims\" is missing or no list"};
  std::vector<ScoredClaim> claims;
  for (const dom::element element : list) {
    dom::object one;
    if (element.get(one) != simdjson::SUCCESS)
      return Error{.what = "\"claims\" holds what is no object"};
    Result<ScoredClaim> claim = claim_of(one);
    if (!claim) return claim.error();
    claims.push_back(std::move(*claim));
  }
  return claims;
}

}  // namespace

Result<GoldClaims> load_gold(const std::string& path) {
  GoldClaims gold;
  std::map<std::string, std::size_t> places;
  const Done done = for_objects(path, [&](const dom::object& object) -> Done {
    const Result<std::string> document = required_text(object, "doc");
    if (!document) return document.error();
    Result<std::vector<ScoredClaim>> claims = claims_of(object);
    if (!claims) return claims.error();
    const auto [place, is_new] = places.emplace(*document, gold.size());
    if (is_new) gold.emplace_back(*document, std::vector<ScoredClaim>{});
    gold[place->second].second = std::move(*claims);
    return std::monostate{};
  });
  if (!done) return done.error();
  return gold;
}

Result<SystemClaims> load_claims(const std::string& path) {
  SystemClaims system;
  const Done done = for_objects(path, [&](const dom::object& object) -> Done {
    const Result<std::string> document = required_text(object, "doc");
    if (!document) return document.error();
    Result<ScoredClaim> claim = claim_of(object);
    if (!claim) return claim.error();
    system[*document].push_back(std::move(*claim));
    return std::monostate{};
  });
  if (!done) return done.error();
  return system;
}

Result<std::map<std::string, std::string>> load_texts(const std::string& path) {
  std::map<std::string, std::string> texts;
  const Done done = for_objects(path, [&](const dom::object& object) -> Done {
    const Result<std::string> id = required_text(object, "id");
    if (!id) return id.error();
    Result<std::string> text = required_text(object, "text");
    if (!text) return text.error();
    texts[*id] = std::move(*text);
    return std::monostate{};
  });
  if (!done) return done.error();
  return texts;
}

Result<std::vector<std::string>> load_ids(const std::string& path) {
  std::vector<std::string> ids;
  const Done done = for_lines(path, [&](std::string_view line) -> Done {
    ids.emplace_back(line);
    return std::monostate{};
  });
  if (!done) return done.error();
  return ids;
}

Result<bool> holds_documents(const std::string& path) {
  std::optional<bool> documents;
  const Done done = for_objects(path, [&](const dom::object& object) -> Done {
    dom::element ignored;
    documents = object["text"].get(ignored) == simdjson::SUCCESS &&
                object["type"].get(ignored) != simdjson::SUCCESS;
    return Error{.what = "enough was seen"};
  });
  if (!done && !documents) return done.error();
  return documents.value_or(false);
}

}  // namespace rasid
