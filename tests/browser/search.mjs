// SPDX-License-Identifier: MIT
// Searches a site from file:// and compares every complete result with a plain search of the same folded
// text; then the ways in: the address, the filters, the keyboard, pages without scripts.
//   node search.mjs SITE-FOLDER [QUERIES] [SEED] [cold]     cold: a new page, nothing loaded, for every query
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { openBrowser } from './browser.mjs';

const [folder, wanted = '500', seed = '1', mode = ''] = process.argv.slice(2);
const root = pathToFileURL(resolve(folder) + '/').href;
const problems = [];
let checks = 0;
function check(what, truth) {
  checks++;
  if (!truth) problems.push(what);
}

// ---- the same text, read from the site's files ----

const files = new Map();
const context = vm.createContext({ TextDecoder, gongkai_search: (name, content) => files.set(name, content) });
const run = (path) => vm.runInContext(readFileSync(join(folder, path), 'utf8'), context, { filename: path });
run('assets/search_index.js');
for (const name of readdirSync(join(folder, 'search'))) run(`search/${name}`);
const fold = context.gongkaiIndex.makeFold(files.get('folding'));
const { rows, textFiles } = files.get('documents');
const documents = rows.split('\n').map((row) => {
  const [title, address, kind, year, department, grade, open] = row.split('\t');
  return { title, address, kind, year, department, grade, open };
});
textFiles.forEach((first, n) => files.get(`t${n}`).forEach(([anchors, text], i) => {
  const document = documents[first + i];
  document.anchors = anchors.split('\n');
  document.paragraphs = text.split('\n');
  document.folded = fold(document.title) + '\n' + fold(text);
}));
const grep = (query) => documents.flatMap((d, i) => (d.folded.includes(query) ? [i] : []));

const bytes = (start) => readdirSync(join(folder, 'search')).filter((name) => name.startsWith(start))
  .reduce((sum, name) => sum + readFileSync(join(folder, 'search', name)).length, 0);
const text = documents.reduce((sum, d) => sum + Buffer.byteLength(d.paragraphs.join('\n')), 0);
const share = (100 * bytes('g')) / text;
console.log(`${documents.length} documents, text ${text} bytes, bigrams ${bytes('g')} bytes (${share.toFixed(1)} %), ` +
  `titles ${bytes('documents')} bytes`);
check(`the index takes ${share.toFixed(1)} % of the text`, share <= 20 || text < 1e7);

// ---- random queries ----

let state = Number(seed);
function random(below) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}
// Half of them as printed, half as folded.
function randomQuery() {
  for (;;) {
    const document = documents[random(documents.length)];
    const paragraph = document.paragraphs[random(document.paragraphs.length)];
    const from = Array.from(random(2) ? paragraph : fold(paragraph));
    const length = 2 + random(11);
    const query = from.slice(random(from.length), undefined).slice(0, length).join('');
    if (Array.from(fold(query)).length >= 2) return query;
  }
}

const browser = await openBrowser();
const browserContext = await browser.newContext();
async function open(address) {
  const page = await browserContext.newPage();
  page.on('console', (message) => problems.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`${error}`));
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(root)) problems.push(`leaves the site: ${request.url()}`);
  });
  await page.goto(root + address);
  return page;
}

// Types a query and waits for the complete result.
function answer(page, query, filters = {}) {
  return page.evaluate(([query, filters]) => new Promise((done) => {
    const form = document.getElementById('search');
    form.elements.q.value = query;
    for (const name of ['year', 'department', 'kind', 'grade']) form.elements[name].value = filters[name] || '';
    let painted;
    const begin = performance.now();
    document.addEventListener('gongkai-found', function listen({ detail }) {
      if (painted === undefined && (detail.complete || detail.shown)) painted = performance.now() - begin;
      if (!detail.complete) return;
      document.removeEventListener('gongkai-found', listen);
      done({ found: Array.from(detail.documents), painted, complete: performance.now() - begin,
        shown: document.querySelectorAll('#found-list > li').length, count: document.getElementById('found-count').textContent });
    });
    form.requestSubmit();
  }), [query, filters]);
}
const sameSet = (a, b) => a.length === b.length && new Set([...a, ...b]).size === a.length;

