#pragma once
// Which field of a JSON object or column of a table is which of a document.

#include "base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// What a record can give. `html` is the text as markup, in place of `text`; `fetched` is when the
// record was taken from its source.
enum class Field : std::uint8_t { id, source, url, date, title, text, html, fetched };
constexpr std::size_t field_count = 8;
const char* field_name(Field field);
bool is_field_name(std::string_view name);

// The names that the user gives, by Field; empty: none is given.
struct FieldMap {
  std::array<std::string, field_count> given;
};

// "title=headline,text=article.body". Fails: with what is wrong and what can be said.
Result<FieldMap> parse_fields(std::string_view mapping);

// The names by which one record is read.
struct FieldNames {
  std::array<std::string, field_count> names;  // empty: the record has none
  // What was decided without being told: `text is taken from "body"`, or could not be.
  std::vector<std::string> notes;

  const std::string& of(Field field) const { return names[static_cast<std::size_t>(field)]; }
};

// A name that is given counts alone. Otherwise the field's own name where the record `has` it; else
// one of the names that other programs use for it, where the record has one of them only. `html` is
// never guessed.
FieldNames names_of(const FieldMap& map, const std::function<bool(const std::string&)>& has);

}  // namespace rasid
