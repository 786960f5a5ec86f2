import type { Check } from '../harness/check.ts';
import { frontStatuses } from '../reading/error-vocabulary.ts';
import type { View } from '../reading/view.ts';

/** A check of this operation's contract. */
export type OperationCheck = Check<View>;

/** Whether the answer is a success of the operation. */
export function isSuccess(view: View): boolean {
  return view.isOperation && view.status === 200;
}

/** Whether the answer is an error that the operation gave, rather than the HTTP layer in front of it. */
export function isOperationError(view: View): boolean {
  return view.isOperation && view.status >= 400 && !frontStatuses.has(view.status);
}
