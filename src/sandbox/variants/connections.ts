import { brotliCompressSync } from 'node:zlib';
import { withFraming, withHeader } from '../answer.ts';
import type { PhoneNumberError } from '../behaviour.ts';
import type { Variant } from '../fault.ts';
import { after, before } from '../overriding.ts';
import { Refusal } from '../refusal.ts';

/** Unusual ways to keep connections, and to take calls that come again. */
export const connectionVariants: readonly Variant[] = [
  {
    id: 'refusals-close-connection',
    does: 'A refusal closes its connection and says so, since nobody reads the rest of the request.',
    overrides: after('finish', (answer) =>
      answer.status >= 400 ? withFraming(answer, { close: true }) : answer,
    ),
  },
  {
    id: 'connections-closed-unannounced',
    does: 'Each connection is closed behind its first answer, and no header says so.',
    overrides: {
      write: (next) => (answer, response, context) => {
        response.on('finish', () => context.request.socket.end());
        next(answer, response, context);
      },
    },
  },
  {
    id: 'expectation-refused',
    does: 'A request that expects 100 Continue is refused with 417.',
    overrides: before('receive', ({ request }) => {
      if (request.headers.expect !== undefined) {
        throw new Refusal(417, 'ExpectationFailedException', 'No expectation is met.');
      }
    }),
  },
  {
    id: 'brotli-when-asked',
    does: 'Answers are compressed with Brotli for those who ask for it.',
    overrides: after('finish', (answer, _before, { request }) =>
      /(^|,)\s*br\s*(,|$)/.test(String(request.headers['accept-encoding'] ?? ''))
        ? { ...withHeader(answer, 'Content-Encoding', 'br'), body: brotliCompressSync(answer.body) }
        : answer,
    ),
  },
  {
    id: 'repeats-known-by-invocation-id',
    does: 'A call that comes again with the same invocation id and the same body gets the outcome of the first.',
    overrides: {
      moveNumbers: (next) => {
        const kept = new Map<string, readonly PhoneNumberError[] | Promise<readonly PhoneNumberError[]>>();
        return (ids, context) => {
          const id = context.request.headers['amz-sdk-invocation-id'];
          if (typeof id !== 'string') return next(ids, context);
          const key = `${id} ${context.request.body.toString('latin1')}`;
          const outcome = kept.get(key) ?? next(ids, context);
          kept.set(key, outcome);
          return outcome;
        };
      },
    },
  },
];
