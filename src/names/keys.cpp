#include "names/keys.h"

#include "text/affixes.h"
#include "text/text.h"

namespace rasid {

std::string folded_name(std::string_view written) {
  std::string lower;
  for (const char c : written) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
    if (c >= 'A' && c <= 'Z')
      lower += static_cast<char>(c - 'A' + 'a');
    else if (letter)
      lower += c;
    else if (c != '\'' && !lower.empty() && lower.back() != ' ')
      lower += ' ';
  }
  while (lower.ends_with(' '))
    lower.pop_back();
  std::string key = fold(lower);
  if (key.starts_with("the ")) key.erase(0, 4);
  return key;
}

std::string name_key(std::string_view written) {
  return std::string(name_without_article(folded_name(written)));
}

std::string_view name_without_article(std::string_view key) {
  constexpr std::size_t shortest_name_bytes = 6;
  return key.size() >= article.size() + shortest_name_bytes ? without_article(key) : key;
}

}  // namespace rasid
