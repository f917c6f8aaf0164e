#pragma once
// What the verbs that ask a store have in common: the filter, the page, the forms of an answer.

#include "ask/answer.h"
#include "ask/filter.h"
#include "ask/labels.h"
#include "cli/options.h"
#include "cli/verb.h"
#include "know/knowledge.h"
#include "store/store.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rasid {

// The form of an answer.
struct Form {
  std::string name = "text";
  bool json = false;         // --json: one object a line
  bool bom = false;          // --bom: csv with a byte order mark
  bool spreadsheet = false;  // --spreadsheet: csv for programs that run formulas

  // "text", "json", "jsonl", "csv" and what else the verb has.
  std::string chosen() const { return json ? "jsonl" : spreadsheet ? "csv" : name; }
  // A csv answer with what is wanted before it.
  std::string csv(const std::string& rows) const;
  CsvFlavour flavour() const { return spreadsheet ? CsvFlavour::spreadsheet : CsvFlavour::plain; }
};

// --format, --json, --bom, --spreadsheet. `forms` are those of --format.
void add_form_options(CLI::App& app, Form& form, const std::vector<std::string>& forms);

// --limit and --after.
void add_page_options(CLI::App& app, Page& page, std::size_t limit);
// --order; `order` is what holds without it.
void add_order_option(CLI::App& app, Page& page, Order order);

// Every option of the filter but the states, which are arguments of most verbs.
void add_filter_options(CLI::App& app, Filter& filter);

// A store and the knowledge to ask it with.
struct Desk {
  Knowledge knowledge;
  Labels labels;
  Store store;
};

// --as-of DATE.
void add_as_of_option(CLI::App& app, std::string& day);

// The record as it stood on a day, or, where `as_of` is empty, as it stands. Nothing, told, where
// knowledge or store cannot be used.
std::optional<Desk> open_desk(const KnowledgeChoice& choice,
                              const std::string& store,
                              const std::string& as_of,
                              Terminal& terminal);

// Prints an answer in the form, and on standard error how to go on.
Ending print_answer(const Answer& answer,
                    const Labels& labels,
                    const Form& form,
                    Terminal& terminal);
void say_next(const std::string& next, Terminal& terminal);

// What the options of verbs that ask by a filter fill in.
struct FilterOptions {
  Filter filter;
  Form form;
  std::string store;
  std::string as_of;  // a day, or empty
  KnowledgeChoice knowledge;
};

// A verb that asks a store by a filter.
class FilteringCommand : public Command {
 public:
  Ending run(Terminal& terminal) override;

 protected:
  // Called with the store that was opened and the question of the filter.
  virtual Ending ask(Desk& desk, const Question& question, Terminal& terminal) = 0;

  FilterOptions given;
};

// A verb whose answer is about events.
class AskingCommand : public FilteringCommand {
 public:
  void declare(CLI::App& app) override;

 protected:
  // `usual` is the page that is shown where nothing else is asked for.
  explicit AskingCommand(Page usual) : page_(std::move(usual)) {}
  virtual void declare_more(CLI::App&) {}
  virtual Result<Answer> answer(Desk& desk, const Question& question, const Page& page) = 0;

 private:
  Ending ask(Desk& desk, const Question& question, Terminal& terminal) override;

  Page page_;
};

// --store FILE.db, required.
void add_store_option(CLI::App& app, std::string& store);

}  // namespace rasid
