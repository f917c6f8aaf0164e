// What the API answers, as docs/API.md describes it. Places (start, end) are code points of the kept text.

export interface Label {
  en: string;
  ar: string;
}

export interface CitedSide extends Label {
  code: string;
  name: string | null; // the words of the article
  id: string | null; // a person of the knowledge
}

export interface ClaimSide {
  code: string;
  sector: string | null;
  name: string | null;
  id: string | null;
  start: number;
  end: number;
}

export interface Reason {
  what: string;
  row: string;
  words: string | null;
  start: number;
  end: number;
}

export interface Claim {
  id: string;
  doc: string;
  source: string;
  url: string;
  independent_source: number; // which of the event's independent sources tells it
  published: string | null;
  act: string;
  type: string;
  mode: string | null;
  actor: ClaimSide[];
  recipient: ClaimSide[];
  status: string;
  date: string | null;
  not_before: string | null;
  speaker: string | null;
  quote: string;
  start: number;
  end: number;
  sentence: string;
  object: string | null;
  contexts: string[];
  issues: string[];
  agreement: { name: string; subject: string | null } | null;
  place: { code: string; name: string | null } | null;
  flags: string[];
  confidence: number; // 0 to 1
  rule: string | null;
  because: Reason[];
}

export interface Step {
  state: string;
  date: string | null;
  claims: string[];
}

export interface Disagreement {
  kind: string;
  unit: string | null;
  stands: { value: string; documents: number; independent_sources: number; claims: string[] }[];
}

export interface RecordedEvent {
  id: string;
  group: string;
  act: string;
  label: string;
  type: string;
  actor: CitedSide[];
  recipient: CitedSide[];
  status: string;
  state: string;
  date: string | null; // EDTF
  flags: string[];
  course: Step[];
  disagreements: Disagreement[];
  agreements: string[];
  issues: (Label & { code: string })[];
  documents: number;
  outlets: number;
  independent_sources: number;
  sources: string[];
  claims: Claim[];
}

// A fact is an event with the keys that the question adds: stand, stage, stance ...
export type Fact<Keys = object> = Keys & { event: RecordedEvent };

export interface Sections<Keys = object> {
  title: string;
  figures: Record<string, string>[];
  sections: { heading: string; lines: string[]; facts: Fact<Keys>[] }[];
  next: string | null;
}

export interface VisitKeys {
  direction: string; // "DZA>ITA"
  stand: string;
}
export interface AgreementKeys {
  agreement: string | null;
  stage: string | null;
  furthest: string | null;
}
export interface PositionKeys {
  holder: string;
  about: string;
  stance: string;
  reversal: string | null;
}
export interface PersonKeys {
  person: string;
  name: string;
  role: string;
  words: string;
  offices: string | null;
}

export interface KeptDocument {
  id: string;
  source: string | null;
  url: string | null;
  date: string | null;
  date_source: string;
  title: string;
  text: string;
  hash: string;
  relay?: string | null;
}

// What `show` says of an event or a claim (events) or of a document (both).
export interface Shown {
  document?: KeptDocument;
  events: RecordedEvent[];
}

export interface Mark {
  kind: 'mention' | 'date' | 'quotation' | 'claim';
  start: number;
  end: number;
  label_en?: string | null;
  label_ar?: string | null;
  code?: string | null;
  id?: string | null;
}

export interface Marked {
  document: KeptDocument;
  marks: Mark[];
}

export interface Found {
  documents: {
    doc: string;
    hash: string;
    source: string | null;
    url: string | null;
    published: string | null;
    title: string;
    passages: { text: string; start: number; end: number; marks: { quote: string; start: number; end: number }[] }[];
  }[];
  next: string | null;
}

export interface RecordFacts {
  program: string;
  knowledge: string;
  fingerprint: string;
  documents: number;
  claims: number;
  events: number;
  from: string | null;
  until: string | null;
}

export interface Corrections {
  corrections: { claim: string; wrong: string; reading: string; reason: string; by: string; when: string; document: string; document_date: string; read: string; quote: string; sentence: string }[];
  next: string | null;
  damaged: number; // lines of the file that are no marks
}

export type Coverage = { day: string; source: string; documents: number }[];

export type Stats = { of: string; value: string; count: number }[];

export interface Month {
  month: string; // "2022-05"
  documents: number;
  events: number;
  quads: Record<string, number>;
  groups: Record<string, number>;
  score: number | null; // mean of what took place, of the Goldstein kind: -10 to 10
}
export interface Series {
  months: Month[];
  undated_or_wide: Omit<Month, 'month'>; // of no month
}

export interface Network {
  nodes: (Label & { code: string; events: number })[];
  edges: { from: string; to: string; group: string; events: number }[];
  left_out?: number; // edges beyond the limit
}

export type Suggestion = Label & { kind: 'state' | 'body' | 'person'; code: string };

export type LabelKind = 'states' | 'types' | 'quads' | 'groups' | 'acts' | 'statuses' | 'stages' | 'issues' | 'flags';
export type Labels = Partial<Record<LabelKind, Record<string, Label>>>;

export interface Job {
  state: 'waiting' | 'reading' | 'done' | 'failed';
  documents: number;
  claims: number;
  message: string | null;
  document: string | null;
}
