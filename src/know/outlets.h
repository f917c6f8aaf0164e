#pragma once
// Which outlet published a document, by the names and addresses of knowledge/sources/.

#include "know/knowledge.h"
#include "know/outlet_rows.h"
#include "text/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// Loads knowledge/sources/. Requires: `into` has its folder and its entities.
void load_outlet_tables(Knowledge& into, std::vector<Fault>& faults);

// The outlet that `name` means, an id, a domain or a name in any spelling; null where none or
// several.
const Outlet* outlet_named(const OutletTables& outlets, std::string_view name);

// The outlet of this id, or null.
const Outlet* outlet_of_id(const OutletTables& outlets, std::string_view id);

// The host of an address, without "www." and in small letters; empty where there is none.
std::string domain_of(std::string_view url);

// The outlet that published the document: by its source, else by its address. Null where unknown.
const Outlet* publisher_of(const OutletTables& outlets, const Document& document);

// The state of which the document speaks when it names none ("the minister"): that of a national
// outlet. Empty where unknown.
std::string home_of(const OutletTables& outlets, const Document& document);

}  // namespace rasid
