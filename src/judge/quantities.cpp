#include "judge/quantities.h"

#include "morph/clitics.h"
#include "text/text.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <optional>

namespace rasid {
namespace {

using UnitWords = std::map<std::string, std::string, std::less<>>;

constexpr std::size_t reach = 2;  // words between a number and the word before it that counts

std::optional<std::int64_t> number_of(std::string_view digits) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

// Mostly it is one, and then what stands behind it is not counted.
bool looks_like_year(std::int64_t number) {
  return number >= 1900 && number <= 2100;
}

// What the word, with or without what is written together with it, counts.
std::string unit_of(std::string_view word, const UnitWords& units) {
  if (const auto found = units.find(word); found != units.end()) return found->second;
  const Cuts cuts = cut_clitics(word);
  for (std::size_t i = 0; i < cuts.count; ++i) {
    if (const auto found = units.find(cuts.list[i].stem); found != units.end())
      return found->second;
  }
  return {};
}

std::string unit_before(const Text& text, std::size_t at, const CountedWords& words) {
  for (std::size_t back = 1; back <= reach + 1 && back <= at; ++back) {
    if (text.tokens[at - back].kind == TokenKind::number) break;
    std::string unit = unit_of(text.word(at - back), words.before);
    if (!unit.empty()) return unit;
  }
  return {};
}

// "40 thousand": the value with the word at token `next`, which is stepped over, if it multiplies.
std::int64_t with_times(const Text& text,
                        std::int64_t value,
                        const CountedWords& words,
                        std::size_t& next) {
  if (next >= text.tokens.size()) return value;
  const auto times = words.times.find(text.word(next));
  if (times == words.times.end() ||
      value >= std::numeric_limits<std::int64_t>::max() / times->second)
    return value;
  ++next;
  return value * times->second;
}

}  // namespace

std::vector<Quantity> quantities_of(std::string_view sentence, const CountedWords& words) {
  if (words.after.empty() && words.before.empty()) return {};
  const Text text = read_text(sentence);
  std::map<std::string, std::vector<std::int64_t>> found;
  for (std::size_t i = 0; i < text.tokens.size(); ++i) {
    if (text.tokens[i].kind != TokenKind::number) continue;
    const std::optional<std::int64_t> number = number_of(text.word(i));
    if (!number || looks_like_year(*number)) continue;
    std::size_t next = i + 1;
    const std::int64_t value = with_times(text, *number, words, next);
    std::string unit = unit_before(text, i, words);
    if (unit.empty() && next < text.tokens.size()) unit = unit_of(text.word(next), words.after);
    if (!unit.empty()) found[unit].push_back(value);
  }
  std::vector<Quantity> quantities;
  for (const auto& [unit, values] : found)
    if (values.size() == 1) quantities.push_back({.unit = unit, .value = values.front()});
  return quantities;
}

std::string quantities_text(const std::vector<Quantity>& quantities) {
  std::string text;
  for (const Quantity& quantity : quantities)
    text += (text.empty() ? "" : " ") + quantity.unit + '=' + std::to_string(quantity.value);
  return text;
}

std::vector<Quantity> quantities_from(std::string_view text) {
  std::vector<Quantity> quantities;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view part = text.substr(0, end);
    const std::size_t equals = part.find('=');
    if (equals != std::string_view::npos) {
      if (const auto value = number_of(part.substr(equals + 1)))
        quantities.push_back({.unit = std::string(part.substr(0, equals)), .value = *value});
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return quantities;
}

}  // namespace rasid
