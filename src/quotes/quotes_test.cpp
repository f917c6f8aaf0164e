// Runs tests/suites/quotes.tsv, as tests/suites/README.md explains, and the examples of
// knowledge/grammar/channels.tsv.
#include "quotes/quotes.h"

#include "base/table.h"
#include "quotes/marks.h"
#include "tagger/name_reader.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

// Source: measured, all of the 104 rows are right; a new verb or name may cost one or two.
constexpr std::size_t least_rows = 104;
constexpr std::size_t least_right_per_mille = 970;

struct Rooms {
  explicit Rooms(std::vector<Fault>& faults)
      : knowledge(load_knowledge(RASID_SOURCE_DIR "/knowledge", faults)),
        grammar(knowledge),
        actors(knowledge),
        names(NameReader::load(RASID_SOURCE_DIR "/knowledge", knowledge)),
        times(TimeGrammar::load(RASID_SOURCE_DIR "/knowledge")),
        acts(knowledge),
        quotes(knowledge) {}

  std::vector<Quotation> read(const Document& document) const {
    const Text text = read_text(document.body);
    const std::vector<WordInfo> words = analyse(text, grammar);
    const Mentions mentions = actors.find(text, words, names->find(text, words), document);
    const std::vector<TimeMention> found = times->find(text, document.date);
    Scene scene{.document = document,
                .text = text,
                .infos = words,
                .mentions = mentions,
                .times = found,
                .lexicon = acts};
    scene.mark_finite_verbs();
    return find_quotes(scene, quotes);
  }

  Knowledge knowledge;
  Grammar grammar;
  ActorIndex actors;
  Result<NameReader> names;
  Result<TimeGrammar> times;
  ActLexicon acts;
  QuoteLexicon quotes;
};

const Rooms& rooms() {
  static std::vector<Fault> faults;
  static const Rooms all(faults);
  REQUIRE(describe(faults).empty());
  return all;
}

Document document_of(std::string_view body) {
  return {.body = std::string(body)};
}

std::string_view cut(std::string_view& rest, std::string_view mark) {
  const std::size_t at = rest.find(mark);
  const std::string_view part = rest.substr(0, at);
  rest.remove_prefix(at == std::string_view::npos ? rest.size() : at + mark.size());
  return part;
}

// "RUS statement direct FIRST ... LAST @ SPEAKER".
bool holds(const Quotation& found, std::string_view expected, std::string_view body) {
  const std::string_view words = slice(body, found.words);
  std::string_view speaker = expected;
  std::string_view rest = cut(speaker, " @ ");
  const auto same = [](std::string_view cell, std::string_view value) {
    return cell == "-" ? value.empty() : cell == value;
  };
  const bool code = same(cut(rest, " "), found.speaker);
  const bool channel = same(cut(rest, " "), found.channel);
  const bool direct = (cut(rest, " ") == "direct") == found.direct;
  const bool first = words.starts_with(cut(rest, " ... "));
  const bool last = words.ends_with(rest) || words.ends_with(std::string(rest) + ".");
  const bool name = slice(body, found.speaker_words).find(speaker) != std::string_view::npos;
  return code && channel && direct && first && last && name;
}

bool right(const std::vector<Quotation>& found, std::string_view reads, std::string_view body) {
  for (const Quotation& quotation : found)
    if (reads.empty() || !holds(quotation, cut(reads, " ; "), body)) return false;
  return reads.empty();
}

std::string told(const std::vector<Quotation>& found, std::string_view body) {
  std::string lines;
  for (const Quotation& quotation : found) {
    lines += "  " + quotation.speaker + " [" + std::string(slice(body, quotation.speaker_words)) +
             "] " + quotation.channel + (quotation.direct ? " direct " : " reported ") +
             std::string(slice(body, quotation.words)) + '\n';
  }
  return lines;
}

}  // namespace

TEST_CASE("the quotations of the suite are found") {
  std::vector<Fault> faults;
  const Table table =
      load_table(RASID_SOURCE_DIR "/tests/suites", "quotes.tsv", {"text", "reads", "note"}, faults);
  REQUIRE(describe(faults).empty());
  REQUIRE(table.rows.size() >= least_rows);
  std::size_t good = 0;
  std::string wrong;
  for (const Row& row : table.rows) {
    const Document document = document_of(row.cells[0]);
    const std::vector<Quotation> found = rooms().read(document);
    if (right(found, row.cells[1], document.body))
      ++good;
    else
      wrong += table.at(row) + ": " + row.cells[0] + '\n' + told(found, document.body);
  }
  MESSAGE("quotes.tsv: " << good << " of " << table.rows.size() << " rows are right");
  INFO(wrong);
  CHECK(good * 1000 >= least_right_per_mille * table.rows.size());
}

