import type { ContractCase, Send, Step } from '../../../contracts/harness/case.ts';
import type { Witness } from '../../../contracts/harness/witness.ts';
import { bindSampleIds } from '../bind-sample-ids.ts';
import { renderDraft } from '../render-draft.ts';

/** Renders what a case does, in order: states, requests, and what is expected of the answers. */
export function planCase<View>(contractCase: ContractCase<View>): readonly string[] {
  const idOf = bindSampleIds(contractCase);
  const states = (contractCase.given ?? []).flatMap(({ as, state }) =>
    state === undefined ? [] : [`state   ${state}: ${as.length} ${as.length === 1 ? 'number' : 'numbers'}`],
  );
  const needs = (contractCase.needs ?? []).map((need) => `needs   ${need}`);
  const steps = contractCase.steps.flatMap((step) =>
    step.do === 'call' ? planCall(step.witness, idOf) : planStep(step, (send) => planSend(send, idOf)),
  );
  return [`${contractCase.id}: ${contractCase.title}`, ...[...states, ...needs, ...steps].map(indent)];
}

function planStep<View>(
  step: Exclude<Step<View>, { do: 'call' }>,
  plan: (send: Send<View>) => readonly string[],
): readonly string[] {
  if (step.do === 'enter')
    return [
      `enter   ${step.state} ${step.params === undefined ? '' : JSON.stringify(step.params)}`.trimEnd(),
    ];
  if (step.do === 'leave') return [`leave   ${step.state}`];
  if (step.do === 'send') return plan(step.send);
  if (step.do === 'draw') return [`draws   ${step.drawing.text}, such as:`, ...plan(step.drawing.example)];
  const how = step.do === 'send-together' ? 'at once' : 'one after the other on one connection';
  return [`these ${step.sends.length} ${how}:`, ...step.sends.flatMap(plan)];
}

function planCall({ by, request, text }: Witness, idOf: (alias: string) => string): readonly string[] {
  const lines = renderDraft(request(idOf)).map((line) => `        ${line}`);
  return [`call    by ${by}, which adds headers of its own:`, ...lines, `expects ${text}`];
}

function planSend<View>(
  { request, expect, role }: Send<View>,
  idOf: (alias: string) => string,
): readonly string[] {
  const draft = request(idOf);
  const lines = renderDraft(draft).map((line, index) => `${index === 0 ? 'send    ' : '        '}${line}`);
  const label = role === 'observer' ? 'looks   ' : 'expects ';
  const seal = draft.seal === undefined ? [] : ['signed  in a way of its own'];
  return [...lines, ...seal, ...new Set(expect.map(({ text }) => `${label}${text}`))];
}

function indent(line: string): string {
  return `  ${line}`.trimEnd();
}
