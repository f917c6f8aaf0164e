// The model file has a row for each feature and label with a weight: feature, label, weight in
// thousandths. Rows whose feature is "after=LABEL" are transitions. It is read here and not by
// base/table, for it has many rows and must be there at once.

#include "tagger/model.h"

#include "text/utf8.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <fstream>
#include <iterator>
#include <utility>

namespace rasid {
namespace {

constexpr std::array<std::string_view, label_count> label_names = {"O",
                                                                   "B-PER",
                                                                   "I-PER",
                                                                   "L-PER",
                                                                   "U-PER",
                                                                   "B-LOC",
                                                                   "I-LOC",
                                                                   "L-LOC",
                                                                   "U-LOC",
                                                                   "B-ORG",
                                                                   "I-ORG",
                                                                   "L-ORG",
                                                                   "U-ORG"};
constexpr std::string_view file = "tagger/model.tsv";
constexpr std::string_view header = "feature\tlabel\tweight";
constexpr std::string_view transition_template = "after=";
constexpr std::size_t few_keys = 32;  // looked up at once

bool is_open(std::size_t label) {
  if (label == 0) return false;
  const auto part = static_cast<LabelPart>((label - 1) % 4);
  return part == LabelPart::first || part == LabelPart::inner;
}

bool goes_on(std::size_t label) {
  if (label == 0) return false;
  const auto part = static_cast<LabelPart>((label - 1) % 4);
  return part == LabelPart::inner || part == LabelPart::last;
}

// Reads the rows of a model one after the other.
class ModelReader {
 public:
  ModelReader(NameModel& model, std::vector<Fault>& faults) : model_(model), faults_(faults) {}

  void read(std::string_view bytes) {
    while (!bytes.empty()) {
      const std::size_t end = std::min(bytes.find('\n'), bytes.size());
      ++line_number_;
      line_ = bytes.substr(0, end);
      bytes.remove_prefix(std::min(end + 1, bytes.size()));
      if (line_.starts_with('#')) continue;
      if (!headed_) {
        headed_ = true;
        if (line_ != header) fault(1, "the header must be feature, label, weight");
        continue;
      }
      read_row();
    }
    if (!headed_) fault(1, "is empty");
  }

 private:
  // `byte`: where in the line, from 1.
  void fault(std::size_t byte, std::string message) {
    faults_.push_back(
        {.file = std::string(file),
         .line = line_number_,
         .column = static_cast<std::uint32_t>(1 + code_points(line_.substr(0, byte - 1))),
         .message = std::move(message),
         .text = std::string(line_)});
  }

  void read_row() {
    const std::size_t first_tab = line_.find('\t');
    const std::size_t second_tab =
        first_tab == std::string_view::npos ? first_tab : line_.find('\t', first_tab + 1);
    if (second_tab == std::string_view::npos) return fault(1, "a row has three cells");
    const std::string_view feature = line_.substr(0, first_tab);
    const std::string_view name = line_.substr(first_tab + 1, second_tab - first_tab - 1);
    const std::string_view number = line_.substr(second_tab + 1);
    const std::size_t label = label_by_name(name);
    std::int16_t weight = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), weight);
    if (feature.find('=') == std::string_view::npos) return fault(1, "a feature has an =");
    if (label == label_count) return fault(first_tab + 2, "unknown label");
    if (error != std::errc{} || end != number.data() + number.size()) {
      return fault(second_tab + 2, "the weight is no integer of 16 bits");
    }
    if (!feature.starts_with(transition_template)) {
      return model_.add(feature_key(feature), label, weight);
    }
    const std::size_t from = label_by_name(feature.substr(transition_template.size()));
    if (from == label_count) return fault(1, "unknown label");
    model_.add_transition(from, label, weight);
  }

  NameModel& model_;
  std::vector<Fault>& faults_;
  std::string_view line_;
  std::uint32_t line_number_ = 0;
  bool headed_ = false;
};

}  // namespace

std::string_view label_name(std::size_t label) {
  return label_names[label];
}

