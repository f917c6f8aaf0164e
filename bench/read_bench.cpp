// How fast are articles read, and in how much memory: a JSON-lines file read once, then twice over.
// usage: read_bench FILE.jsonl [KNOWLEDGE]
//
// One thread. Loading the knowledge is not counted. Bytes are those of the articles' bodies; the
// plain decode walks the same bytes with next_code_point and is what reading cannot be faster than.

#include "base/huge_pages.h"
#include "engine/engine.h"
#include "feed/feed.h"
#include "text/text.h"
#include "text/utf8.h"

#include <chrono>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include <sys/resource.h>

namespace rasid {
namespace {

struct Counted {
  std::size_t documents = 0;
  std::size_t bytes = 0;
  std::size_t characters = 0;
  std::size_t sentences = 0;  // of the bodies as they stand, furniture included
  double decode_s = 0;
};

struct Timed {
  std::size_t claims = 0;
  double seconds = 0;  // feed and reading together
  double peak_mib = 0;
};

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void complain(const Error& error) {
  static_cast<void>(
      std::fprintf(stderr, "read_bench: %s: %s\n", error.where.c_str(), error.what.c_str()));
}

// The most memory that the process has held until now. Source: getrusage(2), in KiB on Linux.
double peak_mib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

// What the file holds. Nothing of this is part of the time of reading.
Counted count(const std::string& path) {
  Counted counted;
  read_documents(
      {.paths = {path}},
      {},
      [&](Document&& document) {
        ++counted.documents;
        counted.bytes += document.body.size();
        const auto start = std::chrono::steady_clock::now();
        counted.characters += code_points(document.body);
        counted.decode_s += seconds_since(start);
        counted.sentences += read_text(document.body).sentences.size();
        return true;
      },
      complain);
  return counted;
}

Timed read_all(const std::vector<std::string>& paths, const Reader& reader) {
  Timed timed;
  const auto start = std::chrono::steady_clock::now();
  read_documents(
      {.paths = paths},
      {},
      [&](Document&& document) {
        timed.claims += read(document, reader).size();
        return true;
      },
      complain);
  timed.seconds = seconds_since(start);
  timed.peak_mib = peak_mib();
  return timed;
}

void print_row(const char* name, double once, double twice) {
  const char* const form = once < 10 ? "%-18s %14.3f %14.3f\n" : "%-18s %14.1f %14.1f\n";
  static_cast<void>(std::printf(form, name, once, twice));
}

void print_row(const char* name, std::size_t once, std::size_t twice) {
  static_cast<void>(std::printf("%-18s %14zu %14zu\n", name, once, twice));
}

void print(const Counted& counted, const Timed& once, const Timed& twice) {
  const auto rate = [](std::size_t count, double seconds) {
    return seconds > 0 ? static_cast<double>(count) / seconds : 0.0;
  };
  const auto both = [&](const char* name, std::size_t count) {
    print_row(name, rate(count, once.seconds), rate(2 * count, twice.seconds));
  };
  static_cast<void>(std::printf("%-18s %14s %14s\n", "", "once", "twice over"));
  print_row("documents", counted.documents, 2 * counted.documents);
  print_row("sentences", counted.sentences, 2 * counted.sentences);
  print_row("characters", counted.characters, 2 * counted.characters);
  print_row("claims", once.claims, twice.claims);
  print_row("seconds", once.seconds, twice.seconds);
  both("sentences_per_s", counted.sentences);
  print_row("claims_per_s", rate(once.claims, once.seconds), rate(twice.claims, twice.seconds));
  print_row("mb_per_s",
            rate(counted.bytes, once.seconds) / 1e6,
            rate(2 * counted.bytes, twice.seconds) / 1e6);
  print_row("peak_mib", once.peak_mib, twice.peak_mib);
  const double decode = rate(counted.bytes, counted.decode_s) / 1e6;
  static_cast<void>(std::printf("%-18s %14.1f\n", "decode_mb_per_s", decode));
  const auto times_decode = [&](double seconds) {
    return counted.decode_s > 0 ? seconds / counted.decode_s : 0.0;
  };
  print_row("read_to_decode", times_decode(once.seconds), times_decode(twice.seconds / 2));
}

// Gives the exit status.
int run(const std::string& path, const std::string& knowledge) {
  const Result<Reader> reader = load_reader(knowledge);
  if (!reader) {
    complain(reader.error());
    return 2;
  }
  const Timed once = read_all({path}, *reader);
  const Timed twice = read_all({path, path}, *reader);
  const Counted counted = count(path);
  if (counted.documents == 0) return 2;
  print(counted, once, twice);
  return 0;
}

}  // namespace
}  // namespace rasid

int main(int argc, char** argv) try {
  rasid::prefer_huge_pages();
  if (argc < 2 || argc > 3) {
    static_cast<void>(std::fputs("usage: read_bench FILE.jsonl [KNOWLEDGE]\n", stderr));
    return 2;
  }
  return rasid::run(argv[1], argc == 3 ? argv[2] : RASID_KNOWLEDGE_DIR);
} catch (const std::exception& bug) {
  static_cast<void>(std::fprintf(stderr, "read_bench: %s\n", bug.what()));
  return 70;
}
