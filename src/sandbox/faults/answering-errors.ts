import type { Answer } from '../answer.ts';
import type { Overrides } from '../behaviour.ts';
import { after, isBatch } from '../overriding.ts';
import type { Refusal } from '../refusal.ts';

/** Changes every error answer of the operation. */
export function answeringErrors(change: (answer: Answer, refusal: Refusal) => Answer): Overrides {
  return after('renderRefusal', (answer, refusal, { request }) =>
    isBatch(request) ? change(answer, refusal) : answer,
  );
}
