// Near-duplicates, text by text and in any order of arrival. Documents of the same words on the
// same day are one text.
//
// Two texts are near where they share a band and at least half of their runs of words
// (origin/sketch.h), and lie at most a week apart or are not dated. A text's leader is the earliest
// of those near to it and of itself; texts of one leader are a star. A chain of boilerplate is cut
// at its leaders, and within a star each text joins the first group to whose members all it is
// near, or founds one: no group holds two texts that are not near. Leaders and groups depend on the
// texts alone, and a new text changes only the stars of those near to it.
//
// A star of more than `star_limit` texts is boilerplate of a site: there a text is compared with
// the first of each group only.

#include "store/origins.h"

#include "base/edtf.h"
#include "base/hash.h"
#include "store/rows.h"

#include <algorithm>
#include <utility>

namespace rasid {
namespace {

// Source: of the copies in near_duplicates.jsonl that are near, 409 of 410 pairs lie within a week
// (scripts/measure_near_duplicates).
constexpr std::int64_t copy_days = 7;
constexpr std::int64_t undated = 1'000'000'000;
constexpr std::size_t star_limit = 256;
constexpr std::size_t kept_sketches = 20'000;  // about 40 MB

std::int64_t day_of(const Document& document) {
  const DayRange range = day_range(document.date);
  const bool exact = range.first && range.last && *range.first == *range.last;
  return exact ? range.first->time_since_epoch().count() : undated;
}

// What stands for a text and its day. A text without words is like no other.
std::string id_of(const Sketch& sketch, std::int64_t day, std::string_view hash) {
  if (sketch.empty()) return std::string(hash);
  std::string bytes = std::to_string(day);
  for (std::uint64_t run : sketch.runs)
    for (int byte = 0; byte < 8; ++byte, run >>= 8U)
      bytes += static_cast<char>(run & 0xFFU);
  return hash_hex(bytes);
}

}  // namespace

void Origins::take(const Document& document, std::string_view hash, const Sourcing& sourcing) {
  forget(hash);
  if (sketches_.size() > kept_sketches) sketches_.clear();
  Sketch sketch = sourcing.sketch.empty() ? sketch_of(document) : sourcing.sketch;
  const std::int64_t day = day_of(document);
  const Key key{.day = day, .id = id_of(sketch, day, hash)};
  std::int64_t number = number_of(key);
  if (number == 0) number = add(key, std::move(sketch));
  database_.statement("INSERT INTO origins VALUES (?, ?, ?, ?)")
      .bind(hash)
      .bind(sourcing.outlet)
      .bind(sourcing.relay)
      .bind(number)
      .run();
}

void Origins::forget(std::string_view hash) {
  std::int64_t number = 0;
  {
    Statement row = database_.statement("SELECT text FROM origins WHERE document = ?");
    if (!row.bind(hash).next()) return;
    number = row.number();
  }
  const Sketch gone = sketch(number);
  database_.statement("DELETE FROM origins WHERE document = ?").bind(hash).run();
  {
    Statement row = database_.statement("SELECT 1 FROM origins WHERE text = ? LIMIT 1");
    if (row.bind(number).next()) return;
  }
  remove(number, gone);
}

std::int64_t Origins::number_of(const Key& key) {
  Statement row = database_.statement("SELECT number FROM near_texts WHERE id = ?");
  return row.bind(key.id).next() ? row.number() : 0;
}

std::int64_t Origins::add(const Key& key, Sketch sketch) {
  database_.statement("INSERT INTO near_texts (id, day, leader, near_group) VALUES (?, ?, 0, ?)")
      .bind(key.id)
      .bind(key.day)
      .bind(key.id)
      .run();
  const std::int64_t number = database_.number("SELECT last_insert_rowid()");
  keys_[number] = key;
  const Sketch& own = sketches_[number] = std::move(sketch);
  std::int64_t first = number;
  for (const std::int64_t other : neighbours(number)) {
    if (this->key(other) < this->key(first)) first = other;
    if (key < this->key(leader(other))) follow(other, number);
  }
  follow(number, first);
  write_bands("INSERT OR IGNORE INTO near_bands VALUES (?, ?, ?)", number, own);
  return number;
}

void Origins::remove(std::int64_t number, const Sketch& gone) {
  touched_.insert(leader(number));
  write_bands("DELETE FROM near_bands WHERE band = ? AND day = ? AND text = ?", number, gone);
  std::vector<std::int64_t> left;
  {
    Statement rows =
        database_.statement("SELECT number FROM near_texts WHERE leader = ? AND number <> ?");
    rows.bind(number).bind(number);
    while (rows.next())
      left.push_back(rows.number());
  }
  database_.statement("DELETE FROM near_texts WHERE number = ?").bind(number).run();
  sketches_.erase(number);
  keys_.erase(number);
  for (const std::int64_t other : left) {
    std::int64_t first = other;
    for (const std::int64_t near : neighbours(other))
      if (key(near) < key(first)) first = near;
    follow(other, first);
  }
  touched_.erase(number);
}

void Origins::write_bands(const char* sql, std::int64_t number, const Sketch& of) {
  if (of.empty()) return;
  for (const std::uint64_t band : bands_of(of))
    database_.statement(sql)
        .bind(static_cast<std::int64_t>(band))
        .bind(key(number).day)
        .bind(number)
        .run();
}

std::set<std::string> Origins::regroup() {
  std::set<std::string> changed;
  for (const std::int64_t leader : touched_)
    if (!database_.failed()) group_of(leader, changed);
  touched_.clear();
  return changed;
}

void Origins::put_in_group(std::int64_t number,
                           const std::string& group,
                           std::set<std::string>& changed) {
  {
    Statement row = database_.statement(
        "UPDATE near_texts SET near_group = ?1 WHERE number = ?2 AND near_group <> ?1 RETURNING 1");
    if (!row.bind(group).bind(number).next()) return;
    row.run();
  }
  Statement rows = database_.statement("SELECT document FROM origins WHERE text = ?");
  rows.bind(number);
  while (rows.next())
    changed.insert(rows.text());
}

std::vector<std::int64_t> Origins::with_bands(const Sketch& own, std::int64_t day) {
  std::set<std::int64_t> found;
  const auto look = [&](std::uint64_t band, std::int64_t from, std::int64_t to) {
    Statement rows =
        database_.statement("SELECT text FROM near_bands WHERE band = ? AND day BETWEEN ? AND ?");
    rows.bind(static_cast<std::int64_t>(band)).bind(from).bind(to);
    while (rows.next())
      found.insert(rows.number());
  };
  for (const std::uint64_t band : bands_of(own)) {
    if (day == undated) {
      look(band, -undated, undated);
    } else {
      look(band, day - copy_days, day + copy_days);
      look(band, undated, undated);
    }
  }
  return {found.begin(), found.end()};
}

std::vector<std::int64_t> Origins::neighbours(std::int64_t number) {
  const Sketch own = sketch(number);
  if (own.empty()) return {};
  std::vector<std::int64_t> near = with_bands(own, key(number).day);
  std::erase_if(near, [&](std::int64_t other) {
    return other == number || likeness(own, sketch(other)) < near_likeness;
  });
  return near;
}

const Sketch& Origins::sketch(std::int64_t number) {
  const auto known = sketches_.find(number);
  if (known != sketches_.end()) return known->second;
  Statement row = database_.statement("SELECT " + document_columns +
                                      " FROM documents WHERE hash ="
                                      " (SELECT document FROM origins WHERE text = ? LIMIT 1)");
  Document document;
  if (row.bind(number).next()) document = document_of(database_, row);
  return sketches_[number] = sketch_of(document);
}

Origins::Key Origins::key(std::int64_t number) {
  const auto known = keys_.find(number);
  if (known != keys_.end()) return known->second;
  Statement row = database_.statement("SELECT day, id FROM near_texts WHERE number = ?");
  Key key;
  if (row.bind(number).next()) {
    key.day = row.number();
    key.id = row.text();
  }
  return keys_[number] = key;
}

std::int64_t Origins::leader(std::int64_t number) {
  Statement row = database_.statement("SELECT leader FROM near_texts WHERE number = ?");
  return row.bind(number).next() ? row.number() : number;
}

void Origins::follow(std::int64_t text, std::int64_t leader) {
  const std::int64_t before = this->leader(text);
  if (before == leader) return;
  if (before != 0) touched_.insert(before);
  touched_.insert(leader);
  database_.statement("UPDATE near_texts SET leader = ? WHERE number = ?")
      .bind(leader)
      .bind(text)
      .run();
}

void Origins::group_of(std::int64_t leader, std::set<std::string>& changed) {
  std::vector<Member> star;
  {
    Statement rows = database_.statement("SELECT number, day, id FROM near_texts WHERE leader = ?");
    rows.bind(leader);
    while (rows.next()) {
      Member& member = star.emplace_back();
      member.number = rows.number();
      member.key.day = rows.number();
      member.key.id = rows.text();
    }
  }
  std::sort(
      star.begin(), star.end(), [](const Member& a, const Member& b) { return a.key < b.key; });
  std::vector<std::vector<Member>> groups;
  for (const Member& member : star) {
    const Sketch own = sketch(member.number);
    const auto is_near = [&](const Member& other) {
      return likeness(own, sketch(other.number)) >= near_likeness;
    };
    auto group = std::find_if(groups.begin(), groups.end(), [&](const std::vector<Member>& all) {
      const auto end = star.size() > star_limit ? all.begin() + 1 : all.end();
      return std::all_of(all.begin(), end, is_near);
    });
    if (group == groups.end()) group = groups.insert(group, std::vector<Member>{});
    group->push_back(member);
    put_in_group(member.number, group->front().key.id, changed);
  }
}

std::optional<ReportOrigin> origin_of(Database& database, std::string_view document_id) {
  Statement row = database.statement(
      "SELECT outlet, relay, near_group FROM origins JOIN near_texts ON number = text"
      " WHERE document ="
      " (SELECT hash FROM documents WHERE id = ? AND superseded_by = '')");
  if (!row.bind(document_id).next()) return std::nullopt;
  ReportOrigin origin;
  origin.outlet = row.text();
  origin.relay = row.text();
  origin.group = row.text();
  return origin;
}

}  // namespace rasid
