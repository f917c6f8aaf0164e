// rasid_measure_names: the distance of each pair of words on standard input, for
// scripts/measure_name_matching. usage: rasid_measure_names KNOWLEDGE <pairs, "word TAB word" a
// line

#include "names/names.h"

#include <cstdio>
#include <iostream>
#include <string>

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: rasid_measure_names KNOWLEDGE <pairs\n";
    return 2;
  }
  const auto tables = rasid::load_name_tables(argv[1]);
  if (!tables) {
    std::cerr << tables.error().what;
    return 2;
  }
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    const double distance =
        rasid::word_distance(line.substr(0, tab), line.substr(tab + 1), *tables);
    std::printf("%.4f\n", distance);
  }
}
