#include "actors/actors.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

struct Compiled {
  explicit Compiled(Knowledge loaded)
      : knowledge(std::move(loaded)),
        grammar(knowledge),
        actors(knowledge) {}

  Knowledge knowledge;
  Grammar grammar;
  ActorIndex actors;
};

// The project's knowledge, loaded once for all tests.
const Compiled& compiled() {
  static const Compiled all = [] {
    std::vector<Fault> faults;
    return Compiled(load_knowledge(RASID_SOURCE_DIR "/knowledge", faults));
  }();
  return all;
}

Document document_of(std::string_view body) {
  Document document;
  document.id = "test";
  document.body = body;
  return document;
}

Mentions find(const Document& document) {
  const Text text = read_text(document.body);
  return compiled().actors.find(text, analyse(text, compiled().grammar), {}, document);
}

struct Seen {
  std::string kind;
  std::string codes;  // joined by '+'
  std::string words;

  friend bool operator==(const Seen&, const Seen&) = default;
};

Seen seen(const Mention& mention, std::string_view body) {
  Seen one{.kind = mention_kind_name(mention.kind),
           .codes = "",
           .words = std::string(slice(body, mention.span))};
  for (const std::string& code : mention.codes)
    one.codes += (one.codes.empty() ? "" : "+") + code;
  return one;
}

std::vector<Seen> seen_in(const Document& document) {
  std::vector<Seen> list;
  for (const Mention& mention : find(document).list)
    list.push_back(seen(mention, document.body));
  return list;
}

// One mention a line, to be read where a test fails.
std::string lines(const std::vector<Seen>& list) {
  std::string text;
  for (const Seen& one : list)
    text += one.kind + ' ' + one.codes + ' ' + one.words + '\n';
  return text;
}

struct Case {
  std::string_view body;
  std::vector<Seen> want;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(c.body);
    CHECK(lines(seen_in(document_of(c.body))) == lines(c.want));
  }
}

}  // namespace

TEST_CASE("states, capitals, places, bodies and groups by their names") {
  check({
      {"", {}},
      {"هبت الرياح على الحديقة", {}},
      {"تقع مصر في أفريقيا", {{"state", "EGY", "مصر"}}},
      {"رحبت أنقرة بقرار برلين", {{"capital", "TUR", "أنقرة"}, {"capital", "DEU", "برلين"}}},
      {"نفى الكرملين ذلك", {{"capital", "RUS", "الكرملين"}}},
      {"أعلن البيت الأبيض الخبر", {{"capital", "USA", "البيت الأبيض"}}},
      {"سافر الصحفي إلى إسطنبول", {{"place", "TUR", "إسطنبول"}}},
      {"يجتمع حلف شمال الأطلسي في بروكسل",
       {{"body", "NAT", "حلف شمال الأطلسي"}, {"capital", "BEL", "بروكسل"}}},
      {"تحرك مجلس الأمن الدولي والاتحاد الأوروبي بشأن كوريا الشمالية",
       {{"body", "UNO", "مجلس الأمن الدولي"},
        {"body", "EUU", "والاتحاد الأوروبي"},
        {"state", "PRK", "كوريا الشمالية"}}},
      {"هاجم تنظيم الدولة الإسلامية قرية", {{"group", "ISI", "تنظيم الدولة الإسلامية"}}},
  });
}

TEST_CASE("a name is found with what is written before it and in any spelling") {
  check({
      {"للجزائر وبالجزائر", {{"state", "DZA", "للجزائر"}, {"state", "DZA", "وبالجزائر"}}},
      {"المانيا وايطاليا", {{"state", "DEU", "المانيا"}, {"state", "ITA", "وايطاليا"}}},
      {"زارَ إيـــران", {{"state", "IRN", "إيـــران"}}},
  });
}

