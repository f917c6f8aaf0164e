#include "cli/asking.h"

#include "base/edtf.h"
#include "cli/answer_labels.h"
#include "cli/claim_form.h"
#include "cli/state_names.h"
#include "names/search.h"

#include <algorithm>
#include <set>
#include <utility>

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

// Says what is not known, with what may be meant.
void say_unknown(const std::string& kind,
                 const std::string& written,
                 const std::vector<std::string>& suggestions,
                 Terminal& terminal) {
  std::string what = "no " + kind + " is called so";
  std::string before = "; did you mean ";
  for (const std::string& name : suggestions) {
    what += before + name;
    before = " or ";
  }
  terminal.say({.what = what, .where = plain(written)});
}

// Each of `written` is one of `known`, or it is told.
bool all_known(const std::vector<std::string>& written,
               const std::string& kind,
               const std::set<std::string>& known,
               Terminal& terminal) {
  constexpr std::size_t most_suggestions = 20;
  for (const std::string& one : written) {
    if (known.contains(one)) continue;
    std::vector<std::string> near;
    for (const std::string& name : known)
      if (known.size() <= most_suggestions || name.front() == one.front()) near.push_back(name);
    if (near.size() > most_suggestions) near.resize(most_suggestions);
    say_unknown(kind, one, near, terminal);
    return false;
  }
  return true;
}

std::set<std::string> known_types(const Knowledge& knowledge) {
  std::set<std::string> types;
  for (const auto& [id, act] : knowledge.acts)
    types.insert(act.type);
  return types;
}

std::set<std::string> known_groups(const Knowledge& knowledge) {
  std::set<std::string> groups;
  for (const auto& [id, act] : knowledge.acts)
    groups.insert(act.group);
  return groups;
}

template <typename Map>
std::set<std::string> keys_of(const Map& map) {
  std::set<std::string> keys;
  for (const auto& [key, value] : map)
    keys.insert(key);
  return keys;
}

std::set<std::string> known_statuses() {
  std::set<std::string> names;
  for (int i = 0; i <= static_cast<int>(Status::hypothetical); ++i)
    names.insert(status_name(static_cast<Status>(i)));
  return names;
}

// The ids of everybody who is called so, nearest name first; none, told, where nobody is.
std::vector<std::string> people_called(const std::string& written,
                                       const NameSearch& search,
                                       Terminal& terminal) {
  constexpr std::size_t most_candidates = 10;
  constexpr double as_near = 0.02;  // as the nearest: the same name of two people
  std::vector<std::string> ids;
  double nearest = 1;
  for (const NameCandidate& candidate : search.find(written, most_candidates)) {
    if (candidate.kind != NamedKind::person) continue;
    if (ids.empty()) nearest = candidate.distance;
    if (candidate.distance <= nearest + as_near) ids.push_back(candidate.id);
  }
  if (ids.empty()) say_unknown("person", written, {}, terminal);
  return ids;
}

bool add_people(const Filter& filter,
                const Knowledge& knowledge,
                Question& question,
                Terminal& terminal) {
  if (filter.people.empty()) return true;
  std::set<std::string> known;
  for (const Person& person : knowledge.people)
    known.insert(person.id);
  std::optional<NameSearch> search;
  for (const std::string& written : filter.people) {
    if (known.contains(written)) {
      question.people.push_back({written});
      continue;
    }
    if (!search) {
      std::vector<Fault> faults;
      search.emplace(knowledge, load_name_tables(knowledge.dir, faults));
    }
    std::vector<std::string> ids = people_called(written, *search, terminal);
    if (ids.empty()) return false;
    question.people.push_back(std::move(ids));
  }
  return true;
}

bool add_states(const Filter& filter,
                const Knowledge& knowledge,
                Question& question,
                Terminal& terminal) {
  if (filter.states.empty()) return true;
  const StateNames names(knowledge);
  for (const std::string& written : filter.states) {
    const std::string code = names.code(written);
    if (code.empty()) {
      say_unknown("state", written, names.nearest(written), terminal);
      return false;
    }
    if (std::find(question.sides.begin(), question.sides.end(), code) != question.sides.end()) {
      terminal.say(
          {.what = "of two states that are asked for, both are " + code, .where = plain(written)});
      return false;
    }
    question.sides.push_back(code);
  }
  return true;
}

// The days of a date that a user has written; nothing, told, where it is none.
std::optional<DayRange> days_of(const std::string& written, Terminal& terminal) {
  const DayRange range = day_range(written);
  if (well_formed(written) && range.first && range.last) return range;
  terminal.say({.what = "no date: a day, month or year like 2022-05-26, 2022-05 or 2022",
                .where = plain(written)});
  return std::nullopt;
}

bool add_dates(const Filter& filter, Question& question, Terminal& terminal) {
  if (!filter.from.empty()) {
    const auto range = days_of(filter.from, terminal);
    if (!range) return false;
    question.from = range->first;
  }
  if (!filter.until.empty()) {
    const auto range = days_of(filter.until, terminal);
    if (!range) return false;
    question.until = range->last;
  }
  if (!question.from || !question.until || *question.from <= *question.until) return true;
  terminal.say(
      {.what = "the first day lies behind the last", .where = filter.from + ", " + filter.until});
  return false;
}

CLI::Option* add_list(CLI::App& app,
                      const char* name,
                      std::vector<std::string>& list,
                      const char* says,
                      const char* type) {
  return app.add_option(name, list, says)->type_name(type)->allow_extra_args(false);
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

std::optional<Question> question_of(const Filter& filter,
                                    const Knowledge& knowledge,
                                    Terminal& terminal) {
  Question question;
  question.types = filter.types;
  question.acts = filter.acts;
  question.groups = filter.groups;
  question.issues = filter.issues;
  question.statuses = filter.statuses;
  question.sources = filter.sources;
  question.words = filter.words;
  question.least_sources = filter.least_sources;
  const bool known =
      all_known(filter.types, "type", known_types(knowledge), terminal) &&
      all_known(filter.acts, "act", keys_of(knowledge.acts), terminal) &&
      all_known(filter.groups, "group", known_groups(knowledge), terminal) &&
      all_known(filter.issues, "issue", keys_of(knowledge.matters.issues), terminal) &&
      all_known(filter.statuses, "status", known_statuses(), terminal) &&
      add_states(filter, knowledge, question, terminal) &&
      add_people(filter, knowledge, question, terminal) && add_dates(filter, question, terminal);
  if (!known) return std::nullopt;
  return question;
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

void AskingCommand::declare(CLI::App& app) {
  app.add_option("STATE", filter_.states, "States and bodies that all take part: codes or names");
  add_store_option(app, store_);
  declare_more(app);
  add_filter_options(app, filter_);
  add_page_options(app, page_, usual_limit());
  add_order_option(app, page_, usual_order());
  add_form_options(app, form_, {"text", "json", "jsonl", "csv"});
  add_as_of_option(app, day_);
  add_knowledge_options(app, knowledge_);
}

Ending AskingCommand::run(Terminal& terminal) {
  std::optional<Desk> desk = open_desk(knowledge_, store_, day_, terminal);
  if (!desk) return Ending::failed;
  const std::optional<Question> question = question_of(filter_, desk->knowledge, terminal);
  if (!question) return Ending::failed;
  const Result<Answer> answered = answer(*desk, *question, page_);
  if (!answered) {
    terminal.say(answered.error());
    return Ending::failed;
  }
  return print_answer(*answered, desk->labels, form_, terminal);
}

}  // namespace rasid
