#include "relate/relate.h"

#include "actors/actors.h"
#include "morph/grammar.h"
#include "relate/lexicon.h"
#include "relate/scene.h"
#include "times/times.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

struct Compiled {
  Compiled(Knowledge loaded, TimeGrammar time_grammar)
      : knowledge(std::move(loaded)),
        grammar(knowledge),
        actors(knowledge),
        times(std::move(time_grammar)),
        acts(knowledge) {}

  Knowledge knowledge;
  Grammar grammar;
  ActorIndex actors;
  TimeGrammar times;
  ActLexicon acts;
};

// The project's knowledge, loaded once for all tests.
const Compiled& compiled() {
  static const Compiled all = [] {
    const std::string dir = RASID_SOURCE_DIR "/knowledge";
    std::vector<Fault> faults;
    Knowledge knowledge = load_knowledge(dir, faults);
    auto times = TimeGrammar::load(dir);
    REQUIRE(faults.empty());
    REQUIRE(times);
    return Compiled(std::move(knowledge), std::move(*times));
  }();
  return all;
}

Document document_of(std::string_view body) {
  Document document;
  document.id = "test";
  document.date = "2022-05-26";
  document.body = body;
  return document;
}

std::vector<Claim> claims_of(const Document& document) {
  const Compiled& with = compiled();
  const Text text = read_text(document.body);
  const std::vector<WordInfo> words = analyse(text, with.grammar);
  const Mentions mentions = with.actors.find(text, words, {}, document);
  const std::vector<TimeMention> times = with.times.find(text, document.date);
  Scene scene{.document = document,
              .text = text,
              .infos = words,
              .mentions = mentions,
              .times = times,
              .lexicon = with.acts};
  scene.mark_finite_verbs();
  return relate(scene);
}

std::string codes_of(const std::vector<Side>& sides) {
  std::set<std::string> codes;
  for (const Side& side : sides)
    codes.insert(side.code);
  std::string text;
  for (const std::string& code : codes)
    text += (text.empty() ? "" : "+") + code;
  return text;
}

// "CONSULT/visit DZA>RUS held".
std::string notation(const Claim& claim) {
  return claim.type + (claim.mode.empty() ? "" : "/" + claim.mode) + ' ' + codes_of(claim.actor) +
         '>' + codes_of(claim.recipient) + ' ' + status_name(claim.status);
}

// What is said, once each, in the order of the alphabet, one claim a line.
std::string reading(std::string_view body) {
  std::set<std::string> said;
  for (const Claim& claim : claims_of(document_of(body)))
    said.insert(notation(claim));
  std::string text;
  for (const std::string& one : said)
    text += one + '\n';
  return text;
}

struct Case {
  std::string_view body;
  std::vector<std::string> want;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(c.body);
    std::string want;
    for (const std::string& one : c.want)
      want += one + '\n';
    CHECK(reading(c.body) == want);
  }
}

}  // namespace

TEST_CASE("nothing is read where nothing is said") {
  check({
      {"", {}},
      {"هطلت أمطار غزيرة على الجزائر", {}},
      {"زار الطلاب المتحف", {}},
      {"تقع إيران شرق العراق", {}},
  });
}

