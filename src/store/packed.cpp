#include "store/packed.h"

#include <cstddef>
#include <memory>

#include <zstd.h>

namespace rasid {
namespace {

constexpr int level = 3;
constexpr std::size_t longest_bytes = std::size_t{1} << 30;  // of a text; more is damage

}  // namespace

std::string packed_text(std::string_view text) {
  // One workspace for each thread: making it costs more than packing an article.
  thread_local const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> workspace(
      ZSTD_createCCtx(), &ZSTD_freeCCtx);
  std::string bytes(ZSTD_compressBound(text.size()), '\0');
  const std::size_t size = ZSTD_compressCCtx(
      workspace.get(), bytes.data(), bytes.size(), text.data(), text.size(), level);
  if (ZSTD_isError(size) != 0 || size >= text.size()) return {};
  bytes.resize(size);
  return bytes;
}

std::optional<std::string> unpacked(std::string_view bytes) {
  const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
  if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > longest_bytes)
    return std::nullopt;
  std::string text(static_cast<std::size_t>(size), '\0');
  const std::size_t got = ZSTD_decompress(text.data(), text.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(got) != 0 || got != text.size()) return std::nullopt;
  return text;
}

}  // namespace rasid
