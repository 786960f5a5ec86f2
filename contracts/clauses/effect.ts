import type { Clause } from '../harness/clause.ts';
import { adminGuide, clients, page } from './sources.ts';

/** What the call does to the numbers. */
export const effect: readonly Clause[] = [
  {
    id: 'effect/moved-to-queue',
    level: 'required',
    text: 'A number that was moved is in the Deletion queue, not gone.',
    source: `${page}, first paragraph`,
  },
  {
    id: 'effect/every-number-moved',
    level: 'required',
    text: 'Each number of a long list without an entry of its own was moved.',
    source: `${page}, Response Elements`,
  },
  {
    id: 'effect/good-moved-beside-bad',
    level: 'required',
    text: 'An id that fails does not keep the others of its list from being moved when the answer is 200.',
    source: `${page}, Response Elements`,
  },
  {
    id: 'effect/refused-call-moves-nothing',
    level: 'required',
    text: 'A call that is answered 4xx moves nothing.',
    source: `${page}, Errors; a caller that was refused gives up or repeats`,
  },
  {
    id: 'effect/not-found-moves-nothing',
    level: 'required',
    text: 'A call that is refused as a whole because an id does not exist moves nothing.',
    source: `${page}, NotFoundException: the answer has no room to say which numbers were moved`,
  },
  {
    id: 'effect/associated-not-moved',
    level: 'required',
    text: 'A number associated with a user or a Voice Connector is not moved.',
    source: `${page}, first paragraph; ${adminGuide}`,
  },
  {
    id: 'effect/neighbours-untouched',
    level: 'required',
    text: 'Numbers that the request does not name stay as they are.',
    source: `${page}, Request Body: the list names the numbers`,
  },
  {
    id: 'effect/duplicate-moved',
    level: 'required',
    text: 'An id sent twice and answered 200 without an entry was moved.',
    source: `${page}, Response Elements`,
  },
  {
    id: 'effect/kept-seven-days',
    level: 'required',
    text: 'A number stays in the Deletion queue for 7 days.',
    source: `${page}, second paragraph`,
  },
  {
    id: 'effect/removed-after-seven-days',
    level: 'required',
    text: 'After 7 days in the Deletion queue a number is deleted for good.',
    source: `${page}, second paragraph; ${adminGuide}`,
  },
  {
    id: 'effect/restorable',
    level: 'advised',
    text: 'RestorePhoneNumber takes a number out of the Deletion queue back into the inventory.',
    source: adminGuide,
  },
  {
    id: 'effect/queued-stays-queued',
    level: 'required',
    text: 'A number that is in the Deletion queue already is still there after a further call.',
    source: `${page}, second paragraph`,
  },
  {
    id: 'effect/queue-time-runs-on',
    level: 'advised',
    text: 'A further call does not start the 7 days anew.',
    source: `${page}, second paragraph`,
  },
  {
    id: 'effect/repeat-harmless',
    level: 'advised',
    text: 'Repeating a call whose answer was lost does no harm.',
    source: `${clients}: both repeat after a 5xx, a 429 or a closed connection`,
  },
];
