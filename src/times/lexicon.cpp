// Every word that a word list or a pattern knows has a number; a token of the article is looked up
// whole and, failing that, without the conjunction and the preposition written together with it. So
// a token has one reading at most, which the words of time allow: none of them becomes another by
// taking a prefix.

#include "times/lexicon.h"

#include "times/clock.h"
#include "times/zones.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>

namespace rasid {
namespace {

// "To" begins like the article; what has it is longer.
constexpr std::size_t longest_preposition = 6;

struct Named {
  std::string_view name;
  int value;
};

constexpr Named units[] = {
    {.name = "minute", .value = static_cast<int>(Unit::minute)},
    {.name = "hour", .value = static_cast<int>(Unit::hour)},
    {.name = "day", .value = static_cast<int>(Unit::day)},
    {.name = "week", .value = static_cast<int>(Unit::week)},
    {.name = "month", .value = static_cast<int>(Unit::month)},
    {.name = "year", .value = static_cast<int>(Unit::year)},
    {.name = "decade", .value = static_cast<int>(Unit::decade)},
    {.name = "century", .value = static_cast<int>(Unit::century)},
};
constexpr Named unit_forms[] = {
    {.name = "the-one", .value = static_cast<int>(Kind::unit)},
    {.name = "the-many", .value = static_cast<int>(Kind::units)},
    {.name = "the-two", .value = static_cast<int>(Kind::duals)},
    {.name = "one", .value = static_cast<int>(Kind::single)},
    {.name = "many", .value = static_cast<int>(Kind::counted)},
    {.name = "two", .value = static_cast<int>(Kind::dual)},
    {.name = "each", .value = static_cast<int>(Kind::each)},
};
constexpr Named number_kinds[] = {
    {.name = "ordinal", .value = static_cast<int>(Kind::ordinal)},
    {.name = "feminine", .value = static_cast<int>(Kind::feminine)},
    {.name = "rank", .value = static_cast<int>(Kind::rank)},
    {.name = "cardinal", .value = static_cast<int>(Kind::cardinal)},
    {.name = "teen", .value = static_cast<int>(Kind::teen)},
    {.name = "tens", .value = static_cast<int>(Kind::tens)},
    {.name = "hundreds", .value = static_cast<int>(Kind::hundreds)},
    {.name = "joined", .value = static_cast<int>(Kind::joined)},
    {.name = "thousands", .value = static_cast<int>(Kind::thousands)},
    {.name = "decade", .value = static_cast<int>(Kind::decade)},
};
constexpr Named clarities[] = {
    {.name = "clear", .value = static_cast<int>(Clarity::clear)},
    {.name = "context", .value = static_cast<int>(Clarity::context)},
    {.name = "full-date", .value = static_cast<int>(Clarity::full_date)},
};
constexpr Named directions[] = {
    {.name = "past", .value = -1},
    {.name = "this", .value = 0},
    {.name = "next", .value = 1},
};
constexpr Named parts[] = {
    {.name = "early", .value = static_cast<int>(Part::early)},
    {.name = "mid", .value = static_cast<int>(Part::mid)},
    {.name = "end", .value = static_cast<int>(Part::end)},
    {.name = "spring", .value = 3},
    {.name = "summer", .value = 6},
    {.name = "autumn", .value = 9},
    {.name = "winter", .value = 12},
};
constexpr Named dayparts[] = {
    {.name = "dawn", .value = static_cast<int>(DayPart::dawn)},
    {.name = "morning", .value = static_cast<int>(DayPart::morning)},
    {.name = "noon", .value = static_cast<int>(DayPart::noon)},
    {.name = "afternoon", .value = static_cast<int>(DayPart::afternoon)},
    {.name = "evening", .value = static_cast<int>(DayPart::evening)},
    {.name = "night", .value = static_cast<int>(DayPart::night)},
};
constexpr Named particle_roles[] = {
    {.name = "of", .value = static_cast<int>(Kind::of)},
    {.name = "article", .value = static_cast<int>(Kind::article)},
    {.name = "era", .value = static_cast<int>(Kind::era)},
    {.name = "hijri-era", .value = static_cast<int>(Kind::hijri_era)},
    {.name = "hour-lead", .value = static_cast<int>(Kind::hour_lead)},
    {.name = "zone-lead", .value = static_cast<int>(Kind::zone_lead)},
    {.name = "half", .value = static_cast<int>(Kind::half)},
    {.name = "quarter", .value = static_cast<int>(Kind::quarter)},
    {.name = "third", .value = static_cast<int>(Kind::third)},
    {.name = "minus", .value = static_cast<int>(Kind::minus)},
    {.name = "day-lead", .value = static_cast<int>(Kind::day_lead)},
    {.name = "month-lead", .value = static_cast<int>(Kind::month_lead)},
    {.name = "year-lead", .value = static_cast<int>(Kind::year_lead)},
    {.name = "about", .value = static_cast<int>(Kind::about)},
    {.name = "few", .value = static_cast<int>(Kind::few)},
    {.name = "several", .value = static_cast<int>(Kind::several)},
};

// One cell of a row, read by a table of names or as a number; a fault where it is neither.
class Cells {
 public:
  Cells(const Table& table, const Row& row, std::vector<Fault>& faults)
      : table_(table),
        row_(row),
        faults_(faults) {}

