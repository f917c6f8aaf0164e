// Two passes over the document. The first takes at every token the longest phrase of the index and
// counts what the document speaks of in words of one reading only (Evidence). The second decides
// the words that have several readings, or that are common words too (Chooser). Names behind a head
// noun ("street", "cup", "airport") are put aside, or kept as places.

#include "actors/items.h"

#include "actors/choices.h"
#include "text/affixes.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace rasid {
namespace {

using ItemKind = ActorIndex::ItemKind;

constexpr std::string_view en_dash = "\u2013";
constexpr std::size_t longest_before_dateline = 3;  // tokens

class ItemReader {
 public:
  ItemReader(const ActorIndex& index,
             const Text& text,
             const std::vector<WordInfo>& infos,
             const std::vector<NameSpan>& names,
             const Document& document)
      : index_(index),
        text_(text),
        infos_(infos),
        names_(names),
        document_(document) {
    for (const NameSpan& name : names) {
      const std::size_t length = name.last_token - name.first_token;
      if (name.kind == NameClass::person && length >= 2 && length <= 3)
        full_names_[std::string(text.word(name.last_token - 1))].push_back(&name);
    }
  }

  std::vector<Found> read() {
    for (std::size_t s = 0; s < text_.sentences.size(); ++s)
      collect(text_.sentences[s], static_cast<std::uint32_t>(s));
    // What the first evidence decides is evidence for the rest.
    std::vector<Found> items = decided();
    if (std::none_of(candidates_.begin(), candidates_.end(), [](const Alternatives& candidate) {
          return candidate.open;
        })) {
      return items;
    }
    count_all(items);
    return decided();
  }

 private:
  void collect(const Sentence& sentence, std::uint32_t number) {
    for (std::size_t at = sentence.first; at < sentence.last;) {
      const TokenKind kind = text_.tokens[at].kind;
      std::optional<Alternatives> candidate;
      if (kind != TokenKind::mark && kind != TokenKind::number)
        candidate = alternatives_at(at, sentence, number);
      if (!candidate) {
        ++at;
        continue;
      }
      at = candidate->last();
      if (!candidate->open) count(candidate->readings.front(), number, evidence_);
      if (candidate->open && candidate->readings.size() > 1) hint(*candidate, evidence_);
      candidates_.push_back(std::move(*candidate));
    }
  }

  // The movement "Hamas", the organisation (Daesh): a name whose words behind the first stand in
  // marks of their own.
  std::optional<Found> quoted_name_at(std::size_t at, const Sentence& sentence) const {
    constexpr std::size_t longest = 4;  // words in the marks
    if (at + 3 >= sentence.last) return std::nullopt;
    const bool bracket = text_.word(at + 1) == "(";
    if (!bracket && !is_quotation_mark(text_.word(at + 1))) return std::nullopt;
    const auto closes = [&](std::size_t i) {
      return bracket ? text_.word(i) == ")" : is_quotation_mark(text_.word(i));
    };
    std::string name(text_.word(at));
    std::size_t end = at + 2;
    while (end < sentence.last && end <= at + 2 + longest && !closes(end))
      name.append(1, ' ').append(text_.word(end++));
    if (end >= sentence.last || !closes(end)) return std::nullopt;
    const Text words = read_text(name);
    for (const PhraseMatch& match : index_.phrases().match(words, 0, words.tokens.size())) {
      Found found{.item = index_.item(match.value), .first = at, .last = end + 1};
      found.clitics = match.clitics;
      if (match.length == words.tokens.size() && found.is(ItemKind::name)) return found;
    }
    return std::nullopt;
  }

  // The longest phrases at `at` that can be meant there.
  std::optional<Alternatives> alternatives_at(std::size_t at,
                                              const Sentence& sentence,
                                              std::uint32_t number) const {
    Alternatives candidate{.readings = {}, .sentence = number};
    if (std::optional<Found> quoted = quoted_name_at(at, sentence)) {
      candidate.readings.push_back(*std::move(quoted));
      return candidate;
    }
    for (const PhraseMatch& match : index_.phrases().match(text_, at, sentence.last)) {
      Found found{.item = index_.item(match.value), .first = at, .last = at + match.length};
      found.clitics = match.clitics;
      if (found.is(ItemKind::office) && match.length == 1 && reads_as_verb(at, sentence)) continue;
      if (!candidate.readings.empty() && found.last != candidate.last()) break;
      if (found.is(ItemKind::other) && !told_as_other(found)) continue;
      // "lada" (at) is no "li-" before the "De" of a name.
      const bool cut_function_word = infos_[at].classes != 0 && found.clitics != clitic_none;
      if (found.is(ItemKind::given_name) && cut_function_word) continue;
      add_reading(std::move(found), candidate);
    }
    if (candidate.readings.empty()) return std::nullopt;
    prefer_adjective(candidate);
    candidate.open = is_open(candidate);
    return candidate;
  }

