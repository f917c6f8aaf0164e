// rasid score: how well claims match annotated ones.

#include "base/json.h"
#include "cli/articles.h"
#include "cli/dateline.h"
#include "cli/measure.h"
#include "cli/options.h"
#include "cli/scored_files.h"
#include "cli/terminal.h"
#include "cli/verb.h"
#include "engine/engine.h"
#include "text/cited_view.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

// Names and values in the order in which they are printed; values are JSON.
using ScoreRows = std::vector<std::pair<std::string, std::string>>;

// 0.5, 1.0: rounded to so many digits, without the zeros that say nothing.
std::string rounded(double value, int digits) {
  std::array<char, 64> buffer{};
  const auto written = std::to_chars(
      buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, digits);
  std::string text(buffer.data(), written.ptr);
  while (text.ends_with('0') && !text.ends_with(".0"))
    text.pop_back();
  return text;
}

std::string share(const Share& share) {
  if (share.all == 0) return "null";
  return rounded(static_cast<double>(share.right) / static_cast<double>(share.all), 4);
}

std::string object(const ScoreRows& members) {
  std::string text;
  for (const auto& [name, value] : members) {
    text += text.empty() ? "" : ", ";
    append_json_string(name, text);
    text += ": " + value;
  }
  return '{' + text + '}';
}

std::string figures(const MatchTally& tally) {
  return object({{"precision", rounded(tally.precision(), 4)},
                 {"recall", rounded(tally.recall(), 4)},
                 {"f1", rounded(tally.f1(), 4)}});
}

std::string figures_by_type(const std::map<std::string, MatchTally>& by_type) {
  ScoreRows types;
  for (const auto& [type, tally] : by_type)
    types.emplace_back(type,
                       object({{"p", rounded(tally.precision(), 3)},
                               {"r", rounded(tally.recall(), 3)},
                               {"f1", rounded(tally.f1(), 3)},
                               {"n", std::to_string(tally.right + tally.missed)}}));
  return object(types);
}

std::string lines(const ScoreRows& figures) {
  constexpr std::size_t name_width = 20;
  std::string text;
  for (const auto& [name, value] : figures) {
    text += name;
    text.append(name_width - std::min(name_width, name.size()) + 1, ' ');
    text += value + '\n';
  }
  return text;
}

// A claim as one line among the missed or the extra ones.
std::string miss_line(const char* title, const Miss& miss) {
  const auto codes = [](const std::set<std::string>& sides) {
    std::string text;
    for (const std::string& code : sides)
      text += (text.empty() ? "'" : ", '") + code + '\'';
    return '[' + text + ']';
  };
  const ScoredClaim& claim = miss.second;
  return std::string(title) + '\t' + miss.first + '\t' + claim.type + '/' +
         claim.mode.value_or("None") + '\t' + codes(claim.actor) + "->" + codes(claim.recipient) +
         '\t' + claim.status.value_or("None") + '\t' + claim.date.value_or("None") + '\t' +
         claim.quote + '\n';
}

std::u32string letters_of(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();)
    letters += next_code_point(text, at);
  return letters;
}

// Whether `quote` stands from `start` to `end` of `text`, all in code points.
bool is_cited(const ScoredClaim& claim, const std::u32string& text) {
  const std::u32string quote = letters_of(claim.quote);
  const auto size = static_cast<long long>(text.size());
  const long long start = claim.start.value_or(0);
  const long long end = std::min(claim.end.value_or(0), size);
  if (quote.empty() || start < 0 || start >= end) return false;
  return text.compare(
             static_cast<std::size_t>(start), static_cast<std::size_t>(end - start), quote) == 0;
}

// The claims of gold's documents whose quote is not the words at their place.
Share bad_citations(const GoldClaims& gold,
                    const SystemClaims& system,
                    const std::map<std::string, std::string>& texts) {
  Share bad;
  for (const auto& [document, ignored] : gold) {
    const auto text = texts.find(document);
    const auto claims = system.find(document);
    if (text == texts.end() || claims == system.end()) continue;
    const std::u32string letters = letters_of(text->second);
    for (const ScoredClaim& claim : claims->second) {
      ++bad.all;
      bad.right += is_cited(claim, letters) ? 0 : 1;
    }
  }
  return bad;
}

// What the measure looks at of a claim just read.
ScoredClaim scored(const Claim& claim, const CitedView& cited) {
  ScoredClaim made;
  made.type = claim.type;
  if (!claim.mode.empty()) made.mode = claim.mode;
  for (const Side& side : claim.actor)
    made.actor.insert(side.code);
  for (const Side& side : claim.recipient)
    made.recipient.insert(side.code);
  made.status = status_name(claim.status);
  if (!claim.date.empty()) made.date = claim.date;
  const CodePointRange range = cited.places.range(claim.evidence);
  made.start = static_cast<long long>(range.start);
  made.end = static_cast<long long>(range.end);
  made.quote = cited.words(claim.evidence);
  return made;
}

