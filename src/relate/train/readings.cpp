// What is seen of every reading of an act, as JSON lines: what scripts/train_weights fits weights
// to. usage: rasid_readings KNOWLEDGE FILE.jsonl
//
// A line: doc, begin and end (bytes of the trigger in the body), type, mode, status, fault (null
// where the grammar makes a claim of it), candidates (codes and features of each side that may be
// meant), chosen and grammar (actor, recipient, features of the claim with these sides).

#include "base/json.h"
#include "engine/engine.h"
#include "feed/feed.h"
#include "relate/weigher.h"

#include <cstdio>
#include <exception>
#include <string>
#include <vector>

namespace rasid {
namespace {

void complain(const Error& error) {
  static_cast<void>(
      std::fprintf(stderr, "rasid_readings: %s: %s\n", error.where.c_str(), error.what.c_str()));
}

std::vector<std::string> codes_of(const std::vector<Side>& sides) {
  std::vector<std::string> codes;
  codes.reserve(sides.size());
  for (const Side& side : sides)
    codes.push_back(side.code);
  return codes;
}

void write_sides(const char* name,
                 const std::vector<Side>& actor,
                 const std::vector<Side>& recipient,
                 const FeatureList& features,
                 JsonWriter& json) {
  json.key(name).begin_object();
  json.member("actor", codes_of(actor)).member("recipient", codes_of(recipient));
  json.member("features", features.written).end_object();
}

std::string json_of(const WeighedReading& weighed) {
  const Claim& claim = weighed.reading.claim;
  JsonWriter json;
  json.begin_object().member("doc", claim.document);
  json.member("begin", claim.evidence.begin).member("end", claim.evidence.end);
  json.member("type", claim.type).member("mode", claim.mode);
  json.member("status", status_name(claim.status));
  json.member_or_null("fault", weighed.reading.fault == nullptr ? "" : weighed.reading.fault);
  json.key("candidates").begin_array();
  for (const SideCandidate& candidate : weighed.candidates) {
    json.begin_object().member("codes", codes_of(candidate.sides));
    json.member("features", candidate.features).end_object();
  }
  json.end_array();
  const ChosenSides& chosen = weighed.sides;
  write_sides("chosen", chosen.actor, chosen.recipient, weighed.chosen, json);
  write_sides("grammar", claim.actor, claim.recipient, weighed.by_grammar, json);
  return json.end_object().take();
}

int run(const std::string& knowledge, const std::string& path) {
  const Result<Reader> reader = load_reader(knowledge);
  if (!reader) {
    complain(reader.error());
    return 2;
  }
  const ReadingLog log = [](const WeighedReading& reading) {
    static_cast<void>(std::printf("%s\n", json_of(reading).c_str()));
  };
  read_documents(
      {.paths = {path}},
      reader->pages,
      [&](Document&& document) {
        static_cast<void>(read(document, *reader, {}, log));
        return true;
      },
      complain);
  return 0;
}

}  // namespace
}  // namespace rasid

int main(int argc, char** argv) {
  if (argc != 3) {
    static_cast<void>(std::fprintf(stderr, "usage: rasid_readings KNOWLEDGE FILE.jsonl\n"));
    return 2;
  }
  try {
    return rasid::run(argv[1], argv[2]);
  } catch (const std::exception& error) {
    static_cast<void>(std::fprintf(stderr, "rasid_readings: %s\n", error.what()));
    return 2;
  }
}
