#include "serve/serve.h"

#include "ask/answer_labels.h"
#include "ask/known_people.h"
#include "serve/api.h"
#include "serve/guard.h"
#include "serve/http_server.h"
#include "serve/served_record.h"
#include "store/store.h"

#include <utility>

namespace rasid {
namespace {

// The token that is asked for; empty where none is needed.
Result<std::string> token_of(const ServeOptions& options) {
  if (!options.token_file.empty()) return read_token(options.token_file);
  if (is_loopback(options.address)) return std::string();
  return Error{.what = "an address that others can reach needs a token: --token-file FILE",
               .where = options.address};
}

// The store while it is served: with a write-ahead log, and back to one file where it can be.
class SharedStore {
 public:
  SharedStore(Store store, const ServeSurroundings& surroundings)
      : store_(std::move(store)),
        surroundings_(surroundings) {
    tell(store_.keep_log(WriteLog::ahead));
  }
  SharedStore(const SharedStore&) = delete;
  SharedStore& operator=(const SharedStore&) = delete;
  ~SharedStore() { static_cast<void>(store_.keep_log(WriteLog::rollback)); }

 private:
  void tell(const Done& done) {
    if (!done) surroundings_.tell(done.error());
  }

  Store store_;
  const ServeSurroundings& surroundings_;
};

std::string address_of(const ServeOptions& options, std::uint16_t port) {
  const bool brackets = options.address.find(':') != std::string::npos;
  return "http://" + (brackets ? '[' + options.address + ']' : options.address) + ':' +
         std::to_string(port) + '/';
}

}  // namespace

Done serve(const ServeOptions& options,
           const Knowledge& knowledge,
           const ServeSurroundings& surroundings) {
  Result<std::string> token = token_of(options);
  if (!token) return token.error();
  std::vector<Fault> faults;
  Labels labels = answer_labels(knowledge, faults);
  if (!faults.empty()) return Error{.what = describe(faults), .where = knowledge.dir};
  // Read first: a store that is not there is not made, one of an older form is told of.
  if (const Result<Store> store = Store::open(options.store, Access::read); !store)
    return store.error();
  Result<Store> store = Store::open(options.store, Access::write);
  if (!store) return store.error();
  Result<HttpServer> server = HttpServer::listen(options.address, options.port, HttpLimits());
  if (!server) return server.error();

  const SharedStore shared(std::move(*store), surroundings);
  ServedRecord record{.knowledge = knowledge,
                      .labels = std::move(labels),
                      .filters = FilterReader(knowledge),
                      .people = known_people(knowledge),
                      .stores = StorePool(options.store),
                      .program = surroundings.program,
                      .now = surroundings.now,
                      .tell = surroundings.tell,
                      .jobs = JobQueue(surroundings.keep)};
  const Api api(record, Guard(options.address, server->port(), *token, options.hosts));
  surroundings.say(address_of(options, server->port()));
  server->run({.admit = [&](const HttpRequest& head) { return api.admit(head); },
               .answer = [&](const HttpRequest& request) { return api.answer(request); },
               .refuse = Api::refuse},
              options.threads);
  return Done(std::monostate{});
}

}  // namespace rasid
