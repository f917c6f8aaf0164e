#include "store/search_query.h"
#include "store/search_words.h"
#include "store/store_for_tests.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

// A search, a text, and the words of the text that it finds, parted by "|"; empty: it must not find
// the text at all.
struct SearchCase {
  const char* search;
  const char* text;
  const char* found;
};

constexpr SearchCase spellings[] = {
    // hamza on alef, madda, wasla
    {"أحمد", "قال احمد إن الوفد وصل", "احمد"},
    {"احمد", "قال أحمد إن الوفد وصل", "أحمد"},
    {"إسرائيل", "انسحبت اسرائيل من الجلسة", "اسرائيل"},
    {"اسرائيل", "انسحبت إسرائيل من الجلسة", "إسرائيل"},
    {"آسيا", "دول اسيا الوسطى", "اسيا"},
    {"اسيا", "دول آسيا الوسطى", "آسيا"},
    {"أوروبا", "زار اوروبا مرتين", "اوروبا"},
    {"الامم", "ميثاق الأمم المتحدة", "الأمم"},
    {"ٱلجزائر", "وصل إلى الجزائر", "الجزائر"},
    {"مأرب", "جبهة مارب هادئة", "مارب"},
    // hamza on waw and yeh, and alone
    {"مسؤول", "صرح مسئول كبير", "مسئول"},
    {"مسئول", "صرح مسؤول كبير", "مسؤول"},
    {"شؤون", "لجنة شئون المهاجرين", "شئون"},
    {"الشؤون", "وزارة الشئون الخارجية", "الشئون"},
    {"رؤساء", "اجتماع رءوساء الوفود ورؤساء اللجان", "رءوساء|ورؤساء"},
    {"قراءة", "في قرائة أولى", "قرائة"},
    {"جزائر", "الجزاير العاصمة", "الجزاير"},
    {"الجزاير", "في الجزائر العاصمة", "الجزائر"},
    {"طائرة", "حطت الطايرة مساء", "الطايرة"},
    {"لقاء", "عقد لقا سريع", "لقا"},
    {"وزراء", "مجلس الوزرا العرب", "الوزرا"},
    {"ملاءمة", "مدى ملائمة الاتفاق", "ملائمة"},
    {"يؤكد", "يوكد الوزير موقفه", "يوكد"},
    {"شاطئ", "على شاطىء المتوسط", "شاطىء"},
    {"شاطىء", "على شاطئ المتوسط", "شاطئ"},
    {"مبادئ", "مبادىء الحوار", "مبادىء"},
    {"شيء", "لم يعلن أي شئ بعد", "شئ"},
    {"ماء", "أزمة الماء في المنطقة", "الماء"},
    // diacritics, tatweel, invisible marks
    {"محمد", "قال مُحَمَّد للصحافة", "مُحَمَّد"},
    {"مُحَمَّد", "قال محمد للصحافة", "محمد"},
    {"سلام", "اتفاق ســـلام شامل", "ســـلام"},
    {"ســلام", "اتفاق سلام شامل", "سلام"},
    {"العراق", "في العِرَاقِ اليوم", "العِرَاقِ"},
    {"لبنان", "في لبنانَ اليوم", "لبنانَ"},
    {"هذا", "قال هٰذا الوزير", "هٰذا"},
    // ta marbuta, alef maqsura, foreign yeh and kaf
    {"قمة", "القمه العربية", "القمه"},
    {"القمه", "القمة العربية", "القمة"},
    {"حكومة", "شكلت حكومه جديدة", "حكومه"},
    {"مصطفى", "الوزير مصطفي قال", "مصطفي"},
    {"مصطفي", "الوزير مصطفى قال", "مصطفى"},
    {"علي", "التقى على وزير الدفاع", "على"},
    {"تركيا", "زار ترکیا أمس", "ترکیا"},
    {"ليبي", "الوفد الليبى وصل", "الليبى"},
    // presentation forms
    {"السلام", "ﺍﻟﺴﻼﻡ عليكم", "ﺍﻟﺴﻼﻡ"},
    {"الاتفاق", "وقع الﻻتفاق", ""},
    {"لا", "ﻻ جديد", "ﻻ"},
    // digits and Latin letters
    {"2022", "في عام ٢٠٢٢ وقع", "٢٠٢٢"},
    {"٢٠٢٢", "في عام 2022 وقع", "2022"},
    {"۲۰۲۲", "في عام ٢٠٢٢ وقع", "٢٠٢٢"},
    {"nato", "حلف NATO يجتمع", "NATO"},
    {"NATO", "حلف nato يجتمع", "nato"},
    {"\"F 16\"", "طائرات F-16 جديدة", "F-16"},
    {"f16", "طائرات F16 جديدة", "F16"},
    {"2.5", "بقيمة 2.5 مليار", "2.5"},
    // names in one word or in two
    {"عبدالله", "الملك عبد الله الثاني", "عبد الله"},
    {"عبد الله", "الملك عبدالله الثاني", "عبد|الله"},
    {"\"عبد الله الثاني\"", "الملك عبدالله الثاني", "عبدالله الثاني"},
    {"\"عبدالله الثاني\"", "الملك عبد الله الثاني", "عبد الله الثاني"},
    {"عبدالرحمن", "التقى بعبدالرحمن الوفد", "بعبدالرحمن"},
    {"\"عبد الفتاح السيسي\"", "الرئيس عبدالفتاح السيسى", "عبدالفتاح السيسى"},
    {"أبوظبي", "قمة في أبو ظبي غدا", "أبو ظبي"},
    {"أبو ظبي", "قمة في أبوظبي غدا", "أبو|ظبي"},
    {"ابوظبي", "وصل لأبوظبي مساء", "لأبوظبي"},
};

