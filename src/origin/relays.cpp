// An article rests on another's report where its first or last lines credit it ("Riyadh (SPA) -"),
// or where its first sentences pass it on ("Reuters reported that", "quoting the newspaper X").
// Further down an outlet is one voice among others, and the report stays the publisher's own.
//
// A line of credit is told by its marks: the name stands between borders (line ends, dashes,
// brackets, slashes, colons) with a few words before it at most. In brackets at the end of a line
// it credits a picture, unless only a place is named before it.

#include "origin/relays.h"

#include "know/outlets.h"
#include "morph/clitics.h"

#include <algorithm>
#include <array>

namespace rasid {
namespace {

enum RelayBit : std::uint32_t {
  relays_from = 1U << 0,
  relays_credit = 1U << 1,
  relays_verb = 1U << 2,
  relays_to = 1U << 3,
  relays_opens = 1U << 4,
  relays_self = 1U << 5,
  relays_picture = 1U << 6,
  outlet_noun = 1U << 7,  // of a kind that has no bit, or that the knowledge does not tell
  noun_agency = 1U << 8,
  noun_newspaper = 1U << 9,
  noun_broadcaster = 1U << 10,
  noun_site = 1U << 11,
  noun_magazine = 1U << 12
};
constexpr std::uint32_t all_nouns =
    outlet_noun | noun_agency | noun_newspaper | noun_broadcaster | noun_site | noun_magazine;

struct KindBit {
  std::string_view kind;
  std::uint32_t bit;
};
constexpr std::array<KindBit, 12> kind_bits = {{{"from", relays_from},
                                                {"credit", relays_credit},
                                                {"verb", relays_verb},
                                                {"to", relays_to},
                                                {"opens", relays_opens},
                                                {"self", relays_self},
                                                {"picture", relays_picture},
                                                {"agency", noun_agency},
                                                {"newspaper", noun_newspaper},
                                                {"broadcaster", noun_broadcaster},
                                                {"site", noun_site},
                                                {"magazine", noun_magazine}}};

std::uint32_t bit_of(std::string_view kind) {
  for (const KindBit& known : kind_bits)
    if (known.kind == kind) return known.bit;
  return 0;
}

constexpr std::size_t opening_lines = 4;
constexpr std::size_t closing_lines = 3;
constexpr std::size_t lead_sentences = 3;  // the title is one where the body repeats it
constexpr std::size_t opening_reach = 16;  // tokens of a line in which its credit stands
constexpr std::size_t dateline_words = 6;  // before the outlet
constexpr std::size_t dated_words = 12;    // with a date between place and outlet
constexpr std::size_t credit_tokens = 12;  // of a line that is a credit and nothing else
constexpr std::size_t opens_reach = 12;    // tokens from the outlet to "that"
constexpr std::size_t to_reach = 8;        // tokens from "said" to "to the outlet"

constexpr std::uint32_t bit_of(OutletNameKind kind) {
  return 1U << static_cast<std::uint32_t>(kind);
}
constexpr std::uint32_t plain_names = bit_of(OutletNameKind::name);
constexpr std::uint32_t credit_names = plain_names | bit_of(OutletNameKind::credit);
constexpr std::uint32_t all_names = credit_names | bit_of(OutletNameKind::title);

bool is_quote(std::string_view word) {
  return word == "\"" || word == "\u00AB" || word == "\u00BB" || word == "\u201C" ||
         word == "\u201D" || word == "'";
}

bool is_comma(std::string_view word) {
  return word == "," || word == "\u060C";
}

// Half-open range of tokens.
struct Line {
  std::size_t first = 0;
  std::size_t last = 0;
};

std::vector<Line> lines_of(std::string_view body, const Text& text) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < text.tokens.size(); ++i) {
    const std::size_t before = i == 0 ? 0 : text.tokens[i - 1].span.end;
    const auto between = body.substr(before, text.tokens[i].span.begin - before);
    if (i == 0 || between.find('\n') != std::string_view::npos) lines.push_back({i, i});
    lines.back().last = i + 1;
  }
  return lines;
}

}  // namespace

