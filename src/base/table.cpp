#include "base/table.h"

#include "base/csv.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <iterator>
#include <memory>
#include <system_error>
#include <unordered_map>
#include <utility>

// The form of a knowledge file: UTF-8 without BOM, lines end in LF, cells are separated by tabs,
// the first line that is no `#` comment is the header, rows stand in the byte order of their lines
// (LC_ALL=C sort). A line has at most one fault of encoding and is then not looked at further; a
// row with the wrong number of cells is not searched for spaces. So the faults of a line are
// bounded by the number of columns, and work and memory grow linearly with the file.

namespace rasid {
namespace {

// Longer rows are no facts that a person wrote; the limit keeps messages and memory small.
constexpr std::size_t max_row_bytes = 65536;
// A file beyond this is not a knowledge file; it is refused before it fills the memory.
constexpr std::size_t max_file_bytes = std::size_t{64} << 20;
// What a message shows of a line, in characters, and where in it the caret stands at most.
constexpr std::size_t shown_width = 160;
constexpr std::size_t caret_place = 100;
constexpr std::size_t tab_width = 8;
constexpr std::string_view replacement = "\xEF\xBF\xBD";

// Which second byte may follow which first byte, and how many bytes the character has.
// Source: The Unicode Standard 15.0, table 3-7.
struct Lead {
  unsigned char low, high;
  unsigned char second_low, second_high;
  std::size_t bytes;
};
constexpr Lead leads[] = {
    {0xC2, 0xDF, 0x80, 0xBF, 2},
    {0xE0, 0xE0, 0xA0, 0xBF, 3},
    {0xE1, 0xEC, 0x80, 0xBF, 3},
    {0xED, 0xED, 0x80, 0x9F, 3},
    {0xEE, 0xEF, 0x80, 0xBF, 3},
    {0xF0, 0xF0, 0x90, 0xBF, 4},
    {0xF1, 0xF3, 0x80, 0xBF, 4},
    {0xF4, 0xF4, 0x80, 0x8F, 4},
};

bool within(char byte, unsigned char low, unsigned char high) {
  return static_cast<unsigned char>(byte) >= low && static_cast<unsigned char>(byte) <= high;
}

// Bytes of the UTF-8 character at `at`, or 0 where there is none. Private to this file: text/ lies
// above base/.
std::size_t character_bytes(std::string_view text, std::size_t at) {
  if (within(text[at], 0x00, 0x7F)) return 1;
  const auto* const lead =
      std::ranges::find_if(leads, [&](const Lead& l) { return within(text[at], l.low, l.high); });
  if (lead == std::end(leads) || text.size() - at < lead->bytes) return 0;
  if (!within(text[at + 1], lead->second_low, lead->second_high)) return 0;
  const std::string_view rest = text.substr(at + 2, lead->bytes - 2);
  const bool whole = std::ranges::all_of(rest, [](char c) { return within(c, 0x80, 0xBF); });
  return whole ? lead->bytes : 0;
}

// A broken byte counts as one character, as it is shown.
std::size_t step(std::string_view text, std::size_t at) {
  return std::max<std::size_t>(character_bytes(text, at), 1);
}

// 1-based column of byte `at`. Requires: at <= text.size().
std::uint32_t column_of(std::string_view text, std::size_t at) {
  std::uint32_t column = 1;
  for (std::size_t i = 0; i < at; i += step(text, i))
    ++column;
  return column;
}

bool is_control(char byte) {
  return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t end = 0; (end = text.find(separator, begin)) != std::string_view::npos;
       begin = end + 1)
    parts.push_back(text.substr(begin, end - begin));
  parts.push_back(text.substr(begin));
  return parts;
}

// A table on its way from bytes to rows.
struct Parse {
  const std::vector<std::string>& columns;
  std::vector<Fault>& faults;
  Table table = {};
  bool has_header = false;
  bool sound_header = false;
  std::string_view previous = {};                                 // the row before, as a line
  std::unordered_map<std::string_view, std::uint32_t> seen = {};  // row -> its line number
};

std::uint32_t line_number(const Parse& parse) {
  return static_cast<std::uint32_t>(parse.table.lines.size());
}

// A fault at byte `at` of the line read last.
void fault(Parse& parse, std::size_t at, std::string message) {
  const std::string& line = parse.table.lines.back();
  parse.faults.push_back({.file = parse.table.file,
                          .line = line_number(parse),
                          .column = column_of(line, std::min(at, line.size())),
                          .message = std::move(message),
                          .text = line});
}

// False, with one fault, where a line is not plain text.
bool sound_text(Parse& parse, std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t bytes = character_bytes(line, at);
    if (bytes == 0) {
      fault(parse, at, "invalid UTF-8");
      return false;
    }
    if (bytes == 1 && is_control(line[at]) && line[at] != '\t') {
      fault(parse,
            at,
            line[at] == '\r'   ? "carriage return: lines end in LF alone"
            : line[at] == '\0' ? "NUL byte"
                               : "control character");
      return false;
    }
    at += bytes;
  }
  return true;
}

