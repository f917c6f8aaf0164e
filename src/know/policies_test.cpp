#include "know/policies.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

const std::vector<std::string> columns =
    {"policy", "name", "code", "kind", "sector", "source", "note"};

// Three entities, the names and the people that the policies of the tests speak of.
Knowledge some_knowledge() {
  Knowledge knowledge;
  for (const char* code : {"AAA", "BBB", "CCC"})
    knowledge.entities[code] = {.code = code, .kind = "state"};
  knowledge.names = {{.name = "الجزيرة", .codes = {"AAA"}, .kind = "region", .at = "names:2"},
                     {.name = "الجزيرة", .codes = {"BBB"}, .kind = "city", .at = "names:3"},
                     {.name = "ب", .codes = {"BBB"}, .kind = "name", .at = "names:4"}};
  knowledge.demonyms = {{.stem = "بائي", .code = "BBB", .plural = "أبواء", .at = "demonyms:2"}};
  knowledge.people = {{.id = "b-b", .name = "باء", .code = "BBB", .at = "people:2"}};
  knowledge.offices = {{.words = "قصر", .state = "BBB", .at = "offices:2"}};
  knowledge.outlets.list = {{.id = "b", .home = "BBB"}};
  return knowledge;
}

struct ReadPolicies {
  std::vector<PolicyRow> rows;
  std::string faults;  // "line:column: message", one a line
};

ReadPolicies policies_of(const std::string& rows) {
  std::vector<Fault> faults;
  const std::string header = "policy\tname\tcode\tkind\tsector\tsource\tnote\n";
  const Table table = parse_table(header + rows, "policies", columns, faults);
  ReadPolicies all{.rows = read_policies(table, some_knowledge(), faults), .faults = ""};
  for (const Fault& fault : faults)
    all.faults += fault.file + ':' + std::to_string(fault.line) + ':' +
                  std::to_string(fault.column) + ": " + fault.message + '\n';
  return all;
}

Knowledge applied(const std::string& rows, const std::string& policy) {
  const ReadPolicies all = policies_of(rows);
  REQUIRE(all.faults == "");
  Knowledge knowledge = some_knowledge();
  apply_policy(all.rows, policy, knowledge);
  return knowledge;
}

}  // namespace

TEST_CASE("a policy's name stands in place of all rows of the same folded words") {
  const Knowledge knowledge = applied("north\tالجزيره\tCCC\tseat\tGOV\t\tambiguous\n", "north");
  REQUIRE(knowledge.names.size() == 2);
  CHECK(knowledge.names[0].name == "ب");
  const NameRow& row = knowledge.names[1];
  CHECK(row.codes == std::vector<std::string>{"CCC"});
  CHECK(row.kind == "seat");
  CHECK(row.sector == "GOV");
  CHECK(row.ambiguous);
  CHECK(row.at == "policies:2");
}

TEST_CASE("the rows of other policies change nothing") {
  const std::string rows =
      "north\tBBB\tAAA\tcode\t\t\t\n"
      "north\tالجزيرة\tCCC\tregion\t\t\t\n";
  const Knowledge knowledge = applied(rows, "default");
  CHECK(knowledge.names.size() == 3);
  CHECK(knowledge.names[1].codes == std::vector<std::string>{"BBB"});
  CHECK(knowledge.people[0].code == "BBB");
}

TEST_CASE("a name without a code is no side, and neither is a name within it") {
  const Knowledge knowledge = applied("north\tالجزيرة\t\t\t\t\t\n", "north");
  CHECK(knowledge.names.size() == 1);
  REQUIRE(knowledge.other_names.size() == 1);
  CHECK(knowledge.other_names[0].name == "الجزيرة");
}

TEST_CASE("a demonym keeps its plural") {
  const Knowledge knowledge = applied("north\tبائي\tCCC\tdemonym\t\t\t\n", "north");
  REQUIRE(knowledge.demonyms.size() == 1);
  CHECK(knowledge.demonyms[0].code == "CCC");
  CHECK(knowledge.demonyms[0].plural == "أبواء");
  CHECK(knowledge.demonyms[0].at == "policies:2");
  CHECK(applied("north\tبائي\t\tdemonym\t\t\t\n", "north").demonyms.empty());
}

TEST_CASE("a whole code is exchanged wherever it stands, and a name of its own is stronger") {
  const Knowledge knowledge = applied(
      "north\tBBB\tAAA\tcode\t\t\t\n"
      "north\tب\tCCC\tregion\t\t\t\n",
      "north");
  REQUIRE(knowledge.names.size() == 3);
  CHECK(knowledge.names[0].at == "names:2");
  CHECK(knowledge.names[1].codes == std::vector<std::string>{"AAA"});
  CHECK(knowledge.names[1].at == "policies:2");
  CHECK(knowledge.names[2].codes == std::vector<std::string>{"CCC"});
  CHECK(knowledge.demonyms[0].code == "AAA");
  CHECK(knowledge.people[0].code == "AAA");
  CHECK(knowledge.offices[0].state == "AAA");
  CHECK(knowledge.outlets.list[0].home == "AAA");
}

TEST_CASE("the policies are known by their names") {
  const ReadPolicies all =
      policies_of("north\tب\tAAA\tname\t\t\t\neast-side\tب\tAAA\tname\t\t\t\n");
  CHECK(names_of(all.rows) == std::vector<std::string>{"default", "east-side", "north"});
  CHECK(names_of({}) == std::vector<std::string>{"default"});
}

TEST_CASE("each fault says line and column, and its row is dropped") {
  struct Case {
    std::string row;
    std::string want;
  };
  const std::vector<Case> cases = {
      {"default\tب\tAAA\tname\t\t\t", "1: no name of a policy \"default\""},
      {"North\tب\tAAA\tname\t\t\t", "1: no name of a policy \"North\""},
      {"n\t\tAAA\tname\t\t\t", "3: a row without a name: \"\""},
      {"n\tب\tXYZ\tname\t\t\t", "5: code not in actors/entities.tsv \"XYZ\""},
      {"n\tب\tAAA\ttown\t\t\t", "9: unknown kind \"town\""},
      {"n\tب\t\tname\t\t\t", "6: name and code do not fit \"name\""},
      {"n\tب\tAAA\t\t\t\t", "9: name and code do not fit \"\""},
      {"n\tب\tAAA\tcode\t\t\t", "9: name and code do not fit \"code\""},
      {"n\tBBB\t\tcode\t\t\t", "8: name and code do not fit \"code\""},
      {"n\tب\tAAA\tname\tPTY\t\t", "14: unknown sector \"PTY\""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.row);
    const ReadPolicies all = policies_of(c.row + '\n');
    CHECK(all.faults == "policies:2:" + c.want + '\n');
    CHECK(all.rows.empty());
  }
  CHECK(policies_of("n\tمدينة\tAAA\tcity\t\t\t\nn\tمدينه\tBBB\tcity\t\t\t\n").faults ==
        "policies:3:3: name given twice \"مدينه\"\n");
}

}  // namespace rasid
