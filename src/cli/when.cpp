// rasid when: the time expressions of articles and the days they mean.

#include "base/edtf.h"
#include "cli/articles.h"
#include "cli/claim_form.h"
#include "cli/dateline.h"
#include "cli/options.h"
#include "cli/verb.h"
#include "times/times.h"

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

const char* precision_name(std::string_view edtf) {
  switch (date_precision(edtf)) {
    case DatePrecision::none: return "none";
    case DatePrecision::interval: return "interval";
    case DatePrecision::year: return "year";
    case DatePrecision::month: return "month";
    case DatePrecision::day: return "day";
  }
  return "none";
}

std::string json_line(const TimeMention& time, const CitedView& cited) {
  const CodePointRange range = cited.places.range(time.span);
  JsonWriter json;
  json.begin_object().member("doc", cited.document.id).member_or_null("value", time.value);
  json.member_or_null("future_value", time.future_value);
  json.member("timex", date_precision(time.value) == DatePrecision::interval ? "DURATION" : "DATE");
  json.member("precision", precision_name(time.value)).member_or_null("rule", time.rule);
  json.member("quote", cited.words(time.span));
  json.member("start", range.start).member("end", range.end).end_object();
  return json.take() + '\n';
}

std::string text_line(const TimeMention& time, const CitedView& cited, const Terminal& terminal) {
  const CodePointRange range = cited.places.range(time.span);
  const std::string value = time.value.empty() ? "?" : time.value;
  std::string line = terminal.styled(Style::strong, value);
  if (!time.future_value.empty()) line += " (to come: " + time.future_value + ')';
  line += "  " + terminal.styled(Style::quoted, plain(cited.words(time.span)));
  return line + "  " +
         terminal.styled(Style::faint,
                         time.rule + "  " + plain(cited.document.id) + ' ' +
                             std::to_string(range.start) + '-' + std::to_string(range.end)) +
         '\n';
}

class When : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("FILE", articles_.paths, "Articles: text, HTML, JSON lines, folders; - is stdin")
        ->required();
    app.add_flag("--jsonl", jsonl_, "One JSON object a line, one expression each");
    app.add_option("--date", date_, "Day of publication of articles that do not state it")
        ->check([](const std::string& day) {
          const bool is_day = well_formed(day) && date_precision(day) == DatePrecision::day &&
                              !is_approximate(day) && !recurs(day);
          return is_day ? std::string() : day + " is not a day like 2022-05-26";
        })
        ->type_name("DAY");
    add_threads_option(app, articles_.threads);
    add_knowledge_option(app, knowledge_);
  }

  Ending run(Terminal& terminal) override {
    if (!knowledge_is_there(knowledge_, terminal)) return Ending::failed;
    const Result<TimeGrammar> grammar = TimeGrammar::load(knowledge_);
    if (!grammar) {
      terminal.say_lines(with_folder(grammar.error().what, knowledge_));
      return Ending::failed;
    }
    bool found = false;
    const std::size_t complaints = for_articles<std::string>(
        articles_,
        [&](Document&& document) { return printed(document, *grammar, terminal); },
        [&](std::string&& text) {
          found = found || !text.empty();
          return terminal.print(text);
        },
        terminal);
    if (found) return Ending::found;
    return complaints > 0 ? Ending::failed : Ending::nothing;
  }

 private:
  std::string printed(Document& document,
                      const TimeGrammar& grammar,
                      const Terminal& terminal) const {
    date_by_line(document, grammar);
    const std::string& day = document.date.empty() ? date_ : document.date;
    const CitedView cited(document);
    std::string all;
    for (const TimeMention& time : grammar.find(read_text(document.body), day))
      all += jsonl_ ? json_line(time, cited) : text_line(time, cited, terminal);
    return all;
  }

  Articles articles_;
  std::string date_;
  std::string knowledge_;
  bool jsonl_ = false;
};

}  // namespace

std::unique_ptr<Command> make_when() {
  return std::make_unique<When>();
}

}  // namespace rasid
