#include "feed/receiver.h"

#include <algorithm>

namespace rasid {
namespace {

// What is told comes from files of others, and may go to a terminal.
std::string printable(std::string text) {
  std::replace_if(
      text.begin(),
      text.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; },
      '?');
  return text;
}

}  // namespace

bool Receiver::refuse(const std::string& what, const std::string& place) const {
  complain_({.what = printable(what), .where = printable(place)});
  return true;
}

void Receiver::note(const std::string& what, const std::string& place) const {
  complain_({.what = printable(what), .where = printable(place), .partial = true});
}

}  // namespace rasid
