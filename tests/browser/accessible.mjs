// SPDX-License-Identifier: MIT
// One page of each kind of a site in each mode of reading, in a browser, from file://: axe-core finds nothing,
// the console stays empty, no request leaves the folder, nothing scrolls sideways at 400 % zoom, what can be
// pressed is large enough, and scripts add nothing that must be read.
//     node accessible.mjs SITE-FOLDER
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from './browser.mjs';
import { onePageOfEachKind } from './kinds.mjs';
import { modes, openContext } from './modes.mjs';

const site = resolve(process.argv[2]);
const root = pathToFileURL(site + '/').href;
const axe = readFileSync(new URL('./node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// What a mode can change; the rest is the same in every mode and looked at once.
const ofLooks = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];
const narrow = { width: 320, height: 800 }; // 1280 pixels at 400 %

const kinds = [...onePageOfEachKind(site)].filter(([kind]) => kind !== 'moved');
const problems = [];
let looks = 0;

function listen(page, problem) {
  page.on('console', (message) => problem(`console: ${message.text()}`));
  page.on('pageerror', (error) => problem(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(root)) problem(`leaves the folder: ${request.url()}`);
  });
}

const violations = (page, only) =>
  page.evaluate(async (runOnly) => {
    const { violations } = await window.axe.run(document, { runOnly, resultTypes: ['violations'], preload: false });
    return violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 120)).join(' | ')}`);
  }, only);

// Links and buttons that stand alone; those inside sentences may be as high as their line.
const smallTargets = (page, least) =>
  page.evaluate((least) => {
    const alone = 'button, summary, nav[aria-label] a, .tiles a, .directory a, .foot a';
    const shown = [...document.querySelectorAll(alone)].filter((e) => e.getClientRects().length > 0);
    const height = (e) => Math.max(e.getBoundingClientRect().height, e.closest('li')?.getBoundingClientRect().height ?? 0);
    return shown.filter((e) => height(e) < least - 0.5).map((e) => `${Math.round(height(e))} px: ${e.outerHTML.slice(0, 80)}`).slice(0, 3);
  }, least);

const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function lookAt(browser, modeName) {
  const context = await openContext(browser, modes[modeName]);
  const page = await context.newPage();
  let where = '';
  const problem = (text) => problems.push(`${where}, ${modeName}: ${text}`);
  listen(page, problem);
  for (const [kind, address] of kinds) {
    where = `${kind} (${address})`;
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(pathToFileURL(join(site, address)).href);
    await page.evaluate(axe);
    const whole = { type: 'tag', values: standards };
    (await violations(page, modeName === 'light' ? whole : { type: 'rule', values: ofLooks })).forEach(problem);
    (await smallTargets(page, modeName === 'elder' ? 60 : 32)).forEach(problem);
    await page.setViewportSize(narrow);
    const over = await sideways(page);
    if (over > 0) problem(`${over} pixels too wide at 400 %`);
    looks += 1;
  }
  await context.close();
}

// Without the buttons that scripts make, a page reads the same with scripts and without.
async function withoutScripts(browser) {
  const texts = [];
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    texts.push([]);
    for (const [, address] of kinds) {
      await page.goto(pathToFileURL(join(site, address)).href);
      if (javaScriptEnabled) await page.evaluate(() => document.querySelectorAll('.copy').forEach((each) => each.remove()));
      const text = await page.locator('main').innerText();
      texts.at(-1).push(text.replace(/\s+/g, ''));
    }
    await context.close();
  }
  kinds.forEach(([kind, address], i) => {
    if (kind !== 'search' && texts[0][i] !== texts[1][i]) problems.push(`${kind} (${address}): reads differently without scripts`);
  });
}

const browser = await openBrowser();
const queue = Object.keys(modes);
const worker = async () => {
  while (queue.length > 0) await lookAt(browser, queue.shift());
};
await Promise.all([worker(), worker()]);
await withoutScripts(browser);
await browser.close();
for (const problem of problems) console.log(problem);
console.log(`${kinds.length} kinds of pages, ${looks} looks`);
console.log(`${looks} passed, ${problems.length} failed`);
process.exit(problems.length === 0 && kinds.length > 10 ? 0 : 1);
