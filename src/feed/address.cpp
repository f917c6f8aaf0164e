#include "feed/address.h"

#include "base/ascii.h"

#include <algorithm>
#include <cstddef>
#include <memory>

#include <curl/curl.h>

namespace rasid {
namespace {

// Longer ones are no addresses. Source: what browsers and proxies commonly take.
constexpr std::size_t max_address_bytes = 8192;

using Handle = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

bool set(CURLU* handle, std::string_view address) {
  return curl_url_set(handle, CURLUPART_URL, std::string(address).c_str(), CURLU_URLENCODE) ==
         CURLUE_OK;
}

std::string part(CURLU* handle, CURLUPart which, unsigned flags) {
  char* text = nullptr;
  if (curl_url_get(handle, which, &text, flags) != CURLUE_OK) return {};
  std::string copy(text);
  curl_free(text);
  return copy;
}

bool is_web_scheme(std::string_view address) {
  const std::string lower = ascii_lower(address.substr(0, 8));
  return lower.substr(0, 7) == "http://" || lower == "https://";
}

Handle parsed(std::string_view address) {
  Handle handle(curl_url(), curl_url_cleanup);
  const bool usable = address.size() <= max_address_bytes && is_web_scheme(address) &&
                      std::none_of(address.begin(), address.end(), is_control);
  if (!usable || !set(handle.get(), address)) handle.reset();
  return handle;
}

}  // namespace

std::string absolute_address(std::string_view address, std::string_view base) {
  const std::string_view given = trimmed(address);
  if (given.empty() || given.size() > max_address_bytes ||
      std::any_of(given.begin(), given.end(), is_control))
    return {};
  if (is_web_scheme(given)) {
    if (!parsed(given)) return {};
    std::string whole(given);
    for (std::size_t at = whole.find(' '); at != std::string::npos; at = whole.find(' ', at))
      whole.replace(at, 1, "%20");
    return whole;
  }
  const std::size_t colon = given.find(':');
  if (colon < given.find_first_of("/?#")) return {};
  const Handle handle = parsed(trimmed(base));
  if (!handle || !set(handle.get(), given)) return {};
  return part(handle.get(), CURLUPART_URL, 0);
}

std::string host_of(std::string_view address) {
  const Handle handle = parsed(address);
  return handle ? ascii_lower(part(handle.get(), CURLUPART_HOST, 0)) : std::string();
}

std::string origin_of(std::string_view address) {
  const Handle handle = parsed(address);
  if (!handle) return {};
  const std::string port = part(handle.get(), CURLUPART_PORT, CURLU_NO_DEFAULT_PORT);
  return ascii_lower(part(handle.get(), CURLUPART_SCHEME, 0) + "://" +
                     part(handle.get(), CURLUPART_HOST, 0)) +
         (port.empty() ? "" : ":" + port);
}

}  // namespace rasid
