#include "tagger/train/program.h"

#include "tagger/train/corpus.h"
#include "tagger/train/trainer.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string_view>
#include <utility>

namespace rasid {
namespace {

constexpr const char* usage =
    "usage: rasid_train_tagger train KNOWLEDGE CORPUS [NAME=VALUE...] > model.tsv\n"
    "       rasid_train_tagger measure KNOWLEDGE CORPUS [NAME=VALUE...]\n"
    "       rasid_train_tagger tag KNOWLEDGE CORPUS [NAME=VALUE...]\n"
    "names: part=all|kept|fifth|head|tail, show=0|1, and of training rounds, step, sparsity,\n"
    "       smoothness, least_count, dropped\n";

using Settings = std::map<std::string, std::string>;

double number(const Settings& settings, const std::string& name, double otherwise) {
  const auto found = settings.find(name);
  return found == settings.end() ? otherwise : std::atof(found->second.c_str());
}

// Every fifth sentence is held back from training: the 5th, the 10th ...; head and tail cut the
// corpus in one place.
std::vector<MarkedSentence> part_of(std::vector<MarkedSentence> all, const std::string& part) {
  std::vector<MarkedSentence> chosen;
  const std::size_t cut = all.size() * 4 / 5;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool fifth = i % 5 == 4;
    if ((part == "kept" && fifth) || (part == "fifth" && !fifth)) continue;
    if ((part == "head" && i >= cut) || (part == "tail" && i < cut)) continue;
    chosen.push_back(std::move(all[i]));
  }
  return chosen;
}

struct Counted {
  std::size_t right = 0;
  std::size_t found = 0;
  std::size_t marked = 0;
};

void print_row(const char* name, const Counted& counted) {
  const auto share = [](std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
  };
  std::printf("%-5s P %.3f  R %.3f  F1 %.3f  (%zu right, %zu found, %zu marked)\n",
              name,
              share(counted.right, counted.found),
              share(counted.right, counted.marked),
              share(2 * counted.right, counted.found + counted.marked),
              counted.right,
              counted.found,
              counted.marked);
}

void print_name(const char* what, const Text& text, const NameSpan& name) {
  std::string words;
  const std::size_t begin = name.first_token < 3 ? 0 : name.first_token - 3;
  const std::size_t end = std::min<std::size_t>(text.tokens.size(), name.last_token + 2);
  for (std::size_t at = begin; at < end; ++at) {
    words += at == name.first_token ? " [" : " ";
    words += text.word(at);
    if (at + 1 == name.last_token) words += "]";
  }
  std::printf("%s %s %s\n", what, name_class_name(name.kind), words.c_str());
}

bool same_name(const NameSpan& a, const NameSpan& b) {
  return a.first_token == b.first_token && a.last_token == b.last_token && a.kind == b.kind;
}

bool holds(const std::vector<NameSpan>& names, const NameSpan& wanted) {
  return std::any_of(
      names.begin(), names.end(), [&](const NameSpan& name) { return same_name(name, wanted); });
}

// Rows: the three classes and all names together.
struct Measured {
  std::array<Counted, 4> rows = {};
  std::size_t placed = 0;  // right names whose span is right to the letter

