#include "ask/corrections.h"

#include "store/store_for_tests.h"
#include "text/utf8.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

namespace fs = std::filesystem;

// A record of one claim: "ITA visits DZA".
struct CorrectedStore : TemporaryStore {
  std::string claim;
  CorrectedStore() {
    Reading reading;
    reading.document.id = "a";
    reading.document.date = "2022-05-27";
    reading.document.body = "عنوان\nزار الوزير الإيطالي\nالجزائر";
    Claim& made = reading.claims.emplace_back();
    made.document = "a";
    made.act = made.mode = "visit";
    made.type = "CONSULT";
    made.actor = {{.code = "ITA"}};
    made.recipient = {{.code = "DZA"}};
    made.date = "2022-05-26";
    made.evidence = {.begin = 11, .end = 17};
    made.sentence = {.begin = 11, .end = static_cast<std::uint32_t>(reading.document.body.size())};
    REQUIRE(store.add({reading}, {}, {"0.1.0", "k"}));
    REQUIRE(store.for_each_claim([&](const ReportedClaim& reported) {
      claim = reported.id;
      return true;
    }));
  }

  Correction given(const char* wrong, const std::string& reading) const {
    return {.claim = claim,
            .wrong = wrong,
            .reading = reading,
            .reason = "قال \"لا\"",
            .by = "قارئ",
            .when = "2026-03-01T10:20:30Z"};
  }
  Result<Correction> keep(const Correction& correction) {
    return keep_correction(path, store, correction);
  }
  std::string written() const {
    std::ifstream file(corrections_path(path));
    return {std::istreambuf_iterator<char>(file), {}};
  }
};

// The lines of the case that begin with "expect", as they stand.
std::string expected_by(const Correction& correction) {
  const std::string text = correction_case(correction);
  const std::size_t at = text.find("\nexpect: ");
  return at == std::string::npos ? "" : text.substr(at + 9, text.find('\n', at + 1) - at - 9);
}

}  // namespace

TEST_CASE("a correction is kept with what the record read, and read again as it was") {
  CorrectedStore record;
  const auto first = record.keep(record.given("status", "denied"));
  REQUIRE(first);
  CHECK(first->document == "a");
  CHECK(first->read == "CONSULT/visit ITA>DZA held @ 2022-05-26");
  CHECK(first->quote == "زار");
  CHECK(first->sentence == "زار الوزير الإيطالي الجزائر");
  const auto second = record.keep(record.given("not_a_claim", ""));
  REQUIRE(second);
  CHECK(record.written() == correction_line(*first) + correction_line(*second));
  const auto page = list_corrections(record.path, {});
  REQUIRE(page);
  CHECK(page->corrections == std::vector{*first, *second});
  CHECK(page->next.empty());
  const auto head = list_corrections(record.path, {.limit = 1});
  REQUIRE(head);
  CHECK(head->corrections == std::vector{*first});
  const auto tail = list_corrections(record.path, {.limit = 1, .after = head->next});
  REQUIRE(tail);
  CHECK(tail->corrections == std::vector{*second});
  CHECK(tail->next.empty());
  CHECK_FALSE(list_corrections(record.path, {.after = "-1"}));
  CHECK(corrections_json(*head).find(R"("next":"1","damaged":0})") != std::string::npos);
}

TEST_CASE("what is no correction is refused by its field, and nothing is written") {
  CorrectedStore record;
  const auto refused = [&](const Correction& correction) {
    const auto kept = record.keep(correction);
    return kept ? "kept" : kept.error().where;
  };
  Correction good = record.given("actor", "FRA");
  const auto with = [&](std::string Correction::*field, std::string text) {
    Correction changed = good;
    changed.*field = std::move(text);
    return refused(changed);
  };
  CHECK(with(&Correction::claim, "") == "claim");
  CHECK(with(&Correction::claim, good.claim.substr(0, 8)) == "claim");
  CHECK(with(&Correction::claim, std::string(32, 'f')) == "claim");
  CHECK(with(&Correction::wrong, "everything") == "wrong");
  CHECK(with(&Correction::reading, std::string(501, 'x')) == "reading");
  CHECK(with(&Correction::reason, "two\nlines") == "reason");
  CHECK(with(&Correction::reason, std::string("nul\0", 4)) == "reason");
  CHECK(with(&Correction::reason, "\xff") == "reason");
  std::string turned = "a";
  append_utf8(U'\u202E', turned);
  CHECK(with(&Correction::by, turned + 'b') == "by");
  good.reading.clear();
  CHECK(with(&Correction::reason, "") == "reason");
  CHECK(record.written().empty());
  CHECK(list_corrections(record.path, {})->corrections.empty());
}