TEST_CASE("the verb first, then who does it and to whom") {
  check({
      {"زار وزير الخارجية الروسي الجزائر", {"CONSULT/visit RUS>DZA held"}},
      {"اتهمت أوكرانيا روسيا بقصف المدنيين", {"ACCUSE/allege UKR>RUS held"}},
      {"رحبت مصر ببيان الجامعة العربية", {"SUPPORT/endorse EGY>LAS held"}},
      {"قصفت طائرات إسرائيلية دمشق", {"ASSAULT/aerial ISR>SYR held"}},
      {"قدمت اليابان مساعدات إنسانية إلى السودان", {"AID/humanitarian JPN>SDN held"}},
      {"اعتقلت الشرطة الإسرائيلية مواطنين أردنيين", {"COERCE/arrest ISR>JOR held"}},
      {"هددت إيران بالرد على إسرائيل", {"THREATEN IRN>ISR held"}},
      {"رفضت مصر المقترح الإثيوبي", {"REJECT/change EGY>ETH held"}},
      {"وافقت إسرائيل على المقترح المصري", {"AGREE ISR>EGY held"}},
      {"طالبت مصر إثيوبيا بوقف الملء", {"REQUEST/yield EGY>ETH held"}},
      {"قطعت السعودية علاقاتها مع إيران", {"SANCTION/discontinue SAU>IRN held"}},
      {"اعتذرت تركيا لروسيا", {"CONCEDE TUR>RUS held"}},
      {"أفرجت إيران عن بحارة بريطانيين", {"RETREAT/release IRN>GBR held"}},
      {"أرسلت تركيا قوات إلى ليبيا", {"MOBILIZE/troops TUR>LBY held"}},
      {"تظاهر آلاف العراقيين ضد إيران", {"PROTEST/demo IRQ>IRN held"}},
  });
}

TEST_CASE("the subject before its verb") {
  check({
      {"وزير الخارجية الروسي يزور الجزائر", {"CONSULT/visit RUS>DZA held"}},
      {"ألمانيا تشيد بجهود قطر", {"SUPPORT/endorse DEU>QAT held"}},
      {"قالت مصادر إن الرئيس التركي زار الكويت", {"CONSULT/visit TUR>KWT held"}},
  });
}

TEST_CASE("both sides do it") {
  check({
      {"التقى الرئيس المصري نظيره الفرنسي في باريس", {"CONSULT/meet EGY+FRA> held"}},
      {"أجرى الرئيس المصري اتصالا هاتفيا بنظيره السوداني", {"CONSULT/phone EGY+SDN> held"}},
      {"أجرى وزير الخارجية السعودي محادثات مع نظيره الأمريكي", {"CONSULT/meet SAU+USA> held"}},
      {"استقبل أمير قطر الرئيس التركي", {"CONSULT/meet QAT+TUR> held"}},
      {"أجرت اليابان مناورات عسكرية مع أستراليا", {"COOPERATE/military AUS+JPN> held"}},
      {"انعقدت في القاهرة محادثات بين السودان وإثيوبيا", {"CONSULT/meet ETH+SDN> held"}},
      {"محادثات أمريكية صينية في جنيف", {"CONSULT/meet CHN+USA> held"}},
  });
}

TEST_CASE("lists") {
  check({
      {"وقعت الجزائر وإيطاليا وقطر اتفاقية", {"SUPPORT/sign DZA+ITA+QAT> held"}},
      {"دعت الصين روسيا وأوكرانيا إلى وقف القتال", {"REQUEST/yield CHN>RUS+UKR held"}},
      {"أدانت فرنسا وألمانيا وبريطانيا إيران", {"ACCUSE/disapprove DEU+FRA+GBR>IRN held"}},
  });
}

TEST_CASE("relative clauses") {
  check({
      {"الوزير القطري الذي زار طهران قال إن الحوار مهم", {"CONSULT/visit QAT>IRN held"}},
      {"رئيس الوزراء العراقي الذي زار الكويت قال إن الحوار مهم", {"CONSULT/visit IRQ>KWT held"}},
  });
}

TEST_CASE("passives name whom it was done to") {
  check({
      {"قُتل جنديان فرنسيان في مالي", {"ASSAULT >FRA held"}},
      {"اختطف مسلحون مواطنا فرنسيا في مالي", {"ASSAULT/abduct >FRA held"}},
  });
}

TEST_CASE("a verb that carries a noun lends it its subject") {
  check({
      {"قام الرئيس التركي بزيارة إلى قطر", {"CONSULT/visit TUR>QAT held"}},
      {"بدأ الرئيس التركي زيارة إلى الكويت", {"CONSULT/visit TUR>KWT held"}},
      {"شنت أمريكا غارات على اليمن", {"ASSAULT/aerial USA>YEM held"}},
      {"فرضت الولايات المتحدة عقوبات على إيران", {"SANCTION USA>IRN held"}},
  });
}

