// Words in marks are a quotation where a saying stands before or behind them, or where they go on
// with one. Reported words stand behind "that" or a colon, up to the end of the sentence or the
// next saying. "According to X" speaks of the sentence it stands in.

#include "quotes/quotes.h"

#include "quotes/quote_scene.h"
#include "quotes/sayings.h"
#include "quotes/sources.h"
#include "quotes/speakers.h"

#include <algorithm>
#include <utility>

namespace rasid {
namespace {

constexpr std::size_t weak_reach = 30;      // tokens from a saying to marks that it does not open
constexpr std::size_t fewest_reported = 3;  // words without marks
constexpr std::size_t fewest_by_colon = 2;  // words in marks behind a saying and a colon
constexpr std::size_t fewest_alone = 8;     // words of a paragraph in marks without any saying
constexpr std::size_t longest_head = 12;    // tokens before the colon of a headline

class QuoteFinder {
 public:
  QuoteFinder(const Scene& scene, const QuoteLexicon& lexicon)
      : page_(scene, lexicon),
        scene_(scene),
        finder_(page_),
        sayings_(find_sayings(page_)),
        sources_(page_, sayings_),
        quoted_(scene.text.sentences.size(), false) {}

  std::vector<Quotation> find() {
    for (std::size_t m = 0; m < page_.marked.size(); ++m)
      read_marked(m);
    for (std::size_t s = 0; s < sayings_.size(); ++s)
      read_reported(s);
    for (const Sentence& sentence : scene_.text.sentences)
      read_sentence(sentence);
    return in_order();
  }

 private:
  static constexpr std::size_t nobody = static_cast<std::size_t>(-1);

  // A quotation with the tokens it was made from.
  struct Draft {
    Quotation quotation;
    std::size_t saying = nobody;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  std::uint32_t sentence_of(std::size_t token) const { return page_.sentence_of[token]; }

  Draft& add(std::uint32_t first, std::uint32_t last, std::size_t saying, const char* rule) {
    Draft draft{.saying = saying, .first = first, .last = last};
    Quotation& quotation = draft.quotation;
    quotation.words = scene_.text.span(first, last);
    quotation.rule = rule;
    if (saying != nobody) {
      const Saying& said = sayings_[saying];
      quotation.speaker = said.speaker.code;
      quotation.speaker_words = said.speaker.words;
      quotation.verb = sources_.verb_words(said);
      const Source source = sources_.of(saying, first, last);
      quotation.channel = source.channel;
      quotation.relay = source.relay;
    }
    for (std::uint32_t s = sentence_of(first); s <= sentence_of(last - 1); ++s)
      quoted_[s] = true;
    drafts_.push_back(std::move(draft));
    return drafts_.back();
  }

  // ---- words in marks

  void read_marked(std::size_t m) {
    const MarkedWords& pair = page_.marked[m];
    const Attributed found = attribution(m);
    const bool enough = page_.long_enough[m] || (found.by_colon && pair.words >= fewest_by_colon);
    if (!enough || found.rule == nullptr) return;
    if (found.saying == nobody && found.speaker.empty()) return;
    Draft& draft = add(pair.first, pair.last, found.saying, found.rule);
    draft.quotation.direct = true;
    if (found.saying == nobody) name(draft.quotation, found.speaker);
  }

  static void name(Quotation& quotation, const Speaker& speaker) {
    quotation.speaker = speaker.code;
    quotation.speaker_words = speaker.words;
  }

  struct Attributed {
    const char* rule = nullptr;
    std::size_t saying = nobody;
    Speaker speaker;  // where no saying tells
    bool by_colon = false;
  };

  Attributed attribution(std::size_t m) const {
    const MarkedWords& pair = page_.marked[m];
    const std::size_t before = saying_before(pair);
    if (before != nobody && opens(sayings_[before], pair))
      return {.rule = "marks-before",
              .saying = before,
              .speaker = {},
              .by_colon = sayings_[before].opens.by_colon};
    const std::size_t behind = saying_behind(pair, before);
    if (behind != nobody) return {.rule = "marks-behind", .saying = behind, .speaker = {}};
    if (before != nobody) return {.rule = "marks-near", .saying = before, .speaker = {}};
    Speaker head = headline_speaker(pair.open);
    if (!head.empty())
      return {.rule = "marks-headline", .saying = nobody, .speaker = std::move(head)};
    return continued(pair);
  }

