#pragma once
// Here is an address of the web: give me its articles, without being a burden to its host.

#include "base/result.h"
#include "fetch/client.h"
#include "fetch/hosts.h"
#include "fetch/robots.h"
#include "page/page_rules.h"
#include "text/document.h"

#include <atomic>
#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rasid {

// What an address gave: the items of a feed, or the article of a page.
struct WebSource {
  bool unchanged = false;  // since the answer with the validators that were sent; then nothing else
  bool is_feed = false;
  Validators validators;
  std::string bytes;  // as the server has them
  std::vector<Document> documents;
  std::vector<Error> faults;  // what of it could not be read
};

// An item of a feed after its page was asked for.
struct FollowedItem {
  Document document;           // of the page, where it says more than the feed
  std::optional<Error> fault;  // why it is not of the page
  bool worth_a_retry = false;  // the fault may pass
};

// Asks one address at a time, one host not more often than politeness allows.
class Fetcher {
 public:
  // Pages are read by `pages`; `stop` ends what is under way. Both outlive this.
  Fetcher(FetchSettings settings,
          std::chrono::milliseconds delay,
          const PageRules& pages,
          const std::atomic<bool>& stop);

  // Fails: where there is no answer, one that refuses, or nothing in it that can be read.
  Result<WebSource> read(const std::string& address, const Validators& known);

  // The article behind an item of a feed, where its site lets robots read it. It keeps the id and
  // the address of the item, and its day and outlet where the page states none.
  FollowedItem follow(const Document& item);

  // For how long the host of `address` wants to be left alone; zero where it may be asked.
  std::chrono::seconds held(const std::string& address) const;

 private:
  Result<WebAnswer> ask(const std::string& address, const Validators& known);
  Result<WebAnswer> ask_for_good(const std::string& address, const Validators& known);
  // What a site asks of robots, as it was known within the last day.
  // Fails: where that is not known because the site does not answer.
  Result<RobotRules> rules_of(const std::string& origin);
  Result<RobotRules> ask_for_rules(const std::string& origin);

  struct KnownRobots {
    Result<RobotRules> rules = RobotRules{};
    std::chrono::steady_clock::time_point until;
  };

  const PageRules& pages_;
  HttpClient client_;
  Hosts hosts_;
  std::map<std::string, KnownRobots> robots_;  // by origin
};

// The documents of an answer; `address` is where it was asked for.
// Fails: where nothing can be read in it.
Result<WebSource> read_answer(WebAnswer&& answer,
                              const std::string& address,
                              const PageRules& pages);

}  // namespace rasid
