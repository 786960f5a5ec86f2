import { flipLast } from '../authentication/bad-seal.ts';
import { badSeals } from '../authentication/bad-seals.ts';
import {
  contentHash,
  isSignedByCli,
  type SealPlan,
  sdkPlan,
  sealBy,
  unsigned,
} from '../authentication/seals.ts';
import { answers } from '../expectations/answers.ts';
import { isWhereToldBy } from '../expectations/observed.ts';
import { clientError, either, statusIs, takenAsValid } from '../expectations/patterns.ts';
import { isServed } from '../expectations/served.ts';
import type { RequestDraft, Seal } from '../harness/case.ts';
import { batchDelete, batchDeleteRaw, jsonHeaders, operationPath } from '../requests/batch-delete.ts';
import { stateNames } from '../states.ts';
import { type OperationCase, type OperationSend, observeAll, together } from './build.ts';
import {
  formClause,
  free,
  isRefusal,
  isRefusedBecause,
  needsSigning,
  refused,
  served,
  signedCase,
} from './sealed-call.ts';

const minute = 60_000;

/** A request without an Authorization header, which another of its traits may let through; other refusals of that trait hold too. */
function refusedWithoutCredentials(
  situation: string,
  title: string,
  overrides: Partial<RequestDraft>,
  ...otherRefusals: readonly number[]
): OperationCase {
  return signedCase(
    situation,
    title,
    'A check that hangs on another trait of the request can be gone round.',
    [
      {
        do: 'send',
        send: {
          request: (id) => batchDelete([id('a')], { ...overrides, seal: unsigned }),
          expect: isRefusedBecause(
            'authentication/unsigned-refused',
            statusIs(400, 401, 403, ...otherRefusals),
          ),
          formClause,
        },
      },
    ],
  );
}

const sdkHeaders = [
  ...jsonHeaders,
  ['amz-sdk-invocation-id', 'c7cbbdc3-9d21-4b99-8a1f-0d37b3a3edb3'],
  ['amz-sdk-request', 'attempt=1; max=3'],
  ['x-amz-user-agent', 'aws-sdk-js/3.1137.0'],
] as const;

const minimalPlan: SealPlan = { isSigned: (name) => name === 'host' || name.startsWith('x-amz-') };

/** Keeps the genuine request's signature for the case's later, forged one. */
function createReplay(): { genuine: Seal; forged: Seal } {
  let kept: readonly (readonly [string, string])[] = [];
  const isSignature = ([name]: readonly [string, string]): boolean =>
    name === 'Authorization' || name === 'X-Amz-Date' || name === 'X-Amz-Security-Token';
  return {
    async genuine(request, signing) {
      const signed = await sealBy()(request, signing);
      kept = signed.headers.filter(isSignature);
      return signed;
    },
    async forged(request) {
      return { ...request, headers: [...request.headers, ...kept] };
    },
  };
}

const replay = createReplay();
const tokenPlan: SealPlan = {
  credentials: (own) => ({ ...own, sessionToken: own.sessionToken ?? 'a-session-token' }),
};

const replayWithEffect = createReplay();

/** One badly signed call a number, a replayed signature among them, then a look at each number. */
function effectOfRefusals(): OperationCase {
  const aliases = [...badSeals.map(([situation]) => situation), 'replayed'];
  const calls = badSeals.map(([situation, , , seal]): OperationSend => callFor(situation, seal));
  return {
    id: 'authentication/refusals-move-nothing',
    title: 'a badly signed call that is refused moves nothing',
    why: 'A refusal that deletes all the same is no refusal.',
    given: [{ state: stateNames.inventory, as: ['genuine', ...aliases] }],
    needs: [...needsSigning, 'observer'],
    steps: [
      { do: 'send', send: callFor('genuine', replayWithEffect.genuine) },
      { do: 'send', send: callFor('replayed', replayWithEffect.forged) },
      ...together(calls),
      ...observeAll(aliases, (alias) =>
        isWhereToldBy(alias, alias, { refused: 'authentication/refusal-moves-nothing' }),
      ),
    ],
  };
}

function callFor(alias: string, seal: Seal): OperationSend {
  return { as: alias, request: (id) => batchDelete([id(alias)], { seal }), expect: [], formClause };
}

