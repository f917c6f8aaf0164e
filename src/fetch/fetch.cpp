#include "fetch/fetch.h"

#include "base/hash.h"
#include "feed/address.h"
#include "feed/web_feed.h"
#include "page/page.h"
#include "page/url_day.h"
#include "text/decode.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace rasid {
namespace {

// "404 Not Found". Source: RFC 9110, section 15, those that readers of news meet.
std::string status_line(long status) {
  struct Phrase {
    long status;
    const char* phrase;
  };
  static constexpr Phrase phrases[] = {
      {.status = 400, .phrase = "Bad Request"},
      {.status = 401, .phrase = "Unauthorized"},
      {.status = 403, .phrase = "Forbidden"},
      {.status = 404, .phrase = "Not Found"},
      {.status = 410, .phrase = "Gone"},
      {.status = 429, .phrase = "Too Many Requests"},
      {.status = 451, .phrase = "Unavailable For Legal Reasons"},
      {.status = 500, .phrase = "Internal Server Error"},
      {.status = 502, .phrase = "Bad Gateway"},
      {.status = 503, .phrase = "Service Unavailable"},
      {.status = 504, .phrase = "Gateway Timeout"},
  };
  std::string line = "the server answers " + std::to_string(status);
  for (const Phrase& known : phrases)
    if (known.status == status) line += std::string(" ") + known.phrase;
  return line;
}

bool may_pass(long status) {
  return status == 408 || status == 425 || status == 429 || status >= 500;
}

// The header's charset is believed first, the document's own where the bytes speak against it.
Decoded decode_answer(const WebAnswer& answer) {
  const std::string own = xml_charset(answer.body);
  const std::string inside = own.empty() ? meta_charset(answer.body) : own;
  Decoded decoded = decode(answer.body, answer.charset.empty() ? inside : answer.charset);
  const bool guessed =
      decoded.how == "guess" || decoded.how == "fallback" || decoded.how == "undecided";
  return guessed && !inside.empty() ? decode(answer.body, inside) : decoded;
}

// The path with its query, as rules of robots name it: "/a?b".
std::string path_of(const std::string& address, const std::string& origin) {
  const std::size_t slash = address.find('/', std::string_view("https://").size());
  if (slash == std::string::npos || origin.empty()) return "/";
  return address.substr(slash, address.find('#') - slash);
}

Result<Document> read_article(const std::string& text,
                              const std::string& address,
                              const PageRules& pages) {
  const std::size_t first = text.find_first_not_of(" \t\n\f\v");
  if (first == std::string::npos) return Error{.what = "the answer is empty", .where = address};
  Document document = text[first] == '<' ? read_page(text, pages, address) : read_plain(text);
  if (document.body.empty()) return Error{.what = "no article found in the page", .where = address};
  if (document.url.empty()) document.url = address;
  if (document.date.empty()) {
    document.date = url_day(document.url);
    if (!document.date.empty()) document.date_source = "url";
  }
  if (document.source.empty()) document.source = host_of(document.url);
  document.id = document_id(document);
  return document;
}

// The page's words under the name that the item has in its feed.
Document merged(Document page, const Document& item) {
  page.id = item.id;
  if (!item.url.empty()) page.url = item.url;
  const bool page_states_day =
      !page.date.empty() && page.date_source != "line" && page.date_source != "url";
  if (!item.date.empty() && !page_states_day) {
    page.date = item.date;
    page.date_source = item.date_source;
  }
  if (page.source.empty() || page.source == host_of(page.url)) page.source = item.source;
  return page;
}

}  // namespace

Fetcher::Fetcher(FetchSettings settings,
                 std::chrono::milliseconds delay,
                 const PageRules& pages,
                 const std::atomic<bool>& stop)
    : pages_(pages),
      client_(std::move(settings), stop),
      hosts_(delay, stop) {}

std::chrono::seconds Fetcher::held(const std::string& address) const {
  return hosts_.held(host_of(address));
}

Result<WebAnswer> Fetcher::ask(const std::string& address, const Validators& known) {
  const std::string host = host_of(address);
  if (host.empty()) return Error{.what = "no address of http or https", .where = address};
  if (const auto left = hosts_.held(host); left.count() > 0) {
    return Error{.what = "not asked: the host wants to be left alone for " +
                         std::to_string(left.count()) + " s",
                 .where = address};
  }
  hosts_.wait_for_turn(host);
  Result<WebAnswer> answer = client_.get(address, known);
  if (answer && !answer->good() && answer->retry_after.count() > 0)
    hosts_.hold(host, answer->retry_after);
  return answer;
}

