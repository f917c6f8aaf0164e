// What a reader does: by keyboard and pointer from the start to the marked words, filters, export, marks, adding;
// and what an article may not do.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { api, browser, firstEvent, open, reader, serve, settled } from './desk.mjs';

let server, chrome;
before(async () => {
  server = await serve();
  chrome = await browser();
});
after(async () => {
  await chrome?.close();
  server?.stop();
});

// Opens a page, hands it to `use`, and holds that nothing went wrong in it.
async function on(path, use) {
  const page = await open(await reader(chrome), server.url + path);
  try {
    await use(page);
    assert.deepEqual(page.faults, []);
  } finally {
    await page.context().close();
  }
}

// Presses Tab until what is focused matches; fails behind `most` steps.
async function tabTo(page, selector, most = 120) {
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  assert.fail(`${selector} is not reached by Tab`);
}

const litWords = (page) => page.locator('.kept .lit').evaluateAll((parts) => parts.map((part) => part.textContent).join(''));

test('by keyboard alone from the start to the marked words', async () => {
  await on('/en/', async (page) => {
    await tabTo(page, '[role=combobox]');
    await page.keyboard.type('alger');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/dossier/DZA');
    await settled(page);
    assert.ok(await page.evaluate(() => document.activeElement?.tagName === 'H1'), 'the new heading has the focus');
    await tabTo(page, '.timeline a');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('+');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/event/*');
    await settled(page);
    const event = page.url().split('/').at(-1);
    await tabTo(page, '.claim a[href*="/document/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/document/*');
    await settled(page);
    const claim = decodeURIComponent(new URL(page.url()).hash.slice(1));
    const shown = await api(server.url, 'show/' + event);
    const cited = shown.events[0].claims.find((one) => one.id === claim);
    await page.waitForFunction(() => document.activeElement?.matches('.ref'));
    assert.equal(await litWords(page), cited.quote);
  });
});

for (const language of ['en', 'ar']) {
  test(`two clicks from the dossier to the words, in ${language}`, async () => {
    await on(`/${language}/dossier/DZA/ITA`, async (page) => {
      await page.locator('#visits ~ * .event .what, section:has(#visits) .event .what').first().click();
      await page.waitForURL('**/event/*');
      await settled(page);
      const event = new URL(page.url()).pathname.split('/').at(-1);
      await page.locator('.claim a[href*="/document/"]').first().click();
      await page.waitForURL('**/document/*');
      await settled(page);
      await page.locator('.kept .lit').first().waitFor();
      const claim = new URL(page.url()).hash.slice(1);
      const cited = (await api(server.url, 'show/' + event)).events[0].claims.find((one) => one.id === claim);
      assert.equal(await litWords(page), cited.quote);
      assert.ok(await page.locator('.kept .lit').first().evaluate((part) => part.getBoundingClientRect().top < innerHeight && part.getBoundingClientRect().bottom > 0), 'the words are in view');
      const kept = page.locator('article.kept');
      assert.deepEqual([await kept.getAttribute('lang'), await kept.getAttribute('dir')], ['ar', 'rtl']);
    });
  });
}

test('text and list of claims point at each other, by pointer and by keyboard', async () => {
  const { claim } = await firstEvent(server.url, 'events?state=DZA&state=ITA&group=visits');
  await on('/en/document/' + encodeURIComponent(claim.doc), async (page) => {
    const items = page.locator('.claim-list .claim');
    assert.ok((await items.count()) > 1);
    await items.nth(1).hover();
    const second = (await items.nth(1).locator('.to-words').getAttribute('href')).split('#')[1];
    const words = await items.nth(1).locator('.arabic').textContent();
    assert.equal('«' + (await litWords(page)) + '»', words);
    await page.locator('.kept .ref').first().focus();
    assert.ok((await items.first().getAttribute('class')).includes('lit'));
    await page.locator(`.kept [id="${second}"]`).press('Enter');
    await page.waitForFunction((id) => document.activeElement?.id === 'to-' + id, second);
  });
});

test('the kept text is the text of the record, letter by letter, and holds every mark', async () => {
  const { documents } = await api(server.url, 'find?words=' + encodeURIComponent('الجزائر OR روسيا'));
  assert.ok(documents.length > 5);
  for (const { doc } of documents) {
    await on('/ar/document/' + encodeURIComponent(doc), async (page) => {
      const { document: kept, marks } = await api(server.url, `documents/${encodeURIComponent(doc)}/marks`);
      const shown = await page.locator('article.kept').evaluate((article) => [...article.querySelectorAll('span')].map((part) => part.textContent).join(''));
      assert.equal(shown, kept.text);
      assert.equal(await page.locator('.kept .ref').count(), marks.filter((mark) => mark.kind === 'claim').length);
    });
  }
});

test('a filter is in the address, holds after a reload, and can be taken out', async () => {
  await on('/en/dossier/DZA/ITA', async (page) => {
    await page.locator('.filter summary').click();
    await page.locator('input[name=group][value=visits]').check();
    await page.locator('input[name=from]').fill('2022-05');
    await page.locator('.filter button[type=submit]').click();
    await page.waitForURL('**/dossier/DZA/ITA?group=visits&from=2022-05');
    await settled(page);
    const titles = () => page.locator('.event .what').allTextContents();
    const before = await titles();
    assert.ok(before.length > 0 && !before.some((title) => title.includes('signs')));
    await page.reload();
    await settled(page);
    assert.deepEqual(await titles(), before);
    await page.locator('.chips a', { hasText: 'Visits' }).click();
    await page.waitForURL('**/dossier/DZA/ITA?from=2022-05');
    await settled(page);
    assert.ok((await titles()).some((title) => title.includes('signs')));
    await page.goBack();
    await settled(page);
    assert.deepEqual(await titles(), before);
  });
});

