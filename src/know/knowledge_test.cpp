#include "know/knowledge.h"

#include "base/folder_for_tests.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

namespace fs = std::filesystem;

const std::string own_knowledge = RASID_SOURCE_DIR "/knowledge";

// A knowledge folder with the project's headers and no rows, gone with the test.
class Folder {
 public:
  Folder() {
    for (const auto& file : fs::recursive_directory_iterator(own_knowledge)) {
      if (file.path().extension() != ".tsv") continue;
      folder_.put(file.path().lexically_relative(own_knowledge).string(),
                  header_of(file.path()) + '\n');
    }
  }

  void add_row(const std::string& file, const std::string& row) const {
    std::ofstream(folder_.file(file), std::ios::app) << row << '\n';
  }
  void remove(const std::string& file) const { fs::remove(folder_.file(file)); }
  std::string path() const { return folder_.path().string(); }

 private:
  static std::string header_of(const fs::path& file) {
    std::ifstream stream(file);
    std::string line;
    while (std::getline(stream, line) && line.starts_with('#')) {
    }
    return line;
  }

  TemporaryFolder folder_;
};

// Two states with their codes, and one act: what the rows of the tests refer to.
void add_sound_rows(const Folder& folder) {
  folder.add_row("actors/entities.tsv", "DZA\tstate\tAlgeria\tالجزائر\t\tUN\t");
  folder.add_row("actors/entities.tsv", "RUS\tstate\tRussia\tروسيا\t\tUN\t");
  folder.add_row("actors/codes.tsv", "DZA\tDZ\t012\t615\t615\tDZA\tAG\tatlas\t");
  folder.add_row("actors/codes.tsv", "RUS\tRU\t643\t365\t365\tRUS\tRS\tatlas\t");
  folder.add_row("acts/acts.tsv", "visit\tCONSULT\tvisit\tvisits\tvisit\t042\tvisits\tيزور");
  folder.add_row("acts/classes.tsv", "official\tرسمي\t");
}

std::vector<std::string> places(const std::vector<Fault>& faults) {
  std::vector<std::string> list;
  list.reserve(faults.size());
  for (const Fault& fault : faults) {
    list.push_back(fault.file + ":" + std::to_string(fault.line) + ":" +
                   std::to_string(fault.column) + ": " + fault.message);
  }
  return list;
}

// The faults of a folder, one a line.
std::string faults_of(const Folder& folder) {
  std::vector<Fault> faults;
  load_knowledge(folder.path(), faults);
  std::string text;
  for (const std::string& place : places(faults))
    text += place + '\n';
  return text;
}

}  // namespace

TEST_CASE("the project's own knowledge loads without faults") {
  std::vector<Fault> faults;
  const Knowledge knowledge = load_knowledge(own_knowledge, faults);
  CHECK(describe(faults) == "");
  CHECK(knowledge.dir == own_knowledge);
  for (const auto& count : knowledge.counts) {
    CAPTURE(count.first);
    CHECK(count.second > 0);
  }
  for (const char* code : {"DZA", "EGY", "QAT", "RUS", "USA", "UNO", "EUU"}) {
    CAPTURE(code);
    CHECK(knowledge.entities.contains(code));
  }
  CHECK(knowledge.acts.at("visit").type == "CONSULT");
  for (const Wording& wording : knowledge.wordings) {
    CAPTURE(wording.at);
    CHECK_FALSE(wording.example.empty());
    CHECK(std::none_of(wording.with.begin(), wording.with.end(), [](const std::string& words) {
      return words.empty() || words.starts_with('@');
    }));
  }

  SUBCASE("every act can be found in some wording") {
    std::map<std::string, int> wordings;
    for (const Wording& wording : knowledge.wordings)
      ++wordings[wording.act];
    for (const auto& act : knowledge.acts) {
      CAPTURE(act.first);
      CHECK(wordings[act.first] > 0);
    }
  }
  SUBCASE("every state has its codes") {
    CHECK(
        knowledge.codes.at("DEU") ==
        Codes{
            .iso2 = "DE", .iso3n = "276", .cow = "255", .gw = "260", .cameo = "DEU", .fips = "GM"});
    CHECK(knowledge.codes.at("XKX").iso3n == "");
    for (const auto& entry : knowledge.entities) {
      CAPTURE(entry.first);
      if (entry.second.kind == "state") CHECK(knowledge.codes.contains(entry.first));
    }
  }
}

