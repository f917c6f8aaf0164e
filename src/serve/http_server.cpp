// One thread holds all connections and waits for none of them: coroutines on one io_context. So a
// thousand slow clients cost memory and no thread. Answers are made by a pool of threads, because
// they wait for disks. Every wait on a client has an end: a deadline for the head as a whole, for
// the body as a whole, for the taking of the response as a whole.
#include "serve/http_server.h"

#include "base/ascii.h"

#include <algorithm>
#include <csignal>
#include <limits>
#include <set>
#include <utility>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

namespace rasid {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::system::error_code;
using net::ip::tcp;
using Parser = http::request_parser<http::string_body>;

HttpRequest request_of(const http::request<http::string_body>& message) {
  HttpRequest request;
  request.method = std::string(message.method_string());
  request.target = std::string(message.target());
  for (const auto& field : message) {
    const auto name = field.name_string();
    std::string& value = request.headers[ascii_lower({name.data(), name.size()})];
    if (!value.empty()) value += ", ";
    value += std::string(field.value());
  }
  return request;
}

// How the server answers a head or body that could not be read; 0: not at all.
int refusal_of(const error_code& error) {
  if (error == http::error::header_limit) return 431;
  if (error == http::error::body_limit) return 413;
  if (error == http::error::end_of_stream || error == http::error::partial_message) return 0;
  return error.category() == http::make_error_code(http::error::bad_method).category() ? 400 : 0;
}

net::awaitable<HttpReply> made(const HttpHandler& handler, const HttpRequest& request) {
  co_return handler.answer(request);
}

}  // namespace

class HttpServer::Connections {
 public:
  Connections(tcp::acceptor acceptor, const HttpLimits& limits, std::unique_ptr<net::io_context> io)
      : limits_(limits),
        io_(std::move(io)),
        acceptor_(std::move(acceptor)),
        signals_(*io_),
        deadline_(*io_) {}

  std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

  void run(const HttpHandler& handler, std::size_t threads) {
    handler_ = &handler;
    net::thread_pool pool(threads);
    pool_ = &pool;
    signals_.add(SIGINT);
    signals_.add(SIGTERM);
    signals_.async_wait([this](const error_code& error, int) {
      if (!error) begin_to_stop();
    });
    net::co_spawn(*io_, accept(), net::detached);
    io_->run();
    pool.join();
  }

 private:
  // One connection, known to the server as long as it lives.
  struct Session {
    Session(Connections& all, tcp::socket socket) : connections(all), stream(std::move(socket)) {
      connections.sessions_.insert(this);
    }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    // NOLINTNEXTLINE(bugprone-exception-escape): neither a set of pointers nor an own timer throws
    ~Session() {
      connections.sessions_.erase(this);
      connections.end_if_done();
    }

    Connections& connections;
    beast::tcp_stream stream;
    beast::flat_buffer buffer;
    bool idle = true;  // waits for a head
    bool first = true;
  };

  // The memory that a body may come to take, as long as it is held.
  struct BodyShare {
    BodyShare(Connections& all, std::size_t most) : connections(all), bytes(most) {
      connections.bodies_bytes_ += bytes;
    }
    BodyShare(const BodyShare&) = delete;
    BodyShare& operator=(const BodyShare&) = delete;
    ~BodyShare() { connections.bodies_bytes_ -= bytes; }

    Connections& connections;
    std::size_t bytes;
  };

  net::awaitable<void> accept() {
    while (!stopping_) {
      error_code error;
      tcp::socket socket =
          co_await acceptor_.async_accept(net::redirect_error(net::use_awaitable, error));
      if (stopping_) co_return;
      if (error) {
        co_await pause();  // out of descriptors: some will be given back
      } else if (sessions_.size() < limits_.connections) {
        net::co_spawn(*io_, hold(std::move(socket)), net::detached);
      }
    }
  }

  net::awaitable<void> pause() {
    net::steady_timer timer(*io_, std::chrono::milliseconds(100));
    error_code error;
    co_await timer.async_wait(net::redirect_error(net::use_awaitable, error));
  }

  net::awaitable<void> hold(tcp::socket socket) {
    Session session(*this, std::move(socket));
    error_code ignored;
    session.stream.socket().set_option(tcp::no_delay(true), ignored);
    while (co_await exchange(session)) {
    }
    session.stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
    co_await drain(session);
  }

  // One request and its response. False: the connection is over.
  net::awaitable<bool> exchange(Session& session) {
    Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(limits_.header_bytes));
    parser.body_limit(std::numeric_limits<std::uint64_t>::max());  // until the head is known
    error_code error;
    session.idle = true;
    session.stream.expires_after(session.first ? limits_.head : limits_.idle);
    co_await http::async_read_header(
        session.stream, session.buffer, parser, net::redirect_error(net::use_awaitable, error));
    session.idle = session.first = false;
    if (error) co_return co_await refuse(session, refusal_of(error));

