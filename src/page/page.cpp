#include "page/page.h"

#include "base/ascii.h"
#include "page/article_head.h"
#include "page/body.h"
#include "page/byline.h"
#include "page/credits.h"
#include "page/day.h"
#include "page/guard.h"
#include "page/json_ld.h"
#include "page/page_lines.h"
#include "page/published.h"
#include "page/title.h"
#include "page/tree.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace rasid {
namespace {

using Nodes = std::vector<const GumboNode*>;

// Boxes of other stories on a page that has no prose of its own.
constexpr std::size_t front_page_teasers = 3;

bool is_web_address(std::string_view url) {
  return url.substr(0, 7) == "http://" || url.substr(0, 8) == "https://";
}

std::string address_of(const Nodes& nodes) {
  for (const GumboNode* node : nodes) {
    const bool canonical =
        tag_of(node) == GUMBO_TAG_LINK && ascii_lower(attribute(node, "rel")) == "canonical";
    if (canonical && is_web_address(attribute(node, "href")))
      return std::string(attribute(node, "href"));
  }
  std::string url = meta_content(nodes, "og:url");
  return is_web_address(url) ? url : std::string();
}

void set_published(PublishedDay published, Document& document) {
  document.date = std::move(published.day);
  document.date_source = std::move(published.source);
}

// Gives a document without a date that of one of its first lines, where it stands in numbers.
void date_by_numbers(Document& document) {
  std::size_t lines = 0;
  const std::string_view body = document.body;
  for (std::size_t at = 0; at < body.size() && document.date.empty() && lines < byline_lines;) {
    const std::size_t end = std::min(body.find('\n', at), body.size());
    const std::string_view line = trimmed(body.substr(at, end - at));
    at = end + 1;
    if (line.empty()) continue;
    const LinePlace place = lines++ == 0 ? LinePlace::title : LinePlace::below;
    std::string day = byline_day(line, place);
    if (!day.empty()) set_published({.day = std::move(day), .source = "line"}, document);
  }
}

std::string first_line(std::string_view text) {
  const std::string_view rest =
      text.substr(std::min(text.find_first_not_of(" \t\r\n\f\v"), text.size()));
  return std::string(trimmed(rest.substr(0, rest.find('\n'))));
}

// One page with everything that was found out about it so far.
class PageReader {
 public:
  PageReader(std::string_view html, const PageRules& rules, std::string_view address)
      : rules_(rules),
        address_(address),
        guarded_(guard_html(html)),
        tree_(guarded_.html),
        nodes_(elements(tree_.root())),
        json_ld_(read_json_ld(guarded_.json_ld)) {}

  Document read() {
    document_.source = meta_content(nodes_, "og:site_name");
    if (document_.source.empty()) document_.source = json_ld_.publisher;
    document_.url = address_of(nodes_);
    site_ = rule_of(rules_.sites, address_.empty() ? document_.url : address_);
    read_title();
    const PageLines lines =
        page_lines({.root = tree_.root(),
                    .heading = title_.heading,
                    .dropped = select_all(nodes_, site_ == nullptr ? "" : site_->drop)},
                   title_.text);
    const ArticleHead head = article_head(tree_.root(), title_.heading);
    read_credits(head);
    read_day(head, lines);
    read_body(lines);
    return std::move(document_);
  }

 private:
  const GumboNode* by_site(const std::string SiteRule::*selector) const {
    return site_ == nullptr ? nullptr : select_first(nodes_, site_->*selector);
  }

  void read_title() {
    title_ = find_title(nodes_, json_ld_.headline, document_.source);
    if (const GumboNode* shown = by_site(&SiteRule::title); shown != nullptr)
      title_ = {.text = words_of(shown), .heading = shown};
    document_.title = title_.text;
  }

  void read_credits(const ArticleHead& head) {
    const CreditFacts facts = {.elements = nodes_,
                               .head = head,
                               .json_ld = json_ld_,
                               .title = title_.text,
                               .by = rules_.furniture.by};
    document_.author = author_of(facts);
    document_.section = section_of(facts);
    if (const GumboNode* named = by_site(&SiteRule::author); named != nullptr)
      document_.author = words_of(named);
  }

