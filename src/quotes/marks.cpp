// Marks that tell opening from closing are believed, also where a text uses them the other way
// round throughout. Straight marks open and close in turn, unless the blanks around all of them
// show that some stand inside others. A straight mark may close what another kind opened.

#include "quotes/marks.h"

#include "text/letters.h"

#include <algorithm>

namespace rasid {
namespace {

enum class Family : std::uint8_t { none, guillemet, curly, straight, single };
enum class Role : std::uint8_t { open, close, either };

struct Mark {
  std::uint32_t token = 0;
  Family family = Family::none;
  Role role = Role::either;
  Role look = Role::either;  // by the blanks around it
};

Family family_of(std::string_view word) {
  if (word == "\u00AB" || word == "\u00BB" || word == "\u2039" || word == "\u203A")
    return Family::guillemet;
  if (word == "\u201C" || word == "\u201D" || word == "\u201E" || word == "\u201F")
    return Family::curly;
  if (word == "\"") return Family::straight;
  if (word == "'" || word == "\u2018" || word == "\u2019") return Family::single;
  return Family::none;
}

Role canonical(std::string_view word) {
  if (word == "\u00AB" || word == "\u2039" || word == "\u201C" || word == "\u201E")
    return Role::open;
  if (word == "\u00BB" || word == "\u203A" || word == "\u201D") return Role::close;
  return Role::either;
}

bool is_blank(char c) {
  return static_cast<unsigned char>(c) <= ' ';
}

// The character before a mark lets it open: a blank or one that opens itself.
bool lets_open(std::string_view body, std::uint32_t at) {
  return at == 0 || is_blank(body[at - 1]) || body[at - 1] == '(' || body[at - 1] == ':';
}

// The character behind a mark lets it close: a blank or a mark of a sentence.
bool lets_close(std::string_view body, std::uint32_t at) {
  constexpr std::string_view closing = ".,:;!?)]";
  if (at >= body.size() || is_blank(body[at])) return true;
  if (closing.find(body[at]) != std::string_view::npos) return true;
  const std::string_view rest = body.substr(at);
  return rest.starts_with("\u060C") || rest.starts_with("\u061B") || rest.starts_with("\u061F");
}

Role look_of(std::string_view body, Span span) {
  const bool blank_before = span.begin == 0 || is_blank(body[span.begin - 1]);
  const bool blank_behind = span.end >= body.size() || is_blank(body[span.end]);
  if (lets_open(body, span.begin) && !blank_behind) return Role::open;
  if (!blank_before && lets_close(body, span.end)) return Role::close;
  return Role::either;
}

// Straight marks whose blanks show pairs within pairs, as "a "b" c" does.
bool nest_by_look(const std::vector<Mark>& marks) {
  int depth = 0;
  int deepest = 0;
  for (const Mark& mark : marks) {
    if (mark.family != Family::straight) continue;
    if (mark.look == Role::either) return false;
    depth += mark.look == Role::open ? 1 : -1;
    deepest = std::max(deepest, depth);
    if (depth < 0) return false;
  }
  return depth == 0 && deepest > 1;
}

// Marks used the other way round: the first of the paragraph would close.
void turn_round(std::vector<Mark>& marks, Family family) {
  const auto first = std::find_if(
      marks.begin(), marks.end(), [&](const Mark& mark) { return mark.family == family; });
  const auto count = std::count_if(
      marks.begin(), marks.end(), [&](const Mark& mark) { return mark.family == family; });
  if (count < 2 || first->role != Role::close || first->look == Role::close) return;
  for (Mark& mark : marks)
    if (mark.family == family) mark.role = mark.look;
}

class Pairing {
 public:
  Pairing(const Text& text, std::string_view body, Paragraph paragraph, std::size_t number)
      : text_(text),
        paragraph_(paragraph),
        number_(number) {
    for (std::uint32_t i = paragraph.first; i < paragraph.last; ++i) {
      const std::string_view word = text.word(i);
      const Family family = family_of(word);
      const Role look = look_of(body, text.tokens[i].span);
      const bool apostrophe = family == Family::single && look == Role::either;
      if (family == Family::none || apostrophe) continue;
      marks_.push_back({.token = i, .family = family, .role = canonical(word), .look = look});
    }
    turn_round(marks_, Family::guillemet);
    turn_round(marks_, Family::curly);
    nested_ = nest_by_look(marks_);
  }

