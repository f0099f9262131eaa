// SPDX-License-Identifier: MIT
// Every page of some sites, by the Nu HTML Checker: no error and no warning.
//     node valid.mjs SITE-FOLDER…
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pagesOf } from './kinds.mjs';

const folders = process.argv.slice(2);
const jar = fileURLToPath(new URL('./node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));
const run = spawnSync('java', ['-Xss8m', '-jar', jar, '--format', 'json', '--skip-non-html', ...folders], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
if (run.error) throw run.error;

// For the checker a file has no origin, so 'self' of the policy does not cover the files beside it; and it takes
// JSON-LD, which is data, for a script. Anything else that is inline is looked for below.
const aboutPolicy = [
  'Resource violates Content Security Policy (meta tag): external ',
  'Inline script violates Content Security Policy (meta tag): ',
];
const isAboutPolicy = ({ message }) => aboutPolicy.some((start) => message.startsWith(start));
const messages = JSON.parse(run.stderr).messages.filter((message) => !isAboutPolicy(message));
for (const folder of folders) {
  for (const address of pagesOf(folder)) {
    const html = readFileSync(join(folder, address), 'utf8');
    const inline = html.match(/<script(?! src="| type="application\/ld\+json">)[^>]*>|<style|\sstyle="/);
    if (inline) messages.push({ url: join(folder, address), lastLine: 0, type: 'error', message: 'inline script or style', extract: inline[0] });
  }
}
for (const { url, lastLine, type, message, extract } of messages) console.log(`${url}:${lastLine}: ${type}: ${message}: ${extract}`);
const pages = folders.reduce((count, folder) => count + pagesOf(folder).length, 0);
console.log(`${pages} pages`);
console.log(`${pages} passed, ${messages.length} failed`);
process.exit(messages.length === 0 && pages > 0 ? 0 : 1);
