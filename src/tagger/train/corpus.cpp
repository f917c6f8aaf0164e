#include "tagger/train/corpus.h"

#include <charconv>
#include <fstream>
#include <optional>
#include <string_view>

namespace rasid {
namespace {

std::optional<NameClass> class_named(std::string_view name) {
  for (const NameClass kind : {NameClass::person, NameClass::place, NameClass::organisation}) {
    if (name == name_class_name(kind)) return kind;
  }
  return std::nullopt;
}

// "begin:end:CLASS" with byte offsets.
std::optional<NameSpan> parse_name(std::string_view cell) {
  NameSpan name;
  const char* const end = cell.data() + cell.size();
  const auto begin_read = std::from_chars(cell.data(), end, name.span.begin);
  if (begin_read.ec != std::errc{} || begin_read.ptr == end || *begin_read.ptr != ':') return {};
  const auto end_read = std::from_chars(begin_read.ptr + 1, end, name.span.end);
  if (end_read.ec != std::errc{} || end_read.ptr == end || *end_read.ptr != ':') return {};
  const auto kind =
      class_named({end_read.ptr + 1, static_cast<std::size_t>(end - end_read.ptr - 1)});
  if (!kind) return {};
  name.kind = *kind;
  return name;
}

// The tokens that the name's bytes touch. An empty range: it touches none.
void find_tokens(const Text& text, NameSpan& name) {
  std::uint32_t at = 0;
  const auto count = static_cast<std::uint32_t>(text.tokens.size());
  while (at < count && text.tokens[at].span.end <= name.span.begin)
    ++at;
  name.first_token = at;
  while (at < count && text.tokens[at].span.begin < name.span.end)
    ++at;
  name.last_token = at;
}

}  // namespace

Result<std::vector<MarkedSentence>> read_corpus(const std::string& path,
                                                const Grammar& grammar,
                                                const HintIndex& hints) {
  std::ifstream file(path);
  if (!file) return Error{.what = "cannot be read", .where = path};
  std::vector<MarkedSentence> sentences;
  std::string line;
  while (std::getline(file, line)) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) return Error{.what = "a line without a tab", .where = path};
    MarkedSentence sentence;
    sentence.text = read_text(std::string_view(line).substr(0, tab));
    sentence.infos = analyse(sentence.text, grammar);
    sentence.hints = hints.find(sentence.text);
    std::string_view cells = std::string_view(line).substr(tab + 1);
    while (!cells.empty()) {
      const std::size_t end = std::min(cells.find(' '), cells.size());
      auto name = parse_name(cells.substr(0, end));
      if (!name) return Error{.what = "a name is begin:end:CLASS", .where = path};
      find_tokens(sentence.text, *name);
      if (name->first_token < name->last_token) sentence.names.push_back(*name);
      cells.remove_prefix(std::min(end + 1, cells.size()));
    }
    // A name that shares its first token with the one before it cannot be told from it.
    std::erase_if(sentence.names, [&, last = std::uint32_t{0}](const NameSpan& name) mutable {
      const bool again = name.first_token < last;
      last = std::max(last, name.last_token);
      return again;
    });
    sentences.push_back(std::move(sentence));
  }
  return sentences;
}

}  // namespace rasid
