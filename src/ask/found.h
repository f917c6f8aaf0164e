#pragma once
// What a search finds: documents with the places of the words, and the text around them.

#include "ask/cited.h"
#include "ask/labels.h"
#include "base/csv.h"
#include "base/result.h"
#include "store/store.h"

#include <string>
#include <vector>

namespace rasid {

// A piece of a text around one or more places; spans are of the body.
struct Passage {
  Span span;
  std::vector<Span> marks;
};

struct FoundText {
  std::string hash;
  SourcedDocument sourced;
  std::vector<Passage> passages;  // empty where only the title holds the words
};

struct FoundTexts {
  std::vector<FoundText> texts;
  std::string next;  // the cursor of the next page, empty on the last
};

// Requires: question.words is not empty.
Result<FoundTexts> find_words(Store& store, const Question& question, const Page& page);

// How a place is marked in text for people.
struct Marks {
  std::string begin = "[";
  std::string end = "]";
};

// At most so many passages of each document; 0: all.
std::string found_text(const FoundTexts& found, const Marks& marks, std::size_t passages);
std::string found_json(const FoundTexts& found);
std::string found_jsonl(const FoundTexts& found);
// One place a row.
std::string found_csv(const FoundTexts& found, CsvFlavour flavour);

}  // namespace rasid