TEST_CASE("the members of a list are mentions of their own") {
  check({
      {"اجتمعت السعودية والإمارات والبحرين ومصر",
       {{"state", "SAU", "السعودية"},
        {"state", "ARE", "والإمارات"},
        {"state", "BHR", "والبحرين"},
        {"state", "EGY", "ومصر"}}},
      {"اجتمع وزراء خارجية مصر والأردن والعراق",
       {{"office", "EGY", "وزراء خارجية مصر"},
        {"state", "JOR", "والأردن"},
        {"state", "IRQ", "والعراق"}}},
  });
}

TEST_CASE("nationalities") {
  check({
      {"شارك الألمان والفرنسيون في المعرض",
       {{"demonym", "DEU", "الألمان"}, {"demonym", "FRA", "والفرنسيون"}}},
      {"تظاهر آلاف العراقيين", {{"demonym", "IRQ", "العراقيين"}}},
      {"تناول التقرير الموقف الياباني", {{"demonym", "JPN", "الياباني"}}},
  });
}

TEST_CASE("an office takes its state from what follows") {
  check({
      {"استقبل أمير قطر الرئيس التركي",
       {{"office", "QAT", "أمير قطر"}, {"office", "TUR", "الرئيس التركي"}}},
      {"غادر وزير الشؤون الخارجية والتعاون الأردني",
       {{"office", "JOR", "وزير الشؤون الخارجية والتعاون الأردني"}}},
      {"صرح المتحدث باسم وزارة الخارجية الإيرانية بذلك",
       {{"office", "IRN", "المتحدث باسم وزارة الخارجية الإيرانية"}}},
      {"وصف مساعد وزير الدفاع الأمريكي القرار", {{"office", "USA", "مساعد وزير الدفاع الأمريكي"}}},
      {"أدانت وزارة الخارجية السعودية الهجوم على سفارة باكستان",
       {{"organ", "SAU", "وزارة الخارجية السعودية"}, {"organ", "PAK", "سفارة باكستان"}}},
      {"وصل الوفد القطري إلى الدوحة",
       {{"organ", "QAT", "الوفد القطري"}, {"capital", "QAT", "الدوحة"}}},
      {"أوقف الجيش اللبناني القافلة", {{"organ", "LBN", "الجيش اللبناني"}}},
      {"اعتقلت الشرطة الإسرائيلية مواطنين أردنيين",
       {{"organ", "ISR", "الشرطة الإسرائيلية"}, {"people", "JOR", "مواطنين أردنيين"}}},
      {"صرح الأمين العام للأمم المتحدة بذلك", {{"office", "UNO", "الأمين العام للأمم المتحدة"}}},
  });
}

TEST_CASE("an office and the person who holds it are one mention") {
  struct Held {
    std::string_view body;
    std::string_view words;
    std::string_view code;
    std::string_view entity;
  };
  const Held cases[] = {
      {"زار وزير الخارجية الروسي سيرغي لافروف الجزائر",
       "وزير الخارجية الروسي سيرغي لافروف",
       "RUS",
       "sergey-lavrov"},
      {"وصل وزير الخارجية الروسي، سيرغي لافروف، إلى الجزائر",
       "وزير الخارجية الروسي، سيرغي لافروف",
       "RUS",
       "sergey-lavrov"},
      {"صرح الرئيس فلاديمير بوتين بذلك", "الرئيس فلاديمير بوتين", "RUS", "vladimir-putin"},
      {"صرح الأمين العام للأمم المتحدة أنطونيو غوتيريش بذلك",
       "الأمين العام للأمم المتحدة أنطونيو غوتيريش",
       "UNO",
       "antonio-guterres"},
      {"لافروف في جنيف", "لافروف", "RUS", "sergey-lavrov"},
  };
  for (const Held& c : cases) {
    CAPTURE(c.body);
    const Mentions mentions = find(document_of(c.body));
    REQUIRE_FALSE(mentions.list.empty());
    const Mention& first = mentions.list.front();
    CHECK(slice(c.body, first.span) == c.words);
    CHECK(first.codes == std::vector<std::string>{std::string(c.code)});
    CHECK(first.sector == "GOV");
    CHECK(first.entity == c.entity);
    CHECK_FALSE(first.rows.empty());
  }
}

