import { answers } from '../expectations/answers.ts';
import { listsTheFailed } from '../expectations/listed-ids.ts';
import { either, statusIs, takenAsValid } from '../expectations/patterns.ts';
import { isServed } from '../expectations/served.ts';
import type { IdOf, RequestDraft } from '../harness/case.ts';
import { batchDelete, batchDeleteRaw, jsonHeaders } from '../requests/batch-delete.ts';
import { type OperationCase, oneCall, severalCalls } from './build.ts';
import { unknownCall } from './unknown-call.ts';

const clause = 'transport/request-read-whole';
const behindMemberName = '{"PhoneNumberIds":'.length;
const withinNumber = '{"PhoneNumberIds":["+1206'.length;
const oddId = 'No-Such \u00e9 Number';
const body = Buffer.from(JSON.stringify({ PhoneNumberIds: [oddId] }));
const character = body.indexOf('\u00e9');

/** A body of just so many bytes, drawn out by white space before its list. */
function padTo(length: number, ids: readonly string[]): string {
  const list = JSON.stringify(ids);
  const name = '{"PhoneNumberIds":';
  return `${name.padEnd(length - list.length - 1)}${list}}`;
}

/** Requests whose bodies leave in pieces, or are just as long as the pieces in which they are read. */
export const bodyPieces: readonly OperationCase[] = [
  {
    id: 'transport/body-in-pieces',
    title: 'a body that arrives in pieces is read to its end',
    why: 'The AWS CLI sends head and body apart, and a network cuts whatever is long.',
    given: [{ as: ['a', 'b', 'c'] }],
    steps: [
      {
        do: 'send-together',
        sends: (
          [
            ['a', [0]],
            ['b', [behindMemberName]],
            ['c', [0, 7, withinNumber]],
          ] as const
        ).map(([alias, cutAt]) => ({
          request: (id): RequestDraft => batchDelete([id(alias)], { cutAt }),
          expect: isServed(clause),
        })),
      },
    ],
  },
  {
    id: 'transport/character-in-two-pieces',
    title: 'a character whose bytes arrive apart is one character',
    why: 'A network cuts between bytes; whoever decodes each piece by itself loses the character.',
    needs: ['identity'],
    steps: [
      {
        do: 'send-together',
        sends: [[character + 1], [character - 1, character]].map((cutAt) => unknownCall(oddId, { cutAt })),
      },
    ],
  },
  severalCalls(
    'transport/body-of-buffer-size',
    'a body as long as a buffer is read to its end and no further',
    'Whoever reads on until a buffer is not full waits for ever.',
    [1024, 2048, 4096, 8192].map((length) => (idOf: IdOf) => batchDeleteRaw(padTo(length, [idOf('a')]))),
    isServed(clause, { pattern: statusIs(413), clause: 'input/no-maximum' }),
  ),
];

/** Requests whose header fields say how their bodies leave. */
export const bodyPieceHeaders: readonly OperationCase[] = [
  oneCall({
    id: 'headers/chunked-in-pieces',
    title: 'a body of several chunks is understood',
    why: 'Streaming clients send a chunk for each write.',
    request: (id) => batchDelete([id('a')], { framing: 'chunked', cutAt: [2, withinNumber] }),
    expect: isServed('headers/chunked-request', { pattern: statusIs(411) }),
  }),
  oneCall({
    id: 'headers/expect-100-continue',
    title: 'a call that expects 100 Continue is served, or its expectation is refused',
    why: 'curl and several SDKs ask before they send a body.',
    request: (id) =>
      batchDelete([id('a')], { headers: [...jsonHeaders, ['Expect', '100-continue']], cutAt: [0] }),
    expect: [answers({ clause, holds: either(takenAsValid, statusIs(417)) }), listsTheFailed()],
  }),
];
