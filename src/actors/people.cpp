// Names of people: beside their offices, and said again by one part.

#include "actors/composer.h"
#include "text/affixes.h"

#include <algorithm>
#include <utility>

namespace rasid {
namespace {

using ItemKind = ActorIndex::ItemKind;

constexpr std::size_t longest_name = 4;  // words of an unknown name
constexpr std::size_t shortest_name_bytes = 6;

}  // namespace

// A known person right behind the office, perhaps after a comma and titles.
std::size_t Composer::join_person(std::size_t k, Mention& mention) {
  std::size_t next = k;
  std::size_t end = mention.last_token;
  if (end < sentence_.last && is_comma(end)) ++end;
  while (next < items_.size() && items_[next].first == end && items_[next].clitics == clitic_none &&
         items_[next].is(ItemKind::honorific)) {
    end = items_[next++].last;
  }
  if (next >= items_.size() || items_[next].first != end || !items_[next].is(ItemKind::person) ||
      items_[next].clitics != clitic_none) {
    return k;
  }
  Mention person = named(items_[next]);
  for (const std::uint32_t row : index_.namesakes(items_[next].item.row)) {
    const Person& namesake = index_.knowledge().people[row];
    if (person.codes == mention.codes || namesake.code != mention.codes.front()) continue;
    person.codes = mention.codes;
    person.entity = namesake.id;
    person.rows = {namesake.at};
  }
  if (person.codes != mention.codes) return k;
  mention.entity = person.entity;
  mention.person = person.person;
  mention.name = person.name;
  mention.last_token = person.last_token;
  mention.rows.insert(mention.rows.end(), person.rows.begin(), person.rows.end());
  introduce_known(mention);
  return next + 1;
}

// An unknown name right behind the office: a given name and what follows it.
void Composer::join_unknown_name(Mention& mention) {
  std::size_t first = mention.last_token;
  if (first < sentence_.last && is_comma(first)) ++first;
  const auto item_at = [&](std::size_t token, ItemKind kind) {
    return std::any_of(items_.begin(), items_.end(), [&](const Found& found) {
      return found.first == token && found.item.kind == kind && found.clitics == clitic_none;
    });
  };
  while (first < sentence_.last && item_at(first, ItemKind::honorific))
    ++first;
  if (first >= sentence_.last) return;
  const NameSpan* name = person_from(first);
  std::size_t last = name != nullptr ? name->last_token : first;
  if (name == nullptr)
    last = mentions_.names.empty() ? name_by_given_name(first) : quoted_name_end(first);
  if (last == first) return;
  introduce(first, last, mention);
  mention.last_token = static_cast<std::uint32_t>(last);
}

// The end of a name that begins with a given name at `first`, or `first`.
std::size_t Composer::name_by_given_name(std::size_t first) const {
  const auto item_at = [&](std::size_t token, ItemKind kind) {
    return std::any_of(items_.begin(), items_.end(), [&](const Found& found) {
      return found.first == token && found.item.kind == kind && found.clitics == clitic_none;
    });
  };
  const bool given = item_at(first, ItemKind::given_name) &&
                     (!infos_[first].is(stopping_classes) || ends_in_yeh(first));
  std::size_t last = given ? first + 1 : quoted_name_end(first);
  if (last == first) return first;
  while (last < sentence_.last && last - first < longest_name &&
         text_.tokens[last].kind == TokenKind::word && !infos_[last].is(stopping_classes) &&
         infos_[last].verbs.empty() && !item_at(last, ItemKind::office) &&
         !item_at(last, ItemKind::name) && !item_at(last, ItemKind::demonym)) {
    ++last;
  }
  return last;
}

// The tagger's name of a person that begins at token `first`, or null.
const NameSpan* Composer::person_from(std::size_t first) const {
  const auto name = std::partition_point(
      mentions_.names.begin(), mentions_.names.end(), [&](const NameSpan& span) {
        return span.first_token < first;
      });
  const bool fits = name != mentions_.names.end() && name->first_token == first &&
                    name->kind == NameClass::person && name->clitics == clitic_none;
  const bool office =
      fits && std::any_of(items_.begin(), items_.end(), [&](const Found& found) {
        return found.is(ItemKind::office) && found.first >= first && found.first < name->last_token;
      });
  const bool counts = infos_[first].is(word_quantity);  // "on the first visit"
  const bool known =
      fits && std::any_of(items_.begin(), items_.end(), [&](const Found& found) {
        return found.is(ItemKind::name) && found.first == first && found.last > first + 1 &&
               found.last >= name->last_token;  // "the movement of Hamas" behind "the minister"
      });
  return fits && !office && !counts && !known ? &*name : nullptr;
}

// The same that ends before token `last`.
const NameSpan* Composer::person_until(std::size_t last) const {
  const auto name = std::partition_point(
      mentions_.names.begin(), mentions_.names.end(), [&](const NameSpan& span) {
        return span.last_token < last;
      });
  const bool fits = name != mentions_.names.end() && name->last_token == last &&
                    name->kind == NameClass::person && name->first_token >= sentence_.first;
  return fits ? &*name : nullptr;
}

// The same before the office: "Nasser Bourita, minister of foreign affairs".
void Composer::join_name_before(Mention& mention) {
  std::size_t last = mention.first_token;
  if (last > sentence_.first && is_comma(last - 1)) --last;
  std::size_t given = last;
  const bool by_given_name = mentions_.names.empty();
  for (std::size_t i = last; by_given_name && i > sentence_.first && last - i < longest_name; --i) {
    const std::size_t token = i - 1;
    if (text_.tokens[token].kind != TokenKind::word || infos_[token].is(stopping_classes)) break;
    const auto found = std::find_if(items_.begin(), items_.end(), [&](const Found& item) {
      return item.first == token && item.item.kind == ItemKind::given_name;
    });
    if (found != items_.end()) given = token;
  }
  if (const NameSpan* name = person_until(last))
    given = std::min<std::size_t>(given, name->first_token);
  const bool somebody = !mentions_.list.empty() && mentions_.list.back().last_token > given &&
                        mentions_.list.back().first_token < last &&
                        mentions_.list.back().codes != mention.codes;
  if (given + 1 >= last || somebody) return;
  introduce(given, last, mention);
  if (mentions_.list.empty() || mentions_.list.back().last_token <= given) {
    mention.first_token = static_cast<std::uint32_t>(given);
    mention.clitics = clitic_none;
  }
}

// The end of an unknown name at `first` whose last word the document elsewhere puts right behind a
// verb of saying ("Ned Price ... Price said"); `first` where there is none.
std::size_t Composer::quoted_name_end(std::size_t first) const {
  for (std::size_t i = first; i < sentence_.last && i < first + longest_name; ++i) {
    const std::string_view word = text_.word(i);
    if (text_.tokens[i].kind != TokenKind::word || infos_[i].is(stopping_classes)) break;
    if (!infos_[i].verbs.empty() && i == first) break;
    if (said_by_.contains(word)) return i + 1;
  }
  return first;
}

// Words that stand right behind a verb of saying and are no part of the index: surnames, mostly.
void Composer::collect_speakers() {
  for (std::size_t i = 1; i < text_.tokens.size(); ++i) {
    const auto& verbs = infos_[i - 1].verbs;
    const bool speech = std::any_of(verbs.begin(), verbs.end(), [](const VerbMatch& match) {
      return match.entry.role == VerbRole::speech && match.form->number == Number::singular;
    });
    const std::string_view word = text_.word(i);
    if (!speech || text_.tokens[i].kind != TokenKind::word || infos_[i].classes != 0) continue;
    if (!infos_[i].verbs.empty() || word.size() < shortest_name_bytes) continue;
    if (index_.phrases().match(text_, i, text_.tokens.size()).empty()) {
      said_by_.emplace(std::string(word), true);
    }
  }
}

// The given name and the preposition are one word once folded; the letter tells them apart.
bool Composer::ends_in_yeh(std::size_t token) const {
  return slice(document_.body, text_.tokens[token].span).ends_with("\u064A");
}

void Composer::introduce(std::size_t first, std::size_t last, Mention& mention) {
  mention.name = text_.span(first, last);
  mention.person = std::string(slice(document_.body, mention.name));
  if (last - first < 2 || mention.codes.size() != 1) return;
  memory_.introduced(text_.word(last - 1),
                     {.code = mention.codes.front(),
                      .sector = mention.sector,
                      .name = mention.person,
                      .entity = {}});
}

// The names of a known person by which the document may call him again: the last one, and the first
// one where it is no common given name (Chinese and Ethiopian names).
void Composer::introduce_known(const Mention& mention) {
  if (mention.entity.empty() || mention.codes.size() != 1) return;
  const Text name = read_text(mention.person);
  if (name.tokens.size() < 2) return;
  const Introduced person = {.code = mention.codes.front(),
                             .sector = mention.sector,
                             .name = mention.person,
                             .entity = mention.entity};
  if (!index_.is_name_ending(name.word(name.tokens.size() - 1)))
    memory_.introduced(name.word(name.tokens.size() - 1), person);
  if (!index_.is_arab_given_name(name.word(0)) && !index_.is_name_ending(name.word(0)))
    memory_.introduced(name.word(0), person);
}

// Someone whom the document itself has introduced: by a part of his name.
bool Composer::collect_introduced(std::size_t at) {
  // Behind a definite noun it is an adjective: "the military cooperation" and General al-Askari.
  const bool adjective = at > sentence_.first && infos_[at - 1].classes == 0 &&
                         infos_[at - 1].verbs.empty() && text_.word(at - 1).starts_with(article) &&
                         text_.word(at).starts_with(article);
  if (adjective || infos_[at].classes != 0) return false;
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
    mention.entity = known->entity;
    mention.name = mention.span;
    mention.clitics = cut.clitics & static_cast<std::uint8_t>(~clitic_article);
    push(std::move(mention));
    return true;
  }
  return false;
}

}  // namespace rasid