TEST_CASE("a name nobody knows is remembered with its office") {
  const Document document =
      document_of("صرح وزير الخارجية السوري صلاح البيطار بذلك مساء. وأضاف البيطار أن اللقاء مثمر.");
  const Mentions mentions = find(document);
  REQUIRE(mentions.list.size() == 2);
  CHECK(mentions.list[0].person == "صلاح البيطار");
  CHECK(mentions.list[0].entity.empty());
  CHECK(lines(seen_in(document)) == lines({{"office", "SYR", "وزير الخارجية السوري صلاح البيطار"},
                                           {"person", "SYR", "البيطار"}}));
  CHECK(mentions.list[1].sector == "GOV");
  CHECK(mentions.list[1].inferred);
  check({{"وأضاف البيطار أن اللقاء مثمر.", {}}});
}

TEST_CASE("a known surname behind another given name is somebody else") {
  check({{"شكر المريض الطبيب إبراهيم لافروف", {}}});
}

TEST_CASE("words that point back") {
  check({
      {"وقعت تونس وليبيا اتفاقا. وأكد البلدان أهمية التعاون.",
       {{"state", "TUN", "تونس"}, {"state", "LBY", "وليبيا"}, {"pair", "TUN+LBY", "البلدان"}}},
      {"وأكد البلدان أهمية التعاون", {}},
      {"أكدت تونس أن البلدين مستعدان", {{"state", "TUN", "تونس"}}},
      {"صرح الرئيس الجزائري أن بلاده ترفض التدخل",
       {{"office", "DZA", "الرئيس الجزائري"}, {"own", "", "بلاده"}}},
      {"كانت بلدة صغيرة", {}},
      {"هاجمت حركة طالبان كابول. وقالت الحركة إنها تتقدم.",
       {{"group", "TAL", "حركة طالبان"}, {"capital", "AFG", "كابول"}, {"group", "TAL", "الحركة"}}},
      {"عقد الاتحاد الأفريقي قمة. ودعت المنظمة إلى السلام.",
       {{"body", "AFU", "الاتحاد الأفريقي"}, {"body", "AFU", "المنظمة"}}},
  });
}

TEST_CASE("an office without a state is that of its last holder, else of the home") {
  struct Home {
    const char* source;
    std::string_view body;
    std::vector<Seen> want;
    bool last_inferred;
  };
  const std::vector<Home> cases = {
      {"", "غادر الوزير مساء", {}, false},
      {"aps", "غادر الوزير مساء", {{"office", "DZA", "الوزير"}}, true},
      {"aps",
       "أعلنت الجزائر الخبر. ثم غادر الوزير.",
       {{"state", "DZA", "الجزائر"}, {"office", "DZA", "الوزير"}},
       true},
      // the article does not speak of its outlet's state
      {"aps", "أعلنت فرنسا الخبر. ثم غادر الوزير.", {{"state", "FRA", "فرنسا"}}, false},
      {"aps",
       "وصل الوزير التونسي مساء. ثم غادر الوزير.",
       {{"office", "TUN", "الوزير التونسي"}, {"office", "TUN", "الوزير"}},
       true},
  };
  for (const Home& c : cases) {
    CAPTURE(c.body);
    Document document = document_of(c.body);
    document.source = c.source;
    CHECK(lines(seen_in(document)) == lines(c.want));
    const Mentions mentions = find(document);
    if (!mentions.list.empty()) CHECK(mentions.list.back().inferred == c.last_inferred);
  }
}

TEST_CASE("the home is the outlet's state, else the first state named") {
  struct Home {
    const char* source;
    std::string_view body;
    std::string_view want;
  };
  const Home cases[] = {
      {"", "هبت الرياح", ""},
      {"", "زار وزير قطري الكويت", "QAT"},
      {"aps", "زار وزير قطري الكويت", "DZA"},
      {"an-outlet-nobody-knows", "وصلت قافلة إلى الكويت", "KWT"},
  };
  for (const Home& c : cases) {
    CAPTURE(c.body);
    Document document = document_of(c.body);
    document.source = c.source;
    CHECK(find(document).home == c.want);
  }
}