  void read_day(const ArticleHead& head, const PageLines& lines) {
    const PageFacts facts = {.elements = nodes_,
                             .head = head,
                             .lines = lines,
                             .json_ld_day = json_ld_.day,
                             .title = title_.text,
                             .url = document_.url};
    set_published(published_day(facts), document_);
    if (document_.date.empty()) document_.date_words = date_line(facts);
    if (const GumboNode* dated = by_site(&SiteRule::date); dated != nullptr) {
      document_.date_words = short_words_of(dated, byline_bytes);
      set_published({}, document_);
    }
    if (!document_.date.empty() || document_.date_words.empty()) return;
    std::string day = byline_day(document_.date_words, LinePlace::below);
    if (!day.empty()) set_published({.day = std::move(day), .source = "line"}, document_);
  }

  void read_body(const PageLines& lines) {
    const GumboNode* holder = by_site(&SiteRule::body);
    ArticleText text = holder == nullptr ? article_text(lines, title_.text)
                                         : text_within(holder, lines, title_.text);
    if (text.paragraphs.empty() && lines.teasers == 0)  // a page of a few words
      text = text_within(tree_.root(), lines, title_.text);
    take_json_ld_body(text);
    const bool front_page =
        text.prose == 0 && lines.teasers >= front_page_teasers && !json_ld_.article;
    if (front_page) return;
    if (text.subtitle.empty()) text.subtitle = json_ld_.subtitle;
    document_.subtitle = text.subtitle;
    document_.body = document_.title;
    add_line(document_.subtitle);
    for (const std::string& paragraph : text.paragraphs)
      add_line(paragraph);
    drop_furniture();
    date_by_numbers(document_);
  }

  // Pages that are drawn by scripts, or show a few lines to those who do not pay, have the text in
  // their JSON-LD.
  void take_json_ld_body(ArticleText& text) const {
    if (json_ld_.body.empty()) return;
    ArticleText stated;
    if (json_ld_.body.find('<') != std::string::npos) {
      const GuardedPage guarded = guard_html(json_ld_.body);
      const PageTree tree(guarded.html);
      stated =
          text_within(tree.root(), page_lines({.root = tree.root()}, title_.text), title_.text);
    } else {
      stated = text_of_lines(json_ld_.body);
    }
    if (stated.prose * 2 > text.prose * 3) {
      stated.subtitle = text.subtitle;
      text = std::move(stated);
    }
  }

  void add_line(const std::string& line) {
    if (line.empty()) return;
    if (!document_.body.empty()) document_.body += '\n';
    document_.body += line;
  }

  // Lines that the knowledge knows as none of an article; the title and the subtitle stay.
  void drop_furniture() {
    const std::size_t head = document_.title.size() + document_.subtitle.size() + 1;
    const std::string_view body = document_.body;
    std::string kept;
    std::size_t from = 0;
    for (const Span line : find_furniture(body, rules_.furniture)) {
      if (line.begin <= head) continue;
      kept += body.substr(from, line.begin - 1 - from);
      from = line.end;
    }
    kept += body.substr(from);
    document_.body = std::move(kept);
  }

  const PageRules& rules_;
  std::string_view address_;
  GuardedPage guarded_;
  PageTree tree_;
  Nodes nodes_;
  JsonLd json_ld_;
  const SiteRule* site_ = nullptr;
  PageTitle title_;
  Document document_;
};

}  // namespace

Document read_page(std::string_view html, const PageRules& rules, std::string_view address) {
  return PageReader(html, rules, address).read();
}

Document read_page(std::string_view html) {
  return read_page(html, PageRules(), {});
}

Document read_plain(std::string_view text) {
  Document document;
  document.body = text;
  document.title = first_line(text);
  date_by_numbers(document);
  return document;
}

std::string meta_charset(std::string_view bytes) {
  constexpr std::size_t prescan_bytes = 4096;
  constexpr std::string_view key = "charset";
  const std::string_view head = bytes.substr(0, prescan_bytes);
  for (std::size_t tag = find_ignoring_case(head, "<meta", 0); tag < head.size();
       tag = find_ignoring_case(head, "<meta", tag + 1)) {
    const std::string_view inside = head.substr(tag, head.find('>', tag) - tag);
    const std::size_t at = find_ignoring_case(inside, key, 0);
    if (at == std::string_view::npos) continue;
    const std::size_t equals = inside.find_first_not_of(" \t\r\n", at + key.size());
    if (equals == std::string_view::npos || inside[equals] != '=') continue;
    const std::size_t first = inside.find_first_not_of(" \t\r\n\"'", equals + 1);
    if (first == std::string_view::npos) continue;
    const std::size_t last = std::min(inside.find_first_of(" \t\r\n\"';/>", first), inside.size());
    if (last > first) return ascii_lower(inside.substr(first, last - first));
  }
  return {};
}

}  // namespace rasid
