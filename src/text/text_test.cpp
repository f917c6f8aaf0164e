#include "text/text.h"

#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

// What the properties below must hold for; none of it needs to be good Arabic, or text at all.
const std::vector<std::string_view> bodies = {
    "",
    " ",
    "مصر",
    "وقّعت الجزائرُ وإيطاليا، أمس، اتفاقاً للطاقة.\nورحّب به الاتحاد الأوروبي!",
    "العـــراق — \u200Fمصر\u200E (٢٠٢٢) \u202Bقطر\u202C",
    "\u0640\u0640\u064B",
    "\uFEE3\uFEBC\uFEAE \uFEFB \uFDF2",
    "\uFDFA",
    "NATO é 2.5% \U0001F600",
    "\xFF\xD9\x85\xD9 \xE2\x80",
};

bool on_border(std::string_view text, std::size_t at) {
  if (at >= text.size()) return at == text.size();
  for (std::size_t border = 0; border <= at;) {
    if (border == at) return true;
    next_code_point(text, border);
  }
  return false;
}

std::vector<std::string> words_of(const Text& text) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < text.tokens.size(); ++i)
    words.emplace_back(text.word(i));
  return words;
}

std::vector<std::string> sentences_of(std::string_view body) {
  const Text text = read_text(body);
  std::vector<std::string> sentences;
  for (const Sentence& sentence : text.sentences)
    sentences.emplace_back(slice(body, text.span(sentence.first, sentence.last)));
  return sentences;
}

}  // namespace

TEST_CASE("free spellings take one form") {
  struct Case {
    std::string_view written;
    std::string_view want;
  };
  const Case cases[] = {
      {"", ""},
      {"مصر", "مصر"},
      {"أنقرة", "انقره"},
      {"إيران", "ايران"},
      {"آسيا", "اسيا"},
      {"\u0671لعراق", "العراق"},
      {"مصطفى", "مصطفي"},
      {"وقّعَتِ الدَّولتانِ", "وقعت الدولتان"},
      {"اتفاقاً", "اتفاقا"},
      {"العـــراق", "العراق"},
      {"هٰذا", "هذا"},
      {"مسؤول رئيس لقاء", "مسؤول رئيس لقاء"},  // hamza elsewhere than on alef stays
      {"٠١٢٣٤٥٦٧٨٩", "0123456789"},
      {"۰۱۲۳۴۵۶۷۸۹", "0123456789"},
      {"\u06A9\u06CC\u0641", "كيف"},
      {"NATO", "nato"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.written);
    CHECK(normalise(c.written).text == c.want);
  }
}

TEST_CASE("presentation forms open up") {
  struct Case {
    std::string_view written;
    std::string_view want;
  };
  const Case cases[] = {
      {"\uFEE3\uFEBC\uFEAE", "مصر"},         // meem initial, sad medial, reh final
      {"\uFEFB", "لا"},                      // lam alef
      {"\uFEF7", "لا"},                      // lam alef with hamza
      {"\uFEF5", "لا"},                      // lam alef with madda
      {"\uFDF2", "الله"},                    // one sign
      {"\uFE97\uFEEE\uFEE7\uFEB2", "تونس"},  // a whole word
      {"\uFE8E\uFE94\uFEF0", "اهي"},         // opened letters are folded like others
  };
  for (const Case& c : cases) {
    CAPTURE(c.want);
    CHECK(normalise(c.written).text == c.want);
  }
}

TEST_CASE("bidi and zero-width marks vanish") {
  for (const char32_t mark : {U'\u200B',
                              U'\u200C',
                              U'\u200D',
                              U'\u200E',
                              U'\u200F',
                              U'\u202A',
                              U'\u202B',
                              U'\u202C',
                              U'\u202D',
                              U'\u202E',
                              U'\u2060',
                              U'\u2066',
                              U'\u2067',
                              U'\u2068',
                              U'\u2069',
                              U'\uFEFF',
                              U'\u00AD'}) {
    CAPTURE(static_cast<unsigned>(mark));
    std::string body;
    append_utf8(mark, body);
    body += "مص";
    append_utf8(mark, body);
    body += "ر";
    append_utf8(mark, body);
    CHECK(normalise(body).text == "مصر");
    const Text text = read_text(body);
    REQUIRE(text.tokens.size() == 1);
    CHECK(text.word(0) == "مصر");
  }
}

TEST_CASE("every byte of the folded text knows where it came from") {
  for (const std::string_view body : bodies) {
    CAPTURE(body);
    const NormalText normal = normalise(body);
    REQUIRE(normal.origin.size() == normal.text.size() + 1);
    CHECK(std::is_sorted(normal.origin.begin(), normal.origin.end()));
    CHECK(normal.origin.back() == body.size());
    for (const std::uint32_t at : normal.origin)
      CHECK(on_border(body, at));
    CHECK(valid_utf8(normal.text));
  }
}

TEST_CASE("tokens lie in order and cover all sentences") {
  for (const std::string_view body : bodies) {
    CAPTURE(body);
    const Text text = read_text(body);
    Span before{};
    for (const Token& token : text.tokens) {
      CHECK(before.end <= token.span.begin);
      CHECK(token.span.begin <= token.span.end);
      CHECK(token.span.end <= body.size());
      CHECK(on_border(body, token.span.begin));
      CHECK(on_border(body, token.span.end));
      CHECK_FALSE(token.normal.empty());
      before = token.span;
    }
    std::uint32_t next = 0;
    for (const Sentence& sentence : text.sentences) {
      CHECK(sentence.first == next);
      CHECK(sentence.first < sentence.last);
      next = sentence.last;
    }
    CHECK(next == text.tokens.size());
  }
}

