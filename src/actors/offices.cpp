// Offices and organs: which state they belong to.

#include "actors/composer.h"
#include "text/affixes.h"

#include <algorithm>
#include <utility>

namespace rasid {
namespace {

using ItemKind = ActorIndex::ItemKind;

constexpr std::string_view masculine_nisba = "\u064A";
constexpr std::string_view feminine_nisba = "\u064A\u0647";
constexpr std::string_view plural_nominative = "\u0648\u0646";
constexpr std::string_view plural_oblique = "\u064A\u0646";
constexpr std::string_view her = "\u0647\u0627";
constexpr std::string_view in = "\u0641\u064A";
constexpr std::string_view from = "\u0645\u0646";
constexpr std::string_view on_behalf_of = "\u0639\u0646";
constexpr std::size_t longest_gap = 5;       // words between an office and its state
constexpr std::size_t longest_bare_gap = 2;  // the same, before a bare name

MentionKind kind_of_office(const std::string& kind) {
  if (kind == "person") return MentionKind::office;
  if (kind == "organ") return MentionKind::organ;
  return MentionKind::people;
}

// An organ that may stand against the government of its own state.
bool is_rival(const Mention& mention) {
  return mention.kind == MentionKind::organ && !mention.sector.empty() && mention.sector != "GOV" &&
         mention.sector != "MIL";
}

// The word has the article, clitics before it or not.
bool has_article(std::string_view word) {
  const Cuts cuts = cut_clitics(word);
  return std::any_of(
      cuts.begin(), cuts.end(), [](const Cut& cut) { return (cut.clitics & clitic_article) != 0; });
}

}  // namespace

// Only words that can stand inside a title: definite nouns and adjectives ("of foreign affairs and
// cooperation"), or one bare noun right behind the office.
bool Composer::gap_joins(std::size_t from, std::size_t to) const {
  if (to < from || to - from > longest_gap) return false;
  for (std::size_t i = from; i < to; ++i) {
    if (i + 1 == to && opens_short_quotation(i)) continue;  // the "Israeli" army
    if (text_.tokens[i].kind != TokenKind::word || infos_[i].is(stopping_classes)) return false;
    if (!has_article(text_.word(i))) return false;
  }
  return true;
}

// A quotation mark that another closes after one or two words.
bool Composer::opens_short_quotation(std::size_t i) const {
  constexpr std::size_t most_words = 2;
  if (!is_quotation_mark(text_.word(i))) return false;
  for (std::size_t k = i + 2; k < text_.tokens.size() && k <= i + 1 + most_words; ++k)
    if (is_quotation_mark(text_.word(k))) return true;
  return false;
}

// One indefinite adjective between an indefinite office and its nationality: "Pakistani security
// officials".
bool Composer::adjective_joins(const Found& found, std::size_t end) const {
  if (takes_no_genitive(end) && text_.word(found.last - 1).ends_with(feminine_ending)) return false;
  return found.is(ItemKind::demonym) && found.first == end + 1 && found.clitics == clitic_none &&
         text_.tokens[end].kind == TokenKind::word && !infos_[end].is(stopping_classes) &&
         infos_[end].verbs.empty() && !text_.word(end).starts_with(article) &&
         !text_.word(end - 1).starts_with(article);
}

// "The minister" is not of an adjective without the article, nor "the ambassadress" of "the
// Lebanese" (people), nor "gunmen" of what has the article: "gunmen [attacked] the Turkish
// embassy".
bool Composer::agrees_in_article(const Found& found, std::size_t end) const {
  if (!found.is(ItemKind::demonym)) return true;
  const bool people = found.item.number == Number::plural && found.last == found.first + 1 &&
                      !text_.word(found.first).ends_with(feminine_ending);
  if (people && text_.word(end - 1).ends_with(feminine_ending) && is_office_of_one(end))
    return false;
  const bool definite = text_.word(found.first).starts_with(article);
  if (text_.word(end - 1).starts_with(article)) return definite;
  return !definite || !takes_no_genitive(end);
}

// "Gunmen", with the ending that a word before its genitive loses, stands before token `end`.
bool Composer::takes_no_genitive(std::size_t end) const {
  const std::string_view word = text_.word(end - 1);
  const bool several = word.ends_with(plural_nominative) || word.ends_with(plural_oblique);
  return several && !has_article(word) && !is_office_of_one(end);
}

// The office that ends before token `end` is one person's.
bool Composer::is_office_of_one(std::size_t end) const {
  return std::any_of(items_.begin(), items_.end(), [&](const Found& item) {
    return item.last == end && item.is(ItemKind::office) &&
           index_.knowledge().offices[item.item.row].kind == "person";
  });
}

bool Composer::gives_state(const Found& found, std::size_t gap) const {
  if ((found.clitics & (clitic_and | clitic_in | clitic_as)) != 0) return false;
  switch (found.item.kind) {
    case ItemKind::demonym:
      if (index_.is_ambiguous(found) && gap > 0) return false;
      return (found.clitics & clitic_to) == 0;
    case ItemKind::name:
      if ((found.clitics & clitic_to) != 0) return true;
      // What has the article takes no genitive: "the delegation [visited] Tunis".
      return gap <= longest_bare_gap && !text_.word(found.first - 1).starts_with(article);
    case ItemKind::person: return (found.clitics & clitic_to) == 0 && gap <= 1;
    default: return false;
  }
}

// "His counterpart in Rome".
bool Composer::is_counterpart_in(std::size_t k) const {
  const Found& office = items_[k];
  if (!infos_[office.first].is(word_counterpart) || k + 1 >= items_.size()) return false;
  const Found& place = items_[k + 1];
  const bool in_clitic = place.first == office.last && (place.clitics & clitic_in) != 0;
  const bool in_word = place.first == office.last + 1 && infos_[office.last].is(word_preposition);
  return place.is(ItemKind::name) && (in_clitic || in_word);
}

// "Representatives of the agency", "a mission from the Union": one that is not definite, and whom
// he or it stands for behind a preposition.
bool Composer::is_envoy_of(std::size_t k, const Mention& mention) const {
  const Found& office = items_[k];
  if (mention.kind == MentionKind::people || k + 1 >= items_.size()) return false;
  const Found& whose = items_[k + 1];
  if (!whose.is(ItemKind::name) || whose.first != office.last + 1) return false;
  const std::string_view between = text_.word(office.last);
  const bool body = index_.is_body(whose);
  const bool definite =
      has_article(text_.word(office.first)) || has_article(text_.word(office.last - 1));
  return !definite && whose.clitics == clitic_none &&
         (between == on_behalf_of ||
          (between == from && body && mention.kind == MentionKind::organ));
}

// "[The visit of] Prince Mohamed bin Salman, minister of defence, to Egypt": a state behind lam is
// not that of an office whose bearer, named before it, is of another.
std::size_t Composer::prefer_bearer(std::size_t k, std::size_t next, Mention& mention) const {
  const Mention* bearer = other_office_before(items_[k]);
  if (bearer == nullptr || bearer->entity.empty() || next == k + 1 || mention.codes.empty())
    return next;
  const Found& giver = items_[next - 1];
  if (mention.codes == bearer->codes || (giver.clitics & clitic_to) == 0) return next;
  mention.codes.clear();
  return next - 1;
}

// "The security services in Britain", "the minister in the State of Qatar".
bool Composer::is_organ_in(std::size_t k, const Mention& mention) const {
  if (!has_place_behind(k) || index_.name_row(items_[k + 1]).kind != "name") return false;
  const Found& place = items_[k + 1];
  if (mention.kind == MentionKind::office)
    return (place.clitics & clitic_in) != 0 && place.last - place.first > 1;
  return mention.kind == MentionKind::organ && mention.sector != "MIL";
}

// "The government in Baghdad", where the article has told of no other.
bool Composer::is_organ_in_town(std::size_t k, const Mention& mention) const {
  const bool of_state = mention.sector == "GOV" || mention.sector == "COP" ||
                        mention.sector == "LEG" || mention.sector == "JUD";
  if (mention.kind != MentionKind::organ || !of_state || !has_place_behind(k)) return false;
  if (infos_[items_[k].first].is(word_same_state)) return false;  // "the kingdom [signed] in Rome"
  const std::string& kind = index_.name_row(items_[k + 1]).kind;
  return kind == "capital" || kind == "city";
}

// "In" and the name of a place stand right behind office `k`, which rules there: an embassy does
// not.
bool Composer::has_place_behind(std::size_t k) const {
  if (k + 1 >= items_.size() || !items_[k + 1].is(ItemKind::name)) return false;
  const Found& office = items_[k];
  if (infos_[office.first].is(word_mission)) return false;
  const Found& place = items_[k + 1];
  const bool in_clitic = place.first == office.last && (place.clitics & clitic_in) != 0;
  const bool in_word = place.first == office.last + 1 && text_.word(office.last) == in;
  return (in_clitic || in_word) && !index_.is_body(place);
}

// The state of mention is that of item `giver`; returns the index of the item after the last one
// taken.
std::size_t Composer::take_from(std::size_t giver, Mention& mention) const {
  const Mention state = named(items_[giver]);
  mention.codes = state.codes;
  mention.last_token = state.last_token;
  mention.rows.insert(mention.rows.end(), state.rows.begin(), state.rows.end());
  // "President Obama" is Obama, "an adviser of Obama" is not.
  if (text_.word(items_[giver].first - 1).starts_with(article)) {
    mention.entity = state.entity;
    mention.person = state.person;
    mention.name = state.name;
  }
  mention.decision = Decision::composed;
  return take_coordinates(giver + 1, mention);
}

// A title, a name, or another office of the chain, behind token `end`: "spokesman of the ministry".
bool Composer::continues_chain(const Found& found, std::size_t end) const {
  if (infos_[found.first].is(word_preposition)) return false;  // "before", written like "imam"
  if (found.is(ItemKind::honorific) || found.is(ItemKind::given_name)) return found.first == end;
  if (!found.is(ItemKind::office) || infos_[found.first].is(word_counterpart)) return false;
  const std::string& kind = index_.knowledge().offices[found.item.row].kind;
  const bool behind_definite = text_.word(end - 1).starts_with(article);
  // What has the article takes no genitive: "the president [received] the prime minister".
  if (kind == "people" || (kind == "person" && behind_definite)) return false;
  if (takes_no_genitive(end)) return false;
  const bool two_definite = behind_definite && text_.word(found.first).starts_with(article);
  return !two_definite && (found.clitics & (clitic_and | clitic_in | clitic_as)) == 0;
}

// Follows the chain of offices from item `k` to what gives the state; returns the index of the item
// after the last one taken. Leaves mention.codes empty where nothing gives it.
std::size_t Composer::take_state(std::size_t k, Mention& mention) const {
  if (is_counterpart_in(k) || is_envoy_of(k, mention)) return take_from(k + 1, mention);
  if (is_organ_in(k, mention)) {
    // The place stays a mention of its own: an act may have happened there.
    mention.codes = index_.codes_of(items_[k + 1], document_.date);
    mention.decision = Decision::composed;
    return k + 1;
  }
  std::size_t end = items_[k].last;
  for (std::size_t next = k + 1; next < items_.size(); ++next) {
    const Found& found = items_[next];
    if (!gap_joins(end, found.first) && !adjective_joins(found, end)) break;
    if (gives_state(found, found.first - end) && agrees_in_article(found, end))
      return take_from(next, mention);
    if (!continues_chain(found, end)) break;
    end = found.last;
    if (!found.is(ItemKind::office)) continue;
    mention.last_token = static_cast<std::uint32_t>(end);
    mention.rows.push_back(index_.knowledge().offices[found.item.row].at);
  }
  return k + 1;
}

// "The Egyptian and French presidents": further nationalities of a dual or plural office.
std::size_t Composer::take_coordinates(std::size_t k, Mention& mention) const {
  for (; k < items_.size(); ++k) {
    const Found& found = items_[k];
    const bool coordinate = found.is(ItemKind::demonym) && items_[k - 1].is(ItemKind::demonym) &&
                            found.first == mention.last_token &&
                            found.clitics == (clitic_and | clitic_article);
    if (!coordinate || index_.is_ambiguous(found)) break;
    const Mention giver = named(found);
    mention.codes.insert(mention.codes.end(), giver.codes.begin(), giver.codes.end());
    mention.last_token = giver.last_token;
    mention.rows.insert(mention.rows.end(), giver.rows.begin(), giver.rows.end());
  }
  return k;
}

std::size_t Composer::compose_office(std::size_t k) {
  const Found found = items_[k];
  if (stands_as_adjective(found)) return k + 1;
  const Office& office = index_.knowledge().offices[found.item.row];
  Mention mention{.span = {},
                  .first_token = static_cast<std::uint32_t>(found.first),
                  .last_token = static_cast<std::uint32_t>(found.last),
                  .kind = kind_of_office(office.kind)};
  mention.sector = office.sector;
  mention.clitics = found.clitics;
  mention.rows = {office.at};
  mention.gender = gender_of(mention, found.first);
  if (mention.kind == MentionKind::people) mention.number = Number::plural;
  std::size_t next = find_state(k, mention);
  if (mention.codes.empty()) return next;
  introduce_known(mention);
  if (mention.kind == MentionKind::office && !add_bearer(next, mention)) return next;
  while (next < items_.size() && items_[next].first < mention.last_token)
    ++next;
  mention.span = text_.span(mention.first_token, mention.last_token);
  push(std::move(mention));
  return next;
}

// Gives the office `k` its state, if anything does; returns the index of the item after it.
std::size_t Composer::find_state(std::size_t k, Mention& mention) {
  const Found& found = items_[k];
  const Office& office = index_.knowledge().offices[found.item.row];
  std::size_t next = k + 1;
  if (!office.state.empty()) {
    mention.codes = {office.state};
    mention.decision = Decision::composed;
  } else {
    next = prefer_bearer(k, take_state(k, mention), mention);
  }
  if (!mention.codes.empty()) {
    remember_office(found, mention);
    return next;
  }
  mention.last_token = static_cast<std::uint32_t>(found.last);
  mention.rows = {office.at};
  mention.entity.clear();
  resolve_without_state(k, mention);
  if (mention.codes.empty()) resolve_by_inner_office(k, mention);
  return next;
}

// The person beside the office, known or not. False where a stranger stands beside an office whose
// state is only guessed: he may be of any state.
bool Composer::add_bearer(std::size_t& next, Mention& mention) {
  next = join_person(next, mention);
  if (mention.entity.empty()) join_unknown_name(mention);
  if (mention.entity.empty() && mention.person.empty()) join_name_before(mention);
  const bool guessed = mention.decision == Decision::only_state ||
                       (mention.decision == Decision::home && !home_is_told_);
  return !guessed || mention.person.empty();
}

void Composer::remember_office(const Found& found, const Mention& mention) {
  if (mention.codes.size() != 1) return;
  const std::string key = office_key(found);
  memory_.saw_office(key, mention.codes.front(), sentence_number_);
  const std::string_view head = std::string_view(key).substr(0, key.find(' '));
  if (head == key || !infos_[found.first].is(word_part_office))
    memory_.saw_office(head, mention.codes.front(), sentence_number_);
  if (mention.kind != MentionKind::office)
    memory_.saw_office(mention.sector, mention.codes.front(), sentence_number_);
}

// A name that is an organ's: "the Turkish parliament" as one name.
void Composer::remember_organ(const Found& found, const Mention& mention) {
  if (mention.codes.size() != 1 || found.last - found.first < 2) return;
  const std::string key = key_of(text_, found);
  const std::string_view first = std::string_view(key).substr(0, key.find(' '));
  memory_.saw_office(without_article(first), mention.codes.front(), sentence_number_);
}

// The office's words without clitics and articles, so that all its mentions share one key.
std::string Composer::office_key(const Found& found) const {
  const std::string& like = index_.knowledge().offices[found.item.row].like;
  std::string words = like.empty() ? key_of(text_, found) : fold(like);
  std::string key;
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    key.append(key.empty() ? "" : " ");
    key.append(without_article(std::string_view(words).substr(begin, end - begin)));
    begin = end + 1;
  }
  return key;
}

