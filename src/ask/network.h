#pragma once
// Who has to do with whom: sides as nodes, what leads from one to another as edges.

#include "ask/grid.h"
#include "ask/labels.h"
#include "base/result.h"
#include "store/store.h"

#include <cstddef>
#include <string>
#include <vector>

namespace rasid {

struct NetworkNode {
  std::string code;
  std::int64_t events = 0;  // in which it takes part, on any side
};

struct RelationNetwork {
  std::vector<NetworkNode> nodes;  // most events first, then by code
  std::vector<EdgeCount> edges;    // most events first, then by codes and group
  std::size_t left_out = 0;        // edges beyond the limit
};

// An event makes an edge from each of its actors to each of its recipients; where no recipient is
// told, one between each two of its actors, from the code that comes first. `limit` is of edges,
// 0: all.
Result<RelationNetwork> make_network(Store& store, const Question& question, std::size_t limit);

// {"nodes": [{"code", "en", "ar", "events"}], "edges": [{"from", "to", "group", "events"}],
// "left_out"}
std::string network_json(const RelationNetwork& network, const Labels& labels);
Grid node_grid(const RelationNetwork& network, const Labels& labels);
Grid edge_grid(const RelationNetwork& network, const Labels& labels);

}  // namespace rasid
