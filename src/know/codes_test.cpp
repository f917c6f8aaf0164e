#include "know/codes.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

const std::vector<std::string> entity_columns =
    {"code", "kind", "name_en", "name_ar", "home", "source", "note"};
const std::vector<std::string> code_columns =
    {"code", "iso2", "iso3n", "cow", "gw", "cameo", "fips", "source", "note"};

const std::string entities =
    "code\tkind\tname_en\tname_ar\thome\tsource\tnote\n"
    "AAA\tstate\tA\tأ\t\t\t\n"
    "BBB\tstate\tB\tب\t\t\t\n"
    "CCC\tterritory\tC\tت\tAAA\t\t\n"
    "DDD\tbody\tD\tث\t\t\t\n";

struct Read {
  std::map<std::string, Codes> codes;
  std::string faults;  // "line:column: message", one a line
};

Read read(const std::string& rows) {
  std::vector<Fault> faults;
  const Table of = parse_table(entities, "entities", entity_columns, faults);
  const std::string header = "code\tiso2\tiso3n\tcow\tgw\tcameo\tfips\tsource\tnote\n";
  const Table table = parse_table(header + rows, "codes", code_columns, faults);
  Read all{.codes = read_codes(table, of, faults), .faults = ""};
  for (const Fault& fault : faults)
    all.faults += fault.file + ':' + std::to_string(fault.line) + ':' +
                  std::to_string(fault.column) + ": " + fault.message + '\n';
  return all;
}

}  // namespace

TEST_CASE("sound codes are read as they stand") {
  const Read all = read(
      "AAA\tAA\t004\t2\t990\tAAX\tAF\t\t\n"
      "BBB\tBB\t\t\t\t\t\t\t\n"
      "CCC\tCC\t012\t\t\t\t\t\t\n");
  CHECK(all.faults == "");
  CHECK(all.codes.size() == 3);
  CHECK(all.codes.at("AAA") ==
        Codes{.iso2 = "AA", .iso3n = "004", .cow = "2", .gw = "990", .cameo = "AAX", .fips = "AF"});
  CHECK(all.codes.at("BBB").cow.empty());
}

TEST_CASE("each bad cell is a fault of its own") {
  struct Case {
    std::string row;
    std::string want;
  };
  const std::vector<Case> cases = {
      {"BBB\tb\t\t\t\t\t\t\t", "5: no code of iso2 \"b\""},
      {"BBB\t\t\t\t\t\t\t\t", "5: no code of iso2 \"\""},
      {"BBB\tBB\t4\t\t\t\t\t\t", "8: no code of iso3n \"4\""},
      {"BBB\tBB\t00A\t\t\t\t\t\t", "8: no code of iso3n \"00A\""},
      {"BBB\tBB\t\t1\t\t\t\t\t", "9: no code of cow \"1\""},
      {"BBB\tBB\t\t991\t\t\t\t\t", "9: no code of cow \"991\""},
      {"BBB\tBB\t\t\t0031\t\t\t\t", "10: no code of gw \"0031\""},
      {"BBB\tBB\t\t\t99999999999\t\t\t\t", "10: no code of gw \"99999999999\""},
      {"BBB\tBB\t\t\t\tBBBB\t\t\t", "11: no code of cameo \"BBBB\""},
      {"BBB\tBB\t\t\t\t\tB1\t\t", "12: no code of fips \"B1\""},
      {"BBB\tAA\t\t\t\t\t\t\t", "5: given twice in iso2 \"AA\""},
      {"BBB\tBB\t\t2\t\t\t\t\t", "9: given twice in cow \"2\""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.row);
    CHECK(read("AAA\tAA\t\t2\t\t\t\t\t\n" + c.row + '\n').faults == "codes:3:" + c.want + '\n');
  }
}

TEST_CASE("every state has one row, a territory may, a body may not") {
  CHECK(read("AAA\tAA\t\t\t\t\t\t\t\n").faults ==
        "entities:3:1: state without a row in actors/codes.tsv\n");
  CHECK(read("AAA\tAA\t\t\t\t\t\t\t\n"
             "AAA\tAB\t\t\t\t\t\t\t\n"
             "BBB\tBB\t\t\t\t\t\t\t\n")
            .faults == "codes:3:1: code given twice \"AAA\"\n");
  CHECK(read("AAA\tAA\t\t\t\t\t\t\t\n"
             "BBB\tBB\t\t\t\t\t\t\t\n"
             "DDD\tDD\t\t\t\t\t\t\t\n")
            .faults == "codes:4:1: no state of actors/entities.tsv \"DDD\"\n");
}

}  // namespace rasid
