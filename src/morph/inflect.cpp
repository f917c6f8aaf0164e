// Spelling rules, not vowels: news is unvocalised, so a form is its letters. What the rules do:
// defective verbs (last letter alef, alef maqsura or a long vowel) drop or change it before
// endings; hollow verbs lose their long vowel in the first person and in the jussive; everything
// else takes its ending. A form that is wrong for a rare verb is harmless unless it is another
// word.

#include "morph/inflect.h"

#include "text/letters.h"
#include "text/text.h"
#include "text/utf8.h"

#include <array>

namespace rasid {
namespace {

using letters::alef;
using letters::alef_maqsura;
using letters::hamza;
using letters::noon;
using letters::teh;
using letters::waw_with_hamza;
using letters::yeh;

std::u32string decoded(std::string_view word) {
  std::u32string out;
  for (std::size_t at = 0; at < word.size();)
    out += next_code_point(word, at);
  return out;
}

std::string folded(const std::u32string& word) {
  std::string out;
  for (const char32_t c : word)
    append_utf8(c, out);
  return fold(out);
}

bool is_hollow(const std::u32string& perfect) {
  return perfect.size() >= 3 && perfect[perfect.size() - 2] == alef &&
         perfect.back() != alef_maqsura;
}

std::u32string without_penultimate(std::u32string word) {
  word.erase(word.size() - 2, 1);
  return word;
}

class Conjugator {
 public:
  std::vector<VerbForm> run(const std::u32string& perfect, const std::u32string& imperfect) {
    add_perfect(perfect);
    add_imperfect(imperfect, is_hollow(perfect));
    return std::move(forms_);
  }

 private:
  void add(const std::u32string& word, Tense tense, Gender gender, Number number) {
    forms_.push_back({.word = folded(word), .tense = tense, .gender = gender, .number = number});
  }

  void add_perfect(const std::u32string& p) {
    const bool weak = p.back() == alef_maqsura || p.back() == alef;
    const std::u32string stem = weak ? p.substr(0, p.size() - 1) : p;
    const std::u32string link = !weak ? U"" : (p.back() == alef_maqsura ? U"\u064A" : U"\u0648");
    add(p, Tense::perfect, Gender::masculine, Number::singular);
    add(stem + teh, Tense::perfect, Gender::feminine, Number::singular);
    add(stem + teh + alef, Tense::perfect, Gender::feminine, Number::dual);
    add(stem + link + alef, Tense::perfect, Gender::masculine, Number::dual);
    const bool ends_in_yeh = p.back() == yeh;
    add((ends_in_yeh ? p.substr(0, p.size() - 1) : stem) + letters::waw + alef,
        Tense::perfect,
        Gender::masculine,
        Number::plural);
    const std::u32string first = is_hollow(p) ? without_penultimate(p) : stem + link;
    add(first + noon + alef, Tense::perfect, Gender::any, Number::plural);
    forms_.back().first_person = true;
    if (p.back() == alef_maqsura) {
      add(stem + alef, Tense::perfect, Gender::masculine, Number::singular);
      forms_.back().needs_pronoun = true;
    }
    add((ends_in_yeh ? p.substr(0, p.size() - 1) : stem) + letters::waw,
        Tense::perfect,
        Gender::masculine,
        Number::plural);
    forms_.back().needs_pronoun = true;
  }

