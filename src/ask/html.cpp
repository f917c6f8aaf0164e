#include "ask/html.h"

namespace rasid {
namespace {

constexpr const char* style = R"css(
:root { color-scheme: light dark; --ink: #1c1b1a; --paper: #fdfcfa; --soft: #6b6660; --line: #ddd8d0;
  --mark: #ffe9a8; --held: #1d6b3a; --ahead: #8a5a00; --not: #9b2226; --link: #1a4f8b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e4de; --paper: #191817; --soft: #9d968d;
  --line: #3a3733; --mark: #5c4a12; --held: #7fd19b; --ahead: #e6b85c; --not: #f08a8a; --link: #8db8ec; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 50rem; padding: 1.5rem 1rem 4rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
a { color: var(--link); }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid var(--line); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0; padding: 0; }
.event { padding: 1rem 0 .5rem; border-bottom: 1px solid var(--line); }
.event h3 { font-size: 1rem; margin: 0; }
.when { font-variant-numeric: tabular-nums; }
.status { font-size: .85rem; padding: 0 .5em; border: 1px solid currentColor; border-radius: 1em; white-space: nowrap; }
.held, .ongoing { color: var(--held); }
.planned, .invited, .postponed, .hypothetical { color: var(--ahead); }
.denied, .cancelled, .flag { color: var(--not); }
.meta, .act { color: var(--soft); font-size: .9rem; margin: .15rem 0; }
.flag { font-weight: 600; }
.claims { list-style: none; margin: .75rem 0; padding: 0; }
.claims > li { margin: 0 0 .9rem; padding-inline-start: .9rem; border-inline-start: 3px solid var(--line); }
[lang=ar] { font-family: "Noto Naskh Arabic", "Amiri", "Geeza Pro", "Arabic Typesetting", serif; }
blockquote, .text { margin: 0; font-size: 1.15rem; line-height: 1.9; }
summary { cursor: pointer; }
summary blockquote { display: inline-block; width: calc(100% - 1.5em); vertical-align: top; }
.sentence { margin: .4rem 0; padding: .5rem .75rem; background: color-mix(in srgb, var(--line) 35%, transparent); }
mark { background: var(--mark); color: inherit; border-radius: .15em; }
:target, :target + mark { outline: 2px solid var(--ahead); outline-offset: 2px; }
.document { padding: 1rem 0; }
.document h3 { margin: 0; }
.text { white-space: pre-line; overflow-wrap: anywhere; }
table { border-collapse: collapse; margin: .5rem 0; font-variant-numeric: tabular-nums; }
th, td { padding: .15rem .75rem .15rem 0; text-align: start; border-bottom: 1px solid var(--line); font-weight: normal; }
th { color: var(--soft); font-size: .9rem; }
#overview h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
#overview ul { margin: 0; padding-inline-start: 1.25rem; }
figure { margin: 1rem 0; overflow-x: auto; }
svg { width: 100%; min-width: 30rem; height: auto; font: .8rem system-ui, sans-serif; }
svg text { fill: var(--soft); }
figcaption { color: var(--soft); font-size: .85rem; }
.axis { stroke: var(--line); }
.span { stroke: currentColor; stroke-width: 3; opacity: .45; }
circle { fill: var(--paper); stroke: currentColor; stroke-width: 2; }
.held circle, .ongoing circle { fill: currentColor; }
svg a:focus circle { stroke-width: 5; }
.cooperation { fill: var(--held); }
.conflict { fill: var(--not); }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } nav { display: none; }
  .event, .claims > li { break-inside: avoid; } h2, h3 { break-after: avoid; } a { color: inherit; text-decoration: none; }
  details::details-content { content-visibility: visible; block-size: auto; } }
)css";

bool from_web(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    switch (letter) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: {
        const auto byte = static_cast<unsigned char>(letter);
        if ((byte >= 0x20 && byte != 0x7f) || letter == '\n' || letter == '\t') out += letter;
      }
    }
  }
  return out;
}

std::string arabic(std::string_view text) {
  return text.empty() ? std::string() : "<bdi lang=\"ar\">" + escaped(text) + "</bdi>";
}

std::string bilingual(const Label& label) {
  return label.ar.empty() ? escaped(label.en) : escaped(label.en) + " \u00B7 " + arabic(label.ar);
}

std::string web_link(std::string_view url, std::string_view words) {
  if (!from_web(url)) return escaped(words);
  return "<a href=\"" + escaped(url) + "\">" + escaped(words) + "</a>";
}

std::string page_head(std::string_view title) {
  return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
         escaped(title) + "</title>\n<style>" + style + "</style>\n</head>\n<body>\n";
}

}  // namespace rasid
