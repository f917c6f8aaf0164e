#pragma once
// The words of time and their meanings; what turns the tokens of an article into symbols.

#include "base/table.h"
#include "text/text.h"
#include "text/word_table.h"
#include "times/words.h"

#include <string>
#include <string_view>
#include <vector>

namespace rasid {

class Lexicon {
 public:
  Lexicon();

  // Reads the word lists of knowledge/times; faults are appended.
  void load(const std::string& knowledge_dir, std::vector<Fault>& faults);

  // The id of one folded word, made where it is new. A word that is met only inside a name of
  // several is not known by itself.
  WordId intern(std::string_view folded, bool by_itself = true);
  // The meanings that begin with `word`, those of more words first.
  const std::vector<Entry>& entries(WordId word) const { return entries_[word]; }
  // Every first word of a meaning of this kind.
  std::vector<WordId> first_words(Kind kind) const;
  bool is_conjunction(std::string_view folded) const;
  bool is_preposition(std::string_view folded) const;

  WordId opening() const { return opening_; }
  WordId closing() const { return closing_; }
  WordId slash() const { return slash_; }
  WordId dash() const { return dash_; }
  WordId comma() const { return comma_; }
  WordId colon() const { return colon_; }
  WordId point() const { return point_; }
  WordId latin_comma() const { return latin_comma_; }
  const std::vector<WordId>& conjunctions() const { return conjunction_ids_; }
  std::size_t size() const { return entries_.size(); }

  const std::vector<NamedFeast>& feasts() const { return feasts_; }
  const std::vector<NamedEvent>& events() const { return events_; }
  const std::vector<NamedZone>& zones() const { return zones_; }

  std::vector<Symbol> read(const Text& text) const;

 private:
  void add(Entry entry, std::string_view words);
  void load_particles(const std::string& knowledge_dir, std::vector<Fault>& faults);
  void load_names(const std::string& knowledge_dir, std::vector<Fault>& faults);
  void add_bare_weekday(const Entry& entry, std::string_view word);
  WordId find(std::string_view folded) const;
  Symbol read_word(std::string_view folded) const;
  bool strip(std::string_view folded, Symbol& symbol) const;

  WordTable<WordId> ids_;
  std::vector<std::vector<Entry>> entries_;
  std::vector<bool> by_itself_;  // by id
  std::vector<std::string> conjunctions_;
  std::vector<WordId> conjunction_ids_;
  std::vector<std::string> prepositions_;
  std::vector<NamedFeast> feasts_;
  std::vector<NamedEvent> events_;
  std::vector<NamedZone> zones_;
  std::string article_;
  std::string contraction_;  // what a preposition and the article become together
  WordId opening_ = unknown_word;
  WordId closing_ = unknown_word;
  WordId slash_ = unknown_word;
  WordId dash_ = unknown_word;
  WordId comma_ = unknown_word;
  WordId colon_ = unknown_word;
  WordId point_ = unknown_word;
  WordId latin_comma_ = unknown_word;
};

}  // namespace rasid
