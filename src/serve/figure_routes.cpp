// What is counted: documents by day, events by month, and who has to do with whom.
#include "ask/coverage.h"
#include "ask/network.h"
#include "ask/series.h"
#include "serve/asked.h"

#include <functional>
#include <utility>

namespace rasid {
namespace {

HttpReply table_response(const char* name, const std::string& form, const Grid& grid) {
  return download(
      name, form, form == "jsonl" ? grid_jsonl(grid) : grid_csv(grid, flavour_of(form)));
}

// The filter, as_of and format; a response that refuses them.
std::optional<HttpReply> read_asked(ServedRecord& record, ApiCall& call, EventsAsked& asked) {
  const Filter filter = call.parameters.filter();
  asked.form = call.parameters.choice("format", list_forms());
  asked.as_of = call.parameters.one("as_of");
  check_day("as_of", asked.as_of, call.parameters);
  return read_question(filter, record, call.parameters, asked.question);
}

Result<Series> series_of(const EventsAsked& asked, ServedRecord& record) {
  Result<StoreLease> lease = store_of(asked, record);
  if (!lease) return lease.error();
  return make_series(lease->store(), asked.question, record.labels);
}

Result<RelationNetwork> network_of(const EventsAsked& asked,
                                   std::size_t limit,
                                   ServedRecord& record) {
  Result<StoreLease> lease = store_of(asked, record);
  if (!lease) return lease.error();
  return make_network(lease->store(), asked.question, limit);
}

HttpReply series_answer(ServedRecord& record, ApiCall& call) {
  EventsAsked asked;
  if (auto refusal = read_asked(record, call, asked)) return *std::move(refusal);
  if (asked.form == "json")
    return remembered(record, call.request.target, [&]() -> Result<std::string> {
      const Result<Series> series = series_of(asked, record);
      if (!series) return series.error();
      return series_json(*series);
    });
  const Result<Series> series = series_of(asked, record);
  if (!series) return failure(series.error(), record);
  if (asked.form == "jsonl") return download("series", asked.form, series_jsonl(*series));
  return table_response("series", asked.form, series_grid(*series, record.labels));
}

HttpReply network_answer(ServedRecord& record, ApiCall& call) {
  constexpr std::size_t usual = 1000;
  constexpr std::size_t most = 10'000;
  EventsAsked asked;
  const std::size_t limit = call.parameters.number("limit", usual, 1, most);
  if (auto refusal = read_asked(record, call, asked)) return *std::move(refusal);
  if (asked.form == "json")
    return remembered(record, call.request.target, [&]() -> Result<std::string> {
      const Result<RelationNetwork> network = network_of(asked, limit, record);
      if (!network) return network.error();
      return network_json(*network, record.labels);
    });
  const Result<RelationNetwork> network = network_of(asked, limit, record);
  if (!network) return failure(network.error(), record);
  return table_response("network", asked.form, edge_grid(*network, record.labels));
}

HttpReply coverage_answer(ServedRecord& record, ApiCall& call) {
  const std::string month = call.parameters.one("month");
  const std::string form = call.parameters.choice("format", list_forms());
  if (const auto& fault = call.parameters.fault()) return error_response(*fault);
  Result<StoreLease> lease = record.stores.take();
  if (!lease) return failure(lease.error(), record);
  const Result<Grid> grid = make_coverage(lease->store(), month);
  if (!grid && grid.error().where == "month") {
    call.parameters.refuse("month", grid.error().what);
    return error_response(*call.parameters.fault());
  }
  if (!grid) return failure(grid.error(), record);
  return form == "json" ? json_response(grid_json(*grid)) : table_response("coverage", form, *grid);
}

constexpr Route figure_table[] = {
    {"GET", "/api/v1/coverage", coverage_answer},
    {"GET", "/api/v1/series", series_answer},
    {"GET", "/api/v1/network", network_answer},
};

}  // namespace

std::span<const Route> figure_routes() {
  return figure_table;
}

}  // namespace rasid
