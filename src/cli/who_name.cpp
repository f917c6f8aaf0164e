#include "cli/who_name.h"

#include "know/officeholders.h"
#include "names/names.h"
#include "names/search.h"
#include "text/printed.h"

#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace rasid {
namespace {

// One candidate with all that the knowledge has about it.
struct NamedOne {
  NameCandidate candidate;
  std::string kind;  // person, or the kind of the entity
  std::string name_ar;
  std::string name_en;
  std::vector<const Person*> offices;
  const Codes* codes = nullptr;
};

NamedOne named_of(NameCandidate candidate, const Knowledge& knowledge) {
  NamedOne found;
  if (candidate.kind == NamedKind::person) {
    found.kind = "person";
    for (const Person& person : knowledge.people)
      if (person.id == candidate.id) found.offices.push_back(&person);
    if (!found.offices.empty()) {
      found.name_ar = found.offices[0]->name;
      found.name_en = found.offices[0]->name_en;
    }
  } else if (const auto entity = knowledge.entities.find(candidate.id);
             entity != knowledge.entities.end()) {
    found.kind = entity->second.kind;
    found.name_ar = entity->second.name_ar;
    found.name_en = entity->second.name_en;
    const auto codes = knowledge.codes.find(candidate.id);
    if (codes != knowledge.codes.end()) found.codes = &codes->second;
  }
  found.candidate = std::move(candidate);
  return found;
}

struct NamedCode {
  const char* name;
  const std::string Codes::*code;
};

constexpr NamedCode systems[] = {{"iso2", &Codes::iso2},
                                 {"iso3n", &Codes::iso3n},
                                 {"cow", &Codes::cow},
                                 {"gw", &Codes::gw},
                                 {"cameo", &Codes::cameo},
                                 {"fips", &Codes::fips}};

int per_mille(double distance) {
  return static_cast<int>(std::lround(1000 * distance));
}

void write_offices(const NamedOne& found, const std::string& date, JsonWriter& json) {
  json.key("offices").begin_array();
  for (const Person* office : found.offices) {
    json.begin_object().member("code", office->code).member_or_null("sector", office->sector);
    json.member_or_null("office", office->office);
    json.member_or_null("from", office->from).member_or_null("until", office->until);
    if (!date.empty()) json.member("held", held_on(*office, date));
    json.end_object();
  }
  json.end_array();
}

std::string json_line(const NamedOne& found, const std::string& date) {
  const NameCandidate& candidate = found.candidate;
  JsonWriter json;
  json.begin_object().member("id", candidate.id).member("kind", found.kind);
  json.member("name_ar", found.name_ar).member("name_en", found.name_en);
  json.key("distance").thousandths(per_mille(candidate.distance));
  json.member("matched", candidate.matched).member("role", candidate.role);
  if (candidate.kind == NamedKind::person) write_offices(found, date, json);
  if (found.codes != nullptr) {
    json.key("codes").begin_object();
    for (const NamedCode& system : systems)
      json.member_or_null(system.name, found.codes->*system.code);
    json.end_object();
  }
  json.end_object();
  return json.take() + '\n';
}

std::string term_of(const Person& office) {
  if (office.from.empty() && office.until.empty()) return "dates not known";
  if (office.until.empty()) return "since " + office.from;
  if (office.from.empty()) return "until " + office.until;
  return office.from + " to " + office.until;
}

std::string office_lines(const NamedOne& found, const std::string& date) {
  std::string lines;
  for (const Person* office : found.offices) {
    if (!date.empty() && !held_on(*office, date)) continue;
    lines += "  " + office->code + (office->sector.empty() ? "" : '/' + office->sector);
    lines += "  " + office->office + "  " + term_of(*office) + '\n';
  }
  return lines.empty() && !date.empty() ? "  no office known on " + date + '\n' : lines;
}

std::string code_line(const Codes& codes) {
  std::string line;
  for (const NamedCode& system : systems)
    if (const std::string& code = codes.*system.code; !code.empty())
      line.append("  ").append(system.name).append(" ").append(code);
  return line + '\n';
}

std::string text_block(const NamedOne& found, const std::string& date, const Terminal& terminal) {
  const NameCandidate& candidate = found.candidate;
  const std::string digits = std::to_string(per_mille(candidate.distance) + 1000);
  const std::string distance = "0." + digits.substr(1);
  std::string text =
      terminal.styled(Style::strong, candidate.id) + "  " + found.name_ar + "  " + found.name_en +
      "  " +
      terminal.styled(Style::faint, distance + "  " + candidate.role + ": " + candidate.matched) +
      '\n';
  if (candidate.kind == NamedKind::person) text += office_lines(found, date);
  if (found.codes != nullptr) text += code_line(*found.codes);
  return text;
}

}  // namespace

Ending answer_name(const NameQuestion& question,
                   const KnowledgeChoice& choice,
                   Terminal& terminal) {
  if (!knowledge_is_there(choice.folder, terminal)) return Ending::failed;
  std::vector<Fault> faults;
  const Knowledge knowledge = load_knowledge(choice.folder, faults, choice.policy);
  NameTables tables = load_name_tables(choice.folder, faults);
  if (!faults.empty()) {
    terminal.say({.what = "the knowledge has faults", .where = choice.folder});
    terminal.say_lines(with_folder(describe(faults), choice.folder));
    return Ending::failed;
  }
  const NameSearch search(knowledge, std::move(tables));
  const std::vector<NameCandidate> candidates = search.find(question.name, question.most);
  for (const NameCandidate& candidate : candidates) {
    const NamedOne found = named_of(candidate, knowledge);
    const bool read = terminal.print(question.jsonl ? json_line(found, question.date)
                                                    : text_block(found, question.date, terminal));
    if (!read) break;
  }
  if (candidates.empty())
    terminal.say(
        {.what = "nobody and nothing is called \"" + plain_line(question.name) + "\" or nearly so",
         .where = {}});
  return candidates.empty() ? Ending::nothing : Ending::found;
}

}  // namespace rasid
