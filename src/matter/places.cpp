// Where an act happens: a place behind "in" in the clause of the act.

#include "matter/ground.h"
#include "text/affixes.h"

#include <algorithm>
#include <initializer_list>

namespace rasid {
namespace {

constexpr std::string_view in_word = "\u0641\u064A";
constexpr std::size_t place_reach_behind = 18;  // words from the act to its place
constexpr std::size_t place_reach_before = 10;
constexpr std::size_t words_to_act = 3;  // from a place before the act to it
constexpr std::size_t head_words = 3;    // between "in" and the place: "in the city of"

bool is_one_of(std::string_view type, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), type) != list.end();
}

// Acts at which both sides are in one place.
bool is_meeting(const Claim& claim) {
  return claim.type == "CONSULT" || claim.type == "COOPERATE" || claim.mode == "sign";
}

// Acts that happen somewhere; words are said anywhere, and a place behind them is what they are
// about.
bool happens_somewhere(const Claim& claim) {
  return is_meeting(claim) ||
         is_one_of(claim.type, {"AID", "RETREAT", "PROTEST", "MOBILIZE", "COERCE", "ASSAULT"});
}

class PlaceReader {
 public:
  PlaceReader(const Scene& scene,
              const SentenceFinds& finds,
              const Ground& ground,
              const Claim& claim)
      : scene_(scene),
        finds_(finds),
        ground_(ground),
        claim_(claim) {}

  const Mention* find() const {
    if (const Mention* behind = place_behind()) return behind;
    return place_before();
  }

 private:
  const Mention* place_behind() const {
    const std::size_t limit = std::min(ground_.clause_last, ground_.last + place_reach_behind);
    for (std::size_t i = ground_.last; i < limit; ++i) {
      if (is_topic(i) || leads_off(i)) return nullptr;
      if (const Mention* place = place_at(i, limit)) return place;
    }
    return nullptr;
  }

  // Back to the beginning of the clause: "held in Riyadh talks with".
  const Mention* place_before() const {
    const std::size_t back =
        ground_.first - std::min(ground_.first - ground_.clause_first, place_reach_before);
    for (std::size_t i = ground_.first; i-- > back;) {
      const Mention* place = place_at(i, ground_.first);
      if (place == nullptr) continue;
      const bool right = leads_on(*place, i) && !has_topic(back, i);
      return right ? place : nullptr;
    }
    return nullptr;
  }

  // A mark behind which something else is told; not a comma before a time or a place.
  bool leads_off(std::size_t i) const {
    if (!scene_.is_mark(i) || scene_.is_quote(i)) return false;
    const std::size_t next = i + 1;
    if (!scene_.is_comma(i) || next >= ground_.clause_last) return true;
    return scene_.time_over(next) == nullptr && scene_.word(next) != in_word &&
           place_at(next, ground_.clause_last) == nullptr;
  }

  bool has_topic(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i)
      if (is_topic(i)) return true;
    return false;
  }

  // From the place at `in` on to the act: a place that opens its clause, or stands behind its verb,
  // may have a comma behind it; another one stands a few words before the act.
  bool leads_on(const Mention& place, std::size_t in) const {
    bool comma = false;
    std::size_t words = 0;
    for (std::size_t i = place.last_token; i < ground_.first; ++i) {
      if (scene_.time_over(i) != nullptr || scene_.mention_over(i) != nullptr) continue;
      if (scene_.is_preposition(i) || scene_.is_finite_verb(i)) return false;
      comma = comma || scene_.is_mark(i);
      words += scene_.is_mark(i) ? 0U : 1U;
    }
    const bool opens = in == ground_.clause_first || scene_.is_finite_verb(in - 1);
    return words <= words_to_act && (opens || !comma);
  }

  bool is_topic(std::size_t i) const {
    return std::any_of(finds_.list.begin(), finds_.list.end(), [&](const MatterFind& find) {
      return find.entry.kind == MatterKind::topic && find.first == i;
    });
  }

  bool is_head(std::size_t i) const {
    return std::any_of(finds_.list.begin(), finds_.list.end(), [&](const MatterFind& find) {
      return find.entry.kind == MatterKind::place && find.first <= i && i < find.last;
    });
  }

  // The place that "in" at token `i` leads to, or that is written together with "bi".
  const Mention* place_at(std::size_t i, std::size_t limit) const {
    const Mention* mention = scene_.mention_at(i);
    if (mention != nullptr && (mention->clitics & clitic_in) != 0)
      return mention->kind != MentionKind::state && is_right(*mention) ? mention : nullptr;
    if (mention == nullptr && is_head(i) && scene_.word(i).starts_with(beh))
      return behind_heads(i + 1, limit);
    if (scene_.word(i) != in_word && !is_and_in(i)) return nullptr;
    return behind_heads(i + 1, limit);
  }

  bool is_and_in(std::size_t i) const {
    return scene_.is(i, word_preposition) && scene_.word(i).ends_with(in_word) &&
           scene_.word(i).size() == in_word.size() + 2;
  }

  const Mention* behind_heads(std::size_t i, std::size_t limit) const {
    const std::size_t last = std::min(limit, i + head_words + 1);
    for (; i < last; ++i) {
      if (const Mention* mention = scene_.mention_at(i))
        return is_right(*mention) ? mention : nullptr;
      if (!is_head(i)) return nullptr;
    }
    return nullptr;
  }

  bool is_right(const Mention& mention) const {
    if (!is_place_kind(mention.kind) || mention.codes.size() != 1 || mention.inferred) return false;
    const Span words = scene_.text.span(mention.first_token, mention.last_token);
    const auto names_it = [&](const Side& side) { return side.span == words; };
    const auto named_by = [&](const std::vector<Side>& sides) {
      return std::any_of(sides.begin(), sides.end(), names_it);
    };
    const bool is_side = has_code(claim_.actor, mention.codes.front()) ||
                         has_code(claim_.recipient, mention.codes.front());
    if (!is_side || is_meeting(claim_)) return true;
    // A town that stands for the state that is struck there is also where it is struck.
    return mention.kind != MentionKind::state && !named_by(claim_.actor);
  }

  const Scene& scene_;
  const SentenceFinds& finds_;
  const Ground& ground_;
  const Claim& claim_;
};

}  // namespace

void add_place(const Scene& scene,
               const MatterIndex&,
               const SentenceFinds& finds,
               const Ground& ground,
               Claim& claim) {
  if (!happens_somewhere(claim)) return;
  const Mention* place = PlaceReader(scene, finds, ground, claim).find();
  if (place == nullptr) return;
  claim.place = place->codes.front();
  claim.place_span = place->span;
  if ((place->clitics & clitic_in) != 0 && scene.word(place->first_token).starts_with(beh))
    claim.place_span = scene.text.span_behind(place->first_token, place->last_token, 1);
  claim.place_name = slice(scene.document.body, claim.place_span);
  const std::string row = place->rows.empty() ? "behind \"in\"" : place->rows.front();
  claim.because.push_back({.what = "place", .words = claim.place_span, .row = row});
}

}  // namespace rasid
