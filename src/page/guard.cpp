// Gumbo builds the tree of a page as browsers do, and like every such builder it is quadratic on
// pages made for that: deep nesting, thousands of attributes, formatting tags that are opened and
// never closed (each new block opens all of them again), <body> repeated with new attributes, the
// special rules inside <select>, <template>, <svg>. Instead of limits on all of these, this pass
// reads the tags itself and writes a new page in which they do not occur:
//   - only attributes that page/ reads are written, always quoted;
//   - formatting tags, svg and math, objects and frames vanish, their words stay;
//   - scripts, styles, text areas, frames and what is shown without scripts vanish with their
//     contents, JSON-LD is put aside;
//   - <form> becomes <fieldset>; select and button become <datalist>, which has no rules of its own
//     and which page/ does not read;
//   - a start tag under 512 open elements is left out, its words stay.
//   - what vanishes within a table leaves an empty comment, for the parser takes words between the
//     cells out of the table run by run.
// The stack kept here may take an element as open that the parser has closed, never the reverse:
// so the limit holds for the parser too, whatever the page.
// Measured on Debian's gumbo 0.10.1: 100 000 nested <div> take 39 s unguarded.

#include "page/guard.h"

#include "base/ascii.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace rasid {
namespace {

using ElementNames = std::unordered_set<std::string_view>;

bool one_of(const ElementNames& names, const std::string& name) {
  return names.contains(name);
}

bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

const ElementNames& kept_attributes() {
  static const ElementNames names = {"class",
                                     "id",
                                     "property",
                                     "name",
                                     "content",
                                     "itemprop",
                                     "datetime",
                                     "href",
                                     "rel",
                                     "role",
                                     "style",
                                     "hidden",
                                     "pubdate",
                                     "itemtype",
                                     "type",
                                     "aria-hidden"};
  return names;
}

// Tags that vanish while the words between them stay.
const ElementNames& dropped_tags() {
  static const ElementNames names = {
      "b",       "big",      "code",     "em",       "font",    "i",        "nobr",     "s",
      "small",   "strike",   "strong",   "tt",       "u",       "svg",      "math",     "path",
      "circle",  "rect",     "g",        "line",     "polygon", "polyline", "ellipse",  "use",
      "defs",    "symbol",   "stop",     "clippath", "isindex", "frame",    "frameset", "plaintext",
      "listing", "marquee",  "object",   "applet",   "param",   "embed",    "caption",  "colgroup",
      "col",     "option",   "optgroup", "ruby",     "rb",      "rt",       "rtc",      "rp",
      "image",   "area",     "base",     "basefont", "bgsound", "keygen",   "source",   "track",
      "wbr",     "menuitem", "command"};
  return names;
}

// Elements whose contents are no markup and no words of an article.
const ElementNames& dropped_contents() {
  static const ElementNames names = {
      "script", "style", "textarea", "iframe", "xmp", "noembed", "noframes"};
  return names;
}

const ElementNames& void_tags() {
  static const ElementNames names = {"br", "hr", "meta", "link", "input", "img"};
  return names;
}

// Elements of tables: closed through anything up to their table.
const ElementNames& table_parts() {
  static const ElementNames names = {"td", "th", "tr", "tbody", "thead", "tfoot"};
  return names;
}

// Source: HTML Living Standard, section 13.2.4.2, the special category, as far as it is written.
const ElementNames& special_tags() {
  static const ElementNames names = {
      "address", "article", "aside", "blockquote", "center", "dd",         "details", "dir",
      "div",     "dl",      "dt",    "fieldset",   "figure", "figcaption", "footer",  "h1",
      "h2",      "h3",      "h4",    "h5",         "h6",     "header",     "hgroup",  "li",
      "main",    "menu",    "nav",   "ol",         "p",      "pre",        "section", "summary",
      "table",   "tbody",   "td",    "tfoot",      "th",     "thead",      "tr",      "ul"};
  return names;
}

enum class ElementKind : std::uint8_t { ordinary, special, cell, table };

// What the stack has to know of an open element.
struct Open {
  std::string name;
  ElementKind kind = ElementKind::ordinary;
};

struct Tag {
  std::string name;
  std::string attributes;  // as they will be written
  bool json_ld = false;
};

ElementKind kind_of(const std::string& name) {
  if (name == "table") return ElementKind::table;
  if (name == "td" || name == "th") return ElementKind::cell;
  return one_of(special_tags(), name) ? ElementKind::special : ElementKind::ordinary;
}

std::string written_name(std::string name) {
  if (name == "form") return "fieldset";
  if (name == "select" || name == "button") return "datalist";
  return name;
}

class Guard {
 public:
  explicit Guard(std::string_view html) : html_(html) {}

