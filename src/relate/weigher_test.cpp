#include "relate/weigher.h"

#include "relate/act_reading.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

namespace fs = std::filesystem;

// A knowledge folder that holds nothing but weights.
class WeightsFolder {
 public:
  explicit WeightsFolder(const std::string& rows) {
    std::string pattern = (fs::temp_directory_path() / "rasid-weights-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
    fs::create_directory(path_ / "relate");
    std::ofstream(path_ / "relate/weights.tsv") << "feature\tquestion\tweight\n" << rows;
  }
  ~WeightsFolder() { fs::remove_all(path_); }
  WeightsFolder(const WeightsFolder&) = delete;
  WeightsFolder& operator=(const WeightsFolder&) = delete;

  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

FeatureList features() {
  FeatureList list(true);
  list.add({"all", "1"});
  list.add({"kind-type", "state", "CONSULT"});
  list.add({"side-gap", "after", "2", "verb", "0", "1"});
  return list;
}

TEST_CASE("a feature has one key, made of its parts or of what is written") {
  const FeatureList list = features();
  REQUIRE(list.written == std::vector<std::string>{
                              "all=1", "kind-type=state|CONSULT", "side-gap=after|2|verb|0|1"});
  for (std::size_t i = 0; i < list.keys.size(); ++i)
    CHECK(list.keys[i] == key_of_feature(list.written[i]));
  CHECK(key_of_feature("side-gap=after|2|verb|0") != list.keys[2]);
  CHECK(key_of_feature("side-gap=2|after|verb|0|1") != list.keys[2]);
}

TEST_CASE("weights add up, each for its question") {
  const WeightsFolder folder(
      "all=1\tactor\t-300\nkind-type=state|CONSULT\tactor\t500\nkind-type=state|"
      "CONSULT\tclaim\t70\nkind-type=state|SUPPORT\tactor\t9000\n");
  std::vector<Fault> faults;
  const SideWeights weights = SideWeights::load(folder.path(), faults);
  REQUIRE(faults.empty());
  const LabelScores scores = weights.score(features());
  CHECK(scores[static_cast<std::size_t>(WeightLabel::actor)] == 200);
  CHECK(scores[static_cast<std::size_t>(WeightLabel::recipient)] == 0);
  CHECK(scores[static_cast<std::size_t>(WeightLabel::claim)] == 70);
}

TEST_CASE("a weights file with faults says where they are") {
  const WeightsFolder folder("all=1\tdoer\t5\nall=2\tactor\t99999\n");
  std::vector<Fault> faults;
  SideWeights::load(folder.path(), faults);
  REQUIRE(faults.size() == 2);
  CHECK(faults[0].line == 2);
  CHECK(faults[1].line == 3);
  SideWeights::load(folder.path() + "/nowhere", faults);
  CHECK(faults.size() == 3);
}

TEST_CASE("odds are read as probabilities") {
  CHECK(probability_per_mille(0) == 500);
  CHECK(probability_per_mille(1099) == 750);
  CHECK(probability_per_mille(-2197) == 100);
  CHECK(probability_per_mille(32767) == 1000);
}

}  // namespace
}  // namespace rasid
