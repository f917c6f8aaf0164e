#include "tagger/model.h"

#include <string>

#include <doctest/doctest.h>

namespace rasid {
namespace {

TEST_CASE("labels follow each other as names begin, go on and end") {
  struct Case {
    const char* from;
    const char* to;
    bool may;
  };
  const Case cases[] = {
      {.from = "O", .to = "O", .may = true},
      {.from = "O", .to = "B-PER", .may = true},
      {.from = "O", .to = "U-LOC", .may = true},
      {.from = "O", .to = "I-PER", .may = false},
      {.from = "O", .to = "L-ORG", .may = false},
      {.from = "B-PER", .to = "L-PER", .may = true},
      {.from = "B-PER", .to = "I-PER", .may = true},
      {.from = "B-PER", .to = "L-LOC", .may = false},
      {.from = "B-PER", .to = "O", .may = false},
      {.from = "I-ORG", .to = "L-ORG", .may = true},
      {.from = "L-ORG", .to = "U-ORG", .may = true},
      {.from = "U-LOC", .to = "L-LOC", .may = false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.from);
    CAPTURE(c.to);
    CHECK(may_follow(label_by_name(c.from), label_by_name(c.to)) == c.may);
  }
}

TEST_CASE("label names lead to their labels and back") {
  for (std::size_t label = 0; label < label_count; ++label)
    CHECK(label_by_name(label_name(label)) == label);
  CHECK(label_by_name("B-MISC") == label_count);
  CHECK(label_name(label_of(1, LabelPart::last)) == "L-LOC");
}

TEST_CASE("a model gives the weights that its file has") {
  std::vector<Fault> faults;
  const NameModel model = parse_name_model(
      "# a comment\n"
      "feature\tlabel\tweight\n"
      "after=B-PER\tL-PER\t70\n"
      "w=قال\tO\t-1200\n"
      "w=قال\tU-PER\t5\n"
      "w|w+1=في|مصر\tU-LOC\t3\n",
      faults);
  CHECK(faults.empty());
  LabelScores scores = {};
  std::vector<std::uint64_t> keys = {
      feature_key("w=قال"), feature_key("w|w+1=في|مصر"), feature_key("w=كتب")};
  model.score(keys, scores);
  CHECK(scores[0] == -1200);
  CHECK(scores[label_by_name("U-PER")] == 5);
  CHECK(scores[label_by_name("U-LOC")] == 3);
  CHECK(scores[label_by_name("B-ORG")] == 0);
  CHECK(model.transition(label_by_name("B-PER"), label_by_name("L-PER")) == 70);
  CHECK(model.transition(0, 0) == 0);
}

TEST_CASE("every fault of a model file is told with its line and column") {
  struct Case {
    const char* bytes;
    std::uint32_t line;
    std::uint32_t column;
    const char* message;
  };
  const Case cases[] = {
      {.bytes = "", .line = 0, .column = 1, .message = "is empty"},
      {.bytes = "feature\tweight\n",
       .line = 1,
       .column = 1,
       .message = "the header must be feature, label, weight"},
      {.bytes = "feature\tlabel\tweight\nw=a\tO\n",
       .line = 2,
       .column = 1,
       .message = "a row has three cells"},
      {.bytes = "feature\tlabel\tweight\nw=a\tB-MISC\t1\n",
       .line = 2,
       .column = 5,
       .message = "unknown label"},
      {.bytes = "feature\tlabel\tweight\nw=م\tB-MISC\t1\n",
       .line = 2,
       .column = 5,
       .message = "unknown label"},
      {.bytes = "feature\tlabel\tweight\nw=a\tO\t1.5\n",
       .line = 2,
       .column = 7,
       .message = "the weight is no integer of 16 bits"},
      {.bytes = "feature\tlabel\tweight\nw=a\tO\t70000\n",
       .line = 2,
       .column = 7,
       .message = "the weight is no integer of 16 bits"},
      {.bytes = "feature\tlabel\tweight\nword\tO\t1\n",
       .line = 2,
       .column = 1,
       .message = "a feature has an ="},
      {.bytes = "feature\tlabel\tweight\nafter=X\tO\t1\n",
       .line = 2,
       .column = 1,
       .message = "unknown label"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.bytes);
    std::vector<Fault> faults;
    (void)parse_name_model(c.bytes, faults);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].file == "tagger/model.tsv");
    CHECK(faults[0].line == c.line);
    CHECK(faults[0].column == c.column);
    CHECK(faults[0].message == c.message);
  }
}

TEST_CASE("a model that is not there is a fault") {
  std::vector<Fault> faults;
  (void)load_name_model("/nowhere", faults);
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].message == "cannot be read");
}

TEST_CASE("a model holds many features") {
  NameModel model;
  for (int i = 0; i < 5000; ++i)
    model.add(feature_key("w=" + std::to_string(i)), 1, static_cast<std::int16_t>(i));
  LabelScores scores = {};
  std::vector<std::uint64_t> keys = {feature_key("w=4321")};
  model.score(keys, scores);
  CHECK(scores[1] == 4321);
}

}  // namespace
}  // namespace rasid