TEST_CASE("whose the act is, its possessor or pronoun says") {
  check({
      {"زيارة أمير قطر إلى فرنسا", {"CONSULT/visit QAT>FRA held"}},
      {"أعلنت السعودية دعمها للبنان", {"SUPPORT/endorse SAU>LBN held"}},
      {"جددت الصين رفضها العقوبات الأمريكية", {"REJECT/change CHN>USA held"}},
      {"اتفاق بين السعودية وإيران", {"SUPPORT/sign IRN+SAU> held"}},
  });
}

TEST_CASE("the giver and the receiver, whichever is the subject") {
  check({
      {"تلقت تونس مساعدات من الجزائر", {"AID DZA>TUN held"}},
      {"قدمت الجزائر مساعدات إلى تونس", {"AID DZA>TUN held"}},
  });
}

TEST_CASE("a subject runs on") {
  check({
      {"التقى الرئيس الصيني الرئيس المصري، وزار الكويت",
       {"CONSULT/meet CHN+EGY> held", "CONSULT/visit CHN>KWT held"}},
      {"زار الرئيس الصيني القاهرة، ووقع اتفاقا مع مصر",
       {"CONSULT/visit CHN>EGY held", "SUPPORT/sign CHN+EGY> held"}},
      {"وصل الرئيس الصيني إلى القاهرة. وزار الكويت بعد ذلك.",
       {"CONSULT/visit CHN>EGY held", "CONSULT/visit CHN>KWT held"}},
  });
}

TEST_CASE("two acts of one sentence keep their own sides") {
  check({
      {"أدانت تركيا الهجوم الإسرائيلي على سوريا",
       {"ACCUSE/disapprove TUR>ISR held", "ASSAULT ISR>SYR held"}},
      {"وصل الوزير القطري إلى طهران، وأعلنت فرنسا دعمها للبنان",
       {"CONSULT/visit QAT>IRN held", "SUPPORT/endorse FRA>LBN held"}},
  });
}

TEST_CASE("what became of the act") {
  check({
      {"سيزور الرئيس الإيراني سوريا الأسبوع المقبل", {"CONSULT/visit IRN>SYR planned"}},
      {"أكد أن الرئيس الصيني سوف يزور السعودية", {"CONSULT/visit CHN>SAU planned"}},
      {"يعتزم الرئيس الفرنسي زيارة الجزائر", {"CONSULT/visit FRA>DZA planned"}},
      {"من المقرر أن يزور الرئيس التركي العراق", {"CONSULT/visit TUR>IRQ planned"}},
      {"من المتوقع أن يزور الرئيس السوري بغداد", {"CONSULT/visit SYR>IRQ planned"}},
      {"الزيارة المرتقبة للرئيس التركي إلى مصر", {"CONSULT/visit TUR>EGY planned"}},
      {"دعا الملك الأردني الرئيس الفلسطيني إلى زيارة المدينة", {"CONSULT/visit PSE>JOR invited"}},
      {"أرجأ الرئيس الفرنسي زيارته إلى الجزائر", {"CONSULT/visit FRA>DZA postponed"}},
      {"تأجلت زيارة الرئيس العراقي إلى الكويت", {"CONSULT/visit IRQ>KWT postponed"}},
      {"ألغت أمريكا زيارة وزير خارجيتها إلى الصين", {"CONSULT/visit USA>CHN cancelled"}},
      {"ألغيت زيارة الرئيس العراقي إلى الكويت", {"CONSULT/visit IRQ>KWT cancelled"}},
      {"لم يزر الرئيس الإيراني سوريا", {"CONSULT/visit IRN>SYR denied"}},
      {"نفت السعودية زيارة وفد إسرائيلي إلى الرياض", {"CONSULT/visit ISR>SAU denied"}},
      {"قد يزور الرئيس التركي العراق", {"CONSULT/visit TUR>IRQ hypothetical"}},
      {"إذا زار الرئيس العراقي إيران فسيغضب الكثيرون", {"CONSULT/visit IRQ>IRN hypothetical"}},
      {"بدأ المؤتمر اليوم.\nتقصف روسيا أوكرانيا منذ أيام.",
       {"ASSAULT/heavy-weapons RUS>UKR ongoing"}},
  });
}

