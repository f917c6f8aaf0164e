// Terminals order mixed scripts as they like; no bidirectional control is written, and none that a
// document holds is passed on, nor any other control character.
#include "ask/event_text.h"

#include "ask/course_text.h"
#include "text/utf8.h"

namespace rasid {
namespace {

constexpr const char* arrow = " \u2192 ";
constexpr const char* middle_dot = " \u00B7 ";
constexpr const char* open_quote = "\u00AB";
constexpr const char* close_quote = "\u00BB";

// Source: UAX #9, the explicit formatting characters and marks.
bool bidi_control(char32_t c) {
  return c == U'\u061C' || c == U'\u200E' || c == U'\u200F' || (c >= U'\u202A' && c <= U'\u202E') ||
         (c >= U'\u2066' && c <= U'\u2069');
}

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
  out += "    " + std::string(open_quote) + plain_line(cited.quote) + close_quote + '\n';
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
    out += "  agreement: " + std::string(open_quote) + plain_line(name) + close_quote + '\n';
}

}  // namespace

std::string plain_line(std::string_view text) {
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (bidi_control(c) || (c >= 0x7f && c < 0xa0)) continue;
    append_utf8(c < 0x20 ? U' ' : c, line);
  }
  return line;
}

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

void add_document(const Document& document,
                  const ReportOrigin& origin,
                  std::size_t index,
                  std::string& out) {
  const std::string outlet = outlet_of(document);
  out += "  " + numbered(index) + ' ' + plain_line(document.title) + '\n';
  out += "      " + (outlet.empty() ? "source unknown" : plain_line(outlet)) + ", " +
         (document.date.empty() ? "undated" : plain_line(document.date)) + ", " +
         plain_line(document.id) +
         (origin.relay.empty() ? "" : ", after " + plain_line(origin.relay)) + '\n';
  if (!document.url.empty()) out += "      " + plain_line(document.url) + '\n';
}

}  // namespace rasid
