// Contexts and issues: what the words of a claim's clause and sentence name.

#include "matter/ground.h"

#include <algorithm>

namespace rasid {
namespace {

// Words between the act and what gives it a context, in its clause and beyond.
constexpr std::size_t near_words = 12;
constexpr std::size_t near_words_beyond = 6;

// Words of `from` up to `to`, marks not counted.
std::size_t words_between(const Scene& scene, std::size_t from, std::size_t to) {
  std::size_t count = 0;
  for (std::size_t i = from; i < to; ++i)
    count += scene.is_mark(i) ? 0U : 1U;
  return count;
}

bool is_near(const Scene& scene, const MatterFind& find, const Ground& ground) {
  const std::size_t limit = ground.in_clause(find) ? near_words : near_words_beyond;
  if (find.last <= ground.first) return words_between(scene, find.last, ground.first) < limit;
  return find.first < ground.last || words_between(scene, ground.last, find.first) < limit;
}

// A name is no common word: what stands within "Party of Development" is not about development.
// Offices, organs and people are named by what they do, but not where they only tell of the act.
bool is_in_name(const Scene& scene, const MatterFind& find, const Ground& ground) {
  const Mention* mention = scene.mention_over(find.first);
  if (mention == nullptr || mention->last_token < find.last) return false;
  if (mention->kind == MentionKind::office || mention->kind == MentionKind::organ)
    return !ground.in_clause(find);
  if (mention->last_token - mention->first_token == find.last - find.first) return false;
  return mention->kind == MentionKind::body || mention->kind == MentionKind::group ||
         mention->kind == MentionKind::person || mention->kind == MentionKind::state;
}

void add_name(std::vector<std::string>& names, const std::string& name) {
  const auto at = std::lower_bound(names.begin(), names.end(), name);
  if (at == names.end() || *at != name) names.insert(at, name);
}

bool has_name(const std::vector<std::string>& names, const std::string& name) {
  return std::binary_search(names.begin(), names.end(), name);
}

// Whether all codes of "LBN+ISR" are mentioned in the sentence.
bool all_mentioned(const Scene& scene, const Sentence& sentence, std::string_view codes) {
  while (!codes.empty()) {
    const std::string_view code = codes.substr(0, codes.find('+'));
    codes.remove_prefix(std::min(code.size() + 1, codes.size()));
    bool found = false;
    for (std::size_t i = sentence.first; i < sentence.last && !found; ++i) {
      const Mention* mention = scene.mention_at(i);
      found = mention != nullptr &&
              std::find(mention->codes.begin(), mention->codes.end(), code) != mention->codes.end();
    }
    if (!found) return false;
  }
  return true;
}

bool is_meant(const Scene& scene,
              const MatterIndex& index,
              const Sentence& sentence,
              const IssueWords& row) {
  if (index.has_words(row, scene.text, sentence)) return true;
  return std::any_of(row.with.begin(), row.with.end(), [&](const std::string& key) {
    return MatterIndex::is_code(key) && all_mentioned(scene, sentence, key);
  });
}

}  // namespace

void add_contexts(const Scene& scene,
                  const MatterIndex& index,
                  const SentenceFinds& finds,
                  const Ground& ground,
                  Claim& claim) {
  for (const MatterFind& find : finds.list) {
    if (find.entry.kind != MatterKind::context) continue;
    const ContextRow& row = index.tables().contexts[find.entry.row];
    if (row.context.empty() || has_name(claim.contexts, row.context)) continue;
    if ((row.near && !is_near(scene, find, ground)) || is_in_name(scene, find, ground)) continue;
    add_name(claim.contexts, row.context);
    claim.because.push_back({.what = "context " + row.context,
                             .words = scene.text.span(find.first, find.last),
                             .row = row.at});
  }
}

void add_issues(const Scene& scene,
                const MatterIndex& index,
                const SentenceFinds& finds,
                const Ground& ground,
                Claim& claim) {
  const auto add = [&](bool anywhere) {
    for (const MatterFind& find : finds.list) {
      if (find.entry.kind != MatterKind::issue || !(anywhere || ground.in_clause(find))) continue;
      const IssueWords& row = index.tables().issue_words[find.entry.row];
      if (row.issue.empty() || has_name(claim.issues, row.issue)) continue;
      if (!is_meant(scene, index, finds.sentence, row)) continue;
      add_name(claim.issues, row.issue);
      claim.because.push_back({.what = "issue " + row.issue,
                               .words = scene.text.span(find.first, find.last),
                               .row = row.at});
    }
  };
  add(false);
  if (claim.issues.empty()) add(true);
}

}  // namespace rasid
