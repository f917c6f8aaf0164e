#pragma once
// What several routes ask alike: of events by a filter, and forms that are files to keep.

#include "base/csv.h"
#include "judge/summary.h"
#include "serve/routes.h"
#include "store/question.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rasid {

// What a request for events asks, read and found sound.
struct EventsAsked {
  Question question;
  Page page;
  std::string form;
  std::string as_of;  // EDTF, or empty
  std::string on;     // EDTF, or empty
  std::optional<Summary> summary;
};

// json, jsonl, csv, spreadsheet
const std::vector<std::string>& list_forms();
CsvFlavour flavour_of(const std::string& form);

// A day where it is given.
void check_day(const char* name, const std::string& day, Parameters& parameters);

// summary, as_of
void read_view(Parameters& parameters, EventsAsked& asked);

// The question of a filter when all parameters have been read; else the response that refuses them.
std::optional<HttpReply> read_question(const Filter& filter,
                                       const ServedRecord& record,
                                       Parameters& parameters,
                                       Question& question);

// The record as it is, or as it was on the day that is asked for.
Result<StoreLease> store_of(const EventsAsked& asked, ServedRecord& record);

// A file to keep, "rasid-events.csv"; `form` is none that pages read.
HttpReply download(const std::string& name, const std::string& form, std::string body);

// What was answered to `key` while the store was the same; else what `make` answers, in JSON.
HttpReply remembered(ServedRecord& record,
                     const std::string& key,
                     const std::function<Result<std::string>()>& make);

// What the id in the path stands for; else the response that says why it is not known.
std::optional<HttpReply> find_stored(Store& store,
                                     const ApiCall& call,
                                     const ServedRecord& record,
                                     StoredId& stored);

}  // namespace rasid