  void add_imperfect(const std::u32string& i, bool hollow) {
    const std::u32string body = i.substr(1);
    const char32_t end = body.back();
    const bool weak = end == alef_maqsura || end == letters::waw || end == yeh;
    const std::u32string stem = weak ? body.substr(0, body.size() - 1) : body;
    const std::u32string dual = end == alef_maqsura ? stem + yeh : body;
    for (const char32_t prefix : {yeh, teh}) {
      const Gender gender = prefix == yeh ? Gender::masculine : Gender::feminine;
      const std::u32string front(1, prefix);
      add(front + body, Tense::imperfect, gender, Number::singular);
      if (weak) add(front + stem, Tense::imperfect, gender, Number::singular);
      if (hollow && body.size() >= 3) {
        add(front + without_penultimate(body), Tense::imperfect, gender, Number::singular);
      }
      add(front + dual + alef + noon, Tense::imperfect, gender, Number::dual);
      add(front + dual + alef, Tense::imperfect, gender, Number::dual);
      add(front + stem + letters::waw + noon, Tense::imperfect, gender, Number::plural);
      add(front + stem + letters::waw + alef, Tense::imperfect, gender, Number::plural);
    }
    add(std::u32string(1, noon) + body, Tense::imperfect, Gender::any, Number::plural);
    forms_.back().first_person = true;
  }

  std::vector<VerbForm> forms_;
};

const std::array<std::u32string, 8>& pronouns() {
  static const std::array<std::u32string, 8> list = {U"\u0647",
                                                     U"\u0647\u0627",
                                                     U"\u0647\u0645",
                                                     U"\u0647\u0645\u0627",
                                                     U"\u0646\u0627",
                                                     U"\u064A",
                                                     U"\u0643\u0645",
                                                     U"\u0647\u0646"};
  return list;
}

void add_possessed(const std::u32string& base, Number number, std::vector<NounForm>& forms) {
  for (const std::u32string& pronoun : pronouns()) {
    forms.push_back({.word = folded(base + pronoun), .pronoun = folded(pronoun), .number = number});
  }
}

}  // namespace

std::vector<VerbForm> conjugate(std::string_view perfect, std::string_view imperfect) {
  return Conjugator().run(decoded(perfect), decoded(imperfect));
}

std::vector<NounForm> decline(std::string_view noun, Number number) {
  const std::u32string n = decoded(noun);
  std::vector<NounForm> forms;
  forms.push_back({.word = folded(n), .pronoun = "", .number = number});
  if (n.size() < 2) return forms;
  const bool marbuta = n.back() == letters::ta_marbuta;
  const std::u32string stem = n.substr(0, n.size() - 1);
  const std::u32string link = marbuta ? stem + teh : n;
  if (n.back() == alef_maqsura) {
    add_possessed(stem + alef, number, forms);
  } else {
    add_possessed(link, number, forms);
  }
  if (n.back() == hamza) {
    add_possessed(stem + waw_with_hamza, number, forms);
    add_possessed(stem + U'\u0626', number, forms);
  }
  if (!marbuta && n.back() != hamza && n.back() != alef_maqsura) {
    forms.push_back(
        {.word = folded(n + alef), .pronoun = "", .number = number, .indefinite = true});
  }
  if (number != Number::singular) return forms;
  const std::u32string dual = n.back() == hamza ? stem + U'\u0626' : link;
  for (const std::u32string& ending : {std::u32string{yeh, noon}, std::u32string{yeh}}) {
    if (ending.size() == 1 && !marbuta) continue;  // a bare yeh is a pronoun or a nisba
    forms.push_back({.word = folded(dual + ending), .pronoun = "", .number = Number::dual});
  }
  forms.push_back({.word = folded(link + alef + noon), .pronoun = "", .number = Number::dual});
  return forms;
}

std::vector<NounForm> decline_nisba(std::string_view masculine) {
  const std::u32string m = decoded(masculine);
  std::vector<NounForm> forms;
  const auto add = [&](const std::u32string& ending, Number number) {
    forms.push_back({.word = folded(m + ending), .pronoun = "", .number = number});
  };
  add(U"", Number::singular);
  add({letters::ta_marbuta}, Number::singular);
  add({alef}, Number::singular);
  add({yeh, noon}, Number::plural);
  add({letters::waw, noon}, Number::plural);
  add({alef, teh}, Number::plural);
  add({teh, yeh, noon}, Number::dual);
  add({teh, alef, noon}, Number::dual);
  add({alef, noon}, Number::dual);
  return forms;
}

}  // namespace rasid
