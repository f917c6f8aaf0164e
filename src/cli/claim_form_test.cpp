#include "cli/claim_form.h"

#include <doctest/doctest.h>

namespace rasid {

TEST_CASE("a claim is printed with its places in code points") {
  Document document;
  document.id = "d1";
  document.date = "2022-05-26";
  document.body = "قال: زار تبون روسيا";
  Claim claim;
  claim.type = "CONSULT";
  claim.act = "visit";
  claim.actor.push_back({.code = "DZA",
                         .sector = "GOV",
                         .name = "تبون",
                         .entity = {},
                         .span = {.begin = 15, .end = 23}});
  claim.evidence = {.begin = 8, .end = 14};
  claim.sentence = {.begin = 0, .end = static_cast<std::uint32_t>(document.body.size())};
  claim.contexts = {"economic"};
  claim.issues = {"golan"};
  claim.agreement = {.name = "زار", .subject = "", .span = claim.evidence};
  claim.place = "RUS";
  claim.place_name = "روسيا";
  claim.place_span = {.begin = 24, .end = 34};
  claim.confidence_per_mille = 875;
  claim.rule = "no-such-file.tsv:1";
  claim.because.push_back({.what = "trigger", .words = claim.evidence, .row = claim.rule});
  const CitedView cited(document);
  const std::string block = claim_block(claim, cited, Terminal());
  for (const char* line : {"  contexts: economic\n",
                           "  issues: golan\n",
                           "  agreement: «زار»\n",
                           "  place: RUS (روسيا)\n"})
    CHECK(block.find(line) != std::string::npos);
  JsonWriter json;
  write_claim(claim, cited, nullptr, json);
  CHECK(
      json.take() ==
      R"({"doc":"d1","source":null,"url":null,"published":"2022-05-26","type":"CONSULT",)"
      R"("mode":null,"act":"visit","actor":[{"code":"DZA","sector":"GOV","name":"تبون",)"
      R"("id":null,"start":9,"end":13}],"recipient":[],"status":"held","date":null,)"
      R"("not_before":null,"speaker":null,"quote":"زار","start":5,"end":8,"object":null,)"
      R"("contexts":["economic"],"issues":["golan"],"agreement":{"name":"زار","start":5,"end":8,)"
      R"("subject":null},"place":{"code":"RUS","name":"روسيا","start":14,"end":19},"confidence":0.875,"rule":"no-such-file.tsv:1","flags":[],)"
      R"("sentence":{"start":0,"end":19},"because":[{"what":"trigger",)"
      R"("row":"no-such-file.tsv:1","words":"زار","start":5,"end":8}]})");
}

}  // namespace rasid
