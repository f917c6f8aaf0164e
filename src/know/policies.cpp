#include "know/policies.h"

#include "know/table_checks.h"
#include "text/text.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace rasid {
namespace {

constexpr std::array<std::string_view, 10> kinds =
    {"", "name", "capital", "seat", "city", "region", "people", "nickname", "demonym", "code"};
constexpr std::array<std::string_view, 5> sectors = {"", "GOV", "MIL", "LEG", "JUD"};

// "KOR+PRK" -> {"KOR", "PRK"}.
std::vector<std::string> split_codes(const std::string& cell) {
  std::vector<std::string> codes;
  for (std::size_t begin = 0; begin < cell.size();) {
    const std::size_t end = std::min(cell.find('+', begin), cell.size());
    codes.push_back(cell.substr(begin, end - begin));
    begin = end + 1;
  }
  return codes;
}

bool is_policy_name(std::string_view name) {
  return !name.empty() && name != default_policy &&
         std::all_of(
             name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

// Where a whole code is exchanged, the name is a code, and there is one in its place. Where a name
// means no side, nothing is said of it but that it is a demonym.
bool kind_fits(const PolicyRow& row, const Knowledge& knowledge) {
  if (row.kind == "code") return knowledge.entities.contains(row.name) && row.codes.size() == 1;
  if (row.kind == "demonym") return row.codes.size() <= 1;
  return row.codes.empty() == row.kind.empty();
}

void exchange(std::string& code, const PolicyRow& row, std::string* at) {
  if (code != row.name) return;
  code = row.codes.front();
  if (at != nullptr) *at = row.at;
}

// All that carries the code `row.name` carries the row's own.
void exchange_code(const PolicyRow& row, Knowledge& knowledge) {
  for (NameRow& name : knowledge.names)
    for (std::string& code : name.codes)
      exchange(code, row, &name.at);
  for (Demonym& demonym : knowledge.demonyms)
    exchange(demonym.code, row, &demonym.at);
  for (Person& person : knowledge.people)
    exchange(person.code, row, &person.at);
  for (Office& office : knowledge.offices)
    exchange(office.state, row, &office.at);
  for (Choice& choice : knowledge.choices) {
    exchange(choice.code, row, &choice.at);
    for (std::string& code : choice.evidence)
      exchange(code, row, nullptr);
  }
  for (Outlet& outlet : knowledge.outlets.list)
    exchange(outlet.home, row, nullptr);
}

// The rows of a policy by what they are about, folded.
using Rows = std::map<std::string, const PolicyRow*>;

void exchange_names(const Rows& rows, Knowledge& knowledge) {
  const auto named = [&](const auto& row) { return rows.contains(fold(row.name)); };
  std::erase_if(knowledge.names, named);
  std::erase_if(knowledge.choices, named);
  for (const auto& [key, row] : rows) {
    if (row->codes.empty()) {
      // Also the names within it are none: not Cyprus in "Northern Cyprus".
      knowledge.other_names.push_back(
          {.name = row->name, .cls = "LOC", .kind = "policy", .at = row->at});
      continue;
    }
    knowledge.names.push_back({.name = row->name,
                               .codes = row->codes,
                               .kind = row->kind,
                               .sector = row->sector,
                               .ambiguous = row->ambiguous,
                               .at = row->at});
  }
}

void exchange_demonyms(const Rows& rows, Knowledge& knowledge) {
  std::map<std::string, std::string> plurals;
  std::erase_if(knowledge.demonyms, [&](const Demonym& demonym) {
    const std::string key = fold(demonym.stem);
    if (!rows.contains(key)) return false;
    plurals[key] = demonym.plural;
    return true;
  });
  for (const auto& [key, row] : rows)
    if (!row->codes.empty())
      knowledge.demonyms.push_back({.stem = row->name,
                                    .code = row->codes.front(),
                                    .plural = plurals[key],
                                    .ambiguous = row->ambiguous,
                                    .at = row->at});
}

}  // namespace

std::vector<PolicyRow> read_policies(const Table& table,
                                     const Knowledge& knowledge,
                                     std::vector<Fault>& faults) {
  std::vector<PolicyRow> rows;
  std::set<std::pair<std::string, std::string>> seen;
  for (const Row& line : table.rows) {
    const auto& c = line.cells;
    const std::size_t before = faults.size();
    const PolicyRow row{.policy = c[0],
                        .name = c[1],
                        .codes = split_codes(c[2]),
                        .kind = c[3],
                        .sector = c[4],
                        .ambiguous = c[6].find("ambiguous") != std::string::npos,
                        .at = table.at(line)};
    const auto require = [&](bool good, std::size_t cell, std::string_view message) {
      if (good) return;
      add_fault(table, line, cell, std::string(message) + " \"" + c[cell] + '"', faults);
    };
    const bool known = std::all_of(row.codes.begin(), row.codes.end(), [&](const auto& code) {
      return knowledge.entities.contains(code);
    });
    require(is_policy_name(row.policy), 0, "no name of a policy");
    require(!row.name.empty(), 1, "a row without a name:");
    require(seen.insert({row.policy, fold(row.name)}).second, 1, "name given twice");
    require(known, 2, "code not in actors/entities.tsv");
    require(one_of(kinds, row.kind), 3, "unknown kind");
    require(!one_of(kinds, row.kind) || kind_fits(row, knowledge), 3, "name and code do not fit");
    require(one_of(sectors, row.sector), 4, "unknown sector");
    if (faults.size() == before) rows.push_back(row);
  }
  return rows;
}

std::vector<std::string> names_of(const std::vector<PolicyRow>& rows) {
  std::set<std::string> others;
  for (const PolicyRow& row : rows)
    others.insert(row.policy);
  std::vector<std::string> names = {std::string(default_policy)};
  names.insert(names.end(), others.begin(), others.end());
  return names;
}

void apply_policy(const std::vector<PolicyRow>& rows,
                  std::string_view policy,
                  Knowledge& knowledge) {
  Rows names;
  Rows demonyms;
  for (const PolicyRow& row : rows) {
    if (row.policy != policy) continue;
    if (row.kind == "code")
      exchange_code(row, knowledge);
    else
      (row.kind == "demonym" ? demonyms : names)[fold(row.name)] = &row;
  }
  if (!names.empty()) exchange_names(names, knowledge);
  if (!demonyms.empty()) exchange_demonyms(demonyms, knowledge);
}

}  // namespace rasid
