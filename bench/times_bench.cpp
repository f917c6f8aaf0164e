// How fast are times found? A JSON-lines file of articles, and long inputs made to be hard.
// usage: times_bench FILE.jsonl [KNOWLEDGE]
//
// One thread. Loading the knowledge, parsing the JSON and cutting the text into words are not
// counted: this is the room alone. Bytes are those of the articles' bodies. A hard input is
// measured at one length and at eight times that length: what grows linearly shows a factor of
// about eight.

#include "feed/feed.h"
#include "text/text.h"
#include "times/times.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {
namespace {

constexpr int runs = 5;
constexpr std::size_t short_bytes = 200'000;
constexpr std::size_t growth = 8;

struct Article {
  Document document;
  Text text;
};

void complain(const Error& error) {
  static_cast<void>(
      std::fprintf(stderr, "times_bench: %s: %s\n", error.where.c_str(), error.what.c_str()));
}

// The best of several runs, in seconds.
template <typename Work>
double best_seconds(const Work& work) {
  double best = 1e9;
  for (int run = 0; run < runs; ++run) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
    best = std::min(best, passed.count());
  }
  return best;
}

void measure_articles(const std::string& path, const TimeGrammar& times) {
  std::vector<Document> documents;
  read_documents(
      {.paths = {path}},
      {},
      [&](Document&& document) {
        documents.push_back(std::move(document));
        return true;
      },
      complain);
  std::vector<Text> texts;
  texts.reserve(documents.size());
  std::size_t bytes = 0;
  for (const Document& document : documents) {
    texts.push_back(read_text(document.body));
    bytes += document.body.size();
  }
  std::size_t found = 0;
  const double seconds = best_seconds([&] {
    found = 0;
    for (std::size_t i = 0; i < texts.size(); ++i)
      found += times.find(texts[i], documents[i].date).size();
  });
  static_cast<void>(std::printf("%-28s %12zu\n", "documents", documents.size()));
  static_cast<void>(std::printf("%-28s %12zu\n", "expressions", found));
  static_cast<void>(
      std::printf("%-28s %12.1f\n", "mb_per_s", static_cast<double>(bytes) / 1e6 / seconds));
}

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes)
    text += piece;
  return text;
}

// Words that begin much and end nothing, in one sentence without end.
void measure_hard(const TimeGrammar& times) {
  const std::string_view pieces[] = {
      "\u0645\u0646\u0630 ",                                        // since since since
      "\u0628\u064A\u0646 2011 \u0648",                             // between 2011 and between
      "\u0645\u0646 5 \u0625\u0644\u0649 ",                         // from 5 to from 5 to
      "\u0627\u0644\u062E\u0645\u064A\u0633 ",                      // Thursday Thursday
      "14 \u0645\u0627\u064A\u0648 - ",                             // 14 May - 14 May
      "\u0642\u0628\u0644 \u062B\u0644\u0627\u062B\u0629 \u0648 ",  // three and ago
      "12:30 ",
      "\u0639\u0627\u0645 \u0623\u0644\u0641 \u0648",  // year thousand and
      "9999999999",
  };
  std::size_t number = 0;
  for (const std::string_view piece : pieces) {
    const Text few = read_text(repeated(piece, short_bytes));
    const Text many = read_text(repeated(piece, short_bytes * growth));
    const double once = best_seconds([&] { static_cast<void>(times.find(few, "2022-05-26")); });
    const double more = best_seconds([&] { static_cast<void>(times.find(many, "2022-05-26")); });
    static_cast<void>(std::printf("hard input %-17zu %12.1f mb_per_s; %zu times as long: %.1f\n",
                                  ++number,
                                  static_cast<double>(short_bytes) / 1e6 / once,
                                  growth,
                                  more / once));
  }
}

int run(const std::string& path, const std::string& knowledge) {
  const Result<TimeGrammar> times = TimeGrammar::load(knowledge);
  if (!times) {
    complain(times.error());
    return 2;
  }
  measure_articles(path, *times);
  measure_hard(*times);
  return 0;
}

}  // namespace
}  // namespace rasid

int main(int argc, char** argv) try {
  if (argc < 2 || argc > 3) {
    static_cast<void>(std::fputs("usage: times_bench FILE.jsonl [KNOWLEDGE]\n", stderr));
    return 2;
  }
  return rasid::run(argv[1], argc == 3 ? argv[2] : RASID_KNOWLEDGE_DIR);
} catch (const std::exception& bug) {
  static_cast<void>(std::fprintf(stderr, "times_bench: %s\n", bug.what()));
  return 70;
}
