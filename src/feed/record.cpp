#include "feed/record.h"

#include "page/day.h"
#include "page/page.h"
#include "page/url_day.h"
#include "text/decode.h"

#include <utility>

namespace rasid {
namespace {

void take_date(const std::string& stated, Document& document, std::vector<std::string>& faults) {
  document.date = stated_day(stated);
  if (!document.date.empty()) document.date_source = "given";
  if (!stated.empty() && document.date.empty())
    faults.emplace_back("\"date\" is not a day like 2022-05-26");
  if (!document.date.empty()) return;
  document.date = url_day(document.url);
  if (!document.date.empty()) document.date_source = "url";
}

}  // namespace

void make_document(FieldValues values, const PageRules& pages, RecordReading& reading) {
  const auto value = [&](Field field) {
    return std::move(values[static_cast<std::size_t>(field)]);
  };
  Document document;
  document.id = value(Field::id);
  document.source = value(Field::source);
  document.url = value(Field::url);
  take_date(value(Field::date), document, reading.faults);
  document.title = value(Field::title);
  document.body = value(Field::text);
  document.origin.fetched = value(Field::fetched);
  if (const std::string html = value(Field::html); document.body.empty() && !html.empty()) {
    Document page = read_page(html, pages, document.url);
    document.body = std::move(page.body);
    document.subtitle = std::move(page.subtitle);
    document.author = std::move(page.author);
    document.section = std::move(page.section);
    if (document.title.empty()) document.title = std::move(page.title);
  }
  document.origin.mended = mend_twice_encoded(document.title) + mend_twice_encoded(document.body);
  if (document.id.empty()) document.id = document_id(document);
  reading.document = std::move(document);
}

}  // namespace rasid
