#pragma once
// A store of one test's own, gone at the end of the test.

#include "base/folder_for_tests.h"
#include "store/store.h"

#include <string>
#include <utility>

#include <doctest/doctest.h>

namespace rasid {

// The store at this path, to be written; a new one where there is none.
inline Store opened(const std::string& path) {
  Result<Store> store = Store::open(path, Access::write);
  REQUIRE(store);
  return std::move(*store);
}

struct TemporaryStore {
  TemporaryFolder folder;
  std::string path = folder.file("record.db");
  Store store = opened(path);
};

}  // namespace rasid