  // "The Saudi forces", "the Sudanese president": one form is a state or a surname and a
  // nationality; behind a definite noun it is the nationality.
  void prefer_adjective(Alternatives& candidate) const {
    const std::size_t first = candidate.first();
    std::vector<Found>& readings = candidate.readings;
    if (readings.size() < 2 || readings.front().is(ItemKind::demonym) || first == 0) return;
    if (!text_.word(first - 1).starts_with(article) || infos_[first - 1].classes != 0) return;
    const bool behind_name = !candidates_.empty() && candidates_.back().last() == first &&
                             (candidates_.back().readings.front().is(ItemKind::name) ||
                              candidates_.back().readings.front().is(ItemKind::person));
    const auto adjective = std::find_if(readings.begin(), readings.end(), [](const Found& found) {
      return found.is(ItemKind::demonym) && found.clitics == clitic_article;
    });
    if (!behind_name && adjective != readings.end()) readings = {*adjective};
  }

  // A name that is no side but could be one and a word beside it ("Russia Today", "Russia today")
  // has rows in actors/choices.tsv that say where it is meant.
  bool told_as_other(const Found& found) const {
    const auto& choices = index_.choices(key_of(text_, found));
    if (choices.empty()) return true;
    const Chooser chooser(index_, text_, infos_, document_, evidence_);
    const Alternatives candidate{.readings = {found}};
    return std::any_of(choices.begin(), choices.end(), [&](const Choice& choice) {
      return chooser.holds(choice, candidate);
    });
  }

  // Namesakes who are in office at once for different sides are readings of their own, and so are
  // the sides that one person had where the article has no date.
  void add_reading(Found found, Alternatives& candidate) const {
    const std::vector<std::uint32_t> rivals = found.is(ItemKind::person)
                                                  ? index_.rivals_at(found, document_.date)
                                                  : std::vector<std::uint32_t>();
    for (std::size_t i = 0; rivals.size() > 1 && i < rivals.size(); ++i) {
      found.person = rivals[i];
      candidate.readings.push_back(found);
    }
    if (rivals.size() <= 1) candidate.readings.push_back(std::move(found));
  }

  // A bare word that is an office or a verb is the verb where a clause begins.
  bool reads_as_verb(std::size_t at, const Sentence& sentence) const {
    if (infos_[at].verbs.empty()) return false;
    return at == sentence.first || text_.tokens[at - 1].kind == TokenKind::mark;
  }

  bool is_open(const Alternatives& candidate) const {
    const Found& first = candidate.readings.front();
    if (first.is(ItemKind::office) || first.is(ItemKind::other)) return false;
    if (!index_.choices(key_of(text_, first)).empty()) return true;
    if (index_.is_ambiguous(first)) return true;
    const std::vector<std::string> codes = index_.codes_of(first, document_.date);
    return std::any_of(
        candidate.readings.begin() + 1, candidate.readings.end(), [&](const Found& rival) {
          const bool common = first.is(ItemKind::person) && first.last - first.first == 1 &&
                              !rival.is(ItemKind::person);
          if (common) return true;
          const std::vector<std::string> others = index_.codes_of(rival, document_.date);
          return !others.empty() && others != codes;
        });
  }

  void count(const Found& found, std::uint32_t sentence, Evidence& evidence) const {
    if (found.item.row == ActorIndex::no_row) return;
    if (found.is(ItemKind::demonym) && index_.is_ambiguous(found)) return;
    for (const std::string& code : index_.codes_of(found, document_.date))
      evidence.add(code, sentence);
  }

  void hint(const Alternatives& candidate, Evidence& evidence) const {
    const std::string key = key_of(text_, candidate.readings.front());
    for (const Found& reading : candidate.readings)
      for (const std::string& code : index_.codes_of(reading, document_.date))
        evidence.hint(code, key);
  }

  void count_all(const std::vector<Found>& items) {
    Evidence evidence;
    std::uint32_t sentence = 0;
    for (const Found& found : items) {
      while (found.first >= text_.sentences[sentence].last)
        ++sentence;
      count(found, sentence, evidence);
    }
    evidence_ = std::move(evidence);
  }

  std::vector<Found> decided() const {
    const Chooser chooser(index_, text_, infos_, document_, evidence_);
    std::vector<Found> items;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const Alternatives& candidate = candidates_[i];
      const Alternatives* behind = i + 1 < candidates_.size() ? &candidates_[i + 1] : nullptr;
      std::optional<Found> found = candidate.readings.front();
      if (is_dateline(candidate)) {
        found = dateline(candidate);
      } else if (candidate.open)
        found = chooser.decide(candidate, items.empty() ? nullptr : &items.back(), behind);
      if (found) items.push_back(guarded(std::move(*found), items));
    }
    return items;
  }

  // "Brussels (AFP) -": a city at the head of the article.
  bool is_dateline(const Alternatives& candidate) const {
    const std::size_t next = candidate.last();
    if (candidate.sentence > 0 || candidate.first() > longest_before_dateline) return false;
    if (candidates_.front().first() != 0)
      return false;  // "Saudi Arabia (the largest exporter) signed"
    if (!candidate.readings.front().is(ItemKind::name) || next >= text_.tokens.size()) return false;
    const std::string_view mark = text_.word(next);
    return text_.tokens[next].kind == TokenKind::mark &&
           (mark == "(" || mark == "-" || mark == "/" || mark == en_dash);
  }

