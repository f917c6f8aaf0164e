#pragma once
// What the verbs that count events have in common: a filter without pages.

#include "cli/asking.h"

#include <string>

namespace rasid {

class CountingCommand : public FilteringCommand {
 public:
  void declare(CLI::App& app) override;

 protected:
  virtual void declare_more(CLI::App&) {}
  // The answer as it is printed; empty where nothing was found.
  virtual Result<std::string> counted(Desk& desk, const Question& question, const Form& form) = 0;

 private:
  Ending ask(Desk& desk, const Question& question, Terminal& terminal) override;
};

}  // namespace rasid