  static bool opens(const Saying& saying, const MarkedWords& pair) {
    return saying.opens.kind == Complement::Kind::marks && saying.opens.at == pair.open;
  }

  // The first saying that begins at token `at` or behind it.
  std::size_t first_from(std::size_t at) const {
    const auto found = std::partition_point(
        sayings_.begin(), sayings_.end(), [&](const Saying& saying) { return saying.lead < at; });
    return static_cast<std::size_t>(found - sayings_.begin());
  }

  // The last saying before the marks, in their sentence, on their level.
  std::size_t saying_before(const MarkedWords& pair) const {
    for (std::size_t s = first_from(pair.open); s-- > 0;) {
      const Saying& saying = sayings_[s];
      if (saying.last > pair.open) continue;
      if (sentence_of(saying.first) != sentence_of(pair.open)) return nobody;
      if (pair.open - saying.last > weak_reach) return nobody;
      if (!page_.same_level(saying.first, pair.open)) continue;
      if (saying.backward || saying.kind == SayingKind::echo) continue;
      if (saying.kind == SayingKind::according && saying.speaker.outlet) continue;
      return s;
    }
    return nobody;
  }

  // The saying right behind the closing mark, over a comma or stop.
  std::size_t saying_behind(const MarkedWords& pair, std::size_t before) const {
    const Paragraph& paragraph = page_.paragraphs[pair.paragraph];
    std::uint32_t at = pair.behind;
    while (at < paragraph.last && at < pair.behind + 2 &&
           (scene_.is_comma(at) || scene_.word(at) == "."))
      ++at;
    const std::size_t s = first_from(at);
    if (s == sayings_.size() || sayings_[s].lead != at || at >= paragraph.last) return nobody;
    const Saying& saying = sayings_[s];
    const bool relay = saying.kind == SayingKind::according && saying.speaker.outlet;
    if (relay && before != nobody) return nobody;
    return tells_of_before(saying, before) ? s : nobody;
  }

  static bool tells_of_before(const Saying& saying, std::size_t before) {
    if (saying.kind == SayingKind::according || saying.kind == SayingKind::echo) return true;
    if (saying.kind != SayingKind::verb || saying.joined) return false;
    const bool opens = saying.opens.kind == Complement::Kind::clause ||
                       saying.opens.kind == Complement::Kind::colon || saying.opens.by_colon;
    return !opens || (before == nobody && !saying.backward);
  }

  // "Lavrov: ...": the phrase that begins the sentence and ends at the colon before `at`.
  Speaker headline_speaker(std::uint32_t at) const {
    if (at == 0 || sentence_of(at) == QuoteScene::no_sentence) return {};
    const Sentence& sentence = scene_.text.sentences[sentence_of(at)];
    if (at <= sentence.first || at - sentence.first > longest_head) return {};
    const bool title = sentence.first == 0 && page_.opened_at[at] >= 0;
    const bool colon = page_.is_colon(at - 1);
    if (!colon && !title) return {};
    std::uint32_t first = sentence.first;
    while (first < at && scene_.is_mark(first))
      ++first;
    const std::uint32_t end = colon ? at - 1 : at;
    Speaker speaker = finder_.phrase_at(first, end, Strictness::known, subject_prefixes);
    return speaker.last == end ? speaker : Speaker{};
  }

  // Marks right behind other quoted marks, or a paragraph of marks behind one that quotes.
  Attributed continued(const MarkedWords& pair) const {
    if (page_.within[pair.open] >= 0) return {};
    const Paragraph& paragraph = page_.paragraphs[pair.paragraph];
    if (!drafts_.empty() && drafts_.back().last < pair.open) {
      const Draft& last = drafts_.back();
      bool only_marks = last.first >= paragraph.first;
      for (std::uint32_t i = last.last; only_marks && i < pair.open; ++i)
        only_marks = scene_.is_mark(i) || scene_.word(i).size() <= 2;
      if (only_marks && last.quotation.direct) return again(last);
    }
    if (pair.open != paragraph.first || pair.words < fewest_alone || drafts_.empty()) return {};
    const Draft& last = drafts_.back();
    const bool next = pair.paragraph > 0 && last.quotation.direct &&
                      last.first >= page_.paragraphs[pair.paragraph - 1].first;
    return next ? again(last) : Attributed{};
  }