constexpr SearchCase clitics[] = {
    {"جزائر", "الجزائر", "الجزائر"},
    {"الجزائر", "والجزائر تدعو", "والجزائر"},
    {"الجزائر", "بالجزائر العاصمة", "بالجزائر"},
    {"الجزائر", "للجزائر موقف", "للجزائر"},
    {"الجزائر", "وللجزائر موقف", "وللجزائر"},
    {"الجزائر", "فالجزائر تدعو", "فالجزائر"},
    {"الجزائر", "كالجزائر ومصر", "كالجزائر"},
    {"الجزائر", "جزائر اليوم", "جزائر"},
    {"مصر", "ومصر وقطر", "ومصر"},
    {"مصر", "بمصر", "بمصر"},
    {"مصر", "لمصر", "لمصر"},
    {"مصر", "كمصر", "كمصر"},
    {"مصر", "فمصر", "فمصر"},
    {"مصر", "وبمصر", "وبمصر"},
    {"مصر", "ولمصر", "ولمصر"},
    {"قطر", "وقطر", "وقطر"},
    {"تونس", "بتونس", "بتونس"},
    {"روسيا", "وروسيا", "وروسيا"},
    {"روسيا", "لروسيا", "لروسيا"},
    {"اليابان", "لليابان", "لليابان"},
    {"يابان", "واليابان", "واليابان"},
    {"اليمن", "باليمن", "باليمن"},
    {"يمن", "لليمن", "لليمن"},
    {"لبنان", "بلبنان", "بلبنان"},
    {"لبنان", "للبنان", "للبنان"},
    {"وزير", "الوزير", "الوزير"},
    {"وزير", "والوزير", "والوزير"},
    {"وزير", "لوزير", "لوزير"},
    {"وزير", "للوزير", "للوزير"},
    {"وزير", "كوزير", "كوزير"},
    {"وزير", "ووزير", "ووزير"},
    {"الوزير", "ووزير الخارجية", "ووزير"},
    {"زيارة", "بزيارة", "بزيارة"},
    {"زيارة", "الزيارة", "الزيارة"},
    {"زيارة", "للزيارة", "للزيارة"},
    {"زيارة", "وبزيارة", "وبزيارة"},
    {"اتفاق", "الاتفاق", "الاتفاق"},
    {"اتفاق", "للاتفاق", "للاتفاق"},
    {"اتفاق", "باتفاق", "باتفاق"},
    {"الاتفاق", "لاتفاق", "لاتفاق"},
    {"لغة", "للغة العربية", "للغة"},
    {"اللغة", "باللغة العربية", "باللغة"},
    {"يزور", "سيزور موسكو", "سيزور"},
    {"تزور", "وستزور موسكو", "وستزور"},
    {"نلتقي", "سنلتقي غدا", "سنلتقي"},
    {"أزور", "سأزور القاهرة", "سأزور"},
    {"يلتقي", "فسيلتقي نظيره", "فسيلتقي"},
    {"قال", "وقال الوزير", "وقال"},
    {"قال", "فقال الوزير", "فقال"},
    {"دم", "سفك الدم", "الدم"},
    {"حج", "موسم الحج", "الحج"},
    {"المسؤول", "لمسئول كبير", "لمسئول"},
    {"شؤون", "للشئون الخارجية", "للشئون"},
    {"الماء", "ماء", "ماء"},
    {"ماء", "بالماء", "بالماء"},
    {"ماء", "وماء", "وماء"},
};

