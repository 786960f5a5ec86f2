import { flipLast } from '../authentication/bad-seal.ts';
import { sealBy } from '../authentication/seals.ts';
import { isServed } from '../expectations/served.ts';
import type { RequestDraft } from '../harness/case.ts';
import { batchDelete, batchDeleteRaw, jsonHeaders } from '../requests/batch-delete.ts';
import type { OperationCase, OperationSend } from './build.ts';
import { ownAnswer } from './unknown-call.ts';

/** What another call gets on a connection says whether the body of the call before was read. */
function eachBeforeGoodCall(
  refused: ReadonlyArray<(id: string) => RequestDraft>,
  form: Pick<OperationSend, 'formClause'> = {},
): readonly OperationSend[] {
  return refused.flatMap((request) => [
    { request: (idOf) => request(idOf('a')), expect: [], ...form },
    { request: (idOf) => batchDelete([idOf('a')]), expect: isServed(ownAnswer) },
  ]);
}

const why = 'A body that was not read to its end is taken for the next request.';

/** Calls on one connection behind others whose bodies a target has no need to read. */
export const unreadBodies: readonly OperationCase[] = [
  {
    id: 'transport/refused-body-left-behind',
    title: 'whatever is refused, the next call on its connection is served',
    why,
    given: [{ as: ['a'] }],
    steps: [
      {
        do: 'send-on-one-connection',
        sends: eachBeforeGoodCall([
          (id) => batchDelete([id], { path: '/phone-numbers' }),
          (id) => batchDelete([id], { path: '/no-such-path' }),
          (id) => batchDelete([id], { method: 'PUT' }),
          (id) => batchDelete([id], { method: 'DELETE' }),
          (id) => batchDelete([id], { method: 'GET' }),
          (id) => batchDelete([id], { headers: [['Content-Type', 'text/plain']] }),
          (id) => batchDelete([id], { headers: [...jsonHeaders, ['Accept', 'application/hal+json']] }),
          () => batchDeleteRaw('{"PhoneNumberIds":'),
        ]),
      },
    ],
  },
  {
    id: 'authentication/refused-body-left-behind',
    title: 'a call behind one whose signature was refused is served',
    why,
    needs: ['signed-mode'],
    given: [{ as: ['a'] }],
    steps: [
      {
        do: 'send-on-one-connection',
        sends: eachBeforeGoodCall(
          [(id) => batchDelete([id], { seal: sealBy({ authorization: flipLast }) })],
          {
            formClause: 'authentication/refusal-form',
          },
        ),
      },
    ],
  },
];
