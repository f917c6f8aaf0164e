// The figures of a dossier's page, as SVG without script: units are those of the view box.
#include "ask/dossier_overview.h"
#include "ask/html.h"
#include "base/edtf.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>
#include <utility>

namespace rasid {
namespace {

using std::chrono::sys_days;

constexpr int width = 800;
constexpr int names_width = 130;  // of the rows, at the left
constexpr int lane_height = 30;
constexpr int axis_height = 24;

std::string number(double value) {
  return std::to_string(static_cast<long>(std::lround(value)));
}

std::string text_at(double x, double y, const std::string& words, const char* anchor = "start") {
  return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor + "\">" +
         escaped(words) + "</text>\n";
}

std::string line_from(double x1, double y1, double x2, double y2, const char* name) {
  return "<line class=\"" + std::string(name) + "\" x1=\"" + number(x1) + "\" y1=\"" + number(y1) +
         "\" x2=\"" + number(x2) + "\" y2=\"" + number(y2) + "\"/>\n";
}

std::string figure(int height, const std::string& drawn, const std::string& caption) {
  return "<figure>\n<svg viewBox=\"0 0 " + std::to_string(width) + ' ' + std::to_string(height) +
         R"(" role="group" aria-label=")" + escaped(caption) + "\">\n" + drawn +
         "</svg>\n<figcaption>" + escaped(caption) + "</figcaption>\n</figure>\n";
}

// Days along the width of a figure.
class Scale {
 public:
  Scale(sys_days first, sys_days last) : first_(first), last_(std::max(last, first)) {}

  double at(sys_days day) const {
    constexpr double margin = 14;
    const double days = static_cast<double>((last_ - first_).count()) + 1;
    return names_width + margin +
           (width - names_width - 2 * margin) * static_cast<double>((day - first_).count()) / days;
  }

  // A line where a year begins, in so many years that the figures do not touch.
  std::string years(int bottom) const {
    constexpr int most = 12;
    const auto year_of = [](sys_days day) { return std::chrono::year_month_day(day).year(); };
    const int from = static_cast<int>(year_of(first_));
    const int until = static_cast<int>(year_of(last_));
    const int step = (until - from) / most + 1;
    std::string out;
    for (int year = from; year <= until; year += step) {
      const sys_days day = std::chrono::year(year) / 1 / 1;
      const double x = at(std::max(day, first_));
      out += line_from(x, 0, x, bottom, "axis") +
             text_at(x, bottom + axis_height - 8, std::to_string(year), "middle");
    }
    return out;
  }

