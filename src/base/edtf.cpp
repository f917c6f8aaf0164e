// A date is read into a mask of digits, "XXXX-03" into year XXXX, month 03, day XX, where what is
// not written is as unknown as what is written X. A mask with a full year is a range of days: from
// the first day that fits to the last ("2022-XX-15" thus counts as all of 2022; nobody writes it).
// A mask without one is a range of days in each year that fits, which is enough to compare it: two
// dates are compatible if in some year their ranges meet. An interval of two recurring dates may
// run over New Year; its end then lies in the year after.
#include "base/edtf.h"

#include <algorithm>
#include <string>

namespace rasid {
namespace {

using std::chrono::sys_days;

constexpr int last_year = 9999;

struct Mask {
  std::string year = "XXXX";
  std::string month = "XX";
  std::string day = "XX";
  bool open = false;  // "..", an end of an interval

  bool has_year() const { return year.find('X') == std::string::npos; }
};

struct Edtf {
  Mask begin;
  Mask end;  // same as begin where it is no interval
  bool interval = false;

  bool recurs() const {
    return (!begin.open && !begin.has_year()) || (!end.open && !end.has_year());
  }
};

bool is_mask(std::string_view text) {
  return std::all_of(
      text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == 'X'; });
}

bool fits(int number, std::string_view mask) {
  for (std::size_t i = mask.size(); i-- > 0; number /= 10) {
    if (mask[i] != 'X' && mask[i] - '0' != number % 10) return false;
  }
  return true;
}

// The number of a mask that leaves nothing open; dates that say their year need no search.
std::optional<int> only_number(std::string_view mask) {
  if (mask.find('X') != std::string_view::npos) return {};
  int number = 0;
  for (const char digit : mask)
    number = 10 * number + (digit - '0');
  return number;
}

int smallest(std::string_view mask, int from, int to) {
  if (const auto only = only_number(mask))
    return *only >= from && *only <= to ? *only : std::max(from, to + 1);
  while (from <= to && !fits(from, mask))
    ++from;
  return from;
}

int largest(std::string_view mask, int from, int to) {
  while (to >= from && !fits(to, mask))
    --to;
  return to;
}

int last_of_month(int year, int month) {
  const auto last = std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} /
                    std::chrono::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

sys_days day_of(int year, int month, int day) {
  return sys_days{std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} /
                  std::chrono::day{static_cast<unsigned>(day)}};
}

std::optional<sys_days> first_in(const Mask& mask, int year) {
  for (int month = smallest(mask.month, 1, 12); month <= 12;
       month = smallest(mask.month, month + 1, 12)) {
    const int last = last_of_month(year, month);
    if (const int day = smallest(mask.day, 1, last); day <= last) return day_of(year, month, day);
  }
  return {};
}

std::optional<sys_days> last_in(const Mask& mask, int year) {
  for (int month = largest(mask.month, 1, 12); month >= 1;
       month = largest(mask.month, 1, month - 1)) {
    if (const int day = largest(mask.day, 1, last_of_month(year, month)); day >= 1) {
      return day_of(year, month, day);
    }
  }
  return {};
}

// A leap year if the mask allows one soon, so that 29 February exists where it can.
bool exists(const Mask& mask) {
  int year = smallest(mask.year, 0, last_year);
  for (int tried = 0; tried < 28 && year <= last_year; ++tried) {
    if (first_in(mask, year)) return true;
    year = smallest(mask.year, year + 1, last_year);
  }
  return false;
}

std::optional<Mask> parse_mask(std::string_view text) {
  if (text == "..") return Mask{.open = true};
  if (!text.empty() && std::string_view("~?%").find(text.back()) != std::string_view::npos) {
    text.remove_suffix(1);
  }
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return {};
  Mask mask{.year = std::string(text.substr(0, 4))};
  if (text.size() >= 7) mask.month = text.substr(5, 2);
  if (text.size() == 10) mask.day = text.substr(8, 2);
  const bool dashes = (text.size() < 7 || text[4] == '-') && (text.size() < 10 || text[7] == '-');
  if (!dashes || !is_mask(mask.year) || !is_mask(mask.month) || !is_mask(mask.day)) return {};
  if (!exists(mask)) return {};
  return mask;
}

std::optional<Edtf> parse(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto begin = parse_mask(text.substr(0, slash));
  if (!begin) return {};
  if (slash == std::string_view::npos) {
    if (begin->open) return {};
    return Edtf{.begin = *begin, .end = *begin};
  }
  const auto end = parse_mask(text.substr(slash + 1));
  if (!end || (begin->open && end->open)) return {};
  Edtf edtf{.begin = *begin, .end = *end, .interval = true};
  if (edtf.recurs() || begin->open || end->open) return edtf;
  if (first_in(*begin, std::stoi(begin->year)) > last_in(*end, std::stoi(end->year))) return {};
  return edtf;
}

