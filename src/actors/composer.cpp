#include "actors/composer.h"

#include "text/affixes.h"

#include <algorithm>
#include <utility>

namespace rasid {
namespace {

using ItemKind = ActorIndex::ItemKind;

constexpr std::string_view son = "\u0628\u0646";  // "bin"

MentionKind kind_of_name(const NameRow& row, const Entity& entity) {
  if (row.codes.size() > 1) return MentionKind::pair;
  if (row.kind == "people") return MentionKind::people;
  if (entity.kind == "body") return MentionKind::body;
  if (entity.kind == "group") return MentionKind::group;
  if (row.kind == "capital" || row.kind == "seat") return MentionKind::capital;
  if (row.kind == "city" || row.kind == "region") return MentionKind::place;
  return row.sector.empty() ? MentionKind::state : MentionKind::organ;
}

}  // namespace

bool Composer::is_comma(std::size_t i) const {
  const std::string_view word = text_.word(i);
  return word == "," || word == arabic_comma;
}

void Composer::read(const Sentence& sentence) {
  sentence_ = sentence;
  items_.clear();
  for (std::size_t at = sentence.first; at < sentence.last;) {
    const bool item = next_ < all_.size() && all_[next_].first == at;
    const bool one_word = !item || all_[next_].last == at + 1;
    if (one_word && text_.tokens[at].kind == TokenKind::word && collect_reference(at)) {
      next_ += item ? 1 : 0;
      ++at;
      continue;
    }
    if (item) items_.push_back(all_[next_]);
    at = item ? all_[next_++].last : at + 1;
  }
  compose_items();
  ++sentence_number_;
}

void Composer::compose_items() {
  for (std::size_t k = 0; k < items_.size();)
    k = compose(k);
  items_.clear();
}

std::size_t Composer::compose(std::size_t k) {
  const Found& found = items_[k];
  switch (found.item.kind) {
    case ItemKind::office: return compose_office(k);
    case ItemKind::person: return compose_person(k);
    case ItemKind::honorific:
    case ItemKind::given_name:
    case ItemKind::other: return k + 1;
    case ItemKind::name:
    case ItemKind::demonym: break;
  }
  const bool demonym = found.is(ItemKind::demonym);
  if (demonym && (index_.is_ambiguous(found) || is_language(found))) return k + 1;
  if (belongs_to_last(found) || is_in_title(found)) return k + 1;
  Mention mention = named(found);
  if (!mention.sector.empty()) remember_organ(found, mention);
  push(std::move(mention));
  return k + 1;
}

// "Lavrov, the Russian minister": the office after the name belongs to it.
std::size_t Composer::compose_person(std::size_t k) {
  if (is_other_person(k)) return k + 1;
  Mention mention = named(items_[k]);
  introduce_known(mention);
  push(std::move(mention));
  std::size_t next = k + 1;
  while (next < items_.size() && items_[next].first <= items_[next - 1].last + 1 &&
         items_[next].is(ItemKind::honorific)) {
    ++next;
  }
  return next;
}

// "From French to Arabic": a feminine nationality that no noun stands before.
bool Composer::is_language(const Found& found) const {
  if (found.item.number != Number::singular) return false;
  if (!text_.word(found.last - 1).ends_with(feminine_ending)) return false;
  if (!key_of(text_, found).starts_with(article)) return false;
  if ((found.clitics & (clitic_in | clitic_to)) != 0) return true;
  return found.first > sentence_.first && infos_[found.first - 1].is(word_preposition);
}

// The newspaper "Algeria News", the agreement of "Abuja": a name in quotation marks behind a word
// that has a title.
bool Composer::is_in_title(const Found& found) const {
  constexpr std::size_t title_words = 3;  // before the name
  for (std::size_t i = found.first;
       i-- > sentence_.first + 1 && found.first - i <= title_words + 1;) {
    if (text_.tokens[i].kind != TokenKind::mark) continue;
    return is_quotation_mark(text_.word(i)) && infos_[i - 1].is(word_titled);
  }
  return false;
}

// "The Somali Islamic Shabaab movement": the adjective behind a group or a body is part of its
// name; people are not ("al-Qaida the Americans").
bool Composer::belongs_to_last(const Found& found) {
  if (!found.is(ItemKind::demonym) || mentions_.list.empty()) return false;
  constexpr std::string_view people_ending = "\u064A\u064A\u0646";
  if (found.clitics != clitic_article) return false;
  if (found.item.number == Number::plural && text_.word(found.last - 1).ends_with(people_ending) &&
      !text_.word(found.first - 1).ends_with(people_ending.substr(2)))
    return false;
  Mention& last = mentions_.list.back();
  const bool named = last.kind == MentionKind::group || last.kind == MentionKind::body;
  if (!named || last.last_token < sentence_.first || !gap_joins(last.last_token, found.first)) {
    return false;
  }
  for (std::size_t i = last.last_token; i < found.first; ++i)
    if (!is_nisba(i)) return false;
  last.last_token = static_cast<std::uint32_t>(found.last);
  last.span = text_.span(last.first_token, last.last_token);
  return true;
}

// A known surname behind the given name of someone else.
bool Composer::is_other_person(std::size_t k) const {
  const Found& found = items_[k];
  const bool with_father = infos_[found.first].classes == 0 && text_.word(found.first) == son;
  if ((found.last - found.first > 1 && !with_father) || k == 0) return false;
  const Found& before = items_[k - 1];
  if (!before.is(ItemKind::given_name) || before.last != found.first) return false;
  if (infos_[before.first].is(word_preposition) && !ends_in_yeh(before.first)) return false;
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
  mention.codes = index_.codes_of(found, document_.date);
  if (found.is(ItemKind::person)) {
    name_person(found, mention);
  } else if (found.is(ItemKind::demonym)) {
    mention.kind = MentionKind::demonym;
    mention.rows = {index_.knowledge().demonyms[found.item.row].at};
  } else {
    const NameRow& row = index_.name_row(found);
    const Entity& entity = index_.knowledge().entities.at(mention.codes.front());
    mention.kind = found.code.empty() ? kind_of_name(row, entity) : MentionKind::place;
    if (found.place) mention.kind = MentionKind::place;
    mention.sector = found.place ? std::string() : row.sector;
    mention.rows = {row.at};
  }
  if (!found.choice.empty()) {
    mention.decision = Decision::choice;
    mention.rows.push_back(found.choice);
  }
  mention.gender = gender_of(mention, found.first);
  const bool city = mention.kind == MentionKind::capital && found.is(ItemKind::name) &&
                    index_.name_row(found).kind == "capital";
  if (city) mention.gender = Gender::feminine;
  return mention;
}

void Composer::name_person(const Found& found, Mention& mention) const {
  const Person& person = index_.person_of(found, document_.date);
  mention.kind = MentionKind::person;
  mention.sector = person.sector;
  mention.entity = person.id;
  mention.name = text_.span(found.first, found.last);
  mention.person = std::string(slice(document_.body, mention.name));
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
      // "His counterpart" is hardly ever the subject of a masculine verb, nor the owner of "his
      // visit": those are the man before him.
      if (infos_[head].is(word_counterpart)) return Gender::feminine;
      return word.ends_with(feminine_ending) ? Gender::feminine : Gender::masculine;
    default: return Gender::any;
  }
}

void Composer::push(Mention mention) {
  if (!mention.inferred) {
    for (const std::string& code : mention.codes) {
      if (!index_.is_state(code)) continue;
      memory_.saw_state(code);
      if (mentions_.home.empty()) mentions_.home = code;
    }
  }
  if (!mentions_.list.empty() && mention.first_token < mentions_.list.back().last_token) return;
  mentions_.list.push_back(std::move(mention));
}

}  // namespace rasid
