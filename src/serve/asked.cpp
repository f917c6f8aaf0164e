#include "serve/asked.h"

#include "base/edtf.h"

#include <utility>
#include <variant>

namespace rasid {

const std::vector<std::string>& list_forms() {
  static const std::vector<std::string> forms = {"json", "jsonl", "csv", "spreadsheet"};
  return forms;
}

CsvFlavour flavour_of(const std::string& form) {
  return form == "spreadsheet" ? CsvFlavour::spreadsheet : CsvFlavour::plain;
}

void check_day(const char* name, const std::string& day, Parameters& parameters) {
  if (!day.empty() && date_precision(day) != DatePrecision::day)
    parameters.refuse(name, "it is no day like 2022-05-26");
}

void read_view(Parameters& parameters, EventsAsked& asked) {
  const std::string summary = parameters.one("summary");
  if (!summary.empty()) asked.summary = summary_named(summary);
  if (!summary.empty() && !asked.summary)
    parameters.refuse("summary", "it is none of informative, representative, conservative");
  asked.as_of = parameters.one("as_of");
  check_day("as_of", asked.as_of, parameters);
}

std::optional<HttpReply> read_question(const Filter& filter,
                                       const ServedRecord& record,
                                       Parameters& parameters,
                                       Question& question) {
  if (const auto& fault = parameters.fault()) return error_response(*fault);
  Asking asking = record.filters.read(filter);
  if (const auto* refusal = std::get_if<Refusal>(&asking))
    return error_response({.status = 400,
                           .code = "bad_parameter",
                           .parameter = refusal->parameter,
                           .message = refusal->what()});
  question = std::get<Question>(std::move(asking));
  return std::nullopt;
}

Result<StoreLease> store_of(const EventsAsked& asked, ServedRecord& record) {
  return asked.as_of.empty() ? record.stores.take() : record.stores.take_as_of(asked.as_of);
}

HttpReply download(const std::string& name, const std::string& form, std::string body) {
  const bool table = form == "csv" || form == "spreadsheet";
  if (form == "spreadsheet") body.insert(0, byte_order_mark);
  const char* type = table            ? "text/csv; charset=utf-8"
                     : form == "html" ? "text/html; charset=utf-8"
                                      : "application/x-ndjson";
  HttpReply response = response_of(200, type, std::move(body));
  add_header("Content-Disposition",
             "attachment; filename=\"rasid-" + name + '.' + (table ? "csv" : form) + '"',
             response);
  return response;
}

HttpReply remembered(ServedRecord& record,
                     const std::string& key,
                     const std::function<Result<std::string>()>& make) {
  const Result<std::int64_t> version = record.stores.version();
  if (!version) return failure(version.error(), record);
  const Result<std::string> answer = record.remembered.get(key, *version, make);
  return answer ? json_response(*answer) : failure(answer.error(), record);
}

std::optional<HttpReply> find_stored(Store& store,
                                     const ApiCall& call,
                                     const ServedRecord& record,
                                     StoredId& stored) {
  const auto found = store.look_up(call.values.find("id")->second);
  if (!found) return failure(found.error(), record);
  if (found->empty()) return not_found("nothing of the record has an id that begins so");
  if (found->size() > 1)
    return error_response({.status = 400,
                           .code = "ambiguous_id",
                           .parameter = "id",
                           .message = "several ids begin so"});
  stored = found->front();
  return std::nullopt;
}

}  // namespace rasid
