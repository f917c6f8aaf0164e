// rasid read: the claims of articles, for people or as JSON lines.

#include "cli/articles.h"
#include "cli/claim_form.h"
#include "cli/dateline.h"
#include "cli/options.h"
#include "cli/source_options.h"
#include "cli/verb.h"
#include "engine/engine.h"

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

struct PrintedClaims {
  std::string text;
  std::size_t claims = 0;
};

class Read : public Command {
 public:
  void declare(CLI::App& app) override {
    add_source_options(app, "FILE", articles_.sources)->required();
    app.add_flag("--jsonl", jsonl_, "One JSON object a line, one claim each");
    app.add_option("--min-confidence",
                   least_confidence_,
                   "Only claims that are at least so probable, from 0 to 1")
        ->check(CLI::Range(0.0, 1.0))
        ->type_name("X");
    add_language_option(app, articles_.any_language);
    add_threads_option(app, articles_.threads);
    add_knowledge_options(app, knowledge_);
  }

  Ending run(Terminal& terminal) override {
    const std::optional<Reader> reader = reader_of(knowledge_, terminal);
    if (!reader) return Ending::failed;
    std::size_t documents = 0;
    std::size_t claims = 0;
    const std::size_t complaints = for_articles<PrintedClaims>(
        articles_,
        reader->pages,
        [&](Document&& document) { return printed(document, *reader, terminal); },
        [&](PrintedClaims&& one) {
          claims += one.claims;
          terminal.progress(++documents, "articles");
          return one.text.empty() || terminal.print(one.text);
        },
        terminal);
    if (claims > 0) return Ending::found;
    return complaints > 0 ? Ending::failed : Ending::nothing;
  }

 private:
  PrintedClaims printed(Document& document, const Reader& reader, const Terminal& terminal) const {
    date_by_line(document, reader.times);
    std::vector<Claim> claims = rasid::read(document, reader);
    std::erase_if(claims, [&](const Claim& claim) {
      return claim.confidence_per_mille < 1000 * least_confidence_;
    });
    const CitedView cited(document);
    PrintedClaims all;
    all.claims = claims.size();
    for (const Claim& claim : claims) {
      if (!jsonl_) {
        all.text += claim_block(claim, cited, terminal);
        continue;
      }
      JsonWriter json;
      write_claim(claim, cited, nullptr, json);
      all.text += json.take() + '\n';
    }
    return all;
  }

  Articles articles_;
  KnowledgeChoice knowledge_;
  double least_confidence_ = 0;
  bool jsonl_ = false;
};

}  // namespace

std::unique_ptr<Command> make_read() {
  return std::make_unique<Read>();
}

}  // namespace rasid
