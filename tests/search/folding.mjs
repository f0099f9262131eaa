// SPDX-License-Identifier: MIT
// The search page's script folds as the program does: the vectors of folding.json, with the replacements the
// program wrote.
//   node folding.mjs FOLDING.JS
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

const here = new URL('.', import.meta.url);
const context = vm.createContext({ TextDecoder, gongkai_search: (name, content) => (context.pairs = content) });
vm.runInContext(readFileSync(new URL('../../themes/default/static/search_index.js', here), 'utf8'), context);
vm.runInContext(readFileSync(process.argv[2], 'utf8'), context);
const fold = context.gongkaiIndex.makeFold(context.pairs);

let passed = 0, failed = 0;
for (const [what, text, expected] of JSON.parse(readFileSync(new URL('folding.json', here), 'utf8'))) {
  const places = [];
  const folded = fold(text.normalize('NFC'), places);
  const fits = folded === expected && places.length === folded.length + 1;
  fits ? passed++ : failed++;
  if (!fits) console.log(`${what}: ${JSON.stringify(folded)}, not ${JSON.stringify(expected)}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
