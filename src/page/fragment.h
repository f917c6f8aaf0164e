#pragma once
// The paragraphs of a piece of HTML that is no page, such as the text of a feed's item.

#include <string>
#include <string_view>
#include <vector>

namespace rasid {

// One line a paragraph, without captions, forms, navigation and scripts, and without lines that
// are mostly links where other lines remain. Reads the first max_page_bytes (page/guard.h). Total:
// any bytes. Requires: `html` is valid UTF-8.
std::vector<std::string> fragment_lines(std::string_view html);

}  // namespace rasid
