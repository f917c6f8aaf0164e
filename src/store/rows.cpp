#include "store/rows.h"

#include "base/hash.h"

#include <algorithm>
#include <cstdint>
#include <map>

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

void save_reasons(Database& database, const ReportedClaim& reported, std::string_view reading) {
  std::int64_t position = 0;
  for (const Reason& reason : reported.claim.because) {
    database.statement("INSERT INTO reasons VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(reading)
        .bind(reported.id)
        .bind(position++)
        .bind(reason.what)
        .bind(std::int64_t{reason.words.begin})
        .bind(std::int64_t{reason.words.end})
        .bind(reason.row)
        .run();
  }
}

std::vector<Side> sides_of(Database& database,
                           std::string_view reading,
                           std::string_view id,
                           std::string_view role) {
  std::vector<Side> sides;
  Statement rows = database.statement(
      "SELECT code, sector, name, entity, span_begin, span_end FROM sides"
      " WHERE reading = ? AND claim = ? AND role = ? ORDER BY position");
  rows.bind(reading).bind(id).bind(role);
  while (rows.next()) {
    Side& side = sides.emplace_back();
    side.code = rows.text();
    side.sector = rows.text();
    side.name = rows.text();
    side.entity = rows.text();
    side.span = span_of(rows);
  }
  return sides;
}

std::vector<Reason> reasons_of(Database& database, std::string_view reading, std::string_view id) {
  std::vector<Reason> reasons;
  Statement rows = database.statement(
      "SELECT what, words_begin, words_end, knowledge_row FROM reasons"
      " WHERE reading = ? AND claim = ? ORDER BY position");
  rows.bind(reading).bind(id);
  while (rows.next()) {
    Reason& reason = reasons.emplace_back();
    reason.what = rows.text();
    reason.words = span_of(rows);
    reason.row = rows.text();
  }
  return reasons;
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
}

}  // namespace

const std::string claim_columns =
    "reading, id, document_date, event_group, lifecycle, document, act, type, mode, status, date,"
    " not_before, speaker, object, place, evidence_begin, evidence_end, sentence_begin, "
    "sentence_end,"
    " flags, confidence_per_mille, rule, place_name, place_begin, place_end, contexts, issues,"
    " agreement, agreement_subject, agreement_begin, agreement_end";

const std::string document_columns =
    "id, source, url, date, date_source, title, body, place, raw_sha256, raw_bytes, encoding,"
    " encoding_how, replaced, mended, fetched";

std::vector<ReportedClaim> reported_claims(const Reading& reading,
                                           std::string_view hash,
                                           const ActKinds& acts) {
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
    if (const auto kind = acts.find(claim.act); kind != acts.end()) {
      reported.group = kind->second.group;
      reported.lifecycle = kind->second.lifecycle;
    }
  }
  return all;
}

void save_document(Database& database, const Document& document, std::string_view hash) {
  const Origin& origin = document.origin;
  database
      .statement("INSERT INTO documents (hash, " + document_columns +
                 ", superseded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')")
      .bind(hash)
      .bind(document.id)
      .bind(document.source)
      .bind(document.url)
      .bind(document.date)
      .bind(document.date_source)
      .bind(document.title)
      .bind(document.body)
      .bind(origin.place)
      .bind(origin.sha256)
      .bind(static_cast<std::int64_t>(origin.bytes))
      .bind(origin.encoding)
      .bind(origin.how)
      .bind(static_cast<std::int64_t>(origin.replaced))
      .bind(static_cast<std::int64_t>(origin.mended))
      .bind(origin.fetched)
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
          "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
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
      .run();
  save_sides(database, reported, reading);
  save_reasons(database, reported, reading);
}

void save_event(Database& database, const Event& event, std::string_view block) {
  database.statement("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
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
      .run();
  for (const auto* codes : {&event.actor, &event.recipient}) {
    for (const std::string& code : *codes) {
      database.statement("INSERT OR IGNORE INTO event_sides VALUES (?, ?)")
          .bind(code)
          .bind(event.id)
          .run();
    }
  }
}

std::vector<ReportedClaim> claims_of(Database& database, Statement& rows) {
  std::vector<ReportedClaim> claims;
  while (rows.next()) {
    const std::string reading = rows.text();
    ReportedClaim& reported = claims.emplace_back();
    reported.id = rows.text();
    read_columns(rows, reported);
    reported.claim.actor = sides_of(database, reading, reported.id, "actor");
    reported.claim.recipient = sides_of(database, reading, reported.id, "recipient");
    reported.claim.because = reasons_of(database, reading, reported.id);
  }
  return claims;
}

Document document_of(Statement& row) {
  Document document;
  document.id = row.text();
  document.source = row.text();
  document.url = row.text();
  document.date = row.text();
  document.date_source = row.text();
  document.title = row.text();
  document.body = row.text();
  Origin& origin = document.origin;
  origin.place = row.text();
  origin.sha256 = row.text();
  origin.bytes = static_cast<std::size_t>(row.number());
  origin.encoding = row.text();
  origin.how = row.text();
  origin.replaced = static_cast<std::size_t>(row.number());
  origin.mended = static_cast<std::size_t>(row.number());
  origin.fetched = row.text();
  return document;
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
  return event;
}

}  // namespace rasid
