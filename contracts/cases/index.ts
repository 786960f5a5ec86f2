import { authentication } from './authentication.ts';
import { bodyPieceHeaders, bodyPieces } from './body-pieces.ts';
import type { OperationCase } from './build.ts';
import { effect } from './effect.ts';
import { errors } from './errors.ts';
import { evasions } from './evasions.ts';
import { generated } from './generated.ts';
import { headers } from './headers.ts';
import { input } from './input.ts';
import { jsonDialects } from './json-dialects.ts';
import { oddIds } from './odd-ids.ts';
import { partialFailure } from './partial-failure.ts';
import { queries } from './queries.ts';
import { routing } from './routing.ts';
import { services } from './services.ts';
import { signedCalls } from './signed-calls.ts';
import { success } from './success.ts';
import { transport } from './transport.ts';
import { unreadBodies } from './unread-bodies.ts';

/** Every case, suite by suite, in the order in which they are told. */
export const cases: readonly OperationCase[] = [
  ...routing,
  ...queries,
  ...headers,
  ...bodyPieceHeaders,
  ...input,
  ...jsonDialects,
  ...oddIds,
  ...evasions,
  ...success,
  ...partialFailure,
  ...effect,
  ...errors,
  ...transport,
  ...bodyPieces,
  ...unreadBodies,
  ...authentication,
  ...signedCalls,
  ...services,
  ...generated,
];
