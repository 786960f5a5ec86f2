import { clausesOf, sendsOf } from '../../../contracts/harness/read-case.ts';
import type { Fault, Variant } from '../../sandbox/fault.ts';
import type { Catalogue } from '../catalogue.ts';
import { judgesOf } from '../judges-of.ts';
import { exampleLines } from './example-lines.ts';
import { block, type Explainer, section } from './explainer.ts';

/** Everything that has an id. */
export interface Knowledge extends Catalogue {
  readonly faults: readonly Fault[];
  readonly variants: readonly Variant[];
}

/** Builds an explainer for each clause, case, check, fault and variant. */
export function createExplainers(knowledge: Knowledge): readonly Explainer[] {
  const { clauses, cases, checks, faults, variants } = knowledge;
  return [
    ...clauses.map((clause) => ({ id: clause.id, lines: () => explainClause(clause, knowledge) })),
    ...cases.map((contractCase) => ({
      id: contractCase.id,
      lines: () => explainCase(contractCase, knowledge),
    })),
    ...checks.map((check) => ({ id: check.id, lines: () => explainCheck(check, knowledge) })),
    ...faults.map((fault) => ({ id: fault.id, lines: () => explainFault(fault, knowledge) })),
    ...variants.map((variant) => ({ id: variant.id, lines: () => explainVariant(variant) })),
  ];
}

function explainClause(
  { id, level, text, source }: Knowledge['clauses'][number],
  knowledge: Knowledge,
): readonly string[] {
  const { cases, checks, isEngines } = judgesOf(id, knowledge);
  const judges = [...cases, ...checks].map((judge) => judge.id);
  const [example] = cases;
  return [
    `clause ${id} (${level})`,
    text,
    '',
    ...section('source', [source]),
    ...section('cases', cases.map(titled)),
    ...section('checks', [...checks.map(titled), ...(isEngines ? [engineNote] : [])]),
    ...section('faults', faultsCaughtBy(judges, knowledge)),
    ...(example === undefined ? [] : exampleOf(example)),
  ];
}

function explainCase(contractCase: Knowledge['cases'][number], knowledge: Knowledge): readonly string[] {
  const { id, title, why, given = [], needs = [], steps } = contractCase;
  const states = [
    ...given.flatMap(({ state }) => state ?? []),
    ...steps.flatMap((step) => (step.do === 'enter' ? step.state : [])),
  ];
  return [
    `case ${id}`,
    title,
    '',
    ...section('why', [why]),
    ...section('states', [...new Set(states)]),
    ...section('needs', needs),
    ...section(
      'clauses',
      clausesOf(contractCase).map((clause) => titledClause(clause, knowledge)),
    ),
    ...section('expects', expectationsOf(contractCase)),
    ...section('faults', faultsCaughtBy([id], knowledge)),
    ...section('again', [`chime-contract verify <url> --only ${id}`]),
    ...exampleOf(contractCase),
  ];
}

function explainCheck(
  { id, title, clauses }: Knowledge['checks'][number],
  knowledge: Knowledge,
): readonly string[] {
  return [
    `check ${id}, on every exchange`,
    title,
    '',
    ...section(
      'clauses',
      clauses.map((clause) => titledClause(clause, knowledge)),
    ),
    ...section('faults', faultsCaughtBy([id], knowledge)),
  ];
}

function explainFault({ id, lies, caughtBy, needsAuth }: Fault, knowledge: Knowledge): readonly string[] {
  const judges = [...knowledge.cases, ...knowledge.checks].filter((judge) => caughtBy.includes(judge.id));
  const [example] = knowledge.cases.filter((contractCase) => caughtBy.includes(contractCase.id));
  return [
    `fault ${id}, of the sandbox`,
    lies,
    '',
    ...section('caught by', judges.map(titled)),
    ...section('try', [`chime-contract sandbox --fault ${id}${needsAuth ? ' --auth on' : ''}`]),
    ...(example === undefined ? [] : exampleOf(example)),
  ];
}

function explainVariant({ id, does, needsAuth }: Variant): readonly string[] {
  return [
    `variant ${id}, of the sandbox: unusual and conformant`,
    does,
    '',
    ...section('try', [`chime-contract sandbox --variant ${id}${needsAuth ? ' --auth on' : ''}`]),
  ];
}

function exampleOf(contractCase: Knowledge['cases'][number]): readonly string[] {
  return ['', ...block(`example request, of case ${contractCase.id}`, exampleLines(contractCase))];
}

function expectationsOf({ steps }: Knowledge['cases'][number]): readonly string[] {
  const texts = steps.flatMap((step) =>
    step.do === 'call'
      ? [step.witness.text]
      : sendsOf(step).flatMap(({ expect }) => expect.map(({ text }) => text)),
  );
  return [...new Set(texts)];
}

const engineNote = 'the engine that runs the cases, on every exchange';

function titled({ id, title }: { readonly id: string; readonly title: string }): string {
  return `${id}: ${title}`;
}

function titledClause(id: string, { clauses }: Knowledge): string {
  const clause = clauses.find((candidate) => candidate.id === id);
  return clause === undefined ? id : `${id} (${clause.level}): ${clause.text}`;
}

function faultsCaughtBy(judges: readonly string[], { faults }: Knowledge): readonly string[] {
  return faults
    .filter(({ caughtBy }) => caughtBy.some((judge) => judges.includes(judge)))
    .map(({ id, lies }) => `${id}: ${lies}`);
}
