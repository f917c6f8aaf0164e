#include "text/decode.h"

#include "text/document.h"
#include "text/one_byte.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rasid {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

constexpr std::string_view sentence = "التقى وزير الخارجية المصري نظيره القطري في الدوحة.";
// The same sentence in windows-1256 and in ISO-8859-6.
constexpr std::string_view in_1256 =
    "\xC7\xE1\xCA\xDE\xEC \xE6\xD2\xED\xD1 \xC7\xE1\xCE\xC7\xD1\xCC\xED\xC9 "
    "\xC7\xE1\xE3\xD5\xD1\xED \xE4\xD9\xED\xD1\xE5 \xC7\xE1\xDE\xD8\xD1\xED \xDD\xED "
    "\xC7\xE1\xCF\xE6\xCD\xC9."sv;
constexpr std::string_view in_8859_6 =
    "\xC7\xE4\xCA\xE2\xE9 \xE8\xD2\xEA\xD1 \xC7\xE4\xCE\xC7\xD1\xCC\xEA\xC9 "
    "\xC7\xE4\xE5\xD5\xD1\xEA \xE6\xD8\xEA\xD1\xE7 \xC7\xE4\xE2\xD7\xD1\xEA \xE1\xEA "
    "\xC7\xE4\xCF\xE8\xCD\xC9."sv;

enum class Order { little, big };

std::string to_utf16(std::string_view text, Order order) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code_point = next_code_point(text, at);
    const char low = static_cast<char>(code_point & 0xFF);
    const char high = static_cast<char>(code_point >> 8);
    out += order == Order::little ? low : high;
    out += order == Order::little ? high : low;
  }
  return out;
}

std::string to_one_byte(std::string_view text, const std::string& encoding) {
  const std::array<char32_t, 256> table = one_byte_table(encoding);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto* const found = std::find(table.begin(), table.end(), next_code_point(text, at));
    REQUIRE(found != table.end());
    out += static_cast<char>(found - table.begin());
  }
  return out;
}

TEST_CASE("one sentence in every encoding gives the same text") {
  struct Case {
    std::string bytes;
    std::string_view declared;
    std::string_view encoding;
    std::string_view how;
  };
  const Case cases[] = {
      {.bytes = std::string(sentence), .declared = "", .encoding = "UTF-8", .how = "valid"},
      {.bytes = std::string(sentence), .declared = "UTF-8", .encoding = "UTF-8", .how = "declared"},
      // A page that calls its UTF-8 something else is wrong about itself.
      {.bytes = std::string(sentence),
       .declared = "windows-1256",
       .encoding = "UTF-8",
       .how = "valid"},
      {.bytes = "\xEF\xBB\xBF" + std::string(sentence),
       .declared = "",
       .encoding = "UTF-8",
       .how = "bom"},
      {.bytes = std::string(in_1256), .declared = "", .encoding = "windows-1256", .how = "guess"},
      {.bytes = std::string(in_1256),
       .declared = "CP1256",
       .encoding = "windows-1256",
       .how = "declared"},
      // Latin-1 is what servers say when nobody told them anything.
      {.bytes = std::string(in_1256),
       .declared = "iso-8859-1",
       .encoding = "windows-1256",
       .how = "guess"},
      {.bytes = std::string(in_1256),
       .declared = "utf-8",
       .encoding = "windows-1256",
       .how = "guess"},
      {.bytes = std::string(in_8859_6), .declared = "", .encoding = "ISO-8859-6", .how = "guess"},
      {.bytes = to_utf16(sentence, Order::little),
       .declared = "",
       .encoding = "UTF-16LE",
       .how = "nul-pattern"},
      {.bytes = to_utf16(sentence, Order::big),
       .declared = "utf-8",
       .encoding = "UTF-16BE",
       .how = "nul-pattern"},
      {.bytes = "\xFF\xFE" + to_utf16(sentence, Order::little),
       .declared = "",
       .encoding = "UTF-16LE",
       .how = "bom"},
      {.bytes = "\xFE\xFF" + to_utf16(sentence, Order::big),
       .declared = "",
       .encoding = "UTF-16BE",
       .how = "bom"},
  };
  for (const Case& c : cases) {
    const Decoded got = decode(c.bytes, c.declared);
    CAPTURE(c.declared);
    CAPTURE(c.encoding);
    CHECK(got.text == sentence);
    CHECK(got.encoding == c.encoding);
    CHECK(got.how == c.how);
    CHECK(got.replaced == 0);
  }
}

