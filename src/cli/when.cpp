// rasid when: the time expressions of articles and the days they mean.

#include "ask/html.h"
#include "base/edtf.h"
#include "base/json.h"
#include "cli/articles.h"
#include "cli/dateline.h"
#include "cli/options.h"
#include "cli/source_options.h"
#include "cli/terminal.h"
#include "cli/verb.h"
#include "engine/engine.h"
#include "text/cited_view.h"
#include "text/printed.h"
#include "times/timex.h"

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

std::string json_line(const ToldTime& told, const CitedView& cited) {
  const TimeMention& time = told.time;
  const CodePointRange range = cited.places.range(time.span);
  const std::string& value = told.value();
  const bool open = !time.future_value.empty();
  const Timex timex = timex_of(time, value);
  JsonWriter json;
  json.begin_object().member("doc", cited.document.id).member("kind", name_of(time.kind));
  json.member_or_null("value", value);
  json.member_or_null("past_value", open ? time.value : "");
  json.member_or_null("future_value", time.future_value);
  json.member_or_null("period", time.period).member_or_null("clock", clock_text(time.clock));
  json.member_or_null("zone", zone_text(time.clock)).member_or_null("timex", timex.value);
  json.member("timex_type", timex.type).member_or_null("timex_mod", timex.mod);
  json.member("precision", precision_name(value));
  json.key("flags").value(flag_names(time.flags));
  json.member_or_null("rule", time.rule).member_or_null("knowledge", time.knowledge);
  json.member("quote", cited.words(time.span));
  json.member("start", range.start).member("end", range.end).end_object();
  return json.take() + '\n';
}

std::string bound_line(const std::string& not_before, const CitedView& cited) {
  JsonWriter json;
  json.begin_object().member("doc", cited.document.id).member("kind", "bound");
  json.member("not_before", not_before).end_object();
  return json.take() + '\n';
}

// What stands for the value in a line of text: the day, the hour, the length.
std::string value_text(const ToldTime& told) {
  const TimeMention& time = told.time;
  std::string value = told.value();
  if (time.clock.known())
    value += (value.empty() ? "T" : " T") + clock_text(time.clock) + zone_text(time.clock);
  if (value.empty()) value = time.period;
  return value.empty() ? "?" : value;
}

std::string text_line(const ToldTime& told, const CitedView& cited, const Terminal& terminal) {
  const TimeMention& time = told.time;
  const CodePointRange range = cited.places.range(time.span);
  std::string line = terminal.styled(Style::strong, value_text(told));
  if (!time.future_value.empty()) {
    const bool future = told.told == Direction::future;
    line += (future ? " (told as past: " : " (to come: ") +
            (future ? time.value : time.future_value) + ')';
  }
  line += "  " + terminal.styled(Style::quoted, plain_line(cited.words(time.span)));
  for (const std::string& flag : flag_names(time.flags))
    line += "  !" + flag;
  const std::string& known = time.knowledge;
  return line + "  " +
         terminal.styled(Style::faint,
                         time.rule + (known.empty() ? "" : " " + known) + "  " +
                             plain_line(cited.document.id) + ' ' + std::to_string(range.start) +
                             '-' + std::to_string(range.end)) +
         '\n';
}

void open_timex(const Timex& timex, std::size_t number, std::string& out) {
  out += "<TIMEX3 tid=\"t" + std::to_string(number) + "\" type=\"" + timex.type;
  out += "\" value=\"" + timex.value + '"';
  if (!timex.mod.empty()) out += " mod=\"" + timex.mod + '"';
}

// Source: TimeML 1.2.1. A flag or a second reading has no place there: --jsonl prints them.
std::string time_ml(const CitedView& cited, const DocumentTimes& times) {
  const std::string& date = cited.document.date;
  std::string out = "<TimeML>\n<DOCID>" + escaped(cited.document.id) + "</DOCID>\n";
  if (!date.empty()) {
    out += "<DCT>";
    open_timex({.type = "DATE", .value = escaped(date), .mod = {}}, 0, out);
    out += " functionInDocument=\"CREATION_TIME\">" + escaped(date) + "</TIMEX3></DCT>\n";
  }
  out += "<TEXT>";
  const std::string_view body = cited.document.body;
  std::size_t written = 0;
  std::size_t number = 0;
  for (const ToldTime& told : times.list) {
    const Span span = told.time.span;
    out += escaped(body.substr(written, span.begin - written));
    open_timex(timex_of(told.time, told.value()), ++number, out);
    out += '>' + escaped(slice(body, span)) + "</TIMEX3>";
    written = span.end;
  }
  return out + escaped(body.substr(written)) + "</TEXT>\n</TimeML>\n";
}

class When : public Command {
 public:
  void declare(CLI::App& app) override {
    add_source_options(app, "FILE", articles_.sources)->required();
    app.add_flag("--jsonl", jsonl_, "One JSON object a line, one expression each");
    app.add_option("--date", date_, "Day of publication of articles that do not state it")
        ->check([](const std::string& day) {
          const bool is_day = well_formed(day) && date_precision(day) == DatePrecision::day &&
                              !is_approximate(day) && !recurs(day);
          return is_day ? std::string() : day + " is not a day like 2022-05-26";
        })
        ->type_name("DAY");
    app.add_flag("--timex3", timex3_, "The articles as TimeML, each expression a TIMEX3 element")
        ->excludes("--jsonl");
    add_language_option(app, articles_.any_language);
    add_threads_option(app, articles_.threads);
    add_knowledge_option(app, knowledge_);
  }

  Ending run(Terminal& terminal) override {
    if (!knowledge_is_there(knowledge_, terminal)) return Ending::failed;
    const Result<Reader> reader = load_reader(knowledge_);
    if (!reader) {
      terminal.say_lines(with_folder(reader.error().what, knowledge_));
      return Ending::failed;
    }
    return print_articles(
        articles_,
        reader->pages,
        [&](Document&& document) { return printed(document, *reader, terminal); },
        terminal);
  }

 private:
  std::string printed(Document& document, const Reader& reader, const Terminal& terminal) const {
    date_by_line(document, reader.times);
    if (document.date.empty()) document.date = date_;
    const CitedView cited(document);
    const DocumentTimes times = read_times(document, reader);
    if (timex3_) return time_ml(cited, times);
    std::string all;
    for (const ToldTime& time : times.list)
      all += jsonl_ ? json_line(time, cited) : text_line(time, cited, terminal);
    if (times.not_before.empty()) return all;
    all += jsonl_
               ? bound_line(times.not_before, cited)
               : "written not before " + times.not_before + "  " + plain_line(document.id) + '\n';
    return all;
  }

  Articles articles_;
  std::string date_;
  std::string knowledge_;
  bool jsonl_ = false;
  bool timex3_ = false;
};

}  // namespace

std::unique_ptr<Command> make_when() {
  return std::make_unique<When>();
}

}  // namespace rasid
