// libarchive does the reading of zip, tar and packed streams; what stands here is what must not be
// left to it: limits, names, and going on after a member that is damaged.
//
// A zip is read by its directory at the end, as other programs do, so it must be seekable: one that
// is not, on standard input or inside another archive, is held in memory (limit member-bytes). The
// ratio is that of each member there: the next one can be reached without unpacking this one. In a
// packed tar it is that of the stream so far, and ends it: passing over a bomb is unpacking it.
#include "archive/archive.h"

#include "text/decode.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <clocale>
#include <memory>
#include <string>
#include <string_view>

#include <archive.h>
#include <archive_entry.h>

namespace rasid {
namespace {

using Archive = std::unique_ptr<::archive, decltype(&archive_read_free)>;

constexpr std::size_t block_bytes = std::size_t{1} << 16;

// libarchive turns names into the characters of the locale; this makes it UTF-8 whatever the
// environment says.
class Utf8Locale {
 public:
  Utf8Locale() : own_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
    if (own_ != nullptr) before_ = uselocale(own_);
  }
  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;
  ~Utf8Locale() {
    if (own_ == nullptr) return;
    uselocale(before_);
    freelocale(own_);
  }

 private:
  locale_t own_;
  locale_t before_ = nullptr;
};

// The packed bytes as libarchive asks for them.
struct Feeder {
  ByteSource& source;
  std::array<char, block_bytes> block{};
  std::uint64_t given = 0;
  std::uint64_t size = 0;
  std::int64_t place = 0;
};

la_ssize_t give_block(::archive* archive, void* feeder, const void** block) {
  auto& from = *static_cast<Feeder*>(feeder);
  const std::size_t count = from.source.read(from.block.data(), from.block.size());
  if (count == 0 && !from.source.failure().empty()) {
    archive_set_error(archive, EIO, "%s", from.source.failure().c_str());
    return ARCHIVE_FATAL;
  }
  from.given += count;
  from.place += static_cast<std::int64_t>(count);
  *block = from.block.data();
  return static_cast<la_ssize_t>(count);
}

la_int64_t seek_block(::archive*, void* feeder, la_int64_t offset, int whence) {
  auto& from = *static_cast<Feeder*>(feeder);
  const auto end = static_cast<std::int64_t>(from.size);
  std::int64_t start = 0;
  if (whence == SEEK_CUR) start = from.place;
  if (whence == SEEK_END) start = end;
  if (offset < -start || offset > end - start) return ARCHIVE_FATAL;
  from.place = start + offset;
  from.source.seek(static_cast<std::uint64_t>(from.place));
  return from.place;
}

std::string reason(::archive* archive) {
  const char* const said = archive_error_string(archive);
  return said == nullptr ? "it cannot be unpacked" : repair_utf8(said).text;
}

// The bytes of the member that the archive stands on, counted against the limits.
class MemberBytes : public ByteSource {
 public:
  // `given_before` and `out_before`: what of the packed and unpacked bytes has no part in the
  // ratio, and has.
  MemberBytes(::archive* archive,
              const Feeder& feeder,
              Budget& budget,
              std::uint64_t given_before,
              std::uint64_t out_before)
      : archive_(archive),
        feeder_(feeder),
        budget_(budget),
        given_before_(given_before),
        out_(out_before) {}

  std::size_t read(char* to, std::size_t size) override {
    if (!failure_.empty() || ended_) return 0;
    const Stopwatch watch(budget_);
    const la_ssize_t got = archive_read_data(archive_, to, size);
    if (got < 0) return fail("damaged: " + reason(archive_));
    if (got == 0) {
      ended_ = true;
      return 0;
    }
    const auto count = static_cast<std::size_t>(got);
    out_ += count;
    budget_.unpacked(count);
    if (std::string why = budget_.file_over(); !why.empty()) return fail(std::move(why));
    if (std::string why = budget_.ratio_over(out_, feeder_.given - given_before_); !why.empty()) {
      over_ratio_ = true;
      return fail(std::move(why));
    }
    return count;
  }
  std::string failure() const override { return failure_; }
  bool over_ratio() const { return over_ratio_; }
  std::uint64_t out() const { return out_; }

 private:
  std::size_t fail(std::string why) {
    failure_ = std::move(why);
    return 0;
  }

  ::archive* archive_;
  const Feeder& feeder_;
  Budget& budget_;
  std::uint64_t given_before_;
  std::uint64_t out_;
  std::string failure_;
  bool ended_ = false;
  bool over_ratio_ = false;
};

// The name as it is shown: valid UTF-8 without control characters.
std::string shown_name(archive_entry* entry) {
  const char* name = archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = archive_entry_pathname(entry);
  if (name == nullptr) return "(a name that cannot be read)";
  std::string shown = repair_utf8(name).text;
  for (char& letter : shown)
    if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F) letter = '?';
  return shown;
}

// Why a member of this name is not opened; empty: it may be.
std::string unsafe_name(std::string_view name) {
  const bool drive = name.size() > 1 && name[1] == ':';
  if (name.empty() || name[0] == '/' || name[0] == '\\' || drive)
    return "refused: an absolute path in an archive";
  for (std::string_view rest = name; !rest.empty();) {
    const std::size_t end = std::min(rest.find_first_of("/\\"), rest.size());
    if (rest.substr(0, end) == "..") return "refused: its path leads out of the archive";
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return {};
}

bool is_hidden(std::string_view name) {
  if (name.substr(0, 9) == "__MACOSX/") return true;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const bool begins = at == 0 || name[at - 1] == '/';
    if (begins && name[at] == '.' && name.substr(at, 2) != "./") return true;
  }
  return false;
}

