// Events with words and days are asked for by several plans (question_sql.cpp); whatever plan is
// taken, the answer is that of reading all events and all documents.
#include "store/places.h"
#include "store/store_for_tests.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

using std::chrono::sys_days;
using Ids = std::vector<std::string>;

constexpr int documents = 1200;

sys_days day_of(int number) {
  return sys_days{std::chrono::year{2020} / 1 / 1} + std::chrono::days{number};
}

std::string written(sys_days day) {
  const std::chrono::year_month_day date(day);
  const auto two = [](unsigned number) {
    return std::string(number < 10 ? "-0" : "-") + std::to_string(number);
  };
  return std::to_string(static_cast<int>(date.year())) + two(static_cast<unsigned>(date.month())) +
         two(static_cast<unsigned>(date.day()));
}

Claim visit(const char* to, const std::string& date, std::uint32_t at) {
  Claim claim;
  claim.act = "visit";
  claim.type = "CONSULT";
  claim.actor = {{.code = "DZA"}};
  claim.recipient = {{.code = to}};
  claim.date = date;
  claim.status = Status::held;
  claim.confidence_per_mille = 900;
  claim.evidence = {.begin = at, .end = at + 2};
  claim.sentence = {.begin = 0, .end = 3};
  return claim;
}

// One document a day. Few tell of RUS, far from each other; two of ten tell of the same visit; some
// of visits that are undated, or dated by a year or by an open begin.
Reading told_on(int number) {
  Reading reading;
  reading.document.id = "d" + std::to_string(number);
  reading.document.date = written(day_of(number));
  reading.document.body = "all";
  if (number % 2 == 0) reading.document.body += " even";
  if (number % 3 == 0) reading.document.body += " third";
  if (number % 211 == 0) reading.document.body += " rare";
  const int told = number % 10 == 1 ? number - 1 : number;
  reading.claims.push_back(visit(number % 150 == 7 ? "RUS" : "EGY", written(day_of(told)), 0));
  if (number % 50 == 3) reading.claims.push_back(visit("ITA", "", 2));
  if (number % 50 == 4) reading.claims.push_back(visit("EGY", "2021", 2));
  if (number % 50 == 5) reading.claims.push_back(visit("RUS", "../2020-06-01", 2));
  return reading;
}

struct ToldStore : TemporaryStore {
  ToldStore() {
    std::vector<Reading> batch;
    batch.reserve(documents);
    for (int number = 0; number < documents; ++number)
      batch.push_back(told_on(number));
    REQUIRE(store.add(batch, ActKinds{{"visit", {"visits", "visit"}}}, {"0.1.0", "k"}));
    const auto found = store.events({}, {});
    REQUIRE(found);
    const auto told = store.with_claims(found->events);
    REQUIRE(told);
    all = *told;
  }

  // The answer page by page.
  Ids paged(const Question& question, Page page) {
    Ids ids;
    do {
      const auto found = store.events(question, page);
      REQUIRE(found);
      for (const Event& event : found->events)
        ids.push_back(event.id);
      page.after = found->next;
    } while (!page.after.empty());
    return ids;
  }

  // The same by reading everything.
  Ids expected(const Question& question, Order order) {
    std::set<std::string> holding;
    if (!question.words.empty()) {
      const auto found = store.find({.words = question.words}, {});
      REQUIRE(found);
      for (const FoundDocument& document : found->documents)
        holding.insert(document.id);
    }
    Ids ids;
    for (const StoredEvent& event : all)
      if (of_sides(event.event, question) && in_days(event.event, question) &&
          (question.words.empty() || told_by(event, holding)))
        ids.push_back(event.event.id);
    if (order == Order::oldest_first) std::reverse(ids.begin(), ids.end());
    return ids;
  }

  std::vector<StoredEvent> all;  // newest first

 private:
  static bool of_sides(const Event& event, const Question& question) {
    return std::all_of(question.sides.begin(), question.sides.end(), [&](const std::string& side) {
      return event.actor.at(0) == side || event.recipient.at(0) == side;
    });
  }

  static bool in_days(const Event& event, const Question& question) {
    if (!question.from && !question.until) return true;
    const DayRange days = day_range(event.date);
    if (!days.first && !days.last) return false;
    return day_number(days.last, last_day_ever) >= day_number(question.from, first_day_ever) &&
           day_number(days.first, first_day_ever) <= day_number(question.until, last_day_ever);
  }

  static bool told_by(const StoredEvent& event, const std::set<std::string>& holding) {
    return std::any_of(
        event.claims.begin(), event.claims.end(), [&](const ReportedClaim& reported) {
          return holding.contains(reported.claim.document);
        });
  }
};

