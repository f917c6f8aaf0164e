// rasid quotes: who says what in articles, through which channel, in which words.

#include "quotes/quotes.h"

#include "base/json.h"
#include "cli/articles.h"
#include "cli/options.h"
#include "cli/source_options.h"
#include "cli/terminal.h"
#include "cli/verb.h"
#include "engine/engine.h"
#include "text/cited_view.h"
#include "text/printed.h"

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

void write_span(const char* name, Span span, const CitedView& cited, JsonWriter& json) {
  const std::string key = name;
  const CodePointRange range = cited.places.range(span);
  json.key(key + "_start");
  if (span.empty())
    json.null().key(key + "_end").null();
  else
    json.value(range.start).member(key + "_end", range.end);
}

std::string json_line(const Quotation& quotation, const CitedView& cited) {
  const CodePointRange range = cited.places.range(quotation.words);
  JsonWriter json;
  json.begin_object().member("doc", cited.document.id);
  json.member("start", range.start).member("end", range.end);
  json.member("quote", cited.words(quotation.words));
  json.member_or_null("speaker", quotation.speaker);
  json.member_or_null("speaker_name", cited.words(quotation.speaker_words));
  write_span("speaker", quotation.speaker_words, cited, json);
  json.member_or_null("channel", quotation.channel);
  json.member_or_null("relay", cited.words(quotation.relay));
  json.member("direct", quotation.direct);
  json.member_or_null("verb", cited.words(quotation.verb));
  json.key("inside");
  if (quotation.inside)
    json.value(*quotation.inside);
  else
    json.null();
  json.member("rule", quotation.rule).end_object();
  return json.take() + '\n';
}

// "RUS  the minister  (press-conference, by Reuters)", the words, where they stand.
std::string text_lines(const Quotation& quotation,
                       const CitedView& cited,
                       const Terminal& terminal) {
  const CodePointRange range = cited.places.range(quotation.words);
  const std::string indent = quotation.inside ? "    " : "";
  const std::string speaker = plain_line(cited.words(quotation.speaker_words));
  std::string line = indent;
  line += terminal.styled(Style::strong, quotation.speaker.empty() ? "?" : quotation.speaker);
  line += "  " + (speaker.empty() ? std::string("?") : speaker);
  std::string how = quotation.channel;
  if (!quotation.relay.empty())
    how += (how.empty() ? "by " : ", by ") + plain_line(cited.words(quotation.relay));
  if (!how.empty()) line += "  (" + how + ')';
  const std::string words = plain_line(cited.words(quotation.words));
  line += '\n' + indent + "  " +
          terminal.styled(Style::quoted, quotation.direct ? '"' + words + '"' : words) + '\n';
  return line + indent + "  " +
         terminal.styled(Style::faint,
                         quotation.rule + "  " + plain_line(cited.document.id) + ' ' +
                             std::to_string(range.start) + '-' + std::to_string(range.end)) +
         '\n';
}

class Quotes : public Command {
 public:
  void declare(CLI::App& app) override {
    add_source_options(app, "FILE", articles_.sources)->required();
    app.add_flag("--jsonl", jsonl_, "One JSON object a line, one quotation each");
    app.add_flag("--direct", direct_, "Only words in quotation marks, none that are reported");
    add_language_option(app, articles_.any_language);
    add_threads_option(app, articles_.threads);
    add_knowledge_options(app, knowledge_);
  }

  Ending run(Terminal& terminal) override {
    const std::optional<Reader> reader = reader_of(knowledge_, terminal);
    if (!reader) return Ending::failed;
    return print_articles(
        articles_,
        reader->pages,
        [&](Document&& document) { return printed(document, *reader, terminal); },
        terminal);
  }

 private:
  std::string printed(const Document& document,
                      const Reader& reader,
                      const Terminal& terminal) const {
    const CitedView cited(document);
    std::string all;
    for (const Quotation& quotation : read_quotes(document, reader)) {
      if (direct_ && !quotation.direct) continue;
      all += jsonl_ ? json_line(quotation, cited) : text_lines(quotation, cited, terminal);
    }
    return all;
  }

  Articles articles_;
  KnowledgeChoice knowledge_;
  bool jsonl_ = false;
  bool direct_ = false;
};

}  // namespace

std::unique_ptr<Command> make_quotes() {
  return std::make_unique<Quotes>();
}

}  // namespace rasid
