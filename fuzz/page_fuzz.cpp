// A page gives valid UTF-8 with the title first, or nothing, and a day or none; guarding twice
// changes no words.
#include "page/day.h"
#include "page/guard.h"
#include "page/page.h"
#include "text/language.h"
#include "text/utf8.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view html(reinterpret_cast<const char*>(data), size);
  const rasid::Document page = rasid::read_page(html);
  if (!rasid::valid_utf8(page.author + page.section + page.subtitle)) std::abort();
  static_cast<void>(rasid::language_of(page.body));
  if (!rasid::valid_utf8(page.body) || !rasid::valid_utf8(page.title)) std::abort();
  const bool titled = page.body.substr(0, page.title.size()) == page.title;
  if (!titled && !page.body.empty()) std::abort();
  if (rasid::stated_day(page.date) != page.date) std::abort();
  const std::string once = rasid::guard_html(html).html;
  if (size < 100000 && rasid::guard_html(once).html != once) std::abort();
  return rasid::meta_charset(html).size() > size;
}
