// One page that needs nothing else: no script, no font, no picture. Arabic stands in blocks of its
// own (dir=rtl) or isolated in <bdi>, so that no control characters are needed. Each quotation
// opens its sentence, and leads to the same words in the document's text at the foot of the page.
#include "ask/dossier_overview.h"
#include "ask/html.h"
#include "text/printed.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace rasid {
namespace {

constexpr const char* rtl = R"( lang="ar" dir="rtl")";

std::string document_anchor(std::size_t document) {
  return "d" + std::to_string(document + 1);
}
std::string claim_anchor(const CitedClaim& cited) {
  return "c-" + cited.reported.id;
}

std::string status_badge(Status status) {
  const std::string name = status_name(status);
  return "<span class=\"status " + name + "\">" + name + "</span>";
}

std::string flag_list(const std::vector<std::string>& flags) {
  std::string text;
  for (const std::string& flag : flags)
    text += " <span class=\"flag\">" + escaped(flag) + "</span>";
  return text;
}

std::string sides_html(const std::vector<CitedSide>& sides, const Labels& labels) {
  std::string text;
  for (const CitedSide& side : sides) {
    text += (text.empty() ? "" : " + ") + escaped(labels.side(side.code).en);
    if (!side.name.empty()) text += " (" + arabic(side.name) + ')';
  }
  return text;
}

std::string sentence_html(const CitedClaim& cited) {
  const std::string_view sentence = cited.sentence;
  const Span mark = cited.quote_in_sentence;
  return escaped(sentence.substr(0, mark.begin)) + "<mark>" + escaped(slice(sentence, mark)) +
         "</mark>" + escaped(sentence.substr(mark.end));
}

std::string claim_html(const CitedClaim& cited, const Document& document) {
  const Claim& claim = cited.reported.claim;
  const std::string outlet = outlet_of(document);
  std::string out = "<li>\n<details><summary><blockquote" + std::string(rtl) + ">" +
                    in_quotes(escaped(cited.quote)) +
                    "</blockquote></summary>\n<p class=\"sentence\"" + rtl + ">" +
                    sentence_html(cited) + "</p></details>\n<p class=\"meta\">" +
                    status_badge(claim.status);
  if (!claim.date.empty()) out += " <span class=\"when\">" + escaped(claim.date) + "</span>";
  if (!claim.speaker.empty()) out += ", says " + escaped(claim.speaker);
  out += " \u00B7 <a href=\"#" + document_anchor(cited.document) + "\"><bdi>" +
         escaped(document.title.empty() ? document.id : document.title) + "</bdi></a> (" +
         (outlet.empty() ? "source unknown" : "<bdi>" + escaped(outlet) + "</bdi>") + ", " +
         (document.date.empty() ? "undated" : escaped(document.date)) + "), <a href=\"#" +
         claim_anchor(cited) + "\">characters " + std::to_string(cited.place.start) + "\u2013" +
         std::to_string(cited.place.end) + "</a>" + flag_list(claim.flags) + "</p>\n</li>\n";
  return out;
}

// Which issues and which agreements an event is about, each a paragraph.
std::string matters_html(const CitedEvent& cited, const Labels& labels) {
  std::string out;
  for (const std::string& issue : cited.issues)
    out += "<p class=\"matter\">on: " + bilingual(labels.issue(issue)) + "</p>\n";
  for (const std::string& name : cited.agreements)
    out += "<p class=\"matter\">agreement: " + arabic(name) + "</p>\n";
  return out;
}

std::string event_html(const CitedEvent& cited, const Dossier& dossier, const Labels& labels) {
  const Event& event = cited.event;
  std::string out = R"(<article class="event" id="e-)" + event.id +
                    "\">\n<h3><span class=\"when\">" +
                    (event.date.empty() ? "undated" : escaped(event.date)) + "</span> \u00B7 " +
                    sides_html(cited.actor, labels);
  if (!event.recipient.empty())
    out +=
        (event.actor.empty() ? "?" : "") + std::string(arrow) + sides_html(cited.recipient, labels);
  out += "</h3>\n<p class=\"act\">" + bilingual(labels.act(event.act)) + " ";
  for (std::size_t i = 0; i < cited.history.size(); ++i)
    out += (i == 0 ? "" : arrow) + status_badge(cited.history[i]);
  out += "</p>\n" + matters_html(cited, labels);
  out += "<p class=\"meta\">" + counted_reports(cited) + flag_list(event.flags) +
         "</p>\n<ul class=\"claims\">\n";
  for (const CitedClaim& claim : cited.claims)
    out += claim_html(claim, dossier.documents[claim.document].document);
  return out + "</ul>\n</article>\n";
}

