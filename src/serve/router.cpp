#include "serve/router.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace rasid {
namespace {

bool is_variable(std::string_view piece) {
  return piece.starts_with('{') && piece.ends_with('}');
}

std::optional<PathValues> match(const std::vector<std::string>& pieces,
                                const std::vector<std::string>& path) {
  if (pieces.size() != path.size()) return std::nullopt;
  PathValues values;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (is_variable(pieces[i]) && !path[i].empty())
      values[pieces[i].substr(1, pieces[i].size() - 2)] = path[i];
    else if (pieces[i] != path[i])
      return std::nullopt;
  }
  return values;
}

}  // namespace

void Router::add(std::string method, std::string_view pattern) {
  Entry& entry = entries_.emplace_back();
  entry.method = std::move(method);
  while (!pattern.empty()) {
    pattern.remove_prefix(1);  // the slash
    const std::size_t end = std::min(pattern.find('/'), pattern.size());
    entry.pieces.emplace_back(pattern.substr(0, end));
    pattern.remove_prefix(end);
  }
}

RouteMatch Router::find(std::string_view method, const std::vector<std::string>& path) const {
  const std::string_view wanted = method == "HEAD" ? "GET" : method;
  RouteMatch best;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    std::optional<PathValues> values = match(entries_[i].pieces, path);
    if (!values) continue;
    if (entries_[i].method != wanted) {
      best.allow += (best.allow.empty() ? "" : ", ") + entries_[i].method;
      if (entries_[i].method == "GET") best.allow += ", HEAD";
      if (best.kind == RouteMatch::Kind::no_such_path) best.kind = RouteMatch::Kind::no_such_method;
      continue;
    }
    const bool fewer_variables =
        best.kind != RouteMatch::Kind::found || values->size() < best.values.size();
    if (!fewer_variables) continue;
    best.kind = RouteMatch::Kind::found;
    best.route = i;
    best.values = *std::move(values);
  }
  return best;
}

}  // namespace rasid
