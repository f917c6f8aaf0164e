#include "morph/grammar.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

Grammar grammar() {
  Knowledge knowledge;
  for (const auto& [word, kind] :
       std::vector<std::pair<const char*, const char*>>{{"من", "preposition"},
                                                        {"إلى", "preposition"},
                                                        {"الذي", "relative"},
                                                        {"لم", "negation"},
                                                        {"سوف", "future"},
                                                        {"إن", "complementizer"},
                                                        {"كما", "also"},
                                                        {"كما", "clause"},
                                                        {"البلدين", "pair-states"}}) {
    knowledge.grammar.push_back({.word = word, .kind = kind, .at = {}});
  }
  Wording visit;
  visit.kind = "verb";
  visit.words = "زار يزور";
  Wording talks;
  talks.kind = "noun";
  talks.words = "محادثات";
  knowledge.wordings = {visit, talks};
  Governor announce;
  announce.kind = "verb";
  announce.words = "أعلن يعلن";
  knowledge.governors = {announce};
  knowledge.speech_verbs = {"قال يقول"};
  knowledge.plain_verbs = {"كان يكون"};
  return Grammar(knowledge);
}

}  // namespace

TEST_CASE("function words are known with what is written before them") {
  struct Case {
    std::string_view word;  // folded
    std::uint32_t classes;
    int clitics;
  };
  const Case cases[] = {
      {"من", word_preposition, clitic_none},
      {"ومن", word_preposition, clitic_and},
      {"الي", word_preposition, clitic_none},
      {"الذي", word_relative, clitic_none},
      {"لم", word_negation, clitic_none},
      {"ولم", word_negation, clitic_and},
      {"سوف", word_future, clitic_none},
      {"كما", word_also | word_clause, clitic_none},
      {"البلدين", word_pair_states, clitic_none},
      {"للبلدين", word_pair_states, clitic_to},
      {"بلدين", 0, clitic_none},  // two of any countries
      {"مصر", 0, clitic_none},
      {"محادثات", 0, clitic_none},
  };
  const Grammar words = grammar();
  for (const Case& c : cases) {
    CAPTURE(c.word);
    const WordInfo info = words.look(c.word);
    CHECK(info.classes == c.classes);
    if (c.classes != 0) CHECK(info.clitics == c.clitics);
  }
}

TEST_CASE("a verb form is known with what is written around it") {
  struct Case {
    std::string_view word;  // folded
    VerbRole role;
    Tense tense;
    bool and_before;
    bool future;
    bool purpose;
    std::string_view pronoun;
  };
  using enum Tense;
  const Case cases[] = {
      {"زار", VerbRole::act, perfect, false, false, false, ""},
      {"وزار", VerbRole::act, perfect, true, false, false, ""},
      {"زارها", VerbRole::act, perfect, false, false, false, "ها"},
      {"فزارها", VerbRole::act, perfect, true, false, false, "ها"},
      {"يزور", VerbRole::act, imperfect, false, false, false, ""},
      {"سيزور", VerbRole::act, imperfect, false, true, false, ""},
      {"وستزوره", VerbRole::act, imperfect, true, true, false, "ه"},
      {"ليزور", VerbRole::act, imperfect, false, false, true, ""},
      {"اعلنت", VerbRole::governor, perfect, false, false, false, ""},
      {"يقولون", VerbRole::speech, imperfect, false, false, false, ""},
      {"وكانت", VerbRole::plain, perfect, true, false, false, ""},
  };
  const Grammar words = grammar();
  for (const Case& c : cases) {
    CAPTURE(c.word);
    const WordInfo info = words.look(c.word);
    CHECK(std::any_of(info.verbs.begin(), info.verbs.end(), [&](const VerbMatch& match) {
      return match.entry.role == c.role && match.form->tense == c.tense &&
             match.and_before == c.and_before && match.future == c.future &&
             match.purpose == c.purpose && match.pronoun == c.pronoun;
    }));
  }
}

TEST_CASE("what is no verb form") {
  // No future and no purpose before a perfect; no article before a verb.
  for (const std::string_view word : {"سزار", "لزارت", "الزار", "زيارة", "مزار", "محادثات", ""}) {
    CAPTURE(word);
    CHECK(grammar().look(word).verbs.empty());
  }
}

TEST_CASE("every token is looked up") {
  const Grammar words = grammar();
  const Text text = read_text("قال الوزير إنه، ومن معه، زاروا NATO في 2022.");
  const std::vector<WordInfo> infos = analyse(text, words);
  REQUIRE(infos.size() == text.tokens.size());
  for (std::size_t i = 0; i < infos.size(); ++i) {
    CAPTURE(text.word(i));
    const TokenKind kind = text.tokens[i].kind;
    if (kind == TokenKind::mark || kind == TokenKind::number) {
      CHECK(infos[i].classes == 0);
      CHECK(infos[i].verbs.empty());
    }
  }
  CHECK(infos[0].verbs.front().entry.role == VerbRole::speech);
  CHECK(analyse(read_text(""), words).empty());
}

}  // namespace rasid
