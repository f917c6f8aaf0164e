// rasid find: documents that hold words, in any spelling, with the places of the words.

#include "ask/found.h"
#include "cli/asking.h"

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

class Find : public FilteringCommand {
 public:
  void declare(CLI::App& app) override {
    app.add_option(
           "WORDS", words_, "Words, \"phrases\", prefixes like visit*, OR, NOT, parentheses")
        ->required();
    add_store_option(app, given.store);
    app.add_option("--state",
                   given.filter.states,
                   "A state or body that the document speaks of, by a claim")
        ->type_name("STATE")
        ->allow_extra_args(false);
    app.add_option(
           "--source", given.filter.sources, "An outlet as its documents name it, or its site")
        ->type_name("OUTLET")
        ->allow_extra_args(false);
    app.add_option("--from", given.filter.from, "Documents of this day, month or year, or later")
        ->type_name("DATE");
    app.add_option("--until", given.filter.until, "Documents of it, or earlier")->type_name("DATE");
    app.add_option(
           "--passages", passages_, "So many places of each document in text, 3 by default; 0: all")
        ->type_name("N");
    add_page_options(app, page_, 20);
    add_order_option(app, page_, Order::newest_first);
    add_form_options(app, given.form, {"text", "json", "jsonl", "csv"});
    add_knowledge_options(app, given.knowledge);
  }

 private:
  Ending ask(Desk& desk, const Question& filtered, Terminal& terminal) override {
    Question question = filtered;
    for (const std::string& word : words_)
      question.words += (question.words.empty() ? "" : " ") + word;
    const Result<FoundTexts> found = find_words(desk.store, question, page_);
    if (!found) {
      terminal.say(found.error());
      return Ending::failed;
    }
    terminal.print(printed(*found, terminal));
    say_next(found->next, terminal);
    return found->texts.empty() ? Ending::nothing : Ending::found;
  }

  std::string printed(const FoundTexts& found, const Terminal& terminal) const {
    const std::string form = given.form.chosen();
    if (form == "json") return found_json(found);
    if (form == "jsonl") return found_jsonl(found);
    if (form == "csv") return given.form.csv(found_csv(found, given.form.flavour()));
    const std::string styled = terminal.styled(Style::strong, "|");
    const std::size_t bar = styled.find('|');
    const Marks marks = styled.size() == 1
                            ? Marks()
                            : Marks{.begin = styled.substr(0, bar), .end = styled.substr(bar + 1)};
    return found_text(found, marks, passages_);
  }

  std::vector<std::string> words_;
  Page page_;
  std::size_t passages_ = 3;
};

}  // namespace

std::unique_ptr<Command> make_find() {
  return std::make_unique<Find>();
}

}  // namespace rasid
