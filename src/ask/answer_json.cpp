#include "ask/answer.h"
#include "ask/event_json.h"
#include "base/json.h"

namespace rasid {
namespace {

void write_more(const More& names, const More& values, JsonWriter& json) {
  for (std::size_t i = 0; i < names.size(); ++i)
    json.member_or_null(names[i], values[i]);
}

void write_fact(const Fact& fact, const Answer& answer, const Labels& labels, JsonWriter& json) {
  json.begin_object();
  write_more(answer.more, fact.more, json);
  json.key("event");
  write_event(answer.cited.events[fact.event], answer.cited.documents, labels, json);
  json.end_object();
}

}  // namespace

std::string answer_json(const Answer& answer, const Labels& labels) {
  JsonWriter json;
  json.begin_object().member("title", answer.title).key("figures").begin_array();
  for (const Figures& figures : answer.figures) {
    json.begin_object();
    for (const auto& [name, value] : figures)
      json.member(name, value);
    json.end_object();
  }
  json.end_array().key("sections").begin_array();
  for (const Section& section : answer.sections) {
    json.begin_object().member("heading", section.heading).member("lines", section.lines);
    json.key("facts").begin_array();
    for (const Fact& fact : section.facts)
      write_fact(fact, answer, labels, json);
    json.end_array().end_object();
  }
  json.end_array().member_or_null("next", answer.next).end_object();
  return json.take() + '\n';
}

std::string answer_jsonl(const Answer& answer, const Labels& labels) {
  std::string lines;
  JsonWriter json;
  for (const Section& section : answer.sections) {
    for (const Fact& fact : section.facts) {
      if (answer.more.empty())
        write_event(answer.cited.events[fact.event], answer.cited.documents, labels, json);
      else
        write_fact(fact, answer, labels, json);
      lines += json.take() + '\n';
    }
  }
  return lines;
}

}  // namespace rasid
