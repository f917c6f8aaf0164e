#include "tagger/tagger.h"

#include "morph/clitics.h"

#include <cstdlib>
#include <string>

#include <doctest/doctest.h>

namespace rasid {
namespace {

// The names of a text, "PER احمد علي | LOC مصر", with the words as they stand in the body.
std::string spelled(const std::string& body, const std::vector<NameSpan>& names) {
  std::string line;
  for (const NameSpan& name : names) {
    if (!line.empty()) line += " | ";
    line += name_class_name(name.kind);
    line += ' ';
    line += slice(body, name.span);
  }
  return line;
}

std::vector<NameSpan> tag_by(const char* rows, const std::string& body) {
  std::vector<Fault> faults;
  const Tagger tagger(parse_name_model(std::string("feature\tlabel\tweight\n") + rows, faults));
  REQUIRE(faults.empty());
  const Text text = read_text(body);
  return tagger.tag(
      text, std::vector<WordInfo>(text.tokens.size()), std::vector<TokenHint>(text.tokens.size()));
}

TEST_CASE("a model without weights finds nothing") {
  CHECK(tag_by("", "قال أحمد علي").empty());
  CHECK(tag_by("", "").empty());
}

TEST_CASE("the search joins the labels of a whole name") {
  const std::string body = "قال أحمد علي في مصر";
  const char* const rows =
      "bias=word\tO\t10\n"
      "w=احمد\tB-PER\t50\n"
      "w=علي\tL-PER\t30\n"
      "w=مصر\tU-LOC\t40\n";
  CHECK(spelled(body, tag_by(rows, body)) == "PER أحمد علي | LOC مصر");
}

TEST_CASE("a label that may not stand alone is not taken for its weight") {
  const std::string body = "قال أحمد أمس";
  CHECK(tag_by("bias=word\tO\t10\nw=احمد\tL-PER\t15\n", body).empty());
  CHECK(tag_by("bias=word\tO\t10\nw=احمد\tB-PER\t15\n", body).empty());
  CHECK(tag_by("bias=word\tO\t10\nw=احمد\tU-PER\t15\n", body).size() == 1);
}

TEST_CASE("transitions decide where words do not") {
  const std::string body = "أحمد علي";
  const std::string rows =
      "bias=word\tO\t10\n"
      "w=احمد\tB-PER\t20\nw=احمد\tU-PER\t21\n"
      "w=علي\tL-PER\t20\nw=علي\tU-PER\t21\n";
  CHECK(tag_by(rows.c_str(), body).size() == 2);
  CHECK(tag_by(("after=B-PER\tL-PER\t5\n" + rows).c_str(), body).size() == 1);
}

TEST_CASE("a name does not cross the end of a sentence") {
  const std::string body = "قال أحمد\nعلي غائب";
  CHECK(tag_by("bias=word\tO\t10\nw=احمد\tB-PER\t99\nw=علي\tL-PER\t99\n", body).empty());
}

// What the shipped lists and the shipped model make of a text.
class Shipped {
 public:
  Shipped()
      : knowledge_(load_knowledge(RASID_SOURCE_DIR "/knowledge", faults_)),
        grammar_(knowledge_),
        hints_(knowledge_, load_name_lists(RASID_SOURCE_DIR "/knowledge", model_faults_)),
        tagger_(load_name_model(RASID_SOURCE_DIR "/knowledge", model_faults_)) {
    REQUIRE(model_faults_.empty());
  }

  std::vector<NameSpan> tag(const std::string& body) const {
    const Text text = read_text(body);
    return tagger_.tag(text, analyse(text, grammar_), hints_.find(text));
  }

 private:
  std::vector<Fault> faults_;
  std::vector<Fault> model_faults_;
  Knowledge knowledge_;
  Grammar grammar_;
  HintIndex hints_;
  Tagger tagger_;
};

const Shipped& shipped() {
  static const Shipped the_one;
  return the_one;
}

TEST_CASE("the shipped model reads news") {
  struct Case {
    std::string body;
    std::string names;
  };
  const Case cases[] = {
      {.body = "زار رئيس الوزراء الإيطالي ماريو دراغي الجزائر يوم الاثنين.",
       .names = "PER ماريو دراغي | LOC الجزائر"},
      {.body = "قال وزير الخارجية الروسي سيرغي لافروف في موسكو إن بلاده ستشارك.",
       .names = "PER سيرغي لافروف | LOC موسكو"},
      {.body = "وصل وفد من حركة طالبان إلى الدوحة.", .names = "ORG حركة طالبان | LOC الدوحة"},
      {.body = "دعت الأمم المتحدة إلى وقف القتال في اليمن.",
       .names = "ORG الأمم المتحدة | LOC اليمن"},
      {.body = "وقعت مصر والسعودية اتفاقا في الرياض.",
       .names = "LOC مصر | LOC السعودية | LOC الرياض"},
      {.body = "فاز ريال مدريد على برشلونة بهدفين.", .names = "ORG ريال مدريد | ORG برشلونة"},
      {.body = "أعلنت وزارة الدفاع الروسية تدمير مستودع قرب خاركيف.",
       .names = "ORG وزارة الدفاع الروسية | LOC خاركيف"},
      {.body = "وأضاف بوتين أن العقوبات لن تنجح.", .names = "PER بوتين"},
      {.body = "قالت المتحدثة باسم حزب الله إن القصف استهدف بلدة في جنوب لبنان.",
       .names = "ORG حزب الله | LOC لبنان"},
      {.body = "ارتفعت أسعار القمح في الأسواق العالمية هذا الأسبوع.", .names = ""},
      {.body = "درس الطلاب في جامعة القاهرة كتب نجيب محفوظ.",
       .names = "ORG جامعة القاهرة | PER نجيب محفوظ"},
      {.body = "تسلم الطبيب كوستاس ماركوبولوس جائزة في قبرص.",
       .names = "PER كوستاس ماركوبولوس | LOC قبرص"},
      {.body = "التقى المدرب فرانتيشك هولوب لاعبيه في براغ.",
       .names = "PER فرانتيشك هولوب | LOC براغ"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.body);
    CHECK(spelled(c.body, shipped().tag(c.body)) == c.names);
  }
}

TEST_CASE("what is written together with a name is no part of it") {
  const std::string body = "التقى بوتين وأردوغان في سوتشي.";
  const std::vector<NameSpan> names = shipped().tag(body);
  CHECK(spelled(body, names) == "PER بوتين | PER أردوغان | LOC سوتشي");
  REQUIRE(names.size() == 3);
  CHECK(names[1].clitics == clitic_and);
}

TEST_CASE("a sentence without end is read all through") {
  std::string body;
  for (int i = 0; i < 700; ++i)
    body += "سافر إلى باريس ثم ";
  CHECK(shipped().tag(body).size() == 700);
}

TEST_CASE("the same text gives the same names") {
  const std::string body = "زار وزير الخارجية المصري سامح شكري بغداد وبحث مع فؤاد حسين الأزمة.";
  CHECK(shipped().tag(body) == shipped().tag(body));
  CHECK(shipped().tag("").empty());
  CHECK(shipped().tag("\xFF\xFE ... | \t = ###").empty());
}

}  // namespace
}  // namespace rasid
