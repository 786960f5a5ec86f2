import type { Failure } from '../../../contracts/harness/failure.ts';
import type { ClauseResult } from '../../../contracts/harness/outcome.ts';
import { groupBy } from '../group-by.ts';
import { type FailureGroup, uniqueBySight } from '../group-failures.ts';
import { clipText } from '../summarise-finding.ts';
import { renderExchange } from './exchange.ts';
import { html, type Markup } from './markup.ts';
import { countOf, outcomeLabel } from './words.ts';

/** So many exchanges of one case are shown; the JSON report holds all. */
const mostExchanges = 3;

/** Up to so many failures are shown with their exchanges unfolded; of more, the first alone. */
const mostUnfolded = 4;

/** Renders each group of failures as a card: what was found, why it matters, the exchange, and how to see it again. */
export function renderFailures(
  groups: readonly FailureGroup[],
  clauses: readonly ClauseResult[],
  isSomeAccepted: boolean,
): Markup {
  const sources = new Map(clauses.map((clause) => [clause.id, clause]));
  const cards = groups.map((group, index) =>
    renderCard(group, sources, groups.length <= mostUnfolded || index === 0),
  );
  const nothing = isSomeAccepted
    ? 'Nothing was found that the baseline does not accept.'
    : 'Nothing was broken, and every advised clause that was tried is followed.';
  return html`<section id="failures" aria-labelledby="failures-title">
<h2 id="failures-title">Failures <span class="count">${groups.length}</span></h2>
${groups.length === 0 ? html`<p class="none">${nothing}</p>` : undefined}
<p class="empty" hidden>No failure fits the filter.</p>
${cards}
</section>`;
}

function renderCard(
  { result, failures, outcome, also }: FailureGroup,
  clauses: ReadonlyMap<string, ClauseResult>,
  isUnfolded: boolean,
): Markup {
  const { id, title, suite } = result;
  const again = failures.find((failure) => failure.again !== undefined)?.again;
  return html`<article class="card ${outcome}" id="failure-${id}" data-item="failure" data-outcome="${outcome}" data-topic="${suite}" aria-labelledby="title-${id}">
<h3 id="title-${id}">${outcomeLabel(outcome)} <code>${id}</code></h3>
<p class="title">${title}</p>
${renderFindings(failures)}
<ul class="why">${[...new Set(failures.map(({ clause }) => clause))].map((clause) => renderClause(clause, clauses))}</ul>
${renderExchanges(failures, isUnfolded)}
${again === undefined ? undefined : renderCommand('Run this case again', again)}
${also.length === 0 ? undefined : renderOthers(also)}
</article>
`;
}

function renderFindings(failures: readonly Failure[]): Markup {
  const rows = uniqueBySight(failures).map(
    ({ path, received, expected, check }) =>
      html`<tr><th scope="row"><code>${path}</code>${check === undefined ? undefined : html` <small>${check}</small>`}</th><td class="received">${clipText(received)}</td><td class="wanted">${clipText(expected)}</td></tr>`,
  );
  return html`<table class="findings"><thead><tr><th scope="col">Where</th><th scope="col">Received</th><th scope="col">Expected</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function renderClause(id: string, clauses: ReadonlyMap<string, ClauseResult>): Markup {
  const clause = clauses.get(id);
  if (clause === undefined) return html`<li><code>${id}</code></li>`;
  return html`<li><a href="#clause-${id}"><code>${id}</code></a> <span class="level">${clause.level}</span> ${clause.text} <small>${clause.source}</small></li>`;
}

function renderExchanges(failures: readonly Failure[], isUnfolded: boolean): Markup {
  const sent = failures.filter(({ exchange }) => exchange !== null);
  const groups = [...groupBy(sent, keyOf).values()];
  const more = groups.length - mostExchanges;
  return html`<details class="sent"${isUnfolded ? html` open` : undefined}><summary>${groups.length === 1 ? 'The exchange' : countOf(groups.length, 'exchange')}</summary>
${groups.slice(0, mostExchanges).map(renderOne)}
${more > 0 ? html`<p class="aside">${countOf(more, 'more exchange')} of this case in the JSON report.</p>` : undefined}
</details>`;
}

/** Failures of one exchange; each failure has a copy of its own of it. */
function keyOf({ exchange, curl }: Failure): string {
  return JSON.stringify([exchange?.at, exchange?.durationMs, curl]);
}

function renderOne(failures: readonly Failure[]): Markup | undefined {
  const [first] = failures;
  if (first === undefined || first.exchange === null) return undefined;
  return html`${renderExchange(first.exchange, uniqueBySight(failures))}${first.curl === undefined ? undefined : renderCommand('Send this request again', first.curl)}`;
}

function renderCommand(label: string, command: string): Markup {
  return html`<figure class="command"><figcaption>${label} <button type="button" class="copy" hidden>Copy<span class="away"> the command: ${label}</span></button></figcaption><pre tabindex="0"><code>${command}</code></pre></figure>`;
}

function renderOthers(also: readonly string[]): Markup {
  const links = also.map((id) => html`<li><a href="#case-${id}"><code>${id}</code></a></li>`);
  return html`<details class="also"><summary>The same in ${countOf(also.length, 'other case')}</summary><ul>${links}</ul></details>`;
}
