// Fits the tagger's model, or measures it; scripts/train_tagger and scripts/measure_tagger call it.
#include "tagger/train/program.h"

#include <cstdio>
#include <exception>

int main(int argc, char** argv) try {
  return rasid::run_tagger_program({argv + 1, argv + argc});
} catch (const std::exception& bug) {
  (void)std::fprintf(stderr, "rasid_train_tagger: internal error: %s\n", bug.what());
  return 70;
}
