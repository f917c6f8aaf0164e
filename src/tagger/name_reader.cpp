#include "tagger/name_reader.h"

#include "base/table.h"

namespace rasid {

Result<NameReader> NameReader::load(const std::string& dir, const Knowledge& knowledge) {
  std::vector<Fault> faults;
  const NameLists lists = load_name_lists(dir, faults);
  NameModel model = load_name_model(dir, faults);
  if (!faults.empty()) return Error{.what = describe(faults), .where = dir};
  return NameReader(HintIndex(knowledge, lists), Tagger(std::move(model)));
}

}  // namespace rasid
