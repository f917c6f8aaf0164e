#pragma once
// A place in an article: the citation every finding carries from the reader to the answer.

#include <cassert>
#include <compare>
#include <cstdint>
#include <string_view>

namespace rasid {

// Half-open range [begin, end) of UTF-8 byte offsets into Document::body, the article text as it
// was extracted, never normalised. Both ends lie on code-point borders.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool covers(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  // The comparison with 0 that the compiler writes here is no pointer's: a false finding.
  friend auto operator<=>(const Span&, const Span&) = default;  // NOLINT(modernize-use-nullptr)
};

// The words of `text` that `span` points at. Requires: span.end <= text.size().
inline std::string_view slice(std::string_view text, Span span) {
  assert(span.begin <= span.end && span.end <= text.size());
  return text.substr(span.begin, span.size());
}

}  // namespace rasid
