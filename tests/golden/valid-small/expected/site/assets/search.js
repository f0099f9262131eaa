// SPDX-License-Identifier: MIT
// The search page. The index's files are scripts, as a page on a disk can load nothing else; each calls
// gongkai_search(name, content). All words come from the page.
(() => {
  'use strict';

  const PAGE = 10, PLACES = 3, BEFORE = 30, AFTER = 60, AHEAD = 16, KEPT = 200;
  const get = (id) => document.getElementById(id);
  const form = get('search'), box = form.elements.q, words = form.dataset, initials = get('found-initials');
  const section = get('found'), count = get('found-count'), list = get('found-list'), more = get('found-more');
  let current = 0, timer; // the number of the present search: an older one ends when it sees another

  // ---- files ----

  const files = new Map(), waiting = new Map(); // by name: content, the oldest first; promises

  window.gongkai_search = (name, content) => files.set(name, content);

  function load(name) {
    const known = files.get(name);
    if (known !== undefined) {
      files.delete(name);
      files.set(name, known); // the youngest
      return known;
    }
    if (!waiting.has(name)) waiting.set(name, new Promise((done, failed) => {
      const script = document.createElement('script');
      script.onload = () => {
        waiting.delete(name);
        script.remove();
        done(files.get(name));
        files.forEach((_, old) => { if (files.size > KEPT && /\d/.test(old)) files.delete(old); });
      };
      script.onerror = () => { waiting.delete(name); failed(); };
      script.src = words.folder + name + '.js?' + words.version;
      document.head.append(script);
    }));
    return waiting.get(name);
  }
  const loadAll = (names) => Promise.all(names.map(load));

  let fold, index, documents;
  const ready = window.gongkaiReady = loadAll(['documents', 'folding']).then((both) => {
    let file = -1;
    index = both[0];
    fold = gongkaiIndex.makeFold(both[1]);
    documents = index.rows.split('\n').map((row, d) => {
      const [title, address, kind, year, department, grade, open, letters] = row.split('\t');
      if (d === index.textFiles[file + 1]) file++;
      return { d, title, address, kind, year, department, grade, open, letters, file: 't' + file, at: d - index.textFiles[file] };
    });
  });
  const titleOf = (doc) => doc.folded || (doc.folded = fold(doc.title));
  const foldedOf = (text) => text[2] || (text[2] = fold(text[1])); // of anchors and printed paragraphs, a line each

  // ---- one search ----

  const filters = () => ['year', 'department', 'kind', 'grade', 'open'].map((name) => form.elements[name])
    .filter((field) => field && field.value && (field.type !== 'checkbox' || field.checked))
    .map((field) => [field.name, field.value]);

  async function start() {
    const mine = ++current, typed = box.value.trim();
    list.textContent = '';
    more.hidden = initials.hidden = true;
    section.hidden = !typed;
    section.dataset.state = '';
    if (!typed) return;
    count.textContent = words.loading;
    try {
      await ready;
      if (mine === current) await answer(mine, fold(typed.normalize('NFC')), filters());
    } catch (error) {
      if (mine === current) count.textContent = words.failed;
    }
  }

  async function answer(mine, query, wanted) {
    showInitials(query);
    const grams = await loadAll((query.slice(0, -1) || query).split('').map((_, i) => 'g' + gongkaiIndex.fileOf(query, i, index.gramFiles)));
    if (mine !== current) return;
    const result = gongkaiIndex.candidates(query, documents.length, grams), found = [], others = [];
    result.found.map((d) => documents[d]).filter((doc) => wanted.every(([name, value]) => doc[name] === value))
      .forEach((doc) => (titleOf(doc).includes(query) ? found : others).push(doc));
    const all = found.length + others.length, titles = found.length;
    if (result.exact) found.push(...others.splice(0));
    let shown = 0, room = PAGE, at = 0, ahead = 0, painting = Promise.resolve();

    function tell() {
      const complete = at >= others.length, values = complete ? [found.length] : [all, titles + at, found.length];
      const text = complete ? (found.length ? words.found : words.none) : words.checking;
      count.textContent = text.replace(/\{(\d)\}/g, (_, n) => values[n]);
      more.hidden = shown >= found.length;
      section.dataset.state = complete ? 'complete' : 'checking';
      document.dispatchEvent(new CustomEvent('gongkai-found', { detail: { documents: found.map((doc) => doc.d), shown, complete } }));
    }
    // One after another, also when the button is used meanwhile.
    const paint = () => (painting = painting.then(async () => {
      const next = found.slice(shown, room), texts = await loadAll(next.map((doc) => doc.file));
      if (mine !== current) return;
      shown += next.length;
      next.forEach((doc, i) => list.append(item(doc, query, texts[i][doc.at])));
      tell();
    }));
    more.onclick = async () => {
      const last = list.lastElementChild;
      more.disabled = true;
      room += PAGE;
      await paint();
      more.disabled = false;
      if (mine === current) last.nextElementSibling.querySelector('a').focus();
    };
    await paint();
    // The next files are loaded while one is checked. What stands as printed need not be folded.
    const names = Array.from(new Set(others.map((doc) => doc.file))), asPrinted = fold(query) === query;
    names.slice(0, AHEAD).forEach(load);
    for (let i = 0; i < names.length; i++) {
      if (i + AHEAD < names.length) load(names[i + AHEAD]);
      const texts = await load(names[i]);
      if (mine !== current) return;
      for (let doc; (doc = others[at]) && doc.file === names[i]; at++) {
        const text = texts[doc.at];
        if ((asPrinted && text[1].includes(query)) || foldedOf(text).includes(query)) found.push(doc);
      }
      if (shown < Math.min(room, found.length)) await paint(); else tell();
    }
  }

  // ---- results ----

  function showInitials(query) {
    initials.querySelectorAll('a').forEach((a) => a.remove());
    if (/^[a-z0-9]{2,}$/.test(query)) documents.filter((doc) => doc.letters.split(' ').some((each) => each.includes(query)))
      .slice(0, PAGE).forEach((doc) => {
        const a = document.createElement('a');
        a.href = doc.address;
        a.textContent = doc.title;
        initials.append(' ', a);
      });
    initials.hidden = !initials.querySelector('a');
  }

  const copy = (id) => get(id).content.firstElementChild.cloneNode(true);

  function item(doc, query, text) {
    const li = copy('found-item'), a = li.querySelector('a'), kind = form.elements.kind.querySelector(`[value=${doc.kind}]`).text;
    a.href = doc.address;
    excerpt(a, doc.title, query, false);
    li.querySelector('span').textContent = doc.grade ? `${kind} · ${doc.grade}` : kind;
    const ids = text[0].split('\n'), printed = text[1].split('\n');
    foldedOf(text).split('\n').map((paragraph, i) => paragraph.includes(query) ? i : -1).filter((i) => i >= 0).slice(0, PLACES).forEach((i) => {
      const quote = copy('found-place');
      quote.querySelector('a').href = doc.address + (ids[i] && '#' + encodeURIComponent(ids[i]));
      excerpt(quote.querySelector('span'), printed[i], query, true);
      li.append(quote);
    });
    return li;
  }

  // Puts text into an element, every match marked; when `cut`, only what stands around the first.
  function excerpt(element, text, query, cut) {
    const places = [], folded = fold(text, places), whole = (i) => (/[\udc00-\udfff]/.test(text.charAt(i)) ? i - 1 : i);
    let at = folded.indexOf(query), from = 0, to = text.length;
    if (cut) {
      from = whole(Math.max(0, places[at] - BEFORE));
      to = whole(Math.min(to, places[at + query.length] + AFTER));
    }
    if (from) element.append('…');
    for (; at >= 0 && places[at + query.length] <= to; at = folded.indexOf(query, at + query.length)) {
      const mark = document.createElement('mark');
      mark.textContent = text.slice(places[at], places[at + query.length]).trimEnd();
      element.append(text.slice(from, places[at]), mark);
      from = places[at] + mark.textContent.length;
    }
    element.append(text.slice(from, to), to < text.length ? '…' : '');
  }

  // ---- the form ----

  function go() {
    const values = new URLSearchParams(filters());
    clearTimeout(timer);
    if (box.value.trim()) values.set('q', box.value.trim());
    try { history.replaceState(null, '', '?' + values); } catch (refused) { /* the address stays */ }
    start();
  }
  function soon() {
    clearTimeout(timer);
    timer = setTimeout(go, 250);
  }
  form.addEventListener('submit', (event) => { event.preventDefault(); go(); });
  form.addEventListener('change', (event) => { if (event.target !== box) go(); });
  box.addEventListener('input', (event) => { if (!event.isComposing) soon(); });
  box.addEventListener('compositionend', soon);
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    box.value = '';
    go();
  });

  new URLSearchParams(location.search).forEach((value, name) => {
    const field = form.elements[name];
    if (field && field.type === 'checkbox') field.checked = value === field.value;
    else if (field) field.value = value;
  });
  form.hidden = false;
  if (box.value) start(); else box.focus();
})();
