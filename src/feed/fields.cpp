#include "feed/fields.h"

#include <algorithm>
#include <iterator>

namespace rasid {
namespace {

struct Known {
  const char* name;
  std::vector<const char*> others;
};

// In the order of Field. Source: the fields of news-please, newspaper, trafilatura, schema.org
// NewsArticle, RSS turned into JSON, and common dumps of collections.
const std::array<Known, field_count>& known_fields() {
  static const std::array<Known, field_count> all = {{
      {.name = "id", .others = {"guid", "_id", "uuid", "article_id"}},
      {.name = "source", .others = {"outlet", "publisher", "newspaper", "source_domain"}},
      {.name = "url", .others = {"link", "href", "uri", "article_url", "permalink"}},
      {.name = "date",
       .others = {"published",
                  "published_at",
                  "publishedAt",
                  "date_published",
                  "datePublished",
                  "publish_date",
                  "date_publish",
                  "publication_date",
                  "pubDate",
                  "pub_date"}},
      {.name = "title", .others = {"headline", "heading", "article_title"}},
      {.name = "text",
       .others = {"body",
                  "content",
                  "article",
                  "article_text",
                  "article_body",
                  "articleBody",
                  "full_text",
                  "fulltext",
                  "maintext",
                  "main_text"}},
      {.name = "html", .others = {}},
      {.name = "fetched",
       .others = {"fetched_at", "date_download", "crawled_at", "retrieved_at", "date_crawled"}},
  }};
  return all;
}

std::string in_quotes(const std::string& name) {
  return '"' + name + '"';
}

// What stands for a field whose own name the record lacks.
std::string guess(const Known& known,
                  const std::function<bool(const std::string&)>& has,
                  std::vector<std::string>& notes) {
  std::vector<std::string> found;
  std::copy_if(known.others.begin(), known.others.end(), std::back_inserter(found), has);
  if (found.empty()) return {};
  const std::string field = known.name;
  if (found.size() == 1) {
    notes.push_back(field + " is taken from " + in_quotes(found[0]));
    return found[0];
  }
  notes.push_back(field + " may be " + in_quotes(found[0]) + " or " + in_quotes(found[1]) +
                  ": say --fields " + field + '=' + found[0]);
  return {};
}

}  // namespace

const char* field_name(Field field) {
  return known_fields()[static_cast<std::size_t>(field)].name;
}

bool is_field_name(std::string_view name) {
  const auto& known = known_fields();
  return std::any_of(
      known.begin(), known.end(), [&](const Known& each) { return name == each.name; });
}

Result<FieldMap> parse_fields(std::string_view mapping) {
  FieldMap map;
  const auto& known = known_fields();
  while (!mapping.empty()) {
    const std::size_t end = std::min(mapping.find(','), mapping.size());
    const std::string_view one = mapping.substr(0, end);
    mapping.remove_prefix(std::min(end + 1, mapping.size()));
    const std::size_t equals = one.find('=');
    const std::string_view field = one.substr(0, equals);
    const auto* const found = std::find_if(
        known.begin(), known.end(), [&](const Known& each) { return field == each.name; });
    if (equals == std::string_view::npos || equals + 1 == one.size() || found == known.end()) {
      std::string names;
      for (const Known& each : known)
        names += std::string(names.empty() ? "" : ", ") + each.name;
      return Error{.what =
                       "\"" + std::string(one) + "\" is no FIELD=NAME; FIELD is one of " + names};
    }
    map.given[static_cast<std::size_t>(found - known.begin())] = one.substr(equals + 1);
  }
  return map;
}

FieldNames names_of(const FieldMap& map, const std::function<bool(const std::string&)>& has) {
  FieldNames all;
  const auto& known = known_fields();
  const bool has_html = !map.given[static_cast<std::size_t>(Field::html)].empty();
  for (std::size_t i = 0; i < field_count; ++i) {
    if (!map.given[i].empty()) {
      all.names[i] = map.given[i];
    } else if (i == static_cast<std::size_t>(Field::html)) {
      continue;
    } else if (has(known[i].name)) {
      all.names[i] = known[i].name;
    } else if (i != static_cast<std::size_t>(Field::text) || !has_html) {
      all.names[i] = guess(known[i], has, all.notes);
    }
  }
  return all;
}

}  // namespace rasid