// Why this entry is no file to read; empty: it is one.
std::string unfit_entry(archive_entry* entry) {
  if (archive_entry_symlink(entry) != nullptr || archive_entry_hardlink(entry) != nullptr)
    return "refused: a link in an archive";
  if (const auto type = archive_entry_filetype(entry); type != AE_IFREG && type != 0)
    return "refused: neither a file nor a folder";
  if (archive_entry_is_encrypted(entry) != 0) return "refused: encrypted";
  return {};
}

Archive opened(Feeder& feeder, Packing packing) {
  Archive archive(archive_read_new(), archive_read_free);
  ::archive* const raw = archive.get();
  if (packing == Packing::zip) {
    archive_read_support_format_zip_seekable(raw);
    archive_read_set_seek_callback(raw, seek_block);
  } else {
    archive_read_support_format_tar(raw);
    archive_read_support_filter_gzip(raw);
    archive_read_support_filter_zstd(raw);
    archive_read_support_filter_xz(raw);
    archive_read_support_filter_bzip2(raw);
    if (packing == Packing::packed) archive_read_support_format_raw(raw);
    if (packing == Packing::packed) archive_read_support_format_empty(raw);
  }
  archive_read_set_read_callback(raw, give_block);
  archive_read_set_callback_data(raw, &feeder);
  return archive;
}

class Walk {
 public:
  Walk(Feeder& feeder, Packing packing, Budget& budget, const MemberReader& reader)
      : feeder_(feeder),
        packing_(packing),
        budget_(budget),
        reader_(reader),
        archive_(opened(feeder, packing)) {}

  bool run() {
    {
      const Stopwatch watch(budget_);
      if (archive_read_open1(archive_.get()) < ARCHIVE_WARN) return end(reason(archive_.get()));
    }
    while (archive_entry* const entry = next()) {
      budget_.member();
      if (std::string why = budget_.file_over(); !why.empty()) return end(std::move(why));
      if (!take(entry)) return false;
      if (!fatal_.empty()) return end(fatal_);
      // A lone stream has nothing behind it, and what is wrong with it was told by its bytes.
      if (is_lone()) return true;
    }
    return true;
  }

 private:
  // What comes later cannot be read, but other files can.
  bool end(std::string why) {
    reader_.refuse("", std::move(why) + (members_ > 0 ? "; what follows in it is not read" : ""));
    return true;
  }

  // Null at the end, and where the archive is damaged beyond reading on.
  archive_entry* next() {
    archive_entry* entry = nullptr;
    const Stopwatch watch(budget_);
    int code = ARCHIVE_RETRY;
    // Source: archive_read(3); a member of which not even the head can be read may be passed over.
    for (int tries = 0; tries < 100 && (code == ARCHIVE_RETRY || code == ARCHIVE_FAILED); ++tries)
      code = archive_read_next_header(archive_.get(), &entry);
    if (code == ARCHIVE_EOF) return nullptr;
    if (code >= ARCHIVE_WARN) {
      ++members_;
      return entry;
    }
    end("damaged: " + reason(archive_.get()));
    return nullptr;
  }

  bool take(archive_entry* entry) {
    const bool lone = is_lone();
    const std::string name = lone ? "" : shown_name(entry);
    if (archive_entry_filetype(entry) == AE_IFDIR) return true;
    std::string why = lone ? "" : unsafe_name(name);
    if (why.empty() && is_hidden(name)) return true;
    if (why.empty() && !lone) why = unfit_entry(entry);
    if (!why.empty()) {
      reader_.refuse(name, std::move(why));
      return true;
    }
    const bool whole_stream = packing_ != Packing::zip;
    MemberBytes bytes(archive_.get(),
                      feeder_,
                      budget_,
                      whole_stream ? 0 : feeder_.given,
                      whole_stream ? stream_out_ : 0);
    Member member{.name = name, .bytes = bytes};
    const bool more = reader_.take(member);
    if (more && whole_stream) pass_over(bytes);
    stream_out_ = bytes.out();
    fatal_ = budget_.file_over();
    if (whole_stream && bytes.over_ratio()) fatal_ = bytes.failure();
    if (lone) fatal_.clear();
    return more;
  }

  bool is_lone() const { return archive_format(archive_.get()) == ARCHIVE_FORMAT_RAW; }

  // The rest of a member that nobody wanted is unpacked all the same; so it counts.
  static void pass_over(MemberBytes& bytes) {
    std::array<char, block_bytes> unwanted{};
    while (bytes.read(unwanted.data(), unwanted.size()) > 0) {
    }
  }

  Feeder& feeder_;
  Packing packing_;
  Budget& budget_;
  const MemberReader& reader_;
  Archive archive_;
  std::uint64_t members_ = 0;
  std::uint64_t stream_out_ = 0;
  std::string fatal_;  // why nothing that follows can be read
};

bool read_seekable(ByteSource& packed,
                   Packing packing,
                   Budget& budget,
                   const MemberReader& reader) {
  const Utf8Locale locale;
  Feeder feeder{.source = packed, .size = packed.seekable_bytes()};
  return Walk(feeder, packing, budget, reader).run();
}

}  // namespace

bool read_members(ByteSource& packed, Packing packing, Budget& budget, const MemberReader& reader) {
  if (packing != Packing::zip || packed.seekable_bytes() > 0)
    return read_seekable(packed, packing, budget, reader);
  std::string whole;
  read_bytes(packed, static_cast<std::size_t>(budget.limits().member_bytes) + 1, whole);
  std::string why = packed.failure().empty() ? budget.member_over(whole.size()) : packed.failure();
  if (!why.empty()) {
    reader.refuse("", std::move(why));
    return true;
  }
  MemoryBytes bytes(whole);
  return read_seekable(bytes, packing, budget, reader);
}

}  // namespace rasid