// What becomes of UTF-8 that is taken for a one-byte encoding and written in UTF-8.
std::string taken_for(std::string_view encoding, std::string_view utf8) {
  const std::array<char32_t, 256> table = one_byte_table(std::string(encoding));
  std::string twice;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    const char32_t character = table[byte] == replacement_character ? byte : table[byte];
    append_utf8(byte < 0x80 ? byte : character, twice);
  }
  return twice;
}

TEST_CASE("text that was encoded twice is mended, and counted by runs") {
  const std::string text = "قال الوزير، في «مؤتمر» و 5 آخرين، إن ١٢ دولة وافقت - نعم";
  for (const std::string_view encoding : {"windows-1252", "windows-1256"}) {
    const std::string twice = taken_for(encoding, text);
    REQUIRE(twice != text);
    const Decoded got = decode(twice, "utf-8");
    CHECK(got.text == text);
    CHECK(got.mended == 11);
    CHECK(got.replaced == 0);
    // A page of which only a part is damaged.
    const std::string part = std::string(sentence) + " | " + twice + " | caf\u00E9 \u00D8resund";
    CHECK(decode(part, "").text ==
          std::string(sentence) + " | " + text + " | caf\u00E9 \u00D8resund");
  }
}

TEST_CASE("what only looks as if it was encoded twice stays as it is") {
  for (const std::string text : {
           "Øresund og Ørsted, Ø, Århus: «Øl»",
           "حفظ، وعظ؛ ولفظ؟ ط ظ «ظ» ط.",
           "Ø§ Ø§ Ø§ Ø§ Ø§",  // one letter at a time is not certain
           "کرم، طھ، پاکستان کے لفظ؟ گزارش ہے",
           "Ã©tÃ© Ã  NoÃ«l",  // French, not for us
           "ÙØ",
       }) {
    CAPTURE(text);
    const Decoded got = decode(text, "utf-8");
    CHECK(got.text == text);
    CHECK(got.mended == 0);
  }
}