constexpr SearchCase must_not_match[] = {
    {"زار", "استقبل زائر الوفد", ""},  // visited, visitor
    {"قاد", "قائد الجيش", ""},         // led, leader
    {"عاد", "عائد إلى بلاده", ""},
    {"فاز", "الفائز بالجائزة", ""},
    {"ما", "شرب الماء", ""},  // what, water
    {"ماء", "ما قاله الوزير", ""},
    {"فئة", "قال فيه الوزير", ""},  // group, in it
    {"فيه", "من كل فئة", ""},
    {"له", "بإذن الله", ""},  // to him, God
    {"هم", "قال اللهم", ""},
    {"الله", "قال له الوزير", ""},
    {"وزير", "زير نساء", ""},  // nothing is cut from what is asked for
    {"بلاد", "جبل لاد", ""},
    {"لبنان", "مدينة بنان", ""},
    {"فرنسا", "رنسا", ""},
    {"مصر", "مصري", ""},  // a word, not a beginning
    {"مصر", "المصرية", ""},
    {"قطر", "قطري", ""},
    {"عمان", "عماني", ""},
    {"زيارة", "زيارات", ""},
    {"وزير", "وزراء", ""},
    {"سلام", "إسلام", ""},
    {"سلام", "سلامة", ""},
    {"دين", "ديون", ""},
    {"ان", "ايران", ""},
    {"2022", "12022", ""},
    {"202", "2022", ""},
    {"nato", "senator", ""},
    {"علم", "معلم", ""},
    {"حرب", "حزب", ""},
    {"نائب", "ناب", ""},
    {"بحرين", "بحر", ""},
    {"يزور", "سيزورون", ""},
    {"=جزائر", "الجزائر", ""},  // exactly
    {"=مصر", "ومصر", ""},
    {"=وزير", "الوزير", ""},
    {"=\"وزير خارجية\"", "وزير الخارجية", ""},
    {"\"وزير خارجية\"", "خارجية وزير", ""},  // a phrase has an order
    {"\"وزير الخارجية\"", "وزير الشؤون الخارجية", ""},
    {"\"عبد الله الثاني\"", "عبد الثاني الله", ""},
};

constexpr SearchCase grammar[] = {
    {"روسيا مصر", "روسيا ومصر", "روسيا|ومصر"},
    {"روسيا AND مصر", "روسيا ومصر", "روسيا|ومصر"},
    {"روسيا مصر", "روسيا وقطر", ""},
    {"روسيا OR مصر", "قطر ومصر", "ومصر"},
    {"روسيا | مصر", "قطر ومصر", "ومصر"},
    {"روسيا OR مصر", "قطر وتونس", ""},
    {"روسيا NOT مصر", "روسيا وقطر", "روسيا"},
    {"روسيا NOT مصر", "روسيا ومصر", ""},
    {"روسيا -مصر", "روسيا ومصر", ""},
    {"-مصر روسيا", "روسيا وقطر", "روسيا"},
    {"(روسيا OR مصر) زيارة", "زيارة مصر", "زيارة|مصر"},
    {"(روسيا OR مصر) زيارة", "زيارة قطر", ""},
    {"زيارة (روسيا OR (مصر -قطر))", "زيارة مصر وقطر", ""},
    {"زيارة (روسيا OR (مصر -قطر))", "زيارة مصر", "زيارة|مصر"},
    {"روسيا NOT (مصر OR قطر)", "روسيا وقطر", ""},
    {"روسيا -\"وزير الخارجية\"", "وزير خارجية روسيا", ""},
    {"\"وزير الخارجية\"", "قال وزير الخارجية أمس", "وزير الخارجية"},
    {"\"وزير خارجية\"", "قال لوزير الخارجية", "لوزير الخارجية"},
    {"«وزير الخارجية»", "قال وزير الخارجية", "وزير الخارجية"},
    {"“وزير الخارجية”", "قال وزير الخارجية", "وزير الخارجية"},
    {"=\"وزير الخارجية\"", "قال وزير الخارجية", "وزير الخارجية"},
    {"=الجزائر", "في الجزائر", "الجزائر"},
    {"=مسؤول", "صرح مسئول", "مسئول"},
    {"جزائر*", "الشعب الجزائري في الجزائر", "الجزائري|الجزائر"},
    {"الجزائر*", "الجزائرية", "الجزائرية"},
    {"الجزائر*", "جزائري", "جزائري"},
    {"زيار*", "زيارات وزيارة", "زيارات|وزيارة"},
    {"مسؤول*", "مسئولون كبار", "مسئولون"},
    {"زيار*", "زائر", ""},
    {"وز*", "وزير", "وزير"},
    {"na*", "NATO", "NATO"},
    {"\"روسيا\"", "روسيا", "روسيا"},
    {"ORاتفاق", "الاتفاق", ""},
    {"روسيا، مصر", "مصر روسيا", "مصر|روسيا"},
    {"روسيا-مصر", "قمة روسيا مصر", "روسيا مصر"},
    {"روسيا-مصر", "قمة مصر روسيا", ""},
};

