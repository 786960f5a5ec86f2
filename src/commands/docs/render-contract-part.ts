import type { Service } from '../../../contracts/harness/outcome.ts';
import { serviceNames, serviceProfile } from '../../../contracts/services.ts';
import type { ContractPart } from '../../docs/reference-page.ts';
import { groupBy } from '../../reporters/group-by.ts';
import { html, type Markup } from '../../reporters/html/markup.ts';
import { countOf } from '../../reporters/html/words.ts';
import type { Catalogue } from '../catalogue.ts';
import { type Judges, judgesOf } from '../judges-of.ts';

type Clause = Catalogue['clauses'][number];

/** Renders the contract's part of a service's reference page: every clause, and who judges it. */
export function renderContractPart(catalogue: Catalogue, service: Service): ContractPart {
  return { bar: renderBar(catalogue.clauses.length).text, clauses: renderClauses(catalogue, service).text };
}

function renderBar(count: number): Markup {
  return html`<nav class="contract-bar" aria-label="Parts of this page"><a href="#" data-view="operation">Operation</a><a href="#contract" data-view="contract">Contract (${countOf(count, 'clause')})</a></nav>`;
}

function renderClauses(catalogue: Catalogue, service: Service): Markup {
  const topics = [...groupBy(catalogue.clauses, ({ id }) => id.split('/')[0] ?? id)];
  const { title } = serviceProfile(service);
  return html`<main id="contract">
<h1>The contract of ${title}’s BatchDeletePhoneNumber</h1>
<p class="lead">What an implementation is held to, sentence by sentence, and what holds it to that. Required clauses fail a run, advised ones are reported, observed ones are free. A case sends requests that provoke; a check looks at every exchange.</p>
<ul class="topics">${topics.map(([topic, members]) => html`<li><a href="#clauses-${topic}">${topic}</a> ${members.length}</li>`)}</ul>
<p class="find"><input type="search" id="contract-query" aria-label="Find clauses" placeholder="Find: a clause, a case, a status, any word" autocomplete="off" spellcheck="false"> <span id="contract-shown" role="status">all ${catalogue.clauses.length} clauses</span></p>
${topics.map(([topic, members]) => renderTopic(topic, members, catalogue))}
${renderOthers(service)}
</main>`;
}

function renderTopic(topic: string, clauses: readonly Clause[], catalogue: Catalogue): Markup {
  return html`<section class="clause-topic" aria-labelledby="clauses-${topic}"><h2 id="clauses-${topic}">${topic}</h2>
${clauses.map((clause) => renderClause(clause, judgesOf(clause.id, catalogue)))}</section>
`;
}

function renderClause({ id, level, text, source }: Clause, judges: Judges): Markup {
  return html`<article class="clause" id="clause-${id}" aria-labelledby="text-${id}">
<h3 id="text-${id}">${text}</h3>
<p class="names"><a href="#clause-${id}"><code>${id}</code></a> <span class="level ${level}">${level}</span></p>
<p class="source">Source: ${source}</p>
${renderJudges(judges)}
</article>
`;
}

function renderJudges({ cases, checks, isEngines }: Judges): Markup {
  const counts = [
    ...(cases.length === 0 ? [] : [countOf(cases.length, 'case')]),
    ...(checks.length === 0 ? [] : [countOf(checks.length, 'check')]),
    ...(isEngines ? ['the engine'] : []),
  ];
  if (counts.length === 0)
    return html`<p class="source">Verified by Dredd, in a run for which it is installed.</p>`;
  const engine = html`<li><span class="kind">engine</span> what runs the cases judges this itself, on every exchange</li>`;
  return html`<details><summary>Verified by ${counts.join(', ')}</summary><ul>
${cases.map((judge) => renderJudge('case', judge))}${checks.map((judge) => renderJudge('check', judge))}${isEngines ? engine : undefined}</ul></details>`;
}

function renderJudge(kind: string, { id, title }: { readonly id: string; readonly title: string }): Markup {
  return html`<li><span class="kind">${kind}</span> <code>${id}</code> ${title}</li>
`;
}

/** Where the pages are is not known, so the other one is told by the command that writes it. */
function renderOthers(service: Service): Markup {
  const others = serviceNames.filter((name) => name !== service);
  const commands = others.map(
    (name) =>
      html`<p>${serviceProfile(name).title} offers the same operation; its page: <code>npx chime-contract docs --service ${name} --out ${name}.html</code></p>`,
  );
  return html`<div class="other">${commands}<p>More on a clause, case or check, with an example request: <code>npx chime-contract explain &lt;id&gt;</code></p></div>`;
}
