import { type AcceptedFailure, groupAccepted } from '../accepted.ts';
import { clipText } from '../summarise-finding.ts';
import { html, type Markup } from './markup.ts';
import { acceptedSign } from './words.ts';

/** Renders the failures that the baseline accepts, with reason and last day, and what to look after in it. */
export function renderAccepted(
  failures: readonly AcceptedFailure[],
  notes: readonly string[],
): Markup | undefined {
  if (failures.length === 0 && notes.length === 0) return undefined;
  const entries = groupAccepted(failures);
  return html`<section id="accepted" aria-labelledby="accepted-title">
<h2 id="accepted-title">Accepted <span class="count">${entries.length}</span></h2>
<p class="lead">Known failures that the baseline accepts until a day. They are not counted as broken or advised above, and the verdict is the one without a baseline.</p>
<ul class="accepted-list">${entries.map(renderEntry)}</ul>
${notes.length === 0 ? undefined : html`<ul class="reasons">${notes.map((note) => html`<li>${note}</li>`)}</ul>`}
</section>`;
}

function renderEntry(failures: readonly AcceptedFailure[]): Markup | undefined {
  const [first] = failures;
  if (first === undefined) return undefined;
  const { case: id, clause, level, accepted } = first;
  const findings = failures.map(
    ({ path, received, expected }) =>
      html`<li><code>${path}</code> received ${clipText(received)}, expected ${clipText(expected)}</li>`,
  );
  return html`<li><p><span class="outcome accepted">${acceptedSign} accepted</span> until <time datetime="${accepted.expires}">${accepted.expires}</time>: <strong>${accepted.reason}</strong></p>
<p><a href="#case-${id}"><code>${id}</code></a> against <a href="#clause-${clause}"><code>${clause}</code></a> <span class="level">${level}</span></p>
<details><summary>What was found</summary><ul>${findings}</ul></details></li>
`;
}
