#include "cli/temporary_file.h"

#include <filesystem>
#include <system_error>

#include <stdlib.h>  // NOLINT(modernize-deprecated-headers): mkstemp is POSIX
#include <unistd.h>

namespace rasid {

Result<TemporaryFile> TemporaryFile::with(std::string_view bytes) {
  std::error_code error;
  std::string path = (std::filesystem::temp_directory_path(error) / "rasid-XXXXXX").string();
  const int file = error ? -1 : mkstemp(path.data());
  if (file < 0) return Error{.what = "no temporary file can be made", .where = path};
  TemporaryFile made(path);
  bool written = true;
  while (!bytes.empty() && written) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    written = count > 0;
    if (written) bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  written = close(file) == 0 && written;
  if (!written) return Error{.what = "a temporary file cannot be written", .where = path};
  return made;
}

TemporaryFile::~TemporaryFile() {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove(path_, ignored);
}

}  // namespace rasid
