// The limits are asked for at libcurl, and those that it does not have are kept here: bytes of
// headers and body as they arrive, and every address at the moment a socket is made for it. The
// body is unpacked here and not by libcurl, which takes a cut-off gzip stream for a whole one.

#include "fetch/client.h"

#include "base/ascii.h"
#include "fetch/unpack.h"
#include "page/guard.h"

#include <mutex>
#include <utility>

#include <curl/curl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace rasid {
namespace {

void start_curl_once() {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

// The value of a header of the last answer, or empty.
std::string header(CURL* handle, const char* name) {
  curl_header* found = nullptr;
  const CURLHcode code = curl_easy_header(handle, name, 0, CURLH_HEADER, -1, &found);
  return code == CURLHE_OK ? found->value : "";
}

// "windows-1256" of "text/html; charset=windows-1256".
std::string charset_of(std::string_view content_type) {
  const std::size_t at = find_ignoring_case(content_type, "charset=", 0);
  if (at == std::string_view::npos) return {};
  std::string_view value = content_type.substr(at + 8);
  value.remove_prefix(std::min(value.find_first_not_of(" \"'"), value.size()));
  return ascii_lower(value.substr(0, value.find_first_of(" \"';,")));
}

std::string seconds_of(std::chrono::milliseconds time) {
  const auto count = time.count();
  std::string text = std::to_string(count / 1000);
  if (count % 1000 != 0) text += '.' + std::to_string(1000 + count % 1000).substr(1);
  return text + " s";
}

}  // namespace

struct HttpClient::Curl {
  CURL* handle = nullptr;
};

// One request, and why it was broken off.
class HttpClient::Transfer {
 public:
  Transfer(CURL* handle, const FetchSettings& settings, const std::atomic<bool>& stop)
      : handle_(handle),
        settings_(settings),
        stop_(stop) {}
  Transfer(const Transfer&) = delete;
  ~Transfer() {
    curl_slist_free_all(headers_);
    curl_easy_reset(handle_);
  }

  Result<WebAnswer> run(const std::string& address, const Validators& known) {
    set_limits();
    set_callbacks();
    ask_for(known);
    curl_easy_setopt(handle_, CURLOPT_CURLU, nullptr);
    const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> url(curl_url(), curl_url_cleanup);
    if (curl_url_set(url.get(), CURLUPART_URL, address.c_str(), CURLU_URLENCODE) != CURLUE_OK)
      return Error{.what = "no address of http or https", .where = address};
    curl_easy_setopt(handle_, CURLOPT_CURLU, url.get());
    const CURLcode code = curl_easy_perform(handle_);
    if (code != CURLE_OK) return Error{.what = why(code), .where = address};
    return answer(address);
  }

 private:
  void set_limits() {
    const FetchLimits& limits = settings_.limits;
    curl_easy_setopt(handle_, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle_, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle_, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(handle_, CURLOPT_MAXREDIRS, static_cast<long>(limits.redirects));
    curl_easy_setopt(handle_, CURLOPT_TIMEOUT_MS, static_cast<long>(limits.whole.count()));
    curl_easy_setopt(handle_, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits.connect.count()));
    const auto stall_s = std::chrono::ceil<std::chrono::seconds>(limits.stall).count();
    curl_easy_setopt(handle_, CURLOPT_LOW_SPEED_LIMIT, stall_bytes_per_second);
    curl_easy_setopt(handle_, CURLOPT_LOW_SPEED_TIME, static_cast<long>(stall_s));
    curl_easy_setopt(handle_, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle_, CURLOPT_PROXY, settings_.proxy.c_str());
    curl_easy_setopt(handle_, CURLOPT_USERAGENT, settings_.user_agent.c_str());
    curl_easy_setopt(handle_, CURLOPT_HTTP_CONTENT_DECODING, 0L);
    curl_easy_setopt(handle_, CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2});
  }

