#pragma once
// Through which channel something was said, and which agency or outlet passes it on.

#include "quotes/quote_scene.h"
#include "quotes/sayings.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace rasid {

struct Source {
  std::string channel;  // or empty
  Span relay;           // or empty
};

class QuoteSources {
 public:
  // Requires: both outlive this.
  QuoteSources(const QuoteScene& page, const std::vector<Saying>& sayings)
      : page_(page),
        sayings_(sayings),
        finder_(page) {}

  // What the clause of saying `s` tells of the words [first, last); an unnamed speaker speaks on
  // through the channel of before.
  Source of(std::size_t s, std::uint32_t first, std::uint32_t last) const;
  // The verb of saying without "and".
  Span verb_words(const Saying& saying) const;
  // "In a press conference", "and that during a meeting": what ends a report behind a comma.
  bool is_channel_aside(std::uint32_t from, std::uint32_t limit) const;

 private:
  struct Window {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };
  std::vector<Window> windows(std::size_t s, std::uint32_t first, std::uint32_t last) const;
  std::string channel_in(Window window, const Speaker& speaker) const;
  bool is_through(const Channel& channel, std::uint32_t i, const Speaker& speaker) const;
  Span relay_in_sentence(std::uint32_t sentence) const;
  std::string own_channel(std::size_t s) const;

  const QuoteScene& page_;
  const std::vector<Saying>& sayings_;
  SpeakerFinder finder_;
};

}  // namespace rasid