  void add(NameClass kind, std::size_t Counted::*what) {
    ++(rows[static_cast<std::size_t>(kind)].*what);
    ++(rows[3].*what);
  }
};

void compare(const MarkedSentence& sentence,
             const std::vector<NameSpan>& found,
             bool show,
             Measured& measured) {
  for (const NameSpan& name : found) {
    measured.add(name.kind, &Counted::found);
    if (!holds(sentence.names, name)) {
      if (show) print_name("found", sentence.text, name);
      continue;
    }
    measured.add(name.kind, &Counted::right);
    measured.placed += static_cast<std::size_t>(
        std::count_if(sentence.names.begin(), sentence.names.end(), [&](const NameSpan& marked) {
          return marked.span == name.span;
        }));
  }
  for (const NameSpan& name : sentence.names) {
    measured.add(name.kind, &Counted::marked);
    if (show && !holds(found, name)) print_name("missed", sentence.text, name);
  }
}

void measure(const Tagger& tagger, const std::vector<MarkedSentence>& sentences, bool show) {
  std::size_t tokens = 0;
  std::vector<std::vector<NameSpan>> found;
  const auto begin = std::chrono::steady_clock::now();
  for (const MarkedSentence& sentence : sentences) {
    found.push_back(tagger.tag(sentence.text, sentence.infos, sentence.hints));
    tokens += sentence.text.tokens.size();
  }
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
  Measured measured;
  for (std::size_t i = 0; i < sentences.size(); ++i)
    compare(sentences[i], found[i], show, measured);
  constexpr std::array<const char*, 4> names = {"PER", "LOC", "ORG", "all"};
  for (std::size_t row = 0; row < names.size(); ++row)
    print_row(names[row], measured.rows[row]);
  std::printf(
      "%zu sentences, %zu tokens, %.0f tokens a second; of the right names %zu to the letter\n",
      sentences.size(),
      tokens,
      static_cast<double>(tokens) / taken.count(),
      measured.placed);
}

// The sentences again, with every name in brackets.
void print_tagged(const Tagger& tagger, const std::vector<MarkedSentence>& sentences) {
  for (const MarkedSentence& sentence : sentences) {
    const Text& text = sentence.text;
    std::string line;
    std::size_t at = 0;
    for (const NameSpan& name : tagger.tag(text, sentence.infos, sentence.hints)) {
      for (; at < name.first_token; ++at)
        (line += text.word(at)) += ' ';
      (line += '[') += name_class_name(name.kind);
      for (; at < name.last_token; ++at)
        (line += ' ') += text.word(at);
      line += "] ";
    }
    for (; at < text.tokens.size(); ++at)
      (line += text.word(at)) += ' ';
    std::printf("%s\n", line.c_str());
  }
}

void print_model(const std::vector<ModelRow>& rows) {
  std::vector<std::string> lines;
  lines.reserve(rows.size());
  for (const ModelRow& row : rows)
    lines.push_back(row.feature + '\t' + row.label + '\t' + std::to_string(row.weight));
  std::sort(lines.begin(), lines.end());
  std::printf("feature\tlabel\tweight\n");
  for (const std::string& line : lines)
    std::printf("%s\n", line.c_str());
}

TrainingOptions options_from(const Settings& settings) {
  TrainingOptions options;
  options.rounds = static_cast<int>(number(settings, "rounds", options.rounds));
  options.step = number(settings, "step", options.step);
  options.sparsity = number(settings, "sparsity", options.sparsity);
  options.smoothness = number(settings, "smoothness", options.smoothness);
  options.least_count = static_cast<int>(number(settings, "least_count", options.least_count));
  options.dropped = number(settings, "dropped", options.dropped);
  return options;
}

// The names of names=FILE, one a line; without a file none.
Result<std::vector<std::string>> read_names(const Settings& settings) {
  std::vector<std::string> names;
  const auto path = settings.find("names");
  if (path == settings.end()) return names;
  std::ifstream file(path->second);
  if (!file) return Error{.what = "cannot be read", .where = path->second};
  std::string line;
  while (std::getline(file, line))
    names.push_back(line);
  return names;
}

int complain(const std::string& what) {
  (void)std::fprintf(stderr, "rasid_train_tagger: %s\n", what.c_str());
  return 2;
}

}  // namespace

int run_tagger_program(const std::vector<std::string>& arguments) {
  if (arguments.size() < 3) return complain(usage);
  const std::string& verb = arguments[0];
  const std::string& dir = arguments[1];
  Settings settings;
  for (std::size_t i = 3; i < arguments.size(); ++i) {
    const std::size_t equals = arguments[i].find('=');
    if (equals == std::string::npos) return complain(usage);
    settings[arguments[i].substr(0, equals)] = arguments[i].substr(equals + 1);
  }
  std::vector<Fault> faults;
  const Knowledge knowledge = load_knowledge(dir, faults);
  const Grammar grammar(knowledge);
  const HintIndex hints(knowledge, load_name_lists(dir, faults));
  auto sentences = read_corpus(arguments[2], grammar, hints);
  if (!sentences) return complain(sentences.error().where + ": " + sentences.error().what);
  const std::string part = settings.contains("part") ? settings["part"] : "all";
  auto chosen = part_of(std::move(*sentences), part);
  if (settings.contains("also")) {
    auto more = read_corpus(settings["also"], grammar, hints);
    if (!more) return complain(more.error().where + ": " + more.error().what);
    std::move(more->begin(), more->end(), std::back_inserter(chosen));
  }
  if (verb == "train" && faults.empty()) {
    const auto names = read_names(settings);
    if (!names) return complain(names.error().where + ": " + names.error().what);
    print_model(train(chosen, *names, options_from(settings)));
    return 0;
  }
  const std::string model_dir = settings.contains("model") ? settings["model"] : dir;
  const auto load_begin = std::chrono::steady_clock::now();
  NameModel model = load_name_model(model_dir, faults);
  const std::chrono::duration<double> load_time = std::chrono::steady_clock::now() - load_begin;
  std::fprintf(stderr, "model loaded in %.1f ms\n", load_time.count() * 1000);
  if (!faults.empty()) return complain(describe(faults));
  const Tagger tagger(std::move(model));
  if (verb == "tag") {
    print_tagged(tagger, chosen);
  } else {
    measure(tagger, chosen, number(settings, "show", 0) > 0);
  }
  return 0;
}

}  // namespace rasid
