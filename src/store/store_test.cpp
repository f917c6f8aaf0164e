#include "store/store.h"

#include "store/database.h"
#include "store/schema.h"
#include "store/store_for_tests.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace fs = std::filesystem;

namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Side side(const char* code, const char* name, const char* entity) {
  Side side;
  side.code = code;
  side.name = name;
  side.entity = entity;
  side.span = {.begin = 3, .end = 9};
  return side;
}

Claim visit(const char* from, const char* to, const char* date, std::uint32_t at) {
  Claim claim;
  claim.act = "visit";
  claim.type = "CONSULT";
  claim.mode = "visit";
  claim.actor = {side(from, "لافروف", "sergey-lavrov")};
  claim.recipient = {side(to, "الجزائر", "")};
  claim.date = date;
  claim.not_before = "2022";
  claim.speaker = "RUS";
  claim.object = "التعاون";
  claim.place = "DZA";
  claim.place_name = "وهران";
  claim.place_span = {.begin = 20, .end = 30};
  claim.contexts = {"economic", "migration"};
  claim.issues = {"libya"};
  claim.agreement = {.name = "اتفاقية الصيد", .subject = "الصيد", .span = {.begin = 8, .end = 20}};
  claim.evidence = {.begin = at, .end = at + 8};
  claim.sentence = {.begin = 0, .end = 40};
  claim.flags = {"held-but-future", "odd"};
  claim.confidence_per_mille = 875;
  claim.rule = "acts/consult.tsv:12";
  Reason reason;
  reason.what = "trigger";
  reason.words = {.begin = 4, .end = 8};
  reason.row = "acts/consult.tsv:12";
  claim.because = {reason};
  return claim;
}

Reading reading(const char* id, const char* date, std::vector<Claim> claims) {
  Reading reading;
  reading.document.id = id;
  reading.document.date = date;
  reading.document.date_source = "json-ld";
  reading.document.origin = {.place = "a.zip!b.html",
                             .sha256 = "ba78",
                             .bytes = 12,
                             .encoding = "windows-1256",
                             .how = "guess",
                             .replaced = 2,
                             .mended = 1,
                             .fetched = "2022-06-01T10:00:00Z"};
  reading.document.subtitle = "تحت العنوان";
  reading.document.author = "سلمى العلي";
  reading.document.section = "سياسة";
  reading.document.language = "ar";
  reading.document.source = "source";
  reading.document.url = "https://example.org/1";
  reading.document.title = "عنوان";
  reading.document.body = std::string("زار لافروف الجزائر في مايو. ") + id;
  reading.claims = std::move(claims);
  for (Claim& claim : reading.claims)
    claim.document = id;
  return reading;
}

const ActKinds stored_acts = {{"visit", {"visits", "visit"}}};
const Provenance stored_by = {"0.1.0", "knowledge-1"};

Result<std::vector<StoredEvent>> between(Store& store, const char* a, const char* b) {
  Question question;
  question.sides = {a, b};
  const Result<EventPage> page = store.events(question, {});
  if (!page) return page.error();
  return store.with_claims(page->events);
}

