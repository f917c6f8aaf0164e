#pragma once
// Takes connections and requests within limits; what is answered, others say.

#include "base/result.h"
#include "serve/http_message.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace rasid {

struct HttpLimits {
  std::size_t header_bytes = 16 << 10;
  std::size_t connections = 1024;  // more are closed as they come
  std::size_t waiting = 512;       // requests that wait for a thread; more are told to come again
  std::size_t bodies_bytes = std::size_t{256} << 20;  // of all bodies in memory; the same
  std::chrono::seconds head{10};   // for the first head of a connection to come, all of it
  std::chrono::seconds idle{60};   // for each later one
  std::chrono::seconds body{60};   // for a body to come, all of it
  std::chrono::seconds write{60};  // for a response to be taken, all of it
  std::chrono::seconds stop{5};    // for what is being answered when the server stops
};

// What a head alone decides.
struct HttpAdmission {
  std::size_t body_bytes = 0;        // how long a body may be; 0: none is taken
  std::optional<HttpReply> refusal;  // the answer, before a body is read
};

struct HttpHandler {
  std::function<HttpAdmission(const HttpRequest& head)> admit;
  // Called by several threads at once. For HEAD the body is made and not sent.
  std::function<HttpReply(const HttpRequest&)> answer;
  // What the server itself refuses: a bad request, a head or a body too large, too many waiting.
  std::function<HttpReply(int status)> refuse;
};

class HttpServer {
 public:
  // Takes an address in digits and a port, 0 for any free one.
  // Fails: where the address is none, or is taken.
  static Result<HttpServer> listen(const std::string& address,
                                   std::uint16_t port,
                                   const HttpLimits& limits);
  HttpServer(HttpServer&&) noexcept;
  HttpServer& operator=(HttpServer&&) noexcept;
  ~HttpServer();

  std::uint16_t port() const;

  // Serves until SIGINT or SIGTERM; then what is being answered is answered, and the rest is
  // closed. Connections are held by the calling thread, `threads` others answer.
  void run(const HttpHandler& handler, std::size_t threads);

 private:
  class Connections;
  explicit HttpServer(std::unique_ptr<Connections> connections);
  std::unique_ptr<Connections> connections_;
};

}  // namespace rasid