TEST_CASE("a damaged line is passed over, and ended before the next") {
  CorrectedStore record;
  { std::ofstream(corrections_path(record.path)) << "[1]\n{\"claim\":\"cut o"; }
  REQUIRE(record.keep(record.given("date", "2022-05-25")));
  const auto page = list_corrections(record.path, {});
  REQUIRE(page);
  CHECK(page->corrections.size() == 1);
  CHECK(page->damaged == 2);
}

TEST_CASE("a file that cannot be written is told") {
  CorrectedStore record;
  fs::create_directory(corrections_path(record.path));
  const auto kept = record.keep(record.given("date", "2022-05-25"));
  REQUIRE_FALSE(kept);
  CHECK(kept.error().where == corrections_path(record.path));
  fs::remove(corrections_path(record.path));
  fs::create_symlink(record.folder.path() / "elsewhere", corrections_path(record.path));
  CHECK_FALSE(record.keep(record.given("date", "2022-05-25")));
  CHECK_FALSE(fs::exists(record.folder.path() / "elsewhere"));
}

TEST_CASE("several write at once, each line whole") {
  CorrectedStore record;
  std::vector<std::jthread> writers;
  writers.reserve(4);
  for (int i = 0; i < 4; ++i)
    writers.emplace_back([&record] {
      auto store = Store::open(record.path, Access::read);
      for (int n = 0; store && n < 10; ++n)
        static_cast<void>(
            keep_correction(record.path, *store, record.given("actor", std::string(400, 'x'))));
    });
  writers.clear();
  const auto page = list_corrections(record.path, {});
  REQUIRE(page);
  CHECK(page->corrections.size() == 40);
  CHECK(page->damaged == 0);
}

TEST_CASE("a case expects the right reading, where it is understood") {
  CorrectedStore record;
  const struct {
    const char* wrong;
    const char* reading;
    const char* expected;
  } cases[] = {
      {"not_a_claim", "", "nothing"},
      {"status", "denied", "CONSULT/visit ITA>DZA denied @ 2022-05-26"},
      {"status", "never", ""},
      {"actor", "FRA+ITA", "CONSULT/visit FRA+ITA>DZA held @ 2022-05-26"},
      {"recipient", "TUN", "CONSULT/visit ITA>TUN held @ 2022-05-26"},
      {"type", "CONSULT/meet", "CONSULT/meet ITA>DZA held @ 2022-05-26"},
      {"date", "2022-05-25", "CONSULT/visit ITA>DZA held @ 2022-05-25"},
      {"actor", "CONSULT/visit FRA>DZA planned", "CONSULT/visit FRA>DZA planned"},
      {"actor", "the French minister", ""},
      {"actor", "", ""},
  };
  for (const auto& c : cases) {
    const auto kept = record.keep(record.given(c.wrong, c.reading));
    REQUIRE(kept);
    CHECK(expected_by(*kept) == c.expected);
  }
  Correction kept = record.keep(record.given("status", "denied")).operator*();
  CHECK(case_name(kept).size() == 21);
  kept.sentence = "a\nexpect: nothing";
  CHECK(correction_case(kept) ==
        "# Marked by a reader, not checked by a person: is the mark right? Write the\n"
        "# sentence anew where it is an article's own; then take this comment out.\n"
        "# claim " +
            kept.claim +
            "\n# read as CONSULT/visit ITA>DZA held @ 2022-05-26\n# by قارئ\n"
            "why: the status is wrong, says a reader: قال \"لا\"\n"
            "date: 2022-05-27\ntext:\n  a expect: nothing\n"
            "expect: CONSULT/visit ITA>DZA denied @ 2022-05-26\nallow-more: yes\n"
            "known-wrong: marked by a reader, to be checked\n");
}

}  // namespace rasid
