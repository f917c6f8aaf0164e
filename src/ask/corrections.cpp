// A correction is one line of JSON. It is written in one go under a lock of the file; what a
// program that was killed has left unfinished is ended by the next writer, and read as damaged.
#include "ask/corrections.h"

#include "ask/cited.h"
#include "base/hash.h"
#include "base/json.h"
#include "engine/readings.h"
#include "text/printed.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <optional>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <simdjson.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rasid {
namespace {

constexpr off_t most_bytes = off_t{64} << 20;

struct Field {
  const char* name;
  std::string Correction::*text;
  std::size_t longest;  // code points; 0: not given by readers
};

constexpr std::array fields = {Field{"claim", &Correction::claim, 64},
                               Field{"wrong", &Correction::wrong, 20},
                               Field{"reading", &Correction::reading, 500},
                               Field{"reason", &Correction::reason, 2000},
                               Field{"by", &Correction::by, 100},
                               Field{"when", &Correction::when, 0},
                               Field{"document", &Correction::document, 0},
                               Field{"document_date", &Correction::document_date, 0},
                               Field{"read", &Correction::read, 0},
                               Field{"quote", &Correction::quote, 0},
                               Field{"sentence", &Correction::sentence, 0}};

constexpr std::array<std::string_view, 6> wrongs =
    {"actor", "recipient", "type", "status", "date", "not_a_claim"};

std::optional<Error> fault_of(const Correction& given) {
  for (const Field& field : fields) {
    const std::string& text = given.*field.text;
    if (field.longest == 0) continue;
    if (!valid_utf8(text) || plain_line(text) != text)
      return Error{.what = "control characters, or no UTF-8", .where = field.name};
    if (code_points(text) > field.longest)
      return Error{.what = "longer than " + std::to_string(field.longest) + " characters",
                   .where = field.name};
  }
  if (std::find(wrongs.begin(), wrongs.end(), given.wrong) == wrongs.end())
    return Error{.what = "none of actor, recipient, type, status, date and not_a_claim",
                 .where = "wrong"};
  if (given.reading.empty() && given.reason.empty())
    return Error{.what = "neither the right reading nor a reason is given", .where = "reason"};
  return std::nullopt;
}

std::string as_read(const Claim& claim) {
  return notation(claim) + " @ " + (claim.date.empty() ? "none" : claim.date);
}

// What the record knows of the claim.
Result<Correction> with_claim(Store& store, Correction correction) {
  const auto reported = store.claim(correction.claim);
  if (!reported) return reported.error();
  if (!*reported || (*reported)->id != correction.claim)
    return Error{.what = "no claim of the record has this id", .where = "claim"};
  const Claim& claim = (*reported)->claim;
  const auto document = store.document(claim.document);
  if (!document) return document.error();
  if (!*document)
    return Error{.what = "the store lacks the document of the claim", .where = claim.document};
  correction.document = claim.document;
  correction.document_date = (*document)->date;
  correction.read = as_read(claim);
  correction.quote = plain_line(words_of((*document)->body, claim.evidence));
  correction.sentence = plain_line(words_of((*document)->body, claim.sentence));
  return correction;
}

// A file that is open for appending, and locked, as long as this lives.
class LockedFile {
 public:
  explicit LockedFile(const std::string& path)
      : handle_(::open(path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644)) {
    if (handle_ >= 0 && ::flock(handle_, LOCK_EX) != 0) close();
  }
  LockedFile(const LockedFile&) = delete;
  ~LockedFile() { close(); }

  // False, with errno, where something fails; then the file is as before.
  bool append(std::string line) const {
    struct stat state = {};
    if (handle_ < 0 || ::fstat(handle_, &state) != 0) return false;
    char last = '\n';
    if (state.st_size > 0 && ::pread(handle_, &last, 1, state.st_size - 1) != 1) return false;
    if (last != '\n') line.insert(line.begin(), '\n');
    if (state.st_size + static_cast<off_t>(line.size()) > most_bytes) {
      errno = EFBIG;
      return false;
    }
    if (write(line) && ::fsync(handle_) == 0) return true;
    const int reason = errno;
    static_cast<void>(::ftruncate(handle_, state.st_size));
    errno = reason;
    return false;
  }

 private:
  bool write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = ::write(handle_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
  }

  void close() {
    if (handle_ >= 0) ::close(handle_);
    handle_ = -1;
  }

