#include "feed/feed_fields.h"

#include "base/ascii.h"
#include "page/fragment.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace rasid {
namespace {

struct Writer : pugi::xml_writer {
  void write(const void* data, std::size_t size) override {
    text.append(static_cast<const char*>(data), size);
  }
  std::string text;
};

std::string escaped(std::string_view text) {
  std::string html;
  for (const char c : text) {
    if (c == '&')
      html += "&amp;";
    else if (c == '<')
      html += "&lt;";
    else
      html += c;
  }
  return html;
}

bool has_elements(const pugi::xml_node& node) {
  const auto children = node.children();
  return std::any_of(children.begin(), children.end(), [](const pugi::xml_node& child) {
    return child.type() == pugi::node_element;
  });
}

// The characters of an element; the elements in it, which ought to have been escaped, as markup.
std::string content_of(const pugi::xml_node& node) {
  const bool mixed = has_elements(node);
  Writer writer;
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() == pugi::node_element)
      child.print(writer, "", pugi::format_raw, pugi::encoding_utf8);
    else if (child.type() == pugi::node_pcdata && mixed)
      writer.text += escaped(child.value());
    else
      writer.text += child.value();
  }
  return std::move(writer.text);
}

bool is_stray_control(char c) {
  return static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t';
}

// Empty lines of a text without tags part its paragraphs.
std::string with_breaks(std::string_view text) {
  std::string html;
  while (true) {
    const std::size_t end = text.find("\n\n");
    html += text.substr(0, end);
    if (end == std::string_view::npos) return html;
    html += "<br>";
    text.remove_prefix(std::min(text.find_first_not_of('\n', end), text.size()));
  }
}

std::vector<std::string> lines_of_html(std::string html) {
  std::replace_if(html.begin(), html.end(), is_stray_control, ' ');
  const bool parted = html.find('<') == std::string::npos && html.find("\n\n") != std::string::npos;
  return fragment_lines(parted ? with_breaks(html) : html);
}

std::vector<std::string> lines_of(const pugi::xml_node& node) {
  const std::string type = ascii_lower(node.attribute("type").value());
  const bool plain = type == "text" || type == "text/plain";
  std::string content = content_of(node);
  return lines_of_html(plain && !has_elements(node) ? escaped(content) : std::move(content));
}

std::string joined(const std::vector<std::string>& lines) {
  std::string words;
  for (const std::string& line : lines)
    words += (words.empty() ? "" : " ") + line;
  return words;
}

}  // namespace

bool is_feed_item(std::string_view name) {
  return name == "item" || name == "entry";
}

FeedFields::FeedFields(const pugi::xml_node& node, const XmlNames& names) {
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() != pugi::node_element) continue;
    std::string name = names.name(child);
    if (name == "link")
      links_.push_back(child);
    else if (!is_feed_item(name))
      fields_.try_emplace(std::move(name), child);
  }
}

pugi::xml_node FeedFields::field(std::string_view name) const {
  const auto found = fields_.find(name);
  return found == fields_.end() ? pugi::xml_node() : found->second;
}

std::vector<std::string> FeedFields::lines(std::string_view name) const {
  const pugi::xml_node node = field(name);
  return node ? lines_of(node) : std::vector<std::string>();
}

std::string FeedFields::words(std::string_view name) const {
  return joined(lines(name));
}

std::string FeedFields::characters(std::string_view name) const {
  const pugi::xml_node node = field(name);
  return node ? joined(lines_of_html(escaped(content_of(node)))) : std::string();
}

std::string_view FeedFields::attribute(std::string_view name, const char* attribute) const {
  return field(name).attribute(attribute).value();
}

std::string FeedFields::source(const XmlNames& names) const {
  const pugi::xml_node node = field("source");
  return has_elements(node) ? FeedFields(node, names).words("title") : words("source");
}

std::string FeedFields::link() const {
  std::string inside;
  for (const pugi::xml_node& link : links_) {
    const std::string_view relation = link.attribute("rel").value();
    const std::string_view target = link.attribute("href").value();
    if (!target.empty() && (relation.empty() || relation == "alternate"))
      return std::string(target);
    if (inside.empty() && target.empty()) inside = content_of(link);
  }
  return inside;
}

}  // namespace rasid
