#include "ask/dossier_overview.h"
#include "ask/html.h"
#include "store/store_for_tests.h"
#include "text/utf8.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {

namespace {

std::vector<Side> sides(const std::vector<const char*>& codes, const char* name) {
  std::vector<Side> all;
  for (const char* code : codes) {
    Side& side = all.emplace_back();
    side.code = code;
    if (all.size() == 1) side.name = name;
  }
  return all;
}

// The text with the control character that turns the line around for each @.
std::string with_override(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    if (letter == '@') append_utf8(char32_t{0x202E}, out);
    if (letter != '@') out += letter;
  }
  return out;
}

// A claim whose evidence is `quote` where it first stands in the body; the body is one sentence.
Claim claim(const Document& document,
            const char* quote,
            const char* act,
            Status status,
            const char* date) {
  Claim claim;
  claim.document = document.id;
  claim.act = act;
  claim.type = "CONSULT";
  claim.mode = std::string_view(act) == "visit" ? "visit" : "";
  claim.status = status;
  claim.date = date;
  const auto at = static_cast<std::uint32_t>(document.body.find(quote));
  claim.evidence = {.begin = at,
                    .end = at + static_cast<std::uint32_t>(std::string_view(quote).size())};
  claim.sentence = {.begin = 0, .end = static_cast<std::uint32_t>(document.body.size())};
  claim.confidence_per_mille = 900;
  return claim;
}

Document document(const char* id, const char* date, const char* body) {
  Document document;
  document.id = id;
  document.date = date;
  document.body = body;
  document.title = "خبر";
  document.url = std::string("https://") + id + ".example.org/1?a=1&b=2";
  return document;
}

const ActKinds kinds = {{"visit", {"visits", "visit"}}, {"support", {"positions", ""}}};

Labels dossier_labels() {
  Labels labels;
  labels.sides = {{"DZA", {"Algeria", "الجزائر"}},
                  {"RUS", {"Russia", "روسيا"}},
                  {"ESH", {"Western Sahara", "الصحراء الغربية"}}};
  labels.acts = {{"visit", {"visit", "زيارة"}}};
  labels.issues = {{"golan", {"The Golan", "الجولان"}}};
  labels.groups = {{"visits", {{"Visits", "الزيارات"}, 1}},
                   {"positions", {{"Positions", "المواقف"}, 4}}};
  return labels;
}

// Two documents: an invitation, the same visit under way, an older visit, a position side by side.
void fill(Store& store) {
  Reading a;
  a.document =
      document("first", "2022-05-26", "دعا الرئيس الروسي نظيره <الجزائري> إلى زيارة موسكو");
  a.claims = {claim(a.document, "دعا", "visit", Status::invited, "2022-05"),
              claim(a.document, "زيارة موسكو", "visit", Status::planned, "")};
  a.claims[0].issues = {"golan"};
  a.claims[1].issues = {"golan"};
  a.claims[1].agreement = {.name = "اتفاقية <الصيد>", .subject = "", .span = {}};
  Reading b;
  b.document = document(
      "second",
      "2023-06-14",
      with_override("يزور الرئيس موسكو بعد زيارة @وزير عام 2020، ويدعم البلدان الشعب الصحراوي")
          .c_str());
  b.claims = {
      claim(b.document, "يزور", "visit", Status::ongoing, "2023-06-14~"),
      claim(b.document, with_override("زيارة @وزير").c_str(), "visit", Status::held, "2020"),
      claim(b.document, "ويدعم", "support", Status::held, "")};
  for (Claim* visit : {&a.claims.front(), &a.claims.back(), &b.claims.front(), &b.claims.at(1)}) {
    visit->actor = sides({"DZA"}, "الرئيس");
    visit->recipient = sides({"RUS"}, "موسكو");
  }
  b.claims[1].flags = {"held-but-future"};
  b.claims[2].actor = sides({"DZA", "RUS"}, "البلدان");
  b.claims[2].recipient = sides({"ESH"}, "الشعب الصحراوي");
  REQUIRE(store.add({a, b}, kinds, {"0.1.0", "k"}));
}