test('the other language shows the same page with the same filter', async () => {
  await on('/en/events?group=visits&order=oldest', async (page) => {
    const links = () => page.locator('.event .what').evaluateAll((all) => all.map((link) => link.pathname.split('/').at(-1)));
    const english = await links();
    await page.locator('.language').click();
    await page.waitForURL('**/ar/events?group=visits&order=oldest');
    await settled(page);
    assert.deepEqual(await links(), english);
    assert.ok(english.length > 1);
    await page.locator('.settings select').nth(1).selectOption('arab');
    assert.match(await page.locator('.events').textContent(), /[٠-٩]/);
    await page.locator('.settings select').first().selectOption('hijri');
    assert.match(await page.locator('main').textContent(), /هـ/);
  });
});

test('pages of events follow each other without a gap or a double', async () => {
  await on('/en/events', async (page) => {
    const links = () => page.locator('.event .what').evaluateAll((all) => all.map((link) => link.pathname));
    const first = await links();
    await page.locator('a[rel=next]').click();
    await page.waitForURL('**/events?after=*');
    await settled(page);
    const all = [...first, ...(await links())];
    const { events } = await api(server.url, 'record');
    assert.equal(all.length, events);
    assert.equal(new Set(all).size, events);
  });
});

test('what is exported is what is shown', async () => {
  await on('/en/events?group=visits&status=held', async (page) => {
    const shown = await page.locator('.event .what').evaluateAll((all) => all.map((link) => link.pathname.split('/').at(-1)));
    const path = async (name) => (await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name, exact: true }).click()]))[0].path();
    const lines = readFileSync(await path('JSON lines'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
    assert.deepEqual(lines.map((line) => (line.event ?? line).id), shown);
    const table = readFileSync(await path('CSV'), 'utf8');
    for (const id of shown) assert.ok(table.includes(id));
    await page.getByText('Cite', { exact: true }).click();
    const { fingerprint } = await api(server.url, 'record');
    for (const text of await page.locator('.citation pre').allTextContents()) assert.ok(text.includes(fingerprint) && text.includes('group=visits'));
  });
});

test('a figure is saved as SVG and as PNG', async () => {
  await on('/ar/dossier/DZA/ITA', async (page) => {
    const saved = async (name) => (await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).first().click()]))[0].path();
    const svg = readFileSync(await saved('حفظ SVG'), 'utf8');
    assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    assert.ok(svg.includes('الزيارات') && !svg.includes('class='));
    const png = readFileSync(await saved('حفظ PNG'));
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    assert.ok(png.length > 5000);
  });
});

