import type { ContractCase, IdOf, RequestDraft, Send, Step } from './case.ts';

/** Ids of the clauses that a case judges by itself, beside those of the checks. */
export function clausesOf<View>(contractCase: ContractCase<View>): readonly string[] {
  const clauses = new Set<string>();
  for (const step of contractCase.steps) {
    if (step.do === 'call') for (const clause of step.witness.clauses) clauses.add(clause);
    for (const send of sendsOf(step)) {
      for (const expectation of send.expect) for (const clause of expectation.clauses) clauses.add(clause);
      if (send.formClause !== undefined) clauses.add(send.formClause);
    }
  }
  return [...clauses];
}

/** The requests of a step that the harness itself sends: an example of those that it draws, none where it sends none. */
export function sendsOf<View>(step: Step<View>): readonly Send<View>[] {
  if (step.do === 'send') return [step.send];
  if (step.do === 'draw') return [step.drawing.example];
  return step.do === 'enter' || step.do === 'leave' || step.do === 'call' ? [] : step.sends;
}

/** All that a step puts on the wire, whoever sends it. */
export function requestsOf<View>(step: Step<View>, idOf: IdOf): readonly RequestDraft[] {
  if (step.do === 'call') return [step.witness.request(idOf)];
  return sendsOf(step).map(({ request }) => request(idOf));
}

/** The name before the slash of a case's id. */
export function suiteOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
