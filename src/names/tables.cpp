// Costs and weights are logarithms of how often letters stand for each other, learned from pairs of
// names by scripts/learn_name_spellings; the tables within one script are written by hand in the
// same unit. What no row says can still happen: a letter is left out at a high price.

#include "names/tables.h"

#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace rasid {
namespace {

// Of two scripts almost any letter may be silent or missing; within one that is a misspelling.
// Source: chosen on the part of the pairs that is learned from (docs/NAMES.md).
constexpr int unlisted_across_scripts = 80;
constexpr int unlisted_within_script = 140;
constexpr int highest_cost = 255;

// Reads the files one after the other into one NameTables.
class NameLoader {
 public:
  NameLoader(const std::string& dir, NameTables& into, std::vector<Fault>& faults)
      : dir_(dir),
        tables_(into),
        faults_(faults) {}

  void load_all() {
    load_letters();
    load_latin();
    load_variants("names/romanised.tsv", {&tables_.latin_to_latin, &tables_.latin_to_latin});
    load_variants("names/arabic.tsv",
                  {&tables_.arabic_to_arabic, &tables_.foreign_arabic_to_arabic});
    for (LetterCosts* within :
         {&tables_.latin_to_latin, &tables_.arabic_to_arabic, &tables_.foreign_arabic_to_arabic})
      for (std::size_t letter = begin_mark; letter < most_name_letters; ++letter)
        within->set(static_cast<NameLetter>(letter), no_letter, static_cast<NameLetter>(letter), 0);
    load_particles();
  }

 private:
  using Letters = std::vector<NameLetter>;

  struct Variants {
    LetterCosts* fixed;
    LetterCosts* foreign;
  };

  void fault(const Table& t, const Row& row, std::size_t cell, const char* message) {
    add_fault(t, row, cell, std::string(message) + " \"" + row.cells[cell] + '"', faults_);
  }

  // Letters first get their numbers; then those that are written as others can name them.
  void load_letters() {
    const Table t =
        load_table(dir_, "names/letters.tsv", {"letter", "as", "weight", "kind"}, faults_);
    tables_.weights.assign(first_name_letter, 0);
    tables_.kinds.assign(first_name_letter, LetterKind::latin);
    for (const Row& row : t.rows)
      if (row.cells[1].empty()) add_letter(t, row);
    for (const Row& row : t.rows) {
      if (row.cells[1].empty()) continue;
      const std::optional<char32_t> code_point = one_code_point(t, row);
      const std::optional<Letters> as = letters_of(t, row, 1);
      if (code_point && as) tables_.letters[*code_point] = {.letters = *as};
    }
  }

  void add_letter(const Table& t, const Row& row) {
    const std::optional<char32_t> code_point = one_code_point(t, row);
    const std::optional<int> weight = cost_of(t, row, 2);
    const std::optional<LetterKind> kind = kind_of(t, row);
    if (!code_point || !weight || !kind) return;
    if (tables_.weights.size() == most_name_letters) {
      fault(t, row, 0, "one letter too many:");
      return;
    }
    const auto letter = static_cast<NameLetter>(tables_.weights.size());
    tables_.letters[*code_point] = {.letters = {letter}, .weight = *weight, .kind = *kind};
    tables_.weights.push_back(*weight);
    tables_.kinds.push_back(*kind);
  }

  std::optional<char32_t> one_code_point(const Table& t, const Row& row) {
    const std::string& cell = row.cells[0];
    std::size_t at = 0;
    const char32_t code_point = cell.empty() ? 0 : next_code_point(cell, at);
    if (!cell.empty() && at == cell.size() && !tables_.letters.contains(code_point))
      return code_point;
    fault(t, row, 0, "not one letter, or given twice:");
    return {};
  }

  std::optional<LetterKind> kind_of(const Table& t, const Row& row) {
    const std::string& cell = row.cells[3];
    if (cell == "latin") return LetterKind::latin;
    if (cell == "arabic") return LetterKind::arabic;
    if (cell == "native") return LetterKind::native;
    fault(t, row, 3, "unknown kind");
    return {};
  }

