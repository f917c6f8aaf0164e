// Measures the events of tests/clusters/, which are written as its README.md explains: B-cubed F1
// of the claims that the reader finds (Bagga and Baldwin 1998), life cycles and contradictions.
// RASID_CLUSTERS=each prints what is wrong in which cluster.
#include "cli/knowledge_rules.h"
#include "engine/engine.h"
#include "store/store_for_tests.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rasid {
namespace fs = std::filesystem;

namespace {

struct Mark {
  std::string document;
  Span words;
  int event = 0;
};

struct GoldEvent {
  std::string kind;
  std::string state;
  std::string date;
  std::vector<std::string> steps;
  std::set<std::string> differs;
};

struct Cluster {
  std::string name;
  std::string why;
  std::vector<Document> documents;
  std::vector<Mark> marks;
  std::map<int, GoldEvent> events;
  std::vector<std::string> faults;
};

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;)
    words.push_back(word);
  return words;
}

// Takes the marks out of a line and appends the rest to the last article.
void read_text_line(const std::string& line, Cluster& into) {
  Document& document = into.documents.back();
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] != '{') {
      document.body += line[at++];
      continue;
    }
    const std::size_t space = line.find(' ', at);
    const std::size_t end = line.find('}', at);
    if (space == std::string::npos || end == std::string::npos || space > end) {
      into.faults.push_back("a mark is not understood: " + line);
      return;
    }
    const auto begin = static_cast<std::uint32_t>(document.body.size());
    document.body += line.substr(space + 1, end - space - 1);
    into.marks.push_back(
        {.document = document.id,
         .words = {.begin = begin, .end = static_cast<std::uint32_t>(document.body.size())},
         .event = std::atoi(line.substr(at + 1, space - at - 1).c_str())});
    at = end + 1;
  }
  document.body += '\n';
}

void read_article(const std::string& value, Cluster& into) {
  const std::vector<std::string> words = words_of(value);
  if (words.size() < 3) return into.faults.push_back("article: is not understood: " + value);
  Document& document = into.documents.emplace_back();
  document.id = words[0];
  document.date = words[1] == "-" ? "" : words[1];
  document.source = value.substr(value.find(words[2], value.find(words[1]) + words[1].size()));
}

void read_numbered(const std::string& key, const std::string& value, Cluster& into) {
  const std::vector<std::string> head = words_of(key);
  const std::vector<std::string> words = words_of(value);
  if (head.size() != 2 || words.empty()) return into.faults.push_back("not understood: " + key);
  GoldEvent& event = into.events[std::atoi(head[1].c_str())];
  if (head[0] == "event" && words.size() >= 2) {
    event.kind = words[0];
    event.state = words[1];
    if (words.size() > 2) event.date = words[2];
  } else if (head[0] == "steps") {
    event.steps = words;
  } else if (head[0] == "differs") {
    event.differs.insert(words.begin(), words.end());
  } else {
    into.faults.push_back("not understood: " + key);
  }
}

Cluster read_cluster(const fs::path& path) {
  Cluster cluster;
  cluster.name = path.stem().string();
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const std::size_t colon = line.find(':');
    if (line.starts_with("  ") && !cluster.documents.empty()) {
      read_text_line(line.substr(2), cluster);
    } else if (colon == std::string::npos || colon + 2 > line.size()) {
      cluster.faults.push_back("not understood: " + line);
    } else {
      const std::string key = line.substr(0, colon);
      const std::string value = line.substr(colon + 2);
      if (key == "why")
        cluster.why = value;
      else if (key == "article")
        read_article(value, cluster);
      else
        read_numbered(key, value, cluster);
    }
  }
  if (cluster.why.empty()) cluster.faults.emplace_back("no why:");
  for (const Mark& mark : cluster.marks) {
    const auto found = cluster.events.find(mark.event);
    if (found == cluster.events.end() || found->second.kind.empty())
      cluster.faults.push_back("no event " + std::to_string(mark.event));
  }
  return cluster;
}

std::vector<Cluster> clusters_in(const char* folder) {
  std::vector<Cluster> clusters;
  for (const auto& entry :
       fs::directory_iterator(fs::path(RASID_SOURCE_DIR "/tests/clusters") / folder)) {
    if (entry.path().extension() == ".cluster") clusters.push_back(read_cluster(entry.path()));
  }
  std::sort(clusters.begin(), clusters.end(), [](const Cluster& a, const Cluster& b) {
    return a.name < b.name;
  });
  return clusters;
}

