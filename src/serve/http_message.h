#pragma once
// A request and its response, free of any library.

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rasid {

struct HttpRequest {
  std::string method;  // "GET"
  std::string target;  // as it was sent: "/api/v1/events?state=DZA"
  // By names in lower case; the values of a repeated one are joined by ", ".
  std::map<std::string, std::string, std::less<>> headers;
  std::string body;

  // Empty where it was not sent.
  std::string_view header(std::string_view lower_case_name) const {
    const auto found = headers.find(lower_case_name);
    return found == headers.end() ? std::string_view() : std::string_view(found->second);
  }
};

struct HttpReply {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;  // without Content-Length
  std::string body;
};

}  // namespace rasid
