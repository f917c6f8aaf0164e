#include "ask/answer.h"

namespace rasid {
namespace {

using Cells = std::vector<std::string>;

const Cells event_columns = {"event",
                             "group",
                             "act",
                             "label",
                             "type",
                             "mode",
                             "actor",
                             "recipient",
                             "event_status",
                             "event_date",
                             "issues",
                             "agreements",
                             "event_flags",
                             "documents",
                             "sources"};
const Cells claim_columns = {"claim",
                             "status",
                             "date",
                             "not_before",
                             "speaker",
                             "quote",
                             "start",
                             "end",
                             "sentence",
                             "object",
                             "place",
                             "confidence_per_mille",
                             "flags",
                             "doc",
                             "source",
                             "url",
                             "published",
                             "title"};

// Parted by spaces, as the codes of a side are.
std::string joined(const Cells& words, const char* between) {
  std::string text;
  for (const std::string& word : words)
    text += (text.empty() ? "" : between) + word;
  return text;
}

void append(const Cells& more, Cells& cells) {
  cells.insert(cells.end(), more.begin(), more.end());
}

Cells event_cells(const CitedEvent& cited, const Labels& labels) {
  const Event& event = cited.event;
  return {event.id,
          event.group,
          event.act,
          labels.act(event.act).en,
          event.type,
          event.mode,
          joined(event.actor, " "),
          joined(event.recipient, " "),
          status_name(event.status),
          event.date,
          joined(cited.issues, " "),
          joined(cited.agreements, "; "),
          joined(event.flags, " "),
          std::to_string(cited.documents),
          std::to_string(cited.sources)};
}

Cells claim_cells(const CitedClaim& cited, const Document& document) {
  const Claim& claim = cited.reported.claim;
  return {cited.reported.id,
          status_name(claim.status),
          claim.date,
          claim.not_before,
          claim.speaker,
          cited.quote,
          std::to_string(cited.place.start),
          std::to_string(cited.place.end),
          cited.sentence,
          claim.object,
          claim.place,
          std::to_string(claim.confidence_per_mille),
          joined(claim.flags, " "),
          document.id,
          outlet_of(document),
          document.url,
          document.date,
          document.title};
}

}  // namespace

std::string answer_csv(const Answer& answer, const Labels& labels, CsvFlavour flavour) {
  Cells head = answer.more;
  append(event_columns, head);
  append(claim_columns, head);
  std::string rows = csv_row(head, flavour);
  for (const Section& section : answer.sections) {
    for (const Fact& fact : section.facts) {
      const CitedEvent& event = answer.cited.events[fact.event];
      Cells first = fact.more;
      append(event_cells(event, labels), first);
      for (const CitedClaim& claim : event.claims) {
        Cells cells = first;
        append(claim_cells(claim, answer.cited.documents[claim.document].document), cells);
        rows += csv_row(cells, flavour);
      }
    }
  }
  return rows;
}

}  // namespace rasid
