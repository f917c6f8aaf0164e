#include "cli/document_json.h"

#include "base/json.h"

namespace rasid {

std::string document_json(const Document& document) {
  JsonWriter json;
  json.begin_object()
      .member("id", document.id)
      .member_or_null("source", document.source)
      .member_or_null("url", document.url)
      .member_or_null("date", document.date)
      .member_or_null("date_source", document.date_source)
      .member_or_null("title", document.title)
      .member("text", document.body)
      .end_object();
  return json.take();
}

}  // namespace rasid
