// How fast is a large store asked, and how large is it: makes one of so many claims and asks it.
// usage: questions_bench make FILE.db CLAIMS [KNOWLEDGE]
//        questions_bench ask FILE.db QUESTIONS [KNOWLEDGE]
//
// The store has the form that `rasid add` gives it, row by row; only the merging of claims is
// passed over (each event is made with its claims), and the file is written without a journal.
// Twenty years of documents of five claims each and about a thousand bytes; sides and acts by
// Zipf's law, so that few pairs have tens of thousands of events and most have few; 1 to 5 claims
// an event, five reasons a claim. Words are the names and labels of the knowledge, by Zipf's law,
// too.
//
// Asked are, a hundred events or twenty documents a page: dossiers and timelines of pairs, drawn as
// the events' pairs are, timelines with dates, a type, words; searches of one word, two, a phrase
// and a prefix. An answer is counted from the question to its text, by the clock and by the
// time that the processor worked on it; they differ where other programs run.

#include "ask/dossier.h"
#include "ask/found.h"
#include "ask/questions.h"
#include "base/hash.h"
#include "know/knowledge.h"
#include "store/database.h"
#include "store/places.h"
#include "store/question_index.h"
#include "store/rows.h"
#include "store/store.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace rasid {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::sys_days;

// Draws 0, 1, 2 ... with a likelihood that falls as 1 / (rank + 1).
class Zipf {
 public:
  explicit Zipf(std::size_t size) {
    double sum = 0;
    for (std::size_t rank = 0; rank < size; ++rank)
      sums_.push_back(sum += 1.0 / static_cast<double>(rank + 1));
  }
  std::size_t operator()(std::mt19937_64& random) const {
    const double at = std::uniform_real_distribution<double>(0, sums_.back())(random);
    const auto found = std::lower_bound(sums_.begin(), sums_.end(), at);
    return std::min<std::size_t>(static_cast<std::size_t>(found - sums_.begin()), sums_.size() - 1);
  }

 private:
  std::vector<double> sums_;
};

// What documents are made of.
struct World {
  std::vector<std::string> codes;
  std::vector<std::string> names;  // of the codes
  std::map<std::string, std::vector<std::string>> people;
  std::vector<Act> acts;
  std::vector<std::string> issues;
  std::vector<std::string> words;
};

void add_words(std::string_view text, std::vector<std::string>& words) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end - begin > 4) words.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

World world_of(const Knowledge& knowledge) {
  World world;
  for (const auto& [code, entity] : knowledge.entities) {
    if (entity.kind != "state") continue;
    world.codes.push_back(code);
    world.names.push_back(entity.name_ar);
  }
  for (const Person& person : knowledge.people) {
    world.people[person.code].push_back(person.id);
    add_words(person.name, world.words);
    for (const std::string& alias : person.aliases)
      add_words(alias, world.words);
  }
  for (const auto& [id, act] : knowledge.acts) {
    world.acts.push_back(act);
    add_words(act.label_ar, world.words);
  }
  for (const auto& [id, issue] : knowledge.matters.issues)
    world.issues.push_back(id);
  for (const NameRow& row : knowledge.names)
    add_words(row.name, world.words);
  std::sort(world.words.begin(), world.words.end());
  world.words.erase(std::unique(world.words.begin(), world.words.end()), world.words.end());
  std::mt19937_64 random(1);
  std::shuffle(world.words.begin(), world.words.end(), random);
  std::shuffle(world.codes.begin(), world.codes.end(), random);
  std::shuffle(world.acts.begin(), world.acts.end(), random);
  return world;
}

std::string edtf(sys_days day) {
  const std::chrono::year_month_day date(day);
  char text[16];
  std::snprintf(text,
                sizeof text,
                "%04d-%02u-%02u",
                static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()));
  return text;
}

constexpr std::size_t claims_a_document = 5;
constexpr int years = 20;

// An event that waits for its claims.
struct Pending {
  Claim claim;
  std::size_t wanted = 1;
  std::vector<ReportedClaim> claims;
  std::vector<std::string> readings;
};

// Writes documents and events one after the other.
class Maker {
 public:
  Maker(Database& database, const World& world)
      : database_(database),
        world_(world),
        sides_(world.codes.size()),
        acts_(world.acts.size()),
        words_(world.words.size()) {
    for (const Act& act : world.acts)
      kinds_[act.id] = {.group = act.group, .lifecycle = act.lifecycle};
  }

