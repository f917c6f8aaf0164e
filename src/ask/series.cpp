#include "ask/series.h"

#include "base/edtf.h"
#include "base/json.h"

#include <cmath>
#include <cstdlib>
#include <map>
#include <string_view>
#include <utility>

namespace rasid {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month;

void append_digits(int number, std::size_t width, std::string& out) {
  const std::string digits = std::to_string(number);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

std::string month_name(const std::optional<year_month>& month) {
  if (!month) return {};
  const int year = static_cast<int>(month->year());
  std::string name = year < 0 ? "-" : "";
  append_digits(std::abs(year), 4, name);
  name += '-';
  append_digits(static_cast<int>(static_cast<unsigned>(month->month())), 2, name);
  return name;
}

// The month of a document's date; nothing where it says none.
std::optional<year_month> month_of(const std::string& date) {
  const DayRange range = day_range(date);
  if (!range.first || !range.last) return std::nullopt;
  const std::chrono::year_month_day first(*range.first);
  const std::chrono::year_month_day last(*range.last);
  if (first.year() != last.year() || first.month() != last.month()) return std::nullopt;
  return first.year() / first.month();
}

// The date may lie on a day that is asked for.
bool within(const std::string& date, const Question& question) {
  if (!question.from && !question.until) return true;
  const DayRange range = day_range(date);
  if (!range.first && !range.last) return false;
  if (question.from && range.last && *range.last < *question.from) return false;
  return !question.until || !range.first || *range.first <= *question.until;
}

// Figures of every month, by month; those of none come first.
class Months {
 public:
  explicit Months(const Labels& labels) : labels_(labels) {}

  MonthFigures& at(const std::optional<year_month>& month) {
    const auto [found, added] = months_.try_emplace(month);
    if (added) {
      found->second.month = month_name(month);
      for (const auto& [quad, label] : labels_.quads)
        found->second.quads[quad] = 0;
      for (const auto& [group, heading] : labels_.groups)
        found->second.groups[group] = 0;
    }
    return found->second;
  }

  void add(const MonthCount& count) {
    MonthFigures& month = at(count.month);
    month.events += count.events;
    const auto traits = labels_.traits.find(count.act);
    if (traits == labels_.traits.end()) return;  // of knowledge that is no longer there
    month.quads[traits->second.quad] += count.events;
    month.groups[traits->second.group] += count.events;
    if (count.status != "held" && count.status != "ongoing") return;
    month.took_place += count.events;
    month.scores_tenths += count.events * traits->second.score_tenths;
  }

  Series take() {
    Series series;
    series.rest = std::move(at(std::nullopt));
    months_.erase(std::nullopt);
    for (auto& [month, figures] : months_)
      series.months.push_back(std::move(figures));
    return series;
  }

 private:
  const Labels& labels_;
  std::map<std::optional<year_month>, MonthFigures> months_;
};

void write_tally(std::string_view name, const Tally& tally, JsonWriter& json) {
  json.key(name).begin_object();
  for (const auto& [key, count] : tally)
    json.member(key, count);
  json.end_object();
}

void write_figures(const MonthFigures& month, JsonWriter& json) {
  json.begin_object().member_or_null("month", month.month);
  json.member("documents", month.documents).member("events", month.events);
  write_tally("quads", month.quads, json);
  write_tally("groups", month.groups, json);
  json.key("score");
  if (const auto score = month.score())
    json.value(*score);
  else
    json.null();
  json.end_object();
}

bool is_empty(const MonthFigures& month) {
  return month.documents == 0 && month.events == 0;
}

}  // namespace

std::optional<double> MonthFigures::score() const {
  if (took_place == 0) return std::nullopt;
  constexpr double hundredths = 100;
  constexpr double tenths = 10;
  const double mean =
      static_cast<double>(scores_tenths) / (tenths * static_cast<double>(took_place));
  return std::round(mean * hundredths) / hundredths;
}

Result<Series> make_series(Store& store, const Question& question, const Labels& labels) {
  const auto counts = store.months(question);
  if (!counts) return counts.error();
  const auto documents = store.document_dates(question);
  if (!documents) return documents.error();
  Months months(labels);
  for (const MonthCount& count : *counts)
    months.add(count);
  for (const auto& [date, count] : *documents)
    if (within(date, question)) months.at(month_of(date)).documents += count;
  return months.take();
}

std::string series_json(const Series& series) {
  JsonWriter json;
  json.begin_object().key("months").begin_array();
  for (const MonthFigures& month : series.months)
    write_figures(month, json);
  write_figures(series.rest, json.end_array().key("undated_or_wide"));
  json.end_object();
  return json.take() + '\n';
}

std::string series_jsonl(const Series& series) {
  std::string lines;
  JsonWriter json;
  const auto add = [&](const MonthFigures& month) {
    write_figures(month, json);
    lines += json.take() + '\n';
  };
  for (const MonthFigures& month : series.months)
    add(month);
  if (!is_empty(series.rest)) add(series.rest);
  return lines;
}

Grid series_grid(const Series& series, const Labels& labels) {
  Grid grid{.columns = {"month", "documents", "events", "score"}, .rows = {}};
  for (const auto& [quad, label] : labels.quads)
    grid.columns.push_back(quad);
  for (const auto& [group, heading] : labels.groups)
    grid.columns.push_back(group);
  const auto add = [&](const MonthFigures& month, std::string_view name) {
    std::vector<GridCell>& row = grid.rows.emplace_back();
    row = {std::string(name), month.documents, month.events, {}};
    if (const auto score = month.score()) row.back() = *score;
    for (const auto& [quad, label] : labels.quads)
      row.emplace_back(month.quads.at(quad));
    for (const auto& [group, heading] : labels.groups)
      row.emplace_back(month.groups.at(group));
  };
  for (const MonthFigures& month : series.months)
    add(month, month.month);
  if (!is_empty(series.rest)) add(series.rest, "undated or wide");
  return grid;
}

}  // namespace rasid
