import type { Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { before, crash } from '../overriding.ts';
import { badRequest } from '../refusal.ts';
import { refuseItem } from '../stages/move-numbers.ts';

/** Looks ids of a form up under a name that no number has; entries echo the id changed. */
function unfound(form: RegExp, echo: (id: string) => string = (id) => id): Overrides {
  return {
    moveNumber: (next) => (id, context) =>
      form.test(id)
        ? refuseItem(echo(id), 'NotFound', 'The phone number does not exist in the system.')
        : next(id, context),
  };
}

/** Defects in telling which number an id names. */
export const idFaults: readonly Fault[] = [
  {
    id: 'percent-form-refused',
    lies: 'An id of the form %2B1… is refused with 400, since it is not E.164.',
    caughtBy: ['success/sample-request', 'success/percent-encoded-spelling'],
    overrides: before('moveNumbers', (ids) => {
      if (ids.some((id) => /^%2b/i.test(id))) throw badRequest('An id is not an E.164 number.');
    }),
  },
  {
    id: 'percent-form-unknown',
    lies: 'An id of the form %2B1… is looked up as it is and never found by a deletion.',
    caughtBy: ['success/sample-request', 'success/percent-encoded-spelling'],
    overrides: unfound(/^%2b/i),
  },
  {
    id: 'percent-form-crashes',
    lies: 'An id with a percent sign makes the service fail with 500.',
    caughtBy: ['success/sample-request', 'success/percent-encoded-spelling'],
    overrides: before('moveNumbers', (ids) => {
      if (ids.some((id) => id.includes('%'))) crash();
    }),
  },
  {
    id: 'plus-form-refused',
    lies: 'An id of the form +1… is refused with 400, since it is not percent-encoded.',
    caughtBy: ['success/one-number'],
    overrides: before('moveNumbers', (ids) => {
      if (ids.some((id) => id.startsWith('+'))) throw badRequest('An id is not percent-encoded.');
    }),
  },
  {
    id: 'plus-form-unknown',
    lies: 'An id of the form +1… is never found by a deletion.',
    caughtBy: ['success/one-number'],
    overrides: unfound(/^\+/),
  },
  {
    id: 'plus-read-as-space',
    lies: 'Ids are decoded as form fields, so that their plus sign becomes a space and the number is not found.',
    caughtBy: ['answers-only-asked-ids'],
    overrides: unfound(/^\+/, (id) => id.replace('+', ' ')),
  },
];
