#pragma once
// The rows of knowledge/sources/: outlets, the names that stand for them, and words of relaying.

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace rasid {

struct Outlet {  // sources/outlets.tsv
  std::string id;
  std::string name_ar;
  std::string name_en;
  std::string kind;            // agency | newspaper | broadcaster | site | magazine
  std::string owner;           // state | public | private | party, or empty
  std::string home;            // a state's code; empty for one above the states, or where unsure
  bool international = false;  // what it tells of "the minister" is not of its own state
  std::string language;        // ISO 639-1
  std::string at;
};

enum class OutletNameKind : std::uint8_t {
  name,    // means the outlet wherever it stands
  credit,  // in lines of credit, behind "agency" and behind words of relaying
  title,   // a common word: only behind "newspaper", "channel"; several outlets may share it
  domain,
  id  // as inputs call their source
};

struct OutletName {  // sources/outlet_names.tsv
  std::string name;
  std::size_t outlet = 0;  // index into OutletTables::list
  OutletNameKind kind = OutletNameKind::name;
  std::string at;
};

// Words that make an outlet the source of a report, or keep it from being one.
struct RelayWords {  // sources/relays.tsv
  std::string words;
  std::string kind;  // from | credit | verb | to | opens | self | picture, or a kind of outlet
  std::string example;
  std::string outlet;  // on which the example rests, or empty
  std::string at;
};

struct OutletTables {
  std::vector<Outlet> list;
  std::vector<OutletName> names;
  std::vector<RelayWords> relays;
  // By the key (know/outlets.h) of every id, name and domain; `shared` where several have it.
  std::map<std::string, std::size_t, std::less<>> by_key;
  static constexpr std::size_t shared = static_cast<std::size_t>(-1);
};

}  // namespace rasid
