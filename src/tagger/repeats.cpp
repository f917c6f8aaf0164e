// The first pass looks at sentences one by one. Here the whole document speaks: who has been named
// in full is named by the last name afterwards, often where nothing beside it tells so.

#include "tagger/repeats.h"

#include "morph/clitics.h"
#include "morph/phrases.h"
#include "text/letters.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_set>

namespace rasid {
namespace {

constexpr std::size_t shortest_word_bytes = 3 * letter_bytes;
// How often a string may stand outside of names for each time that it stands in one of the class:
// person, place, organisation. Source: tried on the last fifth of NewsFANE, ten sentences a
// document.
constexpr std::array<std::uint32_t, 3> faith = {3, 1, 3};
constexpr std::uint32_t longest_name = 4;  // tokens

// What a document says of one string of words.
struct Told {
  std::array<std::uint32_t, 3> inside = {};  // names of each class that are or end in it
  std::uint32_t outside = 0;                 // its places in no name

  std::size_t most() const {
    return static_cast<std::size_t>(std::max_element(inside.begin(), inside.end()) -
                                    inside.begin());
  }
  bool is_name() const { return inside[most()] > 0 && faith[most()] * inside[most()] >= outside; }
};

// The words from `at`, the first without the bytes of its clitics.
std::string words(const Text& text, std::size_t at, std::size_t end, std::string_view first) {
  std::string key(first);
  for (std::size_t i = at + 1; i < end; ++i)
    (key += ' ') += text.word(i);
  return key;
}

// The ways to read a word's beginning in which the article stays.
Cuts readings(std::string_view word) {
  Cuts kept;
  kept.list[kept.count++] = {.stem = word, .clitics = clitic_none};
  for (const Cut& cut : cut_clitics(word)) {
    if (cut.clitics == clitic_none || (cut.clitics & clitic_article) != 0) continue;
    if (kept.count < kept.list.size()) kept.list[kept.count++] = cut;
  }
  return kept;
}

std::string_view first_word(const Text& text, const NameSpan& name) {
  for (const Cut& cut : readings(text.word(name.first_token))) {
    if (cut.clitics == name.clitics) return cut.stem;
  }
  return text.word(name.first_token);
}

// Collects what the document tells, then finds the places that it settles.
class Repeats {
 public:
  Repeats(const Text& text, const std::vector<WordInfo>& infos, const std::vector<NameSpan>& names)
      : text_(text),
        infos_(infos),
        taken_(text.tokens.size()) {
    for (const NameSpan& name : names)
      learn(name);
    count_outside();
  }

  std::vector<NameSpan> find() {
    std::vector<NameSpan> found;
    each_outside([&](const NameSpan& place, Told& told) {
      if (!told.is_name() || taken_[place.first_token]) return;
      NameSpan name = place;
      name.kind = static_cast<NameClass>(told.most());
      std::fill(taken_.begin() + name.first_token, taken_.begin() + name.last_token, true);
      found.push_back(name);
    });
    return found;
  }

 private:
  void learn(const NameSpan& name) {
    std::fill(taken_.begin() + name.first_token, taken_.begin() + name.last_token, true);
    const auto kind = static_cast<std::size_t>(name.kind);
    const std::uint32_t length = name.last_token - name.first_token;
    const std::string_view first = first_word(text_, name);
    if (length <= longest_name && (length > 1 || first.size() >= shortest_word_bytes)) {
      ++told_[words(text_, name.first_token, name.last_token, first)].inside[kind];
      beginnings_.insert(first);
      longest_ = std::max(longest_, length);
    }
    const std::string_view last = text_.word(name.last_token - 1);
    if (name.kind == NameClass::person && length > 1 && last.size() >= shortest_word_bytes) {
      ++told_[std::string(last)].inside[kind];
      beginnings_.insert(last);
    }
  }

  // Every place outside of names where a string of told_ stands, the longest first.
  void each_outside(const auto& visit) {
    for (const Sentence& sentence : text_.sentences) {
      for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
        if (taken_[at] || text_.tokens[at].kind != TokenKind::word || infos_[at].classes != 0)
          continue;
        visit_place(at, sentence.last, visit);
      }
    }
  }

  void visit_place(std::uint32_t at, std::uint32_t limit, const auto& visit) {
    Cuts firsts = readings(text_.word(at));
    auto* const end = std::remove_if(
        firsts.list.begin(), firsts.list.begin() + firsts.count, [&](const Cut& cut) {
          return !beginnings_.contains(cut.stem);
        });
    firsts.count = static_cast<std::uint8_t>(end - firsts.list.begin());
    if (firsts.count == 0) return;
    for (std::uint32_t length = std::min(longest_, limit - at); length > 0; --length) {
      if (length == 1 && !infos_[at].verbs.empty()) return;
      if (taken_[at + length - 1]) continue;
      for (const Cut& cut : firsts) {
        const auto told = told_.find(words(text_, at, at + length, cut.stem));
        if (told == told_.end()) continue;
        visit(NameSpan{.first_token = at, .last_token = at + length, .clitics = cut.clitics},
              told->second);
        return;
      }
    }
  }

  void count_outside() {
    each_outside([](const NameSpan&, Told& told) { ++told.outside; });
  }

  const Text& text_;
  const std::vector<WordInfo>& infos_;
  std::vector<bool> taken_;
  WordMap<Told> told_;
  std::unordered_set<std::string_view> beginnings_;  // first words of told_
  std::uint32_t longest_ = 1;
};

}  // namespace

void add_repeats(const Text& text,
                 const std::vector<WordInfo>& infos,
                 std::vector<NameSpan>& names) {
  if (names.empty()) return;
  const std::vector<NameSpan> found = Repeats(text, infos, names).find();
  names.insert(names.end(), found.begin(), found.end());
  std::sort(names.begin(), names.end(), [](const NameSpan& a, const NameSpan& b) {
    return a.first_token < b.first_token;
  });
}

void cut_by_repeats(const Text& text, std::vector<NameSpan>& names) {
  std::unordered_set<std::string_view> beginnings;
  for (const NameSpan& name : names) {
    for (std::uint32_t at = name.first_token; at < name.last_token; ++at)
      beginnings.insert(text.word(at));
  }
  for (NameSpan& name : names) {
    if (name.clitics != clitic_none) continue;
    for (const Cut& cut : readings(text.word(name.first_token))) {
      if (cut.clitics == clitic_none || cut.stem.size() < shortest_word_bytes) continue;
      if (!beginnings.contains(cut.stem)) continue;
      name.clitics = cut.clitics;
      break;
    }
  }
}

}  // namespace rasid
