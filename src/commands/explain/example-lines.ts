import type { ContractCase } from '../../../contracts/harness/case.ts';
import { sendsOf } from '../../../contracts/harness/read-case.ts';
import { bindSampleIds } from '../bind-sample-ids.ts';
import { renderDraft } from '../render-draft.ts';

/** Renders the first request of a case that is no observer's, with numbers reserved for fiction. */
export function exampleLines<View>(contractCase: ContractCase<View>): readonly string[] {
  const idOf = bindSampleIds(contractCase);
  for (const step of contractCase.steps) {
    if (step.do === 'call') return renderDraft(step.witness.request(idOf));
    const send = sendsOf(step).find(({ role }) => role !== 'observer');
    if (send !== undefined) return renderDraft(send.request(idOf));
  }
  return [];
}
