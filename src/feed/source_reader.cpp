#include "feed/source_reader.h"

#include "base/ascii.h"
#include "base/hash.h"
#include "feed/article.h"
#include "feed/collection.h"
#include "feed/web_feed.h"
#include "page/page.h"
#include "text/decode.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace rasid {
namespace {

// Enough to know the packing, the encoding and the kind of a file.
constexpr std::size_t head_bytes = std::size_t{1} << 16;
// So many kinds of what is no article are told of a web archive.
constexpr std::size_t told_kinds = 8;

// The name of what is packed in a lone stream of this name.
std::string unpacked_name(const std::string& name) {
  const std::size_t dot = name.rfind('.');
  const std::string end = dot == std::string::npos ? "" : ascii_lower(name.substr(dot));
  const bool packed = end == ".gz" || end == ".zst" || end == ".xz" || end == ".bz2";
  return packed ? name.substr(0, dot) : name;
}

// "18 records are no articles: request 12, image/jpeg 6".
std::string summary(const std::map<std::string, std::uint64_t>& others) {
  std::vector<std::pair<std::string, std::uint64_t>> kinds(others.begin(), others.end());
  std::stable_sort(
      kinds.begin(), kinds.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::uint64_t all = 0;
  std::string text;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    all += kinds[i].second;
    if (i < told_kinds)
      text += (i == 0 ? ": " : ", ") + kinds[i].first + ' ' + std::to_string(kinds[i].second);
  }
  if (kinds.size() > told_kinds) text += " and others";
  return std::to_string(all) + (all == 1 ? " record is no article" : " records are no articles") +
         text;
}

bool give(ArticleReading&& reading, const std::string& place, const Receiver& receiver) {
  if (!reading.document) return receiver.refuse(reading.refused, place);
  for (const std::string& what : reading.notes)
    receiver.note(what, place);
  return receiver.take(std::move(*reading.document));
}

// What a page or a feed declares for itself, or empty.
std::string feed_charset(std::string_view bytes) {
  const std::string charset = xml_charset(bytes);
  return charset.empty() ? meta_charset(bytes) : charset;
}

}  // namespace

bool SourceReader::read_file(const std::string& path, ByteSource& bytes) {
  return read({.place = repair_utf8(path).text, .name = path, .depth = 0}, bytes);
}

bool SourceReader::read(const At& at, ByteSource& bytes) {
  PeekedBytes peeked(bytes);
  const std::string_view head = peeked.peek(head_bytes);
  if (head.empty())
    return receiver_.refuse(bytes.failure().empty() ? "the file is empty" : bytes.failure(),
                            at.place);
  const Packing packing = packing_of(head);
  if (packing == Packing::none) return read_unpacked(at, peeked);
  if (const std::string why = budget_.depth_over(at.depth + 1); !why.empty())
    return receiver_.refuse(why, at.place);
  const bool web = packing == Packing::warc || packing == Packing::warc_gz;
  return web ? read_web_archive(at, packing, peeked) : read_packed(at, packing, peeked);
}

bool SourceReader::read_packed(const At& at, Packing packing, ByteSource& bytes) {
  const auto within = [&](const std::string& name) {
    return name.empty() ? at.place : at.place + '!' + name;
  };
  bool is_empty = true;
  const MemberReader reader = {.take =
                                   [&](Member& member) {
                                     is_empty = false;
                                     const bool lone = member.name.empty();
                                     if (!lone && !sources_.filter.wants(member.name)) return true;
                                     return read(
                                         {.place = within(member.name),
                                          .name = lone ? unpacked_name(at.name) : member.name,
                                          .depth = at.depth + 1},
                                         member.bytes);
                                   },
                               .refuse =
                                   [&](const std::string& name, const std::string& why) {
                                     is_empty = false;
                                     receiver_.refuse(why, within(name));
                                   }};
  const bool more = read_members(bytes, packing, budget_, reader);
  if (is_empty) receiver_.refuse("the archive holds no files", at.place);
  return more;
}