  void set_callbacks() {
    curl_easy_setopt(handle_, CURLOPT_ERRORBUFFER, reason_);
    curl_easy_setopt(handle_, CURLOPT_WRITEFUNCTION, take_body);
    curl_easy_setopt(handle_, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(handle_, CURLOPT_HEADERFUNCTION, take_header);
    curl_easy_setopt(handle_, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(handle_, CURLOPT_OPENSOCKETFUNCTION, open_socket);
    curl_easy_setopt(handle_, CURLOPT_OPENSOCKETDATA, this);
    curl_easy_setopt(handle_, CURLOPT_XFERINFOFUNCTION, look_up);
    curl_easy_setopt(handle_, CURLOPT_XFERINFODATA, this);
    curl_easy_setopt(handle_, CURLOPT_NOPROGRESS, 0L);
  }

  void ask_for(const Validators& known) {
    add_header(
        "Accept: application/rss+xml, application/atom+xml, application/xml;q=0.9, "
        "text/html;q=0.9, */*;q=0.5");
    add_header("Accept-Encoding: gzip, br");
    if (!known.etag.empty()) add_header("If-None-Match: " + known.etag);
    if (!known.last_modified.empty()) add_header("If-Modified-Since: " + known.last_modified);
    curl_easy_setopt(handle_, CURLOPT_HTTPHEADER, headers_);
  }

  void add_header(const std::string& line) {
    // What a server said goes back to it: in one line.
    if (line.find_first_of("\r\n") == std::string::npos)
      headers_ = curl_slist_append(headers_, line.c_str());
  }

  static std::size_t take_body(char* bytes, std::size_t, std::size_t count, void* transfer) {
    auto& self = *static_cast<Transfer*>(transfer);
    self.body_.append(bytes, count);
    if (self.body_.size() <= self.settings_.limits.body_bytes) return count;
    self.broken_off_ =
        "the answer is longer than " + std::to_string(self.settings_.limits.body_bytes) + " bytes";
    return 0;
  }

  static std::size_t take_header(char* bytes, std::size_t, std::size_t count, void* transfer) {
    auto& self = *static_cast<Transfer*>(transfer);
    // Every answer on the way begins anew; what belongs to a redirect is no body.
    if (std::string_view(bytes, count).substr(0, 5) == "HTTP/") self.body_.clear();
    self.header_bytes_ += count;
    if (self.header_bytes_ <= self.settings_.limits.header_bytes) return count;
    self.broken_off_ = "the headers of the answer are longer than " +
                       std::to_string(self.settings_.limits.header_bytes) + " bytes";
    return 0;
  }

  static curl_socket_t open_socket(void* transfer, curlsocktype, curl_sockaddr* to) {
    auto& self = *static_cast<Transfer*>(transfer);
    const bool through_proxy = !self.settings_.proxy.empty();
    const auto address = ip_address(to->addr);
    const std::string_view what = through_proxy ? std::string_view()
                                  : address     ? forbidden(*address, self.settings_.allowed)
                                                : "neither IPv4 nor IPv6";
    if (!what.empty()) {
      self.refused_ = (address ? spelled(*address) : std::string("the address")) + " is " +
                      std::string(what) + " and is not reached without --allow-private";
      return CURL_SOCKET_BAD;
    }
    self.refused_.clear();
    return socket(to->family, to->socktype | SOCK_CLOEXEC, to->protocol);
  }

  static int look_up(void* transfer, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return static_cast<Transfer*>(transfer)->stop_ ? 1 : 0;
  }

  std::string why(CURLcode code) const {
    const FetchLimits& limits = settings_.limits;
    if (!broken_off_.empty()) return broken_off_;
    if (stop_) return "broken off";
    if (!refused_.empty()) return refused_;
    if (code == CURLE_TOO_MANY_REDIRECTS)
      return "more than " + std::to_string(limits.redirects) + " redirects";
    std::string reason = reason_[0] != '\0' ? reason_ : curl_easy_strerror(code);
    if (code != CURLE_OPERATION_TIMEDOUT) return reason;
    if (reason.find("too slow") != std::string::npos)
      return "the answer stalls: less than " + std::to_string(stall_bytes_per_second) +
             " bytes a second for " + seconds_of(limits.stall);
    return "no whole answer within " + seconds_of(limits.whole);
  }

  Result<WebAnswer> answer(const std::string& asked) {
    WebAnswer answer;
    curl_easy_getinfo(handle_, CURLINFO_RESPONSE_CODE, &answer.status);
    char* at = nullptr;
    curl_easy_getinfo(handle_, CURLINFO_EFFECTIVE_URL, &at);
    answer.address = at != nullptr ? at : asked;
    curl_off_t wait_s = 0;
    curl_easy_getinfo(handle_, CURLINFO_RETRY_AFTER, &wait_s);
    answer.retry_after = std::chrono::seconds(wait_s);
    answer.charset = charset_of(header(handle_, "Content-Type"));
    answer.validators = {.etag = header(handle_, "ETag"),
                         .last_modified = header(handle_, "Last-Modified")};
    Result<std::string> body =
        unpack(body_, header(handle_, "Content-Encoding"), settings_.limits.body_bytes);
    if (!body && answer.good()) return Error{.what = body.error().what, .where = asked};
    if (body) answer.body = std::move(*body);
    return answer;
  }

  CURL* handle_;
  const FetchSettings& settings_;
  const std::atomic<bool>& stop_;
  curl_slist* headers_ = nullptr;
  char reason_[CURL_ERROR_SIZE] = "";
  std::string body_;
  std::size_t header_bytes_ = 0;
  std::string broken_off_;  // by a limit of ours
  std::string refused_;     // the last address that must not be reached
};

HttpClient::HttpClient(FetchSettings settings, const std::atomic<bool>& stop)
    : settings_(std::move(settings)),
      stop_(stop),
      curl_(std::make_unique<Curl>()) {
  start_curl_once();
  curl_->handle = curl_easy_init();
}

HttpClient::~HttpClient() {
  if (curl_->handle != nullptr) curl_easy_cleanup(curl_->handle);
}

Result<WebAnswer> HttpClient::get(const std::string& address, const Validators& known) {
  if (curl_->handle == nullptr) return Error{.what = "out of memory", .where = address};
  return Transfer(curl_->handle, settings_, stop_).run(address, known);
}

}  // namespace rasid
