// Shows either Redoc's operation or the contract's clauses, as the address has it, and filters the clauses.
(() => {
  const root = document.documentElement;
  const isContract = () => /^#(contract$|clauses?-)/.test(location.hash);

  /**
   * Redoc takes each address for one of its own, and knows no such page.
   * @param {Event} event
   */
  function keepFromRedoc(event) {
    show();
    if (isContract()) event.stopImmediatePropagation();
  }

  function show() {
    root.dataset.view = isContract() ? 'contract' : 'operation';
    for (const link of elements('.contract-bar a[data-view]')) {
      const isCurrent = link.dataset.view === root.dataset.view;
      if (isCurrent) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    if (isContract()) reveal();
  }

  function reveal() {
    const target = document.getElementById(location.hash.slice(1));
    if (target === null) return;
    for (const old of document.querySelectorAll('.is-target')) old.classList.remove('is-target');
    target.classList.add('is-target');
    target.querySelector(':scope > details')?.setAttribute('open', '');
    if (target.closest('[hidden]') !== null) filterBy('');
    requestAnimationFrame(() => (target.id === 'contract' ? scrollTo(0, 0) : target.scrollIntoView()));
  }

  /** @param {string} text */
  function filterBy(text) {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const query = /** @type {HTMLInputElement | null} */ (document.getElementById('contract-query'));
    if (query !== null && query.value !== text) query.value = text;
    let shown = 0;
    const clauses = elements('.clause');
    for (const clause of clauses) {
      const own = `${clause.textContent}`.toLowerCase();
      clause.hidden = !words.every((word) => own.includes(word));
      if (!clause.hidden) shown += 1;
    }
    for (const topic of elements('.clause-topic'))
      topic.hidden = topic.querySelector('.clause:not([hidden])') === null;
    const status = document.getElementById('contract-shown');
    if (status !== null)
      status.textContent =
        shown === clauses.length ? `all ${shown} clauses` : `${shown} of ${clauses.length} clauses`;
  }

  /**
   * @param {string} selector
   * @returns {NodeListOf<HTMLElement>}
   */
  function elements(selector) {
    return document.querySelectorAll(selector);
  }

  root.dataset.view = isContract() ? 'contract' : 'operation';
  window.addEventListener('popstate', keepFromRedoc, true);
  window.addEventListener('hashchange', keepFromRedoc, true);
  document.addEventListener('DOMContentLoaded', () => {
    const query = /** @type {HTMLInputElement | null} */ (document.getElementById('contract-query'));
    query?.addEventListener('input', () => filterBy(query.value));
    filterBy('');
    show();
  });
  window.addEventListener('load', show);
})();
