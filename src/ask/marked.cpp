#include "ask/marked.h"

#include "actors/bare_words.h"
#include "ask/event_json.h"
#include "ask/shown.h"
#include "base/json.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

namespace rasid {
namespace {

// The name of a known person, else of the side.
Label name_of(const Knowledge& knowledge,
              const Labels& labels,
              const std::string& person,
              const std::string& code) {
  const auto known = std::find_if(knowledge.people.begin(),
                                  knowledge.people.end(),
                                  [&](const Person& one) { return one.id == person; });
  if (!person.empty() && known != knowledge.people.end())
    return {.en = known->name_en, .ar = known->name};
  return labels.side(code);
}

// Gathers the marks of one document, each with its place in code points.
class MarkGatherer {
 public:
  MarkGatherer(const Document& document, const Reader& reader, const Labels& labels)
      : document_(document),
        reader_(reader),
        labels_(labels),
        places_(document.body) {}

  void add_mentions() {
    const Text text = read_text(document_.body);
    const Mentions mentions = reader_.mentions(document_, text, analyse(text, reader_.grammar));
    for (const Mention& mention : mentions.list)
      for (const std::string& code : mention.codes) {
        TextMark& mark = add("mention", bare_words(text, mention));
        mark.label = name_of(*reader_.knowledge, labels_, mention.entity, code);
        mark.code = code;
        mark.id = mention.entity;
      }
  }

  void add_dates() {
    for (const ToldTime& told : read_times(document_, reader_).list) {
      const std::string& value = told.value();
      if (value.empty()) continue;
      TextMark& mark = add("date", told.time.span);
      mark.label = {.en = value, .ar = value};
      mark.code = value;
    }
  }

  void add_quotations() {
    for (const Quotation& quotation : read_quotes(document_, reader_)) {
      TextMark& mark = add("quotation", quotation.words);
      mark.code = quotation.speaker;
      if (!mark.code.empty()) mark.label = labels_.side(mark.code);
    }
  }

  void add_claims(const std::vector<CitedEvent>& events) {
    for (const CitedEvent& event : events)
      for (const CitedClaim& cited : event.claims) {
        const Claim& claim = cited.reported.claim;
        TextMark& mark = add("claim", claim.evidence);
        mark.label = labels_.act(claim.act);
        mark.code = claim.act;
        mark.id = cited.reported.id;
        mark.event = event.event.id;
        mark.status = status_name(claim.status);
      }
  }

  std::vector<TextMark> take() {
    const auto rank = [](const TextMark& mark) {
      return std::tie(mark.kind, mark.code, mark.id, mark.event);
    };
    std::sort(marks_.begin(), marks_.end(), [&](const TextMark& a, const TextMark& b) {
      if (a.place.start != b.place.start) return a.place.start < b.place.start;
      if (a.place.end != b.place.end) return a.place.end > b.place.end;
      return rank(a) < rank(b);
    });
    return std::move(marks_);
  }

 private:
  TextMark& add(const char* kind, Span span) {
    TextMark& mark = marks_.emplace_back();
    mark.kind = kind;
    mark.place = places_.range(span);
    return mark;
  }

  const Document& document_;
  const Reader& reader_;
  const Labels& labels_;
  CodePointMap places_;
  std::vector<TextMark> marks_;
};

// The bytes of a text at which its code points begin, and its end.
std::vector<std::size_t> code_point_starts(std::string_view text) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < text.size(); ++at)
    if ((text[at] & 0xC0) != 0x80) starts.push_back(at);
  starts.push_back(text.size());
  return starts;
}

}  // namespace

Result<Marked> mark_document(Store& store,
                             const StoredId& stored,
                             const Reader& reader,
                             const Labels& labels) {
  Result<Shown> shown = show(store, stored);
  if (!shown) return shown.error();
  if (!shown->document) return Error{.what = "no document", .where = stored.id};
  Marked marked;
  marked.sourced = std::move(*shown->document);
  MarkGatherer marks(marked.sourced.document, reader, labels);
  marks.add_mentions();
  marks.add_dates();
  marks.add_quotations();
  marks.add_claims(shown->answer.cited.events);
  marked.marks = marks.take();
  return marked;
}

std::string marked_json(const Marked& marked) {
  JsonWriter json;
  write_document(marked.sourced, json.begin_object().key("document"));
  json.key("marks").begin_array();
  for (const TextMark& mark : marked.marks) {
    json.begin_object().member("kind", mark.kind);
    json.member("start", mark.place.start).member("end", mark.place.end);
    json.member_or_null("label_en", mark.label.en).member_or_null("label_ar", mark.label.ar);
    json.member_or_null("code", mark.code).member_or_null("id", mark.id);
    json.member_or_null("event", mark.event).member_or_null("status", mark.status).end_object();
  }
  json.end_array().end_object();
  return json.take() + '\n';
}

Grid mark_grid(const Marked& marked) {
  const std::string_view body = marked.sourced.document.body;
  const std::vector<std::size_t> starts = code_point_starts(body);
  Grid grid{.columns = {"start", "end", "kind", "code", "label", "words", "id", "event", "status"},
            .rows = {}};
  for (const TextMark& mark : marked.marks) {
    const std::size_t begin = starts.at(mark.place.start);
    const std::string words(body.substr(begin, starts.at(mark.place.end) - begin));
    grid.rows.push_back({static_cast<std::int64_t>(mark.place.start),
                         static_cast<std::int64_t>(mark.place.end),
                         mark.kind,
                         mark.code,
                         mark.label.en,
                         words,
                         mark.id,
                         mark.event,
                         mark.status});
  }
  return grid;
}

}  // namespace rasid
