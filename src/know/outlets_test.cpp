#include "know/outlets.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

const OutletTables& outlets() {
  static std::vector<Fault> faults;
  static const Knowledge loaded = load_knowledge(RASID_SOURCE_DIR "/knowledge", faults);
  return loaded.outlets;
}

std::string publisher(const char* source, const char* url) {
  Document document;
  document.source = source;
  document.url = url;
  const Outlet* outlet = publisher_of(outlets(), document);
  return outlet == nullptr ? std::string() : outlet->id;
}

}  // namespace

TEST_CASE("a document's outlet is known by its source, else by its address") {
  struct Case {
    const char* source;
    const char* url;
    const char* want;
  };
  const Case cases[] = {
      {"", "", ""},
      {"aps", "", "aps"},
      {"وكالة الأنباء الجزائرية", "", "aps"},
      {"وكاله الانباء الجزائريه", "", "aps"},
      {"Al Jazeera", "", "aljazeera"},
      {"BBC", "", "bbc-arabic"},
      {"www.okaz.com.sa", "", "okaz"},
      {"", "https://www.okaz.com.sa/article/1", "okaz"},
      {"", "HTTP://M.OKAZ.COM.SA:8080?x", "okaz"},
      {"", "https://someone@arabic.cnn.com/a", "cnn-arabic"},
      // the longest part of the host counts
      {"", "https://english.alarabiya.net/a", "alarabiya-english"},
      {"", "https://www.alarabiya.net/a", "alarabiya"},
      // several newspapers
      {"الوطن", "", ""},
      {"الوطن", "https://www.alwatan.com.sa/a", "alwatan-saudi"},
      // no part of a name
      {"", "https://notokaz.com.sa/", ""},
      {"", "https://okaz.com.sa.example.org/", ""},
      {"", "okaz.com.sa/1", ""},
      {"", "https://", ""},
      {"", "://..../", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.source);
    CAPTURE(c.url);
    CHECK(publisher(c.source, c.url) == c.want);
  }
}

TEST_CASE("an international broadcaster is no document's home") {
  Document document;
  document.source = "aljazeera";
  CHECK(home_of(outlets(), document).empty());
  document.source = "qna";
  CHECK(home_of(outlets(), document) == "QAT");
}

TEST_CASE("every Arab state has outlets, and 300 are read in Arabic") {
  std::size_t arabic = 0;
  for (const Outlet& outlet : outlets().list)
    arabic += outlet.language == "ar" ? 1 : 0;
  CHECK(arabic >= 300);
  for (const char* state :
       {"DZA", "BHR", "COM", "DJI", "EGY", "IRQ", "JOR", "KWT", "LBN", "LBY", "MRT",
        "MAR", "OMN", "PSE", "QAT", "SAU", "SOM", "SDN", "SYR", "TUN", "ARE", "YEM"}) {
    CAPTURE(state);
    std::size_t count = 0;
    for (const Outlet& outlet : outlets().list)
      count += outlet.home == state ? 1 : 0;
    CHECK(count >= 2);
  }
}

}  // namespace rasid