std::string sketch(Store& store) {
  auto events = store.events();
  REQUIRE(events);
  std::string text;
  for (const StoredEvent& stored : *events) {
    text += stored.event.id + ' ' + stored.event.date;
    for (const ReportedClaim& claim : stored.claims)
      text += ' ' + claim.id;
    text += '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("what goes in comes out") {
  const TemporaryFolder folder;
  const Reading given = reading("a", "2022-05-26", {visit("RUS", "DZA", "2022-05", 10)});
  {
    Store store = opened(folder.file("record.db"));
    const auto added = store.add({given}, stored_acts, stored_by);
    REQUIRE(added);
    CHECK(added->documents == 1);
    CHECK(added->claims == 1);
  }
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
  auto store = Store::open(folder.file("record.db"), Access::read);
  REQUIRE(store);
  const auto claims = store->claims_between("DZA", "RUS");
  REQUIRE(claims);
  REQUIRE(claims->size() == 1);
  const ReportedClaim& found = claims->front();
  const Claim& claim = found.claim;
  const Claim& expected = given.claims.front();
  CHECK(found.group == "visits");
  CHECK(found.lifecycle == "visit");
  CHECK(found.document_date == "2022-05-26");
  CHECK(store->document("a")->value() == given.document);
  CHECK(claim.document == "a");
  CHECK(claim.actor == expected.actor);
  CHECK(claim.recipient == expected.recipient);
  CHECK(claim.act == expected.act);
  CHECK(claim.type == expected.type);
  CHECK(claim.mode == expected.mode);
  CHECK(claim.status == expected.status);
  CHECK(claim.date == expected.date);
  CHECK(claim.not_before == expected.not_before);
  CHECK(claim.speaker == expected.speaker);
  CHECK(claim.object == expected.object);
  CHECK(claim.place == expected.place);
  CHECK(claim.place_name == expected.place_name);
  CHECK(claim.place_span == expected.place_span);
  CHECK(claim.contexts == expected.contexts);
  CHECK(claim.issues == expected.issues);
  CHECK(claim.agreement == expected.agreement);
  CHECK(claim.evidence == expected.evidence);
  CHECK(claim.sentence == expected.sentence);
  CHECK(claim.flags == expected.flags);
  CHECK(claim.confidence_per_mille == 875);
  CHECK(claim.rule == expected.rule);
  REQUIRE(claim.because.size() == 1);
  CHECK(claim.because[0].what == "trigger");
  CHECK(claim.because[0].words == Span{.begin = 4, .end = 8});
  CHECK(claim.because[0].row == "acts/consult.tsv:12");
  CHECK(**store->document("a") == given.document);
  CHECK((*store->claim(found.id.substr(0, 8)))->id == found.id);
  CHECK_FALSE(*store->claim("zz"));
  CHECK_FALSE(*store->document("b"));
  CHECK(store->claims_between("DZA", "FRA")->empty());
}

TEST_CASE("the same document again changes not a byte") {
  const TemporaryFolder folder;
  const std::string path = folder.file("record.db");
  const Reading given = reading("a", "2022-05-26", {visit("RUS", "DZA", "2022-05", 10)});
  REQUIRE(opened(path).add({given}, stored_acts, stored_by));
  const std::string before = bytes_of(path);
  const auto again = opened(path).add({given, given}, stored_acts, stored_by);
  REQUIRE(again);
  CHECK(again->documents == 0);
  CHECK(again->unchanged == 2);
  CHECK(bytes_of(path) == before);
}

TEST_CASE("two documents of one visit give one event, in whatever order and batches they come") {
  const TemporaryFolder folder;
  const Reading a = reading(
      "a", "2022-05-26", {visit("RUS", "DZA", "2022-05", 10), visit("RUS", "DZA", "2020", 30)});
  const Reading b =
      reading("b", "", {visit("RUS", "DZA", "2022-05", 12), visit("DZA", "RUS", "2022-05", 50)});
  Store one = opened(folder.file("1.db"));
  REQUIRE(one.add({a, b}, stored_acts, stored_by));
  Store two = opened(folder.file("2.db"));
  REQUIRE(two.add({b}, stored_acts, stored_by));
  REQUIRE(two.add({a}, stored_acts, stored_by));
  CHECK(sketch(one) == sketch(two));
  const auto events = between(one, "DZA", "RUS");
  REQUIRE(events);
  CHECK(events->size() == 3);
  CHECK(std::count_if(events->begin(), events->end(), [](const auto& e) {
          return e.claims.size() == 2;
        }) == 1);
  CHECK(one.counts()->claims == 4);
  CHECK(between(one, "DZA", "FRA")->empty());
}

TEST_CASE("an act that comes to another life cycle takes its events with it") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("record.db"));
  const Reading given = reading("a", "2022-05-26", {visit("RUS", "DZA", "2022-05", 10)});
  REQUIRE(store.add({given}, stored_acts, stored_by));
  for (const char* lifecycle : {"a-lifecycle", "z-lifecycle"}) {
    const ActKinds others = {{"visit", {"visits", lifecycle}}};
    REQUIRE(store.add({given}, others, {"0.1.0", lifecycle}));
    CHECK(store.counts()->events == 1);
    CHECK(between(store, "DZA", "RUS")->size() == 1);
  }
}

