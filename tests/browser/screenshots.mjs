// SPDX-License-Identifier: MIT
// Pictures of one page of each kind, in every mode and size, and printed.
//     node screenshots.mjs SITE-FOLDER OUTPUT-FOLDER
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from './browser.mjs';
import { onePageOfEachKind } from './kinds.mjs';
import { modes, openContext } from './modes.mjs';

const [site, output] = process.argv.slice(2).map((folder) => resolve(folder));
const desktop = { width: 1440, height: 900 };
const views = {
  desktop: [modes.light, desktop],
  tablet: [modes.light, { width: 768, height: 1024 }],
  phone: [modes.light, { width: 360, height: 740 }],
  dark: [modes.dark, desktop],
  contrast: [modes.contrast, desktop],
  elder: [modes.elder, desktop],
  'elder-phone': [modes.elder, { width: 360, height: 740 }],
};

mkdirSync(output, { recursive: true });
const kinds = onePageOfEachKind(site);
kinds.delete('moved'); // it leads on before a picture is taken
const pictures = [...kinds].map(([kind, address]) => ({ name: kind.replace(/\W+/g, '-'), url: pathToFileURL(join(site, address)).href }));
const browser = await openBrowser();
for (const [view, [mode, viewport]] of Object.entries(views)) {
  const context = await openContext(browser, mode, viewport);
  const page = await context.newPage();
  for (const { name, url } of pictures) {
    await page.goto(url);
    await page.screenshot({ path: join(output, `${name}.${view}.png`), fullPage: true });
  }
  await context.close();
}
const page = await browser.newPage();
for (const { name, url } of pictures) {
  await page.goto(url);
  const file = join(output, `${name}.print.pdf`);
  await page.pdf({ path: file, preferCSSPageSize: true });
  execFileSync('pdftoppm', ['-r', '60', '-l', '4', '-png', file, file.replace(/\.pdf$/, '')]);
  rmSync(file);
}
await browser.close();
console.log(`${pictures.length} kinds of pages, ${Object.keys(views).length + 1} views: ${output}`);