TEST_CASE("one name, two meanings") {
  check({
      // Oman behind an office, Amman for a Jordanian
      {"صرح سلطان عمان بذلك", {{"office", "OMN", "سلطان عمان"}}},
      {"وصل العاهل الأردني إلى عمان",
       {{"office", "JOR", "العاهل الأردني"}, {"capital", "JOR", "عمان"}}},
      // a common word is no name without a sign
      {"كتب الطالب القاعدة في الدفتر", {}},
      {"عقد الحزبان التحالف الجديد", {}},
  });
}

TEST_CASE("every row of the tables is reachable by its words") {
  const ActorIndex& index = compiled().actors;
  const Knowledge& knowledge = compiled().knowledge;
  std::string lost;
  const auto reach = [&](const std::string& words, ActorIndex::ItemKind kind, const auto& is_row) {
    const Text text = read_text(words);
    const auto matches = index.phrases().match(text, 0, text.tokens.size());
    const bool found = std::any_of(matches.begin(), matches.end(), [&](const PhraseMatch& match) {
      const ActorIndex::Item& item = index.item(match.value);
      return match.length == text.tokens.size() && item.kind == kind && is_row(item.row);
    });
    if (!found) lost += words + '\n';
  };
  using Kind = ActorIndex::ItemKind;
  const auto row_is = [](std::size_t i) { return [i](std::uint32_t row) { return row == i; }; };
  for (std::size_t i = 0; i < knowledge.names.size(); ++i)
    reach(knowledge.names[i].name, Kind::name, row_is(i));
  for (std::size_t i = 0; i < knowledge.offices.size(); ++i)
    reach(knowledge.offices[i].words, Kind::office, row_is(i));
  for (std::size_t i = 0; i < knowledge.demonyms.size(); ++i)
    reach(knowledge.demonyms[i].stem, Kind::demonym, row_is(i));
  for (std::size_t i = 0; i < knowledge.other_names.size(); ++i)
    reach(knowledge.other_names[i].name, Kind::other, row_is(i));
  for (std::size_t i = 0; i < knowledge.honorifics.size(); ++i)
    reach(knowledge.honorifics[i], Kind::honorific, row_is(i));
  for (std::size_t i = 0; i < knowledge.given_names.size(); ++i)
    reach(knowledge.given_names[i], Kind::given_name, row_is(i));
  for (std::size_t i = 0; i < knowledge.people.size(); ++i) {
    std::vector<std::string> names = knowledge.people[i].aliases;
    names.push_back(knowledge.people[i].name);
    for (const std::string& name : names) {
      reach(name, Kind::person, [&](std::uint32_t row) {
        const auto& rows = index.namesakes(row);
        return std::find(rows.begin(), rows.end(), i) != rows.end();
      });
    }
  }
  CHECK(lost == "");
}

TEST_CASE("mentions lie in order and the tokens know them") {
  for (const std::string_view body :
       {"زار وزير الخارجية الروسي سيرغي لافروف الجزائر، والتقى الرئيس الجزائري. وأكد البلدان "
        "التعاون.",
        "عمان والرياض وبغداد؛ لندن.\nالجيش العراقي — الحكومة، نائب رئيس وزراء وزير",
        "\u200Fمصر\u200E ١٢ NATO وزير"}) {
    CAPTURE(body);
    const Document document = document_of(body);
    const Text text = read_text(body);
    const Mentions mentions = find(document);
    REQUIRE(mentions.at.size() == text.tokens.size());
    std::uint32_t end = 0;
    for (std::size_t m = 0; m < mentions.list.size(); ++m) {
      const Mention& mention = mentions.list[m];
      CHECK(end <= mention.first_token);
      CHECK(mention.first_token < mention.last_token);
      CHECK(mention.span == text.span(mention.first_token, mention.last_token));
      for (std::size_t i = mention.first_token; i < mention.last_token; ++i)
        CHECK(mentions.at[i] == static_cast<std::int32_t>(m));
      end = mention.last_token;
    }
  }
}

}  // namespace rasid
