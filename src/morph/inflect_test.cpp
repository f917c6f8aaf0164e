#include "morph/inflect.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

using enum Tense;
using enum Gender;

bool gives(const std::vector<VerbForm>& forms,
           std::string_view word,
           Tense tense,
           Gender gender,
           Number number) {
  return std::any_of(forms.begin(), forms.end(), [&](const VerbForm& form) {
    return form.word == word && form.tense == tense && form.gender == gender &&
           form.number == number && !form.needs_pronoun && !form.first_person;
  });
}

bool gives_first_person(const std::vector<VerbForm>& forms, std::string_view word) {
  return std::any_of(forms.begin(), forms.end(), [&](const VerbForm& form) {
    return form.word == word && form.first_person && form.number == Number::plural;
  });
}

bool gives(const std::vector<NounForm>& forms,
           std::string_view word,
           std::string_view pronoun,
           Number number) {
  return std::any_of(forms.begin(), forms.end(), [&](const NounForm& form) {
    return form.word == word && form.pronoun == pronoun && form.number == number;
  });
}

}  // namespace

TEST_CASE("a verb has its forms of the third person") {
  struct Case {
    std::string_view perfect;
    std::string_view imperfect;
    std::string_view word;  // folded
    Tense tense;
    Gender gender;
    Number number;
  };
  const Case cases[] = {
      {"رحب", "يرحب", "رحب", perfect, masculine, Number::singular},
      {"رحب", "يرحب", "رحبت", perfect, feminine, Number::singular},
      {"رحب", "يرحب", "رحبا", perfect, masculine, Number::dual},
      {"رحب", "يرحب", "رحبتا", perfect, feminine, Number::dual},
      {"رحب", "يرحب", "رحبوا", perfect, masculine, Number::plural},
      {"رحب", "يرحب", "يرحب", imperfect, masculine, Number::singular},
      {"رحب", "يرحب", "ترحب", imperfect, feminine, Number::singular},
      {"رحب", "يرحب", "يرحبان", imperfect, masculine, Number::dual},
      {"رحب", "يرحب", "يرحبون", imperfect, masculine, Number::plural},
      {"رحب", "يرحب", "يرحبوا", imperfect, masculine, Number::plural},
      // hollow: the long vowel falls in the jussive
      {"زار", "يزور", "زارت", perfect, feminine, Number::singular},
      {"زار", "يزور", "زاروا", perfect, masculine, Number::plural},
      {"زار", "يزور", "تزور", imperfect, feminine, Number::singular},
      {"زار", "يزور", "يزر", imperfect, masculine, Number::singular},
      {"زار", "يزور", "تزر", imperfect, feminine, Number::singular},
      {"زار", "يزور", "يزوران", imperfect, masculine, Number::dual},
      {"أدان", "يدين", "ادانت", perfect, feminine, Number::singular},
      {"أدان", "يدين", "تدن", imperfect, feminine, Number::singular},
      // defective: alef maqsura falls before t and w, and is yeh elsewhere
      {"التقى", "يلتقي", "التقي", perfect, masculine, Number::singular},
      {"التقى", "يلتقي", "التقت", perfect, feminine, Number::singular},
      {"التقى", "يلتقي", "التقيا", perfect, masculine, Number::dual},
      {"التقى", "يلتقي", "التقتا", perfect, feminine, Number::dual},
      {"التقى", "يلتقي", "التقوا", perfect, masculine, Number::plural},
      {"التقى", "يلتقي", "يلتق", imperfect, masculine, Number::singular},
      {"التقى", "يلتقي", "يلتقيان", imperfect, masculine, Number::dual},
      {"التقى", "يلتقي", "يلتقون", imperfect, masculine, Number::plural},
      {"تلقى", "يتلقى", "يتلق", imperfect, masculine, Number::singular},
      {"تلقى", "يتلقى", "يتلقيان", imperfect, masculine, Number::dual},
      {"تلقى", "يتلقى", "يتلقون", imperfect, masculine, Number::plural},
      // defective with waw
      {"دعا", "يدعو", "دعت", perfect, feminine, Number::singular},
      {"دعا", "يدعو", "دعوا", perfect, masculine, Number::dual},
      {"دعا", "يدعو", "دعوا", perfect, masculine, Number::plural},
      {"دعا", "يدعو", "تدعو", imperfect, feminine, Number::singular},
      {"دعا", "يدعو", "يدع", imperfect, masculine, Number::singular},
      {"دعا", "يدعو", "يدعون", imperfect, masculine, Number::plural},
      // the perfect ends in yeh
      {"نسي", "ينسى", "نسيت", perfect, feminine, Number::singular},
      {"نسي", "ينسى", "نسوا", perfect, masculine, Number::plural},
      {"نسي", "ينسى", "ينسون", imperfect, masculine, Number::plural},
      // hamza is folded on alef only
      {"بدأ", "يبدأ", "بدات", perfect, feminine, Number::singular},
      {"هنأ", "يهنئ", "تهنئ", imperfect, feminine, Number::singular},
      {"آخذ", "يؤاخذ", "تؤاخذ", imperfect, feminine, Number::singular},
  };
  for (const Case& c : cases) {
    CAPTURE(c.perfect);
    CAPTURE(c.word);
    CHECK(gives(conjugate(c.perfect, c.imperfect), c.word, c.tense, c.gender, c.number));
  }
}

