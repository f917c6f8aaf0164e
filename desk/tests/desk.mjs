// What the tests of the pages share: a real `rasid serve` over the examples, and Debian's Chromium.
//
// RASID     the program; build/rasid where it is not set
// CHROMIUM  the browser; /usr/bin/chromium where it is not set
// DESK_URL  a rasid that runs already, instead of one of our own (its record must hold examples/)
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const program = resolve(process.env.RASID ?? join(root, 'build/rasid'));
const env = { ...process.env, RASID_KNOWLEDGE: process.env.RASID_KNOWLEDGE ?? join(root, 'knowledge') };
export const shots = join(root, 'build/desk-shots'); // pictures of every page, to be looked at

// Starts a server over a fresh store of the examples. Gives its address and how to stop it.
export async function serve() {
  if (process.env.DESK_URL) return { url: process.env.DESK_URL, stop() {} };
  const folder = mkdtempSync(join(tmpdir(), 'rasid-desk-'));
  const store = join(folder, 'examples.db');
  execFileSync(program, ['add', '--store', store, join(root, 'examples')], { env, stdio: 'ignore' });
  const server = spawn(program, ['serve', '--store', store, '--port', '0'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const url = await new Promise((found, failed) => {
    let said = '';
    server.stderr.on('data', (bytes) => {
      said += bytes;
      const address = /http:\/\/[\d.:]+/.exec(said);
      if (address) found(address[0]);
    });
    server.on('exit', (status) => failed(new Error(`rasid serve ended with ${status}: ${said}`)));
  });
  return {
    url,
    stop() {
      server.removeAllListeners('exit');
      server.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function browser() {
  mkdirSync(shots, { recursive: true });
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) throw new Error(`${executablePath} is not there`);
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

export function reader(chrome, { width = 1440, scheme = 'light' } = {}) {
  return chrome.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, acceptDownloads: true });
}

// A page that keeps what goes wrong in it (`page.faults`) and whom it asks (`page.asked`).
export async function open(context, url) {
  const page = await context.newPage();
  page.faults = [];
  page.asked = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && page.faults.push(message.text() + ' ' + message.location().url));
  page.on('pageerror', (error) => page.faults.push(error.message));
  page.on('dialog', (dialog) => (page.faults.push('dialog: ' + dialog.message()), dialog.dismiss()));
  page.on('request', (request) => page.asked.push(request.url()));
  await page.goto(url);
  await settled(page);
  return page;
}

// Waits until a page has its heading and every answer it asked for.
export async function settled(page) {
  await page.waitForFunction(() => document.querySelector('h1, .failed') && !document.querySelector('.loading, [aria-busy="true"]'));
  await page.waitForTimeout(60); // figures take their width one frame later
}

export async function api(url, path) {
  const response = await fetch(url + '/api/v1/' + path);
  return response.json();
}

// The first event of a question, and the first of its claims.
export async function firstEvent(url, path) {
  const answer = await api(url, path);
  const event = answer.sections.flatMap((section) => section.facts)[0].event;
  return { event, claim: event.claims[0] };
}
