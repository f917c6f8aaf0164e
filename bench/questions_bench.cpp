// How fast is a large store asked, and how large is it.
// usage: questions_bench make FILE.db CLAIMS [KNOWLEDGE]    (synthetic_store.h says what is made)
//        questions_bench ask FILE.db QUESTIONS [KNOWLEDGE [PART]]    (only questions named so)
//
// Asked are, a hundred events or twenty documents a page: dossiers and timelines of pairs, drawn as
// the events' pairs are, timelines with dates, a type, words; searches of one word, two, a phrase
// and a prefix; events by month and as a network, of the record, of states, of a year. An answer is
// counted from the question to its text, by the clock and by the time that the processor worked on
// it; they differ where other programs run.

#include "ask/dossier.h"
#include "ask/found.h"
#include "ask/network.h"
#include "ask/questions.h"
#include "ask/series.h"
#include "know/knowledge.h"
#include "store/store.h"
#include "synthetic_store.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rasid {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::sys_days;

int complain(const Error& error) {
  std::fprintf(stderr, "questions_bench: %s: %s\n", error.where.c_str(), error.what.c_str());
  return 2;
}

double percentile(std::vector<double> times, double part) {
  std::sort(times.begin(), times.end());
  const auto at = static_cast<std::size_t>(std::ceil(part * static_cast<double>(times.size())));
  return times[std::min(times.size(), std::max<std::size_t>(at, 1)) - 1];
}

class Asker {
 public:
  Asker(Store& store, const World& world, const Labels& labels, std::string part)
      : part_(std::move(part)),
        store_(store),
        world_(world),
        labels_(labels),
        sides_(world.codes.size()),
        acts_(world.acts.size()),
        words_(world.words.size()) {}

  void ask(std::size_t questions) {
    std::printf("question\tanswers\tempty\tp50_ms\tp95_ms\tmax_ms\tcpu_p50_ms\tcpu_p95_ms\n");
    run("dossier of two states", questions, [&] { return dossier(pair()); });
    run("timeline of two states", questions, [&] { return timeline(pair()); });
    run("timeline of one state", questions, [&] { return timeline({.sides = {state()}}); });
    run("timeline of two states in a year", questions, [&] { return timeline(in_a_year(pair())); });
    run("timeline of one state and a type", questions, [&] {
      return timeline({.sides = {state()}, .types = {world_.acts[acts_(random_)].type}});
    });
    run("timeline of one state and a person", questions, [&] { return timeline(with_person()); });
    run("timeline of two states and a word", questions, [&] {
      Question question = pair();
      question.words = word();
      return timeline(question);
    });
    run("events of a status and two sources", questions, [&] {
      return timeline({.statuses = {"denied"}, .least_sources = 2});
    });
    run("search of a word", questions, [&] { return search(word()); });
    run("search of two words", questions, [&] { return search(word() + ' ' + word()); });
    run("search of a phrase", questions, [&] { return search('"' + word() + ' ' + word() + '"'); });
    run("search of a prefix", questions, [&] { return search(word().substr(0, 6) + '*'); });
    run("search of a word in a year", questions, [&] {
      Question question = in_a_year({});
      question.words = word();
      return search(question);
    });
    run("series of the record", questions, [&] { return series({}); });
    run("series of one state", questions, [&] { return series({.sides = {state()}}); });
    run("series of two states", questions, [&] { return series(pair()); });
    run("network of the record", questions, [&] { return network({}); });
    run("network of a year", questions, [&] { return network(in_a_year({})); });
    run("network of one state", questions, [&] { return network({.sides = {state()}}); });
  }

 private:
  template <typename Ask>
  void run(const char* name, std::size_t questions, const Ask& ask) {
    if (std::string_view(name).find(part_) == std::string_view::npos) return;
    std::vector<double> times;
    std::vector<double> work;
    std::size_t empty = 0;
    for (std::size_t i = 0; i < questions; ++i) {
      const auto start = Clock::now();
      const std::clock_t worked = std::clock();
      const bool found = ask();
      times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
      work.push_back(1000.0 * static_cast<double>(std::clock() - worked) / CLOCKS_PER_SEC);
      if (!found) ++empty;
    }
    std::printf("%s\t%zu\t%zu\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\n",
                name,
                questions,
                empty,
                percentile(times, 0.5),
                percentile(times, 0.95),
                percentile(times, 1),
                percentile(work, 0.5),
                percentile(work, 0.95));
    std::fflush(stdout);
  }

