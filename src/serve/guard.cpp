#include "serve/guard.h"

#include "base/ascii.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <utility>

namespace rasid {
namespace {

bool is_digits_address(std::string_view host) {
  if (host.starts_with('[')) return true;
  return !host.empty() && host.find_first_not_of("0123456789.") == std::string_view::npos;
}

// As it stands in addresses: IPv6 in brackets.
std::string as_host(const std::string& address) {
  return address.find(':') == std::string::npos ? address : '[' + address + ']';
}

bool may_be_in_token(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~+/=").find(c) != std::string_view::npos;
}

// The value of a cookie; empty where it was not sent.
std::string_view cookie_named(std::string_view name, std::string_view cookies) {
  while (!cookies.empty()) {
    const std::size_t end = std::min(cookies.find(';'), cookies.size());
    std::string_view one = cookies.substr(0, end);
    cookies.remove_prefix(std::min(end + 1, cookies.size()));
    while (one.starts_with(' '))
      one.remove_prefix(1);
    if (one.starts_with(name) && one.substr(name.size()).starts_with('='))
      return one.substr(name.size() + 1);
  }
  return {};
}

bool writes(const HttpRequest& request) {
  return request.method != "GET" && request.method != "HEAD";
}

// "/en/?a=b&token=x&c=d" -> {"/en/?a=b&c=d", "x"}. A token holds nothing that is written with %.
std::pair<std::string, std::string> without_token(std::string_view target) {
  const std::size_t question = target.find('?');
  std::string rest(target.substr(0, question));
  std::string token;
  std::string_view parameters =
      question == std::string_view::npos ? std::string_view() : target.substr(question + 1);
  char before = '?';
  while (!parameters.empty()) {
    const std::size_t end = std::min(parameters.find('&'), parameters.size());
    const std::string_view one = parameters.substr(0, end);
    parameters.remove_prefix(std::min(end + 1, parameters.size()));
    if (one.starts_with("token=")) {
      token = one.substr(6);
      continue;
    }
    rest += std::exchange(before, '&');
    rest += one;
  }
  return {rest, token};
}

}  // namespace

bool is_loopback(std::string_view address) {
  return address == "::1" || (address.starts_with("127.") && is_digits_address(address));
}

Result<std::string> read_token(const std::string& path) {
  constexpr std::size_t shortest = 32;
  std::ifstream file(path);
  std::string token;
  if (!file || !std::getline(file, token))
    return Error{.what = "the file of the token cannot be read", .where = path};
  if (token.ends_with('\r')) token.pop_back();
  if (token.size() < shortest || !std::all_of(token.begin(), token.end(), may_be_in_token))
    return Error{.what = "no token: its first line must be 32 or more letters, digits or -._~+/=",
                 .where = path};
  return token;
}

bool same_secret(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned differences = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    differences |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
  return differences == 0;
}

Guard::Guard(const std::string& address,
             std::uint16_t port,
             std::string token,
             std::vector<std::string> hosts)
    : port_(port),
      token_(std::move(token)),
      cookie_("rasid_" + std::to_string(port)),
      hosts_(std::move(hosts)),
      any_address_(address == "0.0.0.0" || address == "::") {
  for (std::string& host : hosts_)
    host = ascii_lower(host);
  hosts_.push_back(ascii_lower(as_host(address)));
  hosts_.emplace_back("localhost");
}

bool Guard::names_us(std::string_view authority) const {
  std::string host = ascii_lower(authority);
  const std::size_t colon = host.rfind(':');
  const std::size_t bracket = host.rfind(']');
  const bool has_port =
      colon != std::string::npos && (bracket == std::string::npos || bracket < colon);
  if (has_port) {
    if (host.substr(colon + 1).find_first_not_of("0123456789") != std::string::npos) return false;
    host.resize(colon);
  }
  if (any_address_ && is_digits_address(host)) return true;
  return std::find(hosts_.begin(), hosts_.end(), host) != hosts_.end();
}

bool Guard::has_token(const HttpRequest& request) const {
  constexpr std::string_view scheme = "bearer ";
  const std::string_view authorization = request.header("authorization");
  const bool bearer = ascii_lower(authorization.substr(0, scheme.size())) == scheme;
  if (bearer) return same_secret(authorization.substr(scheme.size()), token_);
  return same_secret(cookie_named(cookie_, request.header("cookie")), token_);
}

std::optional<ApiError> Guard::refusal(const HttpRequest& request) const {
  if (!names_us(request.header("host")))
    return ApiError{.status = 421,
                    .code = "foreign_host",
                    .message = "this server is not called so; --host adds a name"};
  if (!token_.empty() && !has_token(request))
    return ApiError{
        .status = 401,
        .code = "no_token",
        .message = "send the token: Authorization: Bearer, or open a page with ?token="};
  if (!writes(request)) return std::nullopt;
  const std::string_view origin = request.header("origin");
  const std::string_view site = request.header("sec-fetch-site");
  const bool from_us =
      origin.empty() ||
      (origin.starts_with("http") && origin.find("://") != std::string_view::npos &&
       ascii_lower(origin.substr(origin.find("://") + 3)) == ascii_lower(request.header("host")));
  if (!from_us || (!site.empty() && site != "same-origin" && site != "none"))
    return ApiError{.status = 403,
                    .code = "foreign_origin",
                    .message = "a page of elsewhere may not write here"};
  return std::nullopt;
}

std::optional<HttpReply> Guard::welcome(const HttpRequest& request) const {
  if (token_.empty() || writes(request) || !names_us(request.header("host"))) return std::nullopt;
  const auto [rest, token] = without_token(request.target);
  // Two slashes at the front would lead to another host.
  if (!same_secret(token, token_) || rest.starts_with("//") || rest.starts_with("/\\"))
    return std::nullopt;
  HttpReply response{.status = 303, .headers = {}, .body = {}};
  add_header("Location", rest, response);
  add_header(
      "Set-Cookie", cookie_ + '=' + token_ + "; Path=/; HttpOnly; SameSite=Strict", response);
  add_header("Cache-Control", "no-store", response);
  return response;
}

}  // namespace rasid