// The events of a store that took the readings one by one in this order.
std::vector<StoredEvent> events_of(const std::vector<Reading>& readings, const EventRules& rules) {
  TemporaryStore temporary;
  for (const Reading& reading : readings)
    REQUIRE(temporary.store.add({reading}, rules, {"0", "0"}));
  auto events = temporary.store.events();
  REQUIRE(events);
  return std::move(*events);
}

// Claims by id, with the event that they are of in the gold and in the store.
struct Placed {
  std::map<std::string, int> gold;
  std::map<std::string, std::string> found;
  std::map<std::string, Event> events;
  std::size_t unread = 0;  // marked words in which the reader finds no claim
};

Placed placed(const Cluster& cluster, const std::vector<StoredEvent>& events) {
  Placed all;
  std::set<std::size_t> read;
  for (const StoredEvent& stored : events) {
    all.events[stored.event.id] = stored.event;
    for (const ReportedClaim& claim : stored.claims) {
      for (std::size_t i = 0; i < cluster.marks.size(); ++i) {
        const Mark& mark = cluster.marks[i];
        const Span words = claim.claim.evidence;
        if (mark.document != claim.claim.document) continue;
        if (mark.words.begin >= words.end || words.begin >= mark.words.end) continue;
        all.gold[claim.id] = mark.event;
        all.found[claim.id] = stored.event.id;
        read.insert(i);
      }
    }
  }
  for (std::size_t i = 0; i < cluster.marks.size(); ++i) {
    // Two marks of one event in one sentence may be one claim.
    const Mark& mark = cluster.marks[i];
    const bool told = std::any_of(read.begin(), read.end(), [&](std::size_t other) {
      return cluster.marks[other].document == mark.document &&
             cluster.marks[other].event == mark.event;
    });
    if (!told) ++all.unread;
  }
  return all;
}

struct Score {
  double precision = 0;  // sums over claims
  double recall = 0;
  std::size_t claims = 0;
  std::size_t unread = 0;
  std::size_t courses = 0;
  std::size_t courses_right = 0;
  std::size_t contradictions = 0;
  std::size_t contradictions_found = 0;
  std::size_t false_alarms = 0;

  double f1() const {
    const double p = precision / static_cast<double>(claims);
    const double r = recall / static_cast<double>(claims);
    return 2 * p * r / (p + r);
  }
};

void count_b_cubed(const Placed& placed, Score& score) {
  for (const auto& [claim, gold] : placed.gold) {
    const std::string& event = placed.found.at(claim);
    double both = 0;
    double same_gold = 0;
    double same_event = 0;
    for (const auto& [other, other_gold] : placed.gold) {
      const bool here = placed.found.at(other) == event;
      same_gold += other_gold == gold ? 1 : 0;
      same_event += here ? 1 : 0;
      both += here && other_gold == gold ? 1 : 0;
    }
    score.precision += both / same_event;
    score.recall += both / same_gold;
    ++score.claims;
  }
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words)
    text += (text.empty() ? "" : " ") + word;
  return text;
}

std::vector<std::string> step_names(const Event& event) {
  std::vector<std::string> names;
  for (const CourseStep& step : event.course)
    if (names.empty() || names.back() != step.state) names.push_back(step.state);
  return names;
}

// What is wrong with gold event `number`; empty where it is right.
std::string wrong_course(const Placed& placed, int number, const GoldEvent& gold) {
  std::set<std::string> events;
  for (const auto& [claim, event] : placed.gold)
    if (event == number) events.insert(placed.found.at(claim));
  if (events.empty()) return "no claim";
  if (events.size() > 1) return std::to_string(events.size()) + " events";
  for (const auto& [claim, event] : placed.found)
    if (event == *events.begin() && placed.gold.at(claim) != number) return "holds others' claims";
  const Event& event = placed.events.at(*events.begin());
  if (gold.kind != event.lifecycle && gold.kind != event.group)
    return "is a " + event.lifecycle + "/" + event.group;
  if (gold.state != event.state) return "is " + event.state + ", not " + gold.state;
  if (!gold.date.empty() && gold.date != event.date) return "is of " + event.date;
  const std::vector<std::string> steps = step_names(event);
  if (!gold.steps.empty() && steps != gold.steps) return "went " + joined(steps);
  return {};
}

