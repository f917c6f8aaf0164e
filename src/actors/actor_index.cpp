#include "actors/actors.h"

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

void ActorIndex::add(std::string_view phrase, Item item, ArticleRule rule) {
  phrases_.add(phrase, static_cast<std::uint32_t>(items_.size()), rule);
  items_.push_back(item);
}

ActorIndex::ActorIndex(const Knowledge& knowledge) : knowledge_(&knowledge) {
  const auto row_of = [](std::size_t i) { return static_cast<std::uint32_t>(i); };
  std::map<std::string, std::vector<std::uint32_t>> by_name;
  for (std::size_t i = 0; i < knowledge.people.size(); ++i) {
    const Person& person = knowledge.people[i];
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
  for (std::size_t i = 0; i < knowledge.names.size(); ++i) {
    add(knowledge.names[i].name,
        {.kind = ItemKind::name, .row = row_of(i)},
        ArticleRule::as_written);
  }
  for (std::size_t i = 0; i < knowledge.demonyms.size(); ++i) {
    const Demonym& demonym = knowledge.demonyms[i];
    for (const NounForm& form : decline_nisba(demonym.stem)) {
      add(form.word,
          {.kind = ItemKind::demonym, .row = row_of(i), .number = form.number},
          ArticleRule::free);
    }
    if (!demonym.plural.empty()) {
      for (const NounForm& form : decline(demonym.plural, Number::plural)) {
        if (!form.pronoun.empty()) continue;
        add(form.word,
            {.kind = ItemKind::demonym, .row = row_of(i), .number = Number::plural},
            ArticleRule::free);
      }
    }
  }
  for (std::size_t i = 0; i < knowledge.offices.size(); ++i) {
    add(knowledge.offices[i].words,
        {.kind = ItemKind::office, .row = row_of(i)},
        ArticleRule::free);
  }
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
}

}  // namespace rasid
