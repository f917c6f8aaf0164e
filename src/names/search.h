#pragma once
// Who or what is called so: people, states, bodies and groups by names in any spelling.

#include "know/knowledge.h"
#include "names/tables.h"
#include "names/words.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

enum class NamedKind : std::uint8_t { person, entity };

// Somebody or something that may be meant, and by which of its names.
struct NameCandidate {
  NamedKind kind = NamedKind::person;
  std::string id;       // of a person, or the code of an entity
  std::string matched;  // the nearest of its names, as the knowledge writes it
  std::string role;  // what that name is: "name", "alias", "english", "code", "capital", "city" ...
  double distance = 0;  // see name_distance

  friend bool operator==(const NameCandidate&, const NameCandidate&) = default;
};

// Looks through all names of the knowledge; const after building, threads may share it.
// Time: about 10 ms for a name of one word, 40 ms for one of three, among 20,000 names; 0.1 s to
// build. Source: measured on one core of a small virtual machine.
class NameSearch {
 public:
  NameSearch(const Knowledge& knowledge, NameTables tables);

  // At most `most` candidates within name_threshold, the nearest first, then by kind and id; none
  // that is much further than the nearest. An entity's code finds it, too.
  std::vector<NameCandidate> find(std::string_view asked, std::size_t most) const;

 private:
  using WordNumber = std::uint32_t;

  // Different words, each once.
  struct Vocabulary {
    std::vector<NameWord> words;
    std::map<std::string, WordNumber> numbers;  // by the letters as bytes
  };

  struct Named {
    NameCandidate what;  // as it is found where nothing differs
    std::string folded;
    NameWords words;
    std::vector<WordNumber> word_numbers;
    std::vector<WordNumber> pair_numbers;
  };

  // How far the words of a vocabulary are from one word asked for.
  using Row = std::vector<float>;
  struct Rows {
    std::vector<Row> words;        // word asked for -> word
    std::vector<Row> asked_pairs;  // two words asked for -> word
    std::vector<Row> name_pairs;   // word asked for -> two words
  };

  void add_entities(const Knowledge& knowledge);
  void add_people(const Knowledge& knowledge);
  void add(NameCandidate what);
  static WordNumber number_of(const NameWord& word, Vocabulary& vocabulary);
  Row row_of(const NameWord& asked, const Vocabulary& vocabulary) const;
  static double distance(const NameWords& asked, const Rows& rows, const Named& named);

  NameTables tables_;
  std::vector<Named> names_;
  Vocabulary words_;
  Vocabulary pairs_;  // two words written together
};

}  // namespace rasid
