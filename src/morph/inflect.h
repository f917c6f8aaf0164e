#pragma once
// Written forms of verbs and nouns, generated from the forms that a dictionary gives.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rasid {

enum class Tense : std::uint8_t { perfect, imperfect };
enum class Gender : std::uint8_t { any, masculine, feminine };
enum class Number : std::uint8_t { any, singular, dual, plural };

struct VerbForm {
  std::string word;  // folded, without conjunction, future prefix or object pronoun
  Tense tense = Tense::perfect;
  Gender gender = Gender::any;
  Number number = Number::singular;
  bool needs_pronoun = false;  // written so only before an object pronoun
  bool first_person = false;
};

// The third-person and first-person-plural forms of a verb, from its perfect and imperfect 3ms as
// written ("zara", "yazuru"). Weak and hamzated endings follow the rules of spelling, sound verbs
// simply take their endings. Requires: both have at least two letters.
// Source: W. Wright, A Grammar of the Arabic Language, vol. 1, paradigms of the verb.
std::vector<VerbForm> conjugate(std::string_view perfect, std::string_view imperfect);

struct NounForm {
  std::string word;     // folded, without article and clitics
  std::string pronoun;  // folded possessive pronoun at its end, or empty
  Number number = Number::singular;
  bool indefinite = false;  // written so only without the article (tanwin alef)
};

// The forms of a noun as written: bare, with tanwin alef, dual, with possessive pronouns.
// `number` is that of the word given.
std::vector<NounForm> decline(std::string_view noun, Number number);

// The forms of a nisba adjective from its masculine indefinite: feminine, sound plurals, feminine
// plural, tanwin. The article is a clitic and not generated.
std::vector<NounForm> decline_nisba(std::string_view masculine);

}  // namespace rasid