    HttpRequest request = request_of(parser.get());
    const bool keep = parser.get().keep_alive();
    HttpAdmission admission = handler_->admit(request);
    if (admission.refusal) {
      const bool more = keep && parser.is_done() && !stopping_;
      co_return co_await write(
          session, *std::move(admission.refusal), request.method == "HEAD", more);
    }
    const BodyShare share(*this, parser.is_done() ? 0 : admission.body_bytes);
    if (bodies_bytes_ > limits_.bodies_bytes) co_return co_await refuse(session, 503);
    co_await read_body(session, parser, admission.body_bytes, error);
    if (error) co_return co_await refuse(session, refusal_of(error));
    request.body = std::move(parser.get().body());

    HttpReply response = co_await answer(request);
    co_return co_await write(
        session, std::move(response), request.method == "HEAD", keep && !stopping_);
  }

  net::awaitable<void> read_body(Session& session,
                                 Parser& parser,
                                 std::size_t limit,
                                 error_code& error) const {
    if (parser.is_done()) co_return;
    parser.body_limit(limit);
    if (parser.content_length() && *parser.content_length() > limit) {
      error = http::error::body_limit;
      co_return;
    }
    session.stream.expires_after(limits_.body);
    if (beast::iequals(parser.get()[http::field::expect], "100-continue")) {
      http::response<http::empty_body> go_on(http::status::continue_, 11);
      co_await http::async_write(
          session.stream, go_on, net::redirect_error(net::use_awaitable, error));
      if (error) co_return;
    }
    co_await http::async_read(
        session.stream, session.buffer, parser, net::redirect_error(net::use_awaitable, error));
  }

  net::awaitable<HttpReply> answer(const HttpRequest& request) {
    if (waiting_ >= limits_.waiting) co_return handler_->refuse(503);
    ++waiting_;
    HttpReply response =
        co_await net::co_spawn(pool_->get_executor(), made(*handler_, request), net::use_awaitable);
    --waiting_;
    co_return response;
  }

  net::awaitable<bool> refuse(Session& session, int status) {
    if (status != 0) co_await write(session, handler_->refuse(status), false, false);
    co_return false;
  }

  net::awaitable<bool> write(Session& session, HttpReply response, bool head, bool keep) const {
    http::response<http::string_body> message(static_cast<http::status>(response.status), 11);
    for (const auto& [name, value] : response.headers)
      message.insert(name, value);
    message.keep_alive(keep);
    if (response.status != 304) message.content_length(response.body.size());
    if (!head) message.body() = std::move(response.body);
    error_code error;
    session.stream.expires_after(limits_.write);
    co_await http::async_write(
        session.stream, message, net::redirect_error(net::use_awaitable, error));
    co_return keep && !error;
  }

  // Reads for a moment what a refused client still sends: closed at once, it would lose the answer.
  net::awaitable<void> drain(Session& session) const {
    constexpr std::size_t most = 1 << 20;
    char bytes[4096];
    error_code error;
    session.stream.expires_after(std::chrono::seconds(2));
    for (std::size_t read = 0; read < most && !error && !stopping_;) {
      read += co_await session.stream.async_read_some(
          net::buffer(bytes), net::redirect_error(net::use_awaitable, error));
    }
  }

  void begin_to_stop() {
    stopping_ = true;
    error_code ignored;
    acceptor_.close(ignored);
    for (Session* session : sessions_)
      if (session->idle) session->stream.cancel();
    deadline_.expires_after(limits_.stop);
    deadline_.async_wait([this](const error_code& error) {
      if (!error) io_->stop();
    });
    end_if_done();
  }

  void end_if_done() {
    // Once all has been stopped the last sessions are only cleared away.
    if (stopping_ && sessions_.empty() && !io_->stopped()) deadline_.cancel();
  }

  HttpLimits limits_;
  std::set<Session*> sessions_;
  const HttpHandler* handler_ = nullptr;
  net::thread_pool* pool_ = nullptr;
  std::size_t waiting_ = 0;
  std::size_t bodies_bytes_ = 0;
  bool stopping_ = false;
  std::unique_ptr<net::io_context> io_;  // below what its coroutines use
  tcp::acceptor acceptor_;
  net::signal_set signals_;
  net::steady_timer deadline_;
};

HttpServer::HttpServer(std::unique_ptr<Connections> connections)
    : connections_(std::move(connections)) {}
HttpServer::HttpServer(HttpServer&&) noexcept = default;
HttpServer& HttpServer::operator=(HttpServer&&) noexcept = default;
HttpServer::~HttpServer() = default;

Result<HttpServer> HttpServer::listen(const std::string& address,
                                      std::uint16_t port,
                                      const HttpLimits& limits) {
  error_code error;
  const auto ip = net::ip::make_address(address, error);
  if (error) return Error{.what = "no address in digits like 127.0.0.1 or ::1", .where = address};
  auto io = std::make_unique<net::io_context>(1);
  tcp::acceptor acceptor(*io);
  const tcp::endpoint endpoint(ip, port);
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(net::socket_base::max_listen_connections, error);
  if (error)
    return Error{.what = "cannot listen: " + error.message(),
                 .where = address + ':' + std::to_string(port)};
  return HttpServer(std::make_unique<Connections>(std::move(acceptor), limits, std::move(io)));
}

std::uint16_t HttpServer::port() const {
  return connections_->port();
}

void HttpServer::run(const HttpHandler& handler, std::size_t threads) {
  connections_->run(handler, threads);
}

}  // namespace rasid