  template <std::size_t size>
  std::optional<int> named(std::size_t cell, const Named (&names)[size]) {
    for (const Named& known : names)
      if (known.name == row_.cells[cell]) return known.value;
    add_fault(table_, row_, cell, "unknown name \"" + row_.cells[cell] + '"', faults_);
    return {};
  }

  std::optional<int> number(std::size_t cell, int least, int most) {
    const std::string& text = row_.cells[cell];
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc() && end == text.data() + text.size() && value >= least && value <= most)
      return value;
    add_fault(table_,
              row_,
              cell,
              "not a number from " + std::to_string(least) + " to " + std::to_string(most),
              faults_);
    return {};
  }

  const std::string& text(std::size_t cell) const { return row_.cells[cell]; }

 private:
  const Table& table_;
  const Row& row_;
  std::vector<Fault>& faults_;
};

std::optional<Entry> month_entry(Cells& cells) {
  const auto number = cells.number(1, 1, 12);
  const auto clarity = cells.named(3, clarities);
  if (!number || !clarity) return {};
  return Entry{.kind = Kind::month, .value = *number, .extra = *clarity};
}

std::optional<Entry> hijri_month_entry(Cells& cells) {
  const auto number = cells.number(1, 1, 12);
  const auto clarity = cells.named(2, clarities);
  if (!number || !clarity) return {};
  return Entry{.kind = Kind::hijri_month, .value = *number, .extra = *clarity};
}

std::optional<Entry> weekday_entry(Cells& cells) {
  const auto number = cells.number(1, 1, 7);
  if (!number) return {};
  return Entry{.kind = Kind::weekday, .value = *number};
}

std::optional<Entry> number_entry(Cells& cells) {
  const auto number = cells.number(1, -1, 2000);
  const auto kind = cells.named(2, number_kinds);
  if (!number || !kind) return {};
  return Entry{.kind = static_cast<Kind>(*kind), .value = *number};
}

std::optional<Entry> unit_entry(Cells& cells) {
  const auto unit = cells.named(1, units);
  const auto form = cells.named(2, unit_forms);
  if (!unit || !form) return {};
  return Entry{.kind = static_cast<Kind>(*form), .value = *unit};
}

std::optional<Entry> modifier_entry(Cells& cells) {
  const auto direction = cells.named(1, directions);
  if (!direction) return {};
  return Entry{.kind = Kind::modifier, .value = *direction};
}

std::optional<Entry> part_entry(Cells& cells) {
  const std::string& name = cells.text(1);
  for (const Named& known : dayparts)
    if (known.name == name) return Entry{.kind = Kind::daypart, .value = known.value};
  const auto value = cells.named(1, parts);
  if (!value) return {};
  const bool season = name == "spring" || name == "summer" || name == "autumn" || name == "winter";
  return Entry{.kind = season ? Kind::season : Kind::part, .value = *value};
}

using ReadEntry = std::optional<Entry> (*)(Cells&);

struct WordFile {
  const char* file;
  std::vector<std::string> columns;
  ReadEntry read;
};

}  // namespace

Lexicon::Lexicon() {
  entries_.resize(2);
  by_itself_.resize(2);
  opening_ = intern("(");
  closing_ = intern(")");
  slash_ = intern("/");
  dash_ = intern("-");
  comma_ = intern("\u060C");
  colon_ = intern(":");
  point_ = intern(".");
  latin_comma_ = intern(",");
}

