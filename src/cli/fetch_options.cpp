#include "cli/fetch_options.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

#include <CLI/CLI.hpp>

namespace rasid {

CLI::Validator milliseconds_from(std::int64_t least_ms) {
  const std::map<std::string, std::int64_t> units = {
      {"ms", 1}, {"s", 1000}, {"m", 60'000}, {"h", 3'600'000}, {"d", 86'400'000}};
  constexpr std::int64_t most_ms = 7 * std::int64_t{86'400'000};
  CLI::Validator milliseconds =
      CLI::AsNumberWithUnit(units, CLI::AsNumberWithUnit::UNIT_REQUIRED, "TIME") &
      CLI::Range(least_ms, most_ms);
  return milliseconds.description("");
}

namespace {

CLI::Validator bytes_up_to_a_gigabyte() {
  CLI::Validator bytes = CLI::AsSizeValue(false) & CLI::Range(std::size_t{1}, std::size_t{1} << 30);
  return bytes.description("");
}

}  // namespace

void add_fetch_options(CLI::App& app, FetchChoice& choice) {
  const FetchLimits limits;
  choice.timeout_ms = limits.whole.count();
  choice.stall_ms = limits.stall.count();
  choice.max_bytes = limits.body_bytes;
  choice.redirects = limits.redirects;
  choice.user_agent = std::string("rasid/") + RASID_VERSION + " (reader of news feeds)";
  app.add_flag("--follow", choice.follow, "Also fetch the articles behind the items of feeds");
  app.add_option("--most", choice.most, "So many articles of a feed at once; 100 by default")
      ->check(CLI::Range(std::size_t{1}, std::size_t{100'000}))
      ->type_name("N");
  app.add_option("--delay", choice.delay_ms, "Between two requests to a host; 1s by default")
      ->transform(milliseconds_from(0))
      ->type_name("TIME");
  app.add_option("--timeout", choice.timeout_ms, "For a whole answer; 60s by default")
      ->transform(milliseconds_from(1))
      ->type_name("TIME");
  app.add_option("--stall", choice.stall_ms, "For an answer that hardly moves; 20s by default")
      ->transform(milliseconds_from(1000))
      ->type_name("TIME");
  app.add_option("--max-bytes", choice.max_bytes, "Of an answer, also unpacked; 16MB by default")
      ->transform(bytes_up_to_a_gigabyte())
      ->type_name("SIZE");
  app.add_option("--redirects", choice.redirects, "That are followed; 5 by default")
      ->check(CLI::Range(std::size_t{0}, std::size_t{50}))
      ->type_name("N");
  app.add_option("--user-agent", choice.user_agent, "What rasid calls itself")->type_name("TEXT");
  app.add_option("--proxy", choice.proxy, "Fetch through this proxy; never the environment's")
      ->type_name("URL");
  app.add_flag("--allow-private",
               choice.allow_private,
               "Also reach loopback, private and link-local addresses");
  app.add_option("--allow-network", choice.networks, "Also reach this one, as 10.1.0.0/16")
      ->type_name("NETWORK")
      ->allow_extra_args(false);
}

std::optional<FetchSettings> settings_of(const FetchChoice& choice, Terminal& terminal) {
  FetchSettings settings = {.user_agent = choice.user_agent, .proxy = choice.proxy};
  settings.limits.whole = std::chrono::milliseconds(choice.timeout_ms);
  settings.limits.stall = std::chrono::milliseconds(choice.stall_ms);
  settings.limits.connect = std::min(settings.limits.connect, settings.limits.whole);
  settings.limits.body_bytes = choice.max_bytes;
  settings.limits.redirects = choice.redirects;
  if (choice.allow_private) settings.allowed.reach = Reach::everything;
  for (const std::string& text : choice.networks) {
    Result<Network> allowed = network(text);
    if (!allowed) {
      terminal.say(allowed.error());
      return std::nullopt;
    }
    settings.allowed.also.push_back(*allowed);
  }
  return settings;
}

}  // namespace rasid
