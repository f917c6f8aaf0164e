// The page on which the whole flow is read.

#include "engine/engine.h"

#include "judge/judge.h"
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

}  // namespace

Reader::Reader(std::unique_ptr<const Knowledge> checked,
               NameReader name_reader,
               TimeGrammar time_grammar)
    : knowledge(std::move(checked)),
      grammar(*knowledge),
      names(std::move(name_reader)),
      actors(*knowledge),
      times(std::move(time_grammar)),
      acts(*knowledge),
      furniture(furniture_phrases(knowledge->furniture)) {}

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
  return Reader(std::move(knowledge), std::move(*names), std::move(*times));
}

std::vector<Claim> read(const Document& document, const Reader& reader) {
  Text text = read_text(document.body);
  drop_furniture(document, reader.furniture, text);
  const std::vector<WordInfo> words = analyse(text, reader.grammar);
  const Mentions mentions = reader.mentions(document, text, words);
  const std::vector<TimeMention> times = reader.times.find(text, document.date);
  Scene scene{.document = document,
              .text = text,
              .infos = words,
              .mentions = mentions,
              .times = times,
              .lexicon = reader.acts};
  scene.mark_finite_verbs();
  return judge(relate(scene));
}

}  // namespace rasid
