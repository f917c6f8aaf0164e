#include "names/names.h"

#include "names/words.h"

#include <random>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rasid {
namespace {

const std::string knowledge = std::string(RASID_SOURCE_DIR) + "/knowledge";

const NameTables& tables() {
  static const Result<NameTables> loaded = load_name_tables(knowledge);
  if (!loaded) FAIL(loaded.error().what);
  return *loaded;
}

double words(std::string_view a, std::string_view b) {
  return word_distance(a, b, tables());
}

double names(std::string_view asked, std::string_view name) {
  return name_distance(asked, name, tables());
}

struct Pair {
  std::string_view a;  // of names: the one asked for
  std::string_view b;
};

TEST_CASE("spellings of one word are near each other, from both sides") {
  const Pair pairs[] = {
      {"سيرغي", "سيرجي"},
      {"سيرغي", "سيرجى"},
      {"سيرغي", "سيرغيه"},
      {"سيرجى", "سيرغيه"},
      {"ماتفيينكو", "ماتفينكو"},
      {"بوتين", "بوتن"},
      {"نتنياهو", "نتانياهو"},
      {"نتنياهو", "نيتنياهو"},
      {"غورباتشوف", "جورباتشوف"},
      {"إسحاق", "إسحق"},
      {"غوتيريش", "غوتيريس"},
      {"السيسي", "سيسي"},
      {"Lavrov", "لافروف"},
      {"Lavrov", "Lavroff"},
      {"Putin", "بوتين"},
      {"Putin", "Poutine"},
      {"Netanyahu", "نتنياهو"},
      {"Erdoğan", "أردوغان"},
      {"Zelensky", "زيلينسكي"},
      {"Macron", "ماكرون"},
      {"Tebboune", "تبون"},
      {"Sisi", "السيسي"},
      {"Qaddafi", "القذافي"},
      {"Muhammad", "Mohamed"},
      {"Xi", "شي"},
  };
  for (const Pair& pair : pairs) {
    CAPTURE(pair.a);
    CAPTURE(pair.b);
    CHECK(words(pair.a, pair.b) <= name_threshold);
    CHECK(words(pair.a, pair.b) == words(pair.b, pair.a));
  }
}

TEST_CASE("what is folded is no difference") {
  const Pair pairs[] = {
      {"أحمد", "احمد"},
      {"فاطمة", "فاطمه"},
      {"مصطفى", "مصطفي"},
      {"محـــمد", "محمد"},
      {"مُحَمَّد", "محمد"},
      {"عبد الله", "عبدالله"},
      {"عبد الـله", "عبدالله"},
      {"مؤنس", "مونس"},
      {"LAVROV", "lavrov"},
      {"Škoda", "skoda"},
      {"Ba'ath", "baath"},
  };
  for (const Pair& pair : pairs) {
    CAPTURE(pair.a);
    CHECK(words(pair.a, pair.b) == 0);
  }
}

TEST_CASE("other names are further apart than the threshold") {
  const Pair pairs[] = {
      {"بوتين", "بوتو"},
      {"مرسي", "موسى"},
      {"حسن", "حسين"},
      {"عون", "عوض"},
      {"سعد", "سعيد"},
      {"عمر", "عمرو"},
      {"كرم", "كريم"},
      {"Macron", "مكرم"},
      {"Putin", "بوتو"},
      {"Lavrov", "شويغو"},
      {"Bush", "Blair"},
      {"Aoun", "عوض"},
  };
  for (const Pair& pair : pairs) {
    CAPTURE(pair.a);
    CAPTURE(pair.b);
    CHECK(words(pair.a, pair.b) > name_threshold);
  }
}

TEST_CASE("a name asked for finds the full name, in any order") {
  const Pair pairs[] = {
      {"Lavrov", "سيرغي لافروف"},
      {"لافروف", "سيرغي لافروف"},
      {"سيرجي لافروف", "سيرغي لافروف"},
      {"Lavrov Sergei", "سيرغي لافروف"},
      {"Sergei Viktorovich Lavrov", "سيرغي لافروف"},
      {"عبدالفتاح السيسى", "عبد الفتاح السيسي"},
      {"Abdel Fattah el-Sisi", "عبد الفتاح السيسي"},
      {"Abd al-Fattah as-Sisi", "عبد الفتاح السيسي"},
      {"محمد سلمان", "محمد بن سلمان"},
      {"محمد ابن سلمان", "محمد بن سلمان"},
      {"Mohammed bin Salman", "محمد بن سلمان"},
      {"Xi Jinping", "شي جين بينغ"},
      {"شي جينبينغ", "شي جين بينغ"},
      {"Ursula von der Leyen", "أورسولا فون دير لاين"},
      {"Abu Bakr", "أبوبكر"},
  };
  for (const Pair& pair : pairs) {
    CAPTURE(pair.a);
    CHECK(names(pair.a, pair.b) <= name_threshold);
  }
}

TEST_CASE("a name asked for finds no other one") {
  const Pair pairs[] = {
      {"سيرغي شويغو", "سيرغي لافروف"},
      {"Ivan Lavrov", "سيرغي لافروف"},
      {"سيرغي لافروف", "سيرغي"},
      {"", "سيرغي لافروف"},
      {"123", "سيرغي لافروف"},
  };
  for (const Pair& pair : pairs) {
    CAPTURE(pair.a);
    CHECK(names(pair.a, pair.b) > name_threshold);
  }
}

TEST_CASE("the more fitting name is nearer") {
  CHECK(names("Lavrov", "لافروف") < names("Lavrov", "سيرغي لافروف"));
  CHECK(names("محمد بن سلمان", "محمد بن سلمان") < names("محمد بن سلمان", "سلمان بن محمد"));
  CHECK(words("Hussein", "حسين") < words("Hussein", "حسن"));
  CHECK(words("Hassan", "حسن") < words("Hassan", "حسين"));
}

TEST_CASE("any bytes have a distance, 0 to themselves where there is a letter") {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string a;
    std::string b;
    for (std::string* text : {&a, &b})
      for (auto length = random() % 60; length > 0; --length)
        *text +=
            static_cast<char>(random() % 2 == 0 ? random() % 256 : "aKh \xD8\xA7"[random() % 6]);
    const double distance = name_distance(a, b, tables());
    CHECK(distance >= 0);
    CHECK(distance <= 1.1);
    if (!split_name(a, tables()).words.empty()) CHECK(name_distance(a, a, tables()) == 0);
    CHECK(word_distance(a, b, tables()) == word_distance(b, a, tables()));
  }
}

TEST_CASE("very long names end soon") {
  std::string name;
  for (int i = 0; i < 100000; ++i)
    name += "محمد ";
  CHECK(names(name, name) == 0);
  CHECK(words(std::string(1000000, 'a'), "b") > name_threshold);
}

}  // namespace
}  // namespace rasid
