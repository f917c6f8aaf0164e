// The parts of the pages that are plain functions, compiled as Vite compiles them: dates in words, marks, addresses.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { createServer } from 'vite';

let vite;
const load = (name) => vite.ssrLoadModule('/src/' + name);

before(async () => {
  // What the modules read of the browser when they are loaded.
  globalThis.location = new URL('http://desk.example/en/dossier/DZA/ITA?group=visits#visits');
  globalThis.localStorage = { getItem: () => null, setItem() {} };
  globalThis.history = { pushState: (_, __, address) => (globalThis.location = new URL(address, location)) };
  globalThis.addEventListener ??= () => {};
  globalThis.scrollTo ??= () => {};
  vite = await createServer({ server: { middlewareMode: true, hmr: false, watch: null }, logLevel: 'error', appType: 'custom' });
});
after(() => vite.close());

test('dates in words, in both languages', async () => {
  const { go } = await load('address.svelte.ts');
  const { dateSaid } = await load('edtf.ts');
  const cases = [
    ['2023-01-23', '23 January 2023', '23 يناير 2023'],
    ['2023-01-23~', 'about 23 January 2023', 'نحو 23 يناير 2023'],
    ['2023-01-23?', 'perhaps 23 January 2023', 'ربما 23 يناير 2023'],
    ['2022%', 'about perhaps 2022', 'نحو ربما 2022'],
    ['2022-05', 'May 2022', 'مايو 2022'],
    ['2022', '2022', '2022'],
    ['2022-05-21/2022-05-31', 'between 21 May 2022 and 31 May 2022', 'بين 21 مايو 2022 و31 مايو 2022'],
    ['../2022-05', 'until May 2022', 'حتى مايو 2022'],
    ['2022/..', 'from 2022', 'منذ 2022'],
    ['202X', 'the 2020s', 'عقد 2020'],
    ['19XX', 'between 1900 and 1999', 'بين 1900 و1999'],
    ['XXXX-03', 'March of a year that is not said', 'مارس من سنة لم تذكر'],
    ['2022-XX', '2022, month not said', '2022، والشهر غير مذكور'],
    [null, 'undated', 'بلا تاريخ'],
    ['<b>', '<b>', '<b>'],
  ];
  for (const [place, language] of [[1, 'en'], [2, 'ar']]) {
    go(`/${language}/`);
    for (const one of cases) assert.equal(dateSaid(one[0]), one[place], `${one[0]} in ${language}`);
  }
});

test('days that a date may mean', async () => {
  const { daysOf, dayOf, middleOf } = await load('edtf.ts');
  const days = (text) => Object.values(daysOf(text)).map((ms) => (ms === null ? null : dayOf(ms)));
  assert.deepEqual(days('2024-02'), ['2024-02-01', '2024-02-29']);
  assert.deepEqual(days('202X'), ['2020-01-01', '2029-12-31']);
  assert.deepEqual(days('2022-05-21/2022-06'), ['2022-05-21', '2022-06-30']);
  assert.deepEqual(days('../2022'), [null, '2022-12-31']);
  assert.deepEqual(days('XXXX-03'), [null, null]);
  assert.deepEqual(days('nonsense'), [null, null]);
  assert.equal(dayOf(middleOf(daysOf('2022-05'))), '2022-05-16');
  assert.equal(middleOf(daysOf(null)), null);
});

test('Hijri days and digits of the reader', async () => {
  const { go } = await load('address.svelte.ts');
  const { dateSaid, hijriSaid } = await load('edtf.ts');
  const { calendar, digits, count } = await load('say.svelte.ts');
  const { ar } = await load('words/ar.ts');
  go('/en/');
  assert.equal(hijriSaid('2023-01-23'), '');
  calendar.value = 'hijri';
  assert.match(hijriSaid('2023-01-23'), /^1 Rajab 1444/);
  assert.equal(hijriSaid('2023-01'), '');
  go('/ar/');
  digits.value = 'arab';
  assert.equal(dateSaid('2023-01-23'), '٢٣ يناير ٢٠٢٣');
  digits.value = 'latn';
  calendar.value = 'gregorian';
  const said = [0, 1, 2, 3, 11, 100].map((n) => count(n, ar.count.documents));
  assert.deepEqual(said, ['لا وثائق', 'وثيقة واحدة', 'وثيقتان', '3 وثائق', '11 وثيقة', '100 وثيقة']);
});