  std::vector<MarkedWords> pairs() {
    for (std::size_t m = 0; m < marks_.size(); ++m) {
      if (opens(m))
        open_.push_back(marks_[m]);
      else
        close(m);
    }
    for (const Mark& mark : open_)
      if (mark.family != Family::single) add(mark, paragraph_.last, false);
    std::sort(pairs_.begin(), pairs_.end(), [](const MarkedWords& a, const MarkedWords& b) {
      return a.open < b.open;
    });
    return std::move(pairs_);
  }

 private:
  bool is_open(Family family) const {
    return std::any_of(
        open_.begin(), open_.end(), [&](const Mark& mark) { return mark.family == family; });
  }

  bool comes(std::size_t from, Family family) const {
    return std::any_of(marks_.begin() + static_cast<std::ptrdiff_t>(from),
                       marks_.end(),
                       [&](const Mark& mark) { return mark.family == family; });
  }

  bool opens(std::size_t m) const {
    const Mark& mark = marks_[m];
    if (mark.role != Role::either) return mark.role == Role::open;
    if (mark.family == Family::straight && nested_) return mark.look == Role::open;
    return !is_open(mark.family) && mark.look != Role::close;
  }

  // A mark that closes takes the mark of its kind that is open, else the last one where no mark of
  // its kind comes any more.
  void close(std::size_t m) {
    const Mark& mark = marks_[m];
    if (open_.empty()) return;
    if (is_open(mark.family)) {
      while (open_.back().family != mark.family)
        open_.pop_back();
    } else if (comes(m + 1, open_.back().family) || mark.family == Family::single) {
      return;
    }
    add(open_.back(), mark.token, true);
    open_.pop_back();
  }

  void add(const Mark& mark, std::uint32_t last, bool closed) {
    MarkedWords pair{.open = mark.token,
                     .first = mark.token + 1,
                     .last = last,
                     .behind = closed ? last + 1 : last,
                     .paragraph = number_,
                     .closed = closed};
    while (!closed && pair.last > pair.first && text_.tokens[pair.last - 1].kind == TokenKind::mark)
      --pair.last;
    for (std::uint32_t i = pair.first; i < pair.last; ++i)
      if (text_.tokens[i].kind != TokenKind::mark) ++pair.words;
    if (pair.words > 0) pairs_.push_back(pair);
  }

  const Text& text_;
  Paragraph paragraph_;
  std::size_t number_;
  std::vector<Mark> marks_;
  std::vector<Mark> open_;
  std::vector<MarkedWords> pairs_;
  bool nested_ = false;
};

}  // namespace

std::vector<Paragraph> find_paragraphs(const Text& text, std::string_view body) {
  std::vector<Paragraph> paragraphs;
  for (const Sentence& sentence : text.sentences) {
    bool joined = false;
    if (!paragraphs.empty() && paragraphs.back().last == sentence.first) {
      const std::uint32_t from = text.tokens[sentence.first - 1].span.end;
      const std::uint32_t to = text.tokens[sentence.first].span.begin;
      joined = body.substr(from, to - from).find('\n') == std::string_view::npos;
    }
    if (joined)
      paragraphs.back().last = sentence.last;
    else
      paragraphs.push_back({.first = sentence.first, .last = sentence.last});
  }
  return paragraphs;
}

std::vector<MarkedWords> find_marked_words(const Text& text,
                                           std::string_view body,
                                           const std::vector<Paragraph>& paragraphs) {
  std::vector<MarkedWords> all;
  for (std::size_t p = 0; p < paragraphs.size(); ++p) {
    const std::vector<MarkedWords> pairs = Pairing(text, body, paragraphs[p], p).pairs();
    all.insert(all.end(), pairs.begin(), pairs.end());
  }
  return all;
}

}  // namespace rasid
