#include "feed/article.h"

#include "base/ascii.h"
#include "base/hash.h"
#include "page/guard.h"
#include "page/page.h"
#include "page/url_day.h"
#include "text/decode.h"

#include <cstddef>
#include <utility>

namespace rasid {
namespace {

std::string places(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " place" : " places");
}

void note_decoding(const Decoded& decoded, std::vector<std::string>& notes) {
  if (decoded.replaced > 0)
    notes.push_back("bytes that are no " + decoded.encoding + " became U+FFFD in " +
                    places(decoded.replaced));
  if (decoded.mended > 0)
    notes.push_back("text that was encoded twice was mended in " + places(decoded.mended));
  if (decoded.how == "undecided")
    notes.push_back("too few letters to be sure of the encoding, read as " + decoded.encoding);
}

// Latin-1 is what servers say when nobody told them anything; then the page knows better.
std::string declared_charset(std::string_view bytes, const std::string& outside) {
  std::string http = ascii_lower(outside);
  if (!http.empty() && http != "iso-8859-1") return http;
  std::string own = meta_charset(bytes);
  return own.empty() ? http : own;
}

// An address from outside is surer than what a page says of itself, and its day than a line's.
void take_address(const std::string& url, Document& document) {
  if (url.empty()) return;
  document.url = url;
  if (!document.date.empty() && document.date_source != "line") return;
  const std::string day = url_day(url);
  if (day.empty()) return;
  document.date = day;
  document.date_source = "url";
}

ArticleForm form_of(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n\f");
  const bool page = first != std::string_view::npos && text[first] == '<';
  return page ? ArticleForm::page : ArticleForm::text;
}

}  // namespace

ArticleReading read_article(std::string_view bytes,
                            std::optional<ArticleForm> form,
                            const FromOutside& outside,
                            const PageRules& rules) {
  ArticleReading reading;
  Decoded decoded = decode(bytes, declared_charset(bytes, outside.charset));
  note_decoding(decoded, reading.notes);
  const std::string text = unix_lines(std::move(decoded.text));
  if (text.find_first_not_of(" \t\n\f\v") == std::string::npos) {
    reading.refused = "the file is empty";
    return reading;
  }
  const bool page = form.value_or(form_of(text)) == ArticleForm::page;
  if (page && text.size() > max_page_bytes)
    reading.notes.emplace_back("the page is longer than 8 MB and read up to there");
  Document document = page ? read_page(text, rules, outside.url) : read_plain(text);
  if (document.body.empty()) {
    reading.refused = "no article found in the page";
    return reading;
  }
  take_address(outside.url, document);
  document.id = document_id(document);
  document.origin = {.place = outside.place,
                     .sha256 = sha256_hex(bytes),
                     .bytes = bytes.size(),
                     .encoding = std::move(decoded.encoding),
                     .how = std::move(decoded.how),
                     .replaced = decoded.replaced,
                     .mended = decoded.mended,
                     .fetched = outside.fetched};
  reading.document = std::move(document);
  return reading;
}

}  // namespace rasid
