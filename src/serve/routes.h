#pragma once
// The addresses of the API, each with what answers it. openapi.json describes the same.

#include "serve/finish.h"
#include "serve/http_message.h"
#include "serve/parameters.h"
#include "serve/router.h"
#include "serve/served_record.h"

#include <cstddef>
#include <span>

namespace rasid {

// One request as a route sees it.
struct ApiCall {
  const HttpRequest& request;
  const PathValues& values;  // of the variables in the path
  Parameters parameters;
};

struct Route {
  const char* method = nullptr;
  const char* path = nullptr;
  HttpReply (*answer)(ServedRecord& record, ApiCall& call) = nullptr;
  std::size_t body_limit = 0;
};

std::span<const Route> question_routes();  // events, dossier, find, show
std::span<const Route> figure_routes();    // what is counted
std::span<const Route> record_routes();    // what the record is and holds
std::span<const Route> reader_routes();    // what readers add

HttpReply json_response(std::string json);
// A failure of ours: told on our side, and to the client only that there was one.
HttpReply failure(const Error& error, const ServedRecord& record);
HttpReply not_found(const std::string& message);

}  // namespace rasid
