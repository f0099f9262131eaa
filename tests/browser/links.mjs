// SPDX-License-Identifier: MIT
// Opens every page of a site from file://, with scripts off, and follows every link: each must lead to a
// file of the site and, with an anchor, to an element of that page. No request may leave the site, and the
// console stays empty.        node links.mjs SITE-FOLDER
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openBrowser } from './browser.mjs';

const root = pathToFileURL(resolve(process.argv[2]) + '/').href;
const problems = [];
const anchors = new Map(); // page address -> ids
const links = []; // { from, to, anchor }

const browser = await openBrowser();
const context = await browser.newContext({ javaScriptEnabled: false });
const page = await context.newPage();
let current = '';
page.on('console', (message) => problems.push(`${current}: console: ${message.text()}`));
page.on('pageerror', (error) => problems.push(`${current}: ${error}`));
// A request that ends because the next page is opened has not failed.
page.on('requestfailed', (request) => {
  if (request.failure().errorText !== 'net::ERR_ABORTED') problems.push(`${current}: failed: ${request.url()}`);
});
page.on('request', (request) => {
  if (!request.url().startsWith(root)) problems.push(`${current}: leaves the site: ${request.url()}`);
});

// What a page links to and what it can be linked at; scripts are off, so the page itself cannot answer.
const hrefs = (html) => [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((m) => m[1].replaceAll('&amp;', '&'));
const ids = (html) => new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1]));

const queue = [root + 'index.html', root + '404.html'];
while (queue.length > 0) {
  current = queue.pop();
  if (anchors.has(current)) continue;
  await page.goto(current);
  const html = await page.content();
  anchors.set(current, ids(html));
  if ((await page.locator('main').innerText()).trim().length < 10) problems.push(`${current}: empty without scripts`);
  for (const href of hrefs(html)) {
    const to = new URL(href, current);
    if (to.protocol !== 'file:') continue; // a link out of the site: not followed
    const anchor = decodeURIComponent(to.hash.slice(1));
    to.hash = '';
    links.push({ from: current, to: to.href, anchor });
    if (to.href.startsWith(root) && to.pathname.endsWith('.html') && !anchors.has(to.href)) {
      if (existsSync(fileURLToPath(to))) queue.push(to.href);
    }
  }
}
for (const { from, to, anchor } of links) {
  if (!to.startsWith(root)) problems.push(`${from}: points outside the folder: ${to}`);
  else if (!existsSync(fileURLToPath(to)) || !statSync(fileURLToPath(to)).isFile()) problems.push(`${from}: no file: ${to}`);
  else if (anchor && !anchors.get(to)?.has(anchor)) problems.push(`${from}: no anchor #${anchor} on ${to}`);
}
await browser.close();
for (const problem of problems) console.log(problem);
console.log(`${anchors.size} pages, ${links.length} links`);
console.log(`${anchors.size} passed, ${problems.length} failed`);
process.exit(problems.length === 0 && anchors.size > 1 ? 0 : 1);
