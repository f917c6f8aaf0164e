// Source: ISO 28500:2017 (WARC 1.1) and 2009 (1.0).
#include "archive/warc.h"

#include "archive/http.h"
#include "archive/warc_records.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace rasid {
namespace {

// What holds articles; everything else is counted.
bool is_read(std::string_view media_type) {
  constexpr std::string_view types[] = {
      "text/html", "application/xhtml+xml", "text/plain", "application/json"};
  return std::find(std::begin(types), std::end(types), media_type) != std::end(types);
}

// Kinds are foreign text that is printed: letters, digits and the marks of media types.
std::string countable(std::string_view kind) {
  std::string name(kind.substr(0, 60));
  for (char& c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!plain && std::string_view("/+-. ").find(c) == std::string_view::npos) c = '?';
  }
  return name.empty() ? "without a type" : name;
}

// "2022-05-26T10:00:00Z" with or without fractions, or the 14 digits of the first archives.
std::string moment(std::string_view date) {
  std::string digits;
  for (const char c : date.substr(0, date.find('.')))
    if (c >= '0' && c <= '9') digits += c;
  if (digits.size() < 14) return {};
  return digits.substr(0, 4) + '-' + digits.substr(4, 2) + '-' + digits.substr(6, 2) + 'T' +
         digits.substr(8, 2) + ':' + digits.substr(10, 2) + ':' + digits.substr(12, 2) + 'Z';
}

// Some writers of 1.0 put the address between angle brackets, as its grammar says.
std::string address(std::string uri) {
  if (uri.size() > 1 && uri.front() == '<' && uri.back() == '>')
    return uri.substr(1, uri.size() - 2);
  return uri;
}

// Crawlers keep their logs and settings as resources of addresses like metadata://gnu.org/...
bool is_web_address(std::string_view url) {
  constexpr std::string_view schemes[] = {"http:", "https:", "ftp:", "file:"};
  return url.empty() ||
         std::any_of(std::begin(schemes), std::end(schemes), [&](std::string_view scheme) {
           return url.substr(0, scheme.size()) == scheme;
         });
}

class Reading {
 public:
  Reading(ByteSource& bytes, WarcForm form, Budget& budget, const WarcReader& reader)
      : records_(bytes, form, budget),
        budget_(budget),
        reader_(reader) {}

  WarcCounts run() {
    WarcRecord record;
    bool more = true;
    while (more) {
      const WarcRecords::Found found = next(record);
      if (found == WarcRecords::Found::end) break;
      ++counts_.records;
      budget_.record();
      if (std::string why = budget_.file_over(); !why.empty()) {
        reader_.refuse(record.offset, std::move(why) + "; what follows in it is not read");
        return std::move(counts_);
      }
      if (found == WarcRecords::Found::damaged) {
        reader_.refuse(record.offset, records_.damage());
      } else {
        more = give(record);
      }
    }
    if (more && !records_.damage().empty()) reader_.refuse(record.offset, records_.damage());
    return std::move(counts_);
  }

 private:
  WarcRecords::Found next(WarcRecord& record) {
    const Stopwatch watch(budget_);
    return records_.next(record);
  }

  bool count(std::string_view kind) {
    ++counts_.others[countable(kind)];
    return true;
  }

  bool give(const WarcRecord& record) {
    const std::string type = header_value(record.head, "warc-type");
    const std::string segment = header_value(record.head, "warc-segment-number");
    if (type != "response" && type != "resource" && type != "conversion") return count(type);
    if (!segment.empty()) return count("in segments");
    Capture capture{.offset = record.offset,
                    .url = address(header_value(record.head, "warc-target-uri")),
                    .fetched = moment(header_value(record.head, "warc-date"))};
    if (!is_web_address(capture.url)) return count("no web address");
    MediaType media = media_type(header_value(record.head, "content-type"));
    const bool http = media.name == "application/http" || type == "response";
    if (!http) {
      if (!is_read(media.name)) return count(media.name);
      capture.bytes = record.block;
      return hand_on(std::move(capture), media);
    }
    const std::optional<HttpResponse> response = parse_http(record.block);
    if (!response) return count(type == "response" ? "response of another protocol" : media.name);
    if (response->status / 100 != 2) return count("status " + std::to_string(response->status));
    if (!is_read(response->type.name)) return count(response->type.name);
    return unpack(*response, record, std::move(capture));
  }

  bool unpack(const HttpResponse& response, const WarcRecord& record, Capture capture) {
    Payload payload;
    {
      const Stopwatch watch(budget_);
      payload = payload_of(response, budget_);
    }
    if (!payload.refused.empty()) {
      reader_.refuse(record.offset, std::move(payload.refused));
      return true;
    }
    capture.bytes = std::move(payload.bytes);
    capture.note = std::move(payload.note);
    if (const std::string cut = header_value(record.head, "warc-truncated");
        capture.note.empty() && !cut.empty())
      capture.note = "the crawler has cut it off (" + countable(cut) + ")";
    return hand_on(std::move(capture), response.type);
  }

  bool hand_on(Capture capture, const MediaType& media) {
    if (capture.bytes.empty()) return count("empty");
    capture.media_type = media.name;
    capture.charset = media.charset;
    ++counts_.captures;
    return reader_.take(std::move(capture));
  }

  WarcRecords records_;
  Budget& budget_;
  const WarcReader& reader_;
  WarcCounts counts_;
};

}  // namespace

WarcCounts read_warc(ByteSource& bytes, WarcForm form, Budget& budget, const WarcReader& reader) {
  return Reading(bytes, form, budget, reader).run();
}

}  // namespace rasid