bool SourceReader::read_web_archive(const At& at, Packing packing, ByteSource& bytes) {
  bool more = true;
  const WarcReader reader = {
      .take = [&](Capture&& capture) { return more = give_capture(at, std::move(capture)); },
      .refuse =
          [&](std::uint64_t offset, const std::string& why) {
            receiver_.refuse(why, at.place + '@' + std::to_string(offset));
          }};
  const WarcForm form = packing == Packing::warc ? WarcForm::plain : WarcForm::gzip;
  const WarcCounts counts = read_warc(bytes, form, budget_, reader);
  if (more && !counts.others.empty()) receiver_.note(summary(counts.others), at.place);
  return more;
}

bool SourceReader::give_capture(const At& at, Capture&& capture) {
  const std::string place = at.place + '@' + std::to_string(capture.offset);
  if (!capture.note.empty()) receiver_.note(capture.note, place);
  if (capture.media_type == "application/json") {
    const Decoded decoded = decode(capture.bytes, capture.charset);
    MemoryBytes bytes(decoded.text);
    return read_collection({.form = CollectionForm::json_values,
                            .place = place,
                            .encoding = decoded.encoding,
                            .how = decoded.how,
                            .url = std::move(capture.url),
                            .fetched = std::move(capture.fetched),
                            .mixed = true},
                           sources_.fields,
                           pages_,
                           bytes,
                           receiver_);
  }
  const bool text = capture.media_type == "text/plain";
  return give(read_article(capture.bytes,
                           text ? ArticleForm::text : ArticleForm::page,
                           {.place = place,
                            .url = std::move(capture.url),
                            .charset = std::move(capture.charset),
                            .fetched = std::move(capture.fetched)},
                           pages_),
              place,
              receiver_);
}

bool SourceReader::read_unpacked(const At& at, PeekedBytes& bytes) {
  const std::string head(bytes.peek(head_bytes));
  if (looks_binary(head)) return receiver_.refuse("not a text: the file is binary", at.place);
  const Decoded begin = decode(head, feed_charset(head));
  Collection collection{
      .form = {}, .place = at.place, .encoding = begin.encoding, .how = begin.how};
  const std::optional<CollectionForm> form = collection_form(at.name, begin.text);
  if (form) collection.form = *form;
  if (form && begin.encoding == "UTF-8")
    return read_collection(collection, sources_.fields, pages_, bytes, receiver_);
  std::string whole;
  if (!hold(at, bytes, whole)) return true;
  if (!form && looks_like_web_feed(begin.text)) return give_web_feed(at, whole);
  if (!form)
    return give(
        read_article(whole, std::nullopt, {.place = at.place}, pages_), at.place, receiver_);
  const Decoded decoded = decode(whole, begin.encoding);
  if (decoded.replaced > 0)
    receiver_.note("bytes that are no " + decoded.encoding + " became U+FFFD", at.place);
  MemoryBytes text(decoded.text);
  return read_collection(collection, sources_.fields, pages_, text, receiver_);
}

// Each item as a document of its own.
bool SourceReader::give_web_feed(const At& at, const std::string& bytes) {
  Decoded decoded = decode(bytes, feed_charset(bytes));
  if (decoded.replaced > 0)
    receiver_.note("bytes that are no " + decoded.encoding + " became U+FFFD in " +
                       std::to_string(decoded.replaced) +
                       (decoded.replaced == 1 ? " place" : " places"),
                   at.place);
  const Origin origin = {.place = at.place,
                         .sha256 = sha256_hex(bytes),
                         .bytes = bytes.size(),
                         .encoding = decoded.encoding,
                         .how = decoded.how,
                         .replaced = decoded.replaced,
                         .mended = decoded.mended};
  WebFeed feed = read_web_feed(unix_lines(std::move(decoded.text)), "");
  for (const FeedFault& fault : feed.faults)
    receiver_.note(fault.what, at.place + ":" + std::to_string(fault.line));
  if (feed.items.empty()) return receiver_.refuse("no items in the feed", at.place);
  return std::all_of(feed.items.begin(), feed.items.end(), [&](Document& item) {
    item.origin = origin;
    return receiver_.take(std::move(item));
  });
}

// All of it in memory; false, and told, where that cannot be.
bool SourceReader::hold(const At& at, ByteSource& bytes, std::string& whole) {
  read_bytes(bytes, static_cast<std::size_t>(budget_.limits().member_bytes) + 1, whole);
  std::string why = bytes.failure();
  if (why.empty()) why = budget_.member_over(whole.size());
  if (!why.empty()) receiver_.refuse(why, at.place);
  return why.empty();
}

}  // namespace rasid
