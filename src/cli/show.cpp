// rasid show: everything about one event, claim or document.

#include "ask/event_text.h"
#include "ask/marked.h"
#include "ask/shown.h"
#include "cli/grid_form.h"

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

const char* kind_name(StoredKind kind) {
  switch (kind) {
    case StoredKind::event: return "event";
    case StoredKind::claim: return "claim";
    case StoredKind::document: break;
  }
  return "document";
}

class Show : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("ID", id_, "An event, a claim or a document, by its id or the beginning of it")
        ->required();
    add_store_option(app, store_);
    app.add_flag("--marks",
                 marks_,
                 "Of a document: its text with every mention, date, quotation and claim as a span");
    add_form_options(app, form_, {"text", "json", "jsonl", "csv"});
    add_knowledge_options(app, knowledge_);
  }

  Ending run(Terminal& terminal) override {
    std::optional<Desk> desk = open_desk(knowledge_, store_, "", terminal);
    if (!desk) return Ending::failed;
    const auto found = desk->store.look_up(id_);
    if (!found) return failed(found.error(), terminal);
    if (found->empty()) {
      terminal.say({.what = "no event, claim or document whose id begins so", .where = id_});
      return Ending::nothing;
    }
    if (found->size() > 1) return say_choice(*found, terminal);
    if (marks_) return print_marks(*desk, found->front(), terminal);
    const Result<Shown> shown = show(desk->store, found->front());
    if (!shown) return failed(shown.error(), terminal);
    terminal.print(printed(*shown, desk->labels));
    return Ending::found;
  }

 private:
  static Ending failed(const Error& error, Terminal& terminal) {
    terminal.say(error);
    return Ending::failed;
  }

  Ending print_marks(Desk& desk, const StoredId& stored, Terminal& terminal) const {
    const std::optional<Reader> reader = reader_of(knowledge_, terminal);
    if (!reader) return Ending::failed;
    const Result<Marked> marked = mark_document(desk.store, stored, *reader, desk.labels);
    if (!marked) return failed(marked.error(), terminal);
    terminal.print(form_.chosen() == "json" ? marked_json(*marked)
                                            : grid_in_form(mark_grid(*marked), form_));
    return Ending::found;
  }

  Ending say_choice(const std::vector<StoredId>& found, Terminal& terminal) const {
    terminal.say({.what = "several ids begin so", .where = id_});
    for (const StoredId& one : found)
      terminal.say_lines(std::string("  ") + kind_name(one.kind) + ' ' + one.id + '\n');
    return Ending::failed;
  }

  std::string printed(const Shown& shown, const Labels& labels) const {
    const std::string form = form_.chosen();
    if (form == "text") return shown_text(shown, labels);
    if (form == "csv") return form_.csv(answer_csv(shown.answer, labels, form_.flavour()));
    return shown_json(shown, labels);
  }

  std::string id_;
  std::string store_;
  bool marks_ = false;
  Form form_;
  KnowledgeChoice knowledge_;
};

}  // namespace

std::unique_ptr<Command> make_show() {
  return std::make_unique<Show>();
}

}  // namespace rasid
