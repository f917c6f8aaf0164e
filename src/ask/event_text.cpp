#include "ask/event_text.h"

#include "ask/course_text.h"
#include "text/printed.h"

namespace rasid {
namespace {

constexpr const char* middle_dot = " \u00B7 ";

std::string named(const CitedSide& side, const Labels& labels) {
  std::string text = labels.side(side.code).en;
  if (!side.name.empty()) text += " (" + side.name + ')';
  return text;
}

std::string joined(const std::vector<CitedSide>& sides, const Labels& labels) {
  std::string text;
  for (const CitedSide& side : sides)
    text += (text.empty() ? "" : " + ") + named(side, labels);
  return text;
}

std::string sides_line(const CitedEvent& event, const Labels& labels) {
  std::string from = joined(event.actor, labels);
  const std::string to = joined(event.recipient, labels);
  if (to.empty()) return from;
  return (from.empty() ? "?" : from) + arrow + to;
}

std::string flags_of(const std::vector<std::string>& flags) {
  std::string text;
  for (const std::string& flag : flags)
    text += (text.empty() ? "  ! " : ", ") + flag;
  return text;
}

// "[3]", the number of a document in the list at the end.
std::string numbered(std::size_t document) {
  return '[' + std::to_string(document + 1) + ']';
}

void add_claim(const CitedClaim& cited, std::string& out) {
  const Claim& claim = cited.reported.claim;
  out += "    " + in_quotes(plain_line(cited.quote)) + '\n';
  out += "      " + numbered(cited.document) + ' ' + std::to_string(cited.place.start) + '-' +
         std::to_string(cited.place.end) + "  " + status_name(claim.status);
  if (!claim.date.empty()) out += ' ' + claim.date;
  if (!claim.speaker.empty()) out += ", says " + claim.speaker;
  out += "  #" + short_id(cited.reported.id) + flags_of(claim.flags) + '\n';
}

// Which issues and which agreements an event is about, each on a line.
void add_matters(const CitedEvent& event, const Labels& labels, std::string& out) {
  std::string issues;
  for (const std::string& issue : event.issues)
    issues += (issues.empty() ? "" : "; ") + labels.issue(issue).en;
  if (!issues.empty()) out += "  on: " + plain_line(issues) + '\n';
  for (const std::string& name : event.agreements)
    out += "  agreement: " + in_quotes(plain_line(name)) + '\n';
}

}  // namespace

std::string short_id(std::string_view id) {
  constexpr std::size_t digits = 12;
  return std::string(id.substr(0, digits));
}

std::string both(const Label& label) {
  return label.ar.empty() ? label.en : label.en + middle_dot + label.ar;
}

void add_event_head(const CitedEvent& event,
                    const Labels& labels,
                    const std::string& note,
                    std::string& out) {
  out += "\n  " + (event.event.date.empty() ? "undated" : event.event.date) + "  " +
         labels.act(event.event.act).en + "  " + course_line(event) + '\n';
  out += "  " + plain_line(sides_line(event, labels)) + '\n';
  add_matters(event, labels, out);
  out += "  " + counted_reports(event) + "  #" + short_id(event.event.id) +
         flags_of(event.event.flags) + '\n';
  if (!note.empty()) out += "  " + plain_line(note) + '\n';
  out += disagreement_lines(event);
}

void add_event(const CitedEvent& event,
               const Labels& labels,
               const std::string& note,
               std::string& out) {
  add_event_head(event, labels, note, out);
  for (const CitedClaim& claim : event.claims)
    add_claim(claim, out);
}

void add_document(const SourcedDocument& sourced, std::size_t index, std::string& out) {
  const auto& [document, origin] = sourced;
  const std::string outlet = outlet_of(document);
  out += "  " + numbered(index) + ' ' + plain_line(document.title) + '\n';
  out += "      " + (outlet.empty() ? "source unknown" : plain_line(outlet)) + ", " +
         (document.date.empty() ? "undated" : plain_line(document.date)) + ", " +
         plain_line(document.id) +
         (origin.relay.empty() ? "" : ", after " + plain_line(origin.relay)) + '\n';
  if (!document.url.empty()) out += "      " + plain_line(document.url) + '\n';
}

}  // namespace rasid