  std::optional<int> cost_of(const Table& t, const Row& row, std::size_t cell) {
    const std::string& text = row.cells[cell];
    int cost = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), cost);
    if (error == std::errc() && end == text.data() + text.size() && cost >= 0 &&
        cost <= highest_cost)
      return cost;
    fault(t, row, cell, "not a number of tenths from 0 to 255:");
    return {};
  }

  // The letters of a cell; ^ and $ are the marks.
  std::optional<Letters> letters_of(const Table& t, const Row& row, std::size_t cell) {
    const std::string& text = row.cells[cell];
    Letters letters;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = next_code_point(text, at);
      const auto found = tables_.letters.find(c);
      if (c == U'^' || c == U'$') {
        letters.push_back(c == U'^' ? begin_mark : end_mark);
      } else if (found != tables_.letters.end() && found->second.letters.size() == 1) {
        letters.push_back(found->second.letters[0]);
      } else {
        fault(t, row, cell, "a letter that is not in names/letters.tsv:");
        return {};
      }
    }
    return letters;
  }

  void load_latin() {
    const Table t = load_table(dir_, "names/latin.tsv", {"grapheme", "letters", "cost"}, faults_);
    for (const Row& row : t.rows) {
      const std::optional<Letters> latin = letters_of(t, row, 0);
      const std::optional<Letters> arabic = letters_of(t, row, 1);
      const std::optional<int> cost = cost_of(t, row, 2);
      if (!latin || !arabic || !cost || !fits(t, row, *latin, *arabic)) continue;
      put(tables_.latin_to_arabic, *latin, *arabic, *cost);
    }
    for (const NameLetter mark : {begin_mark, end_mark})
      tables_.latin_to_arabic.set(mark, no_letter, no_letter, 0);
  }

  bool fits(const Table& t, const Row& row, const Letters& longer, const Letters& shorter) {
    if (longer.size() <= 2 && shorter.size() <= 1 && longer.size() + shorter.size() > 0)
      return true;
    fault(t, row, 0, "at most two letters beside at most one:");
    return false;
  }

  static void put(LetterCosts& costs, const Letters& from, const Letters& to, int cost) {
    const auto letter = [](const Letters& of, std::size_t at) {
      return at < of.size() ? of[at] : no_letter;
    };
    costs.set(letter(from, 0), letter(from, 1), letter(to, 0), cost);
  }

  // Rows that hold in both directions.
  void load_variants(const std::string& file, Variants into) {
    const Table t = load_table(dir_, file, {"letters", "other", "where", "cost", "note"}, faults_);
    for (const Row& row : t.rows) {
      const std::optional<Letters> letters = letters_of(t, row, 0);
      const std::optional<Letters> other = letters_of(t, row, 1);
      const std::optional<int> cost = cost_of(t, row, 3);
      const std::string& where = row.cells[2];
      if (where != "any" && where != "foreign") fault(t, row, 2, "unknown place");
      if (!letters || !other || !cost || !fits(t, row, *letters, *other)) continue;
      put_both(*into.foreign, *letters, *other, *cost);
      if (where == "any") put_both(*into.fixed, *letters, *other, *cost);
    }
  }

  static void put_both(LetterCosts& costs, const Letters& some, const Letters& others, int cost) {
    put(costs, some, others, cost);
    if (some.size() < 2) put(costs, others, some, cost);
  }

  void load_particles() {
    const Table t = load_table(dir_, "names/particles.tsv", {"word", "role", "note"}, faults_);
    for (const Row& row : t.rows) {
      const std::optional<Letters> letters = letters_of(t, row, 0);
      const std::string& role = row.cells[1];
      Particle particle = Particle::none;
      if (role == "join") particle = Particle::join;
      if (role == "light") particle = Particle::light;
      if (role == "drop") particle = Particle::drop;
      if (role == "article") particle = Particle::article;
      if (particle == Particle::none) fault(t, row, 1, "unknown role");
      if (!letters) continue;
      tables_.particles[std::string(letters->begin(), letters->end())] = particle;
      if (particle == Particle::article) tables_.articles.push_back(*letters);
    }
  }

  const std::string& dir_;
  NameTables& tables_;
  std::vector<Fault>& faults_;
};

}  // namespace

LetterCosts::LetterCosts(int unlisted)
    : costs_(most_name_letters * most_name_letters * most_name_letters, impossible) {
  for (std::size_t letter = first_name_letter; letter < most_name_letters; ++letter) {
    set(static_cast<NameLetter>(letter), no_letter, no_letter, unlisted);
    set(no_letter, no_letter, static_cast<NameLetter>(letter), unlisted);
  }
}

NameTables load_name_tables(const std::string& dir, std::vector<Fault>& faults) {
  NameTables tables = {.letters = {},
                       .weights = {},
                       .kinds = {},
                       .latin_to_arabic = LetterCosts(unlisted_across_scripts),
                       .latin_to_latin = LetterCosts(unlisted_within_script),
                       .arabic_to_arabic = LetterCosts(unlisted_within_script),
                       .foreign_arabic_to_arabic = LetterCosts(unlisted_within_script),
                       .particles = {},
                       .articles = {}};
  NameLoader(dir, tables, faults).load_all();
  return tables;
}

Result<NameTables> load_name_tables(const std::string& dir) {
  std::vector<Fault> faults;
  NameTables tables = load_name_tables(dir, faults);
  if (!faults.empty()) return Error{.what = describe(faults), .where = dir};
  return tables;
}

}  // namespace rasid