// Requires: !edtf.recurs().
DayRange fixed_range(const Edtf& edtf) {
  DayRange range;
  if (!edtf.begin.open) range.first = first_in(edtf.begin, std::stoi(edtf.begin.year));
  if (!edtf.end.open) range.last = last_in(edtf.end, std::stoi(edtf.end.year));
  return range;
}

// The range of a recurring date that begins in `year`; none where the year does not fit.
std::optional<DayRange> range_in(const Edtf& edtf, int year) {
  const Mask& lead = edtf.begin.open ? edtf.end : edtf.begin;
  if (!fits(year, lead.year)) return {};
  DayRange range;
  if (!edtf.begin.open) range.first = first_in(edtf.begin, year);
  if (!edtf.end.open) range.last = last_in(edtf.end, year);
  if ((!edtf.begin.open && !range.first) || (!edtf.end.open && !range.last)) return {};
  if (range.first && range.last && *range.last < *range.first)
    range.last = last_in(edtf.end, year + 1);
  return range;
}

bool meet(const DayRange& a, const DayRange& b) {
  const bool a_before_b = a.last && b.first && *a.last < *b.first;
  const bool b_before_a = b.last && a.first && *b.last < *a.first;
  return !a_before_b && !b_before_a;
}

int year_of(sys_days day) {
  return static_cast<int>(std::chrono::year_month_day{day}.year());
}

bool meets_fixed(const Edtf& recurring, const DayRange& fixed) {
  const int from = fixed.first ? std::max(0, year_of(*fixed.first) - 1) : 0;
  const int to = fixed.last ? year_of(*fixed.last) : last_year;
  for (int year = from; year <= to; ++year) {
    if (const auto range = range_in(recurring, year); range && meet(*range, fixed)) return true;
  }
  return false;
}

// 28 years that fit both masks hold leap years and others.
bool meet_recurring(const Edtf& a, const Edtf& b) {
  int tried = 0;
  for (int year = 1; year < last_year && tried < 28; ++year) {
    const auto range = range_in(a, year);
    if (!range) continue;
    bool any = false;
    for (int other = year - 1; other <= year + 1; ++other) {
      const auto second = range_in(b, other);
      any = any || second.has_value();
      if (second && meet(*range, *second)) return true;
    }
    if (any) ++tried;
  }
  return false;
}

// "2022-05-26", which nearly all dates are: read without masks.
std::optional<sys_days> plain_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const auto number = [text](std::size_t from, std::size_t to) {
    int value = 0;
    for (std::size_t at = from; at < to; ++at) {
      if (text[at] < '0' || text[at] > '9') return -1;
      value = value * 10 + (text[at] - '0');
    }
    return value;
  };
  const int year = number(0, 4);
  const int month = number(5, 7);
  const int day = number(8, 10);
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > last_of_month(year, month)) return {};
  return day_of(year, month, day);
}

// Units: days; dates that recur or are open count as longer than any other.
long length_days(std::string_view edtf) {
  constexpr long endless = 1'000'000'000;
  if (plain_day(edtf)) return 0;
  const auto parsed = parse(edtf);
  if (!parsed) return 2 * endless;
  if (parsed->recurs()) return endless + (date_precision(edtf) == DatePrecision::day ? 0 : 1);
  const DayRange range = fixed_range(*parsed);
  return range.first && range.last ? (*range.last - *range.first).count() : endless;
}

}  // namespace

bool well_formed(std::string_view edtf) {
  return plain_day(edtf).has_value() || parse(edtf).has_value();
}

DatePrecision date_precision(std::string_view edtf) {
  const auto parsed = parse(edtf);
  if (!parsed) return DatePrecision::none;
  if (parsed->interval) return DatePrecision::interval;
  const Mask& mask = parsed->begin;
  if (mask.day != "XX") return DatePrecision::day;
  if (mask.month != "XX") return DatePrecision::month;
  return mask.year != "XXXX" ? DatePrecision::year : DatePrecision::none;
}

DayRange day_range(std::string_view edtf) {
  if (const auto day = plain_day(edtf)) return {.first = day, .last = day};
  const auto parsed = parse(edtf);
  return parsed && !parsed->recurs() ? fixed_range(*parsed) : DayRange{};
}

bool compatible(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return true;
  const auto first = parse(a);
  const auto second = parse(b);
  if (!first || !second) return false;
  if (!first->recurs() && !second->recurs()) return meet(fixed_range(*first), fixed_range(*second));
  if (!second->recurs()) return meets_fixed(*first, fixed_range(*second));
  if (!first->recurs()) return meets_fixed(*second, fixed_range(*first));
  return meet_recurring(*first, *second);
}

bool is_approximate(std::string_view edtf) {
  return edtf.find_first_of("~?%") != std::string_view::npos;
}

bool recurs(std::string_view edtf) {
  if (plain_day(edtf)) return false;
  const auto parsed = parse(edtf);
  return parsed && parsed->recurs();
}

bool more_precise(std::string_view a, std::string_view b) {
  const long a_days = length_days(a);
  const long b_days = length_days(b);
  return a_days != b_days ? a_days < b_days : is_approximate(b) && !is_approximate(a);
}

}  // namespace rasid
