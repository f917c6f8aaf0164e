// The words of pages as the guarded parser sees them, for scripts/measure_parser; not part of the
// program. Reads pages from standard input, each as "LENGTH\nBYTES", and prints a JSON string each.

#include "base/ascii.h"
#include "base/json.h"
#include "page/guard.h"
#include "page/tree.h"
#include "text/decode.h"

#include <cstddef>
#include <iostream>
#include <string>

namespace rasid {
namespace {

// What holds no words for a reader, or is hidden until a script shows it.
bool is_silent(GumboTag tag) {
  return tag == GUMBO_TAG_TEMPLATE || tag == GUMBO_TAG_TITLE || tag == GUMBO_TAG_DATALIST;
}

void add_words(const GumboNode* node, std::string& words) {
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE)
    append_collapsed(node->v.text.text, words);
  if (is_silent(tag_of(node))) return;
  for (const GumboNode* child : children(node))
    add_words(child, words);
}

// False: the input breaks off.
bool print_words() {
  std::size_t length = 0;
  while (std::cin >> length && std::cin.get() == '\n') {
    std::string html(length, '\0');
    if (!std::cin.read(html.data(), static_cast<std::streamsize>(length))) return false;
    const GuardedPage guarded = guard_html(repair_utf8(html).text);
    const PageTree tree(guarded.html);
    std::string words;
    add_words(tree.root(), words);
    std::string line;
    append_json_string(trimmed(words), line);
    std::cout << line << '\n';
  }
  return true;
}

}  // namespace
}  // namespace rasid

int main() {
  return rasid::print_words() ? 0 : 2;
}
