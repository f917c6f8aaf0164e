#include "store/rows.h"

#include "base/hash.h"
#include "judge/course.h"
#include "store/packed.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <numeric>
#include <utility>

namespace rasid {
namespace {

Status status_of(std::string_view name) {
  return status_named(name).value_or(Status::held);
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words)
    text += (text.empty() ? "" : " ") + word;
  return text;
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

Span span_of(Statement& row) {
  const auto begin = static_cast<std::uint32_t>(row.number());
  const auto end = static_cast<std::uint32_t>(row.number());
  return {.begin = begin, .end = end};
}

std::string sides_key(const std::vector<Side>& sides) {
  std::string key;
  for (const Side& side : sides)
    key += side.code + ':' + side.sector + ',';
  return key;
}

std::string claim_key(const Claim& claim, std::string_view hash) {
  return std::string(hash) + '\n' + std::to_string(claim.evidence.begin) + '-' +
         std::to_string(claim.evidence.end) + '\n' + claim.act + '\n' + sides_key(claim.actor) +
         '>' + sides_key(claim.recipient);
}

void save_sides(Database& database, const ReportedClaim& reported, std::string_view reading) {
  const auto save = [&](const std::vector<Side>& sides, std::string_view role) {
    std::int64_t position = 0;
    for (const Side& side : sides) {
      database.statement("INSERT INTO sides VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
          .bind(reading)
          .bind(reported.id)
          .bind(role)
          .bind(position++)
          .bind(side.code)
          .bind(side.sector)
          .bind(side.name)
          .bind(side.entity)
          .bind(std::int64_t{side.span.begin})
          .bind(std::int64_t{side.span.end})
          .run();
    }
  };
  save(reported.claim.actor, "actor");
  save(reported.claim.recipient, "recipient");
}

// One line a reason: what, the place of its words, its row, with tabs between.
std::string reasons_text(const std::vector<Reason>& reasons) {
  std::string text;
  for (const Reason& reason : reasons) {
    text += (text.empty() ? "" : "\n") + reason.what + '\t' + std::to_string(reason.words.begin) +
            '\t' + std::to_string(reason.words.end) + '\t' + reason.row;
  }
  return text;
}

std::string_view take_until(char mark, std::string_view& text) {
  const std::size_t end = std::min(text.find(mark), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

std::uint32_t number_in(std::string_view digits) {
  std::uint32_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::vector<Reason> reasons_from(std::string_view text) {
  std::vector<Reason> reasons;
  while (!text.empty()) {
    std::string_view line = take_until('\n', text);
    Reason& reason = reasons.emplace_back();
    reason.what = take_until('\t', line);
    reason.words.begin = number_in(take_until('\t', line));
    reason.words.end = number_in(take_until('\t', line));
    reason.row = line;
  }
  return reasons;
}

void read_sides(Database& database, std::string_view reading, std::string_view id, Claim& claim) {
  Statement rows = database.statement(
      "SELECT role, code, sector, name, entity, span_begin, span_end FROM sides"
      " WHERE reading = ? AND claim = ? ORDER BY role, position");
  rows.bind(reading).bind(id);
  while (rows.next()) {
    Side& side = (rows.text() == "actor" ? claim.actor : claim.recipient).emplace_back();
    side.code = rows.text();
    side.sector = rows.text();
    side.name = rows.text();
    side.entity = rows.text();
    side.span = span_of(rows);
  }
}

void read_matters(Statement& row, Claim& claim) {
  claim.place_name = row.text();
  claim.place_span = span_of(row);
  claim.contexts = split(row.text());
  claim.issues = split(row.text());
  claim.agreement.name = row.text();
  claim.agreement.subject = row.text();
  claim.agreement.span = span_of(row);
}

void read_step(Statement& row, ReportedClaim& reported) {
  reported.step.state = row.text();
  reported.step.dates = row.text();
  reported.step.order = static_cast<int>(row.number());
  reported.step.kind = static_cast<StepKind>(row.number());
  reported.quantities = quantities_from(row.text());
  reported.claim.because = reasons_from(row.text());
}

// The columns after reading and id, in the order of claim_columns.
void read_columns(Statement& row, ReportedClaim& reported) {
  Claim& claim = reported.claim;
  reported.document_date = row.text();
  reported.group = row.text();
  reported.lifecycle = row.text();
  claim.document = row.text();
  claim.act = row.text();
  claim.type = row.text();
  claim.mode = row.text();
  claim.status = status_of(row.text());
  claim.date = row.text();
  claim.not_before = row.text();
  claim.speaker = row.text();
  claim.object = row.text();
  claim.place = row.text();
  claim.evidence = span_of(row);
  claim.sentence = span_of(row);
  claim.flags = split(row.text());
  claim.confidence_per_mille = static_cast<int>(row.number());
  claim.rule = row.text();
  read_matters(row, claim);
  read_step(row, reported);
}

// What the rules say of a claim whose document is at hand.
void apply_rules(const EventRules& rules, std::string_view body, ReportedClaim& reported) {
  const Claim& claim = reported.claim;
  if (const auto kind = rules.acts.find(claim.act); kind != rules.acts.end()) {
    reported.group = kind->second.group;
    reported.lifecycle = kind->second.lifecycle;
  }
  // Talks about an agreement that they name are a step of the agreement.
  if (!claim.agreement.empty() && is_step_of(claim.act, "agreement", rules)) {
    reported.group = "agreements";
    reported.lifecycle = "agreement";
  }
  reported.step = step_of(claim, reported.lifecycle, rules);
  if (claim.sentence.end <= body.size())
    reported.quantities = quantities_of(slice(body, claim.sentence), rules.counted);
}

}  // namespace

namespace {

const std::string columns_without_reasons =
    "reading, id, document_date, event_group, lifecycle, document, act, type, mode, status, date,"
    " not_before, speaker, object, place, evidence_begin, evidence_end, sentence_begin, "
    "sentence_end,"
    " flags, confidence_per_mille, rule, place_name, place_begin, place_end, contexts, issues,"
    " agreement, agreement_subject, agreement_begin, agreement_end, step, step_dates, step_order,"
    " step_kind, quantities";

}  // namespace

const std::string claim_columns = columns_without_reasons + ", reasons";
const std::string merged_columns = columns_without_reasons + ", ''";

const std::string event_columns =
    "events.id, events.event_group, events.act, events.type, events.mode, events.actor,"
    " events.recipient, events.status, events.date, events.flags, events.lifecycle, events.state";

const std::string document_columns =
    "id, source, url, date, date_source, title, body, packed, place, raw_sha256, raw_bytes, "
    "encoding,"
    " encoding_how, replaced, mended, fetched, subtitle, author, section, language";

std::vector<ReportedClaim> reported_claims(const Reading& reading,
                                           std::string_view hash,
                                           const EventRules& rules) {
  std::vector<ReportedClaim> all;
  std::map<std::string, int> seen;
  for (const Claim& claim : reading.claims) {
    ReportedClaim& reported = all.emplace_back();
    reported.claim = claim;
    reported.claim.document = reading.document.id;
    reported.document_date = reading.document.date;
    const std::string key = claim_key(claim, hash);
    const int before = seen[key]++;
    reported.id = hash_hex(before == 0 ? key : key + '\n' + std::to_string(before));
    apply_rules(rules, reading.document.body, reported);
  }
  return all;
}

void save_document(Database& database, const Document& document, std::string_view hash) {
  const Origin& origin = document.origin;
  const std::string packed = packed_text(document.body);
  database
      .statement(
          "INSERT INTO documents (hash, " + document_columns +
          ", superseded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
          " '')")
      .bind(hash)
      .bind(document.id)
      .bind(document.source)
      .bind(document.url)
      .bind(document.date)
      .bind(document.date_source)
      .bind(document.title)
      .bind(packed.empty() ? std::string_view(document.body) : std::string_view())
      .bind_bytes(packed)
      .bind(origin.place)
      .bind(origin.sha256)
      .bind(static_cast<std::int64_t>(origin.bytes))
      .bind(origin.encoding)
      .bind(origin.how)
      .bind(static_cast<std::int64_t>(origin.replaced))
      .bind(static_cast<std::int64_t>(origin.mended))
      .bind(origin.fetched)
      .bind(document.subtitle)
      .bind(document.author)
      .bind(document.section)
      .bind(document.language)
      .run();
}

void save_claim(Database& database,
                const ReportedClaim& reported,
                std::string_view reading,
                std::size_t position) {
  const Claim& claim = reported.claim;
  database
      .statement(
          "INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
          "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(reading)
      .bind(reported.id)
      .bind(static_cast<std::int64_t>(position))
      .bind(event_block(reported))
      .bind(reported.group)
      .bind(reported.lifecycle)
      .bind(claim.act)
      .bind(claim.type)
      .bind(claim.mode)
      .bind(std::string_view(status_name(claim.status)))
      .bind(claim.date)
      .bind(claim.not_before)
      .bind(claim.speaker)
      .bind(claim.object)
      .bind(claim.place)
      .bind(std::int64_t{claim.evidence.begin})
      .bind(std::int64_t{claim.evidence.end})
      .bind(std::int64_t{claim.sentence.begin})
      .bind(std::int64_t{claim.sentence.end})
      .bind(joined(claim.flags))
      .bind(std::int64_t{claim.confidence_per_mille})
      .bind(claim.rule)
      .bind(claim.place_name)
      .bind(std::int64_t{claim.place_span.begin})
      .bind(std::int64_t{claim.place_span.end})
      .bind(joined(claim.contexts))
      .bind(joined(claim.issues))
      .bind(claim.agreement.name)
      .bind(claim.agreement.subject)
      .bind(std::int64_t{claim.agreement.span.begin})
      .bind(std::int64_t{claim.agreement.span.end})
      .bind(reported.step.state)
      .bind(reported.step.dates)
      .bind(std::int64_t{reported.step.order})
      .bind(static_cast<std::int64_t>(reported.step.kind))
      .bind(quantities_text(reported.quantities))
      .bind(reasons_text(claim.because))
      .run();
  save_sides(database, reported, reading);
}

void save_event(Database& database, const Event& event, std::string_view block) {
  database.statement("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(event.id)
      .bind(block)
      .bind(event.group)
      .bind(event.act)
      .bind(event.type)
      .bind(event.mode)
      .bind(joined(event.actor))
      .bind(joined(event.recipient))
      .bind(std::string_view(status_name(event.status)))
      .bind(event.date)
      .bind(joined(event.flags))
      .bind(event.lifecycle)
      .bind(event.state)
      .run();
}

std::optional<KeptClaim> next_kept_claim(Database& database, Statement& rows) {
  if (!rows.next()) return std::nullopt;
  KeptClaim kept;
  kept.reading = rows.text();
  kept.claim.id = rows.text();
  read_columns(rows, kept.claim);
  read_sides(database, kept.reading, kept.claim.id, kept.claim.claim);
  return kept;
}

std::optional<ReportedClaim> next_claim(Database& database, Statement& rows) {
  std::optional<KeptClaim> kept = next_kept_claim(database, rows);
  if (!kept) return std::nullopt;
  return std::move(kept->claim);
}

std::vector<ReportedClaim> claims_of(Database& database, Statement& rows) {
  std::vector<ReportedClaim> claims;
  while (std::optional<ReportedClaim> claim = next_claim(database, rows))
    claims.push_back(*std::move(claim));
  return claims;
}

Document document_of(Database& database, Statement& row) {
  Document document;
  document.id = row.text();
  document.source = row.text();
  document.url = row.text();
  document.date = row.text();
  document.date_source = row.text();
  document.title = row.text();
  document.body = row.text();
  const std::string packed = row.text();
  Origin& origin = document.origin;
  origin.place = row.text();
  origin.sha256 = row.text();
  origin.bytes = static_cast<std::size_t>(row.number());
  origin.encoding = row.text();
  origin.how = row.text();
  origin.replaced = static_cast<std::size_t>(row.number());
  origin.mended = static_cast<std::size_t>(row.number());
  origin.fetched = row.text();
  document.subtitle = row.text();
  document.author = row.text();
  document.section = row.text();
  document.language = row.text();
  if (packed.empty()) return document;
  std::optional<std::string> body = unpacked(packed);
  if (!body) database.fail("the text of a document is damaged: " + document.id);
  document.body = std::move(body).value_or("");
  return document;
}

std::optional<Document> document_of_hash(Database& database, std::string_view hash) {
  Statement row =
      database.statement("SELECT " + document_columns + " FROM documents WHERE hash = ?");
  if (!row.bind(hash).next()) return std::nullopt;
  return document_of(database, row);
}

Event event_of(Statement& row) {
  Event event;
  event.id = row.text();
  event.group = row.text();
  event.act = row.text();
  event.type = row.text();
  event.mode = row.text();
  event.actor = split(row.text());
  event.recipient = split(row.text());
  event.status = status_of(row.text());
  event.date = row.text();
  event.flags = split(row.text());
  event.lifecycle = row.text();
  event.state = row.text();
  return event;
}

std::vector<ReportedClaim> claims_of_event(Database& database, std::string_view event) {
  Statement claims = database.statement(
      "SELECT " + claim_columns +
      " FROM (SELECT reading AS event_reading, claim, position AS nth FROM event_claims WHERE "
      "event = ?)"
      " JOIN current_claims ON reading = event_reading AND id = claim ORDER BY nth");
  return claims_of(database, claims.bind(event));
}

StoredEvent told_event(Database& database, Event event) {
  StoredEvent stored;
  stored.claims = claims_of_event(database, event.id);
  std::vector<std::size_t> members(stored.claims.size());
  std::iota(members.begin(), members.end(), std::size_t{0});
  // The course and the disagreements follow from the claims and are not kept.
  stored.event = members.empty() ? std::move(event) : make_event(std::move(members), stored.claims);
  return stored;
}

std::string with_length(std::string_view text) {
  return std::to_string(text.size()) + ':' + std::string(text);
}

}  // namespace rasid
