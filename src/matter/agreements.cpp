// The agreement that is signed, ratified, broken: from its head noun through its complements.
//
//   signed | a memorandum of understanding in the field of energy | with Tunisia
//            head                           lead-in      subject    stop

#include "matter/ground.h"
#include "text/affixes.h"
#include "text/utf8.h"

#include <algorithm>
#include <optional>

namespace rasid {
namespace {

constexpr std::size_t agreement_reach_behind = 14;  // words from the act to the agreement
constexpr std::size_t agreement_reach_before = 6;   // "the agreement that the two countries signed"
constexpr std::size_t longest_name = 18;            // words
constexpr std::string_view alef = "\u0627";

// The phrase of a kind that begins at token `i`, the longest first; or null.
const MatterFind* found_at(const SentenceFinds& finds, MatterKind kind, std::size_t i) {
  const auto at = std::find_if(finds.list.begin(), finds.list.end(), [&](const MatterFind& find) {
    return find.entry.kind == kind && find.first == i;
  });
  return at == finds.list.end() ? nullptr : &*at;
}

class AgreementReader {
 public:
  AgreementReader(const Scene& scene, const SentenceFinds& finds, const Ground& ground)
      : scene_(scene),
        finds_(finds),
        ground_(ground) {}

  // The head nearest to the act: in its words, behind it in its clause, else shortly before it.
  const MatterFind* head() const {
    const std::size_t limit = std::min(ground_.clause_last, ground_.last + agreement_reach_behind);
    for (std::size_t i = ground_.first; i < limit; ++i) {
      const MatterFind* found = found_at(finds_, MatterKind::head, i);
      if (found != nullptr && !is_fixed(i)) return found;
    }
    const std::size_t back =
        ground_.first - std::min(ground_.first - ground_.sentence.first, agreement_reach_before);
    for (std::size_t i = ground_.first; i-- > back;) {
      const MatterFind* found = found_at(finds_, MatterKind::head, i);
      if (found != nullptr && !is_fixed(i)) return found;
    }
    return nullptr;
  }

  // The token behind the name that begins with `head`.
  std::size_t end_of_name(const MatterFind& head) const {
    const std::size_t limit =
        std::min<std::size_t>(finds_.sentence.last, head.first + longest_name);
    std::size_t i = head.last;
    if (i < limit && scene_.is_quote(i)) return behind_quote(i, limit);
    if (i < limit && goes_on_elsewhere(head, i)) return head.last;
    bool begun = false;  // something of the name stands behind the head
    while (i < limit && !ends_name(i, begun)) {
      const Mention* mention = scene_.mention_at(i);
      i = mention != nullptr ? mention->last_token : i + 1;
      begun = true;
    }
    while (i > head.last && is_loose(i - 1))
      --i;
    return std::min(i, limit);
  }

  // The token where the subject begins within [from, end), its lead-in left out.
  std::optional<std::size_t> subject_from(std::size_t from, std::size_t end) const {
    std::optional<std::size_t> by_lam;
    for (std::size_t i = from; i < end; ++i) {
      if (const MatterFind* lead = found_at(finds_, MatterKind::subject, i))
        if (lead->last < end && !scene_.is(lead->last, word_resumptive)) return lead->last;
      if (!by_lam && is_lam_of_subject(i)) by_lam = i;
    }
    return by_lam;
  }

  // Lam before a common noun: "for cooperation", "to stop the fire".
  bool is_lam_of_subject(std::size_t i) const {
    const std::string_view word = scene_.word(i);
    return word.starts_with(lam) && word.size() > 6 && scene_.mention_over(i) == nullptr &&
           scene_.infos[i].classes == 0 && scene_.text.tokens[i].kind == TokenKind::word;
  }

 private:
  // Inside the name of a side, or a verb.
  bool is_fixed(std::size_t i) const {
    const Mention* mention = scene_.mention_over(i);
    return scene_.time_over(i) != nullptr || (mention != nullptr && mention->first_token < i);
  }

