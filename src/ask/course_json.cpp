#include "ask/course_json.h"

#include <set>
#include <string>

namespace rasid {
namespace {

void write_ids(const std::vector<std::size_t>& members,
               const std::vector<ReportedClaim>& claims,
               JsonWriter& json) {
  json.key("claims").begin_array();
  for (const std::size_t index : members)
    json.value(claims[index].id);
  json.end_array();
}

std::size_t documents_of(const std::vector<std::size_t>& members,
                         const std::vector<ReportedClaim>& claims) {
  std::set<std::string> documents;
  for (const std::size_t index : members)
    documents.insert(claims[index].claim.document);
  return documents.size();
}

}  // namespace

void write_course(const Event& event,
                  const std::vector<ReportedClaim>& claims,
                  const CountSources& sources,
                  JsonWriter& json) {
  json.member("state", event.state).key("course").begin_array();
  for (const CourseStep& step : event.course) {
    json.begin_object().member("state", step.state).member_or_null("date", step.date);
    write_ids(step.claims, claims, json);
    json.end_object();
  }
  json.end_array().key("disagreements").begin_array();
  for (const Disagreement& found : event.disagreements) {
    json.begin_object().member("kind", found.kind).member_or_null("unit", found.unit);
    json.key("stands").begin_array();
    for (const Disagreement::Stand& stand : found.stands) {
      json.begin_object().member("value", stand.value);
      json.member("documents", documents_of(stand.claims, claims));
      if (sources) json.member("independent_sources", sources(stand.claims));
      write_ids(stand.claims, claims, json);
      json.end_object();
    }
    json.end_array().end_object();
  }
  json.end_array();
}

}  // namespace rasid
