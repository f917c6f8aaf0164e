#include "tagger/repeats.h"

#include "morph/clitics.h"

#include <doctest/doctest.h>

namespace rasid {
namespace {

struct Read {
  Text text;
  std::vector<WordInfo> infos;
};

Read read(const char* body) {
  Read read{.text = read_text(body), .infos = {}};
  read.infos.resize(read.text.tokens.size());
  return read;
}

TEST_CASE("a person named in full is found by the last name, also behind a clitic") {
  const Read r = read("قال هنري دوبون ذلك. غادر دوبون ورحب لدوبون أحد");
  std::vector<NameSpan> names = {{.first_token = 1, .last_token = 3, .kind = NameClass::person}};
  add_repeats(r.text, r.infos, names);
  REQUIRE(names.size() == 3);
  CHECK(names[1].first_token == 6);
  CHECK(names[1].kind == NameClass::person);
  CHECK(names[2].first_token == 8);
  CHECK(names[2].clitics == clitic_to);
}

TEST_CASE("a word that is more often no name is left alone") {
  const Read r = read("قال هنري دوبون. دوبون دوبون دوبون دوبون");
  std::vector<NameSpan> names = {{.first_token = 1, .last_token = 3, .kind = NameClass::person}};
  add_repeats(r.text, r.infos, names);
  CHECK(names.size() == 1);
}

TEST_CASE("of a place only the whole name stands again") {
  const Read r = read("في كوالا لمبور. وصل إلى لمبور ثم إلى كوالا لمبور");
  std::vector<NameSpan> names = {{.first_token = 1, .last_token = 3, .kind = NameClass::place}};
  add_repeats(r.text, r.infos, names);
  REQUIRE(names.size() == 2);
  CHECK(names[1].first_token == 9);
  CHECK(names[1].last_token == 11);
}

TEST_CASE("a conjunction is cut where the document has the name without it") {
  const Read r = read("زار دوبون باريس. ودوبون وزير ووليد طبيب");
  std::vector<NameSpan> names = {{.first_token = 1, .last_token = 2},
                                 {.first_token = 4, .last_token = 5},
                                 {.first_token = 6, .last_token = 7}};
  cut_by_repeats(r.text, names);
  CHECK(names[0].clitics == clitic_none);
  CHECK(names[1].clitics == clitic_and);
  CHECK(names[2].clitics == clitic_none);
}

TEST_CASE("nothing is added to nothing") {
  const Read r = read("قال هنري دوبون");
  std::vector<NameSpan> names;
  add_repeats(r.text, r.infos, names);
  CHECK(names.empty());
}

}  // namespace
}  // namespace rasid
