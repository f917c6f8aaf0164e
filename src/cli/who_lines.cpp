#include "cli/who_lines.h"

#include "actors/bare_words.h"
#include "base/json.h"
#include "text/printed.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace rasid {
namespace {

// The kinds of CODEBOOK section 9; mention_kind_name tells the finer ones.
const char* kind_of(MentionKind kind) {
  switch (kind) {
    case MentionKind::state: return "state";
    case MentionKind::capital:
    case MentionKind::place: return "place";
    case MentionKind::body: return "body";
    case MentionKind::group: return "group";
    case MentionKind::person: return "person";
    case MentionKind::office:
    case MentionKind::organ: return "office";
    case MentionKind::demonym:
    case MentionKind::people:
    case MentionKind::pair:
    case MentionKind::own: return "other";
  }
  return "other";
}

const char* kind_of(NameClass kind) {
  switch (kind) {
    case NameClass::person: return "person";
    case NameClass::place: return "place";
    case NameClass::organisation: return "body";
  }
  return "other";
}

// PER, LOC or ORG for a mention that is a name itself; empty for offices, adjectives, references.
std::string_view class_of(const Mention& mention) {
  if (mention.inferred) return {};
  switch (mention.kind) {
    case MentionKind::state:
    case MentionKind::capital:
    case MentionKind::place: return mention.sector.empty() ? "LOC" : "ORG";
    case MentionKind::body:
    case MentionKind::group: return "ORG";
    case MentionKind::person: return "PER";
    default: return {};
  }
}

// A name of the tagger, with the mention that it is or lies in, if any.
struct Named {
  Span span;
  NameClass kind = NameClass::person;
  const Mention* within = nullptr;
};

// A line is a mention, a name, or a mention that is exactly a name.
struct Line {
  Span span;
  bool holds_name = false;  // the mention is more than a name, or less
  const Mention* mention = nullptr;
  const Named* named = nullptr;
};

bool same_words(Span a, Span b) {
  return a.begin == b.begin && a.end == b.end;
}

// The names that the tagger and the offices with their bearers tell, none twice.
std::vector<Named> names_of(const Mentions& mentions) {
  std::vector<Named> names;
  for (const NameSpan& name : mentions.names)
    names.push_back({.span = name.span, .kind = name.kind});
  for (const Mention& mention : mentions.list) {
    if (mention.name.begin == mention.name.end) continue;
    const auto next = std::partition_point(
        mentions.names.begin(), mentions.names.end(), [&](const NameSpan& other) {
          return other.span.end <= mention.name.begin;
        });
    const bool again = next != mentions.names.end() && next->span.begin < mention.name.end;
    if (!again) names.push_back({.span = mention.name, .kind = NameClass::person});
  }
  std::sort(names.begin(), names.end(), [](const Named& a, const Named& b) {
    return a.span.begin < b.span.begin;
  });
  auto mention = mentions.list.begin();
  for (Named& name : names) {
    while (mention != mentions.list.end() && mention->span.end <= name.span.begin)
      ++mention;
    if (mention != mentions.list.end() && mention->span.begin < name.span.end)
      name.within = &*mention;
  }
  return names;
}

std::vector<Line> lines_of(const Text& text,
                           const Mentions& mentions,
                           const std::vector<Named>& names) {
  std::vector<Line> lines;
  std::vector<Line> parts;
  auto name = names.begin();
  for (const Mention& mention : mentions.list) {
    Line line{.span = bare_words(text, mention), .mention = &mention};
    // Names and mentions are in order, so those within one mention stand together.
    for (; name != names.end() && (name->within == nullptr || name->within <= &mention); ++name) {
      const bool inside = name->within == &mention;
      line.holds_name = line.holds_name || inside;
      if (inside && same_words(name->span, line.span))
        line.named = &*name;
      else
        parts.push_back({.span = name->span, .named = &*name});
    }
    lines.push_back(line);
  }
  for (; name != names.end(); ++name)
    parts.push_back({.span = name->span, .named = &*name});
  lines.insert(lines.end(), parts.begin(), parts.end());
  std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
    return a.span.begin < b.span.begin;
  });
  return lines;
}

// The mention that tells the side of a line: its own, or the one around a name ("the Russian
// foreign ministry" inside its spokeswoman); a name of somebody else has none.
const Mention* bearer_of(const Line& line) {
  if (line.mention != nullptr) return line.mention;
  const Mention* within = line.named->within;
  if (within == nullptr || within->inferred || within->codes.size() != 1) return nullptr;
  const bool stranger =
      line.named->kind == NameClass::person &&
      (line.named->span.end <= within->name.begin || within->name.end <= line.named->span.begin);
  // "Yemen" inside "al-Qaeda in Yemen" is not al-Qaeda.
  const bool other = line.named->kind != NameClass::person &&
                     (within->kind == MentionKind::body || within->kind == MentionKind::group ||
                      within->kind == MentionKind::person);
  if (stranger || other) return nullptr;
  return within;
}

// The person whom a line names, by id, or empty.
std::string entity_of(const Line& line) {
  const Mention* bearer = bearer_of(line);
  const bool person = line.mention != nullptr || line.named->kind == NameClass::person;
  return bearer != nullptr && person ? bearer->entity : std::string();
}

