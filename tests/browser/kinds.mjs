// SPDX-License-Identifier: MIT
// One page of each kind of a site, found by its address, so that a kind added later is seen without being
// named here: addresses are alike when they differ only in digits and names.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

export function pagesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(folder, join(entry.path ?? entry.parentPath, entry.name)))
    .sort();
}

// reports/2019/skx.v1-v2.html → reports/*/*.v-v; about/rules.html keeps its name.
export function kindOf(address) {
  const parts = address.replace(/\.html$/, '').split('/');
  const file = parts.pop();
  if (parts.length === 0 || file === 'index' || parts[0] === 'about') return [...parts, file].join('/');
  const suffix = file.includes('.') ? file.slice(file.indexOf('.')).replace(/\d+/g, '') : '';
  return [parts[0], `*${suffix}`].join('/');
}

const isMoved = (folder, address) => readFileSync(join(folder, address), 'utf8').includes('http-equiv="refresh"');

// The longest page of each kind: it shows most. A page that only leads on is a kind of its own.
export function onePageOfEachKind(folder) {
  const kinds = new Map();
  for (const address of pagesOf(folder)) {
    const kind = isMoved(folder, address) ? 'moved' : kindOf(address);
    const size = statSync(join(folder, address)).size;
    if (!kinds.has(kind) || kinds.get(kind).size < size) kinds.set(kind, { address, size });
  }
  return new Map([...kinds].map(([kind, { address }]) => [kind, address]));
}