// A name in apposition decides: "the foreign minister, Sergey Lavrov,".
bool Composer::name_follows(std::size_t k) const {
  if (k + 1 >= items_.size() || !items_[k + 1].is(ItemKind::person)) return false;
  if (items_[k + 1].clitics != clitic_none) return false;
  const std::size_t last = items_[k].last;
  const std::size_t name = items_[k + 1].first;
  return name == last || (name == last + 1 && is_comma(last));
}

// Whose second office this is: "the vice-president of Yemen, head of government".
const Mention* Composer::other_office_before(const Found& found) const {
  if (mentions_.list.empty() || (found.clitics & clitic_and) != 0) return nullptr;
  const Mention& before = mentions_.list.back();
  const bool adjacent = before.last_token == found.first ||
                        (before.last_token + 1 == found.first && is_comma(before.last_token));
  const bool someone = (before.kind == MentionKind::office || before.kind == MentionKind::person) &&
                       before.codes.size() == 1;
  return adjacent && someone ? &before : nullptr;
}

// The form of an adjective of relation.
bool Composer::is_nisba(std::size_t i) const {
  return text_.word(i).ends_with(masculine_nisba) || text_.word(i).ends_with(feminine_nisba);
}

// "The Ruritanian minister", "the allied forces": an adjective behind office `k` that is no
// nationality we know tells of which it is.
bool Composer::adjective_follows(std::size_t k) const {
  const std::size_t last = items_[k].last;
  if (last >= sentence_.last || !text_.word(last).starts_with(article)) return false;
  if (!infos_[last].verbs.empty() || infos_[last].classes != 0) return false;
  if (k + 1 < items_.size() && items_[k + 1].first == last) return false;
  const std::string_view office = text_.word(last - 1);
  const bool feminine = office.ends_with(feminine_ending) || office.ends_with(plural_ending);
  return is_nisba(last) || (feminine && text_.word(last).ends_with(feminine_ending));
}