TEST_CASE("a store of the first form is brought up to date") {
  const TemporaryFolder folder;
  const std::string path = folder.file("record.db");
  {
    auto database = Database::open(path, Access::write);
    REQUIRE(database);
    (*database)->run(store_migrations[0]);
    (*database)->run("INSERT INTO documents VALUES ('h', 'a', '', '', '2022-05-26', '', 'x', '')");
    const std::string mark = "PRAGMA application_id = " + std::to_string(store_application_id);
    (*database)->run((mark + "; PRAGMA user_version = 1").c_str());
    REQUIRE_FALSE((*database)->take_failure());
  }
  REQUIRE_FALSE(Store::open(path, Access::read));
  Store store = opened(path);
  const Document document = (*store.document("a")).value();
  CHECK(document.date == "2022-05-26");
  CHECK(document.date_source.empty());
  CHECK(store.find({.words = "x"}, {})->documents.size() == 1);

  CHECK(document.origin == Origin{});
  CHECK(store.add({reading("b", "2022-05-26", {})}, stored_acts, stored_by)->documents == 1);
}

TEST_CASE("a store of the second form keeps its claims, which are about nothing known") {
  const TemporaryFolder folder;
  const std::string path = folder.file("record.db");
  {
    auto database = Database::open(path, Access::write);
    REQUIRE(database);
    (*database)->run(store_migrations[0]);
    (*database)->run(store_migrations[1]);
    (*database)->run("INSERT INTO documents VALUES ('h', 'a', '', '', '', '', 'x', '', '')");
    (*database)->run("INSERT INTO readings VALUES ('r', 'h', '0.1.0', 'k', 0)");
    (*database)->run(
        "INSERT INTO claims VALUES ('r', 'c1', 0, 'b', 'visits', 'visit', 'visit', 'CONSULT',"
        " 'visit', 'held', '', '', '', '', 'DZA', 0, 1, 0, 1, '', 900, 'acts/consult.tsv:2')");
    (*database)->run("INSERT INTO reasons VALUES ('r', 'c1', 1, 'date', 7, 9, 'times/x.tsv:3')");
    (*database)->run("INSERT INTO reasons VALUES ('r', 'c1', 0, 'trigger', 0, 1, 'acts/x.tsv:2')");
    const std::string mark = "PRAGMA application_id = " + std::to_string(store_application_id);
    (*database)->run((mark + "; PRAGMA user_version = 2").c_str());
    REQUIRE_FALSE((*database)->take_failure());
  }
  Store store = opened(path);
  const auto kept = store.claim("c1");
  REQUIRE(kept);
  REQUIRE(*kept);
  CHECK((*kept)->claim.place == "DZA");
  CHECK((*kept)->claim.rule == "acts/consult.tsv:2");
  REQUIRE((*kept)->claim.because.size() == 2);
  CHECK((*kept)->claim.because[0].what == "trigger");
  CHECK((*kept)->claim.because[1].row == "times/x.tsv:3");
  CHECK((*kept)->claim.because[1].words == Span{.begin = 7, .end = 9});
  CHECK((*kept)->claim.contexts.empty());
  CHECK((*kept)->claim.agreement.empty());
}

TEST_CASE("a changed document supersedes the older one, whose text stays") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("record.db"));
  const Reading old = reading("a", "2022-05-26", {visit("RUS", "DZA", "2022-05", 10)});
  Reading changed = old;
  changed.document.body += " تصحيح";
  changed.claims = {visit("FRA", "DZA", "2022-05", 10)};
  REQUIRE(store.add({old}, stored_acts, stored_by));
  const auto added = store.add({changed}, stored_acts, stored_by);
  REQUIRE(added);
  CHECK(added->superseded == 1);
  CHECK(between(store, "DZA", "RUS")->empty());
  CHECK(between(store, "DZA", "FRA")->size() == 1);
  CHECK((*store.document("a"))->author == changed.document.author);
  CHECK((*store.document("a"))->language == "ar");
  CHECK((*store.document("a"))->body == changed.document.body);
  CHECK((*store.document(document_hash(old.document)))->body == old.document.body);
  // The older copy, come late, does not win.
  CHECK(store.add({old}, stored_acts, stored_by)->unchanged == 1);
  CHECK(between(store, "DZA", "FRA")->size() == 1);
}

