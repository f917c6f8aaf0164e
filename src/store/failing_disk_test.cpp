// A disk that fails at every possible moment of a batch: afterwards the store is as before or as
// after, never between, and says what went wrong.
#include "store/store_for_tests.h"

#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sqlite3.h>

namespace rasid {
namespace fs = std::filesystem;

namespace {

// Writes, syncs and truncations that still succeed; negative: all do.
int successes_left = -1;

bool fails_now() {
  if (successes_left < 0) return false;
  if (successes_left == 0) return true;
  --successes_left;
  return false;
}

// The methods of real files, with a failure before those that write. The shape is that of
// https://www.sqlite.org/vfs.html, "shims": the real file lies behind ours in memory.
struct File {
  sqlite3_file base;
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File* mine(sqlite3_file* file) {
  return reinterpret_cast<File*>(file);
}
sqlite3_file* real(sqlite3_file* file) {
  return mine(file)->real();
}

int close_file(sqlite3_file* file) {
  return real(file)->pMethods->xClose(real(file));
}
int read_file(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
  return real(file)->pMethods->xRead(real(file), to, size, at);
}
int write_file(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
  if (fails_now()) return SQLITE_IOERR_WRITE;
  return real(file)->pMethods->xWrite(real(file), from, size, at);
}
int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  if (fails_now()) return SQLITE_IOERR_TRUNCATE;
  return real(file)->pMethods->xTruncate(real(file), size);
}
int sync_file(sqlite3_file* file, int flags) {
  if (fails_now()) return SQLITE_IOERR_FSYNC;
  return real(file)->pMethods->xSync(real(file), flags);
}
int size_file(sqlite3_file* file, sqlite3_int64* size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}
int lock_file(sqlite3_file* file, int level) {
  return real(file)->pMethods->xLock(real(file), level);
}
int unlock_file(sqlite3_file* file, int level) {
  return real(file)->pMethods->xUnlock(real(file), level);
}
int check_lock(sqlite3_file* file, int* locked) {
  return real(file)->pMethods->xCheckReservedLock(real(file), locked);
}
int control_file(sqlite3_file* file, int what, void* with) {
  return real(file)->pMethods->xFileControl(real(file), what, with);
}
int sector_size(sqlite3_file* file) {
  return real(file)->pMethods->xSectorSize(real(file));
}
int characteristics(sqlite3_file* file) {
  return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

const sqlite3_io_methods methods = {.iVersion = 1,
                                    .xClose = close_file,
                                    .xRead = read_file,
                                    .xWrite = write_file,
                                    .xTruncate = truncate_file,
                                    .xSync = sync_file,
                                    .xFileSize = size_file,
                                    .xLock = lock_file,
                                    .xUnlock = unlock_file,
                                    .xCheckReservedLock = check_lock,
                                    .xFileControl = control_file,
                                    .xSectorSize = sector_size,
                                    .xDeviceCharacteristics = characteristics,
                                    .xShmMap = nullptr,
                                    .xShmLock = nullptr,
                                    .xShmBarrier = nullptr,
                                    .xShmUnmap = nullptr,
                                    .xFetch = nullptr,
                                    .xUnfetch = nullptr};

sqlite3_vfs* real_disk = nullptr;

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
  const int code = real_disk->xOpen(real_disk, name, real(file), flags, out);
  mine(file)->base.pMethods = code == SQLITE_OK ? &methods : nullptr;
  return code;
}

// Stands before the real disk as long as it lives.
class FailingDisk {
 public:
  FailingDisk() {
    real_disk = sqlite3_vfs_find(nullptr);
    shim_ = *real_disk;
    shim_.zName = "failing";
    shim_.szOsFile = static_cast<int>(sizeof(File)) + real_disk->szOsFile;
    shim_.xOpen = open_file;
    sqlite3_vfs_register(&shim_, 1);
  }
  FailingDisk(const FailingDisk&) = delete;
  ~FailingDisk() {
    successes_left = -1;
    sqlite3_vfs_unregister(&shim_);
    sqlite3_vfs_register(real_disk, 1);
  }

 private:
  sqlite3_vfs shim_{};
};

Reading visit(const std::string& document) {
  Reading reading;
  reading.document.id = document;
  reading.document.date = "2024-01-01";
  for (int i = 0; i < 300; ++i)
    reading.document.body += "زار الوزير " + document + std::to_string(i * 7919) + ' ';
  Claim& claim = reading.claims.emplace_back();
  claim.act = "visit";
  claim.actor = {{.code = "ITA"}};
  claim.recipient = {{.code = "DZA"}};
  claim.evidence = {.begin = 0, .end = 6};
  return reading;
}

const EventRules rules{ActKinds{{"visit", {"visits", "visit"}}}};
const Provenance by = {"0.1.0", "knowledge-1", "2024-01-05T12:00:00Z"};

}  // namespace

TEST_CASE("a disk that fails at any moment leaves the record before or after the batch") {
  const TemporaryFolder folder;
  const std::string whole = folder.file("whole.db");
  const FailingDisk disk;
  REQUIRE(Store::open(whole, Access::write)->add({visit("a")}, rules, by));
  int failures = 0;
  bool done = false;
  for (int moment = 0; !done && moment < 2000; ++moment) {
    const std::string path = folder.file("record.db");
    fs::remove(path + "-journal");
    fs::copy_file(whole, path, fs::copy_options::overwrite_existing);
    {
      auto store = Store::open(path, Access::write);
      REQUIRE(store);
      successes_left = moment;
      const auto added = store->add({visit("b"), visit("c")}, rules, by);
      done = added && successes_left > 0;
      if (!added) {
        ++failures;
        CHECK(added.error().where == path);
        CHECK(added.error().what.find("disk I/O error") != std::string::npos);
      }
      successes_left = -1;
    }
    auto store = Store::open(path, Access::read);
    REQUIRE(store);
    const std::size_t documents = store->counts()->documents;
    CHECK((documents == 1 || documents == 3));
    CHECK(store->counts()->claims == documents);
    CHECK(store->events()->size() == 1);
    CHECK((*store->document("a"))->body == visit("a").document.body);
  }
  CHECK(done);
  CHECK(failures > 10);
}

}  // namespace rasid
