#pragma once
// The bytes of one page or text and what is known of them from outside: give me the Document.

#include "page/page_rules.h"
#include "text/document.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

enum class ArticleForm : std::uint8_t { page, text };

// What a server, a web archive or a file's place says of bytes; empty where nothing does.
struct FromOutside {
  std::string place;    // Origin::place
  std::string url;      // where the bytes were fetched from: the document's address
  std::string charset;  // as HTTP declares it
  std::string fetched;  // when
};

struct ArticleReading {
  std::optional<Document> document;
  std::string refused;             // why there is none
  std::vector<std::string> notes;  // what of it was lost or doubtful
};

// The form by the first letter where `form` is not known: '<' begins a page. The charset of HTTP
// counts before the page's own. The document has an id and its origin. Total: any bytes.
ArticleReading read_article(std::string_view bytes,
                            std::optional<ArticleForm> form,
                            const FromOutside& outside,
                            const PageRules& rules);

}  // namespace rasid
