import type { ContractCase } from '../../../contracts/harness/case.ts';
import { sendsOf } from '../../../contracts/harness/run-case.ts';
import { bindSampleIds } from '../bind-sample-ids.ts';
import { renderDraft } from '../render-draft.ts';

/** Renders the first request of a case that is no observer's, with numbers reserved for fiction. */
export function exampleLines<View>(contractCase: ContractCase<View>): readonly string[] {
  const send = contractCase.steps.flatMap(sendsOf).find(({ role }) => role !== 'observer');
  return send === undefined ? [] : renderDraft(send.request(bindSampleIds(contractCase)));
}
