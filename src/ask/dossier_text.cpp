// The form for a terminal. Terminals order mixed scripts as they like; no bidirectional control is
// written, and none that a document holds is passed on, nor any other control character.
#include "ask/dossier.h"
#include "text/utf8.h"

#include <cstddef>

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

// On one line and without controls.
std::string plain(std::string_view text) {
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (bidi_control(c) || (c >= 0x7f && c < 0xa0)) continue;
    append_utf8(c < 0x20 ? U' ' : c, line);
  }
  return line;
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

std::string history_of(const CitedEvent& event) {
  std::string text;
  for (const Status status : event.history)
    text += (text.empty() ? "" : arrow) + std::string(status_name(status));
  return text;
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
  out += "    " + std::string(open_quote) + plain(cited.quote) + close_quote + '\n';
  out += "      " + numbered(cited.document) + ' ' + std::to_string(cited.place.start) + '-' +
         std::to_string(cited.place.end) + "  " + status_name(claim.status);
  if (!claim.date.empty()) out += ' ' + claim.date;
  if (!claim.speaker.empty()) out += ", says " + claim.speaker;
  out += flags_of(claim.flags) + '\n';
}

void add_document(const Document& document,
                  const ReportOrigin& origin,
                  std::size_t index,
                  std::string& out) {
  const std::string outlet = outlet_of(document);
  out += "  " + numbered(index) + ' ' + plain(document.title) + '\n';
  out += "      " + (outlet.empty() ? "source unknown" : plain(outlet)) + ", " +
         (document.date.empty() ? "undated" : plain(document.date)) + ", " + plain(document.id) +
         (origin.relay.empty() ? "" : ", after " + plain(origin.relay)) + '\n';
}

// Which issues and which agreements an event is about, each on a line.
void add_matters(const CitedEvent& event, const Labels& labels, std::string& out) {
  std::string issues;
  for (const std::string& issue : event.issues)
    issues += (issues.empty() ? "" : "; ") + labels.issue(issue).en;
  if (!issues.empty()) out += "  on: " + plain(issues) + '\n';
  for (const std::string& name : event.agreements)
    out += "  agreement: " + std::string(open_quote) + plain(name) + close_quote + '\n';
}

void add_event(const CitedEvent& event, const Labels& labels, std::string& out) {
  out += "\n  " + (event.event.date.empty() ? "undated" : event.event.date) + "  " +
         labels.act(event.event.act).en + "  " + history_of(event) + '\n';
  out += "  " + plain(sides_line(event, labels)) + '\n';
  add_matters(event, labels, out);
  out += "  " + counted_reports(event) + flags_of(event.event.flags) + '\n';
  for (const CitedClaim& claim : event.claims)
    add_claim(claim, out);
}

std::string both(const Label& label) {
  return label.ar.empty() ? label.en : label.en + middle_dot + label.ar;
}

}  // namespace

std::string dossier_text(const Dossier& dossier, const Labels& labels) {
  std::string out =
      both(labels.side(dossier.state_a)) + "  -  " + both(labels.side(dossier.state_b)) + '\n';
  if (dossier.groups.empty()) out += "\nNothing is on record.\n";
  for (const DossierGroup& group : dossier.groups) {
    out +=
        '\n' + both(labels.group(group.group)) + " (" + std::to_string(group.events.size()) + ")\n";
    for (const CitedEvent& event : group.events)
      add_event(event, labels, out);
  }
  if (!dossier.documents.empty()) out += "\nDocuments\n";
  for (std::size_t i = 0; i < dossier.documents.size(); ++i)
    add_document(dossier.documents[i], dossier.origins[i], i, out);
  return out;
}

}  // namespace rasid