TEST_CASE("the date is that of the words, else the news of the day") {
  struct Dated {
    std::string_view body;
    std::string_view want;
  };
  const Dated cases[] = {
      {"زار وزير الخارجية الروسي الجزائر في 10 مايو 2022", "2022-05-10"},
      {"زار وزير الخارجية الروسي الجزائر أمس", "2022-05-25"},
      {"زار وزير الخارجية الروسي الجزائر عام 2019", "2019"},
      {"زار وزير الخارجية الروسي الجزائر", "2022-05-26~"},
      {"يعتزم الرئيس الفرنسي زيارة الجزائر", ""},
  };
  for (const Dated& c : cases) {
    CAPTURE(c.body);
    const std::vector<Claim> claims = claims_of(document_of(c.body));
    REQUIRE(claims.size() == 1);
    CHECK(claims.front().date == c.want);
  }
}

TEST_CASE("told as past with a time to come is a contradiction that is shown") {
  const std::vector<Claim> claims =
      claims_of(document_of("عقدت القمة في نوفمبر المقبل بين مصر واليابان"));
  REQUIRE_FALSE(claims.empty());
  CHECK(claims.front().flags == std::vector<std::string>{"held-but-future"});
  for (const std::string_view body : {"تعقد القمة في نوفمبر المقبل بين مصر واليابان",
                                      "عقدت القمة في نوفمبر الماضي بين مصر واليابان"}) {
    CAPTURE(body);
    for (const Claim& claim : claims_of(document_of(body)))
      CHECK(claim.flags.empty());
  }
}

TEST_CASE("who says it is not who does it") {
  const std::vector<Claim> claims =
      claims_of(document_of("قال وزير الخارجية الإيراني إن الرئيس التركي زار الكويت"));
  REQUIRE(claims.size() == 1);
  CHECK(notation(claims.front()) == "CONSULT/visit TUR>KWT held");
  CHECK(claims.front().speaker == "IRN");
}

TEST_CASE("every claim cites its words") {
  const std::string_view body =
      "وصل الوفد القطري إلى طهران يوم الاثنين، والتقى مسؤولين إيرانيين.\n"
      "ورحّبت فرنسا بالاتفاق بين السعودية وإيران، وأدانت الهجوم الإسرائيلي على سوريا.";
  const std::vector<Claim> claims = claims_of(document_of(body));
  CHECK(claims.size() >= 3);
  const auto row_exists = [](const std::string& at) {
    const auto& wordings = compiled().knowledge.wordings;
    return std::any_of(
        wordings.begin(), wordings.end(), [&](const Wording& row) { return row.at == at; });
  };
  for (const Claim& claim : claims) {
    CAPTURE(notation(claim));
    CHECK(claim.document == "test");
    CHECK_FALSE(claim.evidence.empty());
    CHECK(claim.sentence.covers(claim.evidence));
    CHECK(claim.sentence.end <= body.size());
    CHECK(row_exists(claim.rule));
    CHECK_FALSE((claim.actor.empty() && claim.recipient.empty()));
    for (const std::vector<Side>* sides : {&claim.actor, &claim.recipient}) {
      for (const Side& side : *sides)
        CHECK(side.name == slice(body, side.span));
    }
    CHECK(claim.confidence_per_mille > 0);
    CHECK(claim.confidence_per_mille <= 1000);
    CHECK(std::any_of(claim.because.begin(), claim.because.end(), [](const Reason& reason) {
      return reason.what == "trigger";
    }));
  }
  CHECK(std::is_sorted(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
    return a.evidence.begin < b.evidence.begin;
  }));
}

}  // namespace rasid
