#include "ask/names.h"

#include "store/store_for_tests.h"

#include <string>
#include <utility>

#include <doctest/doctest.h>

namespace rasid {
namespace {

Knowledge some_names() {
  Knowledge knowledge;
  const auto add = [&](const char* code, const char* kind, const char* en, const char* ar) {
    knowledge.entities[code] = {
        .code = code, .kind = kind, .name_en = en, .name_ar = ar, .home = {}};
  };
  add("DZA", "state", "Algeria", "الجزائر");
  add("ALB", "state", "Albania", "ألبانيا");
  add("HKG", "territory", "Hong Kong", "هونغ كونغ");
  add("UNO", "body", "United Nations", "الأمم المتحدة");
  add("HOU", "group", "Houthis", "الحوثيون");
  knowledge.names.push_back({.name = "تيرانا", .codes = {"ALB"}, .kind = "capital"});
  knowledge.names.push_back({.name = "الألبان", .codes = {"ALB"}, .kind = "people"});
  Person person;
  person.id = "ramtane-lamamra";
  person.name = "رمطان لعمامرة";
  person.aliases = {"لعمامرة"};
  person.name_en = "Ramtane Lamamra";
  knowledge.people = {person, person};
  return knowledge;
}

NameTables tables() {
  std::vector<Fault> faults;
  NameTables loaded = load_name_tables(RASID_SOURCE_DIR "/knowledge", faults);
  REQUIRE(faults.empty());
  return loaded;
}

// A record in which Lamamra visits Albania.
struct NamedStore : TemporaryStore {
  NamedStore() {
    Reading reading;
    reading.document.id = "a";
    reading.document.body = "زار لعمامرة تيرانا";
    Claim& claim = reading.claims.emplace_back();
    claim.act = "visit";
    claim.actor = {{.code = "DZX", .entity = "ramtane-lamamra"}};
    claim.recipient = {{.code = "ALB"}};
    REQUIRE(store.add({reading}, {}, {"0.1.0", "k"}));
  }
};

}  // namespace

TEST_CASE("names are suggested by their beginnings, those of the record first") {
  NamedStore record;
  const NameBook book(some_names(), tables());
  const struct {
    std::string written;
    std::string codes;
  } cases[] = {
      {"al", "ALB DZA "},
      {"AL", "ALB DZA "},
      {"alg", "DZA "},
      {"dza", "DZA "},
      {"جزا", "DZA "},
      {"الجزا", "DZA "},
      {"الجَزائر", "DZA "},
      {"ايطا", ""},
      {"البا", "ALB "},
      {"تير", "ALB "},
      {"الألبان", "ALB "},
      {"kong", "HKG "},
      {"nations", "UNO "},
      {"متحدة", "UNO "},
      {"لعم", "ramtane-lamamra "},
      {"lama", "ramtane-lamamra "},
      {"Lamamera", "ramtane-lamamra "},
      {"Algerai", "DZA "},
      {"", ""},
      {" ' ", ""},
      {"\xff\xfe", ""},
      {"'; DROP TABLE events; --", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.written);
    const auto found = book.suggest(record.store, c.written, 5);
    REQUIRE(found);
    std::string codes;
    for (const Suggestion& one : *found)
      codes += one.code + ' ';
    CHECK(codes == c.codes);
  }
  CHECK(book.suggest(record.store, "al", 1)->size() == 1);
  CHECK(book.suggest(record.store, std::string(100'000, 'a'), 1)->empty());
  CHECK(suggestions_json(*book.suggest(record.store, "ramt", 5)) ==
        R"([{"kind":"person","code":"ramtane-lamamra","en":"Ramtane Lamamra",)"
        R"("ar":"رمطان لعمامرة","matched":"Ramtane Lamamra","events":1}])"
        "\n");
  CHECK(book.suggest(record.store, "hou", 1)->at(0).kind == "body");
  CHECK(book.suggest(record.store, "hong", 1)->at(0).kind == "state");
}

TEST_CASE("labels have all that a page must name") {
  Labels labels;
  labels.sides = {{"DZA", {"Algeria", "الجزائر"}}};
  labels.groups = {{"visits", {.label = {"Visits", "الزيارات"}, .order = 1}}};
  labels.acts = {{"visit", {"visits", "يزور"}}};
  labels.traits = {{"visit", {"CONSULT", "visits", "verbal cooperation", 19}}};
  labels.flags = {{"dates-differ", {"\"quoted\"", ""}}};
  CHECK(labels_json(labels) ==
        R"({"states":{"DZA":{"en":"Algeria","ar":"الجزائر"}},"types":{},"quads":{},)"
        R"("groups":{"visits":{"en":"Visits","ar":"الزيارات","order":1}},)"
        R"("acts":{"visit":{"en":"visits","ar":"يزور","type":"CONSULT","group":"visits",)"
        R"("quad":"verbal cooperation"}},"statuses":{},"stages":{},"issues":{},)"
        R"("flags":{"dates-differ":{"en":"\"quoted\"","ar":""}}})"
        "\n");
}

}  // namespace rasid
