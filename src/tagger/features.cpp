// Features follow what has served for Arabic names: the word and its neighbours, its beginning and
// end, the words of lists, and the nouns that stand before names. A word is seen whole and in every
// way to cut it, since whether a letter is a clitic is often not known before the name is.
// Source: Y. Benajiba, M. Diab, P. Rosso, Arabic Named Entity Recognition, 2008; K. Darwish, Named
// Entity Recognition using Cross-lingual Resources: Arabic as an Example, ACL 2013.

#include "tagger/features.h"

#include "morph/clitics.h"
#include "tagger/feature_names.h"
#include "tagger/model.h"
#include "text/letters.h"

#include <algorithm>
#include <bit>

namespace rasid {
namespace {

namespace names = feature_names;

constexpr std::ptrdiff_t reach = 2;  // neighbours on each side
constexpr std::size_t affix_letters = 4;
constexpr std::array<HintKind, 5> lead_kinds = {HintKind::office,
                                                HintKind::honorific,
                                                HintKind::head_person,
                                                HintKind::head_place,
                                                HintKind::head_organ};
// Borders between the grades of sound, in thousandths of a natural logarithm of odds.
constexpr std::array<std::int32_t, 7> sound_borders = {-5000, -3000, -1500, 0, 1500, 3000, 5000};

bool has_article(const Cut& cut) {
  return (cut.clitics & clitic_article) != 0;
}

std::size_t verb_name(const VerbMatch& verb) {
  const bool now = verb.form != nullptr && verb.form->tense == Tense::imperfect;
  return 2 * static_cast<std::size_t>(verb.entry.role) + (now ? 1 : 0);
}

// The hash of what `hash` is of and the letter at byte `at`.
std::uint64_t with_letter(std::uint64_t hash, std::string_view word, std::size_t at) {
  return hash_byte(hash_byte(hash, word[at]), word[at + 1]);
}

void each_letter_group(std::string_view word, const auto& visit) {
  constexpr std::size_t least = 2;
  constexpr std::size_t most = 4;
  for (std::size_t at = 0; at + least * letter_bytes <= word.size(); at += letter_bytes) {
    std::uint64_t hash = hash_start;
    for (std::size_t size = 1; size <= most && at + size * letter_bytes <= word.size(); ++size) {
      hash = with_letter(hash, word, at + (size - 1) * letter_bytes);
      if (size < least) continue;
      visit(mixed(names::letters_template.hash, hash), word.substr(at, size * letter_bytes));
    }
  }
}

}  // namespace

std::string Feature::written() const {
  std::string text(name);
  text += '=';
  text += first;
  if (second.data() == nullptr) return text;
  text += '|';
  text += second;
  return text;
}

// Collects features as the model file has them.
class FeatureMaker::WrittenSink {
 public:
  explicit WrittenSink(std::vector<Feature>& into) : into_(into) {}

  void take(std::uint64_t key,
            const FeatureTemplate& name,
            std::string_view first,
            std::string_view second = {}) {
    into_.push_back({.key = key, .name = name.name, .first = first, .second = second});
  }

 private:
  std::vector<Feature>& into_;
};

// Collects their keys alone.
class FeatureMaker::KeySink {
 public:
  explicit KeySink(std::vector<std::uint64_t>& into) : into_(into) {}

  void take(std::uint64_t key, const FeatureTemplate&, std::string_view, std::string_view = {}) {
    into_.push_back(key);
  }

 private:
  std::vector<std::uint64_t>& into_;
};

// A feature with an empty content is none.
template <typename Taker>
class FeatureMaker::Sink {
 public:
  explicit Sink(Taker taker) : taker_(taker) {}

  void add(const FeatureTemplate& name, const FeaturePart& content) {
    if (content.text.empty()) return;
    taker_.take(mixed(name.hash, content.hash), name, content.text);
  }
  void add(const FeatureTemplate& name, const FeaturePart& first, const FeaturePart& second) {
    if (first.text.empty() || second.text.empty()) return;
    taker_.take(mixed(mixed(name.hash, first.hash), second.hash), name, first.text, second.text);
  }

