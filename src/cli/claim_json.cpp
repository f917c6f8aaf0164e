#include "cli/claim_form.h"

namespace rasid {
namespace {

void write_range(Span span, const CitedView& cited, JsonWriter& json) {
  const CodePointRange range = cited.places.range(span);
  json.member("start", range.start).member("end", range.end);
}

void write_sides(const std::vector<Side>& sides, const CitedView& cited, JsonWriter& json) {
  json.begin_array();
  for (const Side& side : sides) {
    json.begin_object().member("code", side.code).member_or_null("sector", side.sector);
    json.member_or_null("name", side.name).member_or_null("id", side.entity);
    write_range(side.span, cited, json);
    json.end_object();
  }
  json.end_array();
}

// What the claim is about, and where.
void write_matters(const Claim& claim, const CitedView& cited, JsonWriter& json) {
  json.member("contexts", claim.contexts).member("issues", claim.issues);
  if (claim.agreement.empty()) {
    json.key("agreement").null();
  } else {
    json.key("agreement").begin_object().member("name", claim.agreement.name);
    write_range(claim.agreement.span, cited, json);
    json.member_or_null("subject", claim.agreement.subject).end_object();
  }
  if (claim.place.empty()) {
    json.key("place").null();
  } else {
    json.key("place").begin_object().member("code", claim.place);
    json.member_or_null("name", claim.place_name);
    write_range(claim.place_span, cited, json);
    json.end_object();
  }
}

void write_row(const std::string& at, KnowledgeRows& rows, JsonWriter& json) {
  const std::vector<KnowledgeCell> cells = rows.find(at);
  if (cells.empty()) return;
  json.key("knowledge").begin_object();
  for (const KnowledgeCell& cell : cells)
    json.member(cell.column, cell.text);
  json.end_object();
}

void write_reasons(const Claim& claim,
                   const CitedView& cited,
                   KnowledgeRows* rows,
                   JsonWriter& json) {
  json.key("because").begin_array();
  for (const Reason& reason : claim.because) {
    json.begin_object().member("what", reason.what).member_or_null("row", reason.row);
    json.member_or_null("words", cited.words(reason.words));
    write_range(reason.words, cited, json);
    if (rows != nullptr) write_row(reason.row, *rows, json);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_claim(const Claim& claim,
                 const CitedView& cited,
                 KnowledgeRows* rows,
                 JsonWriter& json) {
  json.begin_object().member("doc", cited.document.id);
  json.member_or_null("source", cited.document.source).member_or_null("url", cited.document.url);
  json.member_or_null("published", cited.document.date);
  json.member("type", claim.type).member_or_null("mode", claim.mode).member("act", claim.act);
  write_sides(claim.actor, cited, json.key("actor"));
  write_sides(claim.recipient, cited, json.key("recipient"));
  json.member("status", status_name(claim.status)).member_or_null("date", claim.date);
  json.member_or_null("not_before", claim.not_before).member_or_null("speaker", claim.speaker);
  json.member("quote", cited.words(claim.evidence));
  write_range(claim.evidence, cited, json);
  json.member_or_null("object", claim.object);
  write_matters(claim, cited, json);
  json.key("confidence").thousandths(claim.confidence_per_mille);
  json.member_or_null("rule", claim.rule).member("flags", claim.flags);
  json.key("sentence").begin_object();
  write_range(claim.sentence, cited, json);
  if (rows != nullptr) json.member("text", cited.words(claim.sentence));
  json.end_object();
  write_reasons(claim, cited, rows, json);
  json.end_object();
}

void write_dropped(const Dropped& dropped, const CitedView& cited, JsonWriter& json) {
  const Claim& reading = dropped.reading;
  json.begin_object().member("doc", cited.document.id).member("dropped", dropped.why);
  json.member("type", reading.type).member_or_null("mode", reading.mode);
  json.member("act", reading.act);
  write_sides(reading.actor, cited, json.key("actor"));
  write_sides(reading.recipient, cited, json.key("recipient"));
  json.member("quote", cited.words(reading.evidence));
  write_range(reading.evidence, cited, json);
  json.member_or_null("rule", reading.rule);
  json.end_object();
}

}  // namespace rasid
