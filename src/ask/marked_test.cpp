#include "ask/marked.h"

#include "store/store_for_tests.h"
#include "text/utf8.h"

#include <string>
#include <utility>

#include <doctest/doctest.h>

namespace rasid {
namespace {

Reader the_reader() {
  Result<Reader> reader = load_reader(RASID_SOURCE_DIR "/knowledge");
  REQUIRE(reader);
  return std::move(*reader);
}

struct MarkedStore : TemporaryStore {
  Result<Marked> mark(const char* body, const Reader& reader) {
    Reading reading;
    reading.document.id = "a";
    reading.document.date = "2022-05-26";
    reading.document.body = body;
    reading.claims = read(reading.document, reader);
    EventRules rules;
    rules.acts = {{"visit", {"visits", "visit"}}};
    REQUIRE(store.add({reading}, rules, {"0.1.0", "k"}));
    const auto ids = store.look_up("a");
    REQUIRE(ids);
    REQUIRE(ids->size() == 1);
    return mark_document(store, ids->front(), reader, {});
  }
};

// "mention DZA «words»" and so on, a mark a line.
std::string sketch(const Marked& marked) {
  std::string text;
  for (const auto& row : mark_grid(marked).rows)
    text += std::get<std::string>(row[2]) + ' ' + std::get<std::string>(row[3]) + " «" +
            std::get<std::string>(row[5]) + "»\n";
  return text;
}

}  // namespace

TEST_CASE("a kept text is marked with all that is found in it") {
  MarkedStore record;
  const Reader reader = the_reader();
  const auto marked = record.mark(
      "زار وزير الخارجية الإيطالي الجزائر أمس الأربعاء، وقال الوزير الإيطالي: «نثمن هذه الزيارة».",
      reader);
  REQUIRE(marked);
  CHECK(sketch(*marked) ==
        "claim visit «زار وزير الخارجية الإيطالي الجزائر أمس الأربعاء»\n"
        "mention ITA «وزير الخارجية الإيطالي»\n"
        "mention DZA «الجزائر»\n"
        "date 2022-05-25 «أمس الأربعاء»\n"
        "mention ITA «الوزير الإيطالي»\n"
        "quotation ITA «نثمن هذه الزيارة»\n");
  const std::string json = marked_json(*marked);
  CHECK(json.find(R"({"document":{"id":"a")") == 0);
  CHECK(json.find(R"({"kind":"mention","start":27,"end":34,"label_en":"DZA","label_ar":null,)"
                  R"("code":"DZA","id":null,"event":null,"status":null})") != json.npos);
  CHECK(json.find(R"("status":"held"})") != json.npos);
}

TEST_CASE("marks lie within any text, and markup in it stays text") {
  MarkedStore record;
  const Reader reader = the_reader();
  const auto marked = record.mark(
      "<script>alert('زار الرئيس الروسي الجزائر اليوم')</script> \xF0\x9F\x98\x80 زار الرئيس "
      "الروسي <b>الجزائر</b> اليوم",
      reader);
  REQUIRE(marked);
  CHECK_FALSE(marked->marks.empty());
  const std::size_t length = code_points(marked->sourced.document.body);
  for (const TextMark& mark : marked->marks) {
    CHECK(mark.place.start < mark.place.end);
    CHECK(mark.place.end <= length);
  }
  CHECK(record.mark("", reader)->marks.empty());
}

TEST_CASE("only documents are marked") {
  MarkedStore record;
  const Reader reader = the_reader();
  CHECK_FALSE(mark_document(record.store, {StoredKind::event, "e"}, reader, {}));
  CHECK_FALSE(mark_document(record.store, {StoredKind::document, "h"}, reader, {}));
}

}  // namespace rasid
