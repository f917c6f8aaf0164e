// Articles that are added by the page, and how far that has come.
#include "base/json.h"
#include "serve/routes.h"

#include <utility>

namespace rasid {
namespace {

HttpResponse add_articles(ServedRecord& record, ApiCall& call) {
  if (const auto& fault = call.parameters.fault()) return error_response(*fault);
  if (call.request.body.empty())
    return error_response({.status = 400,
                           .code = "no_article",
                           .parameter = {},
                           .message = "the body is the article: a text, a page or JSON lines"});
  const auto id = record.jobs.give(call.request.body);
  if (!id) {
    HttpResponse response =
        error_response({.status = 503,
                        .code = "busy",
                        .parameter = {},
                        .message = "too many articles wait to be read; come again"});
    add_header("Retry-After", "10", response);
    return response;
  }
  JsonWriter json;
  json.begin_object().member("job", *id).end_object();
  HttpResponse response = json_response(json.take() + '\n');
  response.status = 202;
  add_header("Location", "/api/v1/jobs/" + *id, response);
  return response;
}

HttpResponse show_job(ServedRecord& record, ApiCall& call) {
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

constexpr std::size_t most_article_bytes = std::size_t{16} << 20;

constexpr Route routes[] = {
    {"POST", "/api/v1/articles", add_articles, most_article_bytes},
    {"GET", "/api/v1/jobs/{id}", show_job},
};

}  // namespace

std::span<const Route> article_routes() {
  return routes;
}

}  // namespace rasid
