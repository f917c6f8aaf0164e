#include "ask/shown.h"

#include "ask/event_json.h"
#include "ask/event_text.h"
#include "base/json.h"
#include "text/printed.h"

#include <algorithm>
#include <map>
#include <utility>

namespace rasid {
namespace {

using Indexes = std::vector<std::size_t>;

// The indexes of the claims that stay, as they are then.
void renumber(Indexes& indexes, const std::map<std::size_t, std::size_t>& kept) {
  Indexes renumbered;
  for (const std::size_t index : indexes)
    if (const auto found = kept.find(index); found != kept.end())
      renumbered.push_back(found->second);
  indexes = std::move(renumbered);
}

// The claims that are not asked for go; the event stays what it is by all of them.
void keep_asked(const Shown& shown, CitedEvent& cited) {
  if (shown.stored.kind == StoredKind::event) return;
  std::map<std::size_t, std::size_t> kept;
  std::vector<CitedClaim> claims;
  for (std::size_t i = 0; i < cited.claims.size(); ++i) {
    const ReportedClaim& reported = cited.claims[i].reported;
    const bool asked = shown.document ? reported.claim.document == shown.document->document.id
                                      : reported.id == shown.stored.id;
    if (!asked) continue;
    kept.emplace(i, claims.size());
    claims.push_back(std::move(cited.claims[i]));
  }
  cited.claims = std::move(claims);
  renumber(cited.event.claims, kept);
  for (CourseStep& step : cited.event.course)
    renumber(step.claims, kept);
  for (Disagreement& found : cited.event.disagreements)
    for (Disagreement::Stand& stand : found.stands)
      renumber(stand.claims, kept);
}

// "because" of a claim, a decision a line.
void add_reasons(const CitedClaim& cited, const std::string& body, std::string& out) {
  for (const Reason& reason : cited.reported.claim.because) {
    const std::string words = plain_line(words_of(body, reason.words));
    out += "        " + reason.what + (words.empty() ? "" : "  " + in_quotes(words)) + "  " +
           plain_line(reason.row) + '\n';
  }
}

void add_whole_claim(const CitedClaim& cited, const Document& document, std::string& out) {
  const Claim& claim = cited.reported.claim;
  out += "    " + in_quotes(plain_line(cited.quote)) + "\n      " +
         std::to_string(cited.place.start) + '-' + std::to_string(cited.place.end) + "  " +
         claim.act + "  " + status_name(claim.status);
  if (!claim.date.empty()) out += ' ' + claim.date;
  if (!claim.speaker.empty()) out += ", says " + claim.speaker;
  for (const std::string& flag : claim.flags)
    out += "  ! " + flag;
  out += "\n      claim " + cited.reported.id + ", confidence 0." +
         std::to_string(1000 + claim.confidence_per_mille).substr(1) + '\n';
  out += "      in: " + plain_line(cited.sentence) + '\n';
  if (!claim.object.empty()) out += "      about: " + plain_line(claim.object) + '\n';
  if (!claim.place.empty())
    out += "      where: " + claim.place + ' ' + plain_line(claim.place_name) + '\n';
  out += "      because:\n";
  add_reasons(cited, document.body, out);
}

// The event's head, then its claims under their documents.
void add_whole_event(const CitedEvent& event,
                     const Shown& shown,
                     const Labels& labels,
                     std::string& out) {
  add_event_head(event, labels, "event " + event.event.id, out);
  const std::vector<SourcedDocument>& documents = shown.answer.cited.documents;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    bool first = true;
    for (const CitedClaim& cited : event.claims) {
      if (cited.document != i) continue;
      if (first && !shown.document) add_document(documents[i], i, out);
      first = false;
      add_whole_claim(cited, documents[i].document, out);
    }
  }
}

std::string document_head(const Document& document, const std::string& hash) {
  std::string out = plain_line(document.title) + '\n';
  const std::string outlet = outlet_of(document);
  out += "  " + (outlet.empty() ? "source unknown" : plain_line(outlet)) + ", " +
         (document.date.empty() ? "undated" : plain_line(document.date)) + ", " +
         plain_line(document.id) + '\n';
  if (!document.url.empty()) out += "  " + plain_line(document.url) + '\n';
  out += "  document " + hash + "\n\n";
  for (std::size_t begin = 0; begin < document.body.size();) {
    const std::size_t end = std::min(document.body.find('\n', begin), document.body.size());
    out += plain_line(std::string_view(document.body).substr(begin, end - begin)) + '\n';
    begin = end + 1;
  }
  return out;
}

}  // namespace

Result<Shown> show(Store& store, const StoredId& stored) {
  Shown shown;
  shown.stored = stored;
  if (stored.kind == StoredKind::document) {
    Result<SourcedDocument> document = sourced_document(store, stored.id);
    if (!document) return document.error();
    shown.document = std::move(*document);
  }
  const auto events = store.events_of(stored);
  if (!events) return events.error();
  auto cited = cite(store, *events);
  if (!cited) return cited.error();
  shown.answer.cited = std::move(*cited);
  if (shown.answer.cited.events.empty()) return shown;
  for (CitedEvent& event : shown.answer.cited.events)
    keep_asked(shown, event);
  Section& section = shown.answer.sections.emplace_back();
  for (std::size_t i = 0; i < shown.answer.cited.events.size(); ++i)
    section.facts.push_back({.event = i, .more = {}});
  return shown;
}

std::string shown_text(const Shown& shown, const Labels& labels) {
  std::string out = shown.document ? document_head(shown.document->document, shown.stored.id) : "";
  for (const CitedEvent& event : shown.answer.cited.events)
    add_whole_event(event, shown, labels, out);
  return out;
}

std::string shown_json(const Shown& shown, const Labels& labels) {
  JsonWriter json;
  json.begin_object();
  if (shown.document) write_document(*shown.document, json.key("document"));
  json.key("events").begin_array();
  for (const CitedEvent& event : shown.answer.cited.events)
    write_event(event, shown.answer.cited.documents, labels, json);
  json.end_array().end_object();
  return json.take() + '\n';
}

}  // namespace rasid
