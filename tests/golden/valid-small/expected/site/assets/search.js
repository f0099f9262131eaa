// SPDX-License-Identifier: MIT
// The search page. The index's files are scripts, as a page on a disk can load nothing else; each calls
// gongkai_search(name, content). All words come from the page.
(() => {
  'use strict';

  const PAGE = 10, PLACES = 3, BEFORE = 30, AFTER = 60, AT_ONCE = 8, KEPT = 300;
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
  async function loadAll(names) {
    const all = Array.from(new Set(names)), contents = await Promise.all(all.map(load));
    return new Map(all.map((name, i) => [name, contents[i]]));
  }

  // ---- documents ----

  let fold, index, documents;
  const ready = window.gongkaiReady = Promise.all(['documents', 'folding'].map(load)).then((both) => {
    index = both[0];
    fold = gongkaiIndex.makeFold(both[1]);
    documents = index.rows.split('\n').map((row) => {
      const [title, address, kind, year, department, grade, open, letters] = row.split('\t');
      return { title, address, kind, year, department, grade, open, letters };
    });
  });
  const titleOf = (doc) => doc.folded || (doc.folded = fold(doc.title));

  function fileOf(d) {
    let low = 0;
    for (let high = index.textFiles.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if (index.textFiles[middle] <= d) low = middle; else high = middle;
    }
    return 't' + low;
  }
  // Anchors and printed paragraphs, a line each.
  function rawOf(d, loaded) {
    const name = fileOf(d);
    return loaded.get(name)[d - index.textFiles[name.slice(1)]];
  }
  function textOf(d, loaded) {
    const text = rawOf(d, loaded);
    if (text.length < 3) text.push(fold(text[1]));
    return text;
  }

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
    const grams = await loadAll(query.split('').map((_, i) => 'g' + gongkaiIndex.fileOf(query, i, index.gramFiles)));
    if (mine !== current) return;
    let shown = 0, at = 0, found = [], others = [];
    if (query) gongkaiIndex.candidates(query, documents.length, index.gramFiles, (n) => grams.get('g' + n)).forEach((d) => {
      const doc = documents[d];
      if (wanted.every(([name, value]) => doc[name] === value)) (titleOf(doc).includes(query) ? found : others).push(d);
    });
    const titles = found.length, all = titles + others.length;
    if (query.length < 3) found = found.concat(others.splice(0)); // exact by the index alone

    function tell() {
      const complete = at >= others.length, values = complete ? [found.length] : [all, titles + at, found.length];
      const text = complete ? (found.length ? words.found : words.none) : words.checking;
      count.textContent = text.replace(/\{(\d)\}/g, (_, n) => values[n]);
      more.hidden = shown >= found.length;
      section.dataset.state = complete ? 'complete' : 'checking';
      document.dispatchEvent(new CustomEvent('gongkai-found', { detail: { documents: found, shown, complete } }));
    }
    async function paint() {
      const next = found.slice(shown, shown + PAGE), texts = await loadAll(next.map(fileOf));
      if (mine !== current) return;
      shown += next.length;
      next.forEach((d) => list.append(item(documents[d], query, textOf(d, texts))));
      tell();
    }
    more.onclick = async () => {
      const last = list.lastElementChild;
      more.disabled = true;
      await paint();
      more.disabled = false;
      if (mine === current) last.nextElementSibling.querySelector('a').focus();
    };
    // Neighbouring documents stand in one file; several files are read at once, the next while these are checked.
    // A query that folding leaves alone need not wait for the folding where it stands as printed.
    const printed = fold(query) === query;
    function read(from) {
      const batch = new Set();
      let end = from;
      for (; end < others.length && (batch.size < AT_ONCE || batch.has(fileOf(others[end]))); end++) batch.add(fileOf(others[end]));
      return { end, texts: loadAll(batch) };
    }
    for (let next = read(0); at < others.length;) {
      if (!shown && found.length >= PAGE) await paint();
      const { end } = next, texts = await next.texts;
      if (mine !== current) return;
      next = read(end);
      for (; at < end; at++) {
        const text = rawOf(others[at], texts);
        if ((printed && text[1].includes(query)) || textOf(others[at], texts)[2].includes(query)) found.push(others[at]);
      }
      if (at < others.length) tell();
    }
    if (shown < PAGE) await paint(); else tell();
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

  function item(doc, query, [anchors, text, folded]) {
    const li = copy('found-item'), a = li.querySelector('a'), kind = form.elements.kind.querySelector(`[value=${doc.kind}]`).text;
    a.href = doc.address;
    excerpt(a, doc.title, query, false);
    li.querySelector('span').textContent = doc.grade ? `${kind} · ${doc.grade}` : kind;
    const ids = anchors.split('\n'), printed = text.split('\n');
    folded.split('\n').map((paragraph, i) => paragraph.includes(query) ? i : -1).filter((i) => i >= 0).slice(0, PLACES).forEach((i) => {
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