test('marks that nest and cross are cut into pieces; offsets are code points', async () => {
  const { pieces } = await load('spans.ts');
  const mark = (kind, start, end, id = null) => ({ kind, start, end, id });
  const brief = (found) => found.map((piece) => [piece.text, piece.marks.map((one) => one.id ?? one.kind).join('+'), piece.opens.map((one) => one.id).join('+')]);
  assert.deepEqual(brief(pieces('abcdef', [mark('claim', 0, 4, 'x'), mark('claim', 2, 6, 'y'), mark('mention', 1, 2)])), [
    ['a', 'x', 'x'],
    ['b', 'x+mention', ''],
    ['cd', 'x+y', 'y'],
    ['ef', 'y', ''],
  ]);
  assert.deepEqual(brief(pieces('😀ب😀ت', [mark('date', 1, 3)])), [['😀', '', ''], ['ب😀', 'date', ''], ['ت', '', '']]);
  assert.deepEqual(brief(pieces('abc', [mark('claim', 0, 3, 'wide'), mark('claim', 0, 1, 'narrow')])), [['a', 'wide+narrow', 'wide+narrow'], ['bc', 'wide', '']]);
  assert.deepEqual(brief(pieces('abc', [mark('date', 2, 99), mark('date', 2, 2), mark('date', 5, 1)])), [['ab', '', ''], ['c', 'date', '']]);
  assert.deepEqual(brief(pieces('', [mark('date', 0, 1)])), []);
  const text = 'نص طويل فيه علامات';
  const all = [mark('claim', 3, 9, 'a'), mark('claim', 5, 12, 'b'), mark('quotation', 0, 18)];
  assert.equal(pieces(text, all).map((piece) => piece.text).join(''), text);
});

test('foreign text and addresses stay what they are', async () => {
  const { visible, webAddress, apart } = await load('foreign.ts');
  assert.equal(visible('a\u202Eb\u2066c'), 'a[U+202E]b[U+2066]c');
  assert.equal(visible('\u200Fنص\u200E'), '\u200Fنص\u200E');
  assert.equal(apart('نص\u202E'), '\u2068نص[U+202E]\u2069');
  for (const address of ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'JaVaScRiPt://x', 'file:///etc/passwd', '//evil.example', 'http://', '', null]) {
    assert.equal(webAddress(address), null, String(address));
  }
  assert.equal(webAddress('https://agency.example.org/ar/1'), 'https://agency.example.org/ar/1');
});

test('addresses hold the page and its filter', async () => {
  const { go, here, parse, to, translated } = await load('address.svelte.ts');
  const { question, filterOf, having, without } = await load('filter.ts');
  go('/en/dossier/DZA/ITA?group=visits&from=2022#visits');
  assert.equal(translated('ar'), '/ar/dossier/DZA/ITA?group=visits&from=2022#visits');
  assert.equal(to('document', ['a/b?c#d'], undefined, 'e f'), '/en/document/a%2Fb%3Fc%23d#e%20f');
  assert.deepEqual(parse(new URL('http://x/en/document/a%2Fb')).parts, ['a/b']);
  assert.deepEqual(parse(new URL('http://x/ar/%E0%A4%A')).page, '%E0%A4%A');
  assert.equal(question('events', ['DZA'], here.place.query, { limit: '5' }), 'events?state=DZA&group=visits&from=2022&limit=5');
  const query = new URLSearchParams('group=visits&group=aid&after=x&scale=plain&from=');
  assert.equal(filterOf(query).toString(), 'group=visits&group=aid');
  assert.equal(without(query, 'group', 'aid').get('after'), null);
  assert.equal(without(query, 'group', 'aid').getAll('group').join(), 'visits');
  assert.equal(having(query, { group: [], words: 'غاز' }).get('words'), 'غاز');
});