TEST_CASE("the examples of the channels read as their channel") {
  for (const Channel& channel : rooms().knowledge.channels) {
    CAPTURE(channel.at);
    CAPTURE(channel.example);
    const std::vector<Quotation> found = rooms().read(document_of(channel.example));
    CHECK(found.size() == 1);
    if (!found.empty()) CHECK(found.front().channel == channel.channel);
  }
}

TEST_CASE("an agency that passes words on is told beside the speaker") {
  struct Case {
    std::string_view text;
    std::string_view relay;
    std::string_view verb;
  };
  const Case cases[] = {
      {.text = "ونقلت وكالة الأنباء الفرنسية عن مسؤول أميركي قوله إن المحادثات ستستأنف قريبا.",
       .relay = "وكالة الأنباء الفرنسية",
       .verb = "قوله"},
      {.text = "قال مسؤول إيراني لوكالة رويترز إن طهران سترد على الرسالة.",
       .relay = "وكالة رويترز",
       .verb = "قال"},
      {.text = "وقال الوزير المصري إن القمة ستعقد في موعدها، بحسب صحيفة الأهرام.",
       .relay = "صحيفة الأهرام",
       .verb = "قال"},
      {.text = "قتل عشرة جنود في الهجوم، حسب رويترز.", .relay = "رويترز", .verb = "حسب"},
      {.text = "قال الوزير المصري إن القمة ستعقد في موعدها.", .relay = "", .verb = "قال"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const std::vector<Quotation> found = rooms().read(document_of(c.text));
    REQUIRE(found.size() == 1);
    CHECK(slice(c.text, found.front().relay) == c.relay);
    CHECK(slice(c.text, found.front().verb) == c.verb);
  }
}

TEST_CASE("a quotation within another names it") {
  const std::vector<Quotation> found = rooms().read(document_of(
      "قال الرئيس الأوكراني إن روسيا \"تحاول كسب الوقت في المفاوضات\" ولن يخدع أحد بذلك."));
  REQUIRE(found.size() == 2);
  CHECK_FALSE(found[0].inside);
  REQUIRE(found[1].inside);
  CHECK(*found[1].inside == 0);
}

TEST_CASE("marks are paired, whatever they look like") {
  struct Case {
    std::string_view body;
    std::vector<std::string_view> inside;
  };
  const Case cases[] = {
      {.body = "قال \"كذا\" و\"ذلك\" ثم", .inside = {"كذا", "ذلك"}},
      {.body = "«كذا» و“ذلك”", .inside = {"كذا", "ذلك"}},
      {.body = "»كذا« ثم", .inside = {"كذا"}},
      {.body = "”كذا“ ثم", .inside = {"كذا"}},
      {.body = "«كذا \"هو\" ذلك»", .inside = {"كذا \"هو\" ذلك", "هو"}},
      {.body = "\"كذا \"هو\" ذلك\" ثم", .inside = {"كذا \"هو\" ذلك", "هو"}},
      {.body = "«كذا وذلك\" ثم", .inside = {"كذا وذلك"}},
      {.body = "\"كذا ثم ذلك.\nوبعد", .inside = {"كذا ثم ذلك"}},
      {.body = "\" كذا \" ثم", .inside = {"كذا"}},
      {.body = "\"\"", .inside = {}},
      {.body = "» ثم", .inside = {}},
      {.body = "'كذا' ثم don't", .inside = {"كذا"}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.body);
    const Text text = read_text(c.body);
    std::vector<std::string_view> inside;
    for (const MarkedWords& pair : find_marked_words(text, c.body, find_paragraphs(text, c.body)))
      inside.push_back(slice(c.body, text.span(pair.first, pair.last)));
    CHECK(inside == c.inside);
  }
}

TEST_CASE("odd texts give no quotation and no fault") {
  for (const std::string_view text : {"",
                                      "\"",
                                      ":",
                                      "قال",
                                      "قال إن",
                                      "قال:",
                                      "\" \"",
                                      "وفقا",
                                      "إن",
                                      "قال \"",
                                      ": \"كذا وكذا وكذا وكذا\"",
                                      "(",
                                      "قال ( إن",
                                      "»»««"}) {
    CAPTURE(text);
    CHECK(rooms().read(document_of(text)).empty());
  }
}

}  // namespace rasid
