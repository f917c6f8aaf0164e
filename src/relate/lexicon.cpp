#include "relate/lexicon.h"

#include <algorithm>
#include <utility>

namespace rasid {
namespace {

std::vector<std::string> folded_words(std::string_view phrase) {
  const Text text = read_text(phrase);
  std::vector<std::string> words;
  for (std::size_t i = 0; i < text.tokens.size(); ++i)
    words.emplace_back(text.word(i));
  return words;
}

std::vector<Slot> compile_slots(const std::vector<std::string>& names) {
  std::vector<Slot> slots;
  for (const std::string& name : names) {
    Slot slot;
    if (name == "object") {
      slot.kind = SlotKind::object;
    } else if (name == "of") {
      slot.kind = SlotKind::of;
    } else if (name != "subject") {
      slot = {.kind = SlotKind::preposition, .words = folded_words(name)};
    }
    slots.push_back(std::move(slot));
  }
  return slots;
}

std::vector<std::string> words_of(const std::string& cell) {
  std::vector<std::string> words;
  std::size_t begin = 0;
  while (begin < cell.size()) {
    const std::size_t end = std::min(cell.find(' ', begin), cell.size());
    if (end > begin) words.push_back(cell.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

// "zara-plural" heuristics are not needed: the first word of a noun row is its singular.
Number number_of(std::size_t position) {
  return position == 0 ? Number::singular : Number::plural;
}

// Of lists of slots the first is enough to tell rows of the same words apart.
std::string name_of(const Wording& row) {
  std::string name = row.act + ' ' + row.words;
  for (const auto* slots : {&row.actor, &row.recipient, &row.both})
    if (!slots->empty()) name += ' ' + slots->front();
  return name;
}

}  // namespace

ActLexicon::ActLexicon(const Knowledge& knowledge) : knowledge_(&knowledge) {
  for (std::uint32_t i = 0; i < knowledge.wordings.size(); ++i) {
    const Wording& row = knowledge.wordings[i];
    CompiledWording compiled{.row = &row,
                             .act = &knowledge.acts.at(row.act),
                             .actor = compile_slots(row.actor),
                             .recipient = compile_slots(row.recipient),
                             .both = compile_slots(row.both)};
    for (const std::string& phrase : row.with)
      compiled.with.push_back(with_words_.add(phrase));
    std::sort(compiled.with.begin(), compiled.with.end());
    compiled.status = status_named(row.status);
    compiled.name = name_of(row);
    wordings_.push_back(std::move(compiled));
    if (row.kind == "noun") compile_noun(i);
    if (row.kind == "phrase" || row.kind == "opening")
      phrases_.add(row.words, i, ArticleRule::as_written);
  }
  for (std::uint32_t i = 0; i < knowledge.governors.size(); ++i) {
    const Governor& row = knowledge.governors[i];
    if (row.kind == "phrase") governing_phrases_.add(row.words, i, ArticleRule::as_written);
    if (row.kind == "verb" || row.kind == "phrase") continue;
    const std::vector<std::string> words = words_of(row.words);
    for (std::size_t w = 0; w < words.size(); ++w) {
      for (NounForm& form : decline(words[w], number_of(w))) {
        governing_nouns_[form.word].push_back({.row = i, .form = form});
      }
    }
  }
}

void ActLexicon::compile_noun(std::uint32_t wording) {
  const std::vector<std::string> words = words_of(wordings_[wording].row->words);
  for (std::size_t w = 0; w < words.size(); ++w) {
    for (NounForm& form : decline(words[w], number_of(w))) {
      nouns_[form.word].push_back({.wording = wording, .form = form});
    }
  }
}

std::optional<Status> ActLexicon::governor_status(std::uint32_t row) const {
  return status_named(knowledge_->governors[row].status);
}

const std::vector<NounEntry>* ActLexicon::nouns(std::string_view stem) const {
  return nouns_.find(stem);
}

const std::vector<GovernorEntry>* ActLexicon::governing_nouns(std::string_view stem) const {
  return governing_nouns_.find(stem);
}

}  // namespace rasid