std::string count_message(std::string_view of, std::size_t have, std::size_t want) {
  return std::string(of) + " has " + std::to_string(have) + (have == 1 ? " cell" : " cells") +
         " where there should be " + std::to_string(want);
}

void read_header(Parse& parse, std::string_view line) {
  parse.has_header = true;
  parse.sound_header = true;
  const std::vector<std::string_view> cells = split(line, '\t');
  parse.table.header.assign(cells.begin(), cells.end());
  for (std::size_t i = 0; i < std::min(cells.size(), parse.columns.size()); ++i)
    if (cells[i] != parse.columns[i]) {
      const auto at = static_cast<std::size_t>(cells[i].data() - line.data());
      fault(parse,
            at,
            "wrong header: column " + std::to_string(i + 1) + " should be \"" + parse.columns[i] +
                "\"");
      parse.sound_header = false;
      return;
    }
  if (cells.size() == parse.columns.size()) return;
  fault(parse, line.size(), count_message("header", cells.size(), parse.columns.size()));
  parse.sound_header = false;
}

// False where the row repeats one that came before. A row out of order is a fault of the file, not
// of the row, which stays.
bool sound_place(Parse& parse, std::string_view line) {
  const auto [place, is_new] = parse.seen.emplace(line, line_number(parse));
  if (!is_new) {
    fault(parse, 0, "row repeats line " + std::to_string(place->second));
    return false;
  }
  if (line < parse.previous) {
    std::size_t at = 0;
    while (at < line.size() && line[at] == parse.previous[at])
      ++at;
    while (at > 0 && at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80)
      --at;  // back to the beginning of the character
    fault(parse, at, "row out of byte order (LC_ALL=C sort): it belongs before the row above");
  }
  parse.previous = line;
  return true;
}

bool sound_cells(Parse& parse, std::string_view line, const std::vector<std::string_view>& cells) {
  if (cells.size() != parse.table.header.size()) {
    fault(parse, line.size(), count_message("row", cells.size(), parse.table.header.size()));
    return false;
  }
  bool sound = true;
  for (const std::string_view cell : cells) {
    const auto at = static_cast<std::size_t>(cell.data() - line.data());
    if (cell.starts_with(' ')) fault(parse, at, "space at the beginning of a cell");
    if (cell.ends_with(' ')) fault(parse, at + cell.size() - 1, "space at the end of a cell");
    if (cell.starts_with(' ') || cell.ends_with(' ')) sound = false;
  }
  return sound;
}

void read_row(Parse& parse, std::string_view line) {
  const std::vector<std::string_view> cells = split(line, '\t');
  const bool in_place = sound_place(parse, line);
  const bool whole = sound_cells(parse, line, cells);
  if (!in_place || !whole || !parse.sound_header) return;
  parse.table.rows.push_back({.line = line_number(parse), .cells = {cells.begin(), cells.end()}});
}

void read_line(Parse& parse, std::string_view line) {
  const bool too_long = line.size() > max_row_bytes;
  parse.table.lines.emplace_back(line.substr(0, too_long ? shown_width : line.size()));
  if (too_long) return fault(parse, 0, "line longer than 64 KiB");
  if (!sound_text(parse, line) || line.starts_with('#')) return;
  if (line.empty()) return fault(parse, 0, "empty line");
  if (parse.has_header) return read_row(parse, line);
  read_header(parse, line);
}

