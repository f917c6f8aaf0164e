#include "feed/feed.h"

#include "archive/packed_for_tests.h"
#include "base/folder_for_tests.h"
#include "feed/article.h"
#include "feed/lines.h"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

using namespace std::string_literals;

struct Reading {
  std::vector<Document> documents;
  std::vector<Error> errors;
};

Reading read(const std::vector<std::string>& paths) {
  Reading reading;
  read_documents(
      {.paths = paths},
      {},
      [&](Document&& document) {
        reading.documents.push_back(std::move(document));
        return true;
      },
      [&](const Error& error) { reading.errors.push_back(error); });
  return reading;
}

// The bodies, and what was complained of as "place: ...".
std::vector<std::string> bodies(const Reading& reading) {
  std::vector<std::string> all;
  for (const Document& document : reading.documents)
    all.push_back(document.id.empty() ? "no id" : document.body);
  for (const Error& error : reading.errors)
    all.push_back(error.where + ": ...");
  return all;
}

TEST_CASE("the kind of a file is in its content") {
  const TemporaryFolder folder;
  struct Case {
    std::string name;
    std::string bytes;
    std::string body;
  };
  const Case cases[] = {
      {.name = "a.jsonl", .bytes = "{\"text\":\"نص\"}\n", .body = "نص"},
      {.name = "b", .bytes = " {\"text\":\"نص\"}", .body = "نص"},
      {.name = "c.json", .bytes = "\xEF\xBB\xBF{\"text\":\"نص\"}", .body = "نص"},
      {.name = "d.txt", .bytes = "عنوان\r\nنص\r\n", .body = "عنوان\nنص\n"},
      {.name = "e.htm", .bytes = "<p>هذا نص قصير.</p>", .body = "هذا نص قصير."},
      {.name = "f.txt",
       .bytes = "\xE3\xD5\xD1 \xE6\xDE\xD8\xD1 \xCA\xDA\xDE\xCF\xC7\xE4 "
                "\xC7\xCC\xCA\xE3\xC7\xDA\xC7 \xDD\xED \xC7\xE1\xDE\xC7\xE5\xD1\xC9",
       .body = "مصر وقطر تعقدان اجتماعا في القاهرة"},
      {.name = "g.jsonl",
       .bytes = "\xFF\xFE{\0\"\0t\0e\0x\0t\0\"\0:\0\"\0\x45\x06\"\0}\0\n\0"s,
       .body = "م"},
      {.name = "h.jsonl",
       .bytes = "{\"text\":\"\xE3\xD5\xD1 \xE6\xDE\xD8\xD1 \xCA\xDA\xDE\xCF\xC7\xE4 "
                "\xC7\xCC\xCA\xE3\xC7\xDA\xC7 \xDD\xED \xC7\xE1\xDE\xC7\xE5\xD1\xC9\"}\r\n",
       .body = "مصر وقطر تعقدان اجتماعا في القاهرة"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    CHECK(bodies(read({folder.put(c.name, c.bytes)})) == std::vector<std::string>{c.body});
  }
}

TEST_CASE("what cannot be read is named, and the rest is read") {
  const TemporaryFolder folder;
  const std::string lines = folder.put("a.jsonl",
                                       "{\"text\":\"1\"}\n{\"text\":\"cut\n\n{\"text\":\"2\"}\n"
                                       "{\"text\":\"3\",\"date\":\"?\"}");
  CHECK(bodies(read({lines})) ==
        std::vector<std::string>{"1", "2", "3", lines + ":2: ...", lines + ":5: ..."});

  for (const std::string& path : {folder.path().string() + "/nothing",
                                  folder.put("empty", ""),
                                  folder.put("blank.txt", " \n\n"),
                                  folder.put("x.pdf", "%PDF-1.7 ..."),
                                  folder.put("x.txt", "\x89PNG\r\n\x1A\n"s)}) {
    CAPTURE(path);
    CHECK(bodies(read({path})) == std::vector<std::string>{path + ": ..."});
  }
}

TEST_CASE("a folder is read in order, hidden files are not") {
  const TemporaryFolder folder;
  folder.put("b/2.txt", "ثان");
  folder.put("b/1.txt", "أول");
  folder.put("a.txt", "قبل");
  folder.put(".hidden/x.txt", "خفي");
  folder.put(".x.txt", "خفي");
  CHECK(bodies(read({folder.path().string()})) == std::vector<std::string>{"قبل", "أول", "ثان"});
}

// "place: body" of each document, and what was told as "place! what".
std::vector<std::string> told(const Sources& sources) {
  std::vector<std::string> all;
  read_documents(
      sources,
      {},
      [&](Document&& document) {
        CHECK(document.origin.sha256.size() == 64);
        CHECK_FALSE(document.id.empty());
        all.push_back(document.origin.place + ": " + document.body);
        return true;
      },
      [&](const Error& error) { all.push_back(error.where + "! " + error.what); });
  return all;
}

using Lines = std::vector<std::string>;

const std::string page = "<title>عنوان</title><p>هذا نص من الصفحة.</p>";

TEST_CASE("archives in archives, and names within them") {
  const TemporaryFolder folder;
  const std::string inner =
      pack("zip", "none", {{"x.txt", "داخل"}, {"n.jsonl", "{\"text\":\"1\"}\n5"}});
  const std::string path = folder.put(
      "a",
      pack("ustar", "gzip", {{"b/c.txt", "نص"}, {"in.zip", inner}, {"q.txt.gz", gzip("مضغوط")}}));
  CHECK(told({.paths = {path}}) == Lines{path + "!b/c.txt: نص",
                                         path + "!in.zip!x.txt: داخل",
                                         path + "!in.zip!n.jsonl:1: 1",
                                         path + "!in.zip!n.jsonl:2! not a JSON object",
                                         path + "!q.txt.gz: مضغوط"});
  CHECK(told({.paths = {path}, .limits = {.depth = 1}}) ==
        Lines{path + "!b/c.txt: نص",
              path + "!in.zip! over the limit depth=1",
              path + "!q.txt.gz! over the limit depth=1"});
}

TEST_CASE("a lone stream has the name and the places of what is in it") {
  const TemporaryFolder folder;
  for (const char* filter : {"gzip", "zstd", "xz"}) {
    const std::string path = folder.put("a.csv.gz", pack("raw", filter, {{"x", "text\nأ\nب\n"}}));
    CHECK(told({.paths = {path}}) == Lines{path + ":2: أ", path + ":3: ب"});
  }
  const std::string empty = folder.put("b.gz", gzip(""));
  CHECK(told({.paths = {empty}}) == Lines{empty + "! the archive holds no files"});
}

TEST_CASE("filters hold for files of folders and for members") {
  const TemporaryFolder folder;
  folder.put("a.txt", "1");
  folder.put("b/c.txt", "2");
  folder.put("b/d.htm", page);
  folder.put("z.zip", pack("zip", "none", {{"e.txt", "3"}, {"f.htm", page}, {"b/g.txt", "4"}}));
  const auto read_with = [&](std::vector<std::string> include, std::vector<std::string> exclude) {
    std::string places;
    for (const std::string& one :
         told({.paths = {folder.path().string()},
         .filter = {.include = std::move(include), .exclude = std::move(exclude)}}))
      places += one.substr(folder.path().string().size() + 1,
                           one.find(": ") - folder.path().string().size() - 1) +
                ' ';
    return places;
  };
  CHECK(read_with({"*.txt"}, {}) == "a.txt b/c.txt ");
  CHECK(read_with({"*.txt", "*.zip"}, {}) == "a.txt b/c.txt z.zip!e.txt z.zip!b/g.txt ");
  CHECK(read_with({}, {"*.zip", "b/*"}) == "a.txt ");
  CHECK(read_with({"?.htm", "*.zip"}, {"b/*"}) == "z.zip!f.htm ");
}

TEST_CASE("JSON over many lines, arrays, paths of fields") {
  const TemporaryFolder folder;
  const std::string array = folder.put(
      "a.json",
      "[\n {\"headline\":\"ع\",\"c\":{\"r\":[\"أ\"]}},\n {\"c\":5},\n {\"c\":{\"r\":[\"ب\"]}}\n]");
  const Result<FieldMap> fields = parse_fields("text=c.r.0");
  REQUIRE(fields);
  CHECK(told({.paths = {array}, .fields = *fields}) ==
        Lines{array + "! title is taken from \"headline\"",
              array + "#1: أ",
              array + "#2! \"c.r.0\" is missing or not a string",
              array + "#3: ب"});
  const std::string one = folder.put("b.json", "{\n \"text\": \"نص\"\n}\n");
  CHECK(told({.paths = {one}}) == Lines{one + "#1: نص"});
  const Result<FieldMap> html = parse_fields("html=content.rendered");
  const std::string wp =
      folder.put("c.json", "[{\"content\":{\"rendered\":\"<p>هذا نص من الصفحة.</p>\"}}]");
  CHECK(told({.paths = {wp}, .fields = *html}) == Lines{wp + "#1: هذا نص من الصفحة."});
  const std::string answer = folder.put(
      "d.json", "{\"status\":\"ok\",\n \"articles\":[{\"text\":\"أ\"},{},{\"text\":\"ب\"}]}");
  CHECK(told({.paths = {answer}}) == Lines{answer + "#1.1: أ",
                                           answer + "#1.2! \"text\" is missing or not a string",
                                           answer + "#1.3: ب"});
  const std::string line =
      folder.put("e.jsonl", "{\"title\":\"x\",\"authors\":[{\"name\":\"y\"}]}\n");
  CHECK(told({.paths = {line}}) == Lines{line + ":1! \"text\" is missing or not a string"});
}

TEST_CASE("tables with their columns, and rows that are wrong") {
  const TemporaryFolder folder;
  const std::string csv = folder.put(
      "a.csv",
      "\xEF\xBB\xBFheadline;date;body\r\n\"ع;1\";2022-05-26;\"سطر\nآخر\"\r\n1;2\n;;\nع;?;نص\n");
  CHECK(told({.paths = {csv}}) ==
        Lines{csv + "! title is taken from \"headline\"",
              csv + "! text is taken from \"body\"",
              csv + ":2: سطر\nآخر",
              csv + ":4! the row has 2 cells where the table has 3 columns",
              csv + ":5! the row has no text",
              csv + ":6! \"date\" is not a day like 2022-05-26",
              csv + ":6: نص"});
  const std::string unnamed = folder.put("b", "title\ttext\nع\tنص\n");
  CHECK(told({.paths = {unnamed}}) == Lines{unnamed + ":2: نص"});
  const std::string other = folder.put("c.csv", "a,b\n1,2\n");
  CHECK(told({.paths = {other}}) ==
        Lines{other +
              "! no column is known to be the text: say --fields text=COLUMN; there are a, b"});
  const Result<FieldMap> fields = parse_fields("text=b,date=d");
  CHECK(told({.paths = {other}, .fields = *fields}) ==
        Lines{other + "! there is no column \"d\"; there are a, b"});
}

TEST_CASE("a web archive gives documents with address, time of fetching and declared charset") {
  const TemporaryFolder folder;
  const auto record = [](const std::string& headers, const std::string& body) {
    const std::string block = "HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/2022/05/20/x\r\n"
           "WARC-Date: 2022-06-01T10:00:00Z\r\nContent-Length: " +
           std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
  };
  const std::string file =
      record("Content-Type: text/html; charset=windows-1256\r\n", "<p>\xE5\xD0\xC7 \xE4\xD5.</p>") +
      record("Content-Type: text/plain\r\n", "نص") +
      record("Content-Type: application/json\r\n", "[{\"text\":\"ج\"},{\"x\":1}]") +
      record("Content-Type: image/png\r\n", "x");
  const std::string path = folder.put("a.warc.gz", gzip(file));
  const Reading got = read({path});
  REQUIRE(got.documents.size() == 3);
  CHECK(got.documents[0].body == "هذا نص.");
  CHECK(got.documents[0].url == "https://a.example/2022/05/20/x");
  CHECK(got.documents[0].date == "2022-05-20");
  CHECK(got.documents[0].date_source == "url");
  CHECK(got.documents[0].origin.fetched == "2022-06-01T10:00:00Z");
  CHECK(got.documents[0].origin.place == path + "@0");
  CHECK(got.documents[0].origin.encoding == "windows-1256");
  CHECK(got.documents[0].origin.how == "declared");
  CHECK(got.documents[1].body == "نص");
  CHECK(got.documents[2].body == "ج");
  CHECK(got.documents[2].url == "https://a.example/2022/05/20/x");
  REQUIRE(got.errors.size() == 1);
  CHECK(got.errors[0].what == "1 record is no article: image/png 1");
  CHECK(got.errors[0].partial);
}

TEST_CASE("a page knows its charset better than a server that says what it always says") {
  const std::string html = "<meta charset=ISO-8859-6><p>\xE7\xD0\xC7 \xE6\xD5.</p>";
  for (const std::string charset : {"", "ISO-8859-1"}) {
    const ArticleReading read = read_article(html, ArticleForm::page, {.charset = charset}, {});
    REQUIRE(read.document);
    CHECK(read.document->body == "هذا نص.");
    CHECK(read.document->origin.how == "declared");
  }
  CHECK(read_article(html, ArticleForm::page, {.charset = "windows-1256"}, {}).document->body !=
        "هذا نص.");
}

TEST_CASE("the origin of a document") {
  const TemporaryFolder folder;
  const std::string path = folder.put("a.txt", "abc");
  const Reading got = read({path});
  REQUIRE(got.documents.size() == 1);
  CHECK(got.documents[0].origin ==
        Origin{.place = path,
               .sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
               .bytes = 3,
               .encoding = "UTF-8",
               .how = "valid"});
}

TEST_CASE("bombs and lies are refused by name, and the next path is read") {
  const TemporaryFolder folder;
  const std::string good = folder.put("good.txt", "نص");
  const std::string letters(std::size_t{16} << 20, 'a');
  const std::string bomb = folder.put("bomb.gz", gzip(letters));
  const std::string nested = folder.put("nested.gz", gzip(gzip(gzip(gzip(gzip("x"))))));
  const std::string cut = folder.put("cut.gz", gzip("text of some length").substr(0, 20));
  const std::string large = folder.put("large.txt", std::string(2000, 'a'));
  CHECK(told({.paths = {bomb, cut, large, good}, .limits = {.member_bytes = 1000}}).size() == 4);
  const Lines got = told({.paths = {bomb, good}});
  CHECK(got == Lines{bomb + "! over the limit ratio=200", good + ": نص"});
  CHECK(told({.paths = {large}, .limits = {.member_bytes = 1000}}) ==
        Lines{large + "! over the limit member-bytes=1000"});
  CHECK(told({.paths = {nested}}).size() == 1);
}

TEST_CASE("take can say that it has enough") {
  const TemporaryFolder folder;
  const std::string path = folder.put("a.jsonl", "{\"text\":\"1\"}\n{\"text\":\"2\"}\n");
  int taken = 0;
  read_documents(
      {.paths = {path, path}}, {}, [&](Document&&) { return ++taken < 1; }, [](const Error&) {});
  CHECK(taken == 1);
}

TEST_CASE("bytes that lie in no file are read as those of a file") {
  std::vector<std::string> all;
  read_bytes(
      "{\"text\":\"نص\"}\n{\"text\":\"cut\n",
      "posted",
      {},
      [&](Document&& document) {
        all.push_back(document.origin.place + ": " + document.body);
        return true;
      },
      [&](const Error& error) { all.push_back(error.where + "! ..."); });
  CHECK(all == std::vector<std::string>{"posted:1: نص", "posted:2! ..."});
}

TEST_CASE("LineStream cuts lines as the stream comes") {
  const std::string bytes = "a\nbc\nd\r\n\n" + std::string(200000, 'e');
  MemoryBytes source(bytes);
  LineStream lines(source);
  std::string line;
  std::vector<std::string> got;
  while (lines.next(line) == LineEnd::whole)
    got.push_back(line);
  CHECK(got == std::vector<std::string>{"a", "bc", "d", "", std::string(200000, 'e')});
  CHECK(lines.number() == 5);
}

TEST_CASE("a line without end does not fill the memory") {
  const std::string bytes = std::string(max_line_bytes + 10, 'x') + "\nshort";
  MemoryBytes source(bytes);
  LineStream lines(source);
  std::string line;
  CHECK(lines.next(line) == LineEnd::too_long);
  CHECK(line.empty());
  CHECK(lines.next(line) == LineEnd::whole);
  CHECK(line == "short");
}

}  // namespace
}  // namespace rasid
