// Questions about events and texts: each turns parameters into the question, page and form that the
// verb of its name has, and answers with what that verb prints.
#include "ask/course_text.h"
#include "ask/dossier.h"
#include "ask/found.h"
#include "ask/shown.h"
#include "base/edtf.h"
#include "serve/routes.h"
#include "store/places.h"

#include <utility>
#include <variant>

namespace rasid {
namespace {

constexpr std::size_t most_on_page = 1000;

// What a request for events asks, read and found sound.
struct EventsAsked {
  Question question;
  Page page;
  std::string form;
  std::string as_of;
  std::string on;
  std::optional<Summary> summary;
};

struct EventsRoute {
  const char* name;
  std::size_t usual_limit;
  Order usual_order;
  Result<Answer> (*answer)(Store& store, const EventsAsked& asked, const ServedRecord& record);
};

HttpResponse bad_parameter(const Refusal& refusal) {
  return error_response({.status = 400,
                         .code = "bad_parameter",
                         .parameter = refusal.parameter,
                         .message = refusal.what()});
}

bool is_cursor(const Page& page) {
  return page.after.empty() || place_at(page.after);
}

void check_day(const char* name, const std::string& day, Parameters& parameters) {
  if (!day.empty() && date_precision(day) != DatePrecision::day)
    parameters.refuse(name, "it is no day like 2022-05-26");
}

// summary, as_of
void read_view(Parameters& parameters, EventsAsked& asked) {
  const std::string summary = parameters.one("summary");
  if (!summary.empty()) asked.summary = summary_named(summary);
  if (!summary.empty() && !asked.summary)
    parameters.refuse("summary", "it is none of informative, representative, conservative");
  asked.as_of = parameters.one("as_of");
  check_day("as_of", asked.as_of, parameters);
}

Result<StoreLease> store_of(const EventsAsked& asked, ServedRecord& record) {
  return asked.as_of.empty() ? record.stores.take() : record.stores.take_as_of(asked.as_of);
}

const std::vector<std::string>& list_forms() {
  static const std::vector<std::string> forms = {"json", "jsonl", "csv", "spreadsheet"};
  return forms;
}

CsvFlavour flavour_of(const std::string& form) {
  return form == "spreadsheet" ? CsvFlavour::spreadsheet : CsvFlavour::plain;
}

// A file to keep; `form` is none of those that pages read.
HttpResponse download(const std::string& name, const std::string& form, std::string body) {
  const bool table = form == "csv" || form == "spreadsheet";
  if (form == "spreadsheet") body.insert(0, byte_order_mark);
  const char* type = table            ? "text/csv; charset=utf-8"
                     : form == "html" ? "text/html; charset=utf-8"
                                      : "application/x-ndjson";
  HttpResponse response = response_of(200, type, std::move(body));
  add_header("Content-Disposition",
             "attachment; filename=\"rasid-" + name + '.' + (table ? "csv" : form) + '"',
             response);
  return response;
}

HttpResponse in_form(const char* name,
                     const std::string& form,
                     const Answer& answer,
                     const Labels& labels) {
  if (form == "json") return json_response(answer_json(answer, labels));
  if (form == "jsonl") return download(name, form, answer_jsonl(answer, labels));
  return download(name, form, answer_csv(answer, labels, flavour_of(form)));
}

HttpResponse answer_events(const EventsRoute& route, ServedRecord& record, ApiCall& call) {
  Parameters& parameters = call.parameters;
  const Filter filter = parameters.filter();
  EventsAsked asked;
  asked.page = parameters.page(route.usual_limit, most_on_page, route.usual_order);
  parameters.check_cursor(is_cursor(asked.page));
  asked.form = parameters.choice("format", list_forms());
  read_view(parameters, asked);
  if (std::string_view(route.name) == "visits") {
    asked.on = parameters.one("on");
    check_day("on", asked.on, parameters);
  }
  if (const auto& fault = parameters.fault()) return error_response(*fault);
  Asking asking = record.filters.read(filter);
  if (const auto* refusal = std::get_if<Refusal>(&asking)) return bad_parameter(*refusal);
  asked.question = std::get<Question>(std::move(asking));
  Result<StoreLease> lease = store_of(asked, record);
  if (!lease) return failure(lease.error(), record);
  Result<Answer> answer = route.answer(lease->store(), asked, record);
  if (!answer) return failure(answer.error(), record);
  if (asked.summary) summarise(answer->cited.events, *asked.summary);
  return in_form(route.name, asked.form, *answer, record.labels);
}

template <const EventsRoute& route>
HttpResponse events_answer(ServedRecord& record, ApiCall& call) {
  return answer_events(route, record, call);
}

constexpr EventsRoute events_route = {
    "events",
    100,
    Order::newest_first,
    [](Store& store, const EventsAsked& asked, const ServedRecord&) {
      return list_events(store, asked.question, asked.page);
    }};
constexpr EventsRoute timeline_route = {
    "timeline",
    100,
    Order::oldest_first,
    [](Store& store, const EventsAsked& asked, const ServedRecord&) {
      return make_timeline(store, asked.question, asked.page);
    }};
constexpr EventsRoute visits_route = {
    "visits",
    100,
    Order::newest_first,
    [](Store& store, const EventsAsked& asked, const ServedRecord& record) -> Result<Answer> {
      const Result<std::string> last = store.last_day();
      if (!last) return last.error();
      const std::string& on = asked.on.empty() ? *last : asked.on;
      return make_visits(store, asked.question, asked.page, on, record.labels);
    }};
constexpr EventsRoute agreements_route = {
    "agreements",
    most_on_page,
    Order::newest_first,
    [](Store& store, const EventsAsked& asked, const ServedRecord& record) {
      return make_agreements(store, asked.question, asked.page, record.labels);
    }};
constexpr EventsRoute positions_route = {
    "positions",
    most_on_page,
    Order::newest_first,
    [](Store& store, const EventsAsked& asked, const ServedRecord& record) {
      return make_positions(store, asked.question, asked.page, record.labels);
    }};
constexpr EventsRoute people_route = {
    "people",
    most_on_page,
    Order::newest_first,
    [](Store& store, const EventsAsked& asked, const ServedRecord& record) {
      return make_people(store, asked.question, asked.page, record.people);
    }};

HttpResponse dossier_in_form(const std::string& form,
                             const Dossier& dossier,
                             const Labels& labels) {
  if (form == "json") return json_response(dossier_json(dossier, labels));
  if (form == "html") return download("dossier", form, dossier_html(dossier, labels));
  return in_form("dossier", form, dossier_answer(dossier, labels), labels);
}

HttpResponse dossier_answer_to(ServedRecord& record, ApiCall& call) {
  constexpr std::size_t usual_limit = 500;
  Parameters& parameters = call.parameters;
  const Filter filter = parameters.filter();
  EventsAsked asked;
  asked.page = parameters.page(usual_limit, most_on_page, Order::newest_first);
  parameters.check_cursor(is_dossier_cursor(asked.page.after, record.labels));
  asked.form = parameters.choice("format", {"json", "jsonl", "csv", "spreadsheet", "html"});
  read_view(parameters, asked);
  if (filter.states.empty() || filter.states.size() > 2)
    parameters.refuse("state", "a dossier is of one state or two");
  if (const auto& fault = parameters.fault()) return error_response(*fault);
  const Asking asking = record.filters.read(filter);
  if (const auto* refusal = std::get_if<Refusal>(&asking)) return bad_parameter(*refusal);
  Result<StoreLease> lease = store_of(asked, record);
  if (!lease) return failure(lease.error(), record);
  Result<Dossier> dossier =
      make_dossier(lease->store(), std::get<Question>(asking), asked.page, record.labels);
  if (!dossier) return failure(dossier.error(), record);
  dossier->today = asked.as_of.empty() ? record.now().substr(0, 10) : asked.as_of;
  for (DossierGroup& group : dossier->groups)
    summarise(group.events, asked.summary.value_or(Summary::informative));
  return dossier_in_form(asked.form, *dossier, record.labels);
}

HttpResponse find_answer(ServedRecord& record, ApiCall& call) {
  constexpr std::size_t usual_limit = 20;
  constexpr std::size_t most_texts = 200;
  Parameters& parameters = call.parameters;
  const Filter filter{.states = parameters.list("state"),
                      .sources = parameters.list("source"),
                      .from = parameters.one("from"),
                      .until = parameters.one("until"),
                      .words = parameters.one("words")};
  const Page page = parameters.page(usual_limit, most_texts, Order::newest_first);
  parameters.check_cursor(is_cursor(page));
  const std::string form = parameters.choice("format", list_forms());
  if (filter.words.empty()) parameters.refuse("words", "nothing is searched for");
  if (const auto& fault = parameters.fault()) return error_response(*fault);
  const Asking asking = record.filters.read(filter);
  if (const auto* refusal = std::get_if<Refusal>(&asking)) return bad_parameter(*refusal);
  Result<StoreLease> lease = record.stores.take();
  if (!lease) return failure(lease.error(), record);
  const Result<FoundTexts> found = find_words(lease->store(), std::get<Question>(asking), page);
  if (!found) return failure(found.error(), record);
  if (form == "json") return json_response(found_json(*found));
  if (form == "jsonl") return download("find", form, found_jsonl(*found));
  return download("find", form, found_csv(*found, flavour_of(form)));
}

HttpResponse show_answer(ServedRecord& record, ApiCall& call) {
  const std::string form = call.parameters.choice("format", {"json", "csv", "spreadsheet"});
  if (const auto& fault = call.parameters.fault()) return error_response(*fault);
  Result<StoreLease> lease = record.stores.take();
  if (!lease) return failure(lease.error(), record);
  const auto found = lease->store().look_up(call.values.find("id")->second);
  if (!found) return failure(found.error(), record);
  if (found->empty()) return not_found("no event, claim or document whose id begins so");
  if (found->size() > 1)
    return error_response({.status = 400,
                           .code = "ambiguous_id",
                           .parameter = "id",
                           .message = "several ids begin so"});
  const Result<Shown> shown = show(lease->store(), found->front());
  if (!shown) return failure(shown.error(), record);
  if (form == "json") return json_response(shown_json(*shown, record.labels));
  return download("show", form, answer_csv(shown->answer, record.labels, flavour_of(form)));
}

constexpr Route routes[] = {
    {"GET", "/api/v1/events", events_answer<events_route>},
    {"GET", "/api/v1/timeline", events_answer<timeline_route>},
    {"GET", "/api/v1/visits", events_answer<visits_route>},
    {"GET", "/api/v1/agreements", events_answer<agreements_route>},
    {"GET", "/api/v1/positions", events_answer<positions_route>},
    {"GET", "/api/v1/people", events_answer<people_route>},
    {"GET", "/api/v1/dossier", dossier_answer_to},
    {"GET", "/api/v1/find", find_answer},
    {"GET", "/api/v1/show/{id}", show_answer},
};

}  // namespace

std::span<const Route> question_routes() {
  return routes;
}

}  // namespace rasid
