// Every page in both languages, both colour schemes and three widths: no error, no overflow, nothing for axe to say.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { browser, firstEvent, open, reader, serve, shots } from './desk.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const views = [
  { scheme: 'light', width: 360, rules: {} },
  { scheme: 'light', width: 768, rules: null }, // axe is asked at the ends
  { scheme: 'light', width: 1440, rules: {} },
  { scheme: 'dark', width: 1440, rules: { runOnly: ['color-contrast', 'link-in-text-block'] } }, // what a scheme changes
];
let server, chrome, pages;

before(async () => {
  server = await serve();
  chrome = await browser();
  const { event, claim } = await firstEvent(server.url, 'events?state=DZA&state=ITA&group=visits');
  const mark = { claim: claim.id, wrong: 'date', reading: '2022-05-25', reason: 'في اليوم السابق', by: '' };
  await fetch(server.url + '/api/v1/corrections', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(mark) });
  pages = {
    start: '/',
    dossier: '/dossier/DZA/ITA',
    one: '/dossier/DZA?group=visits&from=2022',
    person: '/dossier?person=abdelmadjid-tebboune',
    event: `/event/${event.id}`,
    document: `/document/${claim.doc}#${claim.id}`,
    find: '/find?words=' + encodeURIComponent('الغاز'),
    events: '/events?group=visits&status=held&order=oldest',
    nothing: '/events?from=1900&until=1901',
    network: '/network',
    map: '/map?at=DZA',
    world: '/map?area=world&at=LAS&lines=positions',
    trends: '/trends?state=DZA',
    compare: '/compare/DZA+ITA/DZA+RUS',
    add: '/add',
    corrections: '/corrections',
    missing: '/no-such-page',
    notkept: '/event/ffffffffffffffffffffffffffffffff',
  };
});
after(async () => {
  await chrome?.close();
  server?.stop();
});

// Elements that stick out of the window, except where they may be scrolled.
const outside = () => {
  const width = document.documentElement.clientWidth;
  const wide = [...document.querySelectorAll('body *')].filter((part) => {
    const box = part.getBoundingClientRect();
    return box.width > 0 && (box.right > width + 1 || box.left < -1) && !part.closest('.scroll, .skip, .claim-list');
  });
  return wide.map((part) => `${part.tagName}.${part.getAttribute('class')}`).slice(0, 5);
};

// What axe-core objects to; it must have looked at something.
async function violations(page, rules) {
  await page.evaluate(axe);
  const found = await page.evaluate((asked) => window.axe.run(asked), rules);
  assert.ok(found.passes.length > (rules.runOnly ? 0 : 10));
  return found.violations.map((one) => `${one.id}: ${one.nodes[0].html}`);
}

// Everything folded is opened: what a reader can see is what is looked at.
const unfold = () => document.querySelectorAll('details').forEach((part) => (part.open = true));

for (const language of ['en', 'ar']) {
  for (const { scheme, width, rules } of views) {
    test(`pages in ${language}, ${scheme}, ${width} pixels`, async (t) => {
      const context = await reader(chrome, { width, scheme });
      for (const [name, path] of Object.entries(pages)) {
        await t.test(name, async () => {
          const page = await open(context, `${server.url}/${language}${path}`);
          try {
            await page.screenshot({ path: join(shots, `${name}-${language}-${scheme}-${width}.png`), fullPage: true });
            assert.equal(await page.locator('html').getAttribute('dir'), language === 'ar' ? 'rtl' : 'ltr');
            assert.equal(await page.locator('html').getAttribute('lang'), language);
            assert.equal(await page.locator('h1').count(), 1);
            await page.evaluate(unfold);
            assert.deepEqual(await page.evaluate(outside), []);
            assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
            if (rules) assert.deepEqual(await violations(page, rules), []);
            const missing = /status of 404/; // the browser's own line where the record has no such id
            assert.deepEqual(page.faults.filter((fault) => !(name === 'notkept' && missing.test(fault))), []);
            assert.deepEqual(page.asked.filter((address) => !address.startsWith(server.url) && !address.startsWith('data:')), []);
          } finally {
            await page.close();
          }
        });
      }
      await context.close();
    });
  }
}

test('the first view is small and quick', async () => {
  const context = await chrome.newContext();
  const fresh = await context.newPage();
  const session = await context.newCDPSession(fresh);
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength));
  const start = Date.now();
  await fresh.goto(server.url + '/en/', { waitUntil: 'networkidle' });
  await fresh.locator('.event').first().waitFor();
  console.log(`first view: ${bytes} bytes over the wire, ${Date.now() - start - 500} ms`);
  assert.ok(bytes > 10_000 && bytes < 150_000, `${bytes} bytes`);
  const painted = await fresh.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime);
  assert.ok(painted < 1000, `${painted} ms`);
  await context.close();
});
