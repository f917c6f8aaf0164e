#pragma once
// Any request in, its response out: guard, routes, pages.

#include "serve/guard.h"
#include "serve/http_server.h"
#include "serve/router.h"
#include "serve/routes.h"
#include "serve/served_record.h"
#include "serve/target.h"

#include <optional>
#include <vector>

namespace rasid {

// Const after building; threads may share it.
class Api {
 public:
  // The record lives longer.
  Api(ServedRecord& record, Guard guard);

  HttpAdmission admit(const HttpRequest& head) const;
  HttpReply answer(const HttpRequest& request) const;
  // What the server refuses before a request is whole.
  static HttpReply refuse(int status);

 private:
  HttpReply routed(const HttpRequest& request) const;
  std::optional<HttpReply> refused(const HttpRequest& head,
                                   const Target& target,
                                   const RouteMatch& match) const;

  ServedRecord& record_;
  Guard guard_;
  Router router_;
  std::vector<Route> routes_;
};

}  // namespace rasid
