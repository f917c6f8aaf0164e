#include "matter/matter_index.h"

#include "text/affixes.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace rasid {
namespace {

MatterKind kind_of(std::string_view role) {
  constexpr std::array<std::pair<std::string_view, MatterKind>, 5> roles = {
      {{"head", MatterKind::head},
       {"subject", MatterKind::subject},
       {"stop", MatterKind::stop},
       {"place", MatterKind::place},
       {"topic", MatterKind::topic}}};
  for (const auto& [name, kind] : roles) {
    if (name == role) return kind;
  }
  return MatterKind::stop;
}

// What is written without the article may have one; "the judiciary" needs its own, without it the
// word is a district.
ArticleRule rule_of(std::string_view phrase) {
  return phrase.starts_with(article) ? ArticleRule::as_written : ArticleRule::free;
}

bool hides(MatterKind kind) {
  return kind == MatterKind::context || kind == MatterKind::issue;
}

bool is_within(const MatterFind& inner, const MatterFind& outer) {
  return inner.entry.kind == outer.entry.kind && outer.first <= inner.first &&
         inner.last <= outer.last && outer.last - outer.first > inner.last - inner.first;
}

}  // namespace

MatterIndex::MatterIndex(const Knowledge& knowledge) : knowledge_(&knowledge) {
  const MatterTables& rows = knowledge.matters;
  for (std::uint32_t i = 0; i < rows.contexts.size(); ++i) {
    for (const std::string& phrase : rows.contexts[i].words)
      add(phrase, MatterKind::context, i);
  }
  std::set<std::string> with;
  for (std::uint32_t i = 0; i < rows.issue_words.size(); ++i) {
    for (const std::string& phrase : rows.issue_words[i].words)
      add(phrase, MatterKind::issue, i);
    with.insert(rows.issue_words[i].with.begin(), rows.issue_words[i].with.end());
  }
  for (std::uint32_t i = 0; i < rows.words.size(); ++i)
    add(rows.words[i].words, kind_of(rows.words[i].role), i);
  for (const std::string& phrase : with) {
    if (is_code(phrase)) continue;
    with_.add(phrase, static_cast<std::uint32_t>(with_words_.size()), rule_of(phrase));
    with_words_.push_back(phrase);
  }
}

void MatterIndex::add(const std::string& phrase, MatterKind kind, std::uint32_t row) {
  const auto value = static_cast<std::uint32_t>(entries_.size());
  entries_.push_back({.kind = kind, .row = row});
  phrases_.add(phrase, value, rule_of(phrase));
}

std::vector<MatterFind> MatterIndex::find(const Text& text, const Sentence& sentence) const {
  std::vector<MatterFind> all;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (text.tokens[i].kind != TokenKind::word) continue;
    for (const PhraseMatch& match : phrases_.match(text, i, sentence.last)) {
      all.push_back({.entry = entries_[match.value],
                     .first = i,
                     .last = i + match.length,
                     .clitics = match.clitics});
    }
  }
  std::vector<MatterFind> kept;
  for (const MatterFind& one : all) {
    const bool hidden =
        hides(one.entry.kind) && std::any_of(all.begin(), all.end(), [&](const MatterFind& other) {
          return is_within(one, other);
        });
    if (!hidden) kept.push_back(one);
  }
  return kept;
}

bool MatterIndex::has_words(const IssueWords& row,
                            const Text& text,
                            const Sentence& sentence) const {
  if (row.with.empty()) return true;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    for (const PhraseMatch& match : with_.match(text, i, sentence.last)) {
      const std::string& found = with_words_[match.value];
      if (std::find(row.with.begin(), row.with.end(), found) != row.with.end()) return true;
    }
  }
  return false;
}

}  // namespace rasid
