#pragma once
// How much one file may unpack to: against bombs, and against reading for ever.

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// Each has a name, by which errors, the option --limit and docs/SOURCES.md call it. The last two
// lines of defence, bytes and time, are far beyond what archives of news hold.
struct Limits {
  std::uint64_t member_bytes = std::uint64_t{256} << 20;   // held in memory as a whole
  std::uint64_t unpacked_bytes = std::uint64_t{64} << 30;  // all that one file unpacks to
  std::uint64_t ratio = 200;           // unpacked to packed, past the first 8 MiB; text has 3 to 20
  std::uint64_t members = 1'000'000;   // of one file, members of members included
  std::uint64_t records = 10'000'000;  // of one file's web archives
  std::uint64_t depth = 4;             // containers in containers, the outermost counted
  std::uint64_t seconds = 600;         // processor time of unpacking one file
};

// Beneath it no ratio is looked at: a small file of zeros harms nobody.
constexpr std::uint64_t ratio_free_bytes = std::uint64_t{8} << 20;

struct NamedLimit {
  const char* name;
  std::uint64_t Limits::*value;
};
const std::vector<NamedLimit>& named_limits();

// Sets one limit by "members=500". Fails: there is no such limit, or it is no number above 0.
Done set_limit(std::string_view setting, Limits& limits);

// What one file has used of its limits. Every `..._over` gives the sentence that refuses, or
// nothing.
class Budget {
 public:
  explicit Budget(const Limits& limits) : limits_(limits) {}

  const Limits& limits() const { return limits_; }
  // More bytes came out of something packed.
  void unpacked(std::uint64_t bytes) { unpacked_bytes_ += bytes; }
  void member() { ++members_; }
  void record() { ++records_; }

  // What ends the whole file: its bytes, members, records, seconds.
  std::string file_over() const;
  // What ends one member or one stream: `out` bytes from `in` packed ones.
  std::string ratio_over(std::uint64_t out, std::uint64_t in) const;
  std::string member_over(std::uint64_t bytes) const;
  std::string depth_over(std::uint64_t depth) const;

 private:
  friend class Stopwatch;

  Limits limits_;
  std::uint64_t unpacked_bytes_ = 0;
  std::uint64_t members_ = 0;
  std::uint64_t records_ = 0;
  std::uint64_t used_ns_ = 0;
  int watches_ = 0;  // that run now: only the first counts
};

// Adds the processor time of its life to a budget; waiting for a slow disk or pipe is not counted.
class Stopwatch {
 public:
  explicit Stopwatch(Budget& budget);
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;
  ~Stopwatch();

 private:
  Budget& budget_;
  std::uint64_t started_ns_;
};

}  // namespace rasid
