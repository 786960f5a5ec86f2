import type { Clause } from '../harness/clause.ts';
import { authentication } from './authentication.ts';
import { effect } from './effect.ts';
import { errors } from './errors.ts';
import { headers } from './headers.ts';
import { input } from './input.ts';
import { partialFailure } from './partial-failure.ts';
import { routing } from './routing.ts';
import { services } from './services.ts';
import { success } from './success.ts';
import { transport } from './transport.ts';

/** The catalogue: every clause of the contract, by topic. */
export const clauses: readonly Clause[] = [
  ...routing,
  ...headers,
  ...input,
  ...success,
  ...partialFailure,
  ...effect,
  ...errors,
  ...transport,
  ...authentication,
  ...services,
];
