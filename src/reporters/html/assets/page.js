// The filter, the copy buttons and the unfolding of a report page. It reads what the page shows and asks for nothing.
(() => {
  const form = /** @type {HTMLFormElement} */ (byId('filter'));
  const query = /** @type {HTMLInputElement} */ (byId('query'));
  const topic = /** @type {HTMLSelectElement} */ (byId('topic'));
  const fold = byId('fold');
  const shown = byId('shown');

  const items = [...document.querySelectorAll('[data-item]')].map((element) => ({
    element: /** @type {HTMLElement} */ (element),
    text: '',
  }));
  const kinds = [
    { item: 'failure', one: 'failure', many: 'failures' },
    { item: 'clause', one: 'clause', many: 'clauses' },
    { item: 'case', one: 'case', many: 'cases' },
  ];
  const folders = [...document.querySelectorAll('details')];
  const unfoldedAtFirst = new Set(folders.filter((folder) => folder.open));

  form.hidden = false;
  for (const button of document.querySelectorAll('.copy')) {
    /** @type {HTMLElement} */ (button).hidden = false;
    button.addEventListener('click', () => copy(/** @type {HTMLElement} */ (button)));
  }
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', filter);
  form.addEventListener('change', filter);
  form.addEventListener('reset', () => setTimeout(reset));
  fold.addEventListener('click', () => unfoldAll(fold.textContent === 'Unfold all'));
  document.addEventListener('keydown', onKey);
  window.addEventListener('hashchange', reveal);
  window.addEventListener('beforeprint', () => unfoldAll(true));
  filter();
  reveal();

  /** @param {string} id @returns {HTMLElement} */
  function byId(id) {
    const element = document.getElementById(id);
    if (element === null) throw new Error(`the page has no ${id}`);
    return element;
  }

  function filter() {
    const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    const boxes = [...form.querySelectorAll('[name=outcome]')].map(
      (box) => /** @type {HTMLInputElement} */ (box),
    );
    const outcomes = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const isNarrowed = words.length > 0 || topic.value !== '' || boxes.some((box) => !box.checked);
    for (const item of items) item.element.hidden = !fits(item, words, outcomes);
    for (const folder of document.querySelectorAll('details.topic')) {
      const isEmpty = folder.querySelector('[data-item]:not([hidden])') === null;
      const details = /** @type {HTMLDetailsElement} */ (folder);
      details.hidden = isEmpty;
      details.open = isNarrowed ? !isEmpty : unfoldedAtFirst.has(details);
    }
    for (const section of document.querySelectorAll('main > section')) {
      const empty = /** @type {HTMLElement | null} */ (section.querySelector(':scope > .empty'));
      const members = [...section.querySelectorAll('[data-item]')];
      if (empty !== null)
        empty.hidden =
          members.length === 0 || members.some((member) => !(/** @type {HTMLElement} */ (member).hidden));
    }
    shown.textContent = `Shown: ${kinds.map(count).join(', ')}`;
  }

  /** @param {{ element: HTMLElement, text: string }} item @param {string[]} words @param {Set<string>} outcomes */
  function fits(item, words, outcomes) {
    const { outcome = '', topic: own } = item.element.dataset;
    if (!outcomes.has(outcome) || (topic.value !== '' && topic.value !== own)) return false;
    if (words.length === 0) return true;
    item.text ||= `${own} ${item.element.textContent}`.toLowerCase();
    return words.every((word) => item.text.includes(word));
  }

  /** @param {{ item: string, one: string, many: string }} kind */
  function count({ item, one, many }) {
    const all = items.filter(({ element }) => element.dataset.item === item);
    const visible = all.filter(({ element }) => !element.hidden).length;
    if (all.length === 0) return `no ${many}`;
    const word = all.length === 1 ? one : many;
    return visible === all.length ? `all ${all.length} ${word}` : `${visible} of ${all.length} ${word}`;
  }

  function reset() {
    for (const folder of folders) folder.open = unfoldedAtFirst.has(folder);
    fold.textContent = 'Unfold all';
    filter();
  }

  /** @param {boolean} open */
  function unfoldAll(open) {
    for (const folder of folders) folder.open = open;
    fold.textContent = open ? 'Fold all' : 'Unfold all';
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
    if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      query.focus();
    }
    if (event.key === 'Escape' && event.target === query) {
      query.value = '';
      filter();
    }
  }

  /** Shows what the address names, though it be filtered out or folded away. */
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null) return;
    if (target.closest('[hidden]') !== null) form.reset();
    setTimeout(() => {
      for (
        let folder = target.closest('details');
        folder !== null;
        folder = folder.parentElement?.closest('details') ?? null
      )
        folder.open = true;
      target.scrollIntoView();
    });
  }

  /** @param {HTMLElement} button */
  async function copy(button) {
    const command = button.closest('figure')?.querySelector('code');
    if (command === null || command === undefined) return;
    const isCopied = await toClipboard(command);
    const [label] = button.childNodes;
    if (label === undefined) return;
    label.textContent = isCopied ? 'Copied' : 'Selected';
    shown.textContent = isCopied ? 'Copied the command.' : 'Selected the command; copy it with the keyboard.';
    setTimeout(() => {
      label.textContent = 'Copy';
    }, 2000);
  }

  /** @param {Element} command */
  async function toClipboard(command) {
    try {
      await navigator.clipboard.writeText(command.textContent ?? '');
      return true;
    } catch {
      getSelection()?.selectAllChildren(command);
      return document.execCommand('copy');
    }
  }
})();
