import { flipLast } from '../authentication/bad-seal.ts';
import { evadingSeals } from '../authentication/evading-seals.ts';
import { contentHash, type SealPlan, sdkPlan, sealBy, unsigned } from '../authentication/seals.ts';
import { isFound } from '../expectations/observed.ts';
import { statusIs } from '../expectations/patterns.ts';
import { isServed } from '../expectations/served.ts';
import type { IdOf, RequestDraft, Seal } from '../harness/case.ts';
import { batchDelete, jsonHeaders } from '../requests/batch-delete.ts';
import { drawnOut } from '../requests/drawn-out.ts';
import { stateNames } from '../states.ts';
import { manyAliases, type OperationCase, type OperationSend, observeAll, together } from './build.ts';
import {
  formClause,
  free,
  isRefusedBecause,
  needsSigning,
  refused,
  served,
  signedCase,
  withoutCredentials,
} from './sealed-call.ts';

/** What may be refused for another reason than the signature, by who judges that first. */
const refusedOtherwise: Readonly<Record<string, readonly number[]>> = {
  'content-type-removed': [415],
  'query-repeated': [404, 405],
  'body-called-streaming': [411],
};

const gatewayWhy = 'A check that hangs on another trait of the request can be gone round.';

/** Headers by which proxies and tools say where a request is from, who sent it, and what it is; anybody can send them. */
const claims: ReadonlyArray<readonly (readonly [name: string, value: string])[]> = [
  [
    ['X-Forwarded-For', '127.0.0.1'],
    ['X-Real-IP', '127.0.0.1'],
    ['X-Client-IP', '127.0.0.1'],
    ['X-Forwarded-Host', 'localhost'],
    ['Forwarded', 'for=127.0.0.1;host=localhost'],
    ['Via', '1.1 gateway'],
  ],
  [
    ['X-Forwarded-User', 'admin'],
    ['X-Remote-User', 'admin'],
    ['X-Authenticated-User', 'admin'],
    ['X-User-Id', '1'],
    ['X-Api-Key', 'test'],
    ['X-Amz-Security-Token', 'no-such-token'],
    ['Cookie', 'session=admin'],
  ],
  [
    ['X-Internal', 'true'],
    ['X-Internal-Request', 'true'],
    ['X-Debug', 'true'],
    ['X-Amz-Date', '20260131T120000Z'],
    ['X-Amzn-Trace-Id', 'Root=1-67891233-abcdef012345678912345678'],
    ['amz-sdk-request', 'attempt=2; max=3'],
  ],
  [
    ['X-HTTP-Method-Override', 'GET'],
    ['Origin', 'http://localhost'],
    ['Access-Control-Request-Method', 'POST'],
  ],
];

/** Spellings of the operation's query that a verifier may know otherwise than the router. */
const queries = ['operation=batch%2Ddelete', 'operation=batch-delete&x=1', 'x=1&operation=batch-delete'];

/** Changes the last byte of a body that ends in white space. */
const changeEnd: SealPlan = {
  afterwards: (request) => ({
    ...request,
    body: Buffer.concat([request.body.subarray(0, -1), Buffer.from('\n')]),
  }),
};

/** Lengths from which a body may be thought too long to be read before it is judged. */
const lengths = [60_000, 1_100_000];

const changeBodyOfChunks: SealPlan = {
  afterwards: (request) => ({ ...request, body: Buffer.concat([request.body, Buffer.from(' ')]) }),
};

/** The repetition of a call, as an official client would repeat it, under this seal. */
function repetition(seal: Seal): (id: IdOf) => RequestDraft {
  return (id) =>
    batchDelete([id('a')], {
      headers: [
        ...jsonHeaders,
        ['amz-sdk-invocation-id', '5a0c2d3b-6c1e-4f0a-9d7e-2b7f3c1a8e64'],
        ['amz-sdk-request', 'attempt=1'],
      ],
      seal,
    });
}

const lowerCase: SealPlan = {
  ...sdkPlan,
  afterwards: (request) => ({
    ...request,
    headers: request.headers.map(([name, value]) => [name.toLowerCase(), value] as const),
  }),
};

const many = manyAliases(30);

/** Calls without credentials that a router may take for the operation, or a verifier for none of its business. */
const strayCalls: ReadonlyArray<readonly [alias: string, draft: Partial<RequestDraft>]> = [
  ['capitals', { path: '/Phone-Numbers?operation=batch-delete' }],
  ['slashes', { path: '//phone-numbers?operation=batch-delete' }],
  ['encoded', { path: '/%70hone-numbers?operation=batch-delete' }],
  ['parameter', { path: '/phone-numbers;v=1?operation=batch-delete' }],
  ['dots', { path: '/health/../phone-numbers?operation=batch-delete' }],
  ['override', { method: 'GET', headers: [...jsonHeaders, ['X-HTTP-Method-Override', 'POST']] }],
  ['put', { method: 'PUT' }],
  ['twice', { path: '/phone-numbers?operation=list&operation=batch-delete' }],
  ['twice-reversed', { path: '/phone-numbers?operation=batch-delete&operation=list' }],
  ['suffix', { path: '/phone-numbers.json?operation=batch-delete' }],
  ['health-check', { headers: [...jsonHeaders, ['User-Agent', 'ELB-HealthChecker/2.0']] }],
  ['original-url', { headers: [...jsonHeaders, ['X-Original-URL', '/health']] }],
  ['as-text', { headers: [['Content-Type', 'text/plain']] }],
];

