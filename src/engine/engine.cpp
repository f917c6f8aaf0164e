// The page on which the whole flow is read.

#include "engine/engine.h"

#include "judge/judge.h"
#include "matter/matter.h"
#include "relate/dates.h"
#include "relate/relate.h"
#include "text/text.h"

#include <algorithm>
#include <utility>

namespace rasid {
namespace {

// Buttons, captions and comment forms of a saved page are read by nobody.
void drop_furniture(const Document& document, const FurniturePhrases& phrases, Text& text) {
  const std::vector<Span> furniture = find_furniture(document.body, phrases);
  std::erase_if(text.sentences, [&](const Sentence& sentence) {
    const Span span = text.span(sentence.first, sentence.last);
    return std::any_of(
        furniture.begin(), furniture.end(), [&](Span line) { return line.covers(span); });
  });
}

PageRules page_rules_of(const Knowledge& knowledge) {
  PageRules rules{.furniture = furniture_phrases(knowledge.furniture), .sites = {}};
  for (const PageSite& row : knowledge.page_sites)
    rules.sites.push_back({.host = row.cells.at(0),
                           .body = row.cells.at(1),
                           .title = row.cells.at(2),
                           .date = row.cells.at(3),
                           .author = row.cells.at(4),
                           .drop = row.cells.at(5)});
  return rules;
}

}  // namespace

Reader::Reader(std::unique_ptr<const Knowledge> checked,
               NameReader name_reader,
               TimeGrammar time_grammar,
               SideWeights side_weights)
    : knowledge(std::move(checked)),
      grammar(*knowledge),
      names(std::move(name_reader)),
      actors(*knowledge),
      times(std::move(time_grammar)),
      acts(*knowledge),
      weights(std::move(side_weights)),
      quotes(*knowledge),
      matters(*knowledge),
      origins(*knowledge),
      pages(page_rules_of(*knowledge)) {}

Mentions Reader::mentions(const Document& document,
                          const Text& text,
                          const std::vector<WordInfo>& words) const {
  return actors.find(text, words, names.find(text, words), document);
}

Result<Reader> load_reader(const std::string& knowledge_dir, const std::string& policy) {
  std::vector<Fault> faults;
  auto knowledge = std::make_unique<const Knowledge>(load_knowledge(knowledge_dir, faults, policy));
  if (!faults.empty()) return Error{.what = describe(faults), .where = knowledge_dir};
  Result<NameReader> names = NameReader::load(knowledge_dir, *knowledge);
  if (!names) return names.error();
  Result<TimeGrammar> times = TimeGrammar::load(knowledge_dir);
  if (!times) return times.error();
  SideWeights weights = SideWeights::load(knowledge_dir, faults);
  if (!faults.empty()) return Error{.what = describe(faults), .where = knowledge_dir};
  return Reader(std::move(knowledge), std::move(*names), std::move(*times), std::move(weights));
}

namespace {

// A document with what each room found in it. The scene refers to the rest: it stays where it is.
struct Stage {
  Stage(const Document& document, const Reader& reader, const SideWeights* weights = nullptr)
      : text(read_text(document.body)),
        scene{.document = document,
              .text = text,
              .infos = words,
              .mentions = mentions,
              .times = times,
              .lexicon = reader.acts,
              .weights = weights} {
    drop_furniture(document, reader.pages.furniture, text);
    words = analyse(text, reader.grammar);
    mentions = reader.mentions(document, text, words);
    times = reader.times.find(text, document.date);
    scene.mark_finite_verbs();
  }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  Text text;
  std::vector<WordInfo> words;
  Mentions mentions;
  std::vector<TimeMention> times;
  Scene scene;
};

// "After the invasion": the event that gives the date is an act of its own, and is read as one.
void free_named_events(std::vector<TimeMention>& times) {
  for (TimeMention& time : times)
    if (!time.knowledge.empty() && time.value.find("..") != std::string::npos)
      time.last_token = time.first_token + 1;
}

}  // namespace

DocumentTimes read_times(const Document& document, const Reader& reader) {
  Stage stage(document, reader);
  DocumentTimes out;
  if (document.date.empty()) out.not_before = written_not_before(stage.scene);
  for (TimeMention& time : stage.times) {
    const Told told = told_as(stage.scene, time);
    if (told.differs) time.flags |= time_tense_differs;
    out.list.push_back({.time = time, .told = told.direction});
  }
  return out;
}

std::vector<Quotation> read_quotes(const Document& document, const Reader& reader) {
  const Stage stage(document, reader);
  return find_quotes(stage.scene, reader.quotes);
}

namespace {

std::vector<Claim> read_stage(Stage& stage,
                              const Reader& reader,
                              const DropLog& dropped,
                              const ReadingLog& weighed) {
  free_named_events(stage.times);
  std::vector<Claim> claims = relate(stage.scene, dropped, weighed);
  add_matters(stage.scene, reader.matters, claims);
  return judge(std::move(claims), dropped);
}

}  // namespace

std::vector<Claim> read(const Document& document,
                        const Reader& reader,
                        const DropLog& dropped,
                        const ReadingLog& weighed) {
  Stage stage(document, reader, &reader.weights);
  return read_stage(stage, reader, dropped, weighed);
}

std::vector<Claim> read_by_grammar(const Document& document, const Reader& reader) {
  Stage stage(document, reader);
  return read_stage(stage, reader, {}, {});
}

}  // namespace rasid
