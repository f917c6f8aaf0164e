#pragma once
// The command line of rasid_train_tagger.

#include <string>
#include <vector>

namespace rasid {

// Status 0: done; 2: wrong use, or a file that cannot be read.
int run_tagger_program(const std::vector<std::string>& arguments);

}  // namespace rasid
