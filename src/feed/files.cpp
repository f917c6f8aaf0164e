#include "feed/files.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <system_error>

namespace rasid {
namespace {

namespace fs = std::filesystem;

bool any_matches(const std::vector<std::string>& globs, std::string_view path) {
  const std::size_t slash = path.rfind('/');
  const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  return std::any_of(globs.begin(), globs.end(), [&](const std::string& glob) {
    return matches(glob, glob.find('/') == std::string::npos ? name : path);
  });
}

}  // namespace

// The last * takes up what does not fit otherwise; one place to come back to is enough.
bool matches(std::string_view glob, std::string_view name) {
  std::size_t at = 0;
  std::size_t in_name = 0;
  std::size_t star = std::string_view::npos;
  std::size_t taken_from = 0;
  while (in_name < name.size()) {
    if (at < glob.size() && glob[at] == '*') {
      star = at++;
      taken_from = in_name;
    } else if (at < glob.size() && (glob[at] == '?' || glob[at] == name[in_name])) {
      ++at;
      ++in_name;
    } else if (star != std::string_view::npos) {
      at = star + 1;
      in_name = ++taken_from;
    } else {
      return false;
    }
  }
  return glob.find_first_not_of('*', at) == std::string_view::npos;
}

bool NameFilter::wants(std::string_view path) const {
  return (include.empty() || any_matches(include, path)) && !any_matches(exclude, path);
}

std::vector<std::string> files_under(const std::string& folder,
                                     const NameFilter& filter,
                                     const std::function<void(const Error&)>& complain) {
  std::vector<std::string> files;
  std::error_code error;
  const auto options = fs::directory_options::skip_permission_denied;
  fs::recursive_directory_iterator at(folder, options, error);
  while (!error && at != fs::recursive_directory_iterator()) {
    const bool hidden = at->path().filename().string().substr(0, 1) == ".";
    std::error_code unreadable;
    if (hidden)
      at.disable_recursion_pending();
    else if (at->is_regular_file(unreadable)) {
      if (filter.wants(at->path().lexically_relative(folder).generic_string()))
        files.push_back(at->path().string());
    } else if (at->is_directory(unreadable)) {
      const fs::directory_iterator inside(at->path(), unreadable);
      if (unreadable) complain({.what = "the folder cannot be read", .where = at->path().string()});
    }
    at.increment(error);
  }
  if (error) complain({.what = "cannot read the folder: " + error.message(), .where = folder});
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace rasid
