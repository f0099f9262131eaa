// SPDX-License-Identifier: MIT
// Comfort only: every page reads the same without it. It runs in the head, before the page is drawn, so that a
// chosen mode does not flash; what needs the page waits for it. Its words come with its <script> element.
(() => {
  'use strict';
  const root = document.documentElement;
  const words = document.currentScript.dataset;

  // Modes of reading. What the reader chose is kept; what the system asks for holds where nothing was chosen.
  const modes = [
    { name: 'elder' },
    { name: 'contrast', system: matchMedia('(prefers-contrast: more)') },
    { name: 'dark', system: matchMedia('(prefers-color-scheme: dark)') },
  ];
  const chosen = {};
  for (const { name } of modes) {
    try {
      chosen[name] = localStorage.getItem(`gongkai-${name}`);
    } catch (refused) {
      chosen[name] = null; // some browsers keep nothing for pages opened from a disk
    }
  }

  const isOn = ({ name, system }) => (chosen[name] ? chosen[name] === 'yes' : Boolean(system && system.matches));

  function show(mode) {
    root.dataset[mode.name] = isOn(mode) ? 'yes' : 'no';
    if (mode.button) mode.button.setAttribute('aria-pressed', String(isOn(mode)));
  }

  function choose(mode) {
    chosen[mode.name] = isOn(mode) ? 'no' : 'yes';
    try {
      localStorage.setItem(`gongkai-${mode.name}`, chosen[mode.name]);
    } catch (refused) {
      // It then holds for this page only.
    }
    show(mode);
  }

  root.classList.add('scripted');
  for (const mode of modes) {
    show(mode);
    if (mode.system && mode.system.addEventListener) mode.system.addEventListener('change', () => show(mode));
  }

  function button(text, action) {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.addEventListener('click', action);
    return made;
  }

  function addSwitches() {
    const place = document.querySelector('.modes');
    if (!place) return;
    place.setAttribute('role', 'group');
    place.setAttribute('aria-label', words.modes);
    for (const mode of modes) {
      mode.button = button(words[mode.name], () => choose(mode));
      place.append(mode.button);
      show(mode);
    }
  }

  // The address of a paragraph, copied. There is one button, which stands in the paragraph that is pointed at or
  // led to; when it has the focus, arrow keys take it to the next paragraph.
  function copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const field = document.createElement('textarea'); // from a disk there is no clipboard to write to
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done ? Promise.resolve() : Promise.reject(new Error('not copied'));
  }

  function addCopyLink() {
    const selector = '.body :is(p, li, h2, h3, h4, h5, h6)[id]';
    const paragraphs = Array.from(document.querySelectorAll(selector));
    if (paragraphs.length === 0) return;
    const said = document.createElement('p');
    said.className = 'hidden';
    said.setAttribute('role', 'status');
    document.body.append(said);

    let at = null;
    const made = button(words.copy, () => {
      const address = new URL(`#${at.id}`, location.href).href;
      copy(address)
        .then(() => (said.textContent = words.copied), () => location.assign(address))
        .then(() => made.focus());
    });
    made.className = 'copy';
    function stand(paragraph) {
      if (!paragraph || paragraph === at) return;
      made.remove();
      said.textContent = '';
      made.setAttribute('aria-label', `${words.copy} ${paragraph.textContent.trim().slice(0, 20)}`);
      paragraph.append(made);
      at = paragraph;
    }
    const standAtTarget = () => stand(paragraphs.find((each) => each.id === decodeURIComponent(location.hash.slice(1))));
    stand(paragraphs[0]);
    standAtTarget();
    addEventListener('hashchange', standAtTarget);
    document.addEventListener('mouseover', (event) => {
      if (document.activeElement !== made) stand(event.target.closest(selector));
    });
    made.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      stand(paragraphs[paragraphs.indexOf(at) + step]);
      made.focus();
    });
  }

  // Tables that a phone shows as cards: each cell bears its column's name.
  function labelCards() {
    for (const table of document.querySelectorAll('table.cards')) {
      const names = Array.from(table.tHead.rows[0].cells, (cell) => cell.textContent);
      for (const row of table.querySelectorAll('.line')) {
        Array.from(row.cells).slice(1).forEach((cell, i) => (cell.dataset.label = names[i + 1]));
      }
      table.classList.add('labelled');
    }
  }

  // Sorting: up, down, and back to the order of the page, which is no ranking. Cells without a value come last.
  const valueOf = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.value === undefined ? cell.textContent.trim() : cell.dataset.value;
  };
  const isEmpty = (value) => value === '' || value === '—';
  function compare(a, b) {
    const difference = Number(a.replace('−', '-')) - Number(b.replace('−', '-'));
    return Number.isNaN(difference) ? a.localeCompare(b, root.lang) : difference;
  }

  function sort(table, heading, column, order) {
    const next = { none: 'ascending', ascending: 'descending', descending: 'none' };
    const state = next[heading.getAttribute('aria-sort') || 'none'];
    for (const other of table.tHead.querySelectorAll('[aria-sort]')) other.removeAttribute('aria-sort');
    if (state !== 'none') heading.setAttribute('aria-sort', state);
    const rows = order.slice();
    if (state !== 'none') {
      rows.sort((a, b) => {
        const [x, y] = [valueOf(a, column), valueOf(b, column)];
        if (isEmpty(x) || isEmpty(y)) return isEmpty(x) - isEmpty(y);
        return state === 'ascending' ? compare(x, y) : compare(y, x);
      });
    }
    table.tBodies[0].append(...rows);
  }

  function addSorting() {
    for (const table of document.querySelectorAll('table[data-sortable]')) {
      const order = Array.from(table.tBodies[0].rows);
      Array.from(table.tHead.rows[0].cells).forEach((heading, column) => {
        const made = button('', () => sort(table, heading, column, order));
        made.title = words.sort;
        made.append(...heading.childNodes);
        heading.append(made);
      });
    }
  }

  document.addEventListener('DOMContentLoaded', () => {
    addSwitches();
    labelCards();
    addSorting();
    addCopyLink();
  });
})();
