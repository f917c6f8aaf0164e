#pragma once
// Everything that a request is answered from, shared by all threads.

#include "ask/filter.h"
#include "ask/labels.h"
#include "ask/names.h"
#include "ask/questions.h"
#include "base/result.h"
#include "engine/engine.h"
#include "serve/jobs.h"
#include "serve/remembered.h"
#include "serve/store_pool.h"

#include <functional>
#include <string>

namespace rasid {

struct ServedRecord {
  const Reader& reader;
  Labels labels;
  NameBook names;
  FilterReader filters;
  FindPerson people;
  StorePool stores;
  std::string program;                     // "rasid 0.1.0"
  std::function<std::string()> now;        // "2026-03-01T10:20:30Z"
  std::function<void(const Error&)> tell;  // what went wrong on our side; any thread
  JobQueue jobs;
  Remembered remembered = {};
};

}  // namespace rasid
