#include "actors/composer.h"

#include <algorithm>
#include <utility>

namespace rasid {
namespace {

using ItemKind = ActorIndex::ItemKind;

constexpr std::string_view ta_marbuta = "\u0629";
constexpr std::string_view article = "\u0627\u0644";
constexpr std::string_view feminine_ending = "\u0647";
constexpr std::string_view plural_ending = "\u0627\u062A";
constexpr std::string_view arabic_comma = "\u060C";

// Of the people who bear one name, the one in office at `date`; without a date the latest.
const Person& holder_at(const std::vector<std::uint32_t>& rows,
                        const std::vector<Person>& people,
                        const std::string& date) {
  const Person* best = &people[rows.front()];
  for (const std::uint32_t row : rows) {
    const Person& person = people[row];
    const bool current = !date.empty() && (person.from.empty() || person.from <= date) &&
                         (person.until.empty() || person.until >= date.substr(0, 4));
    if (current) return person;
    if (person.from > best->from) best = &person;
  }
  return *best;
}

MentionKind kind_of_name(const NameRow& row, const Entity& entity) {
  if (row.kind == "people") return MentionKind::people;
  if (entity.kind == "body") return MentionKind::body;
  if (entity.kind == "group") return MentionKind::group;
  if (row.kind == "capital" || row.kind == "seat") return MentionKind::capital;
  if (row.kind == "city" || row.kind == "region") return MentionKind::place;
  return MentionKind::state;
}

}  // namespace

bool Composer::is_comma(std::size_t i) const {
  const std::string_view word = text_.word(i);
  return word == "," || word == arabic_comma;
}

void Composer::read(const Sentence& sentence) {
  sentence_ = sentence;
  items_.clear();
  collect_items(sentence);
  compose_items();
}

void Composer::compose_items() {
  for (std::size_t k = 0; k < items_.size();)
    k = compose(k);
  items_.clear();
}

void Composer::collect_items(const Sentence& sentence) {
  for (std::size_t at = sentence.first; at < sentence.last;) {
    const TokenKind kind = text_.tokens[at].kind;
    if (kind == TokenKind::mark || kind == TokenKind::number) {
      ++at;
      continue;
    }
    const std::vector<PhraseMatch> matches = index_.phrases().match(text_, at, sentence.last);
    const bool function_word = matches.empty() || matches.front().length == 1;
    if (function_word && collect_reference(at)) {
      ++at;
      continue;
    }
    const std::optional<Found> found = choose(at, matches);
    if (found) {
      items_.push_back(*found);
      at = found->last;
    } else {
      collect_introduced(at);
      ++at;
    }
  }
}

// The first of the matches at token `at` that can be meant there.
std::optional<Composer::Found> Composer::choose(std::size_t at,
                                                const std::vector<PhraseMatch>& matches) const {
  for (const PhraseMatch& match : matches) {
    const Found found = {.item = index_.item(match.value),
                         .first = at,
                         .last = at + match.length,
                         .clitics = match.clitics};
    if (is_item(found, ItemKind::office) && match.length == 1 && reads_as_verb(at)) continue;
    if (!is_item(found, ItemKind::name)) return found;
    if (right_of_two(found, matches) && plausible_name(found)) return found;
  }
  return std::nullopt;
}

// A bare word that is an office or a verb is the verb where a clause begins.
bool Composer::reads_as_verb(std::size_t at) const {
  if (infos_[at].verbs.empty()) return false;
  return at == sentence_.first || text_.tokens[at - 1].kind == TokenKind::mark;
}

// One string, two entities (Oman and Amman): behind an office it is the state, otherwise the one
// that the document has named before, otherwise the first.
bool Composer::right_of_two(const Found& found, const std::vector<PhraseMatch>& matches) const {
  const std::vector<NameRow>& names = index_.knowledge().names;
  const NameRow& row = names[found.item.row];
  const bool behind_office = !items_.empty() && items_.back().last == found.first &&
                             is_item(items_.back(), ItemKind::office);
  for (const PhraseMatch& match : matches) {
    const ActorIndex::Item other = index_.item(match.value);
    if (other.kind != ItemKind::name || match.length != found.last - found.first) continue;
    const NameRow& rival = names[other.row];
    if (rival.code == row.code) continue;
    if (behind_office) return row.kind == "name" || rival.kind != "name";
    if (memory_.knows_state(rival.code) && !memory_.knows_state(row.code)) return false;
  }
  return true;
}

// "The two countries", "his country".
bool Composer::collect_reference(std::size_t at) {
  const WordInfo& info = infos_[at];
  if (info.is(word_group_again | word_body_again)) return collect_again(at);
  if (!info.is(word_pair | word_own)) return false;
  // "balda" (town) and "baladuh" (his country) are one word once folded.
  const std::string_view written = slice(document_.body, text_.tokens[at].span);
  if (written.ends_with(ta_marbuta)) return false;
  Mention mention = reference(at, info.is(word_pair) ? MentionKind::pair : MentionKind::own);
  mention.number = info.is(word_pair) ? Number::dual : Number::singular;
  compose_items();
  if (info.is(word_pair)) mention.codes = memory_.pair();
  if (mention.kind == MentionKind::own || !mention.codes.empty()) push(std::move(mention));
  return true;
}

// The word at `at` as a mention that stands for an earlier one.
Mention Composer::reference(std::size_t at, MentionKind kind) const {
  Mention mention{.span = text_.span(at, at + 1),
                  .first_token = static_cast<std::uint32_t>(at),
                  .last_token = static_cast<std::uint32_t>(at + 1),
                  .kind = kind};
  mention.clitics = infos_[at].clitics;
  mention.inferred = true;
  return mention;
}

// "The organisation", "the movement": the group or body the document named last.
bool Composer::collect_again(std::size_t at) {
  compose_items();
  const MentionKind kind = infos_[at].is(word_group_again) ? MentionKind::group : MentionKind::body;
  const auto& list = mentions_.list;
  const auto last = std::find_if(
      list.rbegin(), list.rend(), [&](const Mention& mention) { return mention.kind == kind; });
  if (last == list.rend()) return false;
  Mention mention = reference(at, kind);
  mention.codes = last->codes;
  push(std::move(mention));
  return true;
}

// Someone whom the document itself introduced with an office: by his last name.
void Composer::collect_introduced(std::size_t at) {
  for (const Cut& cut : cut_clitics(text_.word(at))) {
    const bool with_article = (cut.clitics & clitic_article) != 0;
    const std::string key =
        (with_article ? std::string(article) : std::string()) + std::string(cut.stem);
    const Introduced* known = memory_.find(key);
    if (known == nullptr) continue;
    compose_items();
    Mention mention = reference(at, MentionKind::person);
    mention.codes = {known->code};
    mention.sector = known->sector;
    mention.person = known->name;
    mention.clitics = cut.clitics & static_cast<std::uint8_t>(~clitic_article);
    push(std::move(mention));
    return;
  }
}

// A name that is also a common word needs another sign of the same state in the document: here, a
// preposition or an office before it.
bool Composer::plausible_name(const Found& found) const {
  const NameRow& row = index_.knowledge().names[found.item.row];
  if (!row.ambiguous || found.last - found.first > 1) return true;
  if ((found.clitics & (clitic_in | clitic_to)) != 0) return true;
  if (found.first == sentence_.first) return false;
  const WordInfo& before = infos_[found.first - 1];
  if (before.is(word_preposition)) return true;
  return !items_.empty() && items_.back().last == found.first;
}

std::size_t Composer::compose(std::size_t k) {
  const Found& found = items_[k];
  switch (found.item.kind) {
    case ItemKind::office: return compose_office(k);
    case ItemKind::honorific:
    case ItemKind::given_name: return k + 1;
    case ItemKind::name:
    case ItemKind::person:
    case ItemKind::demonym: break;
  }
  const bool unsure =
      found.item.kind == ItemKind::demonym && index_.knowledge().demonyms[found.item.row].ambiguous;
  if (unsure || belongs_to_last(found)) return k + 1;
  if (is_other_person(k)) return k + 1;
  Mention mention = named(found);
  std::size_t next = k + 1;
  if (found.item.kind == ItemKind::person) {
    // "Lavrov, the Russian minister": the office after the name belongs to it.
    while (next < items_.size() && items_[next].first <= items_[next - 1].last + 1 &&
           is_item(items_[next], ItemKind::honorific)) {
      ++next;
    }
  }
  push(std::move(mention));
  return next;
}

// "The Somali Islamic Shabaab movement": the adjective behind a group or a body is part of its
// name.
bool Composer::belongs_to_last(const Found& found) {
  if (!is_item(found, ItemKind::demonym) || mentions_.list.empty()) return false;
  if (found.clitics != clitic_article) return false;
  Mention& last = mentions_.list.back();
  const bool named = last.kind == MentionKind::group || last.kind == MentionKind::body;
  if (!named || last.last_token < sentence_.first || !gap_joins(last.last_token, found.first)) {
    return false;
  }
  last.last_token = static_cast<std::uint32_t>(found.last);
  last.span = text_.span(last.first_token, last.last_token);
  return true;
}

// A known surname behind the given name of someone else.
bool Composer::is_other_person(std::size_t k) const {
  const Found& found = items_[k];
  if (!is_item(found, ItemKind::person) || found.last - found.first > 1 || k == 0) return false;
  const Found& before = items_[k - 1];
  if (!is_item(before, ItemKind::given_name) || before.last != found.first) return false;
  const std::string_view given = text_.word(before.first);
  const auto& rows = index_.namesakes(found.item.row);
  return std::none_of(rows.begin(), rows.end(), [&](std::uint32_t row) {
    return fold(index_.knowledge().people[row].name).find(given) != std::string::npos;
  });
}

Mention Composer::named(const Found& found) const {
  Mention mention{.span = text_.span(found.first, found.last),
                  .first_token = static_cast<std::uint32_t>(found.first),
                  .last_token = static_cast<std::uint32_t>(found.last)};
  mention.clitics = found.clitics;
  mention.number = found.item.number;
  const Knowledge& knowledge = index_.knowledge();
  if (is_item(found, ItemKind::person)) {
    name_person(found, mention);
  } else if (is_item(found, ItemKind::demonym)) {
    const Demonym& demonym = knowledge.demonyms[found.item.row];
    mention.kind = MentionKind::demonym;
    mention.codes = {demonym.code};
    mention.rows = {demonym.at};
  } else {
    const NameRow& row = knowledge.names[found.item.row];
    mention.kind = kind_of_name(row, knowledge.entities.at(row.code));
    mention.codes = {row.code};
    mention.sector = row.sector;
    mention.rows = {row.at};
  }
  mention.gender = gender_of(mention, found.first);
  const bool city =
      mention.kind == MentionKind::capital && knowledge.names[found.item.row].kind == "capital";
  if (city) mention.gender = Gender::feminine;
  return mention;
}

void Composer::name_person(const Found& found, Mention& mention) const {
  const Person& person =
      holder_at(index_.namesakes(found.item.row), index_.knowledge().people, document_.date);
  mention.kind = MentionKind::person;
  mention.codes = {person.code};
  mention.sector = person.sector;
  mention.entity = person.id;
  mention.person = std::string(slice(document_.body, text_.span(found.first, found.last)));
  mention.rows.push_back(person.at);
}

Gender Composer::gender_of(const Mention& mention, std::size_t head) const {
  const std::string_view word = text_.word(head);
  switch (mention.kind) {
    case MentionKind::state:
      return infos_[head].is(word_masculine) ? Gender::masculine : Gender::feminine;
    case MentionKind::organ:
      return word.ends_with(feminine_ending) || word.ends_with(plural_ending) ? Gender::feminine
                                                                              : Gender::masculine;
    case MentionKind::body: return word.ends_with(feminine_ending) ? Gender::feminine : Gender::any;
    case MentionKind::office:
      return word.ends_with(feminine_ending) ? Gender::feminine : Gender::masculine;
    default: return Gender::any;
  }
}

void Composer::push(Mention mention) {
  const bool said = !mention.inferred && mention.codes.size() == 1;
  if (said) {
    const std::string& code = mention.codes.front();
    const auto entity = index_.knowledge().entities.find(code);
    if (entity != index_.knowledge().entities.end() && entity->second.kind == "state") {
      memory_.saw_state(code);
      if (mentions_.home.empty()) mentions_.home = code;
    }
  }
  if (!mentions_.list.empty() && mention.first_token < mentions_.list.back().last_token) return;
  mentions_.list.push_back(std::move(mention));
}

}  // namespace rasid
