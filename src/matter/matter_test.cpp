#include "matter/matter.h"

#include "actors/actors.h"
#include "matter/ground.h"
#include "morph/grammar.h"
#include "relate/lexicon.h"
#include "relate/relate.h"
#include "times/times.h"

#include <algorithm>
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
        acts(knowledge),
        matters(knowledge) {}

  Knowledge knowledge;
  Grammar grammar;
  ActorIndex actors;
  TimeGrammar times;
  ActLexicon acts;
  MatterIndex matters;
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

std::vector<Claim> claims_of(std::string_view body) {
  const Compiled& with = compiled();
  Document document;
  document.date = "2022-05-26";
  document.body = body;
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
  std::vector<Claim> claims = relate(scene);
  add_matters(scene, with.matters, claims);
  return claims;
}

// The claim of an act; one without act where there is none.
Claim claim_of(std::string_view body, std::string_view act) {
  const std::vector<Claim> claims = claims_of(body);
  const auto found = std::find_if(
      claims.begin(), claims.end(), [&](const Claim& claim) { return claim.act == act; });
  CHECK(found != claims.end());
  return found == claims.end() ? Claim{} : *found;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("contexts and issues come in byte order, each with its words and row") {
  const std::string body = "بحث الرئيس المصري مع نظيره السوداني سد النهضة والتعاون العسكري";
  const Claim claim = claim_of(body, "talks");
  CHECK(claim.contexts == Names{"military", "natural_resource"});
  CHECK(claim.issues == Names{"renaissance-dam"});
  Names reasons;
  for (const Reason& reason : claim.because) {
    if (!reason.row.starts_with("matters/")) continue;
    reasons.push_back(reason.what + ": " + std::string(slice(body, reason.words)));
  }
  CHECK(std::count(reasons.begin(), reasons.end(), "context military: العسكري") == 1);
  CHECK(std::count(reasons.begin(), reasons.end(), "issue renaissance-dam: سد النهضة") == 1);
}

TEST_CASE("nothing is concluded from the sides") {
  const Claim claim = claim_of("زار وزير الخارجية الإيراني أوكرانيا", "visit");
  CHECK(claim.contexts.empty());
  CHECK(claim.issues.empty());
  CHECK(claim.agreement.empty());
  CHECK(claim.place.empty());
}

TEST_CASE("an issue of the clause goes before one of the sentence") {
  const std::string body = "أدانت تونس ضم هضبة الجولان، ودعا الرئيس المصري إلى حل الأزمة الليبية";
  const std::vector<Claim> claims = claims_of(body);
  REQUIRE(claims.size() >= 2);
  CHECK(claims.front().issues == Names{"golan"});
  CHECK(claims.back().issues == Names{"libya-settlement"});
}

TEST_CASE("a longer phrase hides a shorter one, and a side's name is no common word") {
  CHECK(claim_of("زار رئيس جمهورية الكونغو الديمقراطية مصر", "visit").contexts.empty());
  const Claim gas = claim_of("اتهمت كندا سوريا باستخدام غاز السارين", "accuse");
  CHECK(std::count(gas.contexts.begin(), gas.contexts.end(), "cbrn") == 1);
  CHECK(std::count(gas.contexts.begin(), gas.contexts.end(), "natural_resource") == 0);
}

TEST_CASE("an agreement is cited as written, with its subject") {
  const std::string body = "وقعت تونس وليبيا، أمس، على اتفاقية للتعاون الجمركي بين البلدين";
  const Agreement agreement = claim_of(body, "sign").agreement;
  CHECK(agreement.name == "اتفاقية للتعاون الجمركي");
  CHECK(slice(body, agreement.span) == agreement.name);
  CHECK(agreement.subject == "التعاون الجمركي");
  CHECK(claim_of("وقعت تونس وليبيا «معاهدة الصداقة»", "sign").agreement.subject.empty());
  CHECK(claim_of("وقعت تونس وليبيا اتفاقية", "sign").agreement.empty());
}

TEST_CASE("a place stands behind a preposition in the clause of an act that happens somewhere") {
  const std::string body = "التقى الرئيس المصري نظيره الروسي بمدينة سوتشي";
  const Claim meeting = claim_of(body, "meet");
  CHECK(meeting.place == "RUS");
  CHECK(slice(body, meeting.place_span) == meeting.place_name);
  CHECK(claim_of("بحث الرئيس المصري مع نظيره الروسي الوضع في سوريا", "talks").place.empty());
  CHECK(claim_of("حث الرئيس المصري نظيره الروسي على الحوار في سوريا", "urge").place.empty());
}

TEST_CASE("any claim of any text is taken, also one without reasons") {
  const Compiled& with = compiled();
  Document document;
  const Text text = read_text(document.body);
  const std::vector<WordInfo> words;
  const Mentions mentions;
  const std::vector<TimeMention> times;
  const Scene scene{.document = document,
                    .text = text,
                    .infos = words,
                    .mentions = mentions,
                    .times = times,
                    .lexicon = with.acts};
  std::vector<Claim> claims(1);
  add_matters(scene, with.matters, claims);
  CHECK(claims.front().contexts.empty());
}

}  // namespace rasid
