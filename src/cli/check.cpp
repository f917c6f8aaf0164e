// rasid check: are the knowledge files sound, and do their examples read as they say?

#include "ask/answer_labels.h"
#include "cli/options.h"
#include "cli/verb.h"
#include "engine/engine.h"
#include "engine/readings.h"
#include "names/tables.h"
#include "page/page.h"
#include "page/site_rules.h"
#include "tagger/model.h"
#include "tagger/name_lists.h"
#include "text/offsets.h"
#include "times/times.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <string>
#include <system_error>

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

namespace fs = std::filesystem;

// The knowledge files of `folder`, as paths within it, in order.
std::vector<std::string> files_in(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error))
    if (at->path().extension() == ".tsv")
      files.push_back(at->path().lexically_relative(folder).generic_string());
  std::sort(files.begin(), files.end());
  return files;
}

// A file that no loader knows must at least have the form of one.
void check_form(const std::string& folder, const std::string& file, std::vector<Fault>& faults) {
  std::vector<Fault> of_columns;
  std::vector<std::string> columns = load_table(folder, file, {}, of_columns).header;
  load_table(folder, file, columns, faults);
}

std::size_t rows_of(const std::string& folder, const std::string& file) {
  std::vector<Fault> ignored;
  const std::vector<std::string> columns = load_table(folder, file, {}, ignored).header;
  return load_table(folder, file, columns, ignored).rows.size();
}

std::size_t count_places(const std::string& described) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < described.size(); at = described.find('\n', at) + 1)
    if (described[at] != ' ') ++count;
  return count;
}

// An example that does not read as it should: where it stands, and what is wrong.
struct WrongExample {
  std::string at;
  std::string text;
  std::string message;
};

std::string message_of(const Example& example, const std::string& instead) {
  return example.reads.empty()
             ? "the counter-example gives a claim of the act: " + instead
             : "the example reads as \"" + instead + "\", not \"" + example.reads + '"';
}

std::string message_of(const MatterExample& example, const std::string& instead) {
  if (example.counter) return "the counter-example has the " + example.asks + ": " + instead;
  return "the example gives \"" + instead + "\", not the " + example.asks + " \"" + example.value +
         '"';
}

std::string message_of(const PageSite&, const std::string& instead) {
  return instead;
}

// What is wrong with a site's row; empty where nothing is.
std::string check_site(const PageSite& site, const Reader& reader) {
  for (std::size_t i = 1; i < site.cells.size(); ++i)
    if (std::string fault = selector_fault(site.cells[i]); !fault.empty()) return fault;
  std::string body = read_page(site.text, reader.pages, "https://" + site.cells[0] + "/").body;
  for (std::size_t at = body.find('\n'); at != std::string::npos; at = body.find('\n', at))
    body.replace(at, 1, " | ");
  return body == site.reads ? "" : "the example gives \"" + body + '"';
}

// A fault at the example's words in its row.
Fault example_fault(const WrongExample& wrong, const std::vector<std::string>& lines) {
  Fault fault;
  const std::size_t colon = wrong.at.rfind(':');
  fault.file = wrong.at.substr(0, colon);
  std::from_chars(wrong.at.data() + colon + 1, wrong.at.data() + wrong.at.size(), fault.line);
  if (fault.line > 0 && fault.line <= lines.size()) fault.text = lines[fault.line - 1];
  const std::size_t place = fault.text.find(wrong.text);
  fault.column = static_cast<std::uint32_t>(
      CodePointMap(fault.text).before(place == std::string::npos ? 0 : place) + 1);
  fault.message = wrong.message;
  return fault;
}

class Check : public Command {
 public:
  void declare(CLI::App& app) override {
    folder_ = RASID_KNOWLEDGE_DIR;
    app.add_option("DIR", folder_, "Folder of the knowledge files")->envname("RASID_KNOWLEDGE");
    app.add_flag("--no-examples", no_examples_, "Look at the form only, run no example");
  }