  void make(std::size_t claims) {
    const std::size_t documents = claims / claims_a_document;
    const sys_days first = std::chrono::year{2005} / 1 / 1;
    for (std::size_t i = 0; i < documents && !database_.failed(); ++i) {
      const auto day = static_cast<int>(i * 365 * years / documents);
      make_document(i, first + std::chrono::days{day});
      if (i % 10'000 == 9'999) next_transaction(i + 1, documents);
    }
    for (Pending& pending : pending_)
      save(pending);
  }

 private:
  void next_transaction(std::size_t done, std::size_t all) {
    database_.run("COMMIT; BEGIN");
    std::fprintf(stderr, "%zu of %zu documents\n", done, all);
  }

  Claim new_claim(sys_days day) {
    Claim claim;
    const std::size_t a = sides_(random_);
    std::size_t b = sides_(random_);
    if (a == b) b = (b + 1) % world_.codes.size();
    const Act& act = world_.acts[acts_(random_)];
    claim.act = act.id;
    claim.type = act.type;
    claim.mode = act.mode;
    claim.actor = {side_of(a)};
    claim.recipient = {side_of(b)};
    claim.status = random_() % 10 < 8 ? Status::held : static_cast<Status>(random_() % 8);
    if (random_() % 10 < 7) claim.date = random_() % 10 < 8 ? edtf(day) : edtf(day).substr(0, 7);
    if (random_() % 3 == 0) claim.issues = {world_.issues[random_() % world_.issues.size()]};
    claim.confidence_per_mille = 800;
    claim.rule = "acts/consult.tsv:12";
    for (const char* what : {"trigger", "actor", "recipient", "status", "date"}) {
      Reason& reason = claim.because.emplace_back();
      reason.what = what;
      reason.row = "acts/consult.tsv:12";
    }
    return claim;
  }

  Side side_of(std::size_t at) {
    Side side;
    side.code = world_.codes[at];
    side.name = world_.names[at];
    const auto people = world_.people.find(side.code);
    if (people != world_.people.end() && random_() % 3 == 0)
      side.entity = people->second[random_() % people->second.size()];
    return side;
  }

  std::size_t claims_of_an_event() {
    const std::uint64_t dice = random_() % 10;
    return dice < 7 ? 1 : dice < 9 ? 2 : 3 + random_() % 3;
  }

  // The next claim: of an event that still waits, or of a new one. Gives the event's number.
  std::size_t next_event(sys_days day) {
    // More often than new events ask for further claims, so that few wait.
    if (!pending_.empty() && random_() % 5 < 2) return random_() % pending_.size();
    Pending& fresh = pending_.emplace_back();
    fresh.claim = new_claim(day);
    fresh.wanted = claims_of_an_event();
    return pending_.size() - 1;
  }

  void append_sentence(Claim& claim, std::string& body) {
    const auto begin = static_cast<std::uint32_t>(body.size());
    body += claim.actor[0].name + ' ' + claim.recipient[0].name;
    claim.evidence = {.begin = begin, .end = static_cast<std::uint32_t>(body.size())};
    constexpr int words_a_sentence = 14;
    for (int i = 0; i < words_a_sentence; ++i)
      body += ' ' + world_.words[words_(random_)];
    claim.sentence = {.begin = begin, .end = static_cast<std::uint32_t>(body.size())};
    body += ".\n";
  }

  void make_document(std::size_t number, sys_days day) {
    Reading reading;
    Document& document = reading.document;
    document.id = "made-" + std::to_string(number);
    document.source = "outlet" + std::to_string(number * 7919 % 60);
    document.url = "https://" + document.source + ".example.org/news/" + std::to_string(number);
    document.date = edtf(day);
    std::vector<std::size_t> events;
    for (std::size_t i = 0; i < claims_a_document; ++i) {
      events.push_back(next_event(day));
      Claim claim = pending_[events.back()].claim;
      append_sentence(claim, document.body);
      reading.claims.push_back(std::move(claim));
    }
    document.title = document.body.substr(0, document.body.find('\n'));
    const std::string hash = document_hash(document);
    const std::string id = hash_hex(hash + "made");
    save_document(database_, document, hash);
    index_document(database_, document, hash);
    database_.statement("INSERT INTO readings VALUES (?, ?, 'made', 'made', 0)")
        .bind(id)
        .bind(hash)
        .run();
    std::vector<ReportedClaim> claims = reported_claims(reading, hash, kinds_);
    for (std::size_t i = 0; i < claims.size(); ++i) {
      save_claim(database_, claims[i], id, i);
      pending_[events[i]].claims.push_back(std::move(claims[i]));
      pending_[events[i]].readings.push_back(id);
    }
    save_complete();
  }

