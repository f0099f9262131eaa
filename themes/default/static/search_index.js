// SPDX-License-Identifier: MIT
// How texts are folded and the index is read: the same as generator/text/folding.cpp and generator/search;
// tests/search/folding.json holds both to it.
var gongkaiIndex = (() => {
  'use strict';

  const BLANK = 0xfdd0, NOTHING = 0xfdd1, SEVERAL = 0xfdd2; // no characters

  // pairs: each character followed by what stands for it
  function makeFold(pairs) {
    const other = new Map(), more = new Map(), units = new Uint16Array(0x10000), list = Array.from(pairs);
    const decoder = new TextDecoder('utf-16le');
    for (let i = 0; i < list.length; i += 2) other.set(list[i], list[i + 1]);
    units[10] = 10; // a line end stays: nothing is found across it

    const unitsOf = (c) => Array.from(c.normalize('NFKC').toLowerCase(), (each) => {
      each = other.get(each) || each;
      return /\p{White_Space}/u.test(each) ? '\ufdd0' : /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(each) ? '' : each;
    }).join('');
    function learn(c) {
      const found = unitsOf(String.fromCharCode(c));
      more.set(c, found);
      return (units[c] = found.length > 1 ? SEVERAL : found ? found.charCodeAt(0) : NOTHING);
    }

    // Folds composed text. `places`, an array, gets where each unit begins, and the text's end.
    return (text, places) => {
      let out = new Uint16Array(text.length * 2), n = 0, word = false, gap = false;
      function put(unit, at) {
        if (unit === NOTHING) return;
        if (unit === BLANK) { gap = word; return; }
        word = (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
        if (gap && word) { if (places) places.push(at); out[n++] = 32; }
        gap = false;
        if (places) places.push(at);
        out[n++] = unit;
      }
      for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i), pair = c >= 0xd800 && c < 0xdc00, unit = pair ? SEVERAL : units[c] || learn(c);
        if (unit !== SEVERAL) { put(unit, i); continue; }
        const all = pair ? unitsOf(text.substr(i, 2)) : more.get(c), longer = new Uint16Array(out.length + all.length);
        longer.set(out);
        out = longer;
        for (let k = 0; k < all.length; k++) put(all.charCodeAt(k), i);
        if (pair) i++;
      }
      if (places) places.push(text.length);
      return decoder.decode(out.subarray(0, n));
    };
  }

  // Which file has the grams that begin with the query's unit at i.
  const fileOf = (query, i, files) =>
    Math.imul(query.charCodeAt(i) << 16 | query.charCodeAt(i + 1), 0x9e3779b1) >>> 16 & (files - 1);

  // Calls take(document) for each document of a list.
  function decode(code, take) {
    for (let i = 0, next = 0, high = 0; i < code.length; i++) {
      let s = code.charCodeAt(i) - 35;
      if (s > 57) s--; // there is no backslash
      if (s > 75) for (let run = 2 << (s - 76); run > 0; run--) take(next++);
      else if (s > 59) high = high * 16 + s - 60;
      else { next += high * 60 + s; high = 0; take(next++); }
    }
  }

  // The documents that have all grams of a folded query, in order, and whether that is to have the query.
  // grams[i]: the content of the file for the query's unit at i.
  function candidates(query, count, grams) {
    const seen = new Uint16Array(count), found = [];
    if (!query) return { found, exact: true };
    let lists = 0, sizes = []; // in how many documents the grams of one length are; 0: no more than a few
    for (let n = Math.min(query.length, 2); n <= Math.min(query.length, 4); n++) {
      const parts = sizes;
      sizes = [];
      for (let i = 0; i + n <= query.length; i++) {
        const code = grams[i][query.substr(i, n)];
        let size = n > 2 ? Math.min(parts[i], parts[i + 1]) : 0;
        if (code) {
          size = 0;
          decode(code, (d) => { size++; if (seen[d] === lists) seen[d]++; });
          lists++;
        } else if (code !== '') {
          if (n < 3 || size >= grams[i]['']) return { found, exact: true }; // it would be in the index
          size = 0;
        }
        sizes.push(size);
      }
    }
    seen.forEach((n, d) => { if (n === lists) found.push(d); });
    return { found, exact: sizes.length === 1 && sizes[0] > 0 };
  }

  return { makeFold, fileOf, candidates };
})();