TEST_CASE("new knowledge makes a new reading, and the way back is open") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("record.db"));
  const Reading old = reading("a", "2022-05-26", {visit("RUS", "DZA", "2022-05", 10)});
  Reading better = old;
  better.claims = {visit("RUS", "DZA", "2022-05-10", 10)};
  REQUIRE(store.add({old}, stored_acts, stored_by));
  const std::string before = sketch(store);
  REQUIRE(store.add({better}, stored_acts, {"0.1.0", "knowledge-2"}));
  REQUIRE(store.events()->size() == 1);
  CHECK(store.events()->front().event.date == "2022-05-10");
  REQUIRE(store.add({old}, stored_acts, stored_by));
  CHECK(sketch(store) == before);
}

TEST_CASE("claims alike in act, place and sides are kept apart") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("record.db"));
  REQUIRE(store.add(
      {reading(
          "", "2022-05-26", {visit("RUS", "DZA", "2022-05", 10), visit("RUS", "DZA", "2021", 10)})},
      stored_acts,
      stored_by));
  CHECK(store.claims_between("DZA", "RUS")->size() == 2);
}

TEST_CASE("a full disk leaves the store as it was") {
  const TemporaryFolder folder;
  const std::string path = folder.file("record.db");
  Store store = opened(path);
  REQUIRE(store.add(
      {reading("a", "2022-05-26", {visit("RUS", "DZA", "2022-05", 10)})}, stored_acts, stored_by));
  const std::string before = sketch(store);
  const auto size = static_cast<std::int64_t>(fs::file_size(path));
  REQUIRE(store.limit_bytes(size));
  std::vector<Reading> batch;
  for (char name = 'b'; name < 'z'; ++name) {
    batch.push_back(
        reading(std::string(1, name).c_str(), "2022-05-26", {visit("RUS", "DZA", "2022-05", 10)}));
    batch.back().document.body += std::string(20'000, 'x');
  }
  const auto added = store.add(batch, stored_acts, stored_by);
  REQUIRE_FALSE(added);
  CHECK(added.error().where == path);
  CHECK(added.error().what.find("full") != std::string::npos);
  CHECK(sketch(store) == before);
  CHECK(store.counts()->documents == 1);
  REQUIRE(store.limit_bytes(size * 1000));
  CHECK(store.add(batch, stored_acts, stored_by));
  CHECK(store.counts()->documents == 25);
}

TEST_CASE("what is no store is refused with its name") {
  const TemporaryFolder folder;
  const auto what = [&](const std::string& path, Access access) {
    const auto store = Store::open(path, access);
    REQUIRE_FALSE(store);
    CHECK(store.error().where == path);
    return store.error().what;
  };
  CHECK(what(folder.file("none.db"), Access::read) == "there is no such store");
  std::ofstream(folder.file("text.db")) << std::string(5000, 'x');
  CHECK(what(folder.file("text.db"), Access::write) ==
        "not a rasid store: the file is no SQLite database");
  CHECK(bytes_of(folder.file("text.db")) == std::string(5000, 'x'));
  std::ofstream(folder.file("empty.db")).flush();
  CHECK(what(folder.file("empty.db"), Access::read) == "not a rasid store: the file is empty");
  CHECK(what(folder.path().string(), Access::write) == "not a rasid store: it is a folder");
  CHECK(what(folder.file("none/record.db"), Access::write).find("cannot open the store") == 0);
  CHECK_FALSE(Store::open("", Access::write));
}

TEST_CASE("databases of others and of the future are refused") {
  const TemporaryFolder folder;
  const std::string path = folder.file("record.db");
  const auto patched = [&](std::size_t at, char byte) {
    static_cast<void>(opened(path));
    std::string bytes = bytes_of(path);
    bytes[at] = byte;
    const std::string other = folder.file("other.db");
    std::ofstream(other, std::ios::binary) << bytes;
    const auto store = Store::open(other, Access::write);
    return store ? std::string() : store.error().what;
  };
  // Source: https://www.sqlite.org/fileformat.html, offsets 60 (user version) and 68 (application).
  CHECK(patched(63, 99).find("the store has form 99, this rasid knows forms up to " +
                             std::to_string(store_migrations.size())) == 0);
  CHECK(patched(71, 1).find("another program") != std::string::npos);
}

}  // namespace rasid
