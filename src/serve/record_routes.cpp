// What the record is and holds, what is named and marked in it, and how the API is described.
#include "ask/grid.h"
#include "ask/labels.h"
#include "ask/marked.h"
#include "ask/names.h"
#include "base/json.h"
#include "serve/asked.h"
#include "serve/pages.h"

#include <utility>

namespace rasid {
namespace {

Result<std::string> record_json(ServedRecord& record) {
  Result<StoreLease> lease = record.stores.take();
  if (!lease) return lease.error();
  const Result<RecordSummary> summary = lease->store().summary();
  if (!summary) return summary.error();
  JsonWriter json;
  json.begin_object().member("program", record.program);
  json.member("knowledge", record.reader.knowledge->fingerprint);
  json.member("fingerprint", summary->fingerprint);
  json.member("documents", summary->counts.documents);
  json.member("claims", summary->counts.claims);
  json.member("events", summary->counts.events);
  json.member_or_null("from", summary->from).member_or_null("until", summary->until);
  json.end_object();
  return json.take() + '\n';
}

Result<std::string> statistics_json(ServedRecord& record) {
  Result<StoreLease> lease = record.stores.take();
  if (!lease) return lease.error();
  const auto statistics = lease->store().statistics();
  if (!statistics) return statistics.error();
  Grid grid{.columns = {"of", "value", "count"}, .rows = {}};
  for (const Statistic& one : *statistics)
    grid.rows.push_back({one.of, one.value, one.count});
  return grid_json(grid);
}

HttpReply record_answer(ServedRecord& record, ApiCall& call) {
  if (const auto& fault = call.parameters.fault()) return error_response(*fault);
  return remembered(record, "record", [&] { return record_json(record); });
}

HttpReply statistics_answer(ServedRecord& record, ApiCall& call) {
  if (const auto& fault = call.parameters.fault()) return error_response(*fault);
  return remembered(record, "stats", [&] { return statistics_json(record); });
}

HttpReply labels_answer(ServedRecord& record, ApiCall& call) {
  if (const auto& fault = call.parameters.fault()) return error_response(*fault);
  return json_response(labels_json(record.labels));
}

HttpReply names_answer(ServedRecord& record, ApiCall& call) {
  constexpr std::size_t usual = 10;
  constexpr std::size_t most = 50;
  const std::string written = call.parameters.one("q");
  const std::size_t limit = call.parameters.number("limit", usual, 1, most);
  if (written.empty()) call.parameters.refuse("q", "no name is begun");
  if (const auto& fault = call.parameters.fault()) return error_response(*fault);
  Result<StoreLease> lease = record.stores.take();
  if (!lease) return failure(lease.error(), record);
  const auto found = record.names.suggest(lease->store(), written, limit);
  return found ? json_response(suggestions_json(*found)) : failure(found.error(), record);
}

HttpReply marks_answer(ServedRecord& record, ApiCall& call) {
  if (const auto& fault = call.parameters.fault()) return error_response(*fault);
  Result<StoreLease> lease = record.stores.take();
  if (!lease) return failure(lease.error(), record);
  StoredId stored;
  if (auto refusal = find_stored(lease->store(), call, record, stored)) return *std::move(refusal);
  if (stored.kind != StoredKind::document) return not_found("this is the id of no document");
  const Result<Marked> marked = mark_document(lease->store(), stored, record.reader, record.labels);
  return marked ? json_response(marked_json(*marked)) : failure(marked.error(), record);
}

HttpReply openapi_answer(ServedRecord&, ApiCall& call) {
  if (const auto& fault = call.parameters.fault()) return error_response(*fault);
  return json_response(std::string(built_in("openapi.json")));
}

constexpr Route record_table[] = {
    {"GET", "/api/v1/record", record_answer},
    {"GET", "/api/v1/stats", statistics_answer},
    {"GET", "/api/v1/labels", labels_answer},
    {"GET", "/api/v1/names", names_answer},
    {"GET", "/api/v1/documents/{id}/marks", marks_answer},
    {"GET", "/api/v1/openapi.json", openapi_answer},
};

}  // namespace

std::span<const Route> record_routes() {
  return record_table;
}

}  // namespace rasid
