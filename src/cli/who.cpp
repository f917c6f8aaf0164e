// rasid who: the states, bodies, groups and people that articles name.

#include "cli/articles.h"
#include "cli/claim_form.h"
#include "cli/options.h"
#include "cli/verb.h"
#include "engine/engine.h"

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

// The kinds of CODEBOOK section 9; mention_kind_name tells the finer ones.
const char* kind_of(MentionKind kind) {
  switch (kind) {
    case MentionKind::state: return "state";
    case MentionKind::capital:
    case MentionKind::place: return "place";
    case MentionKind::body: return "body";
    case MentionKind::group: return "group";
    case MentionKind::person: return "person";
    case MentionKind::office:
    case MentionKind::organ: return "office";
    case MentionKind::demonym:
    case MentionKind::people:
    case MentionKind::pair:
    case MentionKind::own: return "other";
  }
  return "other";
}

// What somebody or something is called in Arabic, whatever the article calls it.
std::string name_of(const Mention& mention, const std::string& code, const Knowledge& knowledge) {
  if (!mention.entity.empty())
    for (const Person& person : knowledge.people)
      if (person.id == mention.entity) return person.name;
  if (!mention.person.empty()) return mention.person;
  const auto entity = knowledge.entities.find(code);
  return entity == knowledge.entities.end() ? std::string() : entity->second.name_ar;
}

// Several codes (a pair) are as many lines; none is one line without a code.
std::vector<std::string> codes_of(const Mention& mention) {
  return mention.codes.empty() ? std::vector<std::string>{""} : mention.codes;
}

std::string json_lines(const Mention& mention, const CitedView& cited, const Knowledge& knowledge) {
  std::string lines;
  for (const std::string& code : codes_of(mention)) {
    const CodePointRange range = cited.places.range(mention.span);
    JsonWriter json;
    json.begin_object().member("doc", cited.document.id).member("kind", kind_of(mention.kind));
    json.member_or_null("code", code).member_or_null("sector", mention.sector);
    json.member_or_null("name", name_of(mention, code, knowledge));
    json.member_or_null("entity", mention.entity);
    json.member("how", mention.inferred ? "inferred" : mention_kind_name(mention.kind));
    json.member("quote", cited.words(mention.span));
    json.member("start", range.start).member("end", range.end);
    json.member("rows", mention.rows).end_object();
    lines += json.take() + '\n';
  }
  return lines;
}

std::string text_line(const Mention& mention, const CitedView& cited, const Terminal& terminal) {
  const CodePointRange range = cited.places.range(mention.span);
  std::string codes;
  for (const std::string& code : mention.codes)
    codes += (codes.empty() ? "" : "+") + code;
  std::string line = terminal.styled(Style::strong, codes.empty() ? "?" : codes);
  if (!mention.sector.empty()) line += '/' + mention.sector;
  line += std::string("  ") + mention_kind_name(mention.kind);
  line += "  " + terminal.styled(Style::quoted, plain(cited.words(mention.span)));
  if (!mention.entity.empty()) line += "  " + mention.entity;
  return line + "  " +
         terminal.styled(Style::faint,
                         plain(cited.document.id) + ' ' + std::to_string(range.start) + '-' +
                             std::to_string(range.end)) +
         '\n';
}

class Who : public Command {
 public:
  void declare(CLI::App& app) override {
    app.add_option("FILE", articles_.paths, "Articles: text, HTML, JSON lines, folders; - is stdin")
        ->required();
    app.add_flag("--jsonl", jsonl_, "One JSON object a line, one mention each");
    add_threads_option(app, articles_.threads);
    add_knowledge_option(app, knowledge_);
  }

  Ending run(Terminal& terminal) override {
    const std::optional<Reader> reader = reader_of(knowledge_, terminal);
    if (!reader) return Ending::failed;
    bool found = false;
    const std::size_t complaints = for_articles<std::string>(
        articles_,
        [&](Document&& document) { return printed(document, *reader, terminal); },
        [&](std::string&& text) {
          found = found || !text.empty();
          return terminal.print(text);
        },
        terminal);
    if (found) return Ending::found;
    return complaints > 0 ? Ending::failed : Ending::nothing;
  }

 private:
  std::string printed(const Document& document,
                      const Reader& reader,
                      const Terminal& terminal) const {
    const Text text = read_text(document.body);
    const Mentions mentions = reader.actors.find(text, analyse(text, reader.grammar), document);
    const CitedView cited(document);
    std::string all;
    for (const Mention& mention : mentions.list)
      all += jsonl_ ? json_lines(mention, cited, *reader.knowledge)
                    : text_line(mention, cited, terminal);
    return all;
  }

  Articles articles_;
  std::string knowledge_;
  bool jsonl_ = false;
};

}  // namespace

std::unique_ptr<Command> make_who() {
  return std::make_unique<Who>();
}

}  // namespace rasid