// Every way to ask for a page, with each of these words.
void check_pages(ToldStore& record, Question question, const std::vector<const char*>& searches) {
  for (const char* words : searches)
    for (const Order order : {Order::newest_first, Order::oldest_first}) {
      CAPTURE(words);
      question.words = words;
      const Ids expected = record.expected(question, order);
      CHECK(record.paged(question, {.limit = 0, .order = order}) == expected);
      CHECK(record.paged(question, {.limit = 60, .order = order}) == expected);
      CHECK(record.paged(question, {.limit = 300, .order = order}) == expected);
    }
}

}  // namespace

TEST_CASE("events with words are those of which a document holds them, by whatever plan") {
  ToldStore record;
  const std::vector<const char*> searches = {"all",
                                             "even",
                                             "rare",
                                             "even third",
                                             "even OR third",
                                             "all NOT even",
                                             "\"all even\"",
                                             "ev*",
                                             "th* NOT rare",
                                             "nothing"};
  CHECK(record.expected({.sides = {"DZA", "RUS"}, .words = "all"}, Order::newest_first).size() > 3);
  check_pages(record, {}, searches);
  check_pages(record, {.sides = {"DZA"}}, searches);
  check_pages(record, {.sides = {"DZA", "RUS"}}, searches);
  check_pages(
      record, {.sides = {"DZA", "EGY"}, .from = day_of(100), .until = day_of(300)}, searches);
  check_pages(record, {.sides = {"NOR"}}, searches);
}

TEST_CASE("a prefix is found by the words that begin so, and as the day's record has them") {
  TemporaryStore record;
  const auto text = [](const char* id, const std::string& body) {
    Reading reading;
    reading.document.id = id;
    reading.document.date = "2022-05-10";
    reading.document.body = body;
    return reading;
  };
  std::string many;
  for (int number = 1000; number < 1200; ++number)
    many += " many" + std::to_string(number);
  REQUIRE(record.store.add({text("a", "زيارات كثيرة"), text("b", "وزيارة"), text("c", many)},
                           ActKinds{},
                           {"0.1.0", "k", "2022-05-10T00:00:00Z"}));
  // Since then one text has become another.
  REQUIRE(
      record.store.add({text("a", "نص جديد")}, ActKinds{}, {"0.1.0", "k", "2023-05-10T00:00:00Z"}));
  auto then = Store::open_as_of(record.path, "2022-06-01");
  REQUIRE(then);
  const auto count = [](Store& store, const char* words) {
    const auto found = store.find({.words = words}, {.limit = 20});
    const auto all = store.find({.words = words}, {});
    REQUIRE(found);
    REQUIRE(all);
    CHECK(found->documents.size() == all->documents.size());
    return found->documents.size();
  };
  CHECK(count(*then, "زيار*") == 2);
  CHECK(count(record.store, "زيار*") == 1);
  CHECK(count(record.store, "many*") == 1);
  CHECK(count(record.store, "many11* NOT زيار*") == 1);
  CHECK(count(record.store, "nobody*") == 0);
}

TEST_CASE("days bound the walk, and events with long dates are not lost") {
  ToldStore record;
  for (const int first : {90, 366})
    for (const int length : {0, 40, 300}) {
      CAPTURE(first);
      CAPTURE(length);
      for (const std::vector<std::string>& sides :
           {Ids{}, Ids{"DZA"}, Ids{"DZA", "RUS"}, Ids{"DZA", "EGY"}}) {
        check_pages(record, {.sides = sides, .from = day_of(first)}, {"", "even"});
        check_pages(record, {.sides = sides, .until = day_of(first)}, {""});
        check_pages(record,
                    {.sides = sides, .from = day_of(first), .until = day_of(first + length)},
                    {"", "third"});
      }
    }
}

TEST_CASE("a search with a side finds the documents with such a claim, be they few or many") {
  ToldStore record;
  const auto tells = [](const std::string& side, int number) {
    const bool russian = number % 150 == 7;
    if (side == "RUS") return russian || number % 50 == 5;
    return !russian || number % 50 == 4;
  };
  for (const std::string side : {"RUS", "EGY"}) {
    CAPTURE(side);
    Ids expected;
    for (int number = documents; number-- > 0;)
      if (number % 3 == 0 && tells(side, number)) expected.push_back("d" + std::to_string(number));
    const auto found = record.store.find({.sides = {side}, .words = "third"}, {});
    REQUIRE(found);
    Ids ids;
    for (const FoundDocument& document : found->documents)
      ids.push_back(document.id);
    CHECK(ids == expected);
  }
}

}  // namespace rasid
