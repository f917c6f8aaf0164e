// What readers add: articles, and marks of what they hold for wrong.
#include "ask/corrections.h"
#include "base/json.h"
#include "serve/asked.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <simdjson.h>

namespace rasid {
namespace {

HttpReply add_articles(ServedRecord& record, ApiCall& call) {
  if (const auto& fault = call.parameters.fault()) return error_response(*fault);
  if (call.request.body.empty())
    return error_response({.status = 400,
                           .code = "no_article",
                           .parameter = {},
                           .message = "the body is the article: a text, a page or JSON lines"});
  const auto id = record.jobs.give(call.request.body);
  if (!id) {
    HttpReply response =
        error_response({.status = 503,
                        .code = "busy",
                        .parameter = {},
                        .message = "too many articles wait to be read; come again"});
    add_header("Retry-After", "10", response);
    return response;
  }
  JsonWriter json;
  json.begin_object().member("job", *id).end_object();
  HttpReply response = json_response(json.take() + '\n');
  response.status = 202;
  add_header("Location", "/api/v1/jobs/" + *id, response);
  return response;
}

HttpReply show_job(ServedRecord& record, ApiCall& call) {
  if (const auto& fault = call.parameters.fault()) return error_response(*fault);
  const std::optional<Job> job = record.jobs.find(call.values.find("id")->second);
  if (!job) return not_found("no such job, or it has been forgotten");
  JsonWriter json;
  json.begin_object().member("state", job_state_name(job->state));
  json.member("documents", job->documents).member("claims", job->claims);
  json.member_or_null("message", job->message).member_or_null("document", job->document);
  json.end_object();
  return json_response(json.take() + '\n');
}

// {"claim": "...", "wrong": "...", ...}, all of it strings; keep_correction says which.
Result<Correction> correction_in(const std::string& body) {
  constexpr std::pair<std::string_view, std::string Correction::*> fields[] = {
      {"claim", &Correction::claim},
      {"wrong", &Correction::wrong},
      {"reading", &Correction::reading},
      {"reason", &Correction::reason},
      {"by", &Correction::by}};
  simdjson::dom::parser parser;
  simdjson::dom::object object;
  if (parser.parse(body).get(object) != simdjson::SUCCESS)
    return Error{.what = "the body is no JSON object"};
  Correction correction;
  for (const auto member : object) {
    const auto* const field = std::find_if(
        std::begin(fields), std::end(fields), [&](const auto& f) { return f.first == member.key; });
    if (field == std::end(fields))
      return Error{.what = "a correction has no such member", .where = std::string(member.key)};
    std::string_view text;
    if (!member.value.is_null() && member.value.get(text) != simdjson::SUCCESS)
      return Error{.what = "it is no text", .where = std::string(member.key)};
    correction.*field->second = text;
  }
  return correction;
}

HttpReply bad_correction(const Error& error) {
  return error_response({.status = 400,
                         .code = error.where.empty() ? "bad_request" : "bad_parameter",
                         .parameter = error.where,
                         .message = error.what});
}

HttpReply add_correction(ServedRecord& record, ApiCall& call) {
  if (const auto& fault = call.parameters.fault()) return error_response(*fault);
  Result<Correction> given = correction_in(call.request.body);
  if (!given) return bad_correction(given.error());
  given->when = record.now();
  Result<StoreLease> lease = record.stores.take();
  if (!lease) return failure(lease.error(), record);
  const Result<Correction> kept = keep_correction(record.stores.path(), lease->store(), *given);
  if (kept) {
    HttpReply response = json_response(correction_line(*kept));
    response.status = 201;
    return response;
  }
  const bool by_reader = kept.error().where.find('/') == std::string::npos;
  return by_reader ? bad_correction(kept.error()) : failure(kept.error(), record);
}

HttpReply show_corrections(ServedRecord& record, ApiCall& call) {
  constexpr std::size_t usual = 100;
  constexpr std::size_t most = 1000;
  constexpr std::size_t most_lines = 1'000'000'000;
  Page page;
  page.limit = call.parameters.number("limit", usual, 1, most);
  page.after = std::to_string(call.parameters.number("after", 0, 0, most_lines));
  const std::string form = call.parameters.choice("format", list_forms());
  if (const auto& fault = call.parameters.fault()) return error_response(*fault);
  const Result<CorrectionPage> found = list_corrections(record.stores.path(), page);
  if (!found) return failure(found.error(), record);
  if (form == "json") return json_response(corrections_json(*found));
  const Grid grid = correction_grid(found->corrections);
  return download(
      "corrections", form, form == "jsonl" ? grid_jsonl(grid) : grid_csv(grid, flavour_of(form)));
}

constexpr std::size_t most_article_bytes = std::size_t{16} << 20;

constexpr std::size_t most_correction_bytes = std::size_t{64} << 10;

constexpr Route reader_table[] = {
    {"POST", "/api/v1/articles", add_articles, most_article_bytes},
    {"GET", "/api/v1/jobs/{id}", show_job},
    {"GET", "/api/v1/corrections", show_corrections},
    {"POST", "/api/v1/corrections", add_correction, most_correction_bytes},
};

}  // namespace

std::span<const Route> reader_routes() {
  return reader_table;
}

}  // namespace rasid
