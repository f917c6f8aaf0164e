#pragma once
// The words of time and their meanings; what turns the tokens of an article into symbols.

#include "base/table.h"
#include "text/text.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rasid {

using WordId = std::uint16_t;
constexpr WordId unknown_word = 0;
constexpr WordId number_word = 1;  // any token of digits

// What a word can be. The names are those of the knowledge files.
enum class Kind : std::uint8_t {
  month,       // value 1-12, extra: Clarity
  weekday,     // value 1-7, 1 is Monday
  ordinal,     // "fifth"
  cardinal,    // "five"
  teen,        // the "ten" of thirteen: adds value to the number before it
  tens,        // "twenty", both as a number and as a rank; joins a unit by a conjunction
  decade,      // value: first year
  unit,        // "the month"; value: Unit
  units,       // "the months"
  duals,       // "the two months"
  single,      // "a month"
  counted,     // "months"
  dual,        // "two months"
  modifier,    // value: -1 past, 0 this, 1 next
  part,        // value: Part
  season,      // value: first month
  daypart,     // "evening"
  of,          // "from, of" between the parts of a date
  article,     // stands before digits
  era,         // "AD" after a year
  day_lead,    // "day" before its name
  month_lead,  // "month" before its name
  year_lead,   // "year" before its number
  about,       // "nearly" before a number
  few,         // "few" after a plural
  several,     // "several" before a plural
};

enum class Unit : std::uint8_t { minute, hour, day, week, month, year, decade, century };

// How surely a month's name is one: by itself, with some word of time beside it, or only in a full
// date.
enum class Clarity : std::uint8_t { clear, context, full_date };

struct Entry {
  Kind kind = Kind::month;
  int value = 0;
  int extra = 0;
  std::vector<WordId> words = {};
};

// A token as the patterns see it.
struct Symbol {
  WordId word = unknown_word;
  bool conjunction = false;  // a conjunction is written together with the word
  bool preposition = false;
  bool definite = false;  // begins with the article
  int number = -1;        // of a token of digits; -1 where it is part of a longer number
};

class Lexicon {
 public:
  Lexicon();

  // Reads the word lists of knowledge/times; faults are appended.
  void load(const std::string& knowledge_dir, std::vector<Fault>& faults);

  // The id of one folded word, made where it is new.
  WordId intern(std::string_view folded);
  // The meanings that begin with `word`, those of more words first.
  const std::vector<Entry>& entries(WordId word) const { return entries_[word]; }
  // Every first word of a meaning of this kind.
  std::vector<WordId> first_words(Kind kind) const;
  bool is_conjunction(std::string_view folded) const;

  WordId opening() const { return opening_; }
  WordId closing() const { return closing_; }
  WordId slash() const { return slash_; }
  WordId dash() const { return dash_; }
  WordId comma() const { return comma_; }
  const std::vector<WordId>& conjunctions() const { return conjunction_ids_; }
  std::size_t size() const { return entries_.size(); }

  std::vector<Symbol> read(const Text& text) const;

 private:
  struct Hash {
    using is_transparent = void;  // NOLINT(readability-identifier-naming): the standard's name
    std::size_t operator()(std::string_view word) const {
      return std::hash<std::string_view>{}(word);
    }
  };

  void add(Entry entry, std::string_view words);
  void load_particles(const std::string& knowledge_dir, std::vector<Fault>& faults);
  WordId find(std::string_view folded) const;
  Symbol read_word(std::string_view folded) const;
  bool strip(std::string_view folded, Symbol& symbol) const;

  std::unordered_map<std::string, WordId, Hash, std::equal_to<>> ids_;
  std::vector<std::vector<Entry>> entries_;
  std::vector<std::string> conjunctions_;
  std::vector<WordId> conjunction_ids_;
  std::vector<std::string> prepositions_;
  std::string article_;
  std::string contraction_;  // what a preposition and the article become together
  WordId opening_ = unknown_word;
  WordId closing_ = unknown_word;
  WordId slash_ = unknown_word;
  WordId dash_ = unknown_word;
  WordId comma_ = unknown_word;
};

}  // namespace rasid
