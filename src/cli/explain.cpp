// rasid explain: which words and which rows of the knowledge made a claim.

#include "cli/articles.h"
#include "cli/claim_form.h"
#include "cli/dateline.h"
#include "cli/knowledge_rows.h"
#include "cli/options.h"
#include "cli/verb.h"
#include "engine/engine.h"
#include "store/store.h"

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

std::string row_lines(const std::string& at, KnowledgeRows& rows) {
  std::string lines;
  for (const KnowledgeCell& cell : rows.find(at))
    lines += "        " + plain(cell.column) + ": " + plain(cell.text) + '\n';
  return lines;
}

std::string explanation(const Claim& claim,
                        const CitedView& cited,
                        KnowledgeRows& rows,
                        const Terminal& terminal) {
  std::string text = claim_block(claim, cited, terminal);
  text.pop_back();
  text += "  in the sentence:\n    " + plain(cited.words(claim.sentence)) + "\n  because:\n";
  for (const Reason& reason : claim.because) {
    const std::string words = plain(cited.words(reason.words));
    text += "    " + terminal.styled(Style::strong, reason.what) + "  ";
    text += words.empty() ? "" : terminal.styled(Style::quoted, "\u00AB" + words + "\u00BB") + "  ";
    text += plain(reason.row) + '\n' + row_lines(reason.row, rows);
  }
  return text + '\n';
}

class Explain : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("WHAT", what_, "An article (file or -), or with --store the id of a claim")
        ->required();
    auto* store = app.add_option("--store", store_, "The store that holds the claim");
    store->type_name("FILE.db");
    app.add_option("--claim", number_, "Only the claim of this number, from 1")
        ->check(CLI::PositiveNumber)
        ->type_name("N")
        ->excludes(store);
    app.add_option("--at", at_, "Only claims whose evidence holds this place, in code points")
        ->check(CLI::NonNegativeNumber)
        ->type_name("OFFSET")
        ->excludes(store);
    app.add_flag("--json", json_, "One JSON object a line, one claim each");
    add_knowledge_options(app, knowledge_);
  }

  Ending run(Terminal& terminal) override {
    KnowledgeRows rows(knowledge_.folder);
    return store_.empty() ? explain_articles(rows, terminal) : explain_stored(rows, terminal);
  }

 private:
  Ending explain_articles(KnowledgeRows& rows, Terminal& terminal) {
    const std::optional<Reader> reader = reader_of(knowledge_, terminal);
    if (!reader) return Ending::failed;
    std::size_t seen = 0;
    std::size_t explained = 0;
    const auto explain_one = [&](std::vector<Claim>&& claims, const Document& document) {
      const CitedView cited(document);
      for (const Claim& claim : claims) {
        if (!wanted(claim, ++seen, cited)) continue;
        ++explained;
        if (!print(claim, cited, rows, terminal)) return false;
      }
      return true;
    };
    const std::size_t complaints = for_articles<Reading>(
        {.paths = {what_}, .threads = 1},
        [&](Document&& document) {
          date_by_line(document, reader->times);
          std::vector<Claim> claims = read(document, *reader);
          return Reading{.document = std::move(document), .claims = std::move(claims)};
        },
        [&](Reading&& one) { return explain_one(std::move(one.claims), one.document); },
        terminal);
    if (explained > 0) return Ending::found;
    if (complaints > 0) return Ending::failed;
    terminal.say(
        {.what = std::to_string(seen) + " claims, none of them asked for", .where = what_});
    return Ending::nothing;
  }

  Ending explain_stored(KnowledgeRows& rows, Terminal& terminal) {
    const auto failed = [&](const Error& error) {
      terminal.say(error);
      return Ending::failed;
    };
    Result<Store> store = Store::open(store_, Access::read);
    if (!store) return failed(store.error());
    const auto reported = store->claim(what_);
    if (!reported) return failed(reported.error());
    if (!*reported) {
      terminal.say({.what = "no claim of the id " + what_, .where = store_});
      return Ending::nothing;
    }
    const Claim& claim = (*reported)->claim;
    const auto document = store->document(claim.document);
    if (!document) return failed(document.error());
    if (!*document) return failed({.what = "the claim's document is gone", .where = store_});
    print(claim, CitedView(**document), rows, terminal);
    return Ending::found;
  }

  bool wanted(const Claim& claim, std::size_t number, const CitedView& cited) const {
    const CodePointRange evidence = cited.places.range(claim.evidence);
    return (!number_ || *number_ == number) &&
           (!at_ || (evidence.start <= *at_ && *at_ < evidence.end));
  }

  // False: nobody reads what is printed.
  bool print(const Claim& claim,
             const CitedView& cited,
             KnowledgeRows& rows,
             Terminal& terminal) const {
    if (!json_) return terminal.print(explanation(claim, cited, rows, terminal));
    JsonWriter json;
    write_claim(claim, cited, &rows, json);
    return terminal.print(json.take() + '\n');
  }

  std::string what_;
  std::string store_;
  KnowledgeChoice knowledge_;
  std::optional<std::size_t> number_;
  std::optional<std::size_t> at_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_explain() {
  return std::make_unique<Explain>();
}

}  // namespace rasid
