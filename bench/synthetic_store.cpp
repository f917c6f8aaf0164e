#include "synthetic_store.h"

#include "base/hash.h"
#include "store/database.h"
#include "store/question_index.h"
#include "store/rows.h"
#include "store/store.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <utility>

namespace rasid {
namespace {

using std::chrono::sys_days;

void add_words(std::string_view text, std::vector<std::string>& words) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end - begin > 4) words.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
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
        index_(database),
        world_(world),
        sides_(world.codes.size()),
        acts_(world.acts.size()),
        words_(world.words.size()) {
    for (const Act& act : world.acts)
      rules_.acts[act.id] = {.group = act.group, .lifecycle = act.lifecycle};
  }

  void make(std::size_t claims) {
    const std::size_t documents = claims / claims_a_document;
    const sys_days first = std::chrono::year{2005} / 1 / 1;
    for (std::size_t i = 0; i < documents && !database_.failed(); ++i) {
      const auto day = static_cast<int>(i * 365 * years_of_documents / documents);
      make_document(i, first + std::chrono::days{day});
      if (i % 10'000 == 9'999) next_transaction(i + 1, documents);
    }
    for (Pending& pending : pending_)
      save(pending);
    index_.write_counts();
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
    const Place place = place_document(database_, document, hash);
    index_words(database_, {{.place = place, .document = &document}});
    database_.statement("INSERT INTO readings VALUES (?, ?, 'made', 'made', 0)")
        .bind(id)
        .bind(hash)
        .run();
    std::vector<ReportedClaim> claims = reported_claims(reading, hash, rules_);
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
    index_.add(event, pending.claims);
  }

  Database& database_;
  EventIndex index_;
  const World& world_;
  Zipf sides_;
  Zipf acts_;
  Zipf words_;
  EventRules rules_;
  std::mt19937_64 random_{42};
  std::vector<Pending> pending_;
};

// Takes the indexes that rows do not need to come out of the file and gives what makes them again:
// made at once they are sorted, row by row they would be written all over the file.
std::string take_indexes(Database& database) {
  std::string drop;
  std::string create;
  {
    Statement rows = database.statement(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL");
    while (rows.next()) {
      drop += "DROP INDEX " + rows.text() + ';';
      create += rows.text() + ';';
    }
  }
  database.run(drop.c_str());
  return create;
}

}  // namespace

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

Done make_synthetic_store(const std::string& path, std::size_t claims, const World& world) {
  std::filesystem::remove(path);
  if (const Result<Store> fresh = Store::open(path, Access::write); !fresh) return fresh.error();
  auto database = Database::open(path, Access::write);
  if (!database) return database.error();
  (*database)->number("PRAGMA journal_mode = OFF");
  (*database)->run("PRAGMA synchronous = OFF; PRAGMA cache_size = -2000000");
  (*database)->run("PRAGMA temp_store = FILE; BEGIN");
  const std::string indexes = take_indexes(**database);
  Maker(**database, world).make(claims);
  (*database)->run(indexes.c_str());
  (*database)->run("COMMIT; INSERT INTO document_words (document_words) VALUES ('optimize')");
  return finish(**database, std::monostate{});
}

}  // namespace rasid
