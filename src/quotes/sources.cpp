#include "quotes/sources.h"

#include "text/affixes.h"

#include <algorithm>

namespace rasid {
namespace {

constexpr std::uint32_t before_reach = 14;  // tokens before a saying
constexpr std::uint32_t behind_reach = 14;  // tokens behind what was said
constexpr std::uint32_t aside_reach = 6;    // tokens from the comma to the channel

// Two parties meet, and one of them speaks: only where nothing else is named.
bool is_occasion(const Channel& channel) {
  return channel.channel == "meeting" || channel.channel == "report";
}

}  // namespace

Span QuoteSources::verb_words(const Saying& saying) const {
  Span span = page_.scene.text.span(saying.first, saying.last);
  const bool participle = saying.kind == SayingKind::participle;
  const std::uint32_t kinds = says_participle | says_demand;
  const bool whole = page_.lexicon.phrase(page_.scene.text, saying.first, kinds, clitic_none) > 0 ||
                     (page_.scene.is(saying.first, word_saying) &&
                      (page_.scene.infos[saying.first].clitics & clitic_and) == 0);
  const bool joined = saying.joined || (participle && !whole);
  return joined ? page_.scene.text.span_behind(saying.first, saying.last, 1) : span;
}

// A statement, a report ... is a channel behind "in" or as the speaker itself; "he denied the
// report" is none.
bool QuoteSources::is_through(const Channel& channel,
                              std::uint32_t i,
                              const Speaker& speaker) const {
  const bool always =
      channel.channel != "statement" && channel.channel != "letter" && !is_occasion(channel);
  if (always || i == speaker.first) return true;
  const Text& text = page_.scene.text;
  const std::string_view word = page_.scene.word(i);
  if (word.starts_with(beh) && word.substr(0, 4) != channel.words.substr(0, 4)) return true;
  return i > 0 && page_.lexicon.phrase(text, i - 1, during, clitic_and) > 0;
}

std::string QuoteSources::channel_in(Window window, const Speaker& speaker) const {
  const Channel* occasion = nullptr;
  for (std::uint32_t i = window.first; i < window.last; ++i) {
    const Channel* channel = page_.lexicon.channel(page_.scene.text, i);
    if (channel == nullptr || !is_through(*channel, i, speaker)) continue;
    if (!is_occasion(*channel)) return channel->channel;
    if (occasion == nullptr) occasion = channel;
  }
  return occasion != nullptr ? occasion->channel : std::string();
}

bool QuoteSources::is_channel_aside(std::uint32_t from, std::uint32_t limit) const {
  const std::uint32_t end = std::min(limit, from + aside_reach);
  const bool opens = from < end && (page_.scene.is_preposition(from) ||
                                    page_.scene.is(from, word_demonstrative | word_clause));
  for (std::uint32_t i = from; opens && i < end; ++i) {
    if (i > from && (page_.scene.is_finite_verb(i) || page_.scene.is_mark(i))) return false;
    if (page_.lexicon.channel(page_.scene.text, i) != nullptr) return true;
  }
  return false;
}

// Around the saying, up to what it opens; behind the words, where the clause goes on.
std::vector<QuoteSources::Window> QuoteSources::windows(std::size_t s,
                                                        std::uint32_t first,
                                                        std::uint32_t last) const {
  const Saying& saying = sayings_[s];
  const Sentence& sentence = page_.scene.text.sentences[page_.sentence_of[saying.first]];
  std::uint32_t begin = sentence.first;
  if (saying.lead > sentence.first + before_reach) begin = saying.lead - before_reach;
  if (s > 0 && sayings_[s - 1].last > begin && sayings_[s - 1].kind != SayingKind::according)
    begin = std::max(begin, std::min(sayings_[s - 1].last, saying.lead));
  std::uint32_t end = sentence.last;
  if (saying.opens.kind != Complement::Kind::none)
    end = saying.opens.at;
  else if (s + 1 < sayings_.size())
    end = std::min(end, std::max(sayings_[s + 1].lead, saying.last));
  if (saying.last <= first) end = std::min(end, first);
  if (first <= begin && last <= saying.lead) begin = saying.lead;
  std::vector<Window> list = {{.first = saying.lead, .last = end},
                              {.first = begin, .last = saying.lead}};
  const auto limit = static_cast<std::uint32_t>(page_.scene.text.tokens.size());
  std::uint32_t from = last;
  while (from < limit && page_.scene.is_mark(from) && from < last + 2)
    ++from;
  if (from < limit && page_.sentence_of[from] == page_.sentence_of[last - 1] &&
      is_channel_aside(from, std::min(limit, from + behind_reach)))
    list.push_back({.first = from, .last = std::min(limit, from + behind_reach)});
  return list;
}

std::string QuoteSources::own_channel(std::size_t s) const {
  const Saying& saying = sayings_[s];
  const Sentence& sentence = page_.scene.text.sentences[page_.sentence_of[saying.first]];
  const bool opens = saying.opens.kind != Complement::Kind::none;
  const std::uint32_t end = opens ? saying.opens.at + 1 : sentence.last;
  for (const Window& window : windows(s, end, end)) {
    std::string channel = channel_in(window, saying.speaker);
    if (!channel.empty()) return channel;
  }
  return {};
}

// "According to Reuters" anywhere in the sentence.
Span QuoteSources::relay_in_sentence(std::uint32_t sentence) const {
  const Sentence& words = page_.scene.text.sentences[sentence];
  auto saying = std::partition_point(
      sayings_.begin(), sayings_.end(), [&](const Saying& s) { return s.lead < words.first; });
  for (; saying != sayings_.end() && saying->lead < words.last; ++saying)
    if (saying->kind == SayingKind::according && saying->speaker.outlet)
      return saying->speaker.words;
  return {};
}

Source QuoteSources::of(std::size_t s, std::uint32_t first, std::uint32_t last) const {
  const Saying& saying = sayings_[s];
  Source source;
  if (saying.speaker.outlet && saying.named) source.relay = saying.speaker.words;
  for (const Window& window : windows(s, first, last)) {
    if (source.channel.empty()) source.channel = channel_in(window, saying.speaker);
    if (source.relay.empty()) source.relay = finder_.outlet_in(window.first, window.last).words;
  }
  if (source.relay.empty()) source.relay = relay_in_sentence(page_.sentence_of[saying.first]);
  for (std::size_t k = s; source.channel.empty() && !saying.named && k-- > 0;) {
    if (sayings_[k].speaker.words != saying.speaker.words) continue;
    source.channel = own_channel(k);
    if (sayings_[k].named) break;
  }
  return source;
}

}  // namespace rasid