  static Attributed again(const Draft& last) {
    Speaker speaker;
    speaker.code = last.quotation.speaker;
    speaker.words = last.quotation.speaker_words;
    return {.rule = "marks-continued", .saying = last.saying, .speaker = speaker};
  }

  // ---- reported words

  void read_reported(std::size_t s) {
    const Saying& saying = sayings_[s];
    const bool clause = saying.opens.kind == Complement::Kind::clause;
    if (!clause && saying.opens.kind != Complement::Kind::colon) return;
    if (saying.kind == SayingKind::according || saying.kind == SayingKind::echo) return;
    if (page_.within[saying.first] >= 0 && saying.speaker.empty()) return;  // "I believe that"
    const std::uint32_t first = saying.opens.at + 1;
    const std::uint32_t last = end_of_report(first, saying.opens.at, s);
    if (last <= first || is_one_mark(first, last)) return;
    const std::size_t fewest = clause ? 2 : fewest_reported;
    if (word_count(first, last) >= fewest) add(first, last, s, clause ? "clause" : "colon");
  }

  std::size_t word_count(std::uint32_t first, std::uint32_t last) const {
    return static_cast<std::size_t>(std::count_if(
        scene_.text.tokens.begin() + first, scene_.text.tokens.begin() + last, [](const Token& t) {
          return t.kind != TokenKind::mark;
        }));
  }

  // All of the report stands in marks, and is read there.
  bool is_one_mark(std::uint32_t first, std::uint32_t last) const {
    if (!page_.opens_long_marks(first)) return false;
    const MarkedWords& pair = page_.marked[static_cast<std::size_t>(page_.opened_at[first])];
    return pair.behind >= last;
  }

  // Where what saying `s` reports ends: at the end of its sentence or of the marks around it, or
  // where another saying takes over.
  std::uint32_t end_of_report(std::uint32_t first, std::uint32_t at, std::size_t s) const {
    const Sentence& sentence = scene_.text.sentences[sentence_of(at)];
    std::size_t next = s + 1;
    std::uint32_t i = first;
    while (i < sentence.last) {
      if (!page_.same_level(i, at)) break;
      while (next < sayings_.size() && sayings_[next].lead < i)
        ++next;
      if (next < sayings_.size() && sayings_[next].lead == i && i > first &&
          takes_over(sayings_[next]))
        break;
      if (scene_.is_comma(i) && sources_.is_channel_aside(i + 1, sentence.last)) break;
      const bool skips = page_.opens_long_marks(i);
      i = skips ? page_.marked[static_cast<std::size_t>(page_.opened_at[i])].behind : i + 1;
    }
    return trimmed(first, std::max(i, first));
  }

  bool takes_over(const Saying& saying) const {
    const bool comma = scene_.is_mark(saying.lead - 1) && !scene_.is_quote(saying.lead - 1);
    switch (saying.kind) {
      case SayingKind::participle: return comma || saying.opens.kind != Complement::Kind::none;
      case SayingKind::according: return comma && !saying.speaker.empty();
      case SayingKind::echo: return true;
      case SayingKind::noun: return false;
      case SayingKind::verb:
      case SayingKind::act: break;
    }
    if (saying.backward) return comma;
    const bool opens = saying.opens.kind != Complement::Kind::none;
    return saying.joined ? opens || comma : comma && !opens;
  }

  std::uint32_t trimmed(std::uint32_t first, std::uint32_t last) const {
    while (last > first && scene_.is_mark(last - 1)) {
      const std::string_view word = scene_.word(last - 1);
      if ((scene_.is_quote(last - 1) && page_.opened_at[last - 1] < 0) || word == ")" ||
          word == "%")
        break;
      --last;
    }
    return last;
  }

  // ---- a sentence without a verb of saying

  void read_sentence(const Sentence& sentence) {
    if (!read_headline(sentence)) read_according(sentence);
  }