  Found dateline(const Alternatives& candidate) const {
    Found found = candidate.readings.front();
    for (const Found& reading : candidate.readings) {
      if (!reading.is(ItemKind::name)) continue;
      const std::string& kind = index_.name_row(reading).kind;
      if (kind == "capital" || kind == "city") found = reading;
    }
    found.place = true;
    return found;
  }

  // A name that belongs to another name is no side: behind a head noun, or a surname that is a
  // nationality.
  Found guarded(Found found, const std::vector<Found>& before) const {
    const HeadNoun* head = head_before(found);
    if (head != nullptr && head->place && found.is(ItemKind::name)) {
      found.place = true;
    } else if (head != nullptr || is_surname(found, before) || is_in_person(found, before) ||
               is_strangers_name(found, before) || is_glued(found)) {
      found.item.kind = ItemKind::other;
      found.item.row = ActorIndex::no_row;
    }
    return found;
  }

  const HeadNoun* head_before(const Found& found) const {
    std::string_view kind;
    if (found.is(ItemKind::name) && !index_.is_body(found)) kind = "name";
    if (found.is(ItemKind::person)) kind = "person";
    const bool definite = text_.word(found.first).starts_with(article);
    if (found.is(ItemKind::demonym) && definite) kind = "demonym";
    if (kind.empty() || found.first == 0) return nullptr;
    const auto inner = static_cast<std::uint8_t>(~clitic_article);
    if ((found.clitics & inner) != 0) return nullptr;
    return index_.head(text_.word(found.first - 1), kind);
  }

  // "Denzel Washington": a part of the name of a person.
  bool is_in_person(const Found& found, const std::vector<Found>& before) const {
    if (!found.is(ItemKind::name) && !found.is(ItemKind::demonym)) return false;
    const auto behind =
        std::partition_point(names_.begin(), names_.end(), [&](const NameSpan& name) {
          return name.last_token < found.last;
        });
    if (behind == names_.end() || behind->kind != NameClass::person) return false;
    const bool of_office = !before.empty() && before.back().is(ItemKind::office) &&
                           before.back().last > behind->first_token;
    return !of_office && behind->first_token <= found.first &&
           behind->last_token - behind->first_token > found.last - found.first;
  }

  // "Al-Maliki" where the article has named Riyad al-Maliki: the name of somebody else.
  bool is_strangers_name(const Found& found, const std::vector<Found>& before) const {
    const bool one_word = found.last - found.first == 1;
    if (!one_word || (!found.is(ItemKind::person) && !found.is(ItemKind::demonym))) return false;
    if (found.is(ItemKind::demonym) && !stands_alone(found, before)) return false;
    const auto bearers = full_names_.find(key_of(text_, found));
    if (bearers == full_names_.end()) return false;
    return found.is(ItemKind::demonym) ||
           std::none_of(bearers->second.begin(), bearers->second.end(), [&](const NameSpan* name) {
             return index_.is_called(found, text_.word(name->first_token));
           });
  }

  // A definite nationality in the singular with no noun before it: a surname, or a man of that
  // land.
  bool stands_alone(const Found& found, const std::vector<Found>& before) const {
    if (found.item.number != Number::singular || found.first == 0) return false;
    const std::string_view word = text_.word(found.first);
    if (!word.starts_with(article) || word.ends_with(feminine_ending)) return false;
    const bool behind_item = !before.empty() && before.back().last == found.first;
    return !behind_item && !text_.word(found.first - 1).starts_with(article);
  }

  // kaf before a city is nearly always a letter of another word.
  bool is_glued(const Found& found) const {
    if (!found.is(ItemKind::name) || (found.clitics & clitic_as) == 0) return false;
    const std::string& kind = index_.name_row(found).kind;
    return kind == "city" || kind == "region";
  }

  // "Mohamed al-Masri": a definite masculine nationality right behind a given name.
  bool is_surname(const Found& found, const std::vector<Found>& before) const {
    if (!found.is(ItemKind::demonym) || before.empty()) return false;
    if (!before.back().is(ItemKind::given_name) || before.back().last != found.first) return false;
    const std::string_view word = text_.word(found.first);
    return found.item.number == Number::singular && word.starts_with(article) &&
           !word.ends_with(feminine_ending);
  }

  const ActorIndex& index_;
  const Text& text_;
  const std::vector<WordInfo>& infos_;
  const std::vector<NameSpan>& names_;
  const Document& document_;
  WordMap<std::vector<const NameSpan*>> full_names_;  // of persons, by their last word
  std::vector<Alternatives> candidates_;
  Evidence evidence_;
};

}  // namespace

std::vector<Found> read_items(const ActorIndex& index,
                              const Text& text,
                              const std::vector<WordInfo>& infos,
                              const std::vector<NameSpan>& names,
                              const Document& document) {
  return ItemReader(index, text, infos, names, document).read();
}

}  // namespace rasid