std::set<std::string> differences(const Placed& placed, int number) {
  std::set<std::string> kinds;
  for (const auto& [claim, gold] : placed.gold) {
    if (gold != number) continue;
    for (const Disagreement& difference : placed.events.at(placed.found.at(claim)).disagreements)
      kinds.insert(difference.kind);
  }
  return kinds;
}

// One line for each fault, for the person who tunes.
std::string count_events(const Cluster& cluster, const Placed& placed, Score& score) {
  std::string faults;
  for (const auto& [number, gold] : cluster.events) {
    const std::string head = "  " + cluster.name + " " + std::to_string(number) + ": ";
    const std::string wrong = wrong_course(placed, number, gold);
    ++score.courses;
    if (wrong.empty()) ++score.courses_right;
    if (!wrong.empty()) faults += head + wrong + "\n";
    const std::set<std::string> found = differences(placed, number);
    for (const std::string& kind : gold.differs) {
      ++score.contradictions;
      if (found.contains(kind)) ++score.contradictions_found;
      if (!found.contains(kind))
        faults.append(head).append("does not differ in ").append(kind).append("\n");
    }
    for (const std::string& kind : found) {
      if (gold.differs.contains(kind)) continue;
      ++score.false_alarms;
      faults.append(head).append("falsely differs in ").append(kind).append("\n");
    }
  }
  score.unread += placed.unread;
  if (placed.unread > 0)
    faults += "  " + cluster.name + ": " + std::to_string(placed.unread) + " words unread\n";
  return faults;
}

std::string ids_of(const std::vector<StoredEvent>& events) {
  std::string ids;
  for (const StoredEvent& stored : events)
    ids += stored.event.id + ' ' + stored.event.state + ' ' + stored.event.date + '\n';
  return ids;
}

Score measure(const char* folder, const Reader& reader) {
  Score score;
  std::string faults;
  const EventRules rules = event_rules(*reader.knowledge);
  for (const Cluster& cluster : clusters_in(folder)) {
    CAPTURE(cluster.name);
    CHECK(joined(cluster.faults).empty());
    std::vector<Reading> readings;
    for (const Document& document : cluster.documents)
      readings.push_back({.document = document, .claims = read(document, reader)});
    const std::vector<StoredEvent> events = events_of(readings, rules);
    std::rotate(readings.begin(), readings.begin() + 1, readings.end());
    CHECK(ids_of(events_of(readings, rules)) == ids_of(events));
    std::reverse(readings.begin(), readings.end());
    CHECK(ids_of(events_of(readings, rules)) == ids_of(events));
    const Placed all = placed(cluster, events);
    count_b_cubed(all, score);
    faults += count_events(cluster, all, score);
  }
  const char* each = std::getenv("RASID_CLUSTERS");
  MESSAGE(std::string(folder) << ": " << score.claims << " claims of " << score.courses
                              << " events (" << score.unread
                              << " articles' tellings unread); B-cubed precision "
                              << score.precision / static_cast<double>(score.claims) << ", recall "
                              << score.recall / static_cast<double>(score.claims) << ", F1 "
                              << score.f1() << "; objects right " << score.courses_right << " of "
                              << score.courses << "; contradictions found "
                              << score.contradictions_found << " of " << score.contradictions
                              << ", false alarms " << score.false_alarms << "\n"
                              << (each == nullptr ? "" : faults));
  return score;
}

void check(const Score& score) {
  CHECK(score.f1() >= 0.9);
  CHECK(10 * score.courses_right >= 9 * score.courses);
  CHECK(100 * score.contradictions_found >= 85 * score.contradictions);
  CHECK(score.false_alarms == 0);
}

}  // namespace

TEST_CASE("clusters: many reports give the events that were") {
  const auto reader = load_reader(RASID_SOURCE_DIR "/knowledge");
  REQUIRE(reader);
  check(measure("tuned", *reader));
  check(measure("held", *reader));
}

}  // namespace rasid