  GuardedPage run() {
    page_.html.reserve(html_.size() + html_.size() / 8);
    while (at_ < html_.size()) {
      const std::size_t next = std::min(html_.find('<', at_), html_.size());
      page_.html += html_.substr(at_, next - at_);
      at_ = next;
      if (at_ < html_.size()) read_markup();
    }
    return std::move(page_);
  }

 private:
  char peek(std::size_t ahead) const {
    return at_ + ahead < html_.size() ? html_[at_ + ahead] : '\0';
  }

  void skip_past(std::string_view end) {
    const std::size_t found = html_.find(end, at_);
    at_ = found == std::string_view::npos ? html_.size() : found + end.size();
  }

  // Words on both sides of markup that vanishes are apart for the parser where it sorts words that
  // stand between the cells of a table.
  void read_markup() {
    constexpr std::string_view gap = "<!---->";
    const std::size_t written = page_.html.size();
    read_one_markup();
    if (page_.html.size() != written || counts_["table"] == 0) return;
    const bool parted =
        written >= gap.size() && page_.html.compare(written - gap.size(), gap.size(), gap) == 0;
    if (!parted && ++start_tags_ <= max_start_tags) page_.html += gap;
  }

  void read_one_markup() {
    if (is_letter(peek(1))) {
      at_ += 1;
      start_tag(read_tag());
    } else if (peek(1) == '/' && is_letter(peek(2))) {
      at_ += 2;
      end_tag(read_tag().name);
    } else if (html_.substr(at_, 4) == "<!--") {
      at_ += 2;  // the dashes of <!--> count for its end
      skip_past("-->");
    } else if (peek(1) == '!' || peek(1) == '?' || (peek(1) == '/' && at_ + 2 < html_.size())) {
      skip_past(">");
    } else {
      page_.html += "&lt;";
      at_ += 1;
    }
  }

  std::string_view take_until(std::string_view stops) {
    const std::size_t from = at_;
    while (at_ < html_.size() && !is_space(html_[at_]) &&
           stops.find(html_[at_]) == std::string_view::npos)
      ++at_;
    return html_.substr(from, at_ - from);
  }

  void skip_spaces() {
    while (at_ < html_.size() && is_space(html_[at_]))
      ++at_;
  }

  std::string_view take_value() {
    skip_spaces();
    const char quote = peek(0);
    if (quote != '"' && quote != '\'') return take_until(">");
    const std::size_t from = ++at_;
    at_ = std::min(html_.find(quote, at_), html_.size());
    const std::string_view value = html_.substr(from, at_ - from);
    at_ = std::min(at_ + 1, html_.size());
    return value;
  }