Result<WebAnswer> Fetcher::ask_for_good(const std::string& address, const Validators& known) {
  Result<WebAnswer> answer = ask(address, known);
  if (!answer || answer->good() || answer->unchanged()) return answer;
  Error refusal = {.what = status_line(answer->status), .where = address};
  if (answer->retry_after.count() > 0)
    refusal.what +=
        "; it wants to be left alone for " + std::to_string(held(address).count()) + " s";
  return refusal;
}

Result<WebSource> Fetcher::read(const std::string& address, const Validators& known) {
  Result<WebAnswer> answer = ask_for_good(address, known);
  if (!answer) return answer.error();
  if (!answer->unchanged()) return read_answer(std::move(*answer), address, pages_);
  WebSource same;
  same.unchanged = true;
  same.validators = known;
  return same;
}

// Source: RFC 9309, section 2.3.1: without rules all is allowed, without an answer nothing.
Result<RobotRules> Fetcher::ask_for_rules(const std::string& origin) {
  const auto unknown = [](const std::string& why) {
    return Error{.what = "the robots.txt of its site cannot be read: " + why, .where = {}};
  };
  const Result<WebAnswer> answer = ask(origin + "/robots.txt", {});
  if (!answer) return unknown(answer.error().what);
  if (may_pass(answer->status)) return unknown(status_line(answer->status));
  return answer->good() ? read_robots(answer->body, "rasid") : RobotRules{};
}

Result<RobotRules> Fetcher::rules_of(const std::string& origin) {
  const auto now = std::chrono::steady_clock::now();
  KnownRobots& known = robots_[origin];
  if (now < known.until) return known.rules;
  known.rules = ask_for_rules(origin);
  // Source: RFC 9309, section 2.4: a day; a fault may pass sooner.
  known.until = now + (known.rules ? std::chrono::hours(24) : std::chrono::hours(1));
  if (known.rules && known.rules->delay.count() > 0)
    hosts_.set_delay(host_of(origin), known.rules->delay);
  return known.rules;
}

FollowedItem Fetcher::follow(const Document& item) {
  const std::string origin = origin_of(item.url);
  if (origin.empty()) return {.document = item};
  const auto fault = [&](std::string what, bool passes) {
    return FollowedItem{.document = item,
                        .fault = Error{.what = std::move(what), .where = item.url, .partial = true},
                        .worth_a_retry = passes};
  };
  const Result<RobotRules> rules = rules_of(origin);
  if (!rules) return fault(rules.error().what, true);
  if (!rules->allow(path_of(item.url, origin)))
    return fault("not followed: the robots.txt of its site forbids it", false);
  Result<WebAnswer> answer = ask(item.url, {});
  if (!answer) return fault(answer.error().what, true);
  if (!answer->good()) return fault(status_line(answer->status), may_pass(answer->status));
  Result<WebSource> source = read_answer(std::move(*answer), item.url, pages_);
  if (!source) return fault(source.error().what, false);
  const bool says_more = !source->is_feed && !source->documents.empty() &&
                         source->documents[0].body.size() > item.body.size();
  return {.document = says_more ? merged(std::move(source->documents[0]), item) : item};
}

Result<WebSource> read_answer(WebAnswer&& answer,
                              const std::string& address,
                              const PageRules& pages) {
  WebSource source;
  source.validators = std::move(answer.validators);
  if (looks_binary(answer.body))
    return Error{.what = "not a text: the answer is binary", .where = address};
  const Decoded decoded = decode_answer(answer);
  if (decoded.replaced > 0) {
    source.faults.push_back({.what = "bytes that are no " + decoded.encoding +
                                     " became U+FFFD in " + std::to_string(decoded.replaced) +
                                     (decoded.replaced == 1 ? " place" : " places"),
                             .where = address,
                             .partial = true});
  }
  const std::string text = unix_lines(decoded.text);
  source.is_feed = looks_like_web_feed(text);
  if (source.is_feed) {
    WebFeed feed = read_web_feed(text, answer.address);
    for (FeedFault& fault : feed.faults) {
      source.faults.push_back({.what = std::move(fault.what),
                               .where = address + ":" + std::to_string(fault.line),
                               .partial = true});
    }
    source.documents = std::move(feed.items);
  } else {
    Result<Document> article = read_article(text, answer.address, pages);
    if (!article) return Error{.what = article.error().what, .where = address};
    source.documents.push_back(std::move(*article));
  }
  const std::string hash = sha256_hex(answer.body);
  for (Document& document : source.documents)
    document.origin = {.place = address,
                       .sha256 = hash,
                       .bytes = answer.body.size(),
                       .encoding = decoded.encoding,
                       .how = decoded.how,
                       .replaced = decoded.replaced,
                       .mended = decoded.mended};
  source.bytes = std::move(answer.body);
  return source;
}

}  // namespace rasid
