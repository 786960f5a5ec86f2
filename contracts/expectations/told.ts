import { type Demand, describeAnswer } from './expectation.ts';

/** Demands that the target tells just this documented failure, by status and by type. */
export function tells(clause: string, status: number, type: string): Demand {
  return {
    clauses: [clause],
    text: `${status} ${type}`,
    judge({ view }) {
      if (view.status === status && view.errorType.name === type) return [];
      const isStatus = view.status === status;
      // Without any type told, the check of error types says so; here the status is what counts.
      if (isStatus && view.errorType.name === undefined) return [];
      return [
        {
          clause,
          code: isStatus ? 'other-type' : 'other-status',
          path: isStatus ? 'header x-amzn-errortype' : 'status',
          received: describeAnswer(view),
          expected: `${status} ${type}`,
        },
      ];
    },
  };
}
