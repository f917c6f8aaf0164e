#pragma once
// The people of the knowledge with the offices that they hold and held.

#include "know/knowledge.h"

#include <map>
#include <string>
#include <vector>

namespace rasid {

// The people of the knowledge by id, each with the rows of their offices.
using Officeholders = std::map<std::string, std::vector<const Person*>, std::less<>>;
Officeholders officeholders_of(const Knowledge& knowledge);

// True where the office was held on some day of `date` (EDTF); an end that is not known leaves it
// open.
bool held_on(const Person& office, const std::string& date);

}  // namespace rasid