/** Calls without credentials, of whose answers nothing is said; then a look at each number. */
function effectOfStrayCalls(): OperationCase {
  const bystander = (request: (id: IdOf) => RequestDraft): OperationSend => ({
    role: 'bystander',
    request,
    expect: [],
  });
  const calls = strayCalls.map(([alias, draft]) =>
    bystander((id) => batchDelete([id(alias)], { ...draft, seal: unsigned })),
  );
  const aliases = [...strayCalls.map(([alias]) => alias), 'n1', 'n30'];
  return {
    id: 'authentication/strays-move-nothing',
    title: 'whatever is sent without credentials moves nothing',
    why: 'Router and verifier read a request differently, and numbers are deleted between the two.',
    given: [{ state: stateNames.inventory, as: [...strayCalls.map(([alias]) => alias), ...many] }],
    needs: [...needsSigning, 'observer'],
    steps: [
      ...together([...calls, bystander((id) => batchDelete(many.map(id), { seal: unsigned }))]),
      ...observeAll(aliases, () => isFound('authentication/refusal-moves-nothing', 'in the inventory')),
    ],
  };
}

/** What holds of signed calls at a verifier that is right in most of them. */
export const signedCalls: readonly OperationCase[] = [
  ...evadingSeals.map((seal) => refused(seal, refusedOtherwise[seal[0]])),
  signedCase(
    'no-credentials-but-claims',
    'a request without credentials is refused, whatever its headers claim',
    gatewayWhy,
    together(claims.map((headers) => withoutCredentials({ headers: [...jsonHeaders, ...headers] }))),
  ),
  signedCase(
    'no-credentials-other-query',
    'a request without credentials is refused, however its query is spelled',
    gatewayWhy,
    together(queries.map((query) => withoutCredentials({ path: `/phone-numbers?${query}` }))),
  ),
  signedCase(
    'long-body-changed',
    'a long body whose end was changed after signing is refused',
    'What is not hashed is not signed.',
    together(
      lengths.map((length) => ({
        request: (id) => drawnOut(length, [id('a')], { seal: sealBy(changeEnd) }),
        expect: isRefusedBecause('authentication/changed-body-refused', statusIs(400, 401, 403, 413)),
        formClause,
      })),
    ),
  ),
  signedCase(
    'chunked-body-changed',
    'a chunked body changed after signing is refused',
    'What is not hashed is not signed.',
    [
      {
        do: 'send',
        send: {
          request: (id) => batchDelete([id('a')], { framing: 'chunked', seal: sealBy(changeBodyOfChunks) }),
          expect: isRefusedBecause('authentication/changed-body-refused', statusIs(400, 401, 403, 411)),
          formClause,
        },
      },
    ],
  ),
  signedCase(
    'forged-after-genuine',
    'after a genuine call its forged repetition is refused on the same connection, and the next genuine one served',
    'A connection, a key or a call that was verified once would vouch for everything behind it.',
    [
      {
        do: 'send-on-one-connection',
        sends: [
          { request: repetition(sealBy()), expect: isServed('authentication/signed-request-served') },
          {
            request: repetition(unsigned),
            expect: isRefusedBecause('authentication/unsigned-refused'),
            formClause,
          },
          {
            request: repetition(sealBy({ authorization: flipLast })),
            expect: isRefusedBecause('authentication/wrong-signature-refused'),
            formClause,
          },
          {
            request: repetition(sealBy({ headers: contentHash })),
            expect: isServed('authentication/signed-request-served'),
          },
        ],
      },
    ],
  ),
  served('signed-in-lower-case', 'a request whose header names are all in lower case is served', lowerCase),
  served('signed-with-inner-spaces', 'a request that signs a header with several spaces within is served', {
    headers: () => [['X-Amz-Test', 'one   two']],
  }),
  served('signed-throughout', 'a request that signs all its headers is served', {
    headers: () => [['Accept', '*/*']],
    isSigned: () => true,
  }),
  free('host-not-signed', 'a signature that does not cover Host is taken or refused', {
    isSigned: (name) => name === 'content-type' || name.startsWith('x-amz-'),
  }),
  free(
    'payload-not-signed',
    'a signature that says of itself that it does not cover the body is taken or refused',
    {
      payloadHash: 'UNSIGNED-PAYLOAD',
      headers: () => [['x-amz-content-sha256', 'UNSIGNED-PAYLOAD']],
    },
  ),
  free(
    'authorization-without-spaces',
    'an Authorization without spaces behind its commas is taken or refused',
    {
      authorization: (value) => value.replaceAll(', ', ','),
    },
  ),
  effectOfStrayCalls(),
];
