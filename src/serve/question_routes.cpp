// Questions about events and texts: each turns parameters into the question, page and form that the
// verb of its name has, and answers with what that verb prints.
#include "ask/course_text.h"
#include "ask/dossier_overview.h"
#include "ask/found.h"
#include "ask/shown.h"
#include "serve/asked.h"
#include "store/places.h"

#include <utility>

namespace rasid {
namespace {

constexpr std::size_t most_on_page = 1000;

struct EventsRoute {
  const char* name = nullptr;
  Result<Answer> (*answer)(Store& store,
                           const EventsAsked& asked,
                           const ServedRecord& record) = nullptr;
  std::size_t usual_limit = 100;
  Order usual_order = Order::newest_first;
};

bool is_cursor(const Page& page) {
  return page.after.empty() || place_at(page.after);
}

HttpReply in_form(const char* name,
                  const std::string& form,
                  const Answer& answer,
                  const Labels& labels) {
  if (form == "json") return json_response(answer_json(answer, labels));
  if (form == "jsonl") return download(name, form, answer_jsonl(answer, labels));
  return download(name, form, answer_csv(answer, labels, flavour_of(form)));
}

HttpReply answer_events(const EventsRoute& route, ServedRecord& record, ApiCall& call) {
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
  if (auto refusal = read_question(filter, record, parameters, asked.question))
    return *std::move(refusal);
  Result<StoreLease> lease = store_of(asked, record);
  if (!lease) return failure(lease.error(), record);
  Result<Answer> answer = route.answer(lease->store(), asked, record);
  if (!answer) return failure(answer.error(), record);
  if (asked.summary) summarise(answer->cited.events, *asked.summary);
  return in_form(route.name, asked.form, *answer, record.labels);
}

template <const EventsRoute& route>
HttpReply events_answer(ServedRecord& record, ApiCall& call) {
  return answer_events(route, record, call);
}

using Listing = Result<Answer>(Store&, const Question&, const Page&);
template <Listing& listing>
Result<Answer> listed(Store& store, const EventsAsked& asked, const ServedRecord&) {
  return listing(store, asked.question, asked.page);
}

using LabelledListing = Result<Answer>(Store&, const Question&, const Page&, const Labels&);
template <LabelledListing& listing>
Result<Answer> labelled(Store& store, const EventsAsked& asked, const ServedRecord& record) {
  return listing(store, asked.question, asked.page, record.labels);
}

Result<Answer> visits(Store& store, const EventsAsked& asked, const ServedRecord& record) {
  const Result<std::string> last = store.last_day();
  if (!last) return last.error();
  const std::string& on = asked.on.empty() ? *last : asked.on;
  return make_visits(store, asked.question, asked.page, on, record.labels);
}

Result<Answer> people(Store& store, const EventsAsked& asked, const ServedRecord& record) {
  return make_people(store, asked.question, asked.page, record.people);
}

constexpr EventsRoute events_route = {"events", listed<list_events>};
constexpr EventsRoute timeline_route = {"timeline",
                                        listed<make_timeline>,
                                        100,
                                        Order::oldest_first};
constexpr EventsRoute visits_route = {"visits", visits};
constexpr EventsRoute agreements_route = {"agreements", labelled<make_agreements>, most_on_page};
constexpr EventsRoute positions_route = {"positions", labelled<make_positions>, most_on_page};
constexpr EventsRoute people_route = {"people", people, most_on_page};

HttpReply dossier_in_form(const std::string& form, const Dossier& dossier, const Labels& labels) {
  if (form == "json") return json_response(dossier_json(dossier, labels));
  return in_form("dossier", form, dossier_answer(dossier, labels), labels);
}

HttpReply dossier_answer_to(ServedRecord& record, ApiCall& call) {
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
  if (auto refusal = read_question(filter, record, parameters, asked.question))
    return *std::move(refusal);
  Result<StoreLease> lease = store_of(asked, record);
  if (!lease) return failure(lease.error(), record);
  Result<Dossier> dossier = make_dossier(lease->store(), asked.question, asked.page, record.labels);
  if (!dossier) return failure(dossier.error(), record);
  dossier->today = asked.as_of.empty() ? record.now().substr(0, 10) : asked.as_of;
  for (DossierGroup& group : dossier->groups)
    summarise(group.events, asked.summary.value_or(Summary::informative));
  if (asked.form != "html") return dossier_in_form(asked.form, *dossier, record.labels);
  const auto overview =
      make_overview(lease->store(), asked.question, asked.page, record.labels, record.people);
  if (!overview) return failure(overview.error(), record);
  return download("dossier", "html", dossier_html(*dossier, *overview, record.labels));
}

HttpReply find_answer(ServedRecord& record, ApiCall& call) {
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
  Question question;
  if (auto refusal = read_question(filter, record, parameters, question))
    return *std::move(refusal);
  Result<StoreLease> lease = record.stores.take();
  if (!lease) return failure(lease.error(), record);
  const Result<FoundTexts> found = find_words(lease->store(), question, page);
  if (!found) return failure(found.error(), record);
  if (form == "json") return json_response(found_json(*found));
  if (form == "jsonl") return download("find", form, found_jsonl(*found));
  return download("find", form, found_csv(*found, flavour_of(form)));
}

HttpReply show_answer(ServedRecord& record, ApiCall& call) {
  const std::string form = call.parameters.choice("format", {"json", "csv", "spreadsheet"});
  if (const auto& fault = call.parameters.fault()) return error_response(*fault);
  Result<StoreLease> lease = record.stores.take();
  if (!lease) return failure(lease.error(), record);
  StoredId stored;
  if (auto refusal = find_stored(lease->store(), call, record, stored)) return *std::move(refusal);
  const Result<Shown> shown = show(lease->store(), stored);
  if (!shown) return failure(shown.error(), record);
  if (form == "json") return json_response(shown_json(*shown, record.labels));
  return download("show", form, answer_csv(shown->answer, record.labels, flavour_of(form)));
}

constexpr Route question_table[] = {
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
  return question_table;
}

}  // namespace rasid
