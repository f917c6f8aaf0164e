// The program rasid, and its last wall: what nobody caught is our bug.

#include "base/huge_pages.h"
#include "cli/program.h"
#include "cli/terminal.h"

#include <cstdio>
#include <exception>

namespace {

int our_bug(const char* what) {
  static_cast<void>(std::fprintf(stderr, "rasid: internal error: %s\n", what));
  return static_cast<int>(rasid::Ending::bug);
}

}  // namespace

int main(int argc, char** argv) try {
  rasid::prefer_huge_pages();
  return rasid::run_program({argv + (argc > 0 ? 1 : 0), argv + argc});
} catch (const std::exception& bug) {
  return our_bug(bug.what());
} catch (...) {
  return our_bug("something that is no exception was thrown");
}
