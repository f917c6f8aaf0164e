#include "ask/claim_json.h"

namespace rasid {

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

void write_reason(const Reason& reason, const CitedView& cited, JsonWriter& json) {
  json.member("what", reason.what).member_or_null("row", reason.row);
  json.member_or_null("words", cited.words(reason.words));
  write_range(reason.words, cited, json);
}

}  // namespace rasid
