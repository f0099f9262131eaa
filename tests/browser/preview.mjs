// SPDX-License-Identifier: MIT
// The preview as a person sees it: an open page shows an edit by itself within half a second, a mistake
// with its place and line, and the correction, without anybody touching the browser.
//     node preview.mjs PROGRAM
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './browser.mjs';

const program = resolve(process.argv[2]);
const source = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const tree = mkdtempSync(join(tmpdir(), 'gongkai-preview-'));
const reportFile = join(tree, 'content/reports/2019/skx.md');
let passed = 0;
let failed = 0;

function step(name, fine, detail = '') {
  console.log(`${fine ? 'ok  ' : 'FAIL'} ${name}${detail && ` (${detail})`}`);
  if (fine) passed += 1;
  else failed += 1;
}

function makeTree() {
  cpSync(join(source, 'content'), join(tree, 'content'), { recursive: true });
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@t.invalid'];
  const git = (...args) => execFileSync('git', ['-C', tree, ...identity, ...args], { stdio: 'ignore' });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'content');
}

// The preview's process, once it has said where it is.
function startPreview() {
  const child = spawn(program, ['preview', '--repo', tree, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((done, fail) => {
    let said = '';
    child.on('exit', (code) => fail(new Error(`the preview ended with ${code}`)));
    child.stdout.on('data', (bytes) => {
      said += bytes;
      const url = said.match(/http:\/\/127\.0\.0\.1:\d+\//);
      if (url) done({ child, url: url[0] });
    });
  });
}

// Milliseconds from a change until it is done with.
async function timeUntil(change, condition) {
  const begin = performance.now();
  change();
  await condition();
  return Math.round(performance.now() - begin);
}

// Milliseconds from a change of the file until the page that has (or has lost) something was painted; by the
// page's own clock, as the driver looks only now and then.
async function timeUntilPainted(page, change, condition) {
  const begin = performance.timeOrigin + performance.now();
  change();
  await condition();
  const painted = await page.waitForFunction(() => {
    const entry = performance.getEntriesByName('first-contentful-paint')[0];
    return entry && performance.timeOrigin + entry.startTime;
  });
  return Math.round((await painted.jsonValue()) - begin);
}

async function follow(page, url) {
  const console_ = [];
  page.on('console', (message) => console_.push(message.text()));
  page.on('pageerror', (error) => console_.push(String(error)));
  const good = readFileSync(reportFile, 'utf8');
  const save = (text) => writeFileSync(reportFile, text);
  const saveByRenaming = (text) => {
    writeFileSync(`${reportFile}~`, text);
    renameSync(`${reportFile}~`, reportFile);
  };
  const body = page.locator('main');
  const panel = page.locator('.gongkai-preview');

  await page.goto(`${url}reports/2019/skx.html`);
  step('the report page opens', (await body.innerText()).includes('最美科技工作者'));
  step('there is no panel without errors', (await panel.count()) === 0);

  for (const [name, write] of [['saved in place', save], ['saved by renaming', saveByRenaming]]) {
    const words = `此句${name}。`;
    const took = await timeUntilPainted(
      page,
      () => write(`${good}\n\n${words}\n`),
      () => body.getByText(words).waitFor({ state: 'attached' }),
    );
    step(`an edit ${name} shows within 500 ms`, took < 500, `${took} ms`);
  }

  const broken = good.replace('2020年02月25日', '2020-13-01');
  let took = await timeUntilPainted(page, () => save(broken), () => panel.waitFor());
  const text = await panel.innerText();
  step('a mistake shows within 500 ms', took < 500, `${took} ms`);
  step('with its place', /content\/reports\/2019\/skx\.md:\d+:\d+/.test(text));
  step('with its source line and a caret', text.includes('2020-13-01') && text.includes('^'));
  step('over the page as it was', (await body.innerText()).includes('最美科技工作者'));
  step('in its own style', (await panel.evaluate((e) => getComputedStyle(e).position)) === 'fixed');
  const aligned = await panel.evaluate((e) => {
    const mark = e.querySelector('mark').getBoundingClientRect();
    const caret = e.querySelector('.caret').getBoundingClientRect();
    return Math.abs(mark.left - caret.left) < 1 && caret.top > mark.top;
  });
  step('the caret stands under the place', aligned);

  took = await timeUntilPainted(page, () => save(good), () => panel.waitFor({ state: 'detached' }));
  step('the correction clears it within 500 ms', took < 500, `${took} ms`);
  step('nothing was said on the console', console_.length === 0, console_.join('; '));
}

async function end(child) {
  child.removeAllListeners('exit');
  const exited = new Promise((done) => child.once('exit', (code) => done(code)));
  const took = await timeUntil(() => child.kill('SIGINT'), () => exited);
  step('Ctrl-C ends it while a page is open', took < 500, `${took} ms, exit code ${await exited}`);
}

let preview = null;
let browser = null;
try {
  makeTree();
  preview = await startPreview();
  browser = await openBrowser();
  const page = await browser.newPage();
  page.setDefaultTimeout(10000);
  await follow(page, preview.url);
  await end(preview.child);
} catch (error) {
  step(`no surprise: ${error.message}`, false);
  preview?.child.removeAllListeners('exit');
  preview?.child.kill();
} finally {
  await browser?.close();
  rmSync(tree, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
