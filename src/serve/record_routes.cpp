// What the record is, what it holds, and how the API is described.
#include "ask/grid.h"
#include "base/json.h"
#include "serve/pages.h"
#include "serve/routes.h"

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
  json.member("knowledge", record.knowledge.fingerprint);
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

HttpResponse remembered(ServedRecord& record,
                        ApiCall& call,
                        Remembered& memory,
                        Result<std::string> (*make)(ServedRecord&)) {
  if (const auto& fault = call.parameters.fault()) return error_response(*fault);
  const Result<std::int64_t> version = record.stores.version();
  if (!version) return failure(version.error(), record);
  const Result<std::string> answer = memory.get(*version, [&] { return make(record); });
  return answer ? json_response(*answer) : failure(answer.error(), record);
}

HttpResponse record_answer(ServedRecord& record, ApiCall& call) {
  return remembered(record, call, record.record, record_json);
}

HttpResponse statistics_answer(ServedRecord& record, ApiCall& call) {
  return remembered(record, call, record.statistics, statistics_json);
}

HttpResponse openapi_answer(ServedRecord&, ApiCall& call) {
  if (const auto& fault = call.parameters.fault()) return error_response(*fault);
  return json_response(std::string(built_in("openapi.json")));
}

constexpr Route routes[] = {
    {"GET", "/api/v1/record", record_answer},
    {"GET", "/api/v1/stats", statistics_answer},
    {"GET", "/api/v1/openapi.json", openapi_answer},
};

}  // namespace

std::span<const Route> record_routes() {
  return routes;
}

}  // namespace rasid
