import type { View } from '../reading/view.ts';
import type { Demand } from './expectation.ts';

/** Demands of a 200 another request id than those of the answers with these names. */
export function differsFrom(...names: readonly string[]): Demand {
  const clause = 'success/request-ids-differ';
  return {
    clauses: [clause],
    text: 'another request id than earlier answers have',
    judge({ view, earlier }) {
      const id = requestIdOf(view);
      const isRepeated = names.some((name) => requestIdOf(earlier(name)) === id);
      if (view.status !== 200 || id === '' || !isRepeated) return [];
      const path = 'header x-amzn-requestid';
      return [{ clause, code: 'request-id-repeated', path, received: id, expected: 'an id of its own' }];
    },
  };
}

function requestIdOf(view: View): string {
  return view.header('x-amzn-requestid') ?? view.header('x-amz-request-id') ?? '';
}
