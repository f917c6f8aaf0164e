#include "cli/claim_form.h"
#include "text/utf8.h"

#include <algorithm>

namespace rasid {
namespace {

constexpr const char* arrow = " \u2192 ";
constexpr const char* open_quote = "\u00AB";
constexpr const char* close_quote = "\u00BB";

// Source: UAX #9, the explicit formatting characters and marks.
bool bidi_control(char32_t c) {
  return c == U'\u061C' || c == U'\u200E' || c == U'\u200F' || (c >= U'\u202A' && c <= U'\u202E') ||
         (c >= U'\u2066' && c <= U'\u2069');
}

std::string sides_words(const std::vector<Side>& sides) {
  std::string text;
  for (const Side& side : sides) {
    text += (text.empty() ? "" : " + ") + side.code;
    if (!side.sector.empty()) text += '/' + side.sector;
    if (!side.name.empty()) text += " (" + plain(side.name) + ')';
  }
  return text.empty() ? "?" : text;
}

std::string head_line(const Claim& claim, const Terminal& terminal) {
  std::string line =
      terminal.styled(Style::strong, claim.type + (claim.mode.empty() ? "" : "/" + claim.mode));
  line += std::string("  ") + status_name(claim.status);
  line += "  " + (claim.date.empty() ? "undated" : claim.date);
  if (!claim.speaker.empty()) line += "  says " + claim.speaker;
  for (const std::string& flag : claim.flags)
    line += "  " + terminal.styled(Style::warning, "! " + flag);
  return line + '\n';
}

std::string listed(const char* what, const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names)
    text += (text.empty() ? what : ", ") + name;
  return text.empty() ? text : "  " + text + '\n';
}

// What the claim is about, and where; nothing where the words do not say it.
std::string matter_lines(const Claim& claim) {
  std::string text = listed("contexts: ", claim.contexts) + listed("issues: ", claim.issues);
  if (!claim.agreement.empty()) {
    text += "  agreement: " + std::string(open_quote) + plain(claim.agreement.name) + close_quote;
    if (!claim.agreement.subject.empty()) text += ", on " + plain(claim.agreement.subject);
    text += '\n';
  }
  if (!claim.place.empty()) {
    text += "  place: " + claim.place;
    text += (claim.place_name.empty() ? "" : " (" + plain(claim.place_name) + ')') + '\n';
  }
  return text;
}

}  // namespace

std::string_view CitedView::words(Span span) const {
  const auto size = static_cast<std::uint32_t>(document.body.size());
  const std::uint32_t end = std::min(span.end, size);
  return slice(document.body, {.begin = std::min(span.begin, end), .end = end});
}

std::string plain(std::string_view text) {
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (bidi_control(c) || (c >= 0x7f && c < 0xa0)) continue;
    append_utf8(c < 0x20 ? U' ' : c, line);
  }
  return line;
}

std::string claim_block(const Claim& claim, const CitedView& cited, const Terminal& terminal) {
  const CodePointRange range = cited.places.range(claim.evidence);
  std::string block = head_line(claim, terminal);
  block += "  " + sides_words(claim.actor);
  if (!claim.recipient.empty()) block += arrow + sides_words(claim.recipient);
  block += "\n  " + terminal.styled(Style::quoted,
                                    open_quote + plain(cited.words(claim.evidence)) + close_quote);
  block += '\n' + matter_lines(claim);
  block += "  " + terminal.styled(Style::faint,
                                  plain(cited.document.id) + ' ' + std::to_string(range.start) +
                                      '-' + std::to_string(range.end));
  return block + "\n\n";
}

}  // namespace rasid
