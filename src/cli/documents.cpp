// rasid documents: what was read, where it came from, and how its bytes became text.

#include "base/json.h"
#include "cli/articles.h"
#include "cli/dateline.h"
#include "cli/options.h"
#include "cli/source_options.h"
#include "cli/verb.h"
#include "engine/engine.h"
#include "text/printed.h"
#include "text/utf8.h"

#include <string>

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

std::string json_line(const Document& document, bool with_text) {
  const Origin& origin = document.origin;
  JsonWriter json;
  json.begin_object()
      .member("id", document.id)
      .member_or_null("source", document.source)
      .member_or_null("url", document.url)
      .member_or_null("date", document.date)
      .member_or_null("date_source", document.date_source)
      .member_or_null("title", document.title)
      .member_or_null("subtitle", document.subtitle)
      .member_or_null("author", document.author)
      .member_or_null("section", document.section)
      .member_or_null("language", document.language)
      .member("characters", code_points(document.body))
      .member("place", origin.place)
      .member_or_null("fetched", origin.fetched)
      .member("bytes", origin.bytes)
      .member("sha256", origin.sha256)
      .member("encoding", origin.encoding)
      .member("how", origin.how)
      .member("replaced", origin.replaced)
      .member("mended", origin.mended);
  if (with_text) json.member("text", document.body);
  return json.end_object().take() + '\n';
}

std::string text_block(const Document& document, bool with_text, const Terminal& terminal) {
  const Origin& origin = document.origin;
  const std::string date =
      document.date.empty() ? "no date" : document.date + " (" + document.date_source + ')';
  std::string text =
      date + "  " + terminal.styled(Style::strong, plain_line(document.title)) + '\n';
  const std::string from = document.source + (document.source.empty() ? "" : "  ") + document.url;
  if (!from.empty()) text += "  " + plain_line(from) + '\n';
  const bool both = !document.author.empty() && !document.section.empty();
  const std::string by = document.author + (both ? ", " : "") + document.section;
  if (!by.empty()) text += "  " + plain_line(by) + '\n';
  text += "  " + plain_line(origin.place) + "  " + origin.encoding + " (" + origin.how + "), " +
          std::to_string(origin.bytes) + " bytes, " + std::to_string(code_points(document.body)) +
          " characters";
  if (origin.replaced > 0) text += ", " + std::to_string(origin.replaced) + " replaced";
  if (origin.mended > 0) text += ", " + std::to_string(origin.mended) + " mended";
  if (!origin.fetched.empty()) text += ", fetched " + plain_line(origin.fetched);
  text += '\n';
  if (with_text) text += '\n' + document.body + (document.body.ends_with('\n') ? "\n" : "\n\n");
  return text;
}

class Documents : public Command {
 public:
  void declare(CLI::App& app) override {
    add_source_options(app, "FILE", articles_.sources)->required();
    app.add_flag("--jsonl", jsonl_, "One JSON object a line, one document each");
    app.add_flag("--text", with_text_, "Also the documents' texts");
    add_language_option(app, articles_.any_language);
    add_knowledge_options(app, knowledge_);
  }

  Ending run(Terminal& terminal) override {
    const std::optional<Reader> reader = reader_of(knowledge_, terminal);
    if (!reader) return Ending::failed;
    std::size_t found = 0;
    const std::size_t complaints = for_articles<std::string>(
        articles_,
        reader->pages,
        [&](Document&& document) {
          date_by_line(document, reader->times);
          return jsonl_ ? json_line(document, with_text_)
                        : text_block(document, with_text_, terminal);
        },
        [&](std::string&& text) {
          terminal.progress(++found, "articles");
          return terminal.print(text);
        },
        terminal);
    if (found > 0) return Ending::found;
    return complaints > 0 ? Ending::failed : Ending::nothing;
  }

 private:
  Articles articles_;
  KnowledgeChoice knowledge_;
  bool jsonl_ = false;
  bool with_text_ = false;
};

}  // namespace

std::unique_ptr<Command> make_documents() {
  return std::make_unique<Documents>();
}

}  // namespace rasid
