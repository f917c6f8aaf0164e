#include "text/cited_view.h"

#include <algorithm>

namespace rasid {

std::string_view CitedView::words(Span span) const {
  const auto size = static_cast<std::uint32_t>(document.body.size());
  const std::uint32_t end = std::min(span.end, size);
  return slice(document.body, {.begin = std::min(span.begin, end), .end = end});
}

}  // namespace rasid