// Written for this test: 44 sentences in five encodings, UTF with and without mark.
TEST_CASE("generated samples in every encoding are all decoded right") {
  const std::string_view samples[] = {
      "وقعت الحكومة اتفاقا مع الجانب الياباني لبناء محطة كهرباء.",
      "استقبل الرئيس وفدا من رجال الأعمال في القصر الجمهوري.",
      "قال المتحدث باسم الوزارة إن المحادثات تستأنف غدا.",
      "وصلت سفينة تحمل مساعدات غذائية إلى ميناء العاصمة.",
      "أعلن البنك المركزي رفع سعر الفائدة نصف نقطة.",
      "تظاهر مئات الطلاب أمام مقر البرلمان مطالبين بالإصلاح.",
      "بحث الوزيران سبل تعزيز التعاون في مجال الطاقة.",
      "أدان المجلس الهجوم ودعا الطرفين إلى ضبط النفس.",
      "غادر السفير البلاد بعد استدعائه للتشاور.",
      "انتهت الجولة الثالثة من المفاوضات دون نتيجة.",
      "أكد الناطق العسكري سقوط طائرة مسيرة قرب الحدود.",
      "صادق النواب على الموازنة بأغلبية ضئيلة.",
      "تراجعت أسعار النفط في تعاملات صباح الثلاثاء.",
      "نفى مصدر مسؤول ما تداولته بعض المواقع.",
      "دشن ولي العهد مشروعا للطاقة الشمسية في الصحراء.",
      "حذرت المنظمة من نقص حاد في الأدوية واللقاحات.",
      "طالبت المعارضة بتشكيل لجنة تحقيق مستقلة.",
      "أفرجت السلطات عن ثلاثة صحفيين بعد أسبوع من توقيفهم.",
      "عقدت القمة العربية دورتها العادية وسط خلافات.",
      "ألغت شركة الطيران رحلاتها بسبب سوء الأحوال الجوية.",
      "فاز المنتخب بهدفين مقابل هدف واحد في المباراة النهائية.",
      "شاركت عشرون دولة في المناورات البحرية المشتركة.",
      "تسلم الوزير الجديد مهامه رسميا صباح الأحد.",
      "افتتح المعرض الدولي للكتاب بمشاركة ناشرين من أوروبا.",
      "قرر القضاة تأجيل الجلسة إلى الشهر المقبل.",
      "زار الأمين العام مخيمات اللاجئين شرق البلاد.",
      "ردت طهران بأنها لن تتفاوض تحت الضغط.",
      "أرسلت الرياض مستشفى ميدانيا إلى المناطق المنكوبة.",
      "اعتبر المحلل أن الهدنة هشة وقد تنهار سريعا.",
      "ارتفع عدد ضحايا الزلزال إلى ألف قتيل.",
      "تبادل الجانبان الأسرى بوساطة دولة ثالثة.",
      "خفضت الوكالة تصنيف البلاد الائتماني درجة واحدة.",
      "تعهد المانحون بتقديم ملياري دولار لإعادة الإعمار.",
      "سحبت فرنسا آخر جنودها من القاعدة الجوية.",
      "بدأت أعمال بناء السد على الرغم من الاعتراضات.",
      "منعت الشرطة مسيرة كانت متجهة نحو السفارة.",
      "أجرى الرئيسان اتصالا هاتفيا استمر ساعة.",
      "عادت العلاقات بين البلدين بعد قطيعة دامت سبع سنوات.",
      "أغلقت المعابر الحدودية حتى إشعار آخر.",
      "كشفت الصحيفة وثائق سرية عن صفقة السلاح.",
      "هنأ الملك نظيره بمناسبة العيد الوطني.",
      "ضربت عاصفة رملية الساحل الغربي ليلا.",
      "ناقش الخبراء أثر التغير المناخي على الزراعة.",
      "وضعت الحرب أوزارها وبدأ النازحون بالعودة.",
  };
  struct Form {
    std::string encoding;  // as decode names it
    std::string mark;
  };
  const Form forms[] = {
      {.encoding = "windows-1256", .mark = ""},
      {.encoding = "ISO-8859-6", .mark = ""},
      {.encoding = "UTF-8", .mark = ""},
      {.encoding = "UTF-8", .mark = "\xEF\xBB\xBF"},
      {.encoding = "UTF-16LE", .mark = ""},
      {.encoding = "UTF-16LE", .mark = "\xFF\xFE"},
      {.encoding = "UTF-16BE", .mark = ""},
      {.encoding = "UTF-16BE", .mark = "\xFE\xFF"},
  };
  std::size_t right = 0;
  for (const std::string_view sample : samples) {
    for (const Form& form : forms) {
      std::string bytes = form.encoding == "UTF-8"      ? std::string(sample)
                          : form.encoding == "UTF-16LE" ? to_utf16(sample, Order::little)
                          : form.encoding == "UTF-16BE" ? to_utf16(sample, Order::big)
                                                        : to_one_byte(sample, form.encoding);
      const Decoded got = decode(form.mark + bytes, "");
      CAPTURE(form.encoding);
      CHECK(got.text == sample);
      CHECK(got.encoding == form.encoding);
      CHECK(got.how != "undecided");
      right += got.text == sample && got.encoding == form.encoding ? 1 : 0;
    }
  }
  CHECK(right == 352);
}

TEST_CASE("what is too short to tell says so") {
  for (const std::string_view word : {"من", "قط", "وزير", "زيارة رسمية"}) {
    for (const std::string encoding : {"windows-1256", "ISO-8859-6"}) {
      CAPTURE(word);
      CAPTURE(encoding);
      CHECK(decode(to_one_byte(word, encoding), "").how == "undecided");
      CHECK(decode(to_one_byte(word, encoding), encoding).how == "declared");
      CHECK(decode(to_one_byte(word, encoding), encoding).text == word);
    }
  }
}

