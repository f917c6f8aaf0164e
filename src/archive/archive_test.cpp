#include "archive/archive.h"

#include "archive/packed_for_tests.h"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

using namespace std::string_literals;

// Each member as "name=bytes", each refusal as "name! why" up to its first colon or number.
std::vector<std::string> members(const std::string& packed, Limits limits = {}) {
  std::vector<std::string> all;
  Budget budget(limits);
  MemoryBytes bytes(packed);
  read_members(bytes,
               packing_of(packed),
               budget,
               {.take =
                    [&](Member& member) {
                      std::string whole;
                      read_bytes(member.bytes, std::size_t{1} << 30, whole);
                      if (whole.size() > 100) whole = std::to_string(whole.size()) + " bytes";
                      all.push_back(member.name + '=' + whole);
                      const std::string failure = member.bytes.failure();
                      if (!failure.empty()) all.back() = member.name + "! " + failure;
                      return true;
                    },
                .refuse = [&](const std::string& name,
                              const std::string& why) { all.push_back(name + "! " + why); }});
  return all;
}

using Names = std::vector<std::string>;

const std::vector<PackedFile> two = {{"b/خبر.txt", "نص"}, {"a.html", "<p>"}};

TEST_CASE("every packing gives its members in their order") {
  struct Case {
    const char* format;
    const char* filter;
    Packing packing;
  };
  const Case cases[] = {
      {.format = "zip", .filter = "none", .packing = Packing::zip},
      {.format = "ustar", .filter = "none", .packing = Packing::tar},
      {.format = "v7tar", .filter = "none", .packing = Packing::tar},
      {.format = "pax", .filter = "none", .packing = Packing::tar},
      {.format = "ustar", .filter = "gzip", .packing = Packing::packed},
      {.format = "ustar", .filter = "zstd", .packing = Packing::packed},
      {.format = "ustar", .filter = "xz", .packing = Packing::packed},
      {.format = "ustar", .filter = "bzip2", .packing = Packing::packed},
  };
  for (const Case& c : cases) {
    CAPTURE(c.format);
    CAPTURE(c.filter);
    const std::string packed = pack(c.format, c.filter, two);
    CHECK(packing_of(std::string_view(packed).substr(0, packing_head_bytes)) == c.packing);
    CHECK(members(packed) == Names{"b/خبر.txt=نص", "a.html=<p>"});
  }
}

TEST_CASE("a lone stream is one member without a name") {
  for (const char* filter : {"gzip", "zstd", "xz", "bzip2"}) {
    CAPTURE(filter);
    CHECK(members(pack("raw", filter, {{"x", "نص"}})) == Names{"=نص"});
  }
  CHECK(members(gzip("a") + gzip("b")) == Names{"=ab"});
  CHECK(members(gzip("")).empty());
}

TEST_CASE("what is no archive, by its first bytes") {
  for (const std::string& bytes :
       {""s,
        "PK"s,
        "text"s,
        std::string(4096, '\0'),
        std::string(4096, 'a'),
        "\x1F\x8B"s,
        "PK\x03\x04" + std::string(26, '\0') + "[Content_Types].xml",
        "PK\x03\x04" + std::string(26, '\0') + "mimetypeapplication/epub+zip"})
    CHECK(packing_of(bytes) == Packing::none);
  CHECK(packing_of("WARC/1.0\r\n") == Packing::warc);
  CHECK(packing_of(gzip("WARC/1.1\r\n")) == Packing::warc_gz);
}

TEST_CASE("names that lead out, links and hidden members") {
  const std::vector<PackedFile> files = {{"../up.txt", "x"},
                                         {"a/../../up.txt", "x"},
                                         {"/etc/passwd", "x"},
                                         {"C:/x.txt", "x"},
                                         {"..\\up.txt", "x"},
                                         {"link.txt", "", "/etc/passwd"},
                                         {".hidden", "x"},
                                         {"__MACOSX/._a.txt", "x"},
                                         {"a/.git/x", "x"},
                                         {"good..txt", "نص"},
                                         {"./b.txt", "ب"}};
  const std::string out = "! refused: its path leads out of the archive";
  const std::string absolute = "! refused: an absolute path in an archive";
  CHECK(members(pack("ustar", "none", files)) == Names{"../up.txt" + out,
                                                       "a/../../up.txt" + out,
                                                       "/etc/passwd" + absolute,
                                                       "C:/x.txt" + absolute,
                                                       "..\\up.txt" + out,
                                                       "link.txt! refused: a link in an archive",
                                                       "good..txt=نص",
                                                       "./b.txt=ب"});
  CHECK(members(pack("zip", "none", {files[0], files[5], files[9]})) ==
        Names{"../up.txt" + out, "link.txt! refused: a link in an archive", "good..txt=نص"});
}

