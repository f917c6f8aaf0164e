#include "cli/asking.h"

#include "ask/answer_labels.h"
#include "text/printed.h"

#include <utility>
#include <variant>

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

CLI::Option* add_list(CLI::App& app,
                      const char* name,
                      std::vector<std::string>& list,
                      const char* says,
                      const char* type) {
  return app.add_option(name, list, says)->type_name(type)->allow_extra_args(false);
}

// The filter by codes and ids, or nothing, told with suggestions, where something is not known.
std::optional<Question> question_of(const Filter& filter,
                                    const Knowledge& knowledge,
                                    Terminal& terminal) {
  Asking asking = FilterReader(knowledge).read(filter);
  if (auto* question = std::get_if<Question>(&asking)) return std::move(*question);
  const Refusal& refusal = std::get<Refusal>(asking);
  terminal.say({.what = refusal.what(), .where = plain_line(refusal.written)});
  return std::nullopt;
}

}  // namespace

std::string Form::csv(const std::string& rows) const {
  return bom || spreadsheet ? std::string(byte_order_mark) + rows : rows;
}

void add_form_options(CLI::App& app, Form& form, const std::vector<std::string>& forms) {
  std::string says;
  for (const std::string& one : forms)
    says += (says.empty() ? "" : &one == &forms.back() ? " or " : ", ") + one;
  auto* format = app.add_option("--format", form.name, says);
  format->check(CLI::IsMember(forms))->type_name("FORM");
  app.add_flag("--json", form.json, "The same as --format jsonl: one JSON object a line")
      ->excludes(format);
  app.add_flag("--bom", form.bom, "csv begins with a byte order mark, by which Excel knows UTF-8");
  app.add_flag("--spreadsheet",
               form.spreadsheet,
               "csv with the mark, and with an apostrophe before what would run as a formula")
      ->excludes(format);
}

void add_page_options(CLI::App& app, Page& page, std::size_t limit) {
  page.limit = limit;
  app.add_option(
         "--limit", page.limit, "At most so many, " + std::to_string(limit) + " by default; 0: all")
      ->type_name("N");
  app.add_option("--after", page.after, "Go on behind this cursor, which an earlier page gave")
      ->type_name("CURSOR");
}

void add_order_option(CLI::App& app, Page& page, Order order) {
  page.order = order;
  app.add_option_function<std::string>(
         "--order",
         [&page](const std::string& name) {
           page.order = name == "oldest" ? Order::oldest_first : Order::newest_first;
         },
         std::string("newest or oldest first; ") +
             (order == Order::newest_first ? "newest" : "oldest") + " by default")
      ->check(CLI::IsMember({"newest", "oldest"}))
      ->type_name("ORDER");
}

void add_filter_options(CLI::App& app, Filter& filter) {
  add_list(app,
           "--person",
           filter.people,
           "Somebody who takes part: a name in any spelling, or an id",
           "NAME");
  add_list(app, "--type", filter.types, "A PLOVER type: CONSULT, SUPPORT...", "TYPE");
  add_list(app, "--act", filter.acts, "A finer act: visit, sign...", "ACT");
  add_list(app,
           "--group",
           filter.groups,
           "visits, meetings, agreements, positions, aid or conflict",
           "GROUP");
  add_list(app, "--issue", filter.issues, "What it is about: golan...", "ISSUE");
  add_list(
      app, "--status", filter.statuses, "held, ongoing, planned, invited, denied...", "STATUS");
  add_list(
      app, "--source", filter.sources, "An outlet as its documents name it, or its site", "OUTLET");
  app.add_option(
         "--from", filter.from, "The event's date may lie on this day, month or year, or later")
      ->type_name("DATE");
  app.add_option("--until", filter.until, "The event's date may lie on it, or earlier")
      ->type_name("DATE");
  app.add_option("--words",
                 filter.words,
                 "A document that tells it holds these words, a search as of `rasid find`")
      ->type_name("SEARCH");
  app.add_option(
         "--min-sources", filter.least_sources, "At least so many independent sources tell it")
      ->type_name("N");
  app.add_option("--min-confidence",
                 filter.least_confidence,
                 "Some claim of it is at least so probable, from 0 to 1")
      ->check(CLI::Range(0.0, 1.0))
      ->type_name("X");
}

void add_store_option(CLI::App& app, std::string& store) {
  app.add_option("--store", store, "The store that `rasid add` has filled")
      ->required()
      ->type_name("FILE.db");
}

void add_as_of_option(CLI::App& app, std::string& day) {
  app.add_option("--as-of", day, "The record as it stood at the end of this day")
      ->type_name("DATE");
}

std::optional<Desk> open_desk(const KnowledgeChoice& choice,
                              const std::string& store,
                              const std::string& as_of,
                              Terminal& terminal) {
  if (!knowledge_is_there(choice.folder, terminal)) return std::nullopt;
  std::vector<Fault> faults;
  Knowledge knowledge = load_knowledge(choice.folder, faults, choice.policy);
  Labels labels = answer_labels(knowledge, faults);
  if (!faults.empty()) {
    terminal.say_lines(with_folder(describe(faults), choice.folder));
    return std::nullopt;
  }
  Result<Store> opened =
      as_of.empty() ? Store::open(store, Access::read) : Store::open_as_of(store, as_of);
  if (!opened) {
    terminal.say(opened.error());
    return std::nullopt;
  }
  return Desk{
      .knowledge = std::move(knowledge), .labels = std::move(labels), .store = std::move(*opened)};
}

void say_next(const std::string& next, Terminal& terminal) {
  if (!next.empty()) terminal.say_lines("there is more: --after " + next + '\n');
}

Ending print_answer(const Answer& answer,
                    const Labels& labels,
                    const Form& form,
                    Terminal& terminal) {
  const std::string name = form.chosen();
  terminal.print(name == "json"    ? answer_json(answer, labels)
                 : name == "jsonl" ? answer_jsonl(answer, labels)
                 : name == "csv"   ? form.csv(answer_csv(answer, labels, form.flavour()))
                                   : answer_text(answer, labels));
  say_next(answer.next, terminal);
  return answer.empty() ? Ending::nothing : Ending::found;
}

Ending FilteringCommand::run(Terminal& terminal) {
  std::optional<Desk> desk = open_desk(given.knowledge, given.store, given.as_of, terminal);
  if (!desk) return Ending::failed;
  const std::optional<Question> question = question_of(given.filter, desk->knowledge, terminal);
  return question ? ask(*desk, *question, terminal) : Ending::failed;
}

void AskingCommand::declare(CLI::App& app) {
  app.add_option(
      "STATE", given.filter.states, "States and bodies that all take part: codes or names");
  add_store_option(app, given.store);
  declare_more(app);
  add_filter_options(app, given.filter);
  add_page_options(app, page_, page_.limit);
  add_order_option(app, page_, page_.order);
  add_form_options(app, given.form, {"text", "json", "jsonl", "csv"});
  add_as_of_option(app, given.as_of);
  add_knowledge_options(app, given.knowledge);
}

Ending AskingCommand::ask(Desk& desk, const Question& question, Terminal& terminal) {
  const Result<Answer> answered = answer(desk, question, page_);
  if (answered) return print_answer(*answered, desk.labels, given.form, terminal);
  terminal.say(answered.error());
  return Ending::failed;
}

}  // namespace rasid