std::vector<std::string> offices_at(const std::vector<const Person*>& rows, std::string_view date) {
  std::vector<std::string> held;
  for (const Person* row : rows) {
    if (!in_office(*row, date)) continue;
    if (std::find(held.begin(), held.end(), row->office) == held.end()) held.push_back(row->office);
  }
  return held;
}

// What somebody or something is called in Arabic, whatever the article calls it.
std::string name_of(const Mention& mention,
                    const std::string& code,
                    const Knowledge& knowledge,
                    const Officeholders& people) {
  const auto person = people.find(mention.entity);
  if (person != people.end()) return person->second.front()->name;
  if (!mention.person.empty()) return mention.person;
  const auto entity = knowledge.entities.find(code);
  return entity == knowledge.entities.end() ? std::string() : entity->second.name_ar;
}

// Several codes (a pair) are as many lines; none is one line without a code.
std::vector<std::string> codes_of(const Mention* mention) {
  if (mention == nullptr || mention->codes.empty()) return {""};
  return mention->codes;
}

// " (president, party leader)", or nothing.
std::string told_offices(const Officeholders& people,
                         const std::string& entity,
                         std::string_view date) {
  const auto person = people.find(entity);
  if (person == people.end()) return {};
  std::string told;
  for (const std::string& office : offices_at(person->second, date))
    told += (told.empty() ? " (" : ", ") + office;
  return told.empty() ? told : told + ')';
}

struct Known {
  const Knowledge& knowledge;
  const Officeholders& people;
};

void write_kind(const Line& line, JsonWriter& json) {
  const Mention* mention = line.mention;
  json.member("kind", mention != nullptr ? kind_of(mention->kind) : kind_of(line.named->kind));
  json.member("form", mention != nullptr ? mention_kind_name(mention->kind) : "name");
  if (line.named != nullptr) {
    json.member("class", name_class_name(line.named->kind));
  } else {
    json.member_or_null("class", line.holds_name ? std::string_view() : class_of(*mention));
  }
}

void write_side(const Line& line,
                const std::string& code,
                const CitedView& cited,
                const Known& known,
                JsonWriter& json) {
  const Mention* bearer = bearer_of(line);
  const std::string entity = entity_of(line);
  const bool itself = bearer != nullptr && (line.mention != nullptr || !entity.empty());
  json.member_or_null("code", code);
  json.member_or_null("sector", bearer != nullptr ? bearer->sector : "");
  json.member_or_null("name",
                      itself ? name_of(*bearer, code, known.knowledge, known.people)
                             : std::string(cited.words(line.span)));
  json.member_or_null("entity", entity);
  const auto person = known.people.find(entity);
  json.member("offices",
              person == known.people.end() ? std::vector<std::string>()
                                           : offices_at(person->second, cited.document.date));
  json.member("how", bearer != nullptr ? decision_name(bearer->decision) : "tagger");
  json.member("inferred", bearer != nullptr && bearer->inferred);
}

std::string json_line(const Line& line,
                      const std::string& code,
                      const CitedView& cited,
                      const Known& known) {
  const CodePointRange range = cited.places.range(line.span);
  const Mention* bearer = bearer_of(line);
  JsonWriter json;
  json.begin_object().member("doc", cited.document.id);
  write_kind(line, json);
  write_side(line, code, cited, known, json);
  json.member("quote", cited.words(line.span)).member("start", range.start);
  json.member("end", range.end);
  json.member("rows", bearer != nullptr ? bearer->rows : std::vector<std::string>());
  json.end_object();
  return json.take();
}

}  // namespace

std::string who_jsonl(const Text& text,
                      const Mentions& mentions,
                      const CitedView& cited,
                      const Knowledge& knowledge,
                      const Officeholders& people) {
  std::string lines;
  const std::vector<Named> names = names_of(mentions);
  for (const Line& line : lines_of(text, mentions, names))
    for (const std::string& code : codes_of(bearer_of(line)))
      lines += json_line(line, code, cited, {.knowledge = knowledge, .people = people}) + '\n';
  return lines;
}

std::string who_text(const Text& text,
                     const Mentions& mentions,
                     const CitedView& cited,
                     const Officeholders& people,
                     const Terminal& terminal) {
  std::string lines;
  const std::vector<Named> names = names_of(mentions);
  for (const Line& line : lines_of(text, mentions, names)) {
    const Mention* bearer = bearer_of(line);
    std::string codes;
    for (const std::string& code : codes_of(bearer))
      codes += (codes.empty() || code.empty() ? "" : "+") + code;
    const CodePointRange range = cited.places.range(line.span);
    lines += terminal.styled(Style::strong, codes.empty() ? "?" : codes);
    if (bearer != nullptr && !bearer->sector.empty()) lines += '/' + bearer->sector;
    lines += std::string("  ") + (line.mention != nullptr ? mention_kind_name(line.mention->kind)
                                                          : kind_of(line.named->kind));
    lines += "  " + terminal.styled(Style::quoted, plain_line(cited.words(line.span)));
    if (const std::string entity = entity_of(line); !entity.empty())
      lines += "  " + entity + told_offices(people, entity, cited.document.date);
    if (bearer != nullptr && bearer->inferred)
      lines += std::string("  (") + decision_name(bearer->decision) + ')';
    lines +=
        "  " + terminal.styled(Style::faint,
                               plain_line(cited.document.id) + ' ' + std::to_string(range.start) +
                                   '-' + std::to_string(range.end));
    lines += '\n';
  }
  return lines;
}

}  // namespace rasid
