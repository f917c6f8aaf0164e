// Runs tests/cases/**/*.case: whole readings, written as tests/cases/README.md explains.
#include "engine/engine.h"
#include "engine/readings.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace fs = std::filesystem;

namespace {

struct Expected {
  std::string line;
  Expectation claim;
  std::optional<std::string> date;  // empty: the claim must have none
  std::string quote;
};

struct Case {
  std::string path;
  std::string why;
  std::string known_wrong;
  bool allow_more = false;
  bool nothing = false;
  Document document;
  std::vector<Expected> expected;
  std::vector<std::string> faults;
};

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// Takes " MARK value" off the end of `line`.
std::optional<std::string> take_after(std::string& line, const std::string& mark) {
  const std::size_t at = line.find(mark);
  if (at == std::string::npos) return std::nullopt;
  std::string value = trimmed(line.substr(at + mark.size()));
  line.erase(at);
  return value;
}

void read_expectation(const std::string& value, Case& into) {
  if (value == "nothing") {
    into.nothing = true;
    return;
  }
  Expected expected;
  expected.line = value;
  std::string line = value;
  if (std::optional<std::string> quote = take_after(line, " «")) {
    expected.quote = trimmed(quote->substr(0, quote->find("»")));
    if (expected.quote.empty()) into.faults.push_back("empty quote: " + value);
  }
  expected.date = take_after(line, " @ ");
  if (expected.date == "none") expected.date = "";
  const auto parsed = parse_readings(trimmed(line));
  if (!parsed || parsed->size() != 1) {
    into.faults.push_back("expect: is not understood: " + value);
    return;
  }
  expected.claim = parsed->front();
  into.expected.push_back(expected);
}

void read_field(const std::string& key, const std::string& value, Case& into) {
  if (key == "why")
    into.why = value;
  else if (key == "date")
    into.document.date = value;
  else if (key == "source")
    into.document.source = value;
  else if (key == "known-wrong")
    into.known_wrong = value;
  else if (key == "allow-more")
    into.allow_more = value == "yes";
  else if (key == "expect")
    read_expectation(value, into);
  else
    into.faults.push_back("unknown line: " + key);
  if (value.empty()) into.faults.push_back(key + ": is empty");
}

Case read_case(const fs::path& path) {
  Case read;
  read.path = fs::relative(path, RASID_SOURCE_DIR).string();
  read.document.id = path.stem().string();
  std::ifstream file(path);
  std::string line;
  bool in_text = false;
  while (std::getline(file, line)) {
    if (in_text && (line.empty() || line.starts_with("  "))) {
      read.document.body += (line.empty() ? line : line.substr(2)) + '\n';
      continue;
    }
    in_text = line == "text:";
    if (in_text || line.empty() || line.starts_with('#')) continue;
    const std::size_t colon = std::min(line.find(':'), line.size() - 1);
    read_field(line.substr(0, colon), trimmed(line.substr(colon + 1)), read);
  }
  while (read.document.body.ends_with('\n'))
    read.document.body.pop_back();
  if (read.why.empty()) read.faults.emplace_back("why: is missing");
  if (read.document.body.empty()) read.faults.emplace_back("text: is missing");
  if (read.expected.empty() != read.nothing)
    read.faults.emplace_back("either expect: lines or expect: nothing must be there");
  return read;
}

bool fits(const Claim& claim, const Expected& expected, const Document& document) {
  return agrees(claim, expected.claim) && (!expected.date || *expected.date == claim.date) &&
         slice(document.body, claim.evidence).find(expected.quote) != std::string_view::npos;
}

// What is wrong with the claims; nothing where they are as expected.
std::vector<std::string> complaints(std::vector<Claim> claims, const Case& expected) {
  std::vector<std::string> wrong;
  for (const Expected& one : expected.expected) {
    const auto found = std::find_if(claims.begin(), claims.end(), [&](const Claim& claim) {
      return fits(claim, one, expected.document);
    });
    if (found == claims.end())
      wrong.push_back("missing: " + one.line);
    else
      claims.erase(found);
  }
  if (expected.allow_more && !expected.nothing) return wrong;
  for (const Claim& claim : claims)
    wrong.push_back(
        "not expected: " + notation(claim) + " @ " + (claim.date.empty() ? "none" : claim.date) +
        " «" + std::string(slice(expected.document.body, claim.evidence)) + "» by " + claim.rule);
  return wrong;
}

std::vector<fs::path> case_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(RASID_SOURCE_DIR "/tests/cases"))
    if (entry.path().extension() == ".case") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

TEST_CASE("every case reads as it is written") {
  const auto reader = load_reader(RASID_SOURCE_DIR "/knowledge");
  if (!reader) FAIL(reader.error().what);
  const std::vector<fs::path> files = case_files();
  CHECK_FALSE(files.empty());
  for (const fs::path& file : files) {
    const Case written = read_case(file);
    INFO(written.path, ": ", written.why);
    for (const std::string& fault : written.faults)
      FAIL_CHECK(fault);
    if (!written.faults.empty()) continue;
    const auto wrong = complaints(read(written.document, *reader), written);
    if (!written.known_wrong.empty()) {
      if (wrong.empty()) FAIL_CHECK("reads right now: take out its line known-wrong:");
      continue;
    }
    for (const std::string& complaint : wrong)
      FAIL_CHECK(complaint);
  }
}

}  // namespace rasid
