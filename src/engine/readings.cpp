#include "engine/readings.h"

#include "base/ascii.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace rasid {
namespace {

// The part before `separator`; `text` keeps what follows it.
std::string_view cut(std::string_view& text, std::string_view separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + separator.size(), text.size()));
  return part;
}

std::set<std::string> codes_in(std::string_view list) {
  std::set<std::string> codes;
  while (!list.empty())
    codes.emplace(cut(list, "+"));
  return codes;
}

std::set<std::string> codes_of(const std::vector<Side>& sides) {
  std::set<std::string> codes;
  for (const Side& side : sides)
    codes.insert(side.code);
  return codes;
}

std::string joined(const std::set<std::string>& codes) {
  std::string text;
  for (const std::string& code : codes)
    text += (text.empty() ? "" : "+") + code;
  return text;
}

Result<Expectation> parse_reading(std::string_view text) {
  const std::string whole(text);
  std::string_view kind = cut(text, " ");
  std::string_view sides = cut(text, " ");
  const std::optional<Status> status = status_named(text);
  if (sides.find('>') == std::string_view::npos)
    return Error{.what = "no sides like DZA+EGY>RUS in \"" + whole + '"'};
  if (!status) return Error{.what = "no status at the end of \"" + whole + '"'};
  Expectation expectation;
  expectation.type = cut(kind, "/");
  expectation.mode = kind;
  expectation.actor = codes_in(cut(sides, ">"));
  expectation.recipient = codes_in(sides);
  expectation.status = *status;
  return expectation;
}

// Whether some word or phrase of the example is the governor of the example's row.
bool finds_governor(const Example& example, const Reader& reader) {
  const Text text = read_text(example.text);
  const auto is_row = [&](std::uint32_t row) { return reader.acts.governor(row).at == example.at; };
  for (std::size_t i = 0; i < text.tokens.size(); ++i) {
    for (const VerbMatch& verb : reader.grammar.look(text.word(i)).verbs) {
      if (verb.entry.role == VerbRole::governor && is_row(verb.entry.row)) return true;
    }
    for (const PhraseMatch& match :
         reader.acts.governing_phrases().match(text, i, text.tokens.size())) {
      if (is_row(match.value)) return true;
    }
    for (const Cut& cut : cut_clitics(text.word(i))) {
      const std::vector<GovernorEntry>* nouns = reader.acts.governing_nouns(cut.stem);
      const auto names_row = [&](const GovernorEntry& entry) { return is_row(entry.row); };
      if (nouns != nullptr && std::any_of(nouns->begin(), nouns->end(), names_row)) return true;
    }
  }
  return false;
}

}  // namespace

Result<std::vector<Expectation>> parse_readings(std::string_view notation) {
  std::vector<Expectation> expectations;
  while (!notation.empty()) {
    Result<Expectation> expectation = parse_reading(trimmed(cut(notation, " ; ")));
    if (!expectation) return expectation.error();
    expectations.push_back(std::move(*expectation));
  }
  return expectations;
}

std::string notation(const Claim& claim) {
  return claim.type + (claim.mode.empty() ? "" : "/" + claim.mode) + ' ' +
         joined(codes_of(claim.actor)) + '>' + joined(codes_of(claim.recipient)) + ' ' +
         status_name(claim.status);
}

std::string notation(const std::vector<Claim>& claims) {
  std::string text;
  for (const Claim& claim : claims)
    text += (text.empty() ? "" : " ; ") + notation(claim);
  return text.empty() ? "nothing" : text;
}

bool agrees(const Claim& claim, const Expectation& expectation) {
  if (claim.type != expectation.type || claim.mode != expectation.mode ||
      claim.status != expectation.status)
    return false;
  std::set<std::string> actor = codes_of(claim.actor);
  std::set<std::string> recipient = codes_of(claim.recipient);
  if (!joins_sides(claim.type, claim.mode))
    return actor == expectation.actor && recipient == expectation.recipient;
  std::set<std::string> expected = expectation.actor;
  expected.insert(expectation.recipient.begin(), expectation.recipient.end());
  actor.merge(recipient);
  return actor == expected;
}

bool contains(const std::vector<Claim>& claims, const Expectation& expectation) {
  return std::any_of(
      claims.begin(), claims.end(), [&](const Claim& c) { return agrees(c, expectation); });
}

std::string check_example(const Example& example, const Reader& reader) {
  if (example.act.empty()) {
    return finds_governor(example, reader) ? std::string() : "without the governor of the row";
  }
  const Result<std::vector<Expectation>> expected = parse_readings(example.reads);
  if (!expected) return expected.error().what;
  Document document;
  document.id = "example";
  document.body = example.text;
  const std::vector<Claim> claims = read_by_grammar(document, reader);
  const bool right =
      expected->empty()
          ? std::none_of(
                claims.begin(), claims.end(), [&](const Claim& c) { return c.act == example.act; })
          : std::all_of(expected->begin(), expected->end(), [&](const Expectation& e) {
              return contains(claims, e);
            });
  return right ? std::string() : notation(claims);
}

std::vector<std::string> matter_of(const Claim& claim, std::string_view asked) {
  if (asked == "context") return claim.contexts;
  if (asked == "issue") return claim.issues;
  std::string one;
  if (asked == "agreement") one = claim.agreement.name;
  if (asked == "subject") one = claim.agreement.subject;
  if (asked == "place") one = claim.place_name;
  return one.empty() ? std::vector<std::string>{} : std::vector<std::string>{one};
}

std::string check_matter(const MatterExample& example, const Reader& reader) {
  Document document;
  document.body = example.text;
  const std::vector<Claim> claims = read_by_grammar(document, reader);
  std::string found;
  bool has = false;
  for (const Claim& claim : claims) {
    for (const std::string& one : matter_of(claim, example.asks)) {
      found += (found.empty() ? "" : ", ") + one;
      has = has || one == example.value || (example.counter && example.value.empty());
    }
  }
  if (has != example.counter) return {};
  if (claims.empty()) return "no claim";
  return found.empty() ? "no " + example.asks : found;
}

}  // namespace rasid
