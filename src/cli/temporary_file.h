#pragma once
// A file that is there as long as its object.

#include "base/result.h"

#include <string>
#include <string_view>
#include <utility>

namespace rasid {

class TemporaryFile {
 public:
  // Readable by this user alone. Fails: where there is no room.
  static Result<TemporaryFile> with(std::string_view bytes);

  TemporaryFile(TemporaryFile&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  TemporaryFile& operator=(TemporaryFile&&) = delete;
  ~TemporaryFile();

  const std::string& path() const { return path_; }

 private:
  explicit TemporaryFile(std::string path) : path_(std::move(path)) {}
  std::string path_;
};

}  // namespace rasid