  std::string state() { return world_.codes[sides_(random_)]; }
  std::string word() { return world_.words[words_(random_)]; }
  Question pair() {
    Question question;
    question.sides = {state(), state()};
    while (question.sides[1] == question.sides[0])
      question.sides[1] = state();
    return question;
  }
  Question in_a_year(Question question) {
    const auto year = std::chrono::year{2005 + static_cast<int>(random_() % years_of_documents)};
    question.from = sys_days{year / 1 / 1};
    question.until = sys_days{year / 12 / 31};
    return question;
  }
  Question with_person() {
    Question question;
    question.sides = {state()};
    while (!world_.people.contains(question.sides[0]))
      question.sides[0] = state();
    const auto& people = world_.people.at(question.sides[0]);
    question.people = {{people[random_() % people.size()]}};
    return question;
  }

  bool dossier(const Question& question) {
    const auto answer = rasid::make_dossier(store_, question, {.limit = 100}, labels_);
    return answer && dossier_text(*answer, labels_).size() > 200;
  }
  bool timeline(const Question& question) {
    const auto answer =
        make_timeline(store_, question, {.limit = 100, .order = Order::oldest_first});
    return answer && !answer->empty() && !answer_text(*answer, labels_).empty();
  }
  bool series(const Question& question) {
    const auto answer = make_series(store_, question, labels_);
    return answer && !answer->months.empty() && !series_json(*answer).empty();
  }
  bool network(const Question& question) {
    const auto answer = make_network(store_, question, 1000);
    return answer && !answer->edges.empty() && !network_json(*answer, labels_).empty();
  }
  bool search(const std::string& words) {
    Question question;
    question.words = words;
    return search(question);
  }
  bool search(const Question& question) {
    const auto found = find_words(store_, question, {.limit = 20});
    return found && !found->texts.empty() && !found_text(*found, {}, 3).empty();
  }

  std::string part_;
  Store& store_;
  const World& world_;
  const Labels& labels_;
  Zipf sides_;
  Zipf acts_;
  Zipf words_;
  std::mt19937_64 random_{7};
};

int ask(const std::string& path,
        std::size_t questions,
        const World& world,
        const std::string& part) {
  Result<Store> store = Store::open(path, Access::read);
  if (!store) return complain(store.error());
  const auto counts = store->counts();
  if (!counts) return complain(counts.error());
  const auto bytes = static_cast<double>(std::filesystem::file_size(path));
  std::printf("documents %zu, claims %zu, events %zu, bytes %.0f, bytes a claim %.0f\n",
              counts->documents,
              counts->claims,
              counts->events,
              bytes,
              bytes / static_cast<double>(std::max<std::size_t>(counts->claims, 1)));
  Labels labels;
  for (const Act& act : world.acts)
    if (!act.group.empty())
      labels.groups[act.group] = {.label = {.en = act.group, .ar = {}}, .order = 1};
  Asker(*store, world, labels, part).ask(questions);
  return 0;
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.size() < 3 || arguments.size() > 5) {
    std::fputs("usage: questions_bench make|ask FILE.db NUMBER [KNOWLEDGE [PART]]\n", stderr);
    return 2;
  }
  std::vector<Fault> faults;
  const Knowledge knowledge =
      load_knowledge(arguments.size() > 3 ? arguments[3] : RASID_KNOWLEDGE_DIR, faults);
  if (!faults.empty()) return complain({.what = describe(faults)});
  const World world = world_of(knowledge);
  const std::size_t number = std::strtoull(arguments[2].c_str(), nullptr, 10);
  if (arguments[0] == "make") {
    const Done made = make_synthetic_store(arguments[1], number, world);
    return made ? 0 : complain(made.error());
  }
  return ask(arguments[1], number, world, arguments.size() > 4 ? arguments[4] : "");
}

}  // namespace
}  // namespace rasid

int main(int count, char** words) {
  try {
    return rasid::run({words + 1, words + count});
  } catch (const std::exception& exception) {
    std::fprintf(stderr, "questions_bench: %s\n", exception.what());
    return 70;
  }
}
