#include "ask/found.h"

#include "ask/event_text.h"
#include "base/json.h"
#include "store/search_query.h"
#include "text/printed.h"

#include <algorithm>
#include <utility>

namespace rasid {
namespace {

constexpr std::uint32_t reach_bytes = 160;  // of a passage on either side; Source: three lines

bool inside_code_point(std::string_view text, std::uint32_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

// The line around a place, cut to what is near, where possible between words.
Span around(std::string_view text, Span place) {
  const auto size = static_cast<std::uint32_t>(text.size());
  std::uint32_t begin = place.begin - std::min(place.begin, reach_bytes);
  std::uint32_t end = std::min(size, place.end + reach_bytes);
  const std::size_t line = text.substr(begin, place.begin - begin).rfind('\n');
  const std::size_t space = text.substr(begin, place.begin - begin).find(' ');
  if (line != std::string_view::npos)
    begin += static_cast<std::uint32_t>(line) + 1;
  else if (begin > 0 && space != std::string_view::npos)
    begin += static_cast<std::uint32_t>(space) + 1;
  const std::string_view behind = text.substr(place.end, end - place.end);
  if (const std::size_t stop = behind.find('\n'); stop != std::string_view::npos)
    end = place.end + static_cast<std::uint32_t>(stop);
  else if (const std::size_t last = behind.rfind(' '); end < size && last != std::string_view::npos)
    end = place.end + static_cast<std::uint32_t>(last);
  while (inside_code_point(text, begin))
    ++begin;
  while (inside_code_point(text, end))
    --end;
  return {.begin = std::min(begin, place.begin), .end = std::max(end, place.end)};
}

std::vector<Passage> passages_of(std::string_view text, const std::vector<Span>& places) {
  std::vector<Passage> passages;
  for (const Span place : places) {
    const Span span = around(text, place);
    if (!passages.empty() && span.begin < passages.back().span.end) {
      passages.back().span.end = std::max(passages.back().span.end, span.end);
      passages.back().marks.push_back(place);
    } else {
      passages.push_back({.span = span, .marks = {place}});
    }
  }
  return passages;
}

std::string marked(std::string_view text, const Passage& passage, const Marks& marks) {
  std::string out;
  std::uint32_t at = passage.span.begin;
  for (const Span place : passage.marks) {
    out += plain_line(text.substr(at, place.begin - at)) + marks.begin +
           plain_line(slice(text, place)) + marks.end;
    at = place.end;
  }
  return out + plain_line(text.substr(at, passage.span.end - at));
}

void write_text(const FoundText& found, JsonWriter& json) {
  const Document& document = found.sourced.document;
  json.begin_object().member("doc", document.id).member("hash", found.hash);
  json.member_or_null("source", outlet_of(document)).member_or_null("url", document.url);
  json.member_or_null("published", document.date).member("title", document.title);
  json.key("passages").begin_array();
  for (const Passage& passage : found.passages) {
    const CodePointRange place = place_of(document.body, passage.span);
    json.begin_object().member("text", slice(document.body, passage.span));
    json.member("start", place.start).member("end", place.end).key("marks").begin_array();
    for (const Span mark : passage.marks) {
      const CodePointRange at = place_of(document.body, mark);
      json.begin_object().member("quote", slice(document.body, mark));
      json.member("start", at.start).member("end", at.end).end_object();
    }
    json.end_array().end_object();
  }
  json.end_array().end_object();
}

}  // namespace

Result<FoundTexts> find_words(Store& store, const Question& question, const Page& page) {
  const Result<SearchQuery> search = parse_search(question.words);
  if (!search) return search.error();
  const Result<DocumentPage> hits = store.find(question, page);
  if (!hits) return hits.error();
  FoundTexts found;
  found.next = hits->next;
  for (const FoundDocument& hit : hits->documents) {
    Result<SourcedDocument> sourced = sourced_document(store, hit.hash);
    if (!sourced) return sourced.error();
    const std::string& body = sourced->document.body;
    std::vector<Passage> passages = passages_of(body, search_spans(*search, body));
    found.texts.push_back(
        {.hash = hit.hash, .sourced = std::move(*sourced), .passages = std::move(passages)});
  }
  return found;
}

std::string found_text(const FoundTexts& found, const Marks& marks, std::size_t passages) {
  std::string out;
  for (std::size_t i = 0; i < found.texts.size(); ++i) {
    const FoundText& text = found.texts[i];
    if (i > 0) out += '\n';
    add_document(text.sourced, i, out);
    out += "      #" + short_id(text.hash) + '\n';
    const std::size_t shown =
        passages == 0 ? text.passages.size() : std::min(passages, text.passages.size());
    for (std::size_t at = 0; at < shown; ++at)
      out += "    " + marked(text.sourced.document.body, text.passages[at], marks) + '\n';
    if (shown < text.passages.size())
      out += "    and " + std::to_string(text.passages.size() - shown) + " more\n";
  }
  return out.empty() ? "Nothing is on record.\n" : out;
}

std::string found_json(const FoundTexts& found) {
  JsonWriter json;
  json.begin_object().key("documents").begin_array();
  for (const FoundText& text : found.texts)
    write_text(text, json);
  json.end_array().member_or_null("next", found.next).end_object();
  return json.take() + '\n';
}

std::string found_jsonl(const FoundTexts& found) {
  std::string lines;
  JsonWriter json;
  for (const FoundText& text : found.texts) {
    write_text(text, json);
    lines += json.take() + '\n';
  }
  return lines;
}

std::string found_csv(const FoundTexts& found, CsvFlavour flavour) {
  std::string rows = csv_row(
      {"doc", "hash", "source", "url", "published", "title", "quote", "start", "end", "passage"},
      flavour);
  for (const FoundText& text : found.texts) {
    const Document& document = text.sourced.document;
    std::vector<std::string> cells = {document.id,
                                      text.hash,
                                      outlet_of(document),
                                      document.url,
                                      document.date,
                                      document.title,
                                      "",
                                      "",
                                      "",
                                      ""};
    if (text.passages.empty()) rows += csv_row(cells, flavour);
    for (const Passage& passage : text.passages) {
      for (const Span mark : passage.marks) {
        const CodePointRange at = place_of(document.body, mark);
        cells[6] = words_of(document.body, mark);
        cells[7] = std::to_string(at.start);
        cells[8] = std::to_string(at.end);
        cells[9] = words_of(document.body, passage.span);
        rows += csv_row(cells, flavour);
      }
    }
  }
  return rows;
}

}  // namespace rasid