  Ending run(Terminal& terminal) override {
    if (!knowledge_is_there(folder_, terminal)) return Ending::failed;
    const std::string faults = faults_of_form();
    if (!faults.empty()) return complain(faults, terminal);
    terminal.print(row_counts());
    if (no_examples_) return Ending::found;
    const std::optional<Reader> reader = reader_of({.folder = folder_}, terminal);
    if (!reader) return Ending::failed;
    const std::string wrong = describe(faults_of_examples(*reader, terminal));
    if (!wrong.empty()) return complain(wrong, terminal);
    const Knowledge& knowledge = *reader->knowledge;
    const std::size_t count = knowledge.examples.size() + knowledge.matters.examples.size() +
                              knowledge.page_sites.size() + knowledge.outlets.relays.size();
    terminal.print("examples: " + std::to_string(count) + ", all read as they should\n");
    return Ending::found;
  }

 private:
  Ending complain(const std::string& faults, Terminal& terminal) const {
    terminal.say_lines(with_folder(faults, folder_));
    const std::size_t count = count_places(faults);
    terminal.say(
        {.what = std::to_string(count) + (count == 1 ? " fault" : " faults"), .where = folder_});
    return Ending::failed;
  }

  std::string faults_of_form() const {
    std::vector<Fault> faults;
    const Knowledge knowledge = load_knowledge(folder_, faults);
    answer_labels(knowledge, faults);
    load_name_tables(folder_, faults);
    load_name_lists(folder_, faults);
    load_name_model(folder_, faults);
    for (const std::string& file : files_in(folder_)) {
      const bool known = knowledge.counts.contains(file) || file.starts_with("times/") ||
                         file.starts_with("names/") || file.starts_with("tagger/") ||
                         file.starts_with("ask/");
      if (!known) check_form(folder_, file, faults);
    }
    std::string text = describe(faults);
    const Result<TimeGrammar> times = TimeGrammar::load(folder_);
    if (!times) text += times.error().what;
    return text;
  }

  std::string row_counts() const {
    std::string table;
    std::size_t all = 0;
    for (const std::string& file : files_in(folder_)) {
      const std::size_t rows = rows_of(folder_, file);
      const std::string number = std::to_string(rows);
      table.append(8 - std::min<std::size_t>(number.size(), 8), ' ');
      table += number + "  ";
      table += file + '\n';
      all += rows;
    }
    return table + "rows: " + std::to_string(all) + ", all sound\n";
  }

  static std::vector<WrongExample> wrong_examples(const Reader& reader, Terminal& terminal) {
    std::vector<WrongExample> wrong;
    std::size_t done = 0;
    const auto note = [&](const auto& example, const std::string& instead) {
      terminal.progress(++done, "examples");
      if (instead.empty()) return;
      wrong.push_back(
          {.at = example.at, .text = example.text, .message = message_of(example, instead)});
    };
    for (const Example& example : reader.knowledge->examples)
      note(example, check_example(example, reader));
    for (const MatterExample& example : reader.knowledge->matters.examples)
      note(example, check_matter(example, reader));
    for (const PageSite& site : reader.knowledge->page_sites)
      note(site, check_site(site, reader));
    for (const RelayWords& words : reader.knowledge->outlets.relays) {
      terminal.progress(++done, "examples");
      const std::string outlet = reader.origins.relay({.body = words.example}).outlet;
      if (outlet == words.outlet) continue;
      wrong.push_back(
          {.at = words.at,
           .text = words.example,
           .message = "the example rests on \"" + outlet + "\", not on \"" + words.outlet + '"'});
    }
    return wrong;
  }

  std::vector<Fault> faults_of_examples(const Reader& reader, Terminal& terminal) const {
    std::vector<Fault> faults;
    std::map<std::string, std::vector<std::string>> lines;
    for (const WrongExample& wrong : wrong_examples(reader, terminal)) {
      const std::string file = wrong.at.substr(0, wrong.at.rfind(':'));
      if (!lines.contains(file)) {
        std::vector<Fault> ignored;
        lines[file] = load_table(folder_, file, {}, ignored).lines;
      }
      faults.push_back(example_fault(wrong, lines[file]));
    }
    return faults;
  }

  std::string folder_;
  bool no_examples_ = false;
};

}  // namespace

std::unique_ptr<Command> make_check() {
  return std::make_unique<Check>();
}

}  // namespace rasid
