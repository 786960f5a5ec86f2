import type { ClauseResult } from '../../../contracts/harness/outcome.ts';
import { groupBy } from '../group-by.ts';
import { html, type Markup } from './markup.ts';
import { countOf, outcomeLabel, outcomes, outcomeWords, sign } from './words.ts';

const columns = outcomes.filter((outcome) => outcome !== 'could-not-run');

/**
 * Renders what became of the clauses: a row for each topic, then, topic by topic, a row for each clause; `accusers` are
 * the cases at whose failures a clause is named.
 */
export function renderClauses(
  clauses: readonly ClauseResult[],
  accusers: ReadonlyMap<string, readonly string[]>,
): Markup {
  const topics = [...groupBy(clauses, ({ id }) => topicOf(id))];
  return html`<section id="clauses" aria-labelledby="clauses-title">
<h2 id="clauses-title">Clauses <span class="count">${clauses.length}</span></h2>
<p class="lead">The contract, sentence by sentence. Required ones fail a run, advised ones are reported, observed ones are free.</p>
<div class="wide"><table class="matrix"><caption class="away">Clauses by topic and outcome</caption>
<thead><tr><th scope="col">Topic and its clauses</th>${columns.map((outcome) => html`<th scope="col" class="number">${outcomeWords[outcome]}</th>`)}</tr></thead>
<tbody>${topics.map(([topic, members]) => renderTopicRow(topic, members))}</tbody></table></div>
<p class="empty" hidden>No clause fits the filter.</p>
${topics.map(([topic, members]) => renderTopic(topic, members, accusers))}
</section>`;
}

/** The topic of a clause: its id up to the slash. */
export function topicOf(clause: string): string {
  return clause.split('/')[0] ?? clause;
}

function renderTopicRow(topic: string, clauses: readonly ClauseResult[]): Markup {
  const squares = clauses.map(
    ({ id, outcome }) =>
      html`<a class="square ${outcome}" href="#clause-${id}" title="${id}: ${outcome}" tabindex="-1"></a>`,
  );
  const numbers = columns.map((outcome) => {
    const count = clauses.filter((clause) => clause.outcome === outcome).length;
    return html`<td class="number ${count === 0 ? 'zero' : outcome}">${count}</td>`;
  });
  return html`<tr><th scope="row"><div class="topic-row"><a href="#topic-${topic}">${topic}</a><span class="squares" aria-hidden="true">${squares}</span></div></th>${numbers}</tr>
`;
}

function renderTopic(
  topic: string,
  clauses: readonly ClauseResult[],
  accusers: ReadonlyMap<string, readonly string[]>,
): Markup {
  const isOpen = clauses.some(({ outcome }) => outcome === 'broken' || outcome === 'advised');
  const present = columns.filter((outcome) => clauses.some((clause) => clause.outcome === outcome));
  const counts = present.map((outcome) => {
    const count = clauses.filter((clause) => clause.outcome === outcome).length;
    return html`<span class="outcome ${outcome}">${sign(outcome)} ${count} ${outcomeWords[outcome]}</span> `;
  });
  return html`<details class="topic" id="topic-${topic}"${isOpen ? html` open` : undefined}><summary><h3>${topic}</h3> ${counts}</summary>
<table class="clauses"><caption class="away">Clauses of ${topic}</caption>
<thead><tr><th scope="col">Clause</th>${columns.map((outcome) => html`<th scope="col" class="mark">${outcomeWords[outcome]}</th>`)}<th scope="col" class="number count-of">cases</th></tr></thead>
<tbody>${clauses.map((clause) => renderClause(clause, topic, accusers.get(clause.id) ?? []))}</tbody></table></details>
`;
}

function renderClause(
  { id, level, text, source, outcome, cases }: ClauseResult,
  topic: string,
  accusers: readonly string[],
): Markup {
  const marks = columns.map((column) =>
    column === outcome
      ? html`<td class="mark">${sign(outcome)}<span class="away">${outcomeWords[outcome]}</span></td>`
      : html`<td class="mark"></td>`,
  );
  return html`<tr id="clause-${id}" data-item="clause" data-outcome="${outcome}" data-topic="${topic}"><th scope="row"><span class="text">${text}</span> <span class="narrow">${outcomeLabel(outcome)}</span> <code>${id}</code> <span class="level">${level}</span> <small>${source}</small>${accusers.length === 0 ? undefined : renderAccusers(accusers)}</th>${marks}<td class="number count-of">${cases.length}</td></tr>
`;
}

const mostAccusers = 5;

function renderAccusers(ids: readonly string[]): Markup {
  const links = ids.slice(0, mostAccusers).map((id) => html` <a href="#failure-${id}">${id}</a>`);
  const more = ids.length > mostAccusers ? ` and ${countOf(ids.length - mostAccusers, 'more')}` : '';
  return html` <small class="accusers">Shown at${links}${more}</small>`;
}

/** Renders which of the documented answers were seen. */
export function renderResponses(
  responses: ReadonlyArray<{ readonly status: number; readonly exercised: boolean }>,
  nameOf: (status: number) => string,
): Markup {
  const rows = responses.map(
    ({ status, exercised }) =>
      html`<tr><th scope="row"><code>${status}</code></th><td>${nameOf(status)}</td><td>${outcomeLabel(exercised ? 'held' : 'skipped', exercised ? 'exercised' : 'not seen')}</td></tr>`,
  );
  return html`<section id="responses" aria-labelledby="responses-title">
<h2 id="responses-title">Documented responses <span class="count">${responses.filter(({ exercised }) => exercised).length} of ${responses.length}</span></h2>
<table class="responses"><caption class="away">Documented responses that the run exercised</caption><thead><tr><th scope="col">Status</th><th scope="col">Documented as</th><th scope="col">In this run</th></tr></thead><tbody>${rows}</tbody></table>
</section>`;
}
