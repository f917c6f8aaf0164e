#include "times/taker.h"

#include <algorithm>

namespace rasid {

bool Taker::take_conjunction() {
  if (at_end()) return false;
  for (const WordId conjunction : s_.lexicon.conjunctions()) {
    if (symbol().word != conjunction) continue;
    ++at_;
    return true;
  }
  prefix_allowed_ = symbol().conjunction && !symbol().preposition;
  return prefix_allowed_;
}

bool Taker::same_words(const Entry& entry) const {
  if (at_ + entry.words.size() > s_.end) return false;
  for (std::size_t i = 1; i < entry.words.size(); ++i) {
    const Symbol& next = s_.symbols[at_ + i];
    const bool bare = next.word == entry.words[i] && !next.conjunction && !next.preposition;
    if (!bare && next.literal != entry.words[i]) return false;
  }
  return true;
}

const Entry* Taker::peek(Kind kind) const {
  if (!usable()) return nullptr;
  for (const Entry& entry : s_.lexicon.entries(symbol().word))
    if (entry.kind == kind && same_words(entry)) return &entry;
  return nullptr;
}

const Entry* Taker::take(Kind kind) {
  const Entry* entry = peek(kind);
  if (entry != nullptr) {
    at_ += entry->words.size();
    prefix_allowed_ = false;
  }
  return entry;
}

bool Taker::take_word(WordId word) {
  if (at_end() || symbol().word != word) return false;
  ++at_;
  return true;
}

bool Taker::take_one_of(const std::vector<WordId>& words) {
  const auto has = [&](WordId word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  const bool literal = !at_end() && symbol().word == number_word && has(symbol().literal);
  if (!literal && (!usable() || !has(symbol().word))) return false;
  ++at_;
  return true;
}

bool Taker::take_time(std::size_t& index) {
  if (s_.times == nullptr || !usable()) return false;
  const TimeAt& time = (*s_.times)[at_];
  if (time.index == no_time || time.last > s_.end) return false;
  index = time.index;
  at_ = time.last;
  return true;
}

bool Taker::take_digits(int least, int most, int& value) {
  value = peek_digits();
  if (value < least || value > most || !usable()) return false;
  ++at_;
  prefix_allowed_ = false;
  return true;
}

namespace {

// "and twenty" behind a unit. Nothing is taken where it does not stand.
int take_joined(Taker& taker, Kind kind) {
  const std::size_t before = taker.at();
  if (taker.take_conjunction()) {
    if (const Entry* more = taker.take(kind)) return more->value;
  }
  taker.back_to(before);
  return 0;
}

// "five", "fifteen", "five and twenty", "twenty".
int take_below_hundred(Taker& taker, Kind unit_kind) {
  if (const Entry* tens = taker.take(Kind::tens)) return tens->value;
  const Entry* unit = taker.take(unit_kind);
  if (unit == nullptr || unit->value < 1) return 0;
  if (unit->value > 9) return unit->value;
  if (const Entry* teen = taker.take(Kind::teen)) return unit->value + teen->value;
  return unit->value + take_joined(taker, Kind::tens);
}

// The same behind a conjunction.
int take_joined_number(Taker& taker, Kind unit_kind) {
  if (const Entry* joined = taker.take(Kind::joined)) return joined->value;
  const std::size_t before = taker.at();
  if (taker.take_conjunction()) {
    if (const int value = take_below_hundred(taker, unit_kind); value != 0) return value;
  }
  taker.back_to(before);
  return 0;
}

}  // namespace

int take_number(Taker& taker, Kind unit_kind) {
  if (const Entry* hundreds = taker.take(Kind::hundreds))
    return hundreds->value + take_joined_number(taker, unit_kind);
  return take_below_hundred(taker, unit_kind);
}

int take_thousands(Taker& taker) {
  const Entry* thousands = taker.take(Kind::thousands);
  if (thousands == nullptr) return 0;
  int value = thousands->value;
  value += take_joined(taker, Kind::hundreds);
  return value + take_joined_number(taker, Kind::cardinal);
}

}  // namespace rasid