class Score : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("GOLD", gold_, "Annotated claims, JSON lines")->required();
    app.add_option("CLAIMS", claims_, "Claims as `rasid read --jsonl` prints them, or articles")
        ->required();
    app.add_option("--docs", docs_, "The articles: check every quote against its text")
        ->type_name("FILE");
    app.add_option("--noise", noise_, "Ids of articles that hold no claim, one a line")
        ->type_name("FILE");
    app.add_option("--by", by_, "Also the figures of each type")
        ->check(CLI::IsMember({"type"}))
        ->type_name("type");
    app.add_option("--misses", misses_, "Also list so many claims that are missed, and extra")
        ->type_name("N");
    app.add_flag("--json", json_, "All figures as one JSON object");
    add_threads_option(app, threads_);
    add_knowledge_options(app, knowledge_);
  }

  Ending run(Terminal& terminal) override {
    const Result<GoldClaims> gold = load_gold(gold_);
    if (!gold) return failed(gold.error(), terminal);
    const Result<bool> documents = holds_documents(claims_);
    if (!documents) return failed(documents.error(), terminal);
    const Result<SystemClaims> system = *documents ? read_claims(terminal) : load_claims(claims_);
    if (!system) return failed(system.error(), terminal);
    const Measure measured = measure(*gold, *system);
    Result<ScoreRows> all = all_figures(*gold, *system, measured);
    if (!all) return failed(all.error(), terminal);
    if (json_) {
      terminal.print(object(*all) + '\n');
      return Ending::found;
    }
    terminal.print(lines(*all));
    for (std::size_t i = 0; i < std::min(misses_, measured.missed.size()); ++i)
      terminal.print(miss_line("missed", measured.missed[i]));
    for (std::size_t i = 0; i < std::min(misses_, measured.extra.size()); ++i)
      terminal.print(miss_line("extra", measured.extra[i]));
    return Ending::found;
  }

 private:
  static Ending failed(const Error& error, Terminal& terminal) {
    terminal.say(error);
    return Ending::failed;
  }

  Result<SystemClaims> read_claims(Terminal& terminal) const {
    const std::optional<Reader> reader = reader_of(knowledge_, terminal);
    if (!reader) return Error{.what = "articles cannot be read without knowledge", .where = {}};
    using Read = std::pair<std::string, std::vector<ScoredClaim>>;
    SystemClaims system;
    for_articles<Read>(
        {.sources = {.paths = {claims_}}, .threads = threads_, .any_language = true},
        reader->pages,
        [&](Document&& document) {
          Read all{document.id, {}};
          date_by_line(document, reader->times);
          const CitedView cited(document);
          for (const Claim& claim : read(document, *reader))
            all.second.push_back(scored(claim, cited));
          return all;
        },
        [&](Read&& one) {
          std::vector<ScoredClaim>& claims = system[one.first];
          claims.insert(claims.end(), one.second.begin(), one.second.end());
          return true;
        },
        terminal);
    return system;
  }

  Result<ScoreRows> all_figures(const GoldClaims& gold,
                                const SystemClaims& system,
                                const Measure& measured) const {
    ScoreRows all = {{"what", figures(measured.what)},
                     {"who-what-whom", figures(measured.who_what_whom)},
                     {"full", figures(measured.full)},
                     {"claims",
                      object({{"gold", std::to_string(measured.gold)},
                              {"system", std::to_string(measured.system)}})},
                     {"status_accuracy", share(measured.status)},
                     {"date_accuracy", share(measured.date)}};
    if (!docs_.empty()) {
      const auto texts = load_texts(docs_);
      if (!texts) return texts.error();
      const Share bad = bad_citations(gold, system, *texts);
      all.emplace_back(
          "citations",
          object({{"checked", std::to_string(bad.all)}, {"bad", std::to_string(bad.right)}}));
    }
    if (!noise_.empty()) {
      const auto ids = load_ids(noise_);
      if (!ids) return ids.error();
      std::size_t claims = 0;
      for (const std::string& id : *ids)
        if (const auto found = system.find(id); found != system.end())
          claims += found->second.size();
      const auto documents = static_cast<double>(std::max<std::size_t>(1, ids->size()));
      all.emplace_back("false_per_noise_doc", rounded(static_cast<double>(claims) / documents, 4));
    }
    if (!by_.empty()) all.emplace_back("by_type", figures_by_type(measured.by_type));
    return all;
  }

  std::string gold_;
  std::string claims_;
  std::string docs_;
  std::string noise_;
  std::string by_;
  KnowledgeChoice knowledge_;
  std::size_t misses_ = 0;
  std::size_t threads_ = 1;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_score() {
  return std::make_unique<Score>();
}

}  // namespace rasid