// "The foreign policy", "the military option": one word that is an organ or a person by itself, and
// here an adjective.
bool Composer::stands_as_adjective(const Found& found) const {
  if (found.last - found.first > 1 || !is_nisba(found.first)) return false;
  if (found.first == sentence_.first || !is_definite(found.first)) return false;
  const bool behind_name =
      !mentions_.list.empty() && mentions_.list.back().last_token == found.first;
  return behind_name || (is_definite(found.first - 1) && infos_[found.first - 1].verbs.empty());
}

// A noun with the article or a pronoun behind it.
bool Composer::is_definite(std::size_t i) const {
  if (text_.tokens[i].kind != TokenKind::word || infos_[i].classes != 0) return false;
  const std::string_view word = text_.word(i);
  return word.ends_with(her) || has_article(word);
}

// "The minister", "the government": of the person or office beside it, else of whoever held it last
// in this document, else a guess.
void Composer::resolve_without_state(std::size_t k, Mention& mention) {
  const Found& found = items_[k];
  const std::size_t last = found.last;
  const bool one_word = last - found.first == 1;
  const bool definite = key_of(text_, found).starts_with(article) ||
                        (!one_word && text_.word(last - 1).starts_with(article));
  if (!definite) return;
  if (is_organ_in_town(k, mention) && memory_.holder_of(office_key(found)).empty()) {
    mention.codes = index_.codes_of(items_[k + 1], document_.date);
    mention.decision = Decision::composed;
    return;
  }
  if (!index_.knowledge().offices[found.item.row].alone) return;
  if (mention.kind == MentionKind::people) return remember_soldiers(k, mention);
  if (take_beside(k, mention) || (one_word && adjective_follows(k))) return;
  mention.inferred = true;
  mention.decision = Decision::remembered;
  const std::string holder = memory_.holder_of(office_key(found));
  if (holder.empty()) return guess_state(k, mention);
  mention.codes = {holder};
}