// How FTS5 understands fts_expression, without SQLite: by words alone.
bool holds(const SearchQuery& query, const std::string& text) {
  if (query.kind == SearchQuery::Kind::term) return !search_spans(query, text).empty();
  const auto in_text = [&](const SearchQuery& part) { return holds(part, text); };
  if (query.kind == SearchQuery::Kind::any)
    return std::any_of(query.parts.begin(), query.parts.end(), in_text);
  return std::all_of(query.parts.begin(), query.parts.end(), in_text) &&
         std::none_of(query.forbidden.begin(), query.forbidden.end(), in_text);
}

std::string found_in(const SearchQuery& query, const std::string& text) {
  std::string found;
  if (!holds(query, text)) return found;
  for (const Span span : search_spans(query, text))
    found += (found.empty() ? "" : "|") + std::string(slice(text, span));
  return found;
}

template <std::size_t size>
void check(const SearchCase (&cases)[size]) {
  for (const SearchCase& one : cases) {
    CAPTURE(one.search);
    CAPTURE(one.text);
    const Result<SearchQuery> query = parse_search(one.search);
    REQUIRE(query);
    CHECK(found_in(*query, one.text) == one.found);
  }
}

std::string expression(const char* search) {
  const Result<SearchQuery> query = parse_search(search);
  return query ? fts_expression(*query) : query.error().what;
}

}  // namespace

TEST_CASE("a word is found in every spelling") {
  check(spellings);
}
TEST_CASE("a word is found behind what is written together with it") {
  check(clitics);
}
TEST_CASE("what only looks alike is not found") {
  check(must_not_match);
}
TEST_CASE("words are put together, left out, begun and held in their order") {
  check(grammar);
}

TEST_CASE("the index finds what the words say") {
  TemporaryStore temporary;
  std::vector<SearchCase> all;
  all.insert(all.end(), std::begin(spellings), std::end(spellings));
  all.insert(all.end(), std::begin(clitics), std::end(clitics));
  all.insert(all.end(), std::begin(must_not_match), std::end(must_not_match));
  all.insert(all.end(), std::begin(grammar), std::end(grammar));
  std::vector<Reading> readings(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    readings[i].document.id = std::to_string(i);
    readings[i].document.body = all[i].text;
  }
  Store& store = temporary.store;
  REQUIRE(store.add(readings, {}, {"0.1.0", "k"}));
  for (std::size_t i = 0; i < all.size(); ++i) {
    CAPTURE(all[i].search);
    CAPTURE(all[i].text);
    const auto page = store.find({.words = all[i].search}, {});
    REQUIRE(page);
    const bool found = std::any_of(page->documents.begin(),
                                   page->documents.end(),
                                   [&](const auto& one) { return one.id == std::to_string(i); });
    CHECK(found == !std::string_view(all[i].found).empty());
  }
}

TEST_CASE("what goes to the index is made of quoted words and its operators") {
  CHECK(expression("روسيا") == "\"روسيا\"");
  CHECK(expression("Nato*") == "\"nato\" *");
  CHECK(expression("a b OR c -d") == "((\"a\" AND \"b\") OR ((\"c\") NOT \"d\"))");
  CHECK(expression("=\"a b\"") ==
        "\"\x01"
        "a b\"");
  CHECK(expression("title:x NEAR(a b) a^2") ==
        "(\"title x\" AND \"near\" AND (\"a\" AND \"b\") AND \"a 2\")");
  CHECK(expression("x'); DROP TABLE documents; --") == "a ) that closes nothing");
  CHECK(expression("x'; DROP TABLE") == "(\"x\" AND \"drop\" AND \"table\")");
}

TEST_CASE("a search that asks for nothing says so") {
  for (const char* search : {"",
                             "  ",
                             "()",
                             "(",
                             ")",
                             "a)",
                             "(a",
                             "\"a",
                             "«a",
                             "-a",
                             "NOT a",
                             "!؟",
                             "a*",
                             "*",
                             "\"\"",
                             "a OR (-b)",
                             "a \xff"}) {
    CAPTURE(search);
    CHECK_FALSE(parse_search(search));
  }
  CHECK_FALSE(parse_search(std::string(100, '(')));
  CHECK_FALSE(parse_search(std::string(5000, 'a')));
  std::string many;
  for (int i = 0; i < 100; ++i)
    many += "a" + std::to_string(i) + ' ';
  CHECK_FALSE(parse_search(many));
}

TEST_CASE("any bytes have words, with spans that lie in the text") {
  const std::string odd =
      "\xd8 \xff\xfe a\xd9\x84 \xef\xbb\xbf و\u064B عبدال عبدالل أبو ابو \u0621 \u0626";
  std::uint32_t end = 0;
  for_search_words(odd, [&](const SearchWord& word) {
    CHECK(word.span.begin >= end);
    CHECK(word.span.begin < word.span.end);
    CHECK(word.span.end <= odd.size());
    CHECK_FALSE(word.keys.empty());
    end = word.span.end;
    return true;
  });
}

}  // namespace rasid
