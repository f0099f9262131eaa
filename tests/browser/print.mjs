// SPDX-License-Identifier: MIT
// A report on paper: A4 with the margins of GB/T 9704, 22 lines of 28 characters on a full page of its text,
// table heads on every page of a table, nothing of the screen's navigation.
//     node print.mjs SITE-FOLDER REPORT-ADDRESS
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from './browser.mjs';

const [site, address] = process.argv.slice(2);
const millimetres = (points) => (points * 25.4) / 72;
const work = mkdtempSync(join(tmpdir(), 'gongkai-print-'));
let passed = 0;
let failed = 0;
function step(name, fine, detail = '') {
  console.log(`${fine ? 'ok  ' : 'FAIL'} ${name}${detail && ` (${detail})`}`);
  if (fine) passed += 1;
  else failed += 1;
}

// Pages as pdftotext sees them: each a list of lines with their box in points and their characters.
function pagesOf(pdf) {
  const html = execFileSync('pdftotext', ['-bbox-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
  const number = (tag, name) => Number(tag.match(new RegExp(`${name}="([\\d.]+)"`))[1]);
  return html.split('<page ').slice(1).map((page) => {
    const words = [...page.matchAll(/<word [^>]*>([^<]*)<\/word>/g)].map(([tag, text]) => ({
      text,
      left: number(tag, 'xMin'),
      right: number(tag, 'xMax'),
      top: number(tag, 'yMin'),
      bottom: number(tag, 'yMax'),
    }));
    const lines = [];
    for (const word of words.sort((a, b) => a.bottom - b.bottom || a.left - b.left)) {
      const line = lines.find((each) => Math.abs(each.bottom - word.bottom) < 4);
      if (line) line.words.push(word);
      else lines.push({ bottom: word.bottom, words: [word] });
    }
    return {
      width: number(page, 'width'),
      height: number(page, 'height'),
      lines: lines.map(({ bottom, words }) => ({
        bottom,
        left: Math.min(...words.map((word) => word.left)),
        right: Math.max(...words.map((word) => word.right)),
        text: words.sort((a, b) => a.left - b.left).map((word) => word.text).join(''),
      })),
    };
  });
}

// The report as it is, and once more with text that fills pages and a table that is longer than one.
async function print() {
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.goto(pathToFileURL(resolve(site, address)).href);
  const pdf = async (name) => {
    const path = join(work, name);
    await page.pdf({ path, preferCSSPageSize: true });
    return pagesOf(path);
  };
  const asItIs = await pdf('report.pdf');
  const navigation = await page.evaluate(() => document.querySelector('.masthead nav').textContent.replace(/\s+/g, ''));
  const head = await page.evaluate((fill) => {
    document.querySelector('.body').innerHTML = `<p>${fill}</p>`;
    const table = document.querySelector('.spending table');
    const rows = [...table.tBodies[0].rows];
    for (let i = 0; i < 30; i += 1) table.tBodies[0].append(...rows.map((row) => row.cloneNode(true)));
    return [...table.tHead.rows[0].cells].map((cell) => cell.textContent).join('');
  }, '预'.repeat(28 * 22 * 3 - 2)); // the first line is indented by two
  const filled = await pdf('filled.pdf');
  await browser.close();
  return { asItIs, filled, navigation, head };
}

const isNear = (a, b) => Math.abs(a - b) < 0.5; // millimetres
const ofFill = (line) => /^预+$/.test(line.text);

try {
  const { asItIs, filled, navigation, head } = await print();
  step('every page is A4', asItIs.every((page) => isNear(millimetres(page.width), 210) && isNear(millimetres(page.height), 297)));
  const boxes = asItIs.flatMap((page) => page.lines);
  step('the margins are 28 mm and 26 mm', isNear(millimetres(Math.min(...boxes.map((line) => line.left))), 28) &&
    isNear(millimetres(Math.max(...boxes.map((line) => line.right))), 184));

  const pages = filled.filter((page) => page.lines.some(ofFill)).map((page) => page.lines.filter(ofFill));
  const lines = pages.flat().slice(1);
  step('a full page of text has 22 lines', pages.length === 3 && pages.every((page) => page.length === 22), pages.map((page) => page.length).join(', '));
  step('a full line has 28 characters', lines.every((line) => [...line.text].length === 28), [...new Set(lines.map((line) => line.text.length))].join(', '));
  const whole = boxes.filter((line) => isNear(millimetres(line.left), 28) && isNear(millimetres(line.right), 184) && /^[^\x00-\x7f]{28}$/u.test(line.text));
  step('so have lines of the report', whole.length >= 5, `${whole.length} without Latin letters and digits`);

  const heads = filled.filter((page) => page.lines.some((line) => line.text === head)).length;
  step('a table that goes on has its head on every page', heads >= 3, `${heads} pages`);
  step('there is no navigation', !asItIs.some((page) => page.lines.some((line) => line.text.includes(navigation))));
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
