#include "relate/claim.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rasid {
namespace {

constexpr std::array<std::pair<std::string_view, Status>, 8> statuses = {{
    {"held", Status::held},
    {"ongoing", Status::ongoing},
    {"planned", Status::planned},
    {"invited", Status::invited},
    {"postponed", Status::postponed},
    {"cancelled", Status::cancelled},
    {"denied", Status::denied},
    {"hypothetical", Status::hypothetical},
}};

}  // namespace

const char* status_name(Status status) {
  for (const auto& [name, value] : statuses) {
    if (value == status) return name.data();
  }
  return "";
}

std::optional<Status> status_named(std::string_view name) {
  for (const auto& [known, value] : statuses) {
    if (known == name) return value;
  }
  return std::nullopt;
}

bool joins_sides(std::string_view type, std::string_view mode) {
  constexpr std::string_view modes[] = {
      "meet", "phone", "multilateral", "sign", "third-party", "ceasefire"};
  return type == "COOPERATE" ||
         std::find(std::begin(modes), std::end(modes), mode) != std::end(modes);
}

bool has_code(const std::vector<Side>& sides, std::string_view code) {
  return std::any_of(
      sides.begin(), sides.end(), [&](const Side& side) { return side.code == code; });
}

}  // namespace rasid
