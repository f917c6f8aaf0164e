#include "fetch/unpack.h"

#include "archive/codings.h"
#include "base/ascii.h"

#include <optional>
#include <utility>

namespace rasid {
namespace {

// What was unpacked, up to what it may be.
class Unpacked {
 public:
  Unpacked(std::size_t packed_bytes, std::size_t most_bytes)
      : packed_bytes_(packed_bytes),
        most_bytes_(most_bytes) {}

  // False: it is too long.
  bool add(std::string_view piece) {
    text_ += piece;
    return text_.size() <= most_bytes_ && !is_bomb();
  }

  Error too_long() const {
    if (is_bomb()) {
      return {.what = "the compressed answer grows to more than " +
                      std::to_string(max_unpacking_ratio) + " times its size"};
    }
    return {.what = "the answer is longer than " + std::to_string(most_bytes_) + " bytes"};
  }

  std::string take() { return std::move(text_); }

 private:
  bool is_bomb() const {
    return text_.size() > unpacked_anyway_bytes &&
           text_.size() / max_unpacking_ratio > packed_bytes_;
  }

  std::size_t packed_bytes_;
  std::size_t most_bytes_;
  std::string text_;
};

}  // namespace

Result<std::string> unpack(std::string_view body, std::string_view coding, std::size_t most_bytes) {
  const std::string name = ascii_lower(coding);
  const std::optional<Coding> known = coding_of(body.empty() ? "" : name, body);
  if (!known)
    return Error{.what = "the answer has a coding that is not read: " + name.substr(0, 40)};
  Unpacked unpacked(body.size(), most_bytes);
  const Unpacking end =
      unpack_body(*known, body, [&](std::string_view piece) { return unpacked.add(piece); });
  switch (end) {
    case Unpacking::whole: return unpacked.take();
    case Unpacking::cut_off: return Error{.what = "the compressed answer is cut off"};
    case Unpacking::damaged: return Error{.what = "the compressed answer is damaged"};
    case Unpacking::refused: break;
  }
  return unpacked.too_long();
}

}  // namespace rasid