  Tag read_tag() {
    Tag tag{.name = ascii_lower(take_until("/>")), .attributes = {}};
    for (std::size_t count = 0; at_ < html_.size(); ++count) {
      while (at_ < html_.size() && (is_space(html_[at_]) || html_[at_] == '/'))
        ++at_;
      if (peek(0) == '>') break;
      // A name may begin with '='.
      const std::size_t from = at_;
      if (peek(0) == '=') ++at_;
      take_until("/>=");
      const std::string name =
          ascii_lower(html_.substr(from, std::min(at_ - from, std::size_t{32})));
      skip_spaces();
      std::string_view value;
      if (peek(0) == '=') {
        ++at_;
        value = take_value();
      }
      if (count < max_attributes) keep_attribute(name, value, tag);
    }
    at_ = std::min(at_ + 1, html_.size());
    return tag;
  }

  static void keep_attribute(const std::string& name, std::string_view value, Tag& tag) {
    if (name == "type") tag.json_ld = ascii_lower(value).find("ld+json") != std::string::npos;
    if (!one_of(kept_attributes(), name)) return;
    tag.attributes += ' ' + name + "=\"";
    for (const char c : value) {
      if (c == '"')
        tag.attributes += "&quot;";
      else
        tag.attributes += c;
    }
    tag.attributes += '"';
  }

  // Whether one of the tags "<script", "</script" stands at `at`.
  bool tag_at(std::size_t at, std::string_view tag) const {
    const std::size_t behind = at + tag.size();
    return ascii_lower(html_.substr(at, tag.size())) == tag && behind < html_.size() &&
           (is_space(html_[behind]) || html_[behind] == '/' || html_[behind] == '>');
  }

  // Where a script ends: within <!-- and --> it may hold one more.
  // Source: HTML Living Standard, section 13.2.5.27, script data double escaped state.
  std::size_t end_of_script() const {
    bool in_comment = false;
    bool inner = false;
    for (std::size_t at = at_; at < html_.size(); ++at) {
      if (in_comment && html_[at] == '-' && html_.substr(at, 3) == "-->") {
        in_comment = inner = false;
      } else if (html_[at] != '<') {
        continue;
      } else if (html_.substr(at, 4) == "<!--" && !in_comment) {
        in_comment = true;
        at += 1;  // the dashes of <!--> count for its end
      } else if (in_comment && tag_at(at, "<script")) {
        inner = true;
      } else if (tag_at(at, "</script")) {
        if (!inner) return at;
        inner = false;
      }
    }
    return html_.size();
  }

  // The contents of an element that holds no markup; moves past its end tag.
  std::string_view take_raw(const std::string& name) {
    const std::size_t from = at_;
    const std::size_t end =
        name == "script" ? end_of_script() : find_ignoring_case(html_, "</" + name, at_);
    at_ = std::min(end, html_.size());
    const std::string_view contents = html_.substr(from, at_ - from);
    skip_past(">");
    return contents;
  }

  void write_start(const Tag& tag) {
    if (++start_tags_ > max_start_tags) return;
    page_.html += '<' + tag.name + tag.attributes + '>';
  }

  void start_tag(Tag tag) {
    if (one_of(dropped_contents(), tag.name)) {
      const std::string_view contents = take_raw(tag.name);
      if (tag.json_ld && tag.name == "script") page_.json_ld.emplace_back(contents);
      if (tag.name == "textarea") page_.html += "<input>";
    } else if (tag.name == "title") {
      write_title(take_raw(tag.name));
    } else if (tag.name == "html" || tag.name == "head" || tag.name == "body") {
      if (once_.insert(tag.name).second) write_start(tag);
    } else if (one_of(void_tags(), tag.name)) {
      write_start(tag);
    } else if (!one_of(dropped_tags(), tag.name)) {
      tag.name = written_name(std::move(tag.name));
      open_element(tag);
    }
  }

  // Only the first: the others belong to pictures.
  void write_title(std::string_view contents) {
    if (!once_.insert("title").second) return;
    page_.html += "<title>";
    for (const char c : contents) {
      if (c == '<')
        page_.html += "&lt;";
      else
        page_.html += c;
    }
    page_.html += "</title>";
  }