// Where marks and anchors stand in a document's body.
struct CitedMarks {
  std::multimap<std::uint32_t, std::string> anchors;  // ids, by the byte where the evidence begins
  std::set<std::pair<std::uint32_t, std::uint32_t>> spans;  // half-open, in bytes
};

std::vector<CitedMarks> marks_of(const Dossier& dossier) {
  std::vector<CitedMarks> marks(dossier.documents.size());
  for (const DossierGroup& group : dossier.groups) {
    for (const CitedEvent& event : group.events) {
      for (const CitedClaim& cited : event.claims) {
        const auto size =
            static_cast<std::uint32_t>(dossier.documents[cited.document].document.body.size());
        const Span evidence = cited.reported.claim.evidence;
        const std::uint32_t end = std::min(evidence.end, size);
        const std::uint32_t begin = std::min(evidence.begin, end);
        marks[cited.document].anchors.emplace(begin, claim_anchor(cited));
        marks[cited.document].spans.emplace(begin, end);
      }
    }
  }
  return marks;
}

// The body cut at every border of a mark; pieces within a mark, nested or overlapping, are marked.
std::string body_html(std::string_view body, const CitedMarks& marks) {
  std::set<std::uint32_t> borders = {0, static_cast<std::uint32_t>(body.size())};
  for (const auto& [begin, end] : marks.spans)
    borders.insert({begin, end});
  std::string out;
  std::uint32_t marked_until = 0;
  for (auto border = borders.begin(); border != borders.end(); ++border) {
    const auto [first, last] = marks.anchors.equal_range(*border);
    for (auto anchor = first; anchor != last; ++anchor)
      out += "<span id=\"" + anchor->second + "\"></span>";
    for (const auto& [begin, end] : marks.spans) {
      if (begin == *border) marked_until = std::max(marked_until, end);
    }
    const auto next = std::next(border);
    if (next == borders.end()) break;
    const std::string piece = escaped(body.substr(*border, *next - *border));
    out += *border < marked_until ? "<mark>" + piece + "</mark>" : piece;
  }
  return out;
}

std::string document_html(const SourcedDocument& sourced,
                          std::size_t number,
                          const CitedMarks& marks) {
  const auto& [document, origin] = sourced;
  const std::string outlet = outlet_of(document);
  std::string out = R"(<article class="document" id=")" + document_anchor(number) +
                    "\">\n<h3><bdi>" +
                    escaped(document.title.empty() ? document.id : document.title) +
                    "</bdi></h3>\n<p class=\"meta\"><bdi>" + escaped(document.id) + "</bdi>, " +
                    (outlet.empty() ? "source unknown" : "<bdi>" + escaped(outlet) + "</bdi>") +
                    ", " + (document.date.empty() ? "undated" : escaped(document.date));
  if (!origin.relay.empty()) out += ", after " + escaped(origin.relay);
  if (!document.url.empty()) out += ", <bdi>" + web_link(document.url, document.url) + "</bdi>";
  return out + "</p>\n<div class=\"text\"" + rtl + ">" + body_html(document.body, marks) +
         "</div>\n</article>\n";
}

std::string contents(const Dossier& dossier, const Labels& labels) {
  std::string out = "<nav><ul>\n";
  for (const DossierGroup& group : dossier.groups) {
    out += "<li><a href=\"#" + escaped(group.group) + "\">" + bilingual(labels.group(group.group)) +
           "</a> " + std::to_string(group.events.size()) + "</li>\n";
  }
  return out + "<li><a href=\"#documents\">Documents</a> " +
         std::to_string(dossier.documents.size()) + "</li>\n</ul></nav>\n";
}

}  // namespace

std::string dossier_html(const Dossier& dossier,
                         const DossierOverview& overview,
                         const Labels& labels) {
  const Label a = labels.side(dossier.states.front());
  const Label b = labels.side(dossier.states.back());
  std::string out = page_head(a.en + " - " + b.en) + "<header>\n<h1>" + bilingual(a) + "<br>\n" +
                    bilingual(b) + "</h1>\n" + contents(dossier, labels) + "</header>\n<main>\n";
  out += dossier.groups.empty() ? "<p>Nothing is on record.</p>\n"
                                : overview_html(overview, dossier, labels);
  for (const DossierGroup& group : dossier.groups) {
    out += "<section id=\"" + escaped(group.group) + "\">\n<h2>" +
           bilingual(labels.group(group.group)) + "</h2>\n";
    for (const CitedEvent& event : group.events)
      out += event_html(event, dossier, labels);
    out += "</section>\n";
  }
  out += "<section id=\"documents\">\n<h2>Documents</h2>\n";
  const std::vector<CitedMarks> marks = marks_of(dossier);
  for (std::size_t i = 0; i < dossier.documents.size(); ++i)
    out += document_html(dossier.documents[i], i, marks[i]);
  return out + "</section>\n</main>\n</body>\n</html>\n";
}

}  // namespace rasid
