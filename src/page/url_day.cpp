// A day over several parts of the path is the outlet's own order of its articles and counts first;
// within one part it may belong to the words of a title ("after-2001-09-11"), so that two such days
// that differ give none. Numbers in an address are mostly keys: what is read as a date has a year
// first, two digits each where nothing stands between, and no further digits or letters around it.

#include "page/url_day.h"

#include "page/day.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace rasid {
namespace {

// Longer than any path; what follows is not read.
constexpr std::size_t max_url_bytes = 4096;

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The number of `digits` in all, or -1.
int number(std::string_view digits) {
  if (digits.empty() || digits.size() > 4 || !all_digits(digits)) return -1;
  int value = 0;
  for (const char c : digits)
    value = value * 10 + (c - '0');
  return value;
}

// Without scheme, host, question and fragment; of the last address in it.
std::string_view path_of(std::string_view url) {
  url = url.substr(0, max_url_bytes);
  const std::size_t scheme = url.rfind("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("?#"));
  const std::size_t slash = url.find('/');
  return slash == std::string_view::npos ? std::string_view() : url.substr(slash + 1);
}

std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    parts.push_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return parts;
}

// "5" and "05", not "512": one or two digits.
int short_number(std::string_view part) {
  return part.size() <= 2 ? number(part) : -1;
}

int year_number(std::string_view part) {
  return part.size() == 4 ? number(part) : -1;
}

std::string english_day(std::string_view year, std::string_view month, std::string_view day) {
  if (month.size() < 3 || month.size() > 9 || short_number(day) < 0 || year_number(year) < 0)
    return {};
  return stated_day(std::string(day) + ' ' + std::string(month) + ' ' + std::string(year));
}

// The day that begins with part `at` and spans several.
std::string day_over_parts(const std::vector<std::string_view>& parts, std::size_t at) {
  const auto part = [&](std::size_t ahead) {
    return at + ahead < parts.size() ? parts[at + ahead] : std::string_view();
  };
  const std::string_view first = part(0);
  const int year = year_number(first.substr(0, 4));
  if (year < 0) return {};
  const bool months = first.size() == 7 && first[4] == '-';
  if (months) return calendar_day(year, short_number(first.substr(5)), short_number(part(1)));
  if (first.size() != 4) return {};
  const std::string_view second = part(1);
  if (second.size() == 4 && all_digits(second))
    return calendar_day(year, number(second.substr(0, 2)), number(second.substr(2)));
  std::string day = calendar_day(year, short_number(second), short_number(part(2)));
  if (day.empty()) day = english_day(first, second, part(2));
  const bool section = !second.empty() && second.find_first_of("0123456789") == std::string::npos;
  if (day.empty() && section)
    day = calendar_day(year, short_number(part(2)), short_number(part(3)));
  return day;
}

// The day that `part` begins with, where a mark or nothing follows.
std::string leading_day(std::string_view part) {
  const auto ends_at = [&](std::size_t end) {
    return part.size() == end || part[end] == '-' || part[end] == '_' || part[end] == '.';
  };
  const int year = year_number(part.substr(0, 4));
  if (year < 0) return {};
  if (part.size() >= 10 && part[4] == '-' && part[7] == '-' && ends_at(10))
    return calendar_day(year, number(part.substr(5, 2)), number(part.substr(8, 2)));
  if (part.size() >= 8 && ends_at(8))
    return calendar_day(year, number(part.substr(4, 2)), number(part.substr(6, 2)));
  return {};
}

// The day at the end of `part` behind a mark, an ending like ".html" aside.
std::string trailing_day(std::string_view part) {
  part = part.substr(0, part.rfind('.'));
  for (const std::size_t size : {std::size_t{10}, std::size_t{8}}) {
    if (part.size() <= size) continue;
    const char before = part[part.size() - size - 1];
    if (before != '-' && before != '_') continue;
    std::string day = leading_day(part.substr(part.size() - size));
    if (!day.empty()) return day;
  }
  return {};
}

}  // namespace

std::string url_day(std::string_view url) {
  const std::vector<std::string_view> parts = parts_of(path_of(url));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    std::string day = day_over_parts(parts, i);
    if (!day.empty()) return day;
  }
  std::string found;
  for (const std::string_view part : parts) {
    for (const std::string& day : {leading_day(part), trailing_day(part)}) {
      if (!found.empty() && !day.empty() && day != found) return {};
      if (!day.empty()) found = day;
    }
  }
  return found;
}

}  // namespace rasid