RelayFinder::RelayFinder(const Knowledge& knowledge) : knowledge_(&knowledge) {
  const OutletTables& outlets = knowledge.outlets;
  for (std::uint32_t row = 0; row < outlets.names.size(); ++row)
    if ((bit_of(outlets.names[row].kind) & all_names) != 0)
      names_.add(outlets.names[row].name, row, ArticleRule::as_written);
  for (const RelayWords& words : outlets.relays)
    words_.add(words.words, bit_of(words.kind), ArticleRule::as_written);
  for (const Attribution& row : knowledge.attributions) {
    if (row.kind == "according") words_.add(row.words, relays_from, ArticleRule::as_written);
    if (row.kind == "outlet") words_.add(row.words, outlet_noun, ArticleRule::as_written);
  }
  for (const NameRow& name : knowledge.names)
    places_.insert(fold(name.name));
}

std::size_t RelayFinder::phrase(const Text& text,
                                std::size_t i,
                                std::uint32_t bits,
                                std::uint8_t prefixes) const {
  for (const PhraseMatch& match : words_.match(text, i, text.tokens.size()))
    if ((match.value & bits) != 0 && (match.clitics & ~prefixes) == 0) return match.length;
  return 0;
}

std::optional<RelayFinder::Name> RelayFinder::name_at(const Text& text,
                                                      std::size_t i,
                                                      std::size_t limit,
                                                      std::uint32_t kinds,
                                                      std::uint8_t prefixes) const {
  if (i >= limit) return std::nullopt;
  std::optional<Name> name;
  for (const PhraseMatch& match : names_.match(text, i, limit)) {
    const OutletName& row = knowledge_->outlets.names[match.value];
    const bool fits = (bit_of(row.kind) & kinds) != 0 && (match.clitics & ~prefixes) == 0;
    if (!fits) continue;
    if (!name) name = Name{.outlets = {}, .first = i, .last = i + match.length};
    if (name->last != i + match.length) break;
    name->clitics |= match.clitics;
    name->outlets.push_back(row.outlet);
  }
  return name;
}

std::optional<RelayFinder::Name> RelayFinder::outlet_at(const Text& text,
                                                        std::size_t i,
                                                        std::size_t limit,
                                                        std::uint32_t kinds,
                                                        std::uint8_t prefixes) const {
  if (auto name = name_at(text, i, limit, kinds, prefixes)) return name;
  if (i >= limit) return std::nullopt;
  std::uint8_t clitics = clitic_none;
  std::uint32_t nouns = 0;
  std::size_t noun = 0;
  for (const PhraseMatch& match : words_.match(text, i, limit)) {
    const bool fits = (match.value & all_nouns) != 0 && (match.clitics & ~prefixes) == 0;
    if (!fits || match.length < noun) continue;
    noun = match.length;
    clitics = match.clitics;
    nouns |= match.value;
  }
  std::size_t at = i + noun;
  const bool quoted = at < limit && is_quote(text.word(at));
  if (quoted) ++at;
  if (noun == 0 && !quoted) return std::nullopt;
  auto name = name_at(text, at, limit, all_names, clitic_none);
  const bool whole = name && (!quoted || name->last >= limit || is_quote(text.word(name->last)));
  if (!whole) return std::nullopt;
  name->clitics = clitics;
  keep_kind(nouns, *name);
  resolve_by(text, name->last + (quoted ? 1 : 0), limit, *name);
  return name;
}

// "The newspaper 'Al-Watan', the Kuwaiti one".
void RelayFinder::resolve_by(const Text& text,
                             std::size_t next,
                             std::size_t limit,
                             Name& name) const {
  if (name.outlets.size() < 2 || next >= limit) return;
  std::string full;
  for (std::size_t k = name.first; k < name.last; ++k)
    full.append(text.word(k)).append(" ");
  full.append(text.word(next));
  if (const Outlet* outlet = outlet_named(knowledge_->outlets, full))
    name.outlets = {static_cast<std::size_t>(outlet - knowledge_->outlets.list.data())};
}

// "The channel Al-Jazeera" is not the newspaper of that name.
void RelayFinder::keep_kind(std::uint32_t nouns, Name& name) const {
  const auto fits = [&](std::size_t outlet) {
    return (bit_of(knowledge_->outlets.list[outlet].kind) & nouns) != 0;
  };
  if (std::any_of(name.outlets.begin(), name.outlets.end(), fits))
    std::erase_if(name.outlets, [&](std::size_t outlet) { return !fits(outlet); });
}

// One document's search.
class RelaySearch {
 public:
  using Name = RelayFinder::Name;

  RelaySearch(const RelayFinder& finder, const Text& text, const Outlet* publisher)
      : finder_(finder),
        text_(text),
        publisher_(publisher) {}