TEST_CASE("a damaged character is replaced and counted, not a reason to change the encoding") {
  const std::string damaged = std::string(sentence) + "\xD9 " + std::string(sentence);
  const Decoded got = decode(damaged, "");
  CHECK(got.encoding == "UTF-8");
  CHECK(got.how == "nearly-valid");
  CHECK(got.replaced == 1);
  CHECK(got.text == std::string(sentence) + "\uFFFD " + std::string(sentence));
}

TEST_CASE("whatever comes in, valid UTF-8 without U+0000 comes out") {
  const std::string cases[] = {
      ""s,
      "\xFF\xFE"s,
      "\xFF\xFE\x00"s,
      "\xFF\xFE\x00\xD8"s,
      "\xFF\xFE\x00\xDC\x00\xD8\x00\xDC"s,
      "\xFF\xFE\0\0\0\0\x11\0\0\xD8\0\0a"s,
      "\x00\x00\xFE\xFF\x00\x00\x06\x45"s,
      "a\0b"s,
      "\x80\x81\xFE\xFF\xC1\xC1"s,
      "\xC1"s,
      std::string(100, '\0'),
  };
  for (const std::string& bytes : cases) {
    for (const std::string_view declared : {"", "utf-8", "windows-1256", "utf-7", "\xFF"}) {
      const Decoded got = decode(bytes, declared);
      CHECK(valid_utf8(got.text));
      CHECK(got.text.find('\0') == std::string::npos);
    }
  }
  CHECK(decode("a\0b"sv, "").text == "ab");
  CHECK(decode("\xFF\xFE\x00\xD8"sv, "").replaced == 1);
}

TEST_CASE("UTF-16 keeps characters beyond the first plane") {
  CHECK(decode("\xFF\xFE\x3D\xD8\x00\xDE"sv, "").text == "\U0001F600");
}

TEST_CASE("looks_binary knows what is no text") {
  struct Case {
    std::string_view bytes;
    bool want;
  };
  const Case cases[] = {
      {.bytes = "%PDF-1.4 text", .want = true},
      {.bytes = "PK\x03\x04"sv, .want = true},
      {.bytes = "\x89PNG\r\n\x1A\n"sv, .want = true},
      {.bytes = "\xFF\xD8\xFF\xE0"sv, .want = true},
      {.bytes = "\x00\x01\x02\x03\x04\x05\x06\x07"sv, .want = true},
      {.bytes = "", .want = false},
      {.bytes = sentence, .want = false},
      {.bytes = in_1256, .want = false},
      {.bytes = "<html>\n\t<p>\r\n", .want = false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.bytes);
    CHECK(looks_binary(c.bytes) == c.want);
  }
  CHECK_FALSE(looks_binary(to_utf16(sentence, Order::little)));
}

TEST_CASE("decoding is linear: many megabytes of one letter, bad byte or NUL") {
  for (const char letter : {'a', '\x80', '\xC7', '\0'}) {
    const std::string bytes(std::size_t{4} << 20, letter);
    const auto start = std::chrono::steady_clock::now();
    CHECK(valid_utf8(decode(bytes, "").text));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
  }
}

TEST_CASE("unix_lines") {
  CHECK(unix_lines("a\r\nb\rc\n\r\n\r") == "a\nb\nc\n\n\n");
}

TEST_CASE("document_id follows the content and nothing else") {
  Document one;
  one.source = "x";
  one.date = "2022-05-26";
  one.title = "ab";
  one.body = "c";
  Document two = one;
  two.source = "y";
  CHECK(document_id(one) == document_id(two));
  two.title = "a";
  two.body = "bc";
  CHECK(document_id(one) != document_id(two));
  CHECK(document_id(one).size() == 32);
}

}  // namespace
}  // namespace rasid
