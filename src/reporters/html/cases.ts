import type { CaseResult } from '../../../contracts/harness/outcome.ts';
import { groupBy } from '../group-by.ts';
import { html, type Markup } from './markup.ts';
import { duration, outcomeLabel, outcomes, outcomeWords, sign } from './words.ts';

/** Renders every case under its suite; `shown` tells at which case's failure a case's failures are shown. */
export function renderCases(cases: readonly CaseResult[], shown: ReadonlyMap<string, string>): Markup {
  const suites = [...groupBy(cases, ({ suite }) => suite)];
  return html`<section id="cases" aria-labelledby="cases-title">
<h2 id="cases-title">Cases <span class="count">${cases.length}</span></h2>
<p class="empty" hidden>No case fits the filter.</p>
${suites.map(([suite, members]) => renderSuite(suite, members, shown))}
</section>`;
}

function renderSuite(
  suite: string,
  cases: readonly CaseResult[],
  shown: ReadonlyMap<string, string>,
): Markup {
  const present = outcomes.filter((outcome) => cases.some((result) => result.outcome === outcome));
  const counts = present.map((outcome) => {
    const count = cases.filter((result) => result.outcome === outcome).length;
    return html`<span class="outcome ${outcome}">${sign(outcome)} ${count} ${outcomeWords[outcome]}</span> `;
  });
  return html`<details class="topic" id="suite-${suite}"><summary><h3>${suite}</h3> ${counts}</summary>
<table class="cases"><caption class="away">Cases of ${suite}</caption><thead><tr><th scope="col">Case</th><th scope="col">Outcome</th><th scope="col" class="number">Time</th></tr></thead>
<tbody>${cases.map((result) => renderCase(result, shown.get(result.id)))}</tbody></table></details>
`;
}

function renderCase(
  { id, title, suite, outcome, durationMs, reason, failures }: CaseResult,
  shownAt: string | undefined,
): Markup {
  const link =
    shownAt === undefined ? undefined : html` <a class="to" href="#failure-${shownAt}">failure</a>`;
  const isKnown = failures.some(({ accepted }) => accepted !== undefined);
  const known = isKnown ? html` <a class="to" href="#accepted">accepted</a>` : undefined;
  const why = reason === undefined ? undefined : html` <small>${reason}</small>`;
  return html`<tr id="case-${id}" data-item="case" data-outcome="${outcome}" data-topic="${suite}"><th scope="row"><span class="text">${title}</span> <code>${id}</code>${link}${known}${why}</th><td>${outcomeLabel(outcome)}</td><td class="number">${outcome === 'skipped' ? '' : duration(durationMs)}</td></tr>
`;
}

/** Renders what was not judged: each reason once, with its cases. */
export function renderNotRun(cases: readonly CaseResult[]): Markup | undefined {
  const unjudged = cases.filter(({ outcome }) => outcome === 'skipped' || outcome === 'could-not-run');
  if (unjudged.length === 0) return undefined;
  const reasons = groupBy(unjudged, ({ outcome, reason }) => JSON.stringify([outcome, reason]));
  const items = [...reasons.values()].map((sharers) => {
    const [first] = sharers;
    if (first === undefined) return undefined;
    const links = sharers.map(({ id }) => html`<li><a href="#case-${id}"><code>${id}</code></a></li>`);
    return html`<li>${outcomeLabel(first.outcome)} <strong>${sharers.length}</strong> ${first.reason ?? 'no reason given'}<details><summary>Which cases</summary><ul>${links}</ul></details></li>`;
  });
  return html`<section id="not-run" aria-labelledby="not-run-title">
<h2 id="not-run-title">Not judged <span class="count">${unjudged.length}</span></h2>
<ul class="reasons">${items}</ul>
</section>`;
}