  void open_element(const Tag& tag) {
    if (one_of(table_parts(), tag.name) && counts_["table"] == 0) return;
    close_implied(tag.name);
    if (open_.size() >= max_open_elements) return;
    write_start(tag);
    open_.push_back({.name = tag.name, .kind = kind_of(tag.name)});
    ++counts_[tag.name];
  }

  // A start tag that ends an open element of its own group, as <li> ends <li>. Stops earlier than
  // the parser where the parser is lenient.
  void close_implied(const std::string& name) {
    const auto same_group = [&](const std::string& other) {
      const bool items = (name == "dd" || name == "dt") && (other == "dd" || other == "dt");
      const bool cells = (name == "td" || name == "th") && (other == "td" || other == "th");
      const bool bodies = name[0] == 't' && name.size() == 5 && other[0] == 't' &&
                          other.size() == 5 && other != "table";
      return other == name || items || cells || bodies;
    };
    if (name == "a") erase_open(name);
    const bool part = one_of(table_parts(), name);
    if (name != "p" && name != "li" && name != "dd" && name != "dt" && !part) return;
    for (std::size_t i = open_.size(); i-- > 0;) {
      const Open& open = open_[i];
      if (same_group(open.name)) return close_from(i);
      if (open.kind == ElementKind::table) return;
      if (!part && open.kind != ElementKind::ordinary && open.name != "p") return;
    }
  }

  void close_from(std::size_t first) {
    for (std::size_t i = first; i < open_.size(); ++i)
      --counts_[open_[i].name];
    open_.resize(first);
  }

  // A link is closed by itself, leaving open what was opened inside.
  bool erase_open(const std::string& name) {
    if (counts_[name] == 0) return false;
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (open_[i].kind == ElementKind::table || open_[i].kind == ElementKind::cell) return false;
      if (open_[i].name != name) continue;
      open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i));
      --counts_[name];
      return true;
    }
    return false;
  }

  void end_tag(std::string name) {
    name = written_name(std::move(name));
    // The parser opens rows and bodies of tables by itself, and closes them by these.
    const bool row = name.size() > 1 && one_of(table_parts(), name) && name != "td" &&
                     name != "th" && counts_["table"] > 0;
    const bool closed = name == "a" ? erase_open(name) : close_element(name);
    if (closed || row) page_.html += "</" + name + '>';
  }

  // Whether the end tag closes an element that is open in the same cell, list and block.
  bool close_element(const std::string& name) {
    const auto count = counts_.find(name);
    if (count == counts_.end() || count->second == 0) return false;
    const bool part = name == "table" || one_of(table_parts(), name);
    const bool ordinary = kind_of(name) == ElementKind::ordinary;
    for (std::size_t i = open_.size(); i-- > 0;) {
      const Open& open = open_[i];
      if (open.name == name) {
        close_from(i);
        return true;
      }
      if (open.kind == ElementKind::table || (!part && open.kind == ElementKind::cell))
        return false;
      if (ordinary && open.kind != ElementKind::ordinary) return false;
      if (name == "li" && (open.name == "ul" || open.name == "ol")) return false;
    }
    return false;
  }

  std::string_view html_;
  std::size_t at_ = 0;
  GuardedPage page_;
  std::vector<Open> open_;
  std::unordered_map<std::string, std::size_t> counts_;
  std::unordered_set<std::string> once_;
  std::size_t start_tags_ = 0;
};

}  // namespace

std::size_t find_ignoring_case(std::string_view text, std::string_view needle, std::size_t from) {
  const auto same = [](char a, char b) { return ascii_lower(a) == b; };
  if (from > text.size()) return std::string_view::npos;
  const auto* const found =
      std::search(text.begin() + from, text.end(), needle.begin(), needle.end(), same);
  return found == text.end() ? std::string_view::npos
                             : static_cast<std::size_t>(found - text.begin());
}

GuardedPage guard_html(std::string_view html) {
  return Guard(html.substr(0, max_page_bytes)).run();
}

}  // namespace rasid
