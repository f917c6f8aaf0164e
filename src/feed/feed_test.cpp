#include "feed/feed.h"

#include "feed/lines.h"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;

// A folder of its own for each test, gone at its end.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / "rasid_feed_test") {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string put(const std::string& name, std::string_view bytes) const {
    const fs::path file = path_ / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file.string();
  }
  std::string name() const { return path_.string(); }

 private:
  fs::path path_;
};

struct Reading {
  std::vector<Document> documents;
  std::vector<Error> errors;
};

Reading read(const std::vector<std::string>& paths) {
  Reading reading;
  read_documents(
      paths,
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
  const Folder folder;
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
  const Folder folder;
  const std::string lines = folder.put("a.jsonl",
                                       "{\"text\":\"1\"}\n{\"text\":\"cut\n\n{\"text\":\"2\"}\n"
                                       "{\"text\":\"3\",\"date\":\"?\"}");
  CHECK(bodies(read({lines})) ==
        std::vector<std::string>{"1", "2", "3", lines + ":2: ...", lines + ":5: ..."});

  for (const std::string& path : {folder.name() + "/nothing",
                                  folder.put("empty", ""),
                                  folder.put("blank.txt", " \n\n"),
                                  folder.put("x.pdf", "%PDF-1.7 ..."),
                                  folder.put("x.txt", "\x89PNG\r\n\x1A\n"s)}) {
    CAPTURE(path);
    CHECK(bodies(read({path})) == std::vector<std::string>{path + ": ..."});
  }
}

TEST_CASE("a folder is read in order, hidden files are not") {
  const Folder folder;
  folder.put("b/2.txt", "ثان");
  folder.put("b/1.txt", "أول");
  folder.put("a.txt", "قبل");
  folder.put(".hidden/x.txt", "خفي");
  folder.put(".x.txt", "خفي");
  CHECK(bodies(read({folder.name()})) == std::vector<std::string>{"قبل", "أول", "ثان"});
}

TEST_CASE("take can say that it has enough") {
  const Folder folder;
  const std::string path = folder.put("a.jsonl", "{\"text\":\"1\"}\n{\"text\":\"2\"}\n");
  int taken = 0;
  read_documents(
      {path, path}, [&](Document&&) { return ++taken < 1; }, [](const Error&) {});
  CHECK(taken == 1);
}

TEST_CASE("LineStream cuts lines as the stream comes") {
  std::istringstream rest("c\nd\r\n\n" + std::string(200000, 'e'));
  LineStream lines("a\nb", rest);
  std::string line;
  std::vector<std::string> got;
  while (lines.next(line) == LineEnd::whole)
    got.push_back(line);
  CHECK(got == std::vector<std::string>{"a", "bc", "d", "", std::string(200000, 'e')});
  CHECK(lines.number() == 5);
}

TEST_CASE("a line without end does not fill the memory") {
  std::istringstream rest(std::string(max_line_bytes + 10, 'x') + "\nshort");
  LineStream lines("", rest);
  std::string line;
  CHECK(lines.next(line) == LineEnd::too_long);
  CHECK(line.empty());
  CHECK(lines.next(line) == LineEnd::whole);
  CHECK(line == "short");
}

}  // namespace
}  // namespace rasid
