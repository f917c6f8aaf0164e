#include "ask/event_json.h"

#include "ask/claim_json.h"
#include "ask/course_json.h"
#include "store/store.h"

#include <set>

namespace rasid {
namespace {

void write_claim(const CitedClaim& cited, const Document& document, JsonWriter& json) {
  const Claim& claim = cited.reported.claim;
  const CitedView view(document);
  json.begin_object().member("id", cited.reported.id).member("doc", claim.document);
  json.member("source", outlet_of(document)).member("url", document.url);
  json.member_or_null("published", document.date).member("independent_source", cited.source);
  json.member("act", claim.act).member("type", claim.type).member_or_null("mode", claim.mode);
  write_sides(claim.actor, view, json.key("actor"));
  write_sides(claim.recipient, view, json.key("recipient"));
  json.member("status", status_name(claim.status)).member_or_null("date", claim.date);
  json.member_or_null("not_before", claim.not_before).member_or_null("speaker", claim.speaker);
  json.member("quote", cited.quote)
      .member("start", cited.place.start)
      .member("end", cited.place.end);
  json.member("sentence", cited.sentence);
  json.member_or_null("object", claim.object);
  write_matters(claim, view, json);
  json.member("flags", claim.flags).key("confidence").thousandths(claim.confidence_per_mille);
  json.member_or_null("rule", claim.rule);
  json.key("because").begin_array();
  for (const Reason& reason : claim.because) {
    json.begin_object();
    write_reason(reason, view, json);
    json.end_object();
  }
  json.end_array().end_object();
}

void write_cited_sides(const std::vector<CitedSide>& sides,
                       const Labels& labels,
                       JsonWriter& json) {
  json.begin_array();
  for (const CitedSide& side : sides) {
    const Label label = labels.side(side.code);
    json.begin_object()
        .member("code", side.code)
        .member("en", label.en)
        .member_or_null("ar", label.ar);
    json.member_or_null("name", side.name).member_or_null("id", side.entity).end_object();
  }
  json.end_array();
}

std::vector<ReportedClaim> reported_of(const CitedEvent& cited) {
  std::vector<ReportedClaim> claims;
  for (const CitedClaim& claim : cited.claims)
    claims.push_back(claim.reported);
  return claims;
}

}  // namespace

void write_label(std::string_view code, const Label& label, JsonWriter& json) {
  json.begin_object()
      .member("code", code)
      .member("en", label.en)
      .member_or_null("ar", label.ar)
      .end_object();
}

void write_event(const CitedEvent& cited,
                 const std::vector<SourcedDocument>& documents,
                 const Labels& labels,
                 JsonWriter& json) {
  const Event& event = cited.event;
  json.begin_object().member("id", event.id).member("group", event.group).member("act", event.act);
  json.member("label", labels.act(event.act).en)
      .member("type", event.type)
      .member_or_null("mode", event.mode);
  write_cited_sides(cited.actor, labels, json.key("actor"));
  write_cited_sides(cited.recipient, labels, json.key("recipient"));
  json.member("status", status_name(event.status)).key("history").begin_array();
  for (const Status status : cited.history)
    json.value(status_name(status));
  json.end_array().member_or_null("date", event.date).member("flags", event.flags);
  const auto sources = [&](const std::vector<std::size_t>& claims) {
    return sources_of(claims, cited);
  };
  write_course(event, reported_of(cited), sources, json);
  json.member("agreements", cited.agreements).key("issues").begin_array();
  for (const std::string& issue : cited.issues)
    write_label(issue, labels.issue(issue), json);
  json.end_array();
  std::set<std::string> outlets;
  for (const CitedClaim& claim : cited.claims)
    outlets.insert(outlet_of(documents[claim.document].document));
  outlets.erase("");
  json.member("documents", cited.documents)
      .member("outlets", cited.outlets)
      .member("independent_sources", cited.sources)
      .member("sources", std::vector<std::string>(outlets.begin(), outlets.end()));
  json.key("claims").begin_array();
  for (const CitedClaim& claim : cited.claims)
    write_claim(claim, documents[claim.document].document, json);
  json.end_array().end_object();
}

void write_document(const SourcedDocument& sourced, JsonWriter& json) {
  const auto& [document, origin] = sourced;
  json.begin_object().member("id", document.id).member_or_null("source", document.source);
  json.member_or_null("url", document.url).member_or_null("date", document.date);
  json.member_or_null("date_source", document.date_source);
  json.member("title", document.title).member_or_null("subtitle", document.subtitle);
  json.member_or_null("author", document.author).member_or_null("section", document.section);
  json.member_or_null("language", document.language).member("text", document.body);
  json.member("hash", document_hash(document)).member_or_null("outlet", origin.outlet);
  json.member_or_null("relay", origin.relay).member_or_null("near_group", origin.group);
  json.end_object();
}

}  // namespace rasid
