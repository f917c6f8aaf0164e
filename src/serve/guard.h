#pragma once
// Who may ask: the host that a request names, the token, and where a page that writes comes from.

#include "base/result.h"
#include "serve/finish.h"
#include "serve/http_message.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// 127.0.0.0/8 and ::1, in digits.
bool is_loopback(std::string_view address);

// The token of a file: its first line. Fails: where the file cannot be read, or the token has fewer
// than 32 characters or others than letters, digits and -._~+/= (RFC 6750).
Result<std::string> read_token(const std::string& path);

// Takes as long for every wrong token of one length.
bool same_secret(std::string_view a, std::string_view b);

class Guard {
 public:
  // An empty token: nobody is asked for one. `hosts` are names by which the server is called beside
  // its address and localhost.
  Guard(const std::string& address,
        std::uint16_t port,
        std::string token,
        std::vector<std::string> hosts);

  // Why the request is refused, or nothing. A foreign name in Host is a page of that name that has
  // been led here (DNS rebinding); a foreign Origin is a page of elsewhere that wants to write.
  std::optional<ApiError> refusal(const HttpRequest& request) const;

  // Where a page is opened by an address with ?token=: a way to the same address without it, with
  // the token in a cookie. Nothing for every other request.
  std::optional<HttpReply> welcome(const HttpRequest& request) const;

 private:
  bool names_us(std::string_view authority) const;
  bool has_token(const HttpRequest& request) const;

  std::uint16_t port_;
  std::string token_;
  std::string cookie_;              // its name: cookies are shared by all ports of a host
  std::vector<std::string> hosts_;  // in lower case
  bool any_address_ = false;        // bound to all: every address in digits is ours
};

}  // namespace rasid
