import type { Fault } from '../fault.ts';
import { authenticationFaults } from './authentication.ts';
import { bodyPieceFaults } from './body-pieces.ts';
import { callsAfterRefusalsFaults } from './calls-after-refusals.ts';
import { canonicalFormFaults } from './canonical-forms.ts';
import { concurrencyFaults } from './concurrency.ts';
import { dialectFaults } from './dialects.ts';
import { effectFaults } from './effect.ts';
import { entryFaults } from './entries.ts';
import { errorBodyFaults } from './error-bodies.ts';
import { errorStatusFaults } from './error-statuses.ts';
import { errorTypeFaults } from './error-types.ts';
import { evasionFaults } from './evasions.ts';
import { headerValueFaults } from './header-values.ts';
import { headerFaults } from './headers.ts';
import { idFaults } from './ids.ts';
import { inputFaults } from './input.ts';
import { jsonFaults } from './json.ts';
import { limitFaults } from './limits.ts';
import { neighbourFaults } from './neighbours.ts';
import { oddIdFaults } from './odd-ids.ts';
import { partialFailureFaults } from './partial-failure.ts';
import { queryFaults } from './queries.ts';
import { queueFaults } from './queue.ts';
import { rememberedVerdictFaults } from './remembered-verdicts.ts';
import { routingFaults } from './routing.ts';
import { seldomEffectFaults } from './seldom-effects.ts';
import { successFaults } from './success.ts';
import { transportFaults } from './transport.ts';
import { unreadBodyFaults } from './unread-bodies.ts';
import { unsignedEffectFaults } from './unsigned-effects.ts';
import { unverifiedRequestFaults } from './unverified-requests.ts';
import { verifyingFaults } from './verifying.ts';

/** Every fault, by topic. */
export const faults: readonly Fault[] = [
  ...routingFaults,
  ...queryFaults,
  ...headerFaults,
  ...headerValueFaults,
  ...jsonFaults,
  ...dialectFaults,
  ...inputFaults,
  ...evasionFaults,
  ...limitFaults,
  ...idFaults,
  ...oddIdFaults,
  ...canonicalFormFaults,
  ...successFaults,
  ...partialFailureFaults,
  ...entryFaults,
  ...errorStatusFaults,
  ...errorTypeFaults,
  ...errorBodyFaults,
  ...effectFaults,
  ...seldomEffectFaults,
  ...callsAfterRefusalsFaults,
  ...neighbourFaults,
  ...queueFaults,
  ...concurrencyFaults,
  ...transportFaults,
  ...bodyPieceFaults,
  ...unreadBodyFaults,
  ...authenticationFaults,
  ...verifyingFaults,
  ...unverifiedRequestFaults,
  ...unsignedEffectFaults,
  ...rememberedVerdictFaults,
];