void Lexicon::load(const std::string& knowledge_dir, std::vector<Fault>& faults) {
  const WordFile files[] = {
      {"times/months.tsv", {"name", "number", "tradition", "clarity", "source"}, month_entry},
      {"times/hijri_months.tsv", {"name", "number", "clarity", "note"}, hijri_month_entry},
      {"times/weekdays.tsv", {"name", "number", "note"}, weekday_entry},
      {"times/numbers.tsv", {"word", "value", "kind", "note"}, number_entry},
      {"times/units.tsv", {"word", "unit", "form", "note"}, unit_entry},
      {"times/modifiers.tsv", {"word", "direction", "note"}, modifier_entry},
      {"times/parts.tsv", {"word", "part", "note"}, part_entry},
  };
  load_particles(knowledge_dir, faults);
  for (const WordFile& list : files) {
    const Table table = load_table(knowledge_dir, list.file, list.columns, faults);
    for (const Row& row : table.rows) {
      Cells cells(table, row, faults);
      auto entry = list.read(cells);
      if (!entry) continue;
      if (entry->kind == Kind::weekday) add_bare_weekday(*entry, row.cells[0]);
      add(std::move(*entry), row.cells[0]);
    }
  }
  load_names(knowledge_dir, faults);
  for (std::vector<Entry>& entries : entries_) {
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
      return a.words.size() > b.words.size();
    });
  }
}

void Lexicon::load_particles(const std::string& knowledge_dir, std::vector<Fault>& faults) {
  const Table table =
      load_table(knowledge_dir, "times/particles.tsv", {"word", "role", "note"}, faults);
  for (const Row& row : table.rows) {
    const std::string word = fold(row.cells[0]);
    const std::string& role = row.cells[1];
    Cells cells(table, row, faults);
    if (role == "conjunction") {
      conjunctions_.push_back(word);
      conjunction_ids_.push_back(intern(word));
    } else if (role == "preposition") {
      prepositions_.push_back(word);
    } else if (role == "contraction") {
      contraction_ = word;
    } else if (const auto kind = cells.named(1, particle_roles)) {
      if (role == "article") article_ = word;
      add({.kind = static_cast<Kind>(*kind)}, row.cells[0]);
    }
  }
}

void Lexicon::load_names(const std::string& knowledge_dir, std::vector<Fault>& faults) {
  const Table feasts =
      load_table(knowledge_dir, "times/feasts.tsv", {"name", "day", "days", "note"}, faults);
  for (const Row& row : feasts.rows) {
    auto feast = parse_feast(row.cells[1]);
    if (!feast) add_fault(feasts, row, 1, "not a day of the year", faults);
    const auto length = Cells(feasts, row, faults).number(2, 1, 31);
    if (!feast || !length) continue;
    feast->days = *length;
    add({.kind = Kind::feast, .value = static_cast<int>(feasts_.size())}, row.cells[0]);
    feasts_.push_back({.feast = *feast, .row = feasts.at(row)});
  }
  const Table events =
      load_table(knowledge_dir, "times/events.tsv", {"name", "date", "source", "note"}, faults);
  for (const Row& row : events.rows) {
    const auto reading = reading_from(row.cells[1]);
    if (!reading) add_fault(events, row, 1, "not an EDTF date or range", faults);
    if (row.cells[2].empty()) add_fault(events, row, 2, "an event needs its source", faults);
    if (!reading) continue;
    add({.kind = Kind::event, .value = static_cast<int>(events_.size())}, row.cells[0]);
    events_.push_back({.reading = *reading, .row = events.at(row)});
  }
  const Table zones =
      load_table(knowledge_dir, "times/zones.tsv", {"name", "zone", "note"}, faults);
  for (const Row& row : zones.rows) {
    const bool local = row.cells[1] == "local";
    if (!local && !zone_exists(row.cells[1]))
      add_fault(zones, row, 1, "no zone of the IANA database", faults);
    add({.kind = Kind::zone, .value = static_cast<int>(zones_.size())}, row.cells[0]);
    zones_.push_back({.zone = local ? std::string() : row.cells[1], .row = zones.at(row)});
  }
}

// "Friday" as "a Friday".
void Lexicon::add_bare_weekday(const Entry& entry, std::string_view word) {
  const std::string folded = fold(word);
  if (article_.empty() || !folded.starts_with(article_)) return;
  Entry bare{.kind = Kind::any_weekday, .value = entry.value};
  add(std::move(bare), folded.substr(article_.size()));
}

