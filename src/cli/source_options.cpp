#include "cli/source_options.h"

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace rasid {
namespace {

// A check of CLI11 that also takes what it has checked: an empty answer is a good one.
std::string take_fields(const std::string& mapping, FieldMap& fields) {
  Result<FieldMap> parsed = parse_fields(mapping);
  if (!parsed) return parsed.error().what;
  fields = std::move(*parsed);
  return {};
}

std::string take_limit(const std::string& setting, Limits& limits) {
  const Done set = set_limit(setting, limits);
  return set ? std::string() : set.error().what;
}

}  // namespace

CLI::Option* add_source_options(CLI::App& app, const char* argument, Sources& sources) {
  CLI::Option* const paths =
      app.add_option(argument,
                     sources.paths,
                     "Articles: pages, texts, JSON, CSV, web archives, zip, tar, gz,\n"
                     "zst, folders of these; - is standard input");
  app.add_option(
         "--include", sources.filter.include, "Only files and members of this name: '*.html'")
      ->allow_extra_args(false)
      ->type_name("GLOB");
  app.add_option("--exclude", sources.filter.exclude, "No files and members of this name")
      ->allow_extra_args(false)
      ->type_name("GLOB");
  app.add_option_function<std::string>(
         "--fields",
         [](const std::string&) {},
         "Names of fields in JSON and CSV: title=headline,text=article.body")
      ->check(
          [&sources](const std::string& mapping) { return take_fields(mapping, sources.fields); })
      ->type_name("FIELD=NAME,...");
  app.add_option_function<std::vector<std::string>>(
         "--limit",
         [](const std::vector<std::string>&) {},
         "Another limit of what one file may unpack to: members=2000000")
      ->check(
          [&sources](const std::string& setting) { return take_limit(setting, sources.limits); })
      ->allow_extra_args(false)
      ->type_name("NAME=N");
  return paths;
}

}  // namespace rasid
