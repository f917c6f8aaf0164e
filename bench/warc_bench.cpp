// How fast are web archives read? The reader of the room archive alone, without what becomes of the
// pages.
// usage: warc_bench FILE.warc|FILE.warc.gz...
//
// One thread. Bytes are those of the records, heads included, unpacked where the file is packed;
// what HTTP has packed within them counts as it is packed. Seconds are the best of several runs,
// from opening the file to its end.

#include "archive/archive.h"
#include "archive/gzip_members.h"
#include "archive/warc.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <exception>
#include <fstream>
#include <string>
#include <vector>

namespace rasid {
namespace {

constexpr int runs = 5;

struct Measured {
  std::uint64_t record_bytes = 0;
  std::uint64_t capture_bytes = 0;
  std::uint64_t refused = 0;
  WarcCounts counts;
  double seconds = 1e9;
};

double processor_seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

std::uint64_t unpacked_bytes(ByteSource& packed) {
  Budget budget({});
  GzipMembers members(packed, budget);
  std::vector<char> block(std::size_t{1} << 16);
  std::uint64_t bytes = 0;
  while (const std::size_t got = members.read(block.data(), block.size()))
    bytes += got;
  return bytes;
}

void read_once(ByteSource& file, WarcForm form, Measured& measured) {
  const double start = processor_seconds();
  Budget budget({});
  measured.capture_bytes = 0;
  measured.refused = 0;
  measured.counts =
      read_warc(file,
                form,
                budget,
                {.take =
                     [&](Capture&& capture) {
                       measured.capture_bytes += capture.bytes.size();
                       return true;
                     },
                 .refuse = [&](std::uint64_t, const std::string&) { ++measured.refused; }});
  measured.seconds = std::min(measured.seconds, processor_seconds() - start);
}

// Gives the exit status.
int run(const char* path) {
  Measured measured;
  for (int i = 0; i <= runs; ++i) {
    std::ifstream stream(path, std::ios::binary);
    StreamBytes bytes(stream, StreamBytes::Form::file);
    PeekedBytes file(bytes);
    const Packing packing = packing_of(file.peek(packing_head_bytes));
    if (packing != Packing::warc && packing != Packing::warc_gz) {
      static_cast<void>(std::fprintf(stderr, "warc_bench: %s: not a web archive\n", path));
      return 2;
    }
    const bool packed = packing == Packing::warc_gz;
    if (i == 0) {
      measured.record_bytes = packed ? unpacked_bytes(file) : file.seekable_bytes();
    } else {
      read_once(file, packed ? WarcForm::gzip : WarcForm::plain, measured);
    }
  }
  const auto megabytes = static_cast<double>(measured.record_bytes) / 1e6;
  static_cast<void>(std::printf(
      "%s: %zu records, %zu captures, %zu refused, %.1f MB of records, %.1f MB of captures,"
      " %.3f s, %.1f mb_per_s\n",
      path,
      static_cast<std::size_t>(measured.counts.records),
      static_cast<std::size_t>(measured.counts.captures),
      static_cast<std::size_t>(measured.refused),
      megabytes,
      static_cast<double>(measured.capture_bytes) / 1e6,
      measured.seconds,
      megabytes / measured.seconds));
  return 0;
}

}  // namespace
}  // namespace rasid

int main(int argc, char** argv) try {
  if (argc < 2) {
    static_cast<void>(std::fputs("usage: warc_bench FILE.warc|FILE.warc.gz...\n", stderr));
    return 2;
  }
  int status = 0;
  for (int i = 1; i < argc; ++i)
    status = std::max(status, rasid::run(argv[i]));
  return status;
} catch (const std::exception& bug) {
  static_cast<void>(std::fprintf(stderr, "warc_bench: %s\n", bug.what()));
  return 70;
}