TEST_CASE("rows are read as they are written") {
  const Folder folder;
  add_sound_rows(folder);
  folder.add_row("actors/names.tsv", "ظل\tRUS\tname\t\tatlas\tambiguous: shadow");
  folder.add_row("actors/names.tsv", "موسكو\tRUS\tcapital\tGOV\tatlas\t");
  folder.add_row("actors/people.tsv",
                 "some-one\tفلان الفلاني\tالفلاني| فلان بن فلان\tS. One\tDZA\tGOV\tminister\t"
                 "2015-02\t2015\tpublic record\t");
  folder.add_row("actors/offices.tsv", "الكرملين\tGOV\torgan\tatlas\tstate=RUS");
  folder.add_row("acts/consult.tsv",
                 "visit\tverb\tزار يزور\t@official|خاصة\tsubject\tobject,إلى\t\t\t"
                 "actor+recipient\tزار الوزير مصر\tCONSULT/visit DZA>RUS held\tزار الطبيب\t");
  folder.add_row("page/furniture.tsv", "اقرأ أيضا\tline\t");
  folder.add_row("sources/outlets.tsv",
                 "tass\tتاس\tTASS\tagency\tstate\tRUS\tnational\tru\tmasthead");
  folder.add_row("sources/outlet_names.tsv", "tass.ru\ttass\tdomain\tmasthead");

  std::vector<Fault> faults;
  const Knowledge knowledge = load_knowledge(folder.path(), faults);
  CHECK(describe(faults) == "");
  REQUIRE(knowledge.names.size() == 2);
  CHECK(knowledge.names[0].ambiguous);
  CHECK_FALSE(knowledge.names[1].ambiguous);
  CHECK(knowledge.names[1].at == "actors/names.tsv:3");
  REQUIRE(knowledge.people.size() == 1);
  CHECK(knowledge.people[0].aliases == std::vector<std::string>{"الفلاني", "فلان بن فلان"});
  REQUIRE(knowledge.offices.size() == 1);
  CHECK(knowledge.offices[0].state == "RUS");
  REQUIRE(knowledge.wordings.size() == 1);
  const Wording& wording = knowledge.wordings[0];
  CHECK(wording.with == std::vector<std::string>{"رسمي", "خاصة"});
  CHECK(wording.actor == std::vector<std::string>{"subject"});
  CHECK(wording.recipient == std::vector<std::string>{"object", "إلى"});
  CHECK(wording.both.empty());
  CHECK(wording.at == "acts/consult.tsv:2");
  REQUIRE(knowledge.examples.size() == 2);
  CHECK(knowledge.examples[0].reads == wording.reads);
  CHECK(knowledge.examples[1].text == "زار الطبيب");
  CHECK(knowledge.examples[1].reads.empty());
  CHECK(knowledge.furniture == std::vector<std::string>{"line\tاقرأ أيضا"});
  REQUIRE(knowledge.outlets.list.size() == 1);
  CHECK(knowledge.outlets.list[0].home == "RUS");
  CHECK(knowledge.outlets.names.at(0).kind == OutletNameKind::domain);
  CHECK(knowledge.counts.at("actors/names.tsv") == 2);
}

