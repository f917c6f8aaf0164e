#pragma once
// Where the articles of a source go.

#include "text/document.h"

#include <cstddef>
#include <functional>
#include <optional>

namespace rasid {

struct KeptArticles {
  std::size_t fresh = 0;
  std::size_t unchanged = 0;
};

struct ArticleSink {
  std::function<bool(Document&&)> give;               // false: it takes no more
  std::function<std::optional<KeptArticles>()> keep;  // of those given since; nothing: it failed
};

}  // namespace rasid
