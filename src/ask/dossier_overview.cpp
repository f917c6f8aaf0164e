#include "ask/dossier_overview.h"

#include "ask/html.h"

#include <algorithm>
#include <set>
#include <utility>

namespace rasid {
namespace {

class Overview {
 public:
  Overview(const Dossier& dossier, const Labels& labels) : labels_(labels) {
    for (const DossierGroup& group : dossier.groups)
      for (const CitedEvent& event : group.events)
        shown_.insert(event.event.id);
  }

  // An answer as a table of its figures and a line a section. `column` of what its facts say more
  // stands behind each event.
  std::string answer(const std::string& heading,
                     const Answer& answer,
                     std::string_view column) const {
    if (answer.empty()) return {};
    std::string out = "<section>\n<h3>" + escaped(heading) + "</h3>\n" + figures(answer.figures);
    out += "<ul>\n";
    for (const Section& section : answer.sections)
      out += "<li>" + line(section, answer, column) + "</li>\n";
    return out + "</ul>\n</section>\n";
  }

  std::string contradictions(const Dossier& dossier) const {
    std::string lines;
    for (const DossierGroup& group : dossier.groups) {
      for (const CitedEvent& event : group.events) {
        if (event.event.flags.empty()) continue;
        lines += "<li>" + link(event.event, bilingual(labels_.act(event.event.act))) + ": ";
        for (std::size_t i = 0; i < event.event.flags.size(); ++i)
          lines += (i == 0 ? "" : ", ") + flag(event.event.flags[i]);
        lines += "</li>\n";
      }
    }
    if (lines.empty()) return {};
    return "<section>\n<h3>Contradictions</h3>\n<ul>\n" + lines + "</ul>\n</section>\n";
  }

 private:
  std::string flag(const std::string& name) const {
    const auto found = labels_.flags.find(name);
    return "<span class=\"flag\">" +
           (found == labels_.flags.end() ? escaped(name) : bilingual(found->second)) + "</span>";
  }

  // The event's date, and `words` behind it, as a link to it. Requires: `words` is escaped.
  std::string link(const Event& event, const std::string& words) const {
    std::string text = "<span class=\"when\">" +
                       (event.date.empty() ? "undated" : escaped(event.date)) + "</span>" +
                       (words.empty() ? "" : ' ' + words);
    if (!shown_.contains(event.id)) return text;
    return "<a href=\"#e-" + event.id + "\">" + text + "</a>";
  }

  static std::string figures(const std::vector<Figures>& rows) {
    if (rows.empty()) return {};
    std::string out = "<table>\n<tr>";
    for (const auto& [name, value] : rows.front())
      out += "<th scope=\"col\">" + escaped(name) + "</th>";
    out += "</tr>\n";
    for (const Figures& row : rows) {
      out += "<tr>";
      for (const auto& [name, value] : row)
        out += "<td>" + escaped(value) + "</td>";
      out += "</tr>\n";
    }
    return out + "</table>\n";
  }

  std::string line(const Section& section, const Answer& answer, std::string_view column) const {
    const auto place = static_cast<std::size_t>(
        std::find(answer.more.begin(), answer.more.end(), column) - answer.more.begin());
    std::string out = "<bdi>" + escaped(section.heading) + "</bdi>";
    for (const std::string& said : section.lines)
      out += " \u00B7 <bdi>" + escaped(said) + "</bdi>";
    for (std::size_t i = 0; i < section.facts.size(); ++i) {
      const Fact& fact = section.facts[i];
      const std::string more = place < fact.more.size() ? escaped(fact.more[place]) : "";
      out += (i == 0 ? " \u2013 " : ", ") + link(answer.cited.events[fact.event].event, more);
    }
    return out;
  }

  const Labels& labels_;
  std::set<std::string, std::less<>> shown_;
};

// "12 events of 5 documents, 2021-11 to 2022-05"
std::string extent(const Dossier& dossier, const Series& series) {
  std::size_t events = 0;
  for (const DossierGroup& group : dossier.groups)
    events += group.events.size();
  std::string out = std::to_string(events) + (events == 1 ? " event of " : " events of ") +
                    std::to_string(dossier.documents.size()) +
                    (dossier.documents.size() == 1 ? " document" : " documents");
  const auto told = [](const MonthFigures& month) { return month.events > 0; };
  const auto& months = series.months;
  const auto first = std::find_if(months.begin(), months.end(), told);
  const auto last = std::find_if(months.rbegin(), months.rend(), told);
  if (first == months.end()) return out;
  out += ", " + first->month;
  return first->month == last->month ? out : out + " to " + last->month;
}

}  // namespace

Result<DossierOverview> make_overview(Store& store,
                                      const Question& question,
                                      const Page& page,
                                      const Labels& labels,
                                      const FindPerson& find_person) {
  Page newest;
  newest.limit = page.limit;
  const auto on = store.last_day();
  if (!on) return on.error();
  auto visits = make_visits(store, question, newest, *on, labels);
  if (!visits) return visits.error();
  auto agreements = make_agreements(store, question, newest, labels);
  if (!agreements) return agreements.error();
  auto positions = make_positions(store, question, newest, labels);
  if (!positions) return positions.error();
  auto people = make_people(store, question, newest, find_person);
  if (!people) return people.error();
  auto months = make_series(store, question, labels);
  if (!months) return months.error();
  return DossierOverview{.visits = std::move(*visits),
                         .agreements = std::move(*agreements),
                         .positions = std::move(*positions),
                         .people = std::move(*people),
                         .months = std::move(*months)};
}

std::string overview_html(const DossierOverview& overview,
                          const Dossier& dossier,
                          const Labels& labels) {
  const Overview shown(dossier, labels);
  return "<section id=\"overview\">\n<h2>At a glance</h2>\n<p>" + extent(dossier, overview.months) +
         "</p>\n" + timeline_svg(dossier, labels) + months_svg(overview.months) +
         shown.answer(overview.visits.title, overview.visits, "stand") +
         shown.answer("Agreements", overview.agreements, "stage") +
         shown.answer("Positions", overview.positions, "stance") + shown.contradictions(dossier) +
         shown.answer("People", overview.people, "role") + "</section>\n";
}

}  // namespace rasid
