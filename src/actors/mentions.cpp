// From words to mentions, sentence by sentence, in two steps.
//
// 1. Items: at every token the longest phrase of the index (a name, an office, a nationality ...).
// 2. Composition: an office or organ takes its state from what follows it, through other offices
//    ("the spokesman of the foreign ministry of Russia"), a few unknown words ("minister of foreign
//    affairs and cooperation"), an adjective, a genitive or lam + name, or a known person. A person
//    beside an office joins it; an unknown name beside an office is remembered for the document.
//
// An office without a state is the one the document last gave that office to, or the home state's;
// such mentions are marked `inferred`.

#include "actors/composer.h"
#include "know/outlets.h"

#include <utility>

namespace rasid {

Mentions ActorIndex::find(const Text& text,
                          const std::vector<WordInfo>& infos,
                          std::vector<NameSpan> names,
                          const Document& document) const {
  Mentions mentions;
  mentions.names = std::move(names);
  mentions.home = home_of(knowledge_->outlets, document);
  mentions.at.assign(text.tokens.size(), -1);
  Composer composer(*this, text, infos, document, mentions);
  for (const Sentence& sentence : text.sentences)
    composer.read(sentence);
  for (std::size_t m = 0; m < mentions.list.size(); ++m) {
    const Mention& mention = mentions.list[m];
    for (std::size_t i = mention.first_token; i < mention.last_token; ++i) {
      mentions.at[i] = static_cast<std::int32_t>(m);
    }
  }
  return mentions;
}

}  // namespace rasid