TEST_CASE("each fault says file, line and column") {
  struct Case {
    std::string file;
    std::string row;
    std::string want;  // behind the file's name and the line, which is the first free one
  };
  const std::vector<Case> cases = {
      {"actors/entities.tsv",
       "RUS\tstate\tRussia\tروسيا الاتحادية\t\tUN\t",
       "1: code given twice \"RUS\""},
      {"actors/entities.tsv", "ZZZ\tplanet\tZ\tز\t\tUN\t", "5: unknown kind \"planet\""},
      {"actors/entities.tsv",
       "ZIL\tterritory\tZ\tز\t\tISO 3166-1\t",
       "19: no state to be at home in \"\""},
      {"actors/entities.tsv",
       "ZZG\tgroup\tZ\tز\tZZG\tnews\t",
       "15: no state to be at home in \"ZZG\""},
      {"actors/entities.tsv",
       "ZZZ\tstate\tZ\tز\t\tUN\t",
       "1: state without a row in actors/codes.tsv"},
      {"actors/codes.tsv",
       "XYZ\tXY\t\t\t\t\t\tatlas\t",
       "1: no state of actors/entities.tsv \"XYZ\""},
      {"actors/policies.tsv",
       "default\tبلد\tDZA\tname\t\tatlas\t",
       "1: no name of a policy \"default\""},
      {"actors/policies.tsv",
       "north\tبلد\tXYZ\tname\t\tatlas\t",
       "11: code not in actors/entities.tsv \"XYZ\""},
      {"actors/names.tsv",
       "بلد\tXYZ\tname\t\tatlas\t",
       "5: code not in actors/entities.tsv \"XYZ\""},
      {"actors/names.tsv", "بلد\tDZA\ttown\t\tatlas\t", "9: unknown kind \"town\""},
      {"actors/demonyms.tsv", "قمري\tMOO\t\tatlas\t", "6: code not in actors/entities.tsv \"MOO\""},
      {"actors/people.tsv",
       "a-b\tفلان\t\tA B\tDZA\tGOV\tking\t2011-05\t2010-12-31\tatlas\t",
       "36: office ends before it begins \"2010-12-31\""},
      {"actors/people.tsv",
       "a-b\tفلان\t\tA B\tXYZ\tGOV\tking\t\t\tatlas\t",
       "15: code not in actors/entities.tsv \"XYZ\""},
      {"actors/offices.tsv", "قصر\tGOV\tthing\tatlas\t", "9: unknown kind \"thing\""},
      {"actors/offices.tsv",
       "قصر\tGOV\torgan\tatlas\tstate=XYZ",
       "21: unknown state in \"state=XYZ\""},
      {"actors/given_names.tsv", "فلان", "5: row has 1 cell where there should be 2"},
      {"acts/acts.tsv", "wave\tGREET\t\tvisits\t\t\twaves\tيلوح", "6: unknown type \"GREET\""},
      {"acts/aid.tsv",
       "wave\tverb\tلوح يلوح\t\tsubject\t\t\t\tactor\tلوح\tAID A> held\t\t",
       "1: act not in acts/acts.tsv \"wave\""},
      {"acts/aid.tsv",
       "visit\tadverb\tسرا\t\tsubject\t\t\t\tactor\tسرا\tAID A> held\t\t",
       "7: unknown kind \"adverb\""},
      {"acts/aid.tsv",
       "visit\tverb\tزار\t\tsubject\t\t\t\tactor\tزار\tAID A> held\t\t",
       "12: a verb is its perfect and its imperfect, not \"زار\""},
      {"acts/aid.tsv",
       "visit\tnoun\tزيارة\t@none\tof\t\t\t\tactor\tزيارة\tAID A> held\t\t",
       "18: class not in acts/classes.tsv: \"@none\""},
      {"acts/aid.tsv",
       "visit\tnoun\tزيارة\t\tof\t\t\tsoon\tactor\tزيارة\tAID A> held\t\t",
       "24: unknown status \"soon\""},
      {"acts/aid.tsv",
       "visit\tnoun\tزيارة\t\tof\t\t\t\tmuch\tزيارة\tAID A> held\t\t",
       "25: unknown need \"much\""},
      {"acts/aid.tsv",
       "visit\tnoun\tزيارة\t\tof\t\t\t\tactor\t\tAID A> held\t\t",
       "31: a wording without an example: \"\""},
      {"acts/aid.tsv",
       "visit\tnoun\tزيارة\t\tof\t\t\t\tactor\tزيارة\t\t\t",
       "37: an example without its reading: \"\""},
      {"grammar/governors.tsv",
       "بعد\tadverb\tverb\tplanned\tactive\tبعد\t",
       "5: unknown kind \"adverb\""},
      {"grammar/governors.tsv",
       "بعد\tphrase\tverb\tsoon\tactive\tبعد\t",
       "17: unknown status \"soon\""},
      {"grammar/governors.tsv",
       "بعد\tphrase\tverb\tplanned\tactive\t\t",
       "32: a governor without an example: \"\""},
      {"page/furniture.tsv", "اقرأ\tbutton\t", "6: unknown kind \"button\""},
      {"sources/outlets.tsv",
       "moon\tقمر\tMoon\tsite\t\tMOO\tnational\tar\tmasthead",
       "21: code not in actors/entities.tsv \"MOO\""},
      {"sources/outlets.tsv",
       "moon\tقمر\tMoon\tradio\t\t\tnational\tar\tmasthead",
       "15: unknown kind \"radio\""},
      {"sources/outlet_names.tsv",
       "قمر\tmoon\tname\tmasthead",
       "5: outlet not in sources/outlets.tsv \"moon\""},
      {"sources/relays.tsv",
       "نقلا عن\tfrom\tقال الوزير\t\t",
       "14: the example does not hold the words: \"قال الوزير\""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.row);
    const Folder folder;
    add_sound_rows(folder);
    folder.add_row(c.file, c.row);
    const bool with_states = c.file == "actors/entities.tsv" || c.file == "actors/codes.tsv";
    const int line = with_states ? 4 : c.file == "acts/acts.tsv" ? 3 : 2;
    CHECK(faults_of(folder) == c.file + ':' + std::to_string(line) + ':' + c.want + '\n');
  }
}

