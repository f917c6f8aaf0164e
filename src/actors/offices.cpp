// Offices and organs: which state they belong to, and whose name stands beside them.

#include "actors/composer.h"

#include <algorithm>
#include <utility>

namespace rasid {
namespace {

using ItemKind = ActorIndex::ItemKind;

constexpr std::string_view article = "\u0627\u0644";
constexpr std::size_t longest_gap = 5;       // words between an office and its state
constexpr std::size_t longest_bare_gap = 2;  // the same, before a bare name
constexpr std::size_t longest_name = 4;      // words of an unknown name
constexpr std::size_t shortest_name_bytes = 6;
constexpr std::uint32_t stopping_classes =
    word_preposition | word_complementizer | word_relative | word_clause | word_negation |
    word_negation_noun | word_if | word_demonstrative | word_resumptive | word_future | word_also;

MentionKind kind_of_office(const std::string& kind) {
  if (kind == "person") return MentionKind::office;
  if (kind == "organ") return MentionKind::organ;
  return MentionKind::people;
}

}  // namespace

// Only words that can stand inside a title: definite nouns and adjectives ("of foreign affairs and
// cooperation"), or one bare noun right behind the office.
bool Composer::gap_joins(std::size_t from, std::size_t to) const {
  if (to < from || to - from > longest_gap) return false;
  for (std::size_t i = from; i < to; ++i) {
    if (text_.tokens[i].kind != TokenKind::word || infos_[i].is(stopping_classes)) return false;
    const Cuts cuts = cut_clitics(text_.word(i));
    const bool definite = std::any_of(cuts.begin(), cuts.end(), [](const Cut& cut) {
      return (cut.clitics & clitic_article) != 0;
    });
    if (!definite) return false;
  }
  return true;
}

// One indefinite adjective between an indefinite office and its nationality: "Pakistani security
// officials".
bool Composer::adjective_joins(const Found& found, std::size_t end) const {
  return is_item(found, ItemKind::demonym) && found.first == end + 1 &&
         found.clitics == clitic_none && text_.tokens[end].kind == TokenKind::word &&
         !infos_[end].is(stopping_classes) && infos_[end].verbs.empty() &&
         !text_.word(end).starts_with(article);
}

bool Composer::gives_state(const Found& found, std::size_t gap) const {
  if ((found.clitics & (clitic_and | clitic_in | clitic_as)) != 0) return false;
  switch (found.item.kind) {
    case ItemKind::demonym:
      if (index_.knowledge().demonyms[found.item.row].ambiguous && gap > 0) return false;
      return (found.clitics & clitic_to) == 0;
    case ItemKind::name: return (found.clitics & clitic_to) != 0 || gap <= longest_bare_gap;
    case ItemKind::person: return (found.clitics & clitic_to) == 0 && gap <= 1;
    default: return false;
  }
}

// Follows the chain of offices from item `k` to what gives the state; returns the index of the item
// after the last one taken. Leaves mention.codes empty where nothing gives it.
std::size_t Composer::take_state(std::size_t k, Mention& mention) const {
  std::size_t next = k + 1;
  std::size_t end = items_[k].last;
  for (; next < items_.size(); ++next) {
    const Found& found = items_[next];
    const std::size_t gap = found.first - end;
    if (!gap_joins(end, found.first) && !adjective_joins(found, end)) break;
    if (is_item(found, ItemKind::honorific) || is_item(found, ItemKind::given_name)) {
      if (gap > 0) break;
      end = found.last;
      continue;
    }
    if (is_item(found, ItemKind::office)) {
      const bool two_definite =
          (found.clitics & clitic_article) != 0 && text_.word(end - 1).starts_with(article);
      const bool chained =
          (found.clitics & (clitic_and | clitic_in | clitic_as)) == 0 && !two_definite;
      const Office& inner = index_.knowledge().offices[found.item.row];
      if (!chained || inner.kind == "people") break;
      end = found.last;
      mention.last_token = static_cast<std::uint32_t>(end);
      mention.rows.push_back(inner.at);
      continue;
    }
    if (!gives_state(found, gap)) break;
    const Mention giver = named(found);
    mention.codes = giver.codes;
    mention.last_token = giver.last_token;
    mention.rows.insert(mention.rows.end(), giver.rows.begin(), giver.rows.end());
    mention.entity = giver.entity;
    mention.person = giver.person;
    return next + 1;
  }
  return k + 1;
}

std::size_t Composer::compose_office(std::size_t k) {
  const Found found = items_[k];
  const Office& office = index_.knowledge().offices[found.item.row];
  Mention mention{.span = {},
                  .first_token = static_cast<std::uint32_t>(found.first),
                  .last_token = static_cast<std::uint32_t>(found.last),
                  .kind = kind_of_office(office.kind)};
  mention.sector = office.sector;
  mention.clitics = found.clitics;
  mention.rows = {office.at};
  mention.gender = gender_of(mention, found.first);
  if (mention.kind == MentionKind::people) mention.number = Number::plural;
  std::size_t next = k + 1;
  if (!office.state.empty()) {
    mention.codes = {office.state};
  } else {
    next = take_state(k, mention);
  }
  if (mention.codes.empty()) {
    mention.last_token = static_cast<std::uint32_t>(found.last);
    mention.rows = {office.at};
    resolve_without_state(k, mention);
  } else {
    memory_.saw_office(office_key(found), mention.codes.front());
  }
  if (mention.codes.empty()) return next;
  if (mention.kind == MentionKind::office) {
    next = join_person(next, mention);
    if (mention.entity.empty()) join_unknown_name(mention);
    if (mention.entity.empty() && mention.person.empty()) join_name_before(mention);
  }
  while (next < items_.size() && items_[next].first < mention.last_token)
    ++next;
  mention.span = text_.span(mention.first_token, mention.last_token);
  push(std::move(mention));
  return next;
}

// The office's words without clitics and article, so that all its mentions share one key.
std::string Composer::office_key(const Found& found) const {
  std::string key(text_.word(found.first));
  for (const Cut& cut : cut_clitics(text_.word(found.first))) {
    if ((cut.clitics & ~clitic_article) != (found.clitics & ~clitic_article)) continue;
    key = std::string(cut.stem);
    break;
  }
  for (std::size_t i = found.first + 1; i < found.last; ++i)
    key += " " + std::string(text_.word(i));
  return key;
}

// A name in apposition decides: "the foreign minister, Sergey Lavrov,".
bool Composer::name_follows(std::size_t k) const {
  if (k + 1 >= items_.size() || !is_item(items_[k + 1], ItemKind::person)) return false;
  const std::size_t last = items_[k].last;
  const std::size_t name = items_[k + 1].first;
  return name == last || (name == last + 1 && is_comma(last));
}

// A second office of the same person: "the vice-president of Yemen, head of government".
const Mention* Composer::other_office_before(const Found& found) const {
  if (mentions_.list.empty() || (found.clitics & clitic_and) != 0) return nullptr;
  const Mention& before = mentions_.list.back();
  const bool adjacent = before.last_token == found.first ||
                        (before.last_token + 1 == found.first && is_comma(before.last_token));
  const bool office = before.kind == MentionKind::office && before.codes.size() == 1;
  return adjacent && office ? &before : nullptr;
}

// "The Ruritanian minister": some adjective behind office `k` that is no nationality we know.
bool Composer::unknown_adjective_follows(std::size_t k) const {
  const std::size_t last = items_[k].last;
  return last < sentence_.last && text_.word(last).starts_with(article) &&
         infos_[last].verbs.empty() && infos_[last].classes == 0 &&
         (k + 1 >= items_.size() || items_[k + 1].first != last);
}

// "The minister", "the government": whoever held it last in this document, else the home state's.
void Composer::resolve_without_state(std::size_t k, Mention& mention) {
  const Found& found = items_[k];
  const std::size_t last = found.last;
  const bool definite = (found.clitics & clitic_article) != 0 ||
                        (last - found.first > 1 && text_.word(last - 1).starts_with(article));
  if (!definite || mention.kind == MentionKind::people) return;
  if (name_follows(k)) {
    mention.codes = named(items_[k + 1]).codes;
    return;
  }
  const Mention* other = mention.kind == MentionKind::office ? other_office_before(found) : nullptr;
  if (other != nullptr) {
    mention.codes = other->codes;
    return;
  }
  if (last - found.first == 1 && unknown_adjective_follows(k)) return;
  mention.inferred = true;
  std::string code = memory_.holder_of(office_key(found));
  // A home that the article does not speak of is no better than a guess.
  const bool at_home = !memory_.knows_any_state() || memory_.knows_state(mentions_.home);
  if (code.empty() && at_home) code = mentions_.home;
  if (!code.empty()) mention.codes = {std::move(code)};
}

// A known person right behind the office, perhaps after a comma and titles.
std::size_t Composer::join_person(std::size_t k, Mention& mention) {
  std::size_t next = k;
  std::size_t end = mention.last_token;
  if (end < sentence_.last && is_comma(end)) ++end;
  while (next < items_.size() && items_[next].first == end &&
         is_item(items_[next], ItemKind::honorific)) {
    end = items_[next++].last;
  }
  if (next >= items_.size() || items_[next].first != end ||
      !is_item(items_[next], ItemKind::person) || items_[next].clitics != clitic_none) {
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
  mention.last_token = person.last_token;
  mention.rows.insert(mention.rows.end(), person.rows.begin(), person.rows.end());
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
  const bool given = item_at(first, ItemKind::given_name) &&
                     (!infos_[first].is(stopping_classes) || ends_in_yeh(first));
  std::size_t last = given ? first + 1 : quoted_name_end(first);
  if (last == first) return;
  while (last < sentence_.last && last - first < longest_name &&
         text_.tokens[last].kind == TokenKind::word && !infos_[last].is(stopping_classes) &&
         infos_[last].verbs.empty() && !item_at(last, ItemKind::office) &&
         !item_at(last, ItemKind::name) && !item_at(last, ItemKind::demonym)) {
    ++last;
  }
  introduce(first, last, mention);
  mention.last_token = static_cast<std::uint32_t>(last);
}

// The same before the office: "Nasser Bourita, minister of foreign affairs".
void Composer::join_name_before(Mention& mention) {
  std::size_t last = mention.first_token;
  if (last > sentence_.first && is_comma(last - 1)) --last;
  std::size_t given = last;
  for (std::size_t i = last; i > sentence_.first && last - i < longest_name; --i) {
    const std::size_t token = i - 1;
    if (text_.tokens[token].kind != TokenKind::word || infos_[token].is(stopping_classes)) break;
    const auto found = std::find_if(items_.begin(), items_.end(), [&](const Found& item) {
      return item.first == token && item.item.kind == ItemKind::given_name;
    });
    if (found != items_.end()) given = token;
  }
  if (given + 1 >= last) return;
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
  mention.person = std::string(slice(document_.body, text_.span(first, last)));
  if (last - first < 2) return;
  memory_.introduced(
      text_.word(last - 1),
      {.code = mention.codes.front(), .sector = mention.sector, .name = mention.person});
}

}  // namespace rasid
