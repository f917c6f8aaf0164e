// rasid explain: which words and which rows of the knowledge made a claim.

#include "cli/articles.h"
#include "cli/claim_form.h"
#include "cli/dateline.h"
#include "cli/knowledge_rows.h"
#include "cli/options.h"
#include "cli/verb.h"
#include "engine/engine.h"
#include "store/store.h"
#include "text/printed.h"

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

std::string row_lines(const std::string& at, KnowledgeRows& rows) {
  std::string lines;
  for (const KnowledgeCell& cell : rows.find(at))
    lines += "        " + plain_line(cell.column) + ": " + plain_line(cell.text) + '\n';
  return lines;
}

std::string explanation(const Claim& claim,
                        const CitedView& cited,
                        KnowledgeRows& rows,
                        const Terminal& terminal) {
  std::string text = claim_block(claim, cited, terminal);
  text.pop_back();
  text += "  in the sentence:\n    " + plain_line(cited.words(claim.sentence)) + "\n  because:\n";
  for (const Reason& reason : claim.because) {
    const std::string words = plain_line(cited.words(reason.words));
    text += "    " + terminal.styled(Style::strong, reason.what) + "  ";
    text += words.empty() ? "" : terminal.styled(Style::quoted, in_quotes(words)) + "  ";
    text += plain_line(reason.row) + '\n' + row_lines(reason.row, rows);
  }
  return text + '\n';
}

// A reading that made no claim, on two lines: what failed, the sides found, the words.
std::string dropped_block(const Dropped& dropped,
                          const CitedView& cited,
                          const Terminal& terminal) {
  const Claim& reading = dropped.reading;
  const auto codes = [](const std::vector<Side>& sides) {
    std::string list;
    for (const Side& side : sides)
      list += (list.empty() ? "" : "+") + side.code;
    return list.empty() ? std::string("?") : list;
  };
  std::string text = terminal.styled(Style::strong, "dropped: " + dropped.why) + "  ";
  text += reading.type + (reading.mode.empty() ? "" : "/" + reading.mode) + "  ";
  text += codes(reading.actor) + " > " + codes(reading.recipient) + "  " + reading.rule + '\n';
  const std::string words = plain_line(cited.words(reading.evidence));
  return text + "    " + terminal.styled(Style::quoted, in_quotes(words)) + '\n';
}

struct Explained {
  Document document;
  std::vector<Claim> claims;
  std::vector<Dropped> dropped;
};

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
    app.add_flag("--dropped", show_dropped_, "Also the readings that made no claim, and why")
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
    const auto explain_one = [&](const Explained& one) {
      const CitedView cited(one.document);
      for (const Claim& claim : one.claims) {
        if (!wanted(claim, ++seen, cited)) continue;
        ++explained;
        if (!print(claim, cited, rows, terminal)) return false;
      }
      return print_dropped(one.dropped, cited, terminal);
    };
    const std::size_t complaints = for_articles<Explained>(
        {.sources = {.paths = {what_}}, .threads = 1, .any_language = true},
        reader->pages,
        [&](Document&& document) {
          date_by_line(document, reader->times);
          Explained one;
          one.claims = read(document, *reader, show_dropped_ ? DropLog(one.dropped) : DropLog());
          one.document = std::move(document);
          return one;
        },
        [&](Explained&& one) { return explain_one(one); },
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
  bool print_dropped(const std::vector<Dropped>& list,
                     const CitedView& cited,
                     Terminal& terminal) const {
    for (const Dropped& dropped : list) {
      const CodePointRange evidence = cited.places.range(dropped.reading.evidence);
      if (at_ && (*at_ < evidence.start || evidence.end <= *at_)) continue;
      if (!print_one_dropped(dropped, cited, terminal)) return false;
    }
    return true;
  }

  bool print_one_dropped(const Dropped& dropped, const CitedView& cited, Terminal& terminal) const {
    if (!json_) return terminal.print(dropped_block(dropped, cited, terminal));
    JsonWriter json;
    write_dropped(dropped, cited, json);
    return terminal.print(json.take() + '\n');
  }

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
  bool show_dropped_ = false;
};

}  // namespace

std::unique_ptr<Command> make_explain() {
  return std::make_unique<Explain>();
}

}  // namespace rasid
