#include "cli/program.h"

#include "cli/terminal.h"
#include "cli/verb.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <string_view>

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

// The help comes from here; docs and tests hold it against what is written elsewhere.
constexpr std::array verbs = {
    Verb{"read", "print the claims of articles", "rasid read examples/*.txt", make_read},
    Verb{"add",
         "read articles and keep their claims in a store",
         "rasid add --store news.db examples/",
         make_add},
    Verb{"fetch",
         "read feeds and pages of the web",
         "rasid fetch --store news.db --follow https://news.example/rss.xml",
         make_fetch},
    Verb{"watch",
         "keep reading folders and feeds into a store",
         "rasid watch --store news.db --every 15m --list sources.txt saved-pages/",
         make_watch},
    Verb{"sources",
         "print what each source of a store gave, and what it missed",
         "rasid sources --store news.db",
         make_sources},
    Verb{"documents",
         "list the documents that were read, and where each comes from",
         "rasid documents examples/ --jsonl",
         make_documents},
    Verb{"dossier",
         "print what two states have to do with each other",
         "rasid dossier --store news.db Algeria Italy",
         make_dossier},
    Verb{"timeline",
         "print dated events under their months",
         "rasid timeline --store news.db Algeria Italy --from 2022",
         make_timeline},
    Verb{"events",
         "print the events that a filter lets through",
         "rasid events --store news.db Algeria --type CONSULT --json",
         make_events},
    Verb{"visits",
         "print who visits whom, the balance, and what stands open",
         "rasid visits --store news.db Algeria Italy",
         make_visits},
    Verb{"agreements",
         "print agreements and how far each has come",
         "rasid agreements --store news.db Algeria Italy",
         make_agreements},
    Verb{"positions",
         "print who takes which stance on what, and who has changed sides",
         "rasid positions --store news.db Algeria",
         make_positions},
    Verb{"people",
         "print who took part in what, named how, holding which office",
         "rasid people --store news.db Algeria Italy",
         make_people},
    Verb{"series",
         "count events and documents by month",
         "rasid series --store news.db Algeria Italy --from 2022",
         make_series},
    Verb{"network",
         "count who has to do with whom",
         "rasid network --store news.db --group visits --from 2022",
         make_network},
    Verb{"names",
         "suggest who or what may be meant by the beginning of a name",
         "rasid names --store news.db alg",
         make_names},
    Verb{"labels",
         "print what all codes of answers are called, as JSON",
         "rasid labels",
         make_labels},
    Verb{"find",
         "find documents by their words, in any spelling",
         "rasid find --store news.db 'gas OR pipeline*'",
         make_find},
    Verb{"show",
         "print everything about an event, a claim or a document",
         "rasid show --store news.db 3f2a9c",
         make_show},
    Verb{"corrections",
         "keep and list what readers hold for wrong in a store",
         "rasid corrections --store news.db --to-cases cases/",
         make_corrections},
    Verb{"diff",
         "print what has changed in the record",
         "rasid diff --store news.db --told --from 2022-05-31 --to 2022-06-30",
         make_diff},
    Verb{"serve",
         "show a store in the browser, and answer programs in JSON",
         "rasid serve --store news.db",
         make_serve},
    Verb{"stats", "print what a store holds and lacks", "rasid stats --store news.db", make_stats},
    Verb{"sql",
         "run a SELECT of your own on a store",
         "rasid sql --store news.db 'SELECT type, count(*) FROM current_claims GROUP BY type'",
         make_sql},
    Verb{"explain",
         "show which words and which rows of the knowledge made a claim",
         "rasid explain examples/2022-09-22-denial.txt --claim 1",
         make_explain},
    Verb{"who",
         "print the states, bodies and people that articles name",
         "rasid who examples/2022-07-18-summit.txt",
         make_who},
    Verb{"when",
         "print the time expressions of articles and the days they mean",
         "rasid when examples/2022-07-18-summit.txt --date 2022-07-18",
         make_when},
    Verb{"quotes",
         "print who says what in articles, and through which channel",
         "rasid quotes examples/2022-09-22-denial.txt",
         make_quotes},
    Verb{"remove",
         "take documents out of a store, with all that rested on them alone",
         "rasid remove --store news.db wire-001",
         make_remove},
    Verb{"export",
         "print a whole store, the same bytes however its articles came",
         "rasid export --store news.db --canonical",
         make_export},
    Verb{"check",
         "check the knowledge files and run their examples",
         "rasid check knowledge",
         make_check},
    Verb{"score",
         "measure claims against annotated articles",
         "rasid score gold.jsonl articles.jsonl --by type",
         make_score},
};

std::string version() {
  return std::string("rasid ") + RASID_VERSION + '\n';
}

std::string help() {
  std::string text =
      "rasid reads Arabic news and keeps a cited record of relations between states.\n\n"
      "usage: rasid VERB [OPTION...] [ARGUMENT...]\n\nverbs:\n";
  for (const Verb& verb : verbs) {
    const std::string name = verb.name;
    text += "  " + name + std::string(13 - name.size(), ' ') + verb.does + '\n';
  }
  return text +
         "\n`rasid VERB --help` explains a verb, `rasid --version` tells the version.\n"
         "status: 0 found, 1 nothing found, 2 wrong use or failure, 70 a bug of rasid\n"
         "environment: RASID_KNOWLEDGE is the knowledge folder, NO_COLOR means no colours\n";
}

Ending wrong_use(const std::string& what, const std::string& call, Terminal& terminal) {
  terminal.say({.what = what, .where = {}});
  terminal.say_lines("`" + call + " --help` explains.\n");
  return Ending::failed;
}

// CLI11 speaks in exceptions; they end here.
Ending run_verb(const Verb& verb, std::vector<std::string> options, Terminal& terminal) {
  const std::string call = std::string("rasid ") + verb.name;
  CLI::App app(verb.does, call);
  app.footer(std::string("example:\n  ") + verb.example);
  const std::unique_ptr<Command> command = verb.make();
  command->declare(app);
  std::reverse(options.begin(), options.end());
  try {
    app.parse(std::move(options));
  } catch (const CLI::CallForHelp&) {
    terminal.print(app.help());
    return Ending::found;
  } catch (const CLI::ParseError& error) {
    return wrong_use(error.what(), call, terminal);
  }
  return command->run(terminal);
}

Ending run(const std::vector<std::string>& arguments, Terminal& terminal) {
  if (arguments.empty()) {
    terminal.say_lines(help());
    return Ending::failed;
  }
  const std::string& first = arguments.front();
  if (first == "--help" || first == "-h" || first == "help") {
    terminal.print(help());
    return Ending::found;
  }
  if (first == "--version") {
    terminal.print(version());
    return Ending::found;
  }
  const auto* const verb =
      std::find_if(verbs.begin(), verbs.end(), [&](const Verb& v) { return first == v.name; });
  if (verb == verbs.end()) return wrong_use("there is no verb \"" + first + '"', "rasid", terminal);
  return run_verb(*verb, {arguments.begin() + 1, arguments.end()}, terminal);
}

}  // namespace

int run_program(const std::vector<std::string>& arguments) {
  // A reader that goes away and a full disk are told by the write that fails.
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
  static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
  Terminal terminal;
  return static_cast<int>(terminal.end(run(arguments, terminal)));
}

}  // namespace rasid