// The state of the name behind it or of the person before it.
bool Composer::take_beside(std::size_t k, Mention& mention) {
  const Mention* other =
      mention.kind == MentionKind::office ? other_office_before(items_[k]) : nullptr;
  if (other == nullptr) other = coordinate_before(items_[k]);
  if (other == nullptr) other = rival_before(items_[k], mention);
  if (other == nullptr && is_rival(mention)) return take_from_rival(k, mention);
  if (name_follows(k)) {
    mention.codes = named(items_[k + 1]).codes;
  } else if (other != nullptr) {
    mention.codes = other->codes;
  } else {
    return false;
  }
  mention.decision = Decision::beside;
  return true;
}

// "[Called on] the opposition the Iranian government": the state of the government right behind it.
bool Composer::take_from_rival(std::size_t k, Mention& mention) const {
  if (k + 1 >= items_.size() || items_[k + 1].first != items_[k].last) return false;
  if (!items_[k + 1].is(ItemKind::office)) return false;
  Mention government{.span = {}, .kind = MentionKind::organ};
  take_state(k + 1, government);
  if (government.codes.size() != 1) return false;
  mention.codes = government.codes;
  mention.decision = Decision::beside;
  return true;
}

// "The Yemeni opposition [accused] the government": the organ of a state right before the
// government, which is of the same.
const Mention* Composer::rival_before(const Found& found, const Mention& mention) const {
  if (mentions_.list.empty() || mention.sector != "GOV") return nullptr;
  const Mention& before = mentions_.list.back();
  return is_rival(before) && before.codes.size() == 1 && before.last_token == found.first ? &before
                                                                                          : nullptr;
}

