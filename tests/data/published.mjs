// The open data of a built site, read by programs that are not ours: the package by Frictionless' own library,
// JSON by a validator against the published schemas, the workbook by a reader of XLSX; then all held against
// each other and against the pages.
//   node published.mjs FOLDER
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { readSheet } from 'read-excel-file/node';

const { Package } = createRequire(import.meta.url)('datapackage');
const site = resolve(process.argv[2]);
const data = join(site, 'data');
const problems = [];
const wrong = (where, what) => { if (problems.length < 20) problems.push(`${where}: ${what}`); };
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const sha256 = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

// What the descriptor says of its files.
const descriptor = json(join(data, 'datapackage.json'));
for (const resource of descriptor.resources) {
  const path = join(data, resource.path);
  if (readFileSync(path).length !== resource.bytes) wrong(resource.path, 'another size than datapackage.json says');
  if (`sha256:${sha256(path)}` !== resource.hash) wrong(resource.path, 'another hash than datapackage.json says');
}
if (descriptor.$schema !== 'https://datapackage.org/profiles/2.0/datapackage.json') wrong('datapackage.json', 'no v2');

// Rows of every table as another library reads and casts them. It does not know byte order marks.
const plain = mkdtempSync(join(tmpdir(), 'gongkai-data-'));
cpSync(data, plain, { recursive: true });
for (const name of readdirSync(plain).filter((file) => file.endsWith('.csv'))) {
  const text = readFileSync(join(plain, name), 'utf8');
  if (text[0] !== '\uFEFF') wrong(name, 'no byte order mark');
  if (/[^\r]\n(?=[^"]*(?:"[^"]*"[^"]*)*$)/.test(text.slice(0, 20000).replace(/"(?:[^"]|"")*"/g, ''))) wrong(name, 'no CRLF');
  writeFileSync(join(plain, name), text.slice(1));
}
const read = await Package.load(join(plain, 'datapackage.json'));
for (const error of read.errors) wrong('datapackage.json', error.message);
const unguarded = (value) => (typeof value === 'string' && /^'[=+\-@\t\r\n＝＋－＠]/.test(value) ? value.slice(1) : value);
const of_csv = (value) => {
  if (value instanceof Date) return undefined;
  return value === undefined ? null : unguarded(value);
};
const tables = {};
for (const resource of read.resources.filter((each) => each.descriptor.format === 'csv')) {
  const rows = json(join(data, `${resource.name}.json`));
  tables[resource.name] = { rows, fields: resource.descriptor.schema.fields };
  const cast = await resource.read({ keyed: true }).catch((error) => {
    wrong(resource.name, [error.message, ...(error.errors || []).map((each) => each.message)].join('; '));
    return [];
  });
  if (cast.length !== rows.length) wrong(resource.name, `${cast.length} rows in CSV, ${rows.length} in JSON`);
  cast.forEach((row, i) => {
    for (const { name, type } of resource.descriptor.schema.fields) {
      const value = of_csv(row[name]);
      if (value === undefined) continue; // a date: compared by the workbook below
      if (type === 'number' && value !== null ? Number(value) !== rows[i]?.[name] : value !== rows[i]?.[name])
        wrong(`${resource.name} row ${i + 1} ${name}`, `CSV ${value}, JSON ${rows[i]?.[name]}`);
    }
  });
}
rmSync(plain, { recursive: true });

// Every JSON file against its schema.
const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
const schema = (name) => ajv.compile(json(join(data, 'schema', `${name}.schema.json`)));
const hold = (validate, path) => {
  if (!validate(json(path))) wrong(path, ajv.errorsText(validate.errors.slice(0, 3)));
};
for (const name of Object.keys(tables)) hold(schema(name), join(data, `${name}.json`));
hold(schema('build-report'), join(site, 'build-report.json'));
const of_report = schema('report');
const reports = tables.reports.rows.map(({ report }) => ({ report, path: join(site, 'reports', `${report}.json`) }));
for (const { path } of reports) hold(of_report, path);

// A report's own file says what the tables of the site say.
for (const { report, path } of reports) {
  const own = json(path);
  for (const [name, { rows }] of Object.entries(tables)) {
    if (name === 'indicators') continue;
    const theirs = rows.filter((row) => row.report === report);
    const ours = name === 'reports' ? [own.report] : own[name];
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) wrong(path, `${name} differs from data/${name}.json`);
  }
}

// The workbook's sheets, cell by cell.
const titles = Object.fromEntries(descriptor.resources.filter((each) => each.format === 'csv')
  .map((each) => [each.name, each.title.replace('（CSV）', '')]));
for (const [name, { rows, fields }] of Object.entries(tables)) {
  const [head, ...lines] = await readSheet(join(data, 'gongkai.xlsx'), titles[name]);
  if (JSON.stringify(head) !== JSON.stringify(fields.map((field) => field.title))) wrong(name, 'head of the sheet');
  if (lines.length !== rows.length) wrong(name, `${lines.length} lines in the sheet, ${rows.length} in JSON`);
  lines.forEach((line, i) => fields.forEach((field, c) => {
    const cell = line[c] instanceof Date ? line[c].toISOString().slice(0, 10) : line[c] ?? null;
    const value = rows[i]?.[field.name];
    const same = typeof value === 'string' && typeof cell === 'string' ? cell.trim() === value.trim() : cell === value;
    if (!same) wrong(`${name} sheet line ${i + 2} ${field.name}`, `XLSX ${cell}, JSON ${value}`);
  }));
}

// What pages say of their downloads, and that nothing of a page's figures is missing in its data.
const rows_of = /<tr><th scope="row"><a href="([^"]+)" download[^>]*>[^<]*<\/a><\/th><td[^>]*>[^<]*<\/td><td><code>([0-9a-f]{64})<\/code>/g;
const check_downloads = (page) => {
  const found = [...readFileSync(page, 'utf8').matchAll(rows_of)];
  if (found.length < 2) wrong(page, 'lists no downloads');
  for (const [, url, hash] of found) {
    const file = join(dirname(page), url);
    if (!existsSync(file) || sha256(file) !== hash) wrong(page, `${url} is not what the page says`);
  }
};
const section = (html, id) => html.match(new RegExp(`<section[^>]*aria-labelledby="${id}"[\\s\\S]*?</section>`))?.[0] ?? '';
const numbers_of = (html) => [...html.replace(/<svg[\s\S]*?<\/svg>/g, '').matchAll(/<td class="num[^"]*"[^>]*>([\s\S]*?)<\/td>/g)]
  .map(([, cell]) => cell.replace(/<[^>]+>/g, '').replace('−', '-').replace(/[+%,\s]/g, ''))
  .filter((text) => /^-?\d+(\.\d+)?$/.test(text)).map(Number);
check_downloads(join(data, 'index.html'));
let figures = 0;
for (const { path } of reports) {
  const page = path.replace(/\.json$/, '.html');
  check_downloads(page);
  const html = readFileSync(page, 'utf8');
  const own = json(path);
  const values = new Set();
  const collect = (value) => {
    if (typeof value === 'number') values.add(value);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(collect);
  };
  collect(own);
  for (const id of ['sec-scores', 'sec-spending'])
    for (const number of numbers_of(section(html, id))) {
      ++figures;
      if (!values.has(number)) wrong(page, `${number} of ${id} is not in its JSON`);
    }
  const shown = new Set([...html.replace(/<[^>]+>/g, ' ').replace(/−/g, '-').matchAll(/-?\d+(?:\.\d+)?/g)].map(([text]) => Number(text)));
  const on_page = (value, what) => {
    if (value !== null && !shown.has(value) && !shown.has(-value)) wrong(page, `${what} ${value} is not on the page`);
  };
  for (const row of own.scores) for (const name of ['weight', 'claimed', 'rate', 'recomputed', 'difference']) on_page(row[name], `${row.code} ${name}`);
  for (const row of own.spending) on_page(row.amount, row.item);
  for (const name of ['score', 'full_score', 'recomputed_score', 'score_difference', 'spending_total']) on_page(own.report[name], name);
}
if (figures === 0) wrong(site, 'no figures were compared');

for (const problem of problems) console.error(problem);
console.log(`${reports.length} reports, ${Object.keys(tables).length} tables, ${figures} figures of pages`);
process.exit(problems.length > 0 ? 1 : 0);