/** What holds at a target that verifies signatures. */
export const authentication: readonly OperationCase[] = [
  served('signed-as-cli', 'a request signed in the style of the AWS CLI is served', {}),
  served('signed-as-sdk', 'a request signed in the style of the SDK for JavaScript is served', sdkPlan, {
    headers: sdkHeaders,
  }),
  signedCase(
    'signed-minimally',
    'a request that signs host and time alone is served',
    'A caller of one’s own signs what the algorithm needs, and no more.',
    [
      {
        do: 'send',
        send: {
          request: (id) => batchDelete([id('a')], { seal: sealBy(minimalPlan) }),
          expect: isServed('authentication/minimal-signature-served', { pattern: isRefusal }),
          formClause,
        },
      },
    ],
  ),
  served('signed-with-hash', 'a request with the hash of its body is served', { headers: contentHash }),
  served('4-minutes-old', 'a time stamp 4 minutes old is served', { clockOffsetMs: -4 * minute }),
  served('4-minutes-ahead', 'a time stamp 4 minutes ahead is served', { clockOffsetMs: 4 * minute }),
  ...badSeals.map((seal) => refused(seal)),
  {
    id: 'authentication/replayed-for-other-body',
    title: 'a signature that was served once is refused for another body',
    why: 'Whoever saw one call could make others of it.',
    given: [{ as: ['a', 'b'] }],
    needs: needsSigning,
    steps: [
      {
        do: 'send',
        send: {
          request: (id) => batchDelete([id('a')], { seal: replay.genuine }),
          expect: isServed('authentication/signed-request-served'),
        },
      },
      {
        do: 'send',
        send: {
          request: (id) => batchDelete([id('b')], { seal: replay.forged }),
          expect: isRefusedBecause('authentication/changed-body-refused'),
          formClause,
        },
      },
    ],
  },
  signedCase(
    'session-token',
    'a session token changed after signing is refused',
    'The rights of one session would serve another.',
    [
      {
        do: 'send',
        send: {
          request: (id) => batchDelete([id('a')], { seal: sealBy(tokenPlan) }),
          expect: [
            // A made-up token may be refused; a token of one's own is judged by every other signed request.
            answers({
              clause: 'authentication/changed-token-refused',
              holds: either(takenAsValid, isRefusal),
            }),
          ],
          formClause,
        },
      },
      {
        do: 'send',
        send: {
          request: (id) =>
            batchDelete([id('a')], {
              seal: sealBy({
                ...tokenPlan,
                afterwards: (request) => ({
                  ...request,
                  headers: request.headers.map(([name, value]) =>
                    name === 'X-Amz-Security-Token'
                      ? ([name, `${value}x`] as const)
                      : ([name, value] as const),
                  ),
                }),
              }),
            }),
          expect: isRefusedBecause('authentication/changed-token-refused'),
          formClause,
        },
      },
    ],
  ),
  signedCase(
    'duplicated-signed-header',
    'a signed header sent a second time with another value is refused',
    'Which of the two counts is a matter of luck.',
    [
      {
        do: 'send',
        send: {
          request: (id) =>
            batchDelete([id('a')], {
              seal: sealBy({
                headers: () => [['X-Amz-Test', 'one']],
                afterwards: (request) => ({
                  ...request,
                  headers: [...request.headers, ['X-Amz-Test', 'two']],
                }),
              }),
            }),
          expect: [
            answers({
              clause: 'authentication/duplicated-header-refused',
              holds: clientError,
              advisedAgainst: { pattern: takenAsValid },
            }),
          ],
          formClause,
        },
      },
    ],
  ),
  refusedWithoutCredentials(
    'no-credentials-no-content-type',
    'a request with neither credentials nor Content-Type is refused',
    { headers: [] },
    415,
  ),
  refusedWithoutCredentials(
    'no-credentials-chunked',
    'a chunked request without credentials is refused',
    { framing: 'chunked' },
    411,
  ),
  refusedWithoutCredentials(
    'no-credentials-trailing-slash',
    'a request without credentials to the path with a slash behind it is refused',
    { path: '/phone-numbers/?operation=batch-delete' },
    404,
  ),
  refusedWithoutCredentials('signature-made-up-in-query', 'a made-up signature in the query is refused', {
    path: `${operationPath}&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=${'0'.repeat(64)}`,
  }),
  {
    id: 'authentication/unsigned-and-invalid',
    title: 'a request that is both unsigned and invalid is refused for either',
    why: 'Which is judged first is a free choice; a crash is not.',
    needs: needsSigning,
    steps: [
      {
        do: 'send',
        send: {
          request: () => batchDeleteRaw('{}', { seal: unsigned }),
          expect: isRefusedBecause('authentication/unsigned-refused'),
          formClause,
        },
      },
    ],
  },
  free('authorization-twice', 'two Authorization headers are taken or refused', {
    afterwards: (request) => ({
      ...request,
      headers: [
        ...request.headers,
        ...request.headers
          .filter(([name]) => name === 'Authorization')
          .map(([name, value]) => [name, flipLast(value)] as const),
      ],
    }),
  }),
  free('other-region', 'a signature for another region is taken or refused', {
    scope: (own) => ({ ...own, region: own.region === 'eu-west-1' ? 'us-west-2' : 'eu-west-1' }),
  }),
  free('token-not-signed', 'a session token that is not signed is taken or refused', {
    credentials: (own) => ({ ...own, sessionToken: own.sessionToken ?? 'a-session-token' }),
    isSigned: (name) => name !== 'x-amz-security-token' && isSignedByCli(name),
  }),
  effectOfRefusals(),
];