  Relay opening(const Line& line) const {
    for (std::size_t i = line.first; i < std::min(line.last, line.first + opening_reach); ++i) {
      if (finder_.phrase(text_, i, relays_picture, clitic_in) > 0) return {};
      const auto name = i == line.first
                            ? finder_.outlet_at(text_, i, line.last, credit_names, clitic_none)
                            : finder_.name_at(text_, i, line.last, credit_names, clitic_none);
      if (!name) continue;
      if (is_opening(line, i, *name))
        if (Relay relay = relay_of(*name); !relay.outlet.empty()) return relay;
      i = name->last - 1;
    }
    return {};
  }

  Relay lead(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      auto name = behind_from(i, last, relays_from);
      if (!name) name = behind_verb(i, last);
      if (!name) name = behind_to(i, last);
      if (!name) continue;
      if (Relay relay = relay_of(*name); !relay.outlet.empty()) return relay;
    }
    return {};
  }

  Relay closing(const Line& line, bool is_last) const {
    const std::size_t from = line.last - std::min(line.last - line.first, opening_reach);
    for (std::size_t i = line.first; i < line.last; ++i)
      if (finder_.phrase(text_, i, relays_picture, clitic_in) > 0) return {};
    if (line.last - line.first <= credit_tokens) {
      for (std::size_t i = line.first; i < line.last; ++i)
        if (const auto name = behind_from(i, line.last, relays_from | relays_credit))
          if (Relay relay = relay_of(*name); !relay.outlet.empty()) return relay;
    }
    for (std::size_t i = from; i < line.last; ++i) {
      const auto name = finder_.name_at(text_, i, line.last, credit_names, clitic_none);
      if (!name || !is_closing(line, *name, is_last)) continue;
      if (Relay relay = relay_of(*name); !relay.outlet.empty()) return relay;
    }
    return {};
  }

 private:
  bool is_mark(std::size_t i) const { return text_.tokens[i].kind == TokenKind::mark; }
  bool is_border(std::size_t i) const { return is_mark(i) && !is_quote(text_.word(i)); }
  bool is_number(std::size_t i) const { return text_.tokens[i].kind == TokenKind::number; }

  std::size_t words_in(std::size_t first, std::size_t last) const {
    std::size_t count = 0;
    for (std::size_t i = first; i < last; ++i)
      if (!is_mark(i)) ++count;
    return count;
  }

  bool is_place(std::size_t first, std::size_t last) const {
    std::string words;
    for (std::size_t i = first; i < last && !is_border(i); ++i)
      words.append(words.empty() ? "" : " ").append(text_.word(i));
    return finder_.places_.contains(words);
  }

  // "... 2015 m SPA": behind a date, without a mark, at the end of the line.
  bool follows_date(const Line& line, std::size_t i) const {
    if (i == line.first) return false;
    return is_number(i - 1) || (i > line.first + 1 && is_number(i - 2));
  }

  // `at` is where the outlet begins, with "agency" before its name.
  bool is_opening(const Line& line, std::size_t at, const Name& name) const {
    const bool ends = name.last == line.last;
    const std::size_t before = words_in(line.first, at);
    if (at == line.first && !ends && is_place(name.first, name.last)) return false;
    if (!ends && !is_border(name.last)) return false;
    if (!ends && is_comma(text_.word(name.last)) && line.last - line.first > credit_tokens)
      return false;
    if (at > line.first && !is_border(at - 1))
      return ends && follows_date(line, at) && before <= dated_words;
    if (before > dateline_words) return false;
    const bool brackets =
        at > line.first && text_.word(at - 1) == "(" && !ends && text_.word(name.last) == ")";
    if (!brackets) return true;
    const std::size_t behind = name.last + 1;
    const bool goes_on = behind < line.last && is_border(behind);
    return goes_on || before == 0 || is_place(line.first, at - 1);
  }

  bool is_closing(const Line& line, const Name& name, bool is_last) const {
    const bool begins = name.first == line.first;
    if (!begins && !is_border(name.first - 1)) return false;
    for (std::size_t i = name.last; i < line.last; ++i)
      if (!is_mark(i) && !is_number(i)) return false;
    return is_last || begins || words_in(line.first, name.first) == 0;
  }

  std::optional<Name> behind_from(std::size_t i, std::size_t last, std::uint32_t bits) const {
    const std::size_t length = finder_.phrase(text_, i, bits, clitic_and);
    if (length == 0) return std::nullopt;
    std::size_t at = i + length;
    if (at < last && text_.word(at) == ":") ++at;
    if (auto name = outlet(at, last, credit_names, clitic_to)) return name;
    const std::size_t verb = at < last ? finder_.phrase(text_, at, relays_verb, clitic_none) : 0;
    return verb == 0 ? std::nullopt : outlet(at + verb, last, credit_names, clitic_none);
  }

  std::optional<Name> behind_verb(std::size_t i, std::size_t last) const {
    const std::size_t length = finder_.phrase(text_, i, relays_verb, clitic_and);
    if (length == 0) return std::nullopt;
    auto name = outlet(i + length, last, credit_names, clitic_none);
    if (!name) return std::nullopt;
    // A short form may be a person's first name: "Wafa Amer said that".
    const bool bare =
        name->first == i + length && !outlet(name->first, last, plain_names, clitic_none);
    if (bare && name->last < last && !is_mark(name->last) &&
        finder_.phrase(text_, name->last, relays_opens | relays_self, clitic_none) == 0)
      return std::nullopt;
    bool opens = false;
    for (std::size_t k = name->last; k < std::min(last, name->last + opens_reach); ++k) {
      if (finder_.phrase(text_, k, relays_self, clitic_none) > 0) return std::nullopt;
      opens =
          opens || text_.word(k) == ":" || finder_.phrase(text_, k, relays_opens, clitic_none) > 0;
    }
    return opens ? name : std::nullopt;
  }

  // "Said ... to the agency X".
  std::optional<Name> behind_to(std::size_t i, std::size_t last) const {
    constexpr std::uint8_t prefixes = clitic_and | clitic_in | clitic_article;
    if (finder_.phrase(text_, i, relays_to, prefixes) == 0) return std::nullopt;
    for (std::size_t k = i + 1; k < std::min(last, i + 1 + to_reach); ++k) {
      auto name = outlet(k, last, plain_names, clitic_to);
      if (name && (name->clitics & clitic_to) != 0) return name;
    }
    return std::nullopt;
  }

  std::optional<Name> outlet(std::size_t i,
                             std::size_t last,
                             std::uint32_t kinds,
                             std::uint8_t prefixes) const {
    return finder_.outlet_at(text_, i, last, kinds, prefixes);
  }

  // The outlet that is meant, unless it is the publisher. Where several are called so, it is the
  // publisher, or the only one of its state.
  Relay relay_of(const Name& name) const {
    const std::vector<Outlet>& list = finder_.knowledge_->outlets.list;
    std::vector<const Outlet*> at_home;
    for (const std::size_t index : name.outlets) {
      const Outlet& outlet = list[index];
      if (publisher_ != nullptr && outlet.id == publisher_->id) return {};
      const bool home =
          publisher_ != nullptr && !outlet.home.empty() && outlet.home == publisher_->home;
      if (home || name.outlets.size() == 1) at_home.push_back(&outlet);
    }
    if (at_home.size() != 1) return {};
    return {.outlet = at_home.front()->id, .words = text_.span(name.first, name.last)};
  }

  const RelayFinder& finder_;
  const Text& text_;
  const Outlet* publisher_;
};

Relay RelayFinder::find(const Document& document, const Text& text, const Outlet* publisher) const {
  const RelaySearch body(*this, text, publisher);
  const std::vector<Line> lines = lines_of(document.body, text);
  const Text title = read_text(document.title);
  const RelaySearch above(*this, title, publisher);
  Relay relay = above.opening({.first = 0, .last = title.tokens.size()});
  if (relay.outlet.empty()) relay = above.lead(0, title.tokens.size());
  relay.words = {};
  for (std::size_t l = 0; l < std::min(lines.size(), opening_lines); ++l)
    if (relay.words.empty())
      if (Relay found = body.opening(lines[l]); !found.outlet.empty()) relay = found;
  for (std::size_t s = 0; s < std::min(text.sentences.size(), lead_sentences); ++s)
    if (relay.outlet.empty()) relay = body.lead(text.sentences[s].first, text.sentences[s].last);
  for (std::size_t l = lines.size(); l > 1 && l + closing_lines > lines.size(); --l)
    if (relay.outlet.empty()) relay = body.closing(lines[l - 1], l == lines.size());
  if (lines.size() == 1 && relay.outlet.empty()) relay = body.closing(lines[0], true);
  return relay;
}

}  // namespace rasid
