#include "know/outlets.h"

#include "base/ascii.h"
#include "know/table_checks.h"
#include "text/address.h"
#include "text/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rasid {
namespace {

constexpr std::array<std::string_view, 5> outlet_kinds = {"agency",
                                                          "newspaper",
                                                          "broadcaster",
                                                          "site",
                                                          "magazine"};
constexpr std::array<std::string_view, 5> owners = {"", "state", "public", "private", "party"};
constexpr std::array<std::string_view, 2> reaches = {"national", "international"};
// In the order of OutletNameKind.
constexpr std::array<std::string_view, 5> name_kinds = {"name", "credit", "title", "domain", "id"};
// Besides outlet_kinds.
constexpr std::array<std::string_view, 7> relay_kinds =
    {"from", "credit", "verb", "to", "opens", "self", "picture"};

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c > 0; });
}

// One spelling for all: Arabic folded, Latin in small letters.
std::string key_of(std::string_view name) {
  return is_ascii(name) ? ascii_lower(name) : fold(name);
}

bool is_id(std::string_view id) {
  return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

bool is_domain(std::string_view name) {
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  });
  return plain && name.find('.') != std::string_view::npos && name.front() != '.' &&
         !name.starts_with("www.");
}

class OutletLoader : public TableChecks {
 public:
  using TableChecks::TableChecks;

  void load_all() {
    load_outlets();
    load_names();
    load_relays();
  }

 private:
  OutletTables& into() { return loaded.outlets; }

  void load_outlets() {
    const Table t = table(
        "sources/outlets.tsv",
        {"outlet", "name_ar", "name_en", "kind", "owner", "home", "reach", "language", "source"});
    for (const Row& row : t.rows) {
      const auto& c = row.cells;
      require(t, row, 0, is_id(c[0]), "an id is small letters, digits and \"-\", not");
      require(t, row, 1, !c[1].empty(), "no Arabic name");
      require(t, row, 2, !c[2].empty(), "no English name");
      require(t, row, 3, one_of(outlet_kinds, c[3]), "unknown kind");
      require(t, row, 4, one_of(owners, c[4]), "unknown owner");
      if (!c[5].empty()) check_code(t, row, 5);
      require(t, row, 6, one_of(reaches, c[6]), "unknown reach");
      require(t, row, 7, c[7].size() == 2 && is_id(c[7]), "no language of ISO 639-1:");
      const bool fresh = into().by_key.emplace(c[0], into().list.size()).second;
      require(t, row, 0, fresh, "id given twice");
      into().list.push_back({.id = c[0],
                             .name_ar = c[1],
                             .name_en = c[2],
                             .kind = c[3],
                             .owner = c[4],
                             .home = c[5],
                             .international = c[6] == "international",
                             .language = c[7],
                             .at = t.at(row)});
    }
    for (std::size_t i = 0; i < t.rows.size(); ++i)
      require(t, t.rows[i], 2, add_key(t.rows[i].cells[2], i), "name of another outlet");
  }

  // A key of two outlets means neither.
  bool add_key(std::string_view name, std::size_t outlet) {
    const auto [at, fresh] = into().by_key.emplace(key_of(name), outlet);
    const bool own = fresh || at->second == outlet;
    if (!own) at->second = OutletTables::shared;
    return own;
  }

  void load_names() {
    const Table t = table("sources/outlet_names.tsv", {"name", "outlet", "kind", "source"});
    for (const Row& row : t.rows) {
      const auto& c = row.cells;
      const Outlet* outlet = outlet_of_id(into(), c[1]);
      const auto* const kind = std::find(name_kinds.begin(), name_kinds.end(), c[2]);
      require(t, row, 0, !c[0].empty(), "a row without a name:");
      require(t, row, 1, outlet != nullptr, "outlet not in sources/outlets.tsv");
      require(t, row, 2, kind != name_kinds.end(), "unknown kind");
      if (c[0].empty() || outlet == nullptr || kind == name_kinds.end()) continue;
      const auto index = static_cast<std::size_t>(outlet - into().list.data());
      const auto is = static_cast<OutletNameKind>(kind - name_kinds.begin());
      require(t, row, 0, is != OutletNameKind::domain || is_domain(c[0]), "no domain");
      const bool own = add_key(c[0], index);
      require(t, row, 0, own || is == OutletNameKind::title, "name of another outlet");
      into().names.push_back({.name = c[0], .outlet = index, .kind = is, .at = t.at(row)});
    }
  }

  void load_relays() {
    const Table t = table("sources/relays.tsv", {"words", "kind", "example", "outlet", "note"});
    for (const Row& row : t.rows) {
      const auto& c = row.cells;
      require(t, row, 1, one_of(relay_kinds, c[1]) || one_of(outlet_kinds, c[1]), "unknown kind");
      require(
          t, row, 2, c[2].find(c[0]) != std::string::npos, "the example does not hold the words:");
      require(t,
              row,
              3,
              c[3].empty() || outlet_of_id(into(), c[3]) != nullptr,
              "outlet not in sources/outlets.tsv");
      into().relays.push_back(
          {.words = c[0], .kind = c[1], .example = c[2], .outlet = c[3], .at = t.at(row)});
    }
  }
};

// By the whole host, else by what is left of it without its first parts.
const Outlet* outlet_at(const OutletTables& outlets, std::string_view host) {
  while (host.find('.') != std::string_view::npos) {
    if (const Outlet* outlet = outlet_named(outlets, host)) return outlet;
    host.remove_prefix(host.find('.') + 1);
  }
  return nullptr;
}

}  // namespace

void load_outlet_tables(Knowledge& into, std::vector<Fault>& faults) {
  OutletLoader(into, faults).load_all();
}

const Outlet* outlet_named(const OutletTables& outlets, std::string_view name) {
  const auto found = outlets.by_key.find(key_of(name));
  const bool one = found != outlets.by_key.end() && found->second != OutletTables::shared;
  return one ? &outlets.list[found->second] : nullptr;
}

const Outlet* outlet_of_id(const OutletTables& outlets, std::string_view id) {
  const Outlet* outlet = outlet_named(outlets, id);
  return outlet != nullptr && outlet->id == id ? outlet : nullptr;
}

std::string domain_of(std::string_view url) {
  const std::string site = site_of(url);
  return site.starts_with("www.") ? site.substr(4) : site;
}

const Outlet* publisher_of(const OutletTables& outlets, const Document& document) {
  if (!document.source.empty()) {
    if (const Outlet* outlet = outlet_named(outlets, document.source)) return outlet;
    const std::string host = domain_of("://" + document.source);
    if (const Outlet* outlet = outlet_at(outlets, host)) return outlet;
  }
  return outlet_at(outlets, domain_of(document.url));
}

std::string home_of(const OutletTables& outlets, const Document& document) {
  const Outlet* outlet = publisher_of(outlets, document);
  return outlet == nullptr || outlet->international ? std::string() : outlet->home;
}

}  // namespace rasid