test('from the map to a dossier by keyboard', async () => {
  await on('/en/map', async (page) => {
    const { nodes, edges } = await api(server.url, 'network');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-code'));
    await tabTo(page, '.world a');
    assert.equal(await focused(), nodes[0].code);
    await page.keyboard.press('ArrowRight');
    const code = await focused();
    assert.equal(code, nodes[1].code);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/map?at=' + code);
    await settled(page);
    assert.equal(await focused(), code);
    const row = page.locator('.relations tbody tr').first();
    const [, partner] = /dossier\/\w+\/(\w+)/.exec(await row.locator('a').getAttribute('href'));
    const sum = (from, to) => edges.filter((edge) => edge.from === from && edge.to === to).reduce((all, edge) => all + edge.events, 0);
    assert.deepEqual(await row.locator('td').allTextContents(), [String(sum(code, partner)), String(sum(partner, code))]);
    await tabTo(page, `.relations a[href$="/dossier/${code}/${partner}"]`);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/en/dossier/${code}/${partner}`);
  });
});

test('the map is chosen by click, filtered by kind, and saved as it is drawn', async () => {
  await on('/ar/map', async (page) => {
    const arrows = () => page.locator('.world .edge').count();
    const all = await arrows();
    await page.locator('.bodies a[href$="at=LAS"]').click();
    await page.waitForURL('**/ar/map?at=LAS');
    assert.ok((await page.locator('.relations tbody tr').count()) > 0);
    assert.equal(await arrows(), 0);
    await page.goBack();
    await page.locator('.world a[data-code=DZA] .land').click();
    await page.waitForURL('**/ar/map?at=DZA');
    assert.ok((await arrows()) > 0 && (await arrows()) < all);
    await page.getByLabel('الأسهم').selectOption('agreements');
    await page.waitForURL('**/ar/map?at=DZA&lines=agreements');
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'حفظ SVG' }).click()]);
    const svg = readFileSync(await saved.path(), 'utf8');
    assert.ok(svg.includes('الجزائر') && svg.includes('20 فأكثر') && !svg.includes('class='));
  });
});

test('only the map loads the shapes of the map', async () => {
  const shapes = (page) => page.asked.filter((address) => /countries|Map-/.test(address)).length;
  await on('/en/network', async (page) => assert.equal(shapes(page), 0));
  await on('/en/map', async (page) => assert.ok(shapes(page) > 0));
});

test('the timeline zooms by buttons and keys, and filters to what it shows', async () => {
  await on('/ar/dossier/DZA/ITA', async (page) => {
    const shapes = () => page.locator('.timeline a').count();
    await page.getByRole('button', { name: 'المدة كلها' }).click();
    const all = await shapes();
    for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'تكبير' }).click();
    assert.ok((await shapes()) < all);
    await page.getByRole('button', { name: 'الاقتصار على هذه المدة' }).click();
    await page.waitForURL(/from=\d{4}-\d\d-\d\d&until=\d{4}-\d\d-\d\d/);
  });
});

test('every clause of the summary leads to what it rests on', async () => {
  await on('/en/dossier/DZA/ITA', async (page) => {
    const links = await page.locator('.summary a').evaluateAll((all) => all.map((link) => link.pathname + link.search + link.hash));
    assert.ok(links.length > 6);
    for (const link of links) {
      const url = new URL(link, server.url);
      if (url.pathname.includes('/dossier/')) assert.equal(await page.locator(`[id="${url.hash.slice(1)}"]`).count(), 1, link);
      else assert.match(url.pathname, /^\/en\/(event\/[0-9a-f]{32}|events)$/);
    }
  });
});

test('a reader marks a claim as wrong; the mark is kept beside the record', async () => {
  const { event } = await firstEvent(server.url, 'events?group=visits');
  await on('/en/event/' + event.id, async (page) => {
    const card = page.locator('.claim').first();
    await card.locator('.correct summary').click();
    await card.locator('select[name=wrong]').selectOption('date');
    await card.locator('input[name=reason]').fill('في اليوم السابق <b>x</b>');
    await card.locator('.correct button[type=submit]').click();
    await card.locator('.correct [role=status]').waitFor();
    const mark = (await api(server.url, 'corrections')).corrections.at(-1);
    assert.equal(mark.reason, 'في اليوم السابق <b>x</b>');
    assert.equal((await api(server.url, 'show/' + event.id)).events[0].date, event.date);
    await card.locator('.correct [role=status] a').click();
    await page.waitForURL('**/en/corrections');
    await settled(page);
    const listed = page.locator('.event').last();
    assert.ok((await listed.textContent()).includes('في اليوم السابق <b>x</b>'));
    assert.equal(await listed.locator('b').count(), 0);
    await listed.locator('h2 a').click();
    await page.waitForURL('**/en/document/*');
    await settled(page);
    assert.equal(decodeURIComponent(new URL(page.url()).hash.slice(1)), mark.claim);
  });
});

const hostile = [
  'الجزائر - زار وزير الخارجية الروسي سيرغي لافروف، اليوم الثلاثاء، الجزائر <script>window.struck = 1</script> في زيارة عمل.',
  '<img src=x onerror="window.struck = 2"> وقال \u202Eمقلوب\u202C إن الزيارة ناجحة. <a href="javascript:window.struck=3">هنا</a>',
].join('\n\n');

test('an article is added by paste, and what is hostile in it is text', async () => {
  await on('/en/add', async (page) => {
    await page.locator('textarea').fill(hostile);
    await page.locator('.fields input').nth(0).fill('لافروف <script>window.struck = 4</script> في الجزائر');
    await page.locator('.fields input').nth(1).fill('مصدر "><script>window.struck = 5</script>');
    await page.locator('.fields input').nth(2).fill('2022-05-10');
    await page.locator('.fields button').click();
    await page.locator('a[href*="/document/"]').click({ timeout: 20_000 });
    await page.waitForURL('**/document/*');
    await settled(page);
    const text = await page.locator('article.kept').textContent();
    assert.ok(text.includes('<script>window.struck = 1</script>') && text.includes('<img src=x') && text.includes('[U+202E]'));
    assert.ok((await page.locator('h1').textContent()).includes('<script>'));
    assert.equal(await page.locator('main script, main img, main a[href^="javascript:"]').count(), 0);
    await page.goto(server.url + '/ar/events?words=struck');
    await settled(page);
    assert.ok((await page.locator('.event').count()) > 0);
    await page.goto(server.url + '/en/find?words=struck');
    await settled(page);
    assert.ok((await page.locator('main').textContent()).includes('<script>window.struck'));
    assert.equal(await page.locator('main script, main img').count(), 0);
    assert.equal(await page.evaluate(() => window.struck), undefined);
  });
});

test('an address that is none of the web is no link', async () => {
  const line = JSON.stringify({ title: 'زيارة', date: '2022-05-10', source: 'x', url: 'javascript:window.struck=6', text: 'زار لافروف الجزائر اليوم.' });
  await on('/en/add', async (page) => {
    await page.locator('input[type=file]').setInputFiles({ name: 'one.jsonl', mimeType: 'application/x-ndjson', buffer: Buffer.from(line + '\n') });
    await page.locator('a[href*="/document/"]').click({ timeout: 20_000 });
    await page.waitForURL('**/document/*');
    await settled(page);
    assert.equal(await page.locator('a[href^="javascript:"]').count(), 0);
    assert.ok((await page.locator('.facts').first().textContent()).includes('javascript:window.struck=6'));
  });
});

test('a question that is refused says why, and the page lives on', async () => {
  const page = await open(await reader(chrome), server.url + '/en/events?from=yesterday');
  assert.match(await page.locator('.failed').textContent(), /from/);
  await page.locator('.brand').click();
  await settled(page);
  assert.equal(await page.locator('.failed').count(), 0);
  await page.context().close();
});

test('a dossier prints without what is only for the screen', async () => {
  await on('/en/dossier/DZA/ITA', async (page) => {
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.top nav', '.filter', '.tools', '.export', '.language']) assert.ok(!(await page.locator(part).first().isVisible()), part);
    assert.ok(await page.locator('.timeline').isVisible());
    const pdf = await page.pdf({ format: 'A4' });
    assert.equal(pdf.subarray(0, 4).toString(), '%PDF');
  });
});