TEST_CASE("a name is printed without control characters, as UTF-8") {
  CHECK(members(pack("ustar", "none", {{"a\x1B[31m\n.txt", "x"}})) == Names{"a?[31m?.txt=x"});
  CHECK(members(pack("v7tar", "none", {{"\xE3.txt", "x"}})) == Names{"\uFFFD.txt=x"});
}

TEST_CASE("a bomb in a zip is refused by its ratio, and the next member is read") {
  const std::string zeros(std::size_t{16} << 20, '\0');
  CHECK(members(pack("zip", "none", {{"bomb", zeros}, {"a.txt", "نص"}})) ==
        Names{"bomb! over the limit ratio=200", "a.txt=نص"});
}

TEST_CASE("a bomb in a packed tar ends it, and so does a lone one") {
  const std::string zeros(std::size_t{16} << 20, '\0');
  CHECK(members(pack("ustar", "gzip", {{"a.txt", "نص"}, {"bomb", zeros}, {"b.txt", "نص"}})) ==
        Names{"a.txt=نص",
              "bomb! over the limit ratio=200",
              "! over the limit ratio=200; what follows in it is not read"});
  const std::string letters(std::size_t{16} << 20, 'a');
  for (const char* filter : {"gzip", "zstd", "xz", "bzip2"})
    CHECK(members(pack("raw", filter, {{"x", letters}})) == Names{"! over the limit ratio=200"});
}

TEST_CASE("limits of the whole file") {
  std::vector<PackedFile> many;
  many.reserve(5);
  for (int i = 0; i < 5; ++i)
    many.push_back({std::to_string(i), std::string(3000, 'x')});
  CHECK(members(pack("ustar", "none", many), {.members = 2}) ==
        Names{"0=3000 bytes",
              "1=3000 bytes",
              "! over the limit members=2; what follows in it is not read"});
  CHECK(members(pack("zip", "none", many), {.unpacked_bytes = 4000}) ==
        Names{"0=3000 bytes",
              "1! over the limit unpacked-bytes=4000",
              "! over the limit unpacked-bytes=4000; what follows in it is not read"});
}

TEST_CASE("no time left") {
  CHECK(members(pack("zip", "none", two), {.seconds = 0}) ==
        Names{"! over the limit seconds=0; what follows in it is not read"});
}

TEST_CASE("a damaged member of a zip loses only itself") {
  std::string noise;
  for (unsigned i = 0, x = 7; i < 4000; ++i)
    noise += static_cast<char>((x = x * 1103515245 + 12345) >> 16);
  std::string packed = pack("zip", "none", {{"a", noise}, {"b", "نص"}});
  for (std::size_t i = 1000; i < 1100; ++i)
    packed[i] = static_cast<char>(~packed[i]);
  const Names got = members(packed);
  REQUIRE(got.size() == 2);
  CHECK(got[0].substr(0, 12) == "a! damaged: ");
  CHECK(got[1] == "b=نص");
}

TEST_CASE("archives that are cut off anywhere come to an end and are told") {
  const std::vector<PackedFile> files = {{"a", std::string(5000, 'a')}, {"b", "bb"}};
  struct Case {
    const char* format;
    const char* filter;
  };
  const Case cases[] = {{.format = "zip", .filter = "none"},
                        {.format = "ustar", .filter = "none"},
                        {.format = "ustar", .filter = "gzip"},
                        {.format = "ustar", .filter = "zstd"}};
  for (const Case& c : cases) {
    const std::string whole = pack(c.format, c.filter, files);
    for (std::size_t size = 1; size < whole.size(); size += whole.size() / 40 + 1)
      static_cast<void>(members(whole.substr(0, size)));
    CAPTURE(c.format);
    CAPTURE(c.filter);
    CHECK(members(whole.substr(0, whole.size() / 3)).back().find('!') != std::string::npos);
  }
}

TEST_CASE("take can say that it has enough") {
  const std::string packed = pack("zip", "none", two);
  MemoryBytes bytes(packed);
  Budget budget({});
  int taken = 0;
  CHECK_FALSE(read_members(bytes,
                           Packing::zip,
                           budget,
                           {.take = [&](Member&) { return ++taken, false; },
                            .refuse = [](const std::string&, const std::string&) {}}));
  CHECK(taken == 1);
}

TEST_CASE("set_limit") {
  Limits limits;
  CHECK(set_limit("members=5", limits));
  CHECK(limits.members == 5);
  for (const std::string_view wrong :
       {"", "members", "members=", "members=0", "members=-1", "members=5x", "x=5"})
    CHECK_FALSE(set_limit(wrong, limits));
  CHECK(set_limit("x=5", limits).error().what.find("member-bytes") != std::string::npos);
  CHECK(limits.members == 5);
}

}  // namespace
}  // namespace rasid