std::size_t label_by_name(std::string_view name) {
  const auto* const found = std::find(label_names.begin(), label_names.end(), name);
  return static_cast<std::size_t>(found - label_names.begin());
}

bool may_follow(std::size_t from, std::size_t to) {
  if (is_open(from) != goes_on(to)) return false;
  return !goes_on(to) || (from - 1) / 4 == (to - 1) / 4;
}

std::uint64_t feature_key(std::string_view written) {
  const std::size_t equals = written.find('=');
  const std::uint64_t name = hash_of(written.substr(0, equals));
  const std::string_view content = written.substr(equals + 1);
  const std::size_t bar = content.find('|');
  if (bar == std::string_view::npos) return mixed(name, hash_of(content));
  return mixed(mixed(name, hash_of(content.substr(0, bar))), hash_of(content.substr(bar + 1)));
}

void NameModel::grow() {
  std::vector<Slot> old = std::exchange(slots_, {});
  slots_.resize(std::max<std::size_t>(old.size() * 2, 1024));
  mask_ = slots_.size() - 1;
  filter_.reset(slots_.size() / 8);
  for (const Slot& slot : old) {
    const std::uint64_t key = slot.key();
    if (key == 0) continue;
    slots_[place(key)] = slot;
    filter_.add(key << 16U);
  }
}

std::size_t NameModel::place(std::uint64_t key) const {
  std::size_t at = key & mask_;
  for (std::uint64_t other = slots_[at].key(); other != 0 && other != key; other = slots_[at].key())
    at = (at + 1) & mask_;
  return at;
}

// Whether a feature is known nobody can guess, a processor neither, so the unknown are dropped
// without a branch. The table is larger than a cache.
std::size_t NameModel::sift(std::span<const std::uint64_t> keys, std::uint64_t* known) const {
  std::size_t count = 0;
  for (const std::uint64_t key : keys) {
    known[count] = short_key(key);
    count += filter_.may_have(key) ? 1 : 0;
  }
  for (std::size_t i = 0; i < count; ++i)
    __builtin_prefetch(&slots_[known[i] & mask_]);
  return count;
}

void NameModel::call(std::span<const std::uint64_t> keys, std::vector<std::uint64_t>& known) const {
  if (slots_.empty()) return;
  const std::size_t before = known.size();
  known.resize(before + keys.size());
  known.resize(before + sift(keys, known.data() + before));
}

void NameModel::add_called(std::span<const std::uint64_t> known, LabelScores& scores) const {
  for (const std::uint64_t key : known) {
    const Slot& slot = slots_[place(key)];  // a free one weighs nothing
    for (std::size_t lane = 0; lane < row_width; ++lane)
      scores[lane] += slot.lanes[lane];  // behind the last label: of no meaning
  }
}

void NameModel::score(std::span<const std::uint64_t> keys, LabelScores& scores) const {
  if (slots_.empty()) return;
  std::array<std::uint64_t, few_keys> known = {};
  for (std::size_t at = 0; at < keys.size(); at += few_keys) {
    const auto few = keys.subspan(at, std::min(few_keys, keys.size() - at));
    add_called(std::span(known).first(sift(few, known.data())), scores);
  }
}

void NameModel::add(std::uint64_t key, std::size_t label, std::int16_t weight) {
  assert(short_key(key) != 0);
  if (2 * (count_ + 1) > slots_.size()) grow();
  Slot& slot = slots_[place(short_key(key))];
  if (slot.key() == 0) {
    ++count_;
    slot.set_key(short_key(key));
    filter_.add(key);
  }
  slot.lanes[label] = weight;
}

NameModel parse_name_model(std::string_view bytes, std::vector<Fault>& faults) {
  NameModel model;
  ModelReader(model, faults).read(bytes);
  return model;
}

NameModel load_name_model(const std::string& dir, std::vector<Fault>& faults) {
  std::ifstream stream(dir + "/" + std::string(file), std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  if (!stream) {
    faults.push_back({.file = std::string(file), .message = "cannot be read"});
    return {};
  }
  return parse_name_model(bytes, faults);
}

}  // namespace rasid
