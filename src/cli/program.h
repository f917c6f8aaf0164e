#pragma once
// The program as a whole: which verb is called, and what to do where none is.

#include <string>
#include <vector>

namespace rasid {

// Runs the verb that `arguments` (without the program's name) begin with. Gives the exit status.
int run_program(const std::vector<std::string>& arguments);

}  // namespace rasid