  void save_complete() {
    for (std::size_t i = 0; i < pending_.size();) {
      if (pending_[i].claims.size() < pending_[i].wanted) {
        ++i;
        continue;
      }
      save(pending_[i]);
      if (i + 1 < pending_.size()) pending_[i] = std::move(pending_.back());
      pending_.pop_back();
    }
  }

  void save(const Pending& pending) {
    Event event;
    std::string key;
    for (const ReportedClaim& claim : pending.claims)
      key += claim.id;
    event.id = hash_hex(key);
    event.group = pending.claims[0].group;
    event.act = pending.claim.act;
    event.type = pending.claim.type;
    event.mode = pending.claim.mode;
    event.actor = {pending.claim.actor[0].code};
    event.recipient = {pending.claim.recipient[0].code};
    event.status = pending.claim.status;
    event.date = pending.claim.date;
    save_event(database_, event, event_block(pending.claims[0]));
    for (std::size_t i = 0; i < pending.claims.size(); ++i)
      database_.statement("INSERT INTO event_claims VALUES (?, ?, ?, ?)")
          .bind(event.id)
          .bind(static_cast<std::int64_t>(i))
          .bind(pending.readings[i])
          .bind(pending.claims[i].id)
          .run();
    index_event(database_, event, pending.claims);
  }

  Database& database_;
  const World& world_;
  Zipf sides_;
  Zipf acts_;
  Zipf words_;
  ActKinds kinds_;
  std::mt19937_64 random_{42};
  std::vector<Pending> pending_;
};

int complain(const Error& error) {
  std::fprintf(stderr, "questions_bench: %s: %s\n", error.where.c_str(), error.what.c_str());
  return 2;
}

int make(const std::string& path, std::size_t claims, const World& world) {
  std::filesystem::remove(path);
  if (const Result<Store> fresh = Store::open(path, Access::write); !fresh)
    return complain(fresh.error());
  auto database = Database::open(path, Access::write);
  if (!database) return complain(database.error());
  (*database)->number("PRAGMA journal_mode = OFF");
  (*database)->run("PRAGMA synchronous = OFF; PRAGMA cache_size = -2000000; BEGIN");
  Maker(**database, world).make(claims);
  (*database)->run("COMMIT; INSERT INTO document_words (document_words) VALUES ('optimize')");
  if (const auto error = (*database)->take_failure()) return complain(*error);
  return 0;
}

double percentile(std::vector<double> times, double part) {
  std::sort(times.begin(), times.end());
  const auto at = static_cast<std::size_t>(std::ceil(part * static_cast<double>(times.size())));
  return times[std::min(times.size(), std::max<std::size_t>(at, 1)) - 1];
}

class Asker {
 public:
  Asker(Store& store, const World& world, const Labels& labels)
      : store_(store),
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
  }

 private:
  template <typename Ask>
  void run(const char* name, std::size_t questions, const Ask& ask) {
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
    const auto year = std::chrono::year{2005 + static_cast<int>(random_() % years)};
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
  bool search(const std::string& words) {
    Question question;
    question.words = words;
    return search(question);
  }
  bool search(const Question& question) {
    const auto found = find_words(store_, question, {.limit = 20});
    return found && !found->texts.empty() && !found_text(*found, {}, 3).empty();
  }

  Store& store_;
  const World& world_;
  const Labels& labels_;
  Zipf sides_;
  Zipf acts_;
  Zipf words_;
  std::mt19937_64 random_{7};
};

int ask(const std::string& path, std::size_t questions, const World& world) {
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
  Asker(*store, world, labels).ask(questions);
  return 0;
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.size() < 3 || arguments.size() > 4) {
    std::fputs("usage: questions_bench make|ask FILE.db NUMBER [KNOWLEDGE]\n", stderr);
    return 2;
  }
  std::vector<Fault> faults;
  const Knowledge knowledge =
      load_knowledge(arguments.size() == 4 ? arguments[3] : RASID_KNOWLEDGE_DIR, faults);
  if (!faults.empty()) return complain({.what = describe(faults)});
  const World world = world_of(knowledge);
  const std::size_t number = std::strtoull(arguments[2].c_str(), nullptr, 10);
  if (arguments[0] == "make") return make(arguments[1], number, world);
  return ask(arguments[1], number, world);
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
