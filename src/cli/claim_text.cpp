#include "cli/claim_form.h"
#include "text/printed.h"

namespace rasid {
namespace {

std::string sides_words(const std::vector<Side>& sides) {
  std::string text;
  for (const Side& side : sides) {
    text += (text.empty() ? "" : " + ") + side.code;
    if (!side.sector.empty()) text += '/' + side.sector;
    if (!side.name.empty()) text += " (" + plain_line(side.name) + ')';
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
    text += "  agreement: " + in_quotes(plain_line(claim.agreement.name));
    if (!claim.agreement.subject.empty()) text += ", on " + plain_line(claim.agreement.subject);
    text += '\n';
  }
  if (!claim.place.empty()) {
    text += "  place: " + claim.place;
    text += (claim.place_name.empty() ? "" : " (" + plain_line(claim.place_name) + ')') + '\n';
  }
  return text;
}

}  // namespace

std::string claim_block(const Claim& claim, const CitedView& cited, const Terminal& terminal) {
  const CodePointRange range = cited.places.range(claim.evidence);
  std::string block = head_line(claim, terminal);
  block += "  " + sides_words(claim.actor);
  if (!claim.recipient.empty()) block += arrow + sides_words(claim.recipient);
  block +=
      "\n  " + terminal.styled(Style::quoted, in_quotes(plain_line(cited.words(claim.evidence))));
  block += '\n' + matter_lines(claim);
  block +=
      "  " + terminal.styled(Style::faint,
                             plain_line(cited.document.id) + ' ' + std::to_string(range.start) +
                                 '-' + std::to_string(range.end));
  return block + "\n\n";
}

}  // namespace rasid
