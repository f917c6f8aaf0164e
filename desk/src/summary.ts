// A dossier in a few sentences. Each clause is a link to what it rests on.
import { here, to } from './address.svelte';
import type { AgreementKeys, PositionKeys, RecordedEvent, Sections, Series, VisitKeys } from './answers';
import { dateSaid } from './edtf';
import { apart } from './foreign';
import { conflict, cooperation, total } from './months';
import { count, fill, named, number, words } from './say.svelte';

export interface Clause {
  text: string;
  href: string;
}

export interface Material {
  states: string[];
  events: Sections;
  visits?: Sections<VisitKeys>; // not there where the filter leaves the section out
  agreements?: Sections<AgreementKeys>;
  positions?: Sections<PositionKeys>;
  series: Series;
}

const section = (anchor: string): string => to(here.place.page, here.place.parts, here.place.query, anchor);
const eventLink = (event: RecordedEvent): string => to('event', [event.id]);
const all = <Keys>(answer: Sections<Keys>) => answer.sections.flatMap((one) => one.facts);

function holding({ states, events, series }: Material): Clause[] {
  const say = words();
  const told = all(events).map((fact) => fact.event);
  const held = series.months.reduce((sum, month) => sum + month.events, series.undated_or_wide.events);
  const query = new URLSearchParams([...states.map((state) => ['state', state]), ...here.place.query]);
  const clauses = [{ text: fill(say.dossier.says.holds, count(held, say.count.events)), href: to('events', [], query) }];
  const newest = told.find((event) => event.date && event.state !== 'scheduled');
  if (newest) clauses.push({ text: fill(say.dossier.says.newest, named('acts', newest.act) + say.comma + dateSaid(newest.date)), href: eventLink(newest) });
  return clauses;
}

function visiting({ visits }: Material): Clause[][] {
  if (!visits) return [];
  const say = words();
  const facts = all(visits);
  const directions = visits.figures.filter((one) => Number(one.held) > 0);
  const sentences = directions.map((one): Clause[] => {
    const latest = facts.find((fact) => fact.direction === `${one.from}>${one.to}` && fact.stand === 'held' && fact.event.date)?.event;
    const held = fill(say.dossier.says.visited, count(Number(one.held), say.count.visits), named('states', one.from ?? ''), named('states', one.to ?? ''));
    return [{ text: held, href: section('visits') }, ...(latest ? [{ text: fill(say.dossier.says.latest, dateSaid(latest.date)), href: eventLink(latest) }] : [])];
  });
  const open = visits.figures.reduce((sum, one) => sum + Number(one.open), 0);
  if (open) sentences.push([{ text: fill(say.dossier.says.open, count(open, say.count.invitations)), href: section('open') }]);
  return sentences;
}

function agreeing({ agreements }: Material): Clause[] {
  if (!agreements?.sections.length) return [];
  const say = words();
  const signed = all(agreements).find((fact) => fact.stage === 'signed' && fact.event.date);
  const named = fill(say.dossier.says.agreements, count(agreements.sections.length, say.count.agreements));
  const latest = signed && fill(say.dossier.says.signed, (signed.agreement ? `«${apart(signed.agreement)}»` + say.comma : '') + dateSaid(signed.event.date));
  return [{ text: named, href: section('agreements') }, ...(latest ? [{ text: latest, href: eventLink(signed.event) }] : [])];
}

function differing({ events, positions, series }: Material): Clause[][] {
  const say = words();
  const changes = positions && all(positions).filter((fact) => fact.reversal).length;
  const disputed = all(events).filter((fact) => fact.event.disagreements.length).length;
  const sum = (quads: string[]): string => number(series.months.reduce((before, month) => before + total(month, quads), 0));
  return [
    [{ text: fill(say.dossier.says.cooperation, sum(cooperation), sum(conflict)), href: section('months') }],
    changes === undefined ? [] : [{ text: changes ? count(changes, say.count.changes) : say.dossier.says.noChanges, href: section('positions') }],
    [{ text: disputed ? fill(say.dossier.says.disputed, count(disputed, say.count.disputes)) : say.dossier.says.undisputed, href: section('contradictions') }],
  ];
}

// Sentences of clauses, in the order in which they are read.
export function summary(material: Material): Clause[][] {
  return [holding(material), ...visiting(material), agreeing(material), ...differing(material)].filter((sentence) => sentence.length > 0);
}