void Lexicon::add(Entry entry, std::string_view words) {
  const std::string folded = fold(words);
  std::string_view rest = folded;
  while (!rest.empty()) {
    const std::size_t space = std::min(rest.find(' '), rest.size());
    entry.words.push_back(intern(rest.substr(0, space), entry.words.empty()));
    rest.remove_prefix(std::min(space + 1, rest.size()));
  }
  if (entry.words.empty()) return;
  std::vector<Entry>& known = entries_[entry.words.front()];
  const bool twice = std::any_of(known.begin(), known.end(), [&](const Entry& other) {
    return other.kind == entry.kind && other.words == entry.words;
  });
  if (!twice) known.push_back(std::move(entry));
}

WordId Lexicon::intern(std::string_view folded, bool by_itself) {
  if (const WordId id = find(folded); id != unknown_word) {
    by_itself_[id] = by_itself_[id] || by_itself;
    return id;
  }
  if (entries_.size() > std::numeric_limits<WordId>::max()) return unknown_word;
  const auto id = static_cast<WordId>(entries_.size());
  ids_[folded] = id;
  entries_.emplace_back();
  by_itself_.push_back(by_itself);
  return id;
}

WordId Lexicon::find(std::string_view folded) const {
  const WordId* found = ids_.find(folded);
  return found == nullptr ? unknown_word : *found;
}

bool Lexicon::is_conjunction(std::string_view folded) const {
  return std::find(conjunctions_.begin(), conjunctions_.end(), folded) != conjunctions_.end();
}

bool Lexicon::is_preposition(std::string_view folded) const {
  return std::find(prepositions_.begin(), prepositions_.end(), folded) != prepositions_.end();
}

std::vector<WordId> Lexicon::first_words(Kind kind) const {
  std::vector<WordId> words;
  for (std::size_t id = 0; id < entries_.size(); ++id) {
    const bool has = std::any_of(entries_[id].begin(), entries_[id].end(), [&](const Entry& entry) {
      return entry.kind == kind;
    });
    if (has) words.push_back(static_cast<WordId>(id));
  }
  return words;
}

// Looks up what is left of `folded` behind a preposition.
bool Lexicon::strip(std::string_view folded, Symbol& symbol) const {
  for (const std::string& preposition : prepositions_) {
    if (!folded.starts_with(preposition)) continue;
    std::string_view rest = folded.substr(preposition.size());
    std::string whole;
    if (!contraction_.empty() && folded.starts_with(contraction_)) {
      whole = article_;
      whole += folded.substr(contraction_.size());
      rest = whole;
    }
    symbol.word = find(rest);
    symbol.preposition = symbol.word != unknown_word;
    return symbol.preposition;
  }
  return false;
}

Symbol Lexicon::read_word(std::string_view folded) const {
  Symbol symbol{.word = find(folded)};
  if (symbol.word != unknown_word && by_itself_[symbol.word]) return symbol;
  symbol.literal = symbol.word;
  if (strip(folded, symbol)) return symbol;
  for (const std::string& conjunction : conjunctions_) {
    if (!folded.starts_with(conjunction) || folded.size() == conjunction.size()) continue;
    const std::string_view rest = folded.substr(conjunction.size());
    symbol.word = find(rest);
    if (symbol.word == unknown_word && !strip(rest, symbol)) continue;
    symbol.conjunction = true;
    return symbol;
  }
  symbol.word = symbol.literal;
  return symbol;
}

std::vector<Symbol> Lexicon::read(const Text& text) const {
  std::vector<Symbol> symbols;
  symbols.reserve(text.tokens.size());
  for (std::size_t i = 0; i < text.tokens.size(); ++i) {
    const std::string_view word = text.word(i);
    if (text.tokens[i].kind != TokenKind::number) {
      symbols.push_back(read_word(word));
      symbols.back().definite =
          !article_.empty() && word.starts_with(article_) && word.size() > longest_preposition;
      continue;
    }
    Symbol symbol{.word = number_word, .literal = find(word)};
    if (word.size() <= 4) std::from_chars(word.data(), word.data() + word.size(), symbol.number);
    symbol.digits = static_cast<std::uint8_t>(std::min<std::size_t>(word.size(), 99));
    symbols.push_back(symbol);
  }
  return symbols;
}

}  // namespace rasid