TEST_CASE("a token cites its own words of the body") {
  struct Case {
    std::string_view body;
    std::vector<std::string> quotes;
  };
  const std::vector<Case> cases = {
      {"وقّعت مصرُ، أمس", {"وقّعت", "مصرُ", "،", "أمس"}},
      {"العـراق (٢٠٢٢)", {"العـراق", "(", "٢٠٢٢", ")"}},
      {" \uFEE3\uFEBC\uFEAE.", {"\uFEE3\uFEBC\uFEAE", "."}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.body);
    const Text text = read_text(c.body);
    std::vector<std::string> quotes;
    for (const Token& token : text.tokens)
      quotes.emplace_back(slice(c.body, token.span));
    CHECK(quotes == c.quotes);
    for (std::size_t i = 0; i < quotes.size(); ++i)
      CHECK(fold(quotes[i]) == text.word(i));
  }
}

TEST_CASE("letters in front are left out however they are written") {
  struct Case {
    std::string_view body;
    std::size_t letters;
    std::string_view want;
  };
  const Case cases[] = {
      {"وروسيا", 1, "روسيا"},
      {"وَلِلأردن", 2, "لأردن"},
      {"ﻟﺠﻤﺎﻋﺔ الحوثي", 1, "ﺠﻤﺎﻋﺔ الحوثي"},
      {"روسيا", 0, "روسيا"},
      {"و", 1, "و"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.body);
    const Text text = read_text(c.body);
    CHECK(slice(c.body, text.span_behind(0, text.tokens.size(), c.letters)) == c.want);
  }
}

TEST_CASE("words, numbers, foreign words and marks are told apart") {
  struct Case {
    std::string_view body;
    std::vector<std::string> words;
    std::string_view kinds;  // w, n, l, m: one letter a token
  };
  const std::vector<Case> cases = {
      {"", {}, ""},
      {" \u00A0\t", {}, ""},
      {"رحّبت مصر، وقطر", {"رحبت", "مصر", "،", "وقطر"}, "wwmw"},
      {"بنسبة 2.5%", {"بنسبه", "2", ".", "5", "%"}, "wnmnm"},
      {"١٢/٥/٢٠٢٢", {"12", "/", "5", "/", "2022"}, "nmnmn"},
      {"حلف NATO في 4أبريل", {"حلف", "nato", "في", "4", "ابريل"}, "wlwnw"},
      {"«بي بي سي»", {"«", "بي", "بي", "سي", "»"}, "mwwwm"},
      {"مصر\u00A0وقطر", {"مصر", "وقطر"}, "ww"},
      {"واشنطن-طهران", {"واشنطن", "-", "طهران"}, "wmw"},
  };
  constexpr std::string_view letters = "wnlm";
  for (const Case& c : cases) {
    CAPTURE(c.body);
    const Text text = read_text(c.body);
    CHECK(words_of(text) == c.words);
    std::string kinds;
    for (const Token& token : text.tokens)
      kinds += letters[static_cast<std::size_t>(token.kind)];
    CHECK(kinds == c.kinds);
  }
}

TEST_CASE("sentences end at line breaks and closing marks") {
  struct Case {
    std::string_view body;
    std::vector<std::string> want;
  };
  const std::vector<Case> cases = {
      {"", {}},
      {"\n \r\n\n", {}},
      {"زار الوزير مصر", {"زار الوزير مصر"}},
      {"زار مصر. ثم غادر.", {"زار مصر.", "ثم غادر."}},
      {"عنوان بلا نقطة\nزار مصر", {"عنوان بلا نقطة", "زار مصر"}},
      {"زار مصر\r\n\r\nوغادر", {"زار مصر", "وغادر"}},
      {"هل يعود؟ نعم! قريبا", {"هل يعود؟", "نعم!", "قريبا"}},
      {"أحقا؟! نعم", {"أحقا؟!", "نعم"}},
      {"قال: «سنعود.» ثم غادر", {"قال: «سنعود.»", "ثم غادر"}},
      {"قال: \"سنعود.\" ثم غادر", {"قال: \"سنعود.\"", "ثم غادر"}},
      {"(غادر الوفد.) وعاد", {"(غادر الوفد.)", "وعاد"}},
      {"بلغت القيمة 2.5 مليار، والنسبة 3.1", {"بلغت القيمة 2.5 مليار، والنسبة 3.1"}},
      {"بدأت عام 2015. وانتهت بعده", {"بدأت عام 2015.", "وانتهت بعده"}},
      {"رحبت مصر، وقطر؛ ثم لبنان: بيان", {"رحبت مصر، وقطر؛ ثم لبنان: بيان"}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.body);
    CHECK(sentences_of(c.body) == c.want);
  }
}

TEST_CASE("fold joins the words of a phrase by one space") {
  struct Case {
    std::string_view words;
    std::string_view want;
  };
  const Case cases[] = {
      {"", ""},
      {"  ", ""},
      {"الأمم  المتّحدة", "الامم المتحده"},
      {" وزير\tالخارجية\n", "وزير الخارجيه"},
      {"أ.ب", "ا . ب"},
      {"5+1", "5 + 1"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.words);
    CHECK(fold(c.words) == c.want);
    CHECK(fold(fold(c.words)) == c.want);
  }
}

}  // namespace rasid
