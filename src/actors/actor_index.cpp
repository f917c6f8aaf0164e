#include "actors/actors.h"
#include "actors/items.h"
#include "morph/clitics.h"
#include "text/affixes.h"

#include <algorithm>
#include <map>
#include <utility>

namespace rasid {

const char* mention_kind_name(MentionKind kind) {
  switch (kind) {
    case MentionKind::state: return "state";
    case MentionKind::capital: return "capital";
    case MentionKind::place: return "place";
    case MentionKind::demonym: return "demonym";
    case MentionKind::body: return "body";
    case MentionKind::group: return "group";
    case MentionKind::person: return "person";
    case MentionKind::office: return "office";
    case MentionKind::organ: return "organ";
    case MentionKind::people: return "people";
    case MentionKind::pair: return "pair";
    case MentionKind::own: return "own";
  }
  return "";
}

const char* decision_name(Decision decision) {
  switch (decision) {
    case Decision::named: return "named";
    case Decision::composed: return "composed";
    case Decision::beside: return "beside";
    case Decision::choice: return "choice";
    case Decision::remembered: return "remembered";
    case Decision::only_state: return "only-state";
    case Decision::home: return "home";
    case Decision::open: return "open";
  }
  return "";
}

namespace {

std::uint32_t row_of(std::size_t i) {
  return static_cast<std::uint32_t>(i);
}

}  // namespace

void ActorIndex::add(std::string_view phrase, Item item, ArticleRule rule) {
  phrases_.add(phrase, static_cast<std::uint32_t>(items_.size()), rule);
  items_.push_back(item);
}

ActorIndex::ActorIndex(const Knowledge& knowledge) : knowledge_(&knowledge) {
  for (std::size_t i = 0; i < knowledge.other_names.size(); ++i) {
    add(knowledge.other_names[i].name,
        {.kind = ItemKind::other, .row = row_of(i)},
        ArticleRule::as_written);
  }
  add_people();
  add_names();
  add_demonyms();
  add_offices();
  for (std::size_t i = 0; i < knowledge.honorifics.size(); ++i) {
    add(knowledge.honorifics[i],
        {.kind = ItemKind::honorific, .row = row_of(i)},
        ArticleRule::free);
  }
  for (std::size_t i = 0; i < knowledge.given_names.size(); ++i) {
    add(knowledge.given_names[i],
        {.kind = ItemKind::given_name, .row = row_of(i)},
        ArticleRule::as_written);
  }
  for (const std::string& name : knowledge.arab_given_names)
    arab_names_.emplace(fold(name), true);
  for (const std::string& name : knowledge.name_endings)
    name_endings_.emplace(fold(name), true);
  for (Choice choice : knowledge.choices) {
    for (std::vector<std::string>* words : {&choice.before, &choice.after})
      for (std::string& word : *words)
        if (word.front() != '@') word = fold(word);  // "@verb" is no word
    choices_[fold(choice.name)].push_back(std::move(choice));
  }
  for (auto& [name, rows] : choices_) {
    std::stable_sort(
        rows.begin(), rows.end(), [](const Choice& a, const Choice& b) { return a.rank < b.rank; });
  }
  for (const HeadNoun& head : knowledge.heads)
    heads_.emplace(fold(head.word), &head);
}

void ActorIndex::add_people() {
  std::map<std::string, std::vector<std::uint32_t>> by_name;
  for (std::size_t i = 0; i < knowledge_->people.size(); ++i) {
    const Person& person = knowledge_->people[i];
    by_name[fold(person.name)].push_back(row_of(i));
    for (const std::string& alias : person.aliases)
      by_name[fold(alias)].push_back(row_of(i));
  }
  for (auto& [name, rows] : by_name) {
    add(name,
        {.kind = ItemKind::person, .row = row_of(namesakes_.size())},
        ArticleRule::as_written);
    namesakes_.push_back(std::move(rows));
  }
}

void ActorIndex::add_names() {
  for (std::size_t i = 0; i < knowledge_->names.size(); ++i) {
    const NameRow& row = knowledge_->names[i];
    add(row.name, {.kind = ItemKind::name, .row = row_of(i)}, ArticleRule::as_written);
    const std::string name = fold(row.name);
    const std::size_t space = name.find(' ');
    if (space == std::string::npos || row.kind != "name" || !row.sector.empty()) continue;
    const std::string_view first = std::string_view(name).substr(0, space);
    first_nouns_[std::string(first.starts_with(article) ? first.substr(article.size()) : first)]
        .push_back(row.codes.front());
  }
}

void ActorIndex::add_demonyms() {
  for (std::size_t i = 0; i < knowledge_->demonyms.size(); ++i) {
    const Demonym& demonym = knowledge_->demonyms[i];
    const auto add_form = [&](const std::string& folded, Number number) {
      // "albani", Albanian: its hamza, lost in folding, tells that it begins with no article.
      const bool hamza = !demonym.stem.starts_with(folded.substr(0, 2));
      add(hamza ? demonym.stem.substr(0, 2) + folded.substr(2) : folded,
          {.kind = ItemKind::demonym, .row = row_of(i), .number = number},
          ArticleRule::free);
    };
    for (const NounForm& form : decline_nisba(demonym.stem))
      add_form(form.word, form.number);
    if (demonym.plural.empty()) continue;
    for (const NounForm& form : decline(demonym.plural, Number::plural))
      if (form.pronoun.empty())
        add(form.word,
            {.kind = ItemKind::demonym, .row = row_of(i), .number = Number::plural},
            ArticleRule::free);
  }
}

void ActorIndex::add_offices() {
  for (std::size_t i = 0; i < knowledge_->offices.size(); ++i) {
    add(knowledge_->offices[i].words,
        {.kind = ItemKind::office, .row = row_of(i)},
        ArticleRule::free);
  }
}

const Person& ActorIndex::person_of(const Found& found, std::string_view date) const {
  if (found.person != no_row) return knowledge_->people[found.person];
  const std::vector<std::uint32_t>& rows = namesakes_[found.item.row];
  const Person* best = &knowledge_->people[rows.front()];
  for (const std::uint32_t row : rows) {
    const Person& person = knowledge_->people[row];
    const bool better = in_office(person, date) == in_office(*best, date) ? person.from > best->from
                                                                          : in_office(person, date);
    if (better) best = &person;
  }
  return *best;
}

std::vector<std::uint32_t> ActorIndex::rivals_at(const Found& found, std::string_view date) const {
  const Person& best = person_of(found, date);
  std::vector<std::uint32_t> rivals;
  const auto add = [&](std::uint32_t row) {
    const Person& person = knowledge_->people[row];
    const bool again = std::any_of(rivals.begin(), rivals.end(), [&](std::uint32_t other) {
      return knowledge_->people[other].code == person.code;
    });
    if (!again && (date.empty() || in_office(person, date))) rivals.push_back(row);
  };
  const std::vector<std::uint32_t>& rows = namesakes_[found.item.row];
  for (const std::uint32_t row : rows)
    if (&knowledge_->people[row] == &best) add(row);
  for (const std::uint32_t row : rows)
    add(row);
  return rivals;
}

std::string key_of(const Text& text, const Found& found) {
  const auto outer = static_cast<std::uint8_t>(found.clitics & ~clitic_article);
  std::string key(text.word(found.first));
  for (const Cut& cut : cut_clitics(key)) {
    if ((cut.clitics & ~clitic_article) != outer) continue;
    key = ((cut.clitics & clitic_article) != 0 ? std::string(article) : std::string()) +
          std::string(cut.stem);
    break;
  }
  for (std::size_t i = found.first + 1; i < found.last; ++i)
    key.append(" ").append(text.word(i));
  return key;
}

const std::vector<Choice>& ActorIndex::choices(std::string_view key) const {
  static const std::vector<Choice> none;
  const auto rows = choices_.find(key);
  return rows == choices_.end() ? none : rows->second;
}

const NameRow& ActorIndex::name_row(const Found& found) const {
  return knowledge_->names[found.item.row];
}

bool ActorIndex::is_ambiguous(const Found& found) const {
  if (found.is(ItemKind::name)) return name_row(found).ambiguous;
  return found.is(ItemKind::demonym) && found.item.row != no_row &&
         knowledge_->demonyms[found.item.row].ambiguous;
}

bool ActorIndex::is_state(const std::string& code) const {
  const auto entity = knowledge_->entities.find(code);
  return entity != knowledge_->entities.end() && entity->second.kind != "body" &&
         entity->second.kind != "group";
}

bool ActorIndex::is_body(const Found& found) const {
  return found.is(ItemKind::name) && !is_state(name_row(found).codes.front());
}

std::vector<std::string> ActorIndex::codes_of(const Found& found, std::string_view date) const {
  if (!found.code.empty()) return {found.code};
  if (found.is(ItemKind::name)) return name_row(found).codes;
  if (found.is(ItemKind::demonym)) return {knowledge_->demonyms[found.item.row].code};
  if (found.is(ItemKind::person)) return {person_of(found, date).code};
  return {};
}

const HeadNoun* ActorIndex::head(std::string_view word, std::string_view kind) const {
  const auto takes = [&](std::string_view stem) -> const HeadNoun* {
    const auto found = heads_.find(stem);
    if (found == heads_.end()) return nullptr;
    const std::vector<std::string>& kinds = found->second->takes;
    return std::find(kinds.begin(), kinds.end(), kind) == kinds.end() ? nullptr : found->second;
  };
  if (const HeadNoun* found = takes(word)) return found;
  for (const Cut& cut : cut_clitics(word)) {
    const bool with_article = (cut.clitics & clitic_article) != 0;
    const std::string stem =
        (with_article ? std::string(article) : std::string()) + std::string(cut.stem);
    if (const HeadNoun* found = takes(stem)) return found;
  }
  return nullptr;
}

bool ActorIndex::is_called(const Found& found, std::string_view name) const {
  const auto has = [&](const std::string& full) {
    return fold(full).find(name) != std::string::npos;
  };
  const std::vector<std::uint32_t>& rows = namesakes_[found.item.row];
  return std::any_of(rows.begin(), rows.end(), [&](std::uint32_t row) {
    const Person& person = knowledge_->people[row];
    return has(person.name) || std::any_of(person.aliases.begin(), person.aliases.end(), has);
  });
}

bool ActorIndex::begins_name(std::string_view stem, const std::string& code) const {
  const auto found = first_nouns_.find(stem);
  return found != first_nouns_.end() &&
         std::find(found->second.begin(), found->second.end(), code) != found->second.end();
}

}  // namespace rasid
