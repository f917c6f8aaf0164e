// rasid who: the states, bodies, groups and people that articles name, or that are called so.

#include "base/edtf.h"
#include "cli/articles.h"
#include "cli/options.h"
#include "cli/source_options.h"
#include "cli/terminal.h"
#include "cli/verb.h"
#include "cli/who_lines.h"
#include "cli/who_name.h"
#include "engine/engine.h"
#include "text/cited_view.h"

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

class Who : public Command {
 public:
  void declare(CLI::App& app) override {
    CLI::Option* files = add_source_options(app, "FILE", articles_.sources);
    app.add_flag("--jsonl", jsonl_, "One JSON object a line, one mention or candidate each");
    declare_name(app, files);
    add_language_option(app, articles_.any_language);
    add_threads_option(app, articles_.threads);
    add_knowledge_options(app, knowledge_);
  }

  Ending run(Terminal& terminal) override {
    if (name_) {
      question_.name = *name_;
      question_.jsonl = jsonl_;
      return answer_name(question_, knowledge_, terminal);
    }
    if (articles_.sources.paths.empty()) {
      terminal.say({.what = "FILE is required, or --name TEXT", .where = {}});
      return Ending::failed;
    }
    const std::optional<Reader> reader = reader_of(knowledge_, terminal);
    if (!reader) return Ending::failed;
    const Officeholders people = officeholders_of(*reader->knowledge);
    return print_articles(
        articles_,
        reader->pages,
        [&](Document&& document) { return printed(document, *reader, people, terminal); },
        terminal);
  }

 private:
  void declare_name(CLI::App& app, CLI::Option* files) {
    CLI::Option* name = app.add_option("--name",
                                       name_,
                                       "Instead of articles: who is called so, in any spelling,\n"
                                       "Arabic or Latin: rasid who --name Lavrov")
                            ->type_name("TEXT")
                            ->excludes(files);
    app.add_option("--date", question_.date, "With --name: the offices held then, 2010-05 or a day")
        ->check([](const std::string& date) {
          const bool sound = well_formed(date) && !recurs(date);
          return sound ? std::string() : date + " is not a date like 2010-05-26 or 2010";
        })
        ->type_name("DATE")
        ->needs(name);
    constexpr std::size_t most_candidates = 1000;
    app.add_option("--most", question_.most, "With --name: so many candidates, 10 by default")
        ->check(CLI::Range(std::size_t{1}, most_candidates))
        ->type_name("N")
        ->needs(name);
  }

  std::string printed(const Document& document,
                      const Reader& reader,
                      const Officeholders& people,
                      const Terminal& terminal) const {
    const Text text = read_text(document.body);
    const Mentions mentions = reader.mentions(document, text, analyse(text, reader.grammar));
    const CitedView cited(document);
    return jsonl_ ? who_jsonl(text, mentions, cited, *reader.knowledge, people)
                  : who_text(text, mentions, cited, people, terminal);
  }

  Articles articles_;
  KnowledgeChoice knowledge_;
  std::optional<std::string> name_;
  NameQuestion question_;
  bool jsonl_ = false;
};

}  // namespace

std::unique_ptr<Command> make_who() {
  return std::make_unique<Who>();
}

}  // namespace rasid
