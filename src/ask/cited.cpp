#include "ask/cited.h"

#include "text/utf8.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace rasid {
namespace {

using Documents = std::map<std::string, SourcedDocument>;  // by id

Span cut(std::string_view body, Span span) {
  const auto size = static_cast<std::uint32_t>(body.size());
  const std::uint32_t end = std::min(span.end, size);
  return {.begin = std::min(span.begin, end), .end = end};
}

// An outlet that the knowledge has not is known by its name.
Result<Documents> documents_of(Store& store, const std::vector<StoredEvent>& events) {
  Documents documents;
  for (const StoredEvent& stored : events) {
    for (const ReportedClaim& reported : stored.claims) {
      const std::string& id = reported.claim.document;
      if (documents.contains(id)) continue;
      Result<SourcedDocument> sourced = sourced_document(store, id);
      if (!sourced) return sourced.error();
      if (sourced->origin.outlet.empty()) sourced->origin.outlet = outlet_of(sourced->document);
      documents.emplace(id, std::move(*sourced));
    }
  }
  return documents;
}

CitedClaim cited_claim(const ReportedClaim& reported, const Document& document) {
  CitedClaim cited;
  const Span evidence = cut(document.body, reported.claim.evidence);
  Span sentence = cut(document.body, reported.claim.sentence);
  if (!sentence.covers(evidence)) sentence = evidence;
  cited.reported = reported;
  cited.quote = words_of(document.body, evidence);
  cited.sentence = words_of(document.body, sentence);
  cited.quote_in_sentence = {.begin = evidence.begin - sentence.begin,
                             .end = evidence.end - sentence.begin};
  cited.place = place_of(document.body, evidence);
  return cited;
}

// The name of a code: that of a known person first, then any; of the most advanced claim first.
CitedSide cited_side(const std::string& code, const std::vector<ReportedClaim>& claims) {
  CitedSide best;
  best.code = code;
  const auto take = [&](const std::vector<Side>& sides) {
    for (const Side& side : sides) {
      const bool better = best.name.empty() || (best.entity.empty() && !side.entity.empty());
      if (side.code != code || side.name.empty() || !better) continue;
      best.name = side.name;
      best.entity = side.entity;
    }
  };
  for (std::size_t left = claims.size(); left > 0; --left) {
    take(claims[left - 1].claim.actor);
    take(claims[left - 1].claim.recipient);
  }
  return best;
}

// What the claims of an event are about.
void cite_matters(const Claim& claim, CitedEvent& cited) {
  for (const std::string& issue : claim.issues) {
    const auto at = std::lower_bound(cited.issues.begin(), cited.issues.end(), issue);
    if (at == cited.issues.end() || *at != issue) cited.issues.insert(at, issue);
  }
  const std::vector<std::string>& known = cited.agreements;
  const std::string& name = claim.agreement.name;
  if (!name.empty() && std::find(known.begin(), known.end(), name) == known.end())
    cited.agreements.push_back(name);
}

CitedEvent cited_event(const StoredEvent& stored,
                       const Documents& documents,
                       const std::map<std::string, std::size_t>& order) {
  CitedEvent cited;
  cited.event = stored.event;
  std::map<std::string, std::size_t> report_of;  // by the document's id
  std::vector<ReportOrigin> reports;
  for (const ReportedClaim& reported : stored.claims) {
    const auto& [document, origin] = documents.at(reported.claim.document);
    if (report_of.emplace(document.id, reports.size()).second) reports.push_back(origin);
    cited.claims.push_back(cited_claim(reported, document));
    cited.claims.back().document = order.at(document.id);
    cite_matters(reported.claim, cited);
    const Status status = reported.claim.status;
    if (cited.history.empty() || cited.history.back() != status) cited.history.push_back(status);
  }
  for (const std::string& code : stored.event.actor)
    cited.actor.push_back(cited_side(code, stored.claims));
  for (const std::string& code : stored.event.recipient) {
    cited.recipient.push_back(cited_side(code, stored.claims));
  }
  cited.documents = reports.size();
  const SourceCount count = independent_sources(reports);
  cited.outlets = count.outlets;
  cited.sources = count.sources;
  for (CitedClaim& claim : cited.claims)
    claim.source = count.source_of[report_of.at(claim.reported.claim.document)];
  return cited;
}

}  // namespace

Result<SourcedDocument> sourced_document(Store& store, const std::string& id_or_hash) {
  auto document = store.document(id_or_hash);
  if (!document) return document.error();
  if (!*document)
    return Error{.what = "the store lacks a document that it names", .where = id_or_hash};
  auto origin = store.origin((*document)->id);
  if (!origin) return origin.error();
  return SourcedDocument{.document = **std::move(document),
                         .origin = origin->value_or(ReportOrigin{})};
}

Result<Cited> cite(Store& store, const std::vector<StoredEvent>& events) {
  auto documents = documents_of(store, events);
  if (!documents) return documents.error();
  Cited cited;
  for (const auto& [id, sourced] : *documents)
    cited.documents.push_back(sourced);
  using Key = std::tuple<bool, const std::string&, const std::string&>;
  std::ranges::sort(cited.documents, {}, [](const SourcedDocument& sourced) {
    const Document& document = sourced.document;
    return Key(document.date.empty(), document.date, document.id);
  });
  std::map<std::string, std::size_t> order;
  for (const SourcedDocument& sourced : cited.documents)
    order.emplace(sourced.document.id, order.size());
  for (const StoredEvent& stored : events)
    cited.events.push_back(cited_event(stored, *documents, order));
  return cited;
}

std::size_t sources_of(const std::vector<std::size_t>& claims, const CitedEvent& event) {
  std::set<std::size_t> sources;
  for (const std::size_t index : claims)
    sources.insert(event.claims[index].source);
  return sources.size();
}

std::string counted_reports(const CitedEvent& event) {
  const auto counted = [](std::size_t number, const std::string& noun) {
    return std::to_string(number) + ' ' + noun + (number == 1 ? "" : "s");
  };
  return counted(event.documents, "report") + ", " +
         (event.outlets == 0 ? "outlet unknown" : counted(event.outlets, "outlet")) + ", " +
         counted(event.sources, "independent source");
}

CodePointRange place_of(std::string_view body, Span span) {
  const Span inside = cut(body, span);
  const std::size_t start = code_points(body.substr(0, inside.begin));
  return {.start = start, .end = start + code_points(slice(body, inside))};
}

std::string words_of(std::string_view body, Span span) {
  return std::string(slice(body, cut(body, span)));
}

}  // namespace rasid
