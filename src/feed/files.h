#pragma once
// The files of a folder, and which names of files and members are wanted.

#include "base/result.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// Whether `name` is as `glob` says, from end to end: * is any bytes, also slashes, ? one byte.
bool matches(std::string_view glob, std::string_view name);

// Names of files within a folder and of members within an archive. A glob with a slash is held
// against the path below the folder or archive, one without against the name behind the last slash.
struct NameFilter {
  std::vector<std::string> include;  // empty: all
  std::vector<std::string> exclude;

  bool wants(std::string_view path) const;
};

// The wanted files under `folder`, hidden ones and hidden folders left out, in byte order of their
// paths.
std::vector<std::string> files_under(const std::string& folder,
                                     const NameFilter& filter,
                                     const std::function<void(const Error&)>& complain);

}  // namespace rasid