let page = await open('search.html');
await page.waitForFunction(() => document.activeElement.id === 'q');
const painted = [], complete = [];
for (let i = 0; i < Number(wanted); i++) {
  if (mode === 'cold') {
    await page.close();
    page = await open('search.html');
    await page.evaluate(() => gongkaiReady);
  }
  const query = randomQuery(), expected = grep(fold(query.normalize('NFC')));
  const result = await answer(page, query);
  check(`${JSON.stringify(query)}: ${result.found.length} found, ${expected.length} are there`, sameSet(result.found, expected));
  check(`${JSON.stringify(query)}: says ${result.count}`, result.count.includes(String(expected.length)));
  check(`${JSON.stringify(query)}: shows ${result.shown}`, result.shown === Math.min(10, expected.length));
  painted.push(result.painted);
  complete.push(result.complete);
}
const times = (list) => {
  list.sort((a, b) => a - b);
  return `median ${list[list.length >> 1].toFixed(0)} ms, 95 % ${list[Math.floor(list.length * 0.95)].toFixed(0)} ms, worst ${list.at(-1).toFixed(0)} ms`;
};
console.log(`${wanted} queries: first results ${times(painted)}; complete ${times(complete)}`);

// ---- what is not there, one character, filters ----

check('what is not there is not found', (await answer(page, '龘靐齉')).found.length === 0);
const single = Array.from(fold(documents.at(-1).paragraphs.find((p) => p.length > 3)))[0];
check('one character', sameSet((await answer(page, single)).found, grep(single)));
const report = documents.find((d) => d.kind === 'overall');
for (const filters of [{ year: report.year }, { department: report.department }, { kind: 'overall', grade: report.grade }]) {
  const expected = grep('的').filter((i) => Object.entries(filters).every(([name, value]) => documents[i][name] === value));
  check(JSON.stringify(filters), sameSet((await answer(page, '的', filters)).found, expected));
}

// ---- results lead to the paragraph, and mark what was found ----

const shown = await answer(page, '绩效');
check('the words are marked', (await page.locator('#found-list mark').first().textContent()) === '绩效');
const places = await page.locator('#found-list a.at').evaluateAll((links) => links.map((a) => [a.href, a.previousElementSibling.textContent]));
check('there are places in the text', places.length > 0);
const pages = new Map();
for (const [href, quote] of places) {
  const to = new URL(href);
  const id = decodeURIComponent(to.hash.slice(1));
  if (!pages.has(to.pathname)) pages.set(to.pathname, readFileSync(fileURLToPath(to), 'utf8'));
  check(`${href}: ${quote}`, id === '' || pages.get(to.pathname).includes(` id="${id}"`));
}
if (shown.found.length > 10) {
  await page.locator('#found-more').click();
  await page.waitForFunction(() => document.querySelectorAll('#found-list > li').length > 10);
  check('the first of the further results has the focus',
    await page.evaluate(() => document.activeElement === document.querySelectorAll('#found-list > li')[10].querySelector('a')));
}
const places10 = await page.locator('#found-list > li').count();
check('more results are shown', places10 === Math.min(20, shown.found.length));

// ---- keyboard and address ----

await page.locator('#q').fill('');
await page.locator('#q').type('绩效自评');
await page.keyboard.press('Enter');
await page.waitForFunction(() => document.getElementById('found').dataset.state === 'complete');
check('the address has the query', new URL(page.url()).searchParams.get('q') === '绩效自评');
await page.keyboard.press('Tab');
check('the button follows the field', await page.evaluate(() => document.activeElement.matches('#search button')));
await page.locator('#q').focus();
await page.keyboard.press('Escape');
check('Escape clears the field', (await page.locator('#q').inputValue()) === '');
await page.waitForFunction(() => document.getElementById('found').hidden);
await page.close();

page = await open(`search.html?${new URLSearchParams({ q: '绩效', year: report.year })}`);
await page.waitForFunction(() => document.getElementById('found').dataset.state === 'complete');
check('the address gives query and filter', (await page.locator('#q').inputValue()) === '绩效' &&
  (await page.locator('[name=year]').inputValue()) === report.year);
const initials = rows.split('\n')[0].split('\t')[7].split(' ')[0];
await answer(page, initials);
check(`${initials} finds ${documents[0].title}`, (await page.locator('#found-initials').innerText()).includes(documents[0].title));
await page.close();

page = await open('index.html');
await page.locator('header [type=search]').fill('预算');
await page.keyboard.press('Enter');
await page.waitForFunction(() => document.getElementById('found')?.dataset.state === 'complete');
check('the field in the header leads to the results', page.url().startsWith(root + 'search.html?q='));
await page.close();

const plain = await browser.newContext({ javaScriptEnabled: false });
page = await plain.newPage();
await page.goto(root + 'search.html');
check('without scripts there is no form', !(await page.locator('#search').isVisible()));
check('without scripts there are the lists', (await page.locator('main a').count()) >= 3);
await browser.close();

for (const problem of problems.slice(0, 50)) console.log(problem);
console.log(`${checks - problems.length} passed, ${problems.length} failed`);
process.exit(problems.length === 0 && checks > Number(wanted) ? 0 : 1);
