#include "tagger/features.h"

#include <algorithm>

#include <doctest/doctest.h>

namespace rasid {
namespace {

// The features of token `at`, as the model file writes them.
std::vector<std::string> written(const char* body, std::size_t at) {
  const Text text = read_text(body);
  const std::vector<WordInfo> infos(text.tokens.size());
  const std::vector<TokenHint> hints(text.tokens.size());
  const NameModel none;
  FeatureMaker maker(text, infos, hints, {.even = &none, .odd = &none});
  std::vector<Feature> features;
  maker.enter(text.sentences[0]);
  maker.make(at, features);
  std::vector<std::string> names;
  for (const Feature& feature : features) {
    names.push_back(feature.written());
    CHECK(feature.key == feature_key(names.back()));
  }
  return names;
}

bool has(const std::vector<std::string>& features, const char* wanted) {
  return std::find(features.begin(), features.end(), wanted) != features.end();
}

TEST_CASE("a word is seen with its neighbours, its letters and its cuts") {
  const std::vector<std::string> features = written("زار الوزير ولندن أمس", 2);
  CHECK(has(features, "w=ولندن"));
  CHECK(has(features, "w-1=الوزير"));
  CHECK(has(features, "l-1=وزير"));
  CHECK(has(features, "w+1=امس"));
  CHECK(has(features, "w+2=<>"));
  CHECK(has(features, "s=لندن"));
  CHECK(has(features, "e=ندن"));
  CHECK(has(features, "x=word"));
  CHECK(has(features, "x-1=the"));
  CHECK(has(features, "H=-"));
}

TEST_CASE("numbers are seen by their length, the mark that divides contents is none of them") {
  CHECK(has(written("عام 2022", 1), "w=0000"));
  CHECK(has(written("عام 123456789", 1), "w=00000"));
  CHECK(has(written("عام | مضى", 1), "w=?"));
}

TEST_CASE("hints are seen one by one and all together") {
  const Text text = read_text("بوتين");
  const std::vector<WordInfo> infos(1);
  const std::vector<TokenHint> hints = {
      {.begins = 1U << 8U, .goes_on = 0, .clitics = 0, .known = true}};
  const NameModel none;
  FeatureMaker maker(text, infos, hints, {.even = &none, .odd = &none});
  std::vector<Feature> features;
  maker.enter(text.sentences[0]);
  maker.make(0, features);
  const auto count = [&](const char* wanted) {
    return std::count_if(features.begin(), features.end(), [&](const Feature& feature) {
      return feature.written() == wanted;
    });
  };
  CHECK(count("h=b:person") == 1);
  CHECK(count("H=0010000000000000") == 1);
}

TEST_CASE("letter groups have two to four letters") {
  const std::vector<Feature> groups = letter_groups("قطر");
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].written() == "letters=قط");
  CHECK(groups[2].written() == "letters=قطر");
  CHECK(letter_groups("").empty());
}

}  // namespace
}  // namespace rasid