 private:
  Taker taker_;
};

FeatureMaker::FeatureMaker(const Text& text,
                           const std::vector<WordInfo>& infos,
                           const std::vector<TokenHint>& hints,
                           const LetterModels& letters)
    : text_(text),
      infos_(infos),
      hints_(hints),
      letters_(letters) {
  border_.word = border_.light = border_.sound = border_.shape = border_.hint =
      names::sentence_border;
}

void FeatureMaker::enter(const Sentence& sentence) {
  sentence_ = sentence;
  views_.clear();
  hint_digits_.resize(sentence.last - sentence.first);
  for (std::size_t at = sentence.first; at < sentence.last; ++at) {
    const std::uint64_t goes_on = hints_[at].goes_on;
    const std::uint64_t bits = hints_[at].begins | goes_on << 32U;
    for (unsigned digit = 0; digit < 16; ++digit)
      hint_digits_[at - sentence.first][digit] = "0123456789abcdef"[(bits >> (4 * digit)) & 0xFU];
  }
  for (std::size_t at = sentence.first; at < sentence.last; ++at)
    views_.push_back(view(at));
}

std::vector<Feature> letter_groups(std::string_view word) {
  std::vector<Feature> groups;
  each_letter_group(word, [&](std::uint64_t key, std::string_view group) {
    groups.push_back(
        {.key = key, .name = names::letters_template.name, .first = group, .second = {}});
  });
  std::stable_sort(groups.begin(), groups.end(), [](const Feature& a, const Feature& b) {
    return a.first.size() < b.first.size();
  });
  return groups;
}

// Clitics that the list that knows the word, or the grammar, says are before it.
std::uint8_t FeatureMaker::sure_clitics(std::size_t at) const {
  const WordInfo& info = infos_[at];
  if (hints_[at].known) return hints_[at].clitics;
  if (!info.verbs.empty() && info.verbs.front().and_before) return clitic_and;
  return info.classes != 0 ? info.clitics : std::uint8_t{clitic_none};
}

// The word without what surely or probably is written together with it: as the list has it that
// knows it, as the grammar knows it, or up to its article.
void FeatureMaker::choose_light(std::size_t at, TokenView& token) const {
  const Cuts cuts = cut_clitics(token.word.text);
  const std::uint8_t sure = sure_clitics(at);
  const auto is_sure = [&](const Cut& cut) { return (cut.clitics & ~clitic_article) == sure; };
  const Cut* best = std::find_if(cuts.begin(), cuts.end(), [&](const Cut& cut) {
    return has_article(cut) && (is_sure(cut) || !hints_[at].known);
  });
  if (best == cuts.end()) best = std::find_if(cuts.begin(), cuts.end(), is_sure);
  token.light = best == cuts.end() ? token.word : names::part(best->stem);
  const bool article = best != cuts.end() && has_article(*best);
  token.shape = names::shapes[article ? 1 : 0];
  const std::uint8_t before = best == cuts.end() ? 0 : best->clitics & ~clitic_article;
  if (before != 0)
    token.shape = names::shapes[6 + (before & clitic_and ? 0 : 1) + (article ? 2 : 0)];
  for (const Cut& cut : cuts) {
    if (cut.clitics == 0 || cut.stem == token.light.text) continue;
    if (token.stem_count == token.stems.size()) break;
    token.stems[token.stem_count++] = names::part(cut.stem);
  }
}

FeaturePart FeatureMaker::sound_of(const FeaturePart& word) {
  LabelScores odds = {};
  keys_.clear();
  each_letter_group(word.text, [&](std::uint64_t key, std::string_view) { keys_.push_back(key); });
  letters_.of(word.hash).score(keys_, odds);
  std::size_t grade = 0;
  while (grade < sound_borders.size() && odds[0] > sound_borders[grade])
    ++grade;
  return names::lengths[grade];
}

FeatureMaker::TokenView FeatureMaker::view(std::size_t at) {
  TokenView token;
  const std::string_view word = text_.word(at);
  const TokenHint& hint = hints_[at];
  token.begins = hint.begins;
  token.goes_on = hint.goes_on;
  if (token.begins != 0 || token.goes_on != 0) {
    const std::array<char, 16>& digits = hint_digits_[at - sentence_.first];
    token.hint = names::part({digits.data(), digits.size()});
  } else {
    token.hint = names::part("-");
  }
  token.classes = infos_[at].classes;
  if (!infos_[at].verbs.empty())
    token.verb = names::verb_names[verb_name(infos_[at].verbs.front())];
  token.word = names::part(word);
  switch (text_.tokens[at].kind) {
    case TokenKind::word:
      choose_light(at, token);
      if (word.size() == letter_bytes) token.shape = names::shapes[5];
      token.sound = sound_of(token.light);
      break;
    case TokenKind::number:
      token.word = token.light = names::digits[std::min(word.size(), names::digits.size()) - 1];
      token.shape = names::shapes[2];
      break;
    case TokenKind::latin:
      token.light = token.word;
      token.shape = names::shapes[3];
      break;
    case TokenKind::mark:
      if (word == "|" || word == "\t") token.word = names::other_mark;
      token.light = token.word;
      token.shape = names::shapes[4];
      break;
  }
  return token;
}

const FeatureMaker::TokenView& FeatureMaker::near(std::size_t at, std::ptrdiff_t offset) const {
  const auto place = static_cast<std::ptrdiff_t>(at) + offset;
  if (place < static_cast<std::ptrdiff_t>(sentence_.first) ||
      place >= static_cast<std::ptrdiff_t>(sentence_.last)) {
    return border_;
  }
  return views_[static_cast<std::size_t>(place) - sentence_.first];
}

template <typename Taker>
void FeatureMaker::add_letters(const TokenView& token, Sink<Taker>& sink) {
  const std::string_view word = token.light.text;
  const std::size_t letters = word.size() / letter_bytes;
  sink.add(names::letters_count, names::lengths[std::min(letters, names::lengths.size() - 1)]);
  std::uint64_t hash = hash_start;
  for (std::size_t n = 1; n <= std::min(affix_letters, letters - 1); ++n) {
    hash = with_letter(hash, word, (n - 1) * letter_bytes);
    sink.add(names::prefix, {.text = word.substr(0, n * letter_bytes), .hash = hash});
    sink.add(names::suffix, names::part(word.substr(word.size() - n * letter_bytes)));
  }
  for (std::size_t at = 1; at + 3 < letters; ++at)
    sink.add(names::inside, names::part(word.substr(at * letter_bytes, 3 * letter_bytes)));
  for (std::size_t i = 0; i < token.stem_count; ++i)
    sink.add(names::stem_at[1], token.stems[i]);
}

template <typename Taker>
void FeatureMaker::add_words(std::size_t at, Sink<Taker>& sink) const {
  for (std::ptrdiff_t offset = -reach; offset <= reach; ++offset) {
    const TokenView& other = near(at, offset);
    const auto place = static_cast<std::size_t>(offset + reach);
    sink.add(names::word_at[place], other.word);
    if (other.light.text != other.word.text) sink.add(names::light_at[place], other.light);
    if (offset != -1 && offset != 1) continue;
    for (std::size_t i = 0; i < other.stem_count; ++i)
      sink.add(names::stem_at[static_cast<std::size_t>(offset + 1)], other.stems[i]);
  }
  const TokenView& here = views_[at - sentence_.first];
  const TokenView& before = near(at, -1);
  const TokenView& after = near(at, 1);
  sink.add(names::words_pair, before.word, here.word);
  sink.add(names::next_pair, here.word, after.word);
  sink.add(names::light_pair, before.light, here.light);
  sink.add(names::light_next_pair, here.light, after.light);
  sink.add(names::around_pair, before.light, after.light);
  sink.add(names::before_pair, near(at, -2).light, before.light);
}

template <typename Taker>
void FeatureMaker::add_hints(std::size_t at, Sink<Taker>& sink) const {
  for (std::ptrdiff_t offset = -reach; offset <= reach; ++offset) {
    const TokenView& other = near(at, offset);
    const auto place = static_cast<std::size_t>(offset + reach);
    for (std::uint32_t bits = other.begins; bits != 0; bits &= bits - 1)
      sink.add(names::hint_at[place],
               names::begin_names[static_cast<std::size_t>(std::countr_zero(bits))]);
    for (std::uint32_t bits = other.goes_on; bits != 0; bits &= bits - 1)
      sink.add(names::hint_at[place],
               names::inner_names[static_cast<std::size_t>(std::countr_zero(bits))]);
    sink.add(names::whole_hint_at[place], other.hint);
  }
  const TokenView& here = views_[at - sentence_.first];
  const TokenView& before = near(at, -1);
  const TokenView& after = near(at, 1);
  sink.add(names::hint_pair, before.hint, here.hint);
  sink.add(names::hint_next_pair, here.hint, after.hint);
  sink.add(names::word_hint, before.light, here.hint);
  sink.add(names::hint_word, here.hint, after.light);
  sink.add(names::shape_hint, here.shape, here.hint);
  sink.add(names::verb_hint, before.verb, here.hint);
}

template <typename Taker>
void FeatureMaker::add_surroundings(std::size_t at, Sink<Taker>& sink) const {
  for (std::ptrdiff_t offset = -1; offset <= 1; ++offset) {
    const TokenView& other = near(at, offset);
    const auto place = static_cast<std::size_t>(offset + 1);
    sink.add(names::shape_at[place], other.shape);
    sink.add(names::sound_at[place], other.sound);
    sink.add(names::verb_at[place], other.verb);
    for (std::uint32_t bits = other.classes; bits != 0; bits &= bits - 1)
      sink.add(names::class_at[place],
               names::bit_names[static_cast<std::size_t>(std::countr_zero(bits))]);
  }
  const TokenView& here = views_[at - sentence_.first];
  sink.add(names::shape_pair, near(at, -1).shape, here.shape);
  sink.add(names::shape_next_pair, here.shape, near(at, 1).shape);
  const TokenView& before = near(at, -1);
  sink.add(names::sound_pair, before.sound, here.sound);
  sink.add(names::sound_next_pair, here.sound, near(at, 1).sound);
  sink.add(names::sound_hint, here.sound, here.hint);
  sink.add(names::word_sound, before.light, here.sound);
  sink.add(names::verb_sound, before.verb, here.sound);
  sink.add(names::shape_sound, before.shape, here.sound);
  constexpr std::size_t furthest = 5;
  for (std::size_t i = at; i > sentence_.first && at - i < furthest; --i) {
    const TokenView& other = views_[i - 1 - sentence_.first];
    if (text_.tokens[i - 1].kind == TokenKind::mark) break;
    for (std::size_t k = 0; k < names::leads.size(); ++k) {
      if ((other.begins & hint_bit(lead_kinds[k])) == 0) continue;
      sink.add(names::lead, names::leads[k], names::lengths[at - i + 1]);
      sink.add(names::lead_hint, names::leads[k], here.hint);
      sink.add(names::lead_sound, names::leads[k], here.sound);
      return;
    }
  }
}

template <typename Taker>
void FeatureMaker::add_all(std::size_t at, Taker taker) const {
  Sink<Taker> sink(taker);
  const TokenView& here = views_[at - sentence_.first];
  sink.add(names::bias, names::shapes[0]);
  if (text_.tokens[at].kind == TokenKind::word) add_letters(here, sink);
  add_words(at, sink);
  add_hints(at, sink);
  add_surroundings(at, sink);
}

void FeatureMaker::make(std::size_t at, std::vector<Feature>& features) const {
  features.clear();
  add_all(at, WrittenSink(features));
}

void FeatureMaker::make_keys(std::size_t at, std::vector<std::uint64_t>& keys) const {
  keys.clear();
  add_all(at, KeySink(keys));
}

}  // namespace rasid
