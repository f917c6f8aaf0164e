#pragma once
// How many sources that know nothing of each other stand behind the reports of one event.

#include <cstddef>
#include <string>
#include <vector>

namespace rasid {

// Where one report comes from.
struct ReportOrigin {
  std::string outlet;  // who published it: an id, else a name or a site; may be empty
  std::string relay;   // on whose report it rests, an outlet's id; empty: its own
  std::string group;   // that of the texts nearly equal to it; empty: none is known

  friend bool operator==(const ReportOrigin&, const ReportOrigin&) = default;
};

struct SourceCount {
  std::size_t outlets = 0;  // who published, the unknown aside
  std::size_t sources = 0;
  std::vector<std::size_t> source_of;  // for each report its source, numbered from 0 as they come
};

// Reports are of one source where their texts are nearly equal, or where they rest on the same
// outlet: as the one that they relay, or as their own. Others are independent of each other.
SourceCount independent_sources(const std::vector<ReportOrigin>& reports);

}  // namespace rasid