 private:
  sys_days first_;
  sys_days last_;
};

struct PlacedEvent {
  const CitedEvent* cited = nullptr;
  sys_days first;
  sys_days last;
  std::size_t lane = 0;
};

std::vector<PlacedEvent> placed(const Dossier& dossier) {
  std::vector<PlacedEvent> all;
  for (std::size_t lane = 0; lane < dossier.groups.size(); ++lane) {
    for (const CitedEvent& cited : dossier.groups[lane].events) {
      const DayRange days = day_range(cited.event.date);
      if (!days.first && !days.last) continue;
      all.push_back({.cited = &cited,
                     .first = days.first ? *days.first : *days.last,
                     .last = days.last ? *days.last : *days.first,
                     .lane = lane});
    }
  }
  return all;
}

std::string names_of(const std::vector<CitedSide>& sides, const Labels& labels) {
  std::string text;
  for (const CitedSide& side : sides)
    text += (text.empty() ? "" : " + ") + labels.side(side.code).en;
  return text;
}

std::string event_svg(const PlacedEvent& one, const Scale& scale, const Labels& labels) {
  const Event& event = one.cited->event;
  const double y = lane_height * (static_cast<double>(one.lane) + 0.5);
  const double from = scale.at(one.first);
  const double until = scale.at(one.last);
  const std::string to = names_of(one.cited->recipient, labels);
  const std::string title = event.date + ": " + names_of(one.cited->actor, labels) + ' ' +
                            labels.act(event.act).en + (to.empty() ? "" : ' ' + to) + ", " +
                            status_name(event.status);
  return "<a href=\"#e-" + event.id + "\"><g class=\"" + status_name(event.status) +
         "\">\n<title>" + escaped(title) + "</title>\n" +
         (until - from >= 1 ? line_from(from, y, until, y, "span") : "") + "<circle cx=\"" +
         number((from + until) / 2) + "\" cy=\"" + number(y) + "\" r=\"6\"/>\n</g></a>\n";
}

struct Balance {
  sys_days month;
  double cooperation = 0;
  double conflict = 0;
};

double counted(const Tally& quads, const char* kind) {
  double sum = 0;
  for (const auto& [quad, events] : quads)
    if (quad.ends_with(kind)) sum += static_cast<double>(events);
  return sum;
}

std::vector<Balance> balances(const Series& series) {
  std::vector<Balance> all;
  for (const MonthFigures& month : series.months) {
    const auto day = day_range(month.month).first;
    const Balance balance{.month = day.value_or(sys_days()),
                          .cooperation = counted(month.quads, "cooperation"),
                          .conflict = counted(month.quads, "conflict")};
    if (day && balance.cooperation + balance.conflict > 0) all.push_back(balance);
  }
  return all;
}

}  // namespace

std::string timeline_svg(const Dossier& dossier, const Labels& labels) {
  const std::vector<PlacedEvent> events = placed(dossier);
  if (events.size() < 2) return {};
  sys_days first = events.front().first;
  sys_days last = events.front().last;
  for (const PlacedEvent& one : events) {
    first = std::min(first, one.first);
    last = std::max(last, one.last);
  }
  const Scale scale(first, last);
  const int bottom = lane_height * static_cast<int>(dossier.groups.size());
  std::string drawn = scale.years(bottom);
  std::size_t all = 0;
  for (std::size_t lane = 0; lane < dossier.groups.size(); ++lane) {
    all += dossier.groups[lane].events.size();
    const double y = lane_height * (static_cast<double>(lane) + 0.5);
    drawn += text_at(0, y + 4, labels.group(dossier.groups[lane].group).en);
  }
  for (const PlacedEvent& one : events)
    drawn += event_svg(one, scale, labels);
  const std::string caption =
      "Events in time: filled where they took place, open where they are to come. " +
      std::to_string(all - events.size()) + " of " + std::to_string(all) +
      " have no date that says when.";
  return figure(bottom + axis_height, drawn, caption);
}

std::string months_svg(const Series& series) {
  constexpr double half = 60;
  constexpr double bar = 0.8;  // of the width of a month
  const std::vector<Balance> months = balances(series);
  if (months.empty()) return {};
  double most = 0;
  for (const Balance& month : months)
    most = std::max({most, month.cooperation, month.conflict});
  constexpr std::chrono::days month_length(30);
  const Scale scale(months.front().month, months.back().month + month_length);
  const auto rect = [&](const Balance& month, double value, const char* name) {
    if (value == 0) return std::string();
    const double x = scale.at(month.month);
    const double wide = std::max(2.0, bar * (scale.at(month.month + month_length) - x));
    const double high = std::max(1.0, half * value / most);
    const double y = std::string_view(name) == "cooperation" ? half - high : half;
    return "<rect class=\"" + std::string(name) + "\" x=\"" + number(x) + "\" y=\"" + number(y) +
           "\" width=\"" + number(wide) + "\" height=\"" + number(high) + "\"><title>" +
           number(value) + ' ' + name + "</title></rect>\n";
  };
  std::string drawn = scale.years(static_cast<int>(2 * half));
  for (const Balance& month : months)
    drawn +=
        rect(month, month.cooperation, "cooperation") + rect(month, month.conflict, "conflict");
  drawn += line_from(names_width, half, width, half, "axis");
  drawn += text_at(0, half / 2, "Cooperation") + text_at(0, half * 3 / 2, "Conflict");
  return figure(static_cast<int>(2 * half) + axis_height,
                drawn,
                "Events by month; the longest bar is of " + number(most) + '.');
}

}  // namespace rasid
