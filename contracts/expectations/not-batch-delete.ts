import { type Demand, describeAnswer } from './expectation.ts';

/** Demands that an answer is not that of a batch delete; a sibling operation may answer. */
export function isNotBatchDelete(clause: string): Demand {
  return {
    clauses: [clause],
    text: 'no answer of a batch delete',
    judge({ view }) {
      const isAnswered = view.object?.PhoneNumberErrors !== undefined;
      if (!isAnswered || view.status >= 300) return [];
      const received = `${describeAnswer(view)} with PhoneNumberErrors`;
      return [{ clause, code: 'carried-out', path: 'body', received, expected: 'no PhoneNumberErrors' }];
    },
  };
}