TEST_CASE("the faults of all files are told, and what is sound is kept") {
  const Folder folder;
  add_sound_rows(folder);
  folder.add_row("actors/names.tsv", "أطلس\tXYZ\ttown\t\t\t");
  folder.add_row("actors/names.tsv", "روسيا\tRUS\tname\t\tatlas\t");
  folder.add_row("actors/names.tsv", "بلد\tDZA\tname\t\tatlas\t");
  folder.add_row("grammar/words.tsv", "\xFF\tpreposition\t");
  folder.remove("grammar/speech.tsv");

  std::vector<Fault> faults;
  const Knowledge knowledge = load_knowledge(folder.path(), faults);
  const std::vector<std::string> found = places(faults);
  for (const char* want : {"actors/names.tsv:2:6: code not in",
                           "actors/names.tsv:2:10: unknown kind",
                           "actors/names.tsv:4:1: row out of byte order",
                           "grammar/words.tsv:2:1: invalid UTF-8",
                           "grammar/speech.tsv:0:0: cannot be opened"}) {
    CAPTURE(want);
    CHECK(std::any_of(found.begin(), found.end(), [&](const std::string& fault) {
      return fault.starts_with(want);
    }));
  }
  CHECK(found.size() == 5);
  CHECK(std::any_of(knowledge.names.begin(), knowledge.names.end(), [](const NameRow& row) {
    return row.name == "روسيا" && row.codes == std::vector<std::string>{"RUS"};
  }));
}

TEST_CASE("a folder that is not there is all faults and no crash") {
  std::vector<Fault> faults;
  const Knowledge knowledge = load_knowledge("/no/such/folder", faults);
  CHECK(faults.size() == knowledge.counts.size());
  CHECK(knowledge.entities.empty());
}

TEST_CASE("the fingerprint is that of the bytes") {
  const Folder folder;
  const Folder twin;
  const auto fingerprint = [](const Folder& of) {
    std::vector<Fault> faults;
    return load_knowledge(of.path(), faults).fingerprint;
  };
  const std::string before = fingerprint(folder);
  CHECK_FALSE(before.empty());
  CHECK(fingerprint(twin) == before);
  folder.add_row("times/units.tsv", "# a comment, in a file that another room loads");
  CHECK(fingerprint(folder) != before);
}

TEST_CASE("the fingerprint says by whose policy the names are read") {
  const Folder folder;
  add_sound_rows(folder);
  folder.add_row("actors/policies.tsv", "north\tروسيا\t\t\t\tatlas\t");
  std::vector<Fault> faults;
  const Knowledge plain = load_knowledge(folder.path(), faults);
  const Knowledge north = load_knowledge(folder.path(), faults, "north");
  CHECK(describe(faults) == "");
  CHECK(plain.policy == "default");
  CHECK(north.fingerprint == plain.fingerprint + "+north");
}

TEST_CASE("an unknown policy is a fault that names the known ones") {
  const Folder folder;
  add_sound_rows(folder);
  folder.add_row("actors/policies.tsv", "north\tروسيا\t\t\t\tatlas\t");
  std::vector<Fault> faults;
  load_knowledge(folder.path(), faults, "south");
  CHECK(places(faults) ==
        std::vector<std::string>{
            "actors/policies.tsv:0:0: no policy \"south\"; there are default, north"});
}

TEST_CASE("faults of what claims are about are told with their places") {
  const Folder folder;
  add_sound_rows(folder);
  CHECK(faults_of(folder) == "");
  folder.add_row("matters/contexts.tsv", "economy\tتجارة\tnear\tزار\t\t");
  folder.add_row("matters/contexts.tsv", "legal\tمحكمة|محكمه\tfar\t\t\t");
  folder.add_row("matters/issues.tsv", "golan\tThe Golan\t\tDZA|XXX\t");
  folder.add_row("matters/issue_words.tsv", "crimea\tالقرم\tDZA+XXX\tزار\t");
  folder.add_row("matters/agreement_acts.tsv", "sing\t");
  folder.add_row("matters/agreement_heads.tsv", "اتفاق\t\t\t\t");
  folder.add_row("matters/place_words.tsv", "مدينة\ttown\t");
  const std::string faults = faults_of(folder);
  for (const char* fault : {"matters/contexts.tsv:2:1: unknown context \"economy\"",
                            "matters/contexts.tsv:3:7: twice for legal: \"محكمه\"",
                            "matters/contexts.tsv:3:19: unknown reach \"far\"",
                            "words without an example: \"\"",
                            "matters/issues.tsv:2:17: no Arabic name \"\"",
                            "code not in actors/entities.tsv \"DZA|XXX\"",
                            "matters/issue_words.tsv:2:1: issue not in issues.tsv \"crimea\"",
                            "code not in actors/entities.tsv \"XXX\"",
                            "no words for the issue golan",
                            "matters/agreement_acts.tsv:2:1: act not in acts/acts.tsv \"sing\"",
                            "a head without an example:",
                            "matters/place_words.tsv:2:7: unknown role \"town\""}) {
    CAPTURE(fault);
    CAPTURE(faults);
    CHECK(faults.find(fault) != std::string::npos);
  }
}

}  // namespace rasid
