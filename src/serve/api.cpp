#include "serve/api.h"

#include "serve/pages.h"
#include "serve/target.h"

#include <exception>
#include <utility>

namespace rasid {
namespace {

bool is_api(const Target& target) {
  return target.path.front() == "api";
}

std::string path_of(const Target& target) {
  std::string path;
  for (const std::string& piece : target.path)
    path += (path.empty() ? "" : "/") + piece;
  return path;
}

HttpReply bad_method(const std::string& allowed) {
  HttpReply response = error_response({.status = 405,
                                       .code = "bad_method",
                                       .parameter = {},
                                       .message = "this address takes " + allowed});
  add_header("Allow", allowed, response);
  return response;
}

}  // namespace

HttpReply json_response(std::string json) {
  return response_of(200, "application/json", std::move(json));
}

HttpReply failure(const Error& error, const ServedRecord& record) {
  record.tell(error);
  HttpReply response = error_response({.status = 503,
                                       .code = "record_failed",
                                       .parameter = {},
                                       .message = "the record cannot be asked just now"});
  add_header("Retry-After", "2", response);
  return response;
}

HttpReply not_found(const std::string& message) {
  return error_response({.status = 404, .code = "not_found", .parameter = {}, .message = message});
}

Api::Api(ServedRecord& record, Guard guard) : record_(record), guard_(std::move(guard)) {
  for (const auto routes : {question_routes(), figure_routes(), record_routes(), reader_routes()})
    for (const Route& route : routes) {
      router_.add(route.method, route.path);
      routes_.push_back(route);
    }
}

HttpAdmission Api::admit(const HttpRequest& head) const {
  const Result<Target> target = parse_target(head.target);
  if (!target) return {};
  const RouteMatch match = router_.find(head.method, target->path);
  if (auto refusal = refused(head, *target, match))
    return {.body_bytes = 0, .refusal = finished(*std::move(refusal), head)};
  const bool found = match.kind == RouteMatch::Kind::found;
  return {.body_bytes = found ? routes_[match.route].body_limit : 0, .refusal = std::nullopt};
}

HttpReply Api::answer(const HttpRequest& request) const {
  try {
    return finished(routed(request), request);
  } catch (const std::exception& bug) {
    record_.tell({.what = std::string("internal error: ") + bug.what(), .where = request.target});
    return finished(error_response({.status = 500,
                                    .code = "bug",
                                    .parameter = {},
                                    .message = "a bug of rasid; its operator has been told"}),
                    request);
  }
}

HttpReply Api::routed(const HttpRequest& request) const {
  const Result<Target> target = parse_target(request.target);
  if (!target)
    return error_response(
        {.status = 400, .code = "bad_address", .parameter = {}, .message = target.error().what});
  if (auto response = guard_.welcome(request)) return *std::move(response);
  const RouteMatch match = router_.find(request.method, target->path);
  if (auto response = refused(request, *target, match)) return *std::move(response);
  if (!is_api(*target)) return page_at(path_of(*target), request);
  ApiCall call{.request = request, .values = match.values, .parameters = Parameters(*target)};
  return routes_[match.route].answer(record_, call);
}

// What a head is refused for: its host, its token, its path, its method.
std::optional<HttpReply> Api::refused(const HttpRequest& head,
                                      const Target& target,
                                      const RouteMatch& match) const {
  if (guard_.welcome(head)) return std::nullopt;
  if (const auto error = guard_.refusal(head)) {
    HttpReply response = error_response(*error);
    if (error->status == 401) add_header("WWW-Authenticate", "Bearer", response);
    return response;
  }
  if (!is_api(target)) {
    if (head.method == "GET" || head.method == "HEAD") return std::nullopt;
    return bad_method("GET, HEAD");
  }
  if (match.kind == RouteMatch::Kind::no_such_path) return not_found("there is no such address");
  if (match.kind == RouteMatch::Kind::no_such_method) return bad_method(match.allow);
  return std::nullopt;
}

HttpReply Api::refuse(int status) {
  ApiError error{.status = status, .code = "bad_request", .parameter = {}, .message = "no HTTP"};
  if (status == 413) {
    error.code = "too_large";
    error.message = "this address takes no body, or none of this size";
  } else if (status == 431) {
    error.code = "head_too_large";
    error.message = "the head of the request is longer than 16 KB";
  } else if (status == 503) {
    error.code = "busy";
    error.message = "too many requests wait; come again";
  }
  HttpReply response = error_response(error);
  if (status == 503) add_header("Retry-After", "1", response);
  return finished(std::move(response), {});
}

}  // namespace rasid