Result<Dossier> dossier_of(Store& store, const char* a, const char* b) {
  Question question;
  question.sides = {a, b};
  return make_dossier(store, question, {}, dossier_labels());
}

std::string page_of(Store& store, std::size_t limit = 0) {
  Question question;
  question.sides = {"DZA", "RUS"};
  Page page;
  page.limit = limit;
  Labels labels = dossier_labels();
  labels.traits = {{"visit", {"CONSULT", "visits", "verbal cooperation", 19}}};
  labels.stances = {{"support", "for"}};
  const auto dossier = make_dossier(store, question, page, labels);
  REQUIRE(dossier);
  const auto nobody = [](std::string_view, std::string_view) { return KnownPerson(); };
  const auto overview = make_overview(store, question, page, labels, nobody);
  REQUIRE(overview);
  return dossier_html(*dossier, *overview, labels);
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a dossier holds what both states have a side in, by kind, newest first") {
  TemporaryStore temporary;
  fill(temporary.store);
  const auto dossier = dossier_of(temporary.store, "RUS", "DZA");
  REQUIRE(dossier);
  REQUIRE(dossier->groups.size() == 2);
  CHECK(dossier->groups[0].group == "visits");
  REQUIRE(dossier->groups[0].events.size() == 2);
  const CitedEvent& newest = dossier->groups[0].events[0];
  CHECK(newest.event.date == "2023-06-14~");
  CHECK(newest.history == std::vector<Status>{Status::invited, Status::planned, Status::ongoing});
  CHECK(newest.documents == 2);
  CHECK(newest.outlets == 2);
  CHECK(newest.sources == 2);
  CHECK(dossier->groups[0].events[1].event.date == "2020");
  CHECK(dossier->groups[1].events[0].event.recipient == std::vector<std::string>{"ESH"});
  CHECK(dossier->documents.size() == 2);
  CHECK(dossier_of(temporary.store, "DZA", "FRA")->groups.empty());
}

TEST_CASE("the text names what a reader needs, and lets no control character through") {
  TemporaryStore temporary;
  fill(temporary.store);
  const auto dossier = dossier_of(temporary.store, "DZA", "RUS");
  REQUIRE(dossier);
  const std::string text = dossier_text(*dossier, dossier_labels());
  CHECK(has(text, "Algeria \u00B7 الجزائر  -  Russia \u00B7 روسيا\n"));
  CHECK(has(text, "Visits \u00B7 الزيارات (2)"));
  CHECK(has(text, "2023-06-14~  visit  invited"));
  CHECK(has(text, " \u2192 under-way"));
  CHECK(has(text, "Algeria (الرئيس) \u2192 Russia"));
  CHECK(has(text, "2 reports, 2 outlets, 2 independent sources  #"));
  CHECK(has(text, "  on: The Golan\n  agreement: «اتفاقية <الصيد>»\n"));
  CHECK(has(text, "    «زيارة موسكو»\n      [1] 39-50  planned  #"));
  CHECK(has(text, "      https://first.example.org/1?a=1&b=2\n"));
  CHECK(has(text, "first.example.org, 2022-05-26, first\n"));
  CHECK(has(text, "held 2020  #"));
  CHECK(has(text, "  ! held-but-future\n"));
  CHECK(has(text, "«زيارة وزير»"));
  CHECK_FALSE(has(text, with_override("@")));
  CHECK(has(dossier_text(*dossier_of(temporary.store, "DZA", "FRA"), dossier_labels()),
            "Nothing is on record."));
}

