import { createHash } from 'node:crypto';
import type { Report } from '../../../contracts/harness/outcome.ts';
import { documentedByStatus } from '../../../contracts/reading/error-vocabulary.ts';
import { listAccepted, listBaselineNotes, withoutAccepted } from '../accepted.ts';
import { type FailureGroup, groupFailures } from '../group-failures.ts';
import { verdictWords } from '../verdict-words.ts';
import { renderAccepted } from './accepted.ts';
import { renderCases, renderNotRun } from './cases.ts';
import { renderClauses, renderResponses, topicOf } from './clauses.ts';
import { renderFailures } from './failures.ts';
import { html, Markup } from './markup.ts';
import { renderSummary } from './summary.ts';
import { renderTimings } from './timings.ts';
import { outcomes, outcomeWords, sign } from './words.ts';

/** What a page shows, and what it is made of. */
export interface PageContent {
  readonly report: Report;
  readonly setting: readonly string[];
  readonly gate: string | undefined;
  /** Texts of the page's own style sheet and script. */
  readonly style: string;
  readonly script: string;
}

/**
 * Renders a report as one HTML document that needs nothing from anywhere. A content security policy lets nothing but
 * the page's own style and script take effect, by their hashes, and nothing be loaded.
 */
export function renderPage({ report, setting, gate, style, script }: PageContent): string {
  const { verdict, target, clauses, cases, coverage, tool } = report;
  const groups = groupFailures(cases.map(withoutAccepted));
  const known = listAccepted(cases);
  const accepted = renderAccepted(known, listBaselineNotes(report));
  const notRun = renderNotRun(cases);
  const timings = renderTimings(cases);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${tool.name} ${tool.version}">
<link rel="icon" href="data:,">
<title>${verdictWords[verdict]}: ${target} · ${tool.name}</title>
<style>${Markup.trust(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
${renderSummary(report, setting, gate)}
<nav aria-label="Sections"><ul>
${renderLink('failures', 'Failures', groups.length)}${accepted === undefined ? undefined : renderLink('accepted', 'Accepted')}${renderLink('clauses', 'Clauses', clauses.length)}${renderLink('responses', 'Responses', coverage.responses.length)}${timings === undefined ? undefined : renderLink('timings', 'Timings')}${notRun === undefined ? undefined : renderLink('not-run', 'Not judged')}${renderLink('cases', 'Cases', cases.length)}
</ul></nav>
${renderFilter(report, groups)}
<main id="main" tabindex="-1">
${renderFailures(groups, clauses, known.length > 0)}
${accepted}
${renderClauses(clauses, accusersIn(groups))}
${renderResponses(coverage.responses, (status) => documentedByStatus(status)?.type ?? 'success')}
${timings}
${notRun}
${renderCases(cases, placesIn(groups))}
</main>
<footer><p>Written by ${tool.name} ${tool.version}. This page is one file and loads nothing. Secrets were masked before it was written.</p></footer>
<script>${Markup.trust(script)}</script>
</body>
</html>
`;
  return page.text;
}

function policyFor(style: string, script: string): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function renderLink(id: string, name: string, count?: number): Markup {
  return html`<li><a href="#${id}">${name}${count === undefined ? undefined : html` <span class="count">${count}</span>`}</a></li>`;
}

/** The filter is of use only where the script runs, which shows it. */
function renderFilter({ cases, clauses }: Report, groups: readonly FailureGroup[]): Markup {
  const found = new Set([...cases, ...clauses, ...groups].map(({ outcome }) => outcome));
  const present = outcomes.filter((outcome) => found.has(outcome));
  const boxes = present.map(
    (outcome) =>
      html`<label class="choice ${outcome}"><input type="checkbox" name="outcome" value="${outcome}" checked> ${sign(outcome)} ${outcomeWords[outcome]}</label>`,
  );
  const topics = [
    ...new Set([...cases.map(({ suite }) => suite), ...clauses.map(({ id }) => topicOf(id))]),
  ].map((suite) => html`<option value="${suite}">${suite}</option>`);
  return html`<form id="filter" role="search" aria-label="Filter failures, clauses and cases" hidden>
<div class="row">
<label class="find"><span class="caption">Search <kbd>/</kbd></span><input type="search" id="query" autocomplete="off" spellcheck="false" placeholder="case, clause, status or any text"></label>
<label class="pick"><span class="caption">Topic</span><select id="topic"><option value="">all</option>${topics}</select></label>
<button type="button" id="fold">Unfold all</button>
<button type="reset">Reset</button>
</div>
<div class="results"><fieldset><legend class="away">Outcome</legend>${boxes}</fieldset>
<p id="shown" role="status" aria-live="polite"></p></div>
</form>`;
}

function accusersIn(groups: readonly FailureGroup[]): ReadonlyMap<string, readonly string[]> {
  const accusers = new Map<string, string[]>();
  for (const { result, failures } of groups)
    for (const clause of new Set(failures.map(({ clause }) => clause)))
      accusers.set(clause, [...(accusers.get(clause) ?? []), result.id]);
  return accusers;
}

/** The case at whose card each case's failures are shown: its own, or the first that it is like. */
function placesIn(groups: readonly FailureGroup[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const { result, also } of groups)
    for (const id of also) if (!places.has(id)) places.set(id, result.id);
  for (const { result } of groups) places.set(result.id, result.id);
  return places;
}
