#include "ask/claim_json.h"

#include "cli/claim_form.h"

namespace rasid {
namespace {

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
    json.begin_object();
    write_reason(reason, cited, json);
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