  int handle_;
};

std::optional<Correction> parsed(simdjson::dom::parser& parser, const std::string& line) {
  simdjson::dom::element object;
  if (parser.parse(line).get(object) != simdjson::SUCCESS || !object.is_object())
    return std::nullopt;
  Correction correction;
  for (const Field& field : fields) {
    std::string_view text;
    if (object[field.name].get(text) != simdjson::SUCCESS) return std::nullopt;
    correction.*field.text = text;
  }
  return correction;
}

void write_correction(const Correction& correction, JsonWriter& json) {
  json.begin_object();
  for (const Field& field : fields)
    json.member(field.name, correction.*field.text);
  json.end_object();
}

// How many lines a page passes over; nothing where the cursor is none.
std::optional<std::size_t> lines_before(const std::string& cursor) {
  std::size_t lines = 0;
  if (cursor.empty()) return lines;
  const auto read = std::from_chars(cursor.data(), cursor.data() + cursor.size(), lines);
  if (read.ec != std::errc() || read.ptr != cursor.data() + cursor.size()) return std::nullopt;
  return lines;
}

// One claim in the notation of cases, as far as it stands before " @ ".
bool is_reading(const std::string& text) {
  const auto claims = parse_readings(text.substr(0, text.find(" @ ")));
  return claims && claims->size() == 1 && !claims->front().type.empty();
}

// The part of "TYPE ACTORS>RECIPIENTS status @ date" that is wrong, replaced by the right one.
std::string with_part(const Correction& correction) {
  const std::string& read = correction.read;
  const std::size_t sides = read.find(' ') + 1;
  const std::size_t arrow = read.find('>', sides);
  const std::size_t status = read.find(' ', arrow) + 1;
  const std::size_t date = read.find(" @ ", status);
  const auto put = [&](std::size_t from, std::size_t to) {
    return read.substr(0, from) + correction.reading + read.substr(to);
  };
  if (correction.wrong == "type") return put(0, sides - 1);
  if (correction.wrong == "actor") return put(sides, arrow);
  if (correction.wrong == "recipient") return put(arrow + 1, status - 1);
  if (correction.wrong == "status") return put(status, date);
  return read.substr(0, date) + " @ " + correction.reading;
}

// The right reading as a case expects it; empty where it was not given, or is not understood.
std::string right_reading(const Correction& correction) {
  if (correction.wrong == "not_a_claim") return "nothing";
  if (is_reading(correction.reading)) return correction.reading;
  const bool one_word = correction.reading.find(' ') == std::string::npos;
  if (correction.reading.empty() || !one_word || !is_reading(correction.read)) return {};
  const std::string whole = with_part(correction);
  return is_reading(whole) ? whole : std::string();
}

}  // namespace

std::string corrections_path(const std::string& store_path) {
  return store_path + ".corrections.jsonl";
}

Result<Correction> keep_correction(const std::string& store_path,
                                   Store& store,
                                   const Correction& given) {
  if (auto fault = fault_of(given)) return *std::move(fault);
  Result<Correction> correction = with_claim(store, given);
  if (!correction) return correction;
  const std::string path = corrections_path(store_path);
  const LockedFile file(path);
  if (!file.append(correction_line(*correction)))
    return Error{.what = "cannot be written: " + std::generic_category().message(errno),
                 .where = path};
  return correction;
}

Result<CorrectionPage> list_corrections(const std::string& store_path, const Page& page) {
  const std::optional<std::size_t> before = lines_before(page.after);
  if (!before) return Error{.what = "no cursor of an earlier page", .where = page.after};
  const std::string path = corrections_path(store_path);
  CorrectionPage found;
  std::ifstream file(path);
  if (!file && errno == ENOENT) return found;
  if (!file)
    return Error{.what = "cannot be read: " + std::generic_category().message(errno),
                 .where = path};
  simdjson::dom::parser parser;
  std::string line;
  std::size_t number = 0;
  while (std::getline(file, line)) {
    if (number++ < *before) continue;
    if (page.limit > 0 && found.corrections.size() == page.limit) {
      found.next = std::to_string(number - 1);
      break;
    }
    if (auto correction = parsed(parser, line))
      found.corrections.push_back(*std::move(correction));
    else
      ++found.damaged;
  }
  return found;
}

std::string correction_line(const Correction& correction) {
  JsonWriter json;
  write_correction(correction, json);
  return json.take() + '\n';
}

std::string corrections_json(const CorrectionPage& page) {
  JsonWriter json;
  json.begin_object().key("corrections").begin_array();
  for (const Correction& correction : page.corrections)
    write_correction(correction, json);
  json.end_array().member_or_null("next", page.next);
  json.member("damaged", page.damaged).end_object();
  return json.take() + '\n';
}

Grid correction_grid(const std::vector<Correction>& corrections) {
  Grid grid;
  for (const Field& field : fields)
    grid.columns.emplace_back(field.name);
  for (const Correction& correction : corrections) {
    std::vector<GridCell>& row = grid.rows.emplace_back();
    for (const Field& field : fields)
      row.emplace_back(correction.*field.text);
  }
  return grid;
}

std::string correction_case(const Correction& correction) {
  // Lines of the file are the reader's words and the article's: each stays one line.
  const auto line = [](const std::string& text) { return plain_line(text) + '\n'; };
  std::string text =
      "# Marked by a reader, not checked by a person: is the mark right? Write the\n"
      "# sentence anew where it is an article's own; then take this comment out.\n";
  text += "# claim " + line(correction.claim) + "# read as " + line(correction.read);
  if (!correction.by.empty()) text += "# by " + line(correction.by);
  text += "why: the " + correction.wrong + " is wrong, says a reader: " +
          line(correction.reason.empty() ? "no reason given" : correction.reason);
  if (!correction.document_date.empty()) text += "date: " + line(correction.document_date);
  text += "text:\n  " + line(correction.sentence);
  const std::string right = right_reading(correction);
  if (right.empty())
    return text + "# expect: what the reader says in other words: " + line(correction.reading);
  text += "expect: " + line(right);
  if (right != "nothing") text += "allow-more: yes\n";
  return text + "known-wrong: marked by a reader, to be checked\n";
}

std::string case_name(const Correction& correction) {
  constexpr std::size_t digits = 16;
  return hash_hex(correction_line(correction)).substr(0, digits) + ".case";
}

}  // namespace rasid