// "The Spanish prime minister and the minister of defence": the office or organ to which `found` is
// joined by "and".
const Mention* Composer::coordinate_before(const Found& found) const {
  if (mentions_.list.empty() || (found.clitics & clitic_and) == 0) return nullptr;
  const Mention& before = mentions_.list.back();
  const bool of_state = (before.kind == MentionKind::office || before.kind == MentionKind::organ) &&
                        before.codes.size() == 1 && !before.inferred;
  return of_state && before.last_token == found.first ? &before : nullptr;
}

// "The soldiers": those of the army that has been named.
void Composer::remember_soldiers(std::size_t k, Mention& mention) {
  if (mention.sector != "MIL" || adjective_follows(k)) return;
  const std::string code = memory_.holder_of(mention.sector);
  if (!code.empty()) mention.codes = {code};
  mention.inferred = true;
  mention.decision = Decision::remembered;
}

// The one state of which the document has spoken, else the home state, if the document speaks of
// it. "The president" alone may be of a company or a club, an army may be abroad.
void Composer::guess_state(std::size_t k, Mention& mention) {
  const bool one_word = items_[k].last - items_[k].first == 1;
  const bool army = mention.sector == "MIL";
  const bool of_state =
      mention.sector == "GOV" || mention.sector == "COP" || mention.sector == "LEG" || army;
  if (!of_state) return;
  std::string code;
  if (!one_word || mention.kind != MentionKind::office) code = memory_.only_state();
  mention.decision = Decision::only_state;
  const bool spoken_of =
      one_word ? memory_.speaks_most_of(mentions_.home) : memory_.knows_state(mentions_.home);
  const bool at_home = (spoken_of || !memory_.knows_any_state()) && !army;
  if (code.empty() && at_home && (home_is_told_ || !one_word)) {
    code = mentions_.home;
    mention.decision = Decision::home;
  }
  if (!code.empty()) mention.codes = {std::move(code)};
}

// "A spokesman of the army": the organ inside has been named with its state before.
void Composer::resolve_by_inner_office(std::size_t k, Mention& mention) {
  if (k + 1 >= items_.size() || !items_[k + 1].is(ItemKind::office)) return;
  const Found& inner = items_[k + 1];
  if (!gap_joins(items_[k].last, inner.first) || inner.clitics != clitic_article) return;
  mention.codes.clear();
  resolve_without_state(k + 1, mention);
  if (mention.codes.empty()) return;
  mention.last_token = static_cast<std::uint32_t>(inner.last);
  mention.rows.push_back(index_.knowledge().offices[inner.item.row].at);
}

}  // namespace rasid