TEST_CASE("the first person is marked, so that it can be left out") {
  struct Case {
    std::string_view perfect;
    std::string_view imperfect;
    std::string_view past;
    std::string_view present;
  };
  const Case cases[] = {
      {"رحب", "يرحب", "رحبنا", "نرحب"},
      {"زار", "يزور", "زرنا", "نزور"},
      {"التقى", "يلتقي", "التقينا", "نلتقي"},
      {"دعا", "يدعو", "دعونا", "ندعو"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.perfect);
    const std::vector<VerbForm> forms = conjugate(c.perfect, c.imperfect);
    CHECK(gives_first_person(forms, c.past));
    CHECK(gives_first_person(forms, c.present));
  }
}

TEST_CASE("a form that stands only before a pronoun says so") {
  struct Case {
    std::string_view perfect;
    std::string_view imperfect;
    std::string_view word;
  };
  const Case cases[] = {
      {"التقى", "يلتقي", "التقا"},  // iltaqahu
      {"زار", "يزور", "زارو"},      // zaruhu
      {"دعا", "يدعو", "دعو"},       // da'awhu
  };
  for (const Case& c : cases) {
    CAPTURE(c.word);
    const std::vector<VerbForm> forms = conjugate(c.perfect, c.imperfect);
    const auto form = std::find_if(
        forms.begin(), forms.end(), [&](const VerbForm& f) { return f.word == c.word; });
    REQUIRE(form != forms.end());
    CHECK(form->needs_pronoun);
  }
}

TEST_CASE("no form is another person's") {
  struct Case {
    std::string_view perfect;
    std::string_view imperfect;
    std::string_view word;
  };
  const Case cases[] = {
      {"زار", "يزور", "زارنا"},      // zara + na: he visited us
      {"زار", "يزور", "ازور"},       // I visit
      {"التقى", "يلتقي", "التقيت"},  // I met
      {"رحب", "يرحب", "يرحبت"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.word);
    const std::vector<VerbForm> forms = conjugate(c.perfect, c.imperfect);
    CHECK(std::none_of(
        forms.begin(), forms.end(), [&](const VerbForm& form) { return form.word == c.word; }));
  }
}

TEST_CASE("a noun has its duals and possessives") {
  struct Case {
    std::string_view noun;
    std::string_view word;  // folded
    std::string_view pronoun;
    Number number;
  };
  const Case cases[] = {
      {"زيارة", "زياره", "", Number::singular},
      {"زيارة", "زيارته", "ه", Number::singular},
      {"زيارة", "زيارتها", "ها", Number::singular},
      {"زيارة", "زيارتهما", "هما", Number::singular},
      {"زيارة", "زيارتين", "", Number::dual},
      {"زيارة", "زيارتان", "", Number::dual},
      {"زيارة", "زيارتي", "", Number::dual},  // construct
      {"اتفاق", "اتفاقا", "", Number::singular},
      {"اتفاق", "اتفاقهم", "هم", Number::singular},
      {"اتفاق", "اتفاقين", "", Number::dual},
      {"اتفاق", "اتفاقان", "", Number::dual},
      {"لقاء", "لقاؤه", "ه", Number::singular},
      {"لقاء", "لقائه", "ه", Number::singular},
      {"لقاء", "لقاءها", "ها", Number::singular},
      {"مسعى", "مسعاها", "ها", Number::singular},
      {"إدانة", "ادانتها", "ها", Number::singular},
  };
  for (const Case& c : cases) {
    CAPTURE(c.noun);
    CAPTURE(c.word);
    CHECK(gives(decline(c.noun, Number::singular), c.word, c.pronoun, c.number));
  }
}

TEST_CASE("what a noun does not have") {
  for (const NounForm& form : decline("زيارات", Number::plural)) {
    CAPTURE(form.word);
    CHECK(form.number == Number::plural);
  }
  for (const NounForm& form : decline("زيارة", Number::singular)) {
    CAPTURE(form.word);
    CHECK_FALSE(form.indefinite);  // tanwin on ta marbuta has no alef
  }
  const std::vector<NounForm> forms = decline("اتفاق", Number::singular);
  const auto tanwin = std::find_if(
      forms.begin(), forms.end(), [](const NounForm& form) { return form.word == "اتفاقا"; });
  REQUIRE(tanwin != forms.end());
  CHECK(tanwin->indefinite);
}

TEST_CASE("a nationality has its forms") {
  struct Case {
    std::string_view word;
    Number number;
  };
  const Case cases[] = {
      {"مصري", Number::singular},
      {"مصريه", Number::singular},
      {"مصريا", Number::singular},
      {"مصريين", Number::plural},
      {"مصريون", Number::plural},
      {"مصريات", Number::plural},
      {"مصريان", Number::dual},
      {"مصريتين", Number::dual},
      {"مصريتان", Number::dual},
  };
  const std::vector<NounForm> forms = decline_nisba("مصري");
  for (const Case& c : cases) {
    CAPTURE(c.word);
    CHECK(gives(forms, c.word, "", c.number));
  }
}

}  // namespace rasid
