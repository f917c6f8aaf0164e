#include "ask/canonical.h"

#include "ask/course_json.h"
#include "ask/event_json.h"
#include "base/json.h"

#include <optional>
#include <string>
#include <utility>

namespace rasid {
namespace {

void write_span(std::string_view key, Span span, JsonWriter& json) {
  json.key(key).begin_array().value(span.begin).value(span.end).end_array();
}

void write_sides(std::string_view key, const std::vector<Side>& sides, JsonWriter& json) {
  json.key(key).begin_array();
  for (const Side& side : sides) {
    json.begin_object().member("code", side.code).member("sector", side.sector);
    json.member("name", side.name).member("id", side.entity);
    write_span("span", side.span, json);
    json.end_object();
  }
  json.end_array();
}

void write_claim(const ReportedClaim& reported, JsonWriter& json) {
  const Claim& claim = reported.claim;
  json.begin_object().member("id", reported.id).member("document", claim.document);
  json.member("group", reported.group).member("lifecycle", reported.lifecycle);
  json.member("act", claim.act).member("type", claim.type).member("mode", claim.mode);
  write_sides("actor", claim.actor, json);
  write_sides("recipient", claim.recipient, json);
  json.member("status", status_name(claim.status)).member("state", reported.step.state);
  json.member("date", claim.date).member("not_before", claim.not_before);
  json.member("speaker", claim.speaker).member("object", claim.object);
  json.member("place", claim.place).member("place_name", claim.place_name);
  write_span("place_span", claim.place_span, json);
  json.member("contexts", claim.contexts).member("issues", claim.issues);
  json.member("agreement", claim.agreement.name).member("subject", claim.agreement.subject);
  write_span("agreement_span", claim.agreement.span, json);
  json.member("quantities", quantities_text(reported.quantities));
  write_span("evidence", claim.evidence, json);
  write_span("sentence", claim.sentence, json);
  json.member("flags", claim.flags).member("confidence_per_mille", claim.confidence_per_mille);
  json.member("rule", claim.rule).key("because").begin_array();
  for (const Reason& reason : claim.because) {
    json.begin_object().member("what", reason.what).member("row", reason.row);
    write_span("words", reason.words, json);
    json.end_object();
  }
  json.end_array().end_object();
}

void write_event(const StoredEvent& stored, JsonWriter& json) {
  const Event& event = stored.event;
  json.begin_object().member("id", event.id).member("group", event.group);
  json.member("lifecycle", event.lifecycle).member("act", event.act).member("type", event.type);
  json.member("mode", event.mode).member("actor", event.actor).member("recipient", event.recipient);
  json.member("status", status_name(event.status)).member("date", event.date);
  json.member("flags", event.flags);
  write_course(event, stored.claims, {}, json);
  json.key("claims").begin_array();
  for (const ReportedClaim& claim : stored.claims)
    json.value(claim.id);
  json.end_array().end_object();
}

}  // namespace

Result<std::monostate> write_canonical(Store& store,
                                       const std::function<bool(std::string_view)>& take) {
  JsonWriter json;
  bool wanted = true;
  const auto line = [&](const char* key, const auto& write) {
    json.begin_object().key(key);
    write();
    json.end_object();
    wanted = take(json.take() + '\n');
    return wanted;
  };
  std::optional<Error> failure;
  auto documents = store.for_each_document([&](const Document& document) {
    const auto origin = store.origin(document.id);
    if (!origin) failure = origin.error();
    if (failure) return false;
    return line("document", [&] {
      write_document({.document = document, .origin = origin->value_or(ReportOrigin{})}, json);
    });
  });
  if (failure) return *std::move(failure);
  if (!documents || !wanted) return documents;
  auto claims = store.for_each_claim(
      [&](const ReportedClaim& claim) { return line("claim", [&] { write_claim(claim, json); }); });
  if (!claims || !wanted) return claims;
  return store.for_each_event(
      [&](const StoredEvent& event) { return line("event", [&] { write_event(event, json); }); });
}

}  // namespace rasid