  std::size_t behind_quote(std::size_t open, std::size_t limit) const {
    for (std::size_t i = open + 1; i < limit; ++i)
      if (scene_.is_quote(i)) return i + 1;
    return open;
  }

  // "Explain the agreement and calm the fears": behind a head with the article "and" joins another
  // thing.
  bool goes_on_elsewhere(const MatterFind& head, std::size_t i) const {
    const bool definite =
        (head.clitics & clitic_article) != 0 || scene_.word(head.first).starts_with(article);
    return definite && head.last == head.first + 1 && scene_.word(i).starts_with(waw);
  }

  // "And with ...": another phrase with its own preposition.
  bool is_and_with(std::size_t i) const {
    constexpr std::size_t shortest_bytes = 10;
    const std::string_view word = scene_.word(i);
    return word.size() >= shortest_bytes && word.starts_with(waw) &&
           word.substr(waw.size()).starts_with(beh) && !scene_.word(i - 1).starts_with(beh);
  }

  // A place right behind the head names the agreement: "the Paris agreement".
  bool names_agreement(std::size_t i) const {
    const Mention* mention = scene_.mention_at(i);
    const bool place = mention->kind == MentionKind::capital || mention->kind == MentionKind::place;
    return place && (mention->clitics & ~static_cast<unsigned>(clitic_article)) == 0;
  }

  bool ends_name(std::size_t i, bool begun) const {
    if (scene_.mention_over(i) != nullptr) return begun || !names_agreement(i);
    if (scene_.is_mark(i) || scene_.time_over(i) != nullptr || scene_.ends_clause(i)) return true;
    if (found_at(finds_, MatterKind::subject, i) != nullptr) return false;
    if (found_at(finds_, MatterKind::stop, i) != nullptr || is_and_with(i)) return true;
    const MatterFind* head = found_at(finds_, MatterKind::head, i);
    return head != nullptr && (head->clitics & clitic_and) != 0;
  }

  // What cannot end a name: a preposition, or the lead-in of a subject that is not there.
  bool is_loose(std::size_t last) const {
    if (scene_.is_mark(last) && !scene_.is_quote(last)) return true;
    if (scene_.mention_over(last) != nullptr) return false;
    if (scene_.is(last, word_preposition)) return true;
    return std::any_of(finds_.list.begin(), finds_.list.end(), [&](const MatterFind& find) {
      return find.entry.kind == MatterKind::subject && find.last == last + 1;
    });
  }

  const Scene& scene_;
  const SentenceFinds& finds_;
  const Ground& ground_;
};

// "lil-" is lam and the article; the subject is cited with its article.
std::string subject_words(const Scene& scene, Span words, bool after_lam) {
  std::string text(slice(scene.document.body, words));
  if (!after_lam) return text;
  std::size_t behind_lam = 0;
  next_code_point(text, behind_lam);
  text.erase(0, behind_lam);
  if (text.starts_with(lam)) text.insert(0, alef);
  return text;
}

}  // namespace

void add_agreement(const Scene& scene,
                   const MatterIndex& index,
                   const SentenceFinds& finds,
                   const Ground& ground,
                   Claim& claim) {
  if (!index.tables().agreement_acts.contains(claim.act)) return;
  const AgreementReader reader(scene, finds, ground);
  const MatterFind* head = reader.head();
  if (head == nullptr) return;
  const std::size_t end = reader.end_of_name(*head);
  if (end <= head->last) return;
  const bool article_in_lam =
      (head->clitics & clitic_to) != 0 && (head->clitics & clitic_article) != 0;
  const Span name = scene.text.span_behind(
      head->first, end, article_in_lam ? 0 : letters_before_article(head->clitics));
  claim.agreement.name = slice(scene.document.body, name);
  claim.agreement.span = name;
  if (const auto from = reader.subject_from(head->last, end)) {
    claim.agreement.subject =
        subject_words(scene, scene.text.span(*from, end), reader.is_lam_of_subject(*from));
  }
  claim.because.push_back(
      {.what = "agreement", .words = name, .row = index.tables().words[head->entry.row].at});
}

}  // namespace rasid
