// How a page is cited: with the version and the fingerprint of the record it was made from.
import type { RecordFacts } from './answers';
import { dateSaid, dayOf } from './edtf';
import { fill, words } from './say.svelte';

const today = (): string => dayOf(Date.now());

export function citation(title: string, record: RecordFacts): string {
  const say = words().export;
  const made = fill(say.record, record.fingerprint, record.knowledge, record.program);
  return `${title}. ${made}. ${location.href}, ${fill(say.accessed, dateSaid(today()))}.`;
}

// Characters that mean something to BibTeX are escaped; Arabic stays as it is (biber, UTF-8).
const escaped = (text: string): string => text.replace(/[\\{}]/g, '').replace(/[%&#$_]/g, '\\$&');

export function bibtex(title: string, record: RecordFacts): string {
  const key = 'rasid-' + record.fingerprint.slice(0, 8);
  const rows = [
    ['title', escaped(title)],
    ['author', '{rasid}'],
    ['year', today().slice(0, 4)],
    ['url', location.href.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', today()],
    ['version', escaped(record.program)],
    ['note', escaped(`record ${record.fingerprint}, knowledge ${record.knowledge}`)],
  ];
  return `@misc{${key},\n${rows.map(([name, value]) => `  ${name} = {${value}},`).join('\n')}\n}`;
}
