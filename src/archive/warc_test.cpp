#include "archive/warc.h"

#include "archive/packed_for_tests.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

using namespace std::string_literals;
using Lines = std::vector<std::string>;

std::string record(const std::string& type,
                   const std::string& block,
                   const std::string& more = "") {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: https://a.example/x\r\n" +
         "WARC-Date: 2022-05-26T10:00:00Z\r\n" + more +
         "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

std::string http(const std::string& body,
                 const std::string& headers = "Content-Type: text/html\r\n") {
  return "HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body;
}

std::string response(const std::string& body,
                     const std::string& headers = "Content-Type: text/html\r\n") {
  return record("response", http(body, headers));
}

struct Seen {
  Lines captures;  // "bytes" and, where there is one, " (note)"
  Lines refused;   // "offset: why"
  WarcCounts counts;
};

Seen read(const std::string& file, WarcForm form, Limits limits = {}) {
  Seen seen;
  Budget budget(limits);
  MemoryBytes bytes(file);
  seen.counts = read_warc(bytes,
                          form,
                          budget,
                          {.take =
                               [&](Capture&& capture) {
                                 const std::string note =
                                     capture.note.empty() ? "" : " (" + capture.note + ")";
                                 seen.captures.push_back(capture.bytes + note);
                                 return true;
                               },
                           .refuse =
                               [&](std::uint64_t offset, const std::string& why) {
                                 seen.refused.push_back(std::to_string(offset) + ": " + why);
                               }});
  return seen;
}

// The same records in both forms.
Seen read_plain(const Lines& records, Limits limits = {}) {
  std::string file;
  for (const std::string& one : records)
    file += one;
  return read(file, WarcForm::plain, limits);
}

TEST_CASE("a response becomes a capture with its address, time and charset") {
  const std::string file =
      record("warcinfo", "software: x\r\n") +
      response("<p>نص</p>", "content-TYPE: Text/HTML; Charset=\"windows-1256\"\r\n");
  for (const WarcForm form : {WarcForm::plain, WarcForm::gzip}) {
    Capture got;
    Budget budget({});
    const std::string bytes = form == WarcForm::gzip ? gzip(file) : file;
    MemoryBytes source(bytes);
    const WarcCounts counts = read_warc(source,
                                        form,
                                        budget,
                                        {.take =
                                             [&](Capture&& capture) {
                                               got = capture;
                                               return true;
                                             },
                                         .refuse = [](std::uint64_t, const std::string&) {}});
    CHECK(got.url == "https://a.example/x");
    CHECK(got.fetched == "2022-05-26T10:00:00Z");
    CHECK(got.media_type == "text/html");
    CHECK(got.charset == "windows-1256");
    CHECK(got.bytes == "<p>نص</p>");
    CHECK(got.offset ==
          (form == WarcForm::gzip ? 0 : record("warcinfo", "software: x\r\n").size()));
    CHECK(counts.records == 2);
    CHECK(counts.captures == 1);
    CHECK(counts.others.at("warcinfo") == 1);
  }
}

TEST_CASE("what is read and what is only counted") {
  const std::string log =
      "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: <metadata://x/log>\r\n"
      "Content-Type: text/plain\r\nContent-Length: 3\r\n\r\nlog\r\n\r\n";
  const Seen seen = read_plain({
      record("request", "GET / HTTP/1.1\r\n\r\n"),
      record("resource", "<p>r</p>", "Content-Type: text/html\r\n"),
      record("conversion", "text", "Content-Type: text/plain\r\n"),
      record("resource", "{}", "Content-Type: application/json; charset=utf-8\r\n"),
      record("resource", "\x89PNG", "Content-Type: image/png\r\n"),
      record("response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nno"),
      record("response", "20220526 1.2.3.4", "Content-Type: text/dns\r\n"),
      record("revisit", "HTTP/1.1 200 OK\r\n\r\n"),
      record("response", http("part"), "WARC-Segment-Number: 1\r\n"),
      response(""),
      response("x", "Content-Type: image/\x1B[31mjpeg\r\n"),
      response("x", ""),
      record("response", http("short"), "WARC-Truncated: length\r\n"),
      log,
  });
  CHECK(seen.captures ==
        Lines{"<p>r</p>", "text", "{}", "short (the crawler has cut it off (length))"});
  CHECK(seen.refused.empty());
  CHECK(seen.counts.records == 14);
  const std::map<std::string, std::uint64_t> want = {{"request", 1},
                                                     {"image/png", 1},
                                                     {"status 404", 1},
                                                     {"response of another protocol", 1},
                                                     {"revisit", 1},
                                                     {"no web address", 1},
                                                     {"in segments", 1},
                                                     {"empty", 1},
                                                     {"image/??31mjpeg", 1},
                                                     {"without a type", 1}};
  CHECK(seen.counts.others == want);
}

TEST_CASE("chunks and compression are taken off, or the record says why not") {
  const std::string html = "Content-Type: text/html\r\n";
  const std::string chunked = html + "Transfer-Encoding: chunked\r\n";
  const std::string zipped = html + "Content-Encoding: gzip\r\n";
  const std::string packed = gzip("<p>packed</p>");
  const std::string brotlied = html + "Content-Encoding: br\r\n";
  const std::string brotli = "\x0B\x06\x80<p>brotli</p>\x03"s;  // as one block that is not packed
  const Seen seen = read_plain({
      response("3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n", chunked),
      response("3\r\nabc\r\n5\r\nde", chunked),   // never ends
      response("ff\r\nabc", chunked),             // lies about its length
      response("3\r\nabc\r\nzz\r\nde", chunked),  // a size that is none
      response("<p>no chunks</p>", chunked),      // taken off by the crawler
      response(packed, zipped),
      response("<p>taken off</p>", zipped),
      response("23\r\n" + std::string(0x23, 'x') + "\r\n0\r\n\r\n", chunked),
      response(packed.substr(0, packed.size() - 12), zipped),
      response("\x1F\x8B\x08garbage that is no deflate at all", zipped),
      response("x", html + "Content-Encoding: compress\r\n"),
      response(packed.substr(10, packed.size() - 18), html + "Content-Encoding: deflate\r\n"),
      response("<p>plain</p>", html + "Content-Encoding: deflate\r\n"),
      response(brotli, brotlied),
      response(brotli.substr(0, 12), brotlied),
      response("<p>taken off</p>", brotlied),
      response("\xFF\xFF garbage", brotlied),
      response(gzip("<p>one</p>") + gzip("<p>two</p>"), zipped),
      response(packed, html + "Content-Encoding: deflate\r\n"),
  });
  CHECK(seen.captures[0] == "abc0123456789");
  CHECK(seen.captures[1] == "abcde (its chunks do not come to an end)");
  CHECK(seen.captures[2] == "abc (its chunks do not come to an end)");
  CHECK(seen.captures[3] == "abc (its chunks do not come to an end)");
  CHECK(seen.captures[4] == "<p>no chunks</p>");
  CHECK(seen.captures[5] == "<p>packed</p>");
  CHECK(seen.captures[6] == "<p>taken off</p>");
  CHECK(seen.captures[7] == std::string(0x23, 'x'));
  CHECK(seen.captures[8].find("(its compressed body is cut off)") != std::string::npos);
  CHECK(seen.captures[9] == "<p>packed</p>");
  CHECK(seen.captures[10] == "<p>plain</p>");
  CHECK(seen.captures[11] == "<p>brotli</p>");
  CHECK(seen.captures[12].find("(its compressed body is cut off)") != std::string::npos);
  CHECK(seen.captures[13] == "<p>taken off</p>");
  CHECK(seen.captures[14] == "<p>one</p><p>two</p>");
  CHECK(seen.captures[15] == "<p>packed</p>");
  REQUIRE(seen.refused.size() == 3);
  CHECK(seen.refused[0].find("its compressed body is damaged") != std::string::npos);
  CHECK(seen.refused[1].find("its content encoding is not read: compress") != std::string::npos);
  CHECK(seen.refused[2].find("its compressed body is damaged") != std::string::npos);
}

// Reads a file of three records, of which something happened to the second.
Seen with_second(const std::string& second) {
  return read(response("one") + second + response("three"), WarcForm::plain);
}

TEST_CASE("a record that is damaged or lies about its length loses only itself") {
  const std::string two = response("two");
  const auto lying = [&](const std::string& length) {
    std::string record = two;
    const std::size_t at = record.find("Content-Length: ") + 16;
    return record.replace(at, record.find('\r', at) - at, length);
  };
  for (const std::string& second :
       {lying("3"),
        lying("400"),
        lying("100000"),
        lying("99999999999999999"),
        lying("99999999999999999999999"),
        lying("-1"),
        lying(""),
        lying("0x10"),
        "WARC/1.0\r\nno head at all\r\n" + std::string(100000, 'x') + "\r\n",
        "garbage between\r\nrecords\r\n\r\n"s,
        two.substr(0, 40) + "\r\n",
        two.substr(0, two.size() - 6)}) {
    CAPTURE(second.substr(0, 200));
    const Seen seen = with_second(second);
    CHECK(seen.captures == Lines{"one", "three"});
    REQUIRE(seen.refused.size() == 1);
    CHECK(seen.refused[0].substr(0, seen.refused[0].find(':')) ==
          std::to_string(response("one").size()));
  }
  CHECK(with_second(two).captures == Lines{"one", "two", "three"});
}

TEST_CASE("a file that is cut off loses its last record") {
  const std::string one = response("one");
  const std::string file = one + response("two");
  for (std::size_t size = one.size() + 1; size < file.size() - 4; ++size) {
    CAPTURE(size);
    const Seen seen = read(file.substr(0, size), WarcForm::plain);
    const bool only_blank = size <= one.size();
    CHECK(seen.captures == Lines{"one"});
    CHECK(seen.refused.size() == (only_blank ? 0 : 1));
  }
  const std::string packed = gzip(one) + gzip(response("two"));
  for (std::size_t size = gzip(one).size() + 1; size < packed.size(); ++size) {
    CAPTURE(size);
    const Seen seen = read(packed.substr(0, size), WarcForm::gzip);
    CHECK(seen.captures == Lines{"one"});
    CHECK(seen.refused.size() == 1);
  }
}

TEST_CASE("a damaged gzip member loses only its record, whichever byte it is") {
  std::string body;
  for (unsigned i = 0, x = 7; i < 600; ++i)
    body += static_cast<char>('a' + ((x = x * 1103515245 + 12345) >> 16) % 26);
  const std::string one = gzip(response("one"));
  const std::string two = gzip(response(body));
  const std::string three = gzip(response("three"));
  for (std::size_t at = 0; at < two.size(); ++at) {
    // Time, flags for speed and system in the head of gzip mean nothing to the bytes.
    if (at >= 4 && at <= 9) continue;
    CAPTURE(at);
    std::string file = one;
    file += two;
    file += three;
    file[one.size() + at] = static_cast<char>(~file[one.size() + at]);
    const Seen seen = read(file, WarcForm::gzip);
    CHECK(seen.captures == Lines{"one", "three"});
    REQUIRE(seen.refused.size() == 1);
    CHECK(seen.refused[0].substr(0, seen.refused[0].find(':')) == std::to_string(one.size()));
  }
}

TEST_CASE("several records in one gzip member, and one record in several") {
  CHECK(read(gzip(response("one") + response("two")) + gzip(response("three")), WarcForm::gzip)
            .captures == Lines{"one", "two", "three"});
  const std::string one = response("one");
  CHECK(read(gzip(one.substr(0, 50)) + gzip("") + gzip(one.substr(50)), WarcForm::gzip).captures ==
        Lines{"one"});
}

TEST_CASE("bombs in a web archive") {
  const std::string zeros(std::size_t{32} << 20, '\0');
  const Seen member =
      read(gzip(response("one")) + gzip(response(zeros)) + gzip(response("three")), WarcForm::gzip);
  CHECK(member.captures == Lines{"one", "three"});
  REQUIRE(member.refused.size() == 1);
  CHECK(member.refused[0].find("over the limit ratio=200") != std::string::npos);

  const Seen body =
      read_plain({response(gzip(zeros), "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"),
                  response("two")});
  CHECK(body.captures == Lines{"two"});
  REQUIRE(body.refused.size() == 1);
  CHECK(body.refused[0] == "0: over the limit ratio=200");

  const Seen large =
      read_plain({response("one"), response(std::string(2000, 'x')), response("three")},
                 {.member_bytes = 1000});
  CHECK(large.captures == Lines{"one", "three"});
  REQUIRE(large.refused.size() == 1);
  CHECK(large.refused[0].find("over the limit member-bytes=1000") != std::string::npos);

  const Seen records =
      read_plain({response("one"), response("two"), response("three")}, {.records = 2});
  CHECK(records.captures == Lines{"one", "two"});
  REQUIRE(records.refused.size() == 1);
  CHECK(records.refused[0].find("over the limit records=2") != std::string::npos);

  const Seen empty_members = read(
      [] {
        std::string many;
        for (int i = 0; i < 100000; ++i)
          many += gzip("");
        return many + gzip(response("one"));
      }(),
      WarcForm::gzip);
  CHECK(empty_members.captures == Lines{"one"});
}

// Each of a hundred thousand places looks like a member that begins a record, and none is whole.
TEST_CASE("bytes made to be searched again and again come to an end") {
  std::string file = gzip("WARC/1.0\r\n");
  const std::string begin = file.substr(0, file.size() - 9);
  for (int i = 0; i < 20000; ++i)
    file += begin;
  const Seen seen = read(file, WarcForm::gzip);
  CHECK(seen.captures.empty());
  CHECK_FALSE(seen.refused.empty());
}

TEST_CASE("lengths at the borders of what is read at once") {
  for (const std::size_t size : {65535u, 65536u, 65537u, 131072u, 1048576u, 3000000u}) {
    const Seen seen = read_plain({response(std::string(size, 'x')), response("two")});
    REQUIRE(seen.captures.size() == 2);
    CHECK(seen.captures[0].size() == size);
    CHECK(seen.captures[1] == "two");
  }
}

}  // namespace
}  // namespace rasid