test('months without holes, and events set against documents', async () => {
  const { everyMonth, monthsBetween, perHundred } = await load('months.ts');
  assert.deepEqual(monthsBetween('2022-11', '2023-02'), ['2022-11', '2022-12', '2023-01', '2023-02']);
  const month = (name, documents) => ({ month: name, documents, events: 3, quads: {}, groups: {}, score: 1 });
  const all = everyMonth([month('2022-03', 4), month('2022-01', 2)], ['2022-04']);
  assert.deepEqual(all.map((one) => [one.month, one.events]), [['2022-01', 3], ['2022-02', 0], ['2022-03', 3], ['2022-04', 0]]);
  assert.deepEqual(everyMonth([]), []);
  assert.equal(perHundred(3, month('2022-01', 60)), 5);
  assert.equal(perHundred(3, month('2022-01', 0)), null);
});

test('a citation is BibTeX that no title breaks', async () => {
  const { go } = await load('address.svelte.ts');
  const { bibtex, citation } = await load('cite.ts');
  go('/en/dossier/DZA/ITA?from=2022');
  const record = { program: 'rasid 0.1.0', knowledge: 'abc', fingerprint: '0123456789abcdef', documents: 1, claims: 1, events: 1, from: null, until: null };
  const text = bibtex('}, evil = {100% \\input{x} & _', record);
  assert.equal((text.match(/\{/g) ?? []).length, (text.match(/\}/g) ?? []).length);
  assert.match(text, /title = \{, evil = 100\\% inputx \\& \\_\}/);
  assert.match(text, /0123456789abcdef/);
  assert.match(citation('Dossier', record), /record 0123456789abcdef, knowledge abc, rasid 0\.1\.0.*\/en\/dossier\/DZA\/ITA\?from=2022/);
});

test('both languages say everything: the same places are filled in', async () => {
  const { en } = await load('words/en.ts');
  const { ar } = await load('words/ar.ts');
  const texts = (words, path = '') => Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value]] : texts(value, path + key + '.')));
  const english = new Map(texts(en));
  for (const [path, text] of texts(ar)) {
    assert.ok(text.trim(), path);
    if (path.startsWith('count.')) continue; // forms differ by the plural rules
    const holes = (said) => (said.match(/\{\d\}/g) ?? []).sort().join();
    assert.equal(holes(text), holes(english.get(path)), path);
  }
});

test('every state of the knowledge has one shape or dot on the map, by the number the knowledge gives it', async () => {
  const { codeOf, dots, loadShapes } = await load('figures/shapes.ts');
  const rows = (name) => readFileSync(new URL(`../../knowledge/actors/${name}.tsv`, import.meta.url), 'utf8').trim().split('\n').slice(1).map((line) => line.split('\t'));
  const numbers = new Map(rows('codes').map(([code, , iso3n]) => [code, iso3n]));
  for (const [number, code] of codeOf) assert.equal(numbers.get(code), number, code);
  const shapes = await loadShapes();
  const codes = shapes.map((shape) => shape.code).filter((code) => code !== null);
  const lands = rows('entities').filter(([, kind]) => kind === 'state' || kind === 'territory').map(([code]) => code);
  assert.deepEqual(codes.sort(), lands.sort());
  assert.deepEqual(shapes.filter((shape) => shape.outline === null).map((shape) => shape.code), Object.keys(dots));
  for (const { at: [x, y] } of shapes) assert.ok(Math.abs(x) <= 180 && Math.abs(y) <= 90);
  const unnamed = shapes.filter((shape) => shape.code === null).map((shape) => shape.outline.properties.name);
  assert.deepEqual(unnamed.sort(), ['Fr. S. Antarctic Lands', 'N. Cyprus', 'Somaliland']);
});

test('steps of a scale of counts are few, round and hold every count', async () => {
  const { stepOf, steps } = await load('figures/shapes.ts');
  assert.deepEqual(steps(0), []);
  assert.deepEqual(steps(1), [1]);
  assert.deepEqual(steps(12), [1, 2, 5, 10]);
  assert.deepEqual(steps(58), [1, 5, 20]);
  assert.deepEqual(steps(5000), [1, 10, 100, 1000]);
  for (let greatest = 1; greatest < 1e6; greatest = Math.ceil(greatest * 1.7)) assert.ok(steps(greatest).length <= 5 && steps(greatest)[0] === 1);
  assert.deepEqual([0, 1, 4, 5, 19, 20, 58].map((count) => stepOf(count, [1, 5, 20])), [0, 1, 1, 2, 2, 3, 3]);
});
