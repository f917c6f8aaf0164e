#include "ask/network.h"

#include "base/json.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace rasid {

Result<RelationNetwork> make_network(Store& store, const Question& question, std::size_t limit) {
  const auto sides = store.sides(question);
  if (!sides) return sides.error();
  auto edges = store.edges(question);
  if (!edges) return edges.error();
  RelationNetwork network;
  for (const auto& [code, events] : *sides)
    network.nodes.push_back({.code = code, .events = events});
  std::sort(network.nodes.begin(), network.nodes.end(), [](const auto& a, const auto& b) {
    return std::tie(b.events, a.code) < std::tie(a.events, b.code);
  });
  network.edges = std::move(*edges);
  std::sort(network.edges.begin(), network.edges.end(), [](const auto& a, const auto& b) {
    return std::tie(b.events, a.from, a.to, a.group) < std::tie(a.events, b.from, b.to, b.group);
  });
  if (limit > 0 && network.edges.size() > limit) {
    network.left_out = network.edges.size() - limit;
    network.edges.resize(limit);
  }
  return network;
}

std::string network_json(const RelationNetwork& network, const Labels& labels) {
  JsonWriter json;
  json.begin_object().key("nodes").begin_array();
  for (const NetworkNode& node : network.nodes) {
    const Label name = labels.side(node.code);
    json.begin_object().member("code", node.code).member("en", name.en).member("ar", name.ar);
    json.member("events", node.events).end_object();
  }
  json.end_array().key("edges").begin_array();
  for (const EdgeCount& edge : network.edges) {
    json.begin_object().member("from", edge.from).member("to", edge.to);
    json.member("group", edge.group).member("events", edge.events).end_object();
  }
  json.end_array().member("left_out", network.left_out).end_object();
  return json.take() + '\n';
}

Grid node_grid(const RelationNetwork& network, const Labels& labels) {
  Grid grid{.columns = {"code", "en", "ar", "events"}, .rows = {}};
  for (const NetworkNode& node : network.nodes) {
    const Label name = labels.side(node.code);
    grid.rows.push_back({node.code, name.en, name.ar, node.events});
  }
  return grid;
}

Grid edge_grid(const RelationNetwork& network, const Labels& labels) {
  Grid grid{.columns = {"from", "from_name", "to", "to_name", "group", "events"}, .rows = {}};
  for (const EdgeCount& edge : network.edges)
    grid.rows.push_back({edge.from,
                         labels.side(edge.from).en,
                         edge.to,
                         labels.side(edge.to).en,
                         edge.group,
                         edge.events});
  return grid;
}

}  // namespace rasid