  bool read_headline(const Sentence& sentence) {
    const auto paragraph = std::partition_point(
        page_.paragraphs.begin(), page_.paragraphs.end(), [&](const Paragraph& p) {
          return p.first < sentence.first;
        });
    const bool line = paragraph != page_.paragraphs.end() && paragraph->first == sentence.first;
    const std::uint32_t end = std::min<std::uint32_t>(sentence.last, sentence.first + longest_head);
    for (std::uint32_t i = sentence.first; line && i < end; ++i) {
      if (!page_.is_colon(i)) continue;
      const std::uint32_t first = i + 1;
      if (first >= sentence.last || page_.opened_at[first] >= 0) return false;
      const Speaker speaker = headline_speaker(first);
      if (speaker.empty() || speaker.outlet || is_dateline(speaker, sentence) ||
          says_something(sentence))
        return false;
      const std::uint32_t last = trimmed(first, sentence.last);
      if (last <= first || word_count(first, last) < fewest_reported) return false;
      name(add(first, last, nobody, "headline").quotation, speaker);
      return true;
    }
    return false;
  }

  // A place before a colon is where the report was written or what it is about, unless the title
  // goes on as only a government speaks: "will not", "shall".
  bool is_dateline(const Speaker& speaker, const Sentence& sentence) const {
    const Mention* mention = scene_.mention_over(speaker.first);
    const bool place = mention != nullptr && (mention->kind == MentionKind::capital ||
                                              mention->kind == MentionKind::state);
    const std::size_t behind = speaker.last + 1;
    const bool speaks = behind < sentence.last && scene_.is(behind, word_negation | word_future);
    return place && !(speaks && sentence.first == 0);
  }

  bool says_something(const Sentence& sentence) const {
    for (std::size_t s = first_from(sentence.first); s < sayings_.size(); ++s) {
      if (sayings_[s].lead >= sentence.last) break;
      if (sayings_[s].opens.kind != Complement::Kind::none) return true;
    }
    return false;
  }

  // "According to X, ..." or "..., according to X", "..., as X said".
  void read_according(const Sentence& sentence) {
    if (quoted_[sentence_of(sentence.first)]) return;
    for (std::size_t s = first_from(sentence.first); s < sayings_.size(); ++s) {
      const Saying& saying = sayings_[s];
      if (saying.lead >= sentence.last) return;
      const bool about_sentence = saying.kind == SayingKind::according ||
                                  saying.kind == SayingKind::echo || saying.backward ||
                                  is_aside(saying);
      if (!about_sentence || saying.speaker.empty()) continue;
      std::uint32_t first = sentence.first;
      std::uint32_t last = saying.lead;
      if (saying.lead <= sentence.first + 1) {
        first = std::max(saying.last, saying.speaker.last);
        while (first < sentence.last && scene_.is_mark(first))
          ++first;
        last = sentence.last;
      }
      last = trimmed(first, last);
      if (last <= first || word_count(first, last) < fewest_reported) return;
      add(first, last, s, saying.kind == SayingKind::echo ? "echo" : "according");
      return;
    }
  }

  // "..., said the minister."
  bool is_aside(const Saying& saying) const {
    return saying.kind == SayingKind::verb && !saying.joined && saying.named && saying.lead > 0 &&
           scene_.is_comma(saying.lead - 1) && saying.speaker.first >= saying.last &&
           saying.opens.kind == Complement::Kind::none;
  }

  // ---- the end

  std::vector<Quotation> in_order() {
    std::stable_sort(drafts_.begin(), drafts_.end(), [](const Draft& a, const Draft& b) {
      const Span& left = a.quotation.words;
      const Span& right = b.quotation.words;
      return left.begin != right.begin ? left.begin < right.begin : left.end > right.end;
    });
    std::vector<Quotation> list;
    for (Draft& draft : drafts_) {
      if (!list.empty() && list.back().words == draft.quotation.words) continue;
      for (std::size_t k = list.size(); k-- > 0;) {
        if (!list[k].words.covers(draft.quotation.words)) continue;
        draft.quotation.inside = k;
        break;
      }
      list.push_back(std::move(draft.quotation));
    }
    return list;
  }

  QuoteScene page_;
  const Scene& scene_;
  SpeakerFinder finder_;
  std::vector<Saying> sayings_;
  QuoteSources sources_;
  std::vector<bool> quoted_;  // per sentence: something in it is a quotation
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Quotation> find_quotes(const Scene& scene, const QuoteLexicon& lexicon) {
  return QuoteFinder(scene, lexicon).find();
}

}  // namespace rasid