// A line as a terminal shows it, one element a column: tabs are blown up to spaces, and what could
// upset the terminal is U+FFFD. `caret` is moved from a place in `text` to a place in the result.
std::vector<std::string_view> shown_columns(std::string_view text, std::size_t& caret) {
  std::vector<std::string_view> shown;
  std::size_t caret_shown = 0;
  std::size_t place = 0;
  for (std::size_t at = 0; at < text.size(); ++place) {
    if (place == caret) caret_shown = shown.size();
    const std::size_t bytes = character_bytes(text, at);
    if (text[at] == '\t') {
      shown.insert(shown.end(), tab_width - shown.size() % tab_width, " ");
    } else {
      const bool plain = bytes > 0 && !is_control(text[at]);
      shown.push_back(plain ? text.substr(at, bytes) : replacement);
    }
    at += step(text, at);
  }
  caret = caret < place ? caret_shown : shown.size();
  return shown;
}

// The part of a line around its fault, with the caret below.
std::string drawing(const Fault& fault) {
  std::size_t caret = fault.column > 0 ? fault.column - 1 : 0;
  const std::vector<std::string_view> shown = shown_columns(fault.text, caret);
  const std::size_t begin = caret > caret_place ? caret - caret_place : 0;
  const std::size_t end = std::min(shown.size(), begin + shown_width);
  std::string drawn = begin > 0 ? "  ..." : "  ";
  for (std::size_t i = begin; i < end; ++i)
    drawn += shown[i];
  drawn += end < shown.size() ? "...\n" : "\n";
  drawn.append((begin > 0 ? 5 : 2) + caret - begin, ' ');
  return drawn + "^\n";
}

Fault file_fault(std::string file, std::string message) {
  Fault fault;
  fault.file = std::move(file);
  fault.message = std::move(message);
  return fault;
}

struct CloseFile {
  void operator()(std::FILE* file) const { (void)std::fclose(file); }
};

std::string system_message() {
  return std::generic_category().message(errno);
}

// Fails: where the file cannot be read to its end, or is too large to be knowledge.
Result<std::string> read_file(const std::string& path) {
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
  if (!file) return Error{.what = "cannot be opened: " + system_message(), .where = path};
  std::string bytes;
  std::array<char, 65536> buffer{};
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file.get())) {
    bytes.append(buffer.data(), count);
    if (bytes.size() > max_file_bytes) return Error{.what = "larger than 64 MiB", .where = path};
  }
  if (std::ferror(file.get()) != 0)
    return Error{.what = "cannot be read: " + system_message(), .where = path};
  return bytes;
}

}  // namespace

std::string describe(const std::vector<Fault>& faults) {
  std::string text;
  for (const Fault& fault : faults) {
    text += fault.file;
    if (fault.line > 0) {
      text += ':' + std::to_string(fault.line);
      text += ':' + std::to_string(fault.column);
    }
    text += ": " + fault.message + '\n';
    if (!fault.text.empty()) text += drawing(fault);
  }
  return text;
}

Table parse_table(std::string_view bytes,
                  std::string file,
                  const std::vector<std::string>& columns,
                  std::vector<Fault>& faults) {
  Parse parse{.columns = columns, .faults = faults};
  parse.table.file = std::move(file);
  if (bytes.starts_with(byte_order_mark)) {
    faults.push_back({.file = parse.table.file,
                      .line = 1,
                      .column = 1,
                      .message = "byte order mark: files are UTF-8 without one",
                      .text = {}});
    bytes.remove_prefix(byte_order_mark.size());
  }
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    read_line(parse, bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  if (!parse.has_header) faults.push_back(file_fault(parse.table.file, "no header row"));
  return std::move(parse.table);
}

Table load_table(const std::string& dir,
                 const std::string& file,
                 const std::vector<std::string>& columns,
                 std::vector<Fault>& faults) {
  const Result<std::string> bytes = read_file(dir + '/' + file);
  if (bytes) return parse_table(*bytes, file, columns, faults);
  faults.push_back(file_fault(file, bytes.error().what));
  Table table;
  table.file = file;
  return table;
}

void add_fault(const Table& table,
               const Row& row,
               std::size_t cell,
               std::string message,
               std::vector<Fault>& faults) {
  Fault fault;
  fault.file = table.file;
  fault.line = row.line;
  fault.message = std::move(message);
  if (row.line > 0 && row.line <= table.lines.size()) fault.text = table.lines[row.line - 1];
  std::size_t at = 0;
  for (; cell > 0 && at < fault.text.size(); ++at)
    if (fault.text[at] == '\t') --cell;
  fault.column = column_of(fault.text, at);
  faults.push_back(std::move(fault));
}

}  // namespace rasid