TEST_CASE("the JSON is one object with everything") {
  TemporaryStore temporary;
  fill(temporary.store);
  const std::string json =
      dossier_json(*dossier_of(temporary.store, "DZA", "RUS"), dossier_labels());
  CHECK(has(json, R"({"states":[{"code":"DZA","en":"Algeria","ar":"الجزائر"})"));
  CHECK(has(json, R"("group":"visits","en":"Visits","ar":"الزيارات","events":[)"));
  CHECK(
      has(json, R"("agreements":["اتفاقية <الصيد>"],"issues":[{"code":"golan","en":"The Golan")"));
  CHECK(has(json, R"("history":["invited","planned","ongoing"],"date":"2023-06-14~")"));
  CHECK(has(json, R"("quote":"زيارة موسكو","start":39,"end":50)"));
  CHECK(has(json, R"("flags":["held-but-future"],"confidence":0.9)"));
  CHECK(has(json, R"("text":"دعا الرئيس)"));
  CHECK(json.back() == '\n');
}

TEST_CASE("the page is whole, escaped and without script") {
  TemporaryStore temporary;
  fill(temporary.store);
  const std::string html = page_of(temporary.store);
  CHECK(has(html, "<!DOCTYPE html>"));
  CHECK(has(html, "<h2>Visits \u00B7 <bdi lang=\"ar\">الزيارات</bdi></h2>"));
  CHECK(has(html, "<blockquote lang=\"ar\" dir=\"rtl\">«زيارة موسكو»</blockquote>"));
  CHECK(has(html, "&lt;الجزائري&gt; إلى <mark>زيارة موسكو</mark></p>"));
  CHECK(has(html, "https://first.example.org/1?a=1&amp;b=2"));
  CHECK_FALSE(has(html, "<الجزائري"));
  CHECK_FALSE(has(html, "<script"));
  CHECK(
      has(html, "<p class=\"matter\">agreement: <bdi lang=\"ar\">اتفاقية &lt;الصيد&gt;</bdi></p>"));
  CHECK_FALSE(has(html, "src="));
}

TEST_CASE("the page begins with the relation at a glance, and its lines lead to events") {
  TemporaryStore temporary;
  fill(temporary.store);
  const std::string html = page_of(temporary.store);
  const std::string visit = dossier_of(temporary.store, "DZA", "RUS")->groups[0].events[0].event.id;
  CHECK(has(html, "<p>3 events of 2 documents, 2023-06</p>"));
  CHECK(has(html,
            "<tr><td>DZA</td><td>RUS</td><td>2</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>"));
  CHECK(has(html, "<li><bdi>Algeria \u2192 Russia</bdi> \u2013 <a href=\"#e-" + visit + "\">"));
  CHECK(has(html, "<a href=\"#e-" + visit + "\"><g class=\"ongoing\">"));
  CHECK(has(html, "1 of 3 have no date that says when."));
  CHECK(has(html, "<rect class=\"cooperation\""));
  CHECK_FALSE(has(html, "<rect class=\"conflict\""));
  CHECK(has(html,
            "visit \u00B7 <bdi lang=\"ar\">زيارة</bdi></a>: <span class=\"flag\">held-but-future"));
  const std::string first_page = page_of(temporary.store, 1);
  CHECK(has(first_page, "<a href=\"#e-" + visit));
  CHECK(has(first_page, "<p>1 event of 2 documents"));
}

TEST_CASE("only addresses of the web become links, and nothing escapes the escaper") {
  CHECK(web_link("javascript:alert(1)", "x") == "x");
  CHECK(web_link("https://a/\"><b>", "<x>") ==
        "<a href=\"https://a/&quot;&gt;&lt;b&gt;\">&lt;x&gt;</a>");
  CHECK(escaped("a\x01\x1b<&>\"'\n") == "a&lt;&amp;&gt;&quot;&#39;\n");
  CHECK(arabic("").empty());
  CHECK(bilingual({"Aid", ""}) == "Aid");
}

TEST_CASE("places are counted in code points, and spans beyond the body are cut") {
  CHECK(place_of("دعا x", {.begin = 7, .end = 8}).start == 4);
  CHECK(place_of("دعا x", {.begin = 7, .end = 80}).end == 5);
  CHECK(words_of("abc", {.begin = 9, .end = 12}).empty());
  CHECK(outlet_of(document("a", "", "")) == "a.example.org");
  CHECK(outlet_of({}).empty());
}

}  // namespace rasid
