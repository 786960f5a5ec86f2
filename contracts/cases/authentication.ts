import { contentHash, isSignedBySdk, type SealPlan, sealBy, unsigned } from '../authentication/seals.ts';
import { answers } from '../expectations/answers.ts';
import { isWhereToldBy } from '../expectations/observed.ts';
import { clientError, either, statusIs, takenAsValid } from '../expectations/patterns.ts';
import { isServed } from '../expectations/served.ts';
import type { RequestDraft, Seal } from '../harness/case.ts';
import { batchDelete, batchDeleteRaw, jsonHeaders, operationPath } from '../requests/batch-delete.ts';
import { stateNames } from '../states.ts';
import { type OperationCase, type OperationSend, observeAll, together } from './build.ts';

const minute = 60_000;
const formClause = 'authentication/refusal-form';
const needs = ['signed-mode'];
const isRefusal = statusIs(400, 401, 403);

/** A way to sign badly: its name, the clause that refuses it, and the seal. */
type BadSeal = readonly [situation: string, title: string, clause: string, seal: Seal];

function bad(situation: string, title: string, clause: string, plan: SealPlan): BadSeal {
  return [situation, title, `authentication/${clause}`, sealBy(plan)];
}

function rewrite(
  situation: string,
  title: string,
  clause: string,
  authorization: SealPlan['authorization'],
): BadSeal {
  return bad(situation, title, clause, authorization === undefined ? {} : { authorization });
}

function replaceSignature(value: string, replace: (signature: string) => string): string {
  return value.replace(/[0-9a-f]{64}$/, replace);
}

function flipLast(hex: string): string {
  return `${hex.slice(0, -1)}${hex.endsWith('0') ? '1' : '0'}`;
}

function flipFirst(hex: string): string {
  return `${hex.startsWith('0') ? '1' : '0'}${hex.slice(1)}`;
}

/** Changes the list after signing: one more member, so that the ids stay the same. */
function changeBody(body: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(body).toString('utf8').replace('{', '{ '));
}

const malformed = 'malformed-refused';
const wrong = 'wrong-signature-refused';

const badSeals: readonly BadSeal[] = [
  ['no-credentials', 'a request without credentials is refused', 'authentication/unsigned-refused', unsigned],
  bad('wrong-secret', 'a signature made with another secret is refused', wrong, {
    credentials: (own) => ({ ...own, secretAccessKey: `${own.secretAccessKey}x` }),
  }),
  rewrite('last-digit-altered', 'a signature with another last digit is refused', wrong, (value) =>
    replaceSignature(value, flipLast),
  ),
  rewrite('first-digit-altered', 'a signature with another first digit is refused', wrong, (value) =>
    replaceSignature(value, flipFirst),
  ),
  rewrite('signature-shortened', 'half a signature is refused', wrong, (value) =>
    replaceSignature(value, (hex) => hex.slice(0, 32)),
  ),
  rewrite('signature-lengthened', 'a signature with digits behind it is refused', wrong, (value) =>
    replaceSignature(value, (hex) => `${hex}00`),
  ),
  rewrite('signature-empty', 'an empty signature is refused', wrong, (value) =>
    replaceSignature(value, () => ''),
  ),
  rewrite('signature-of-zeros', 'a signature of zeros is refused', wrong, (value) =>
    replaceSignature(value, (hex) => '0'.repeat(hex.length)),
  ),
  bad('unknown-key', 'an unknown access key id is refused', 'unknown-key-refused', {
    credentials: (own) => ({ ...own, accessKeyId: 'AKIANOSUCHKEY0000000' }),
  }),
  bad('unknown-key-and-secret', 'a key that signs for itself is refused', 'unknown-key-refused', {
    credentials: () => ({ accessKeyId: 'AKIANOSUCHKEY0000000', secretAccessKey: 'no such secret' }),
  }),
  bad('body-changed', 'a body changed after signing is refused', 'changed-body-refused', {
    afterwards: (request) => ({ ...request, body: changeBody(request.body) }),
  }),
  bad(
    'body-changed-with-hash',
    'a body changed under its signed old hash is refused',
    'changed-body-refused',
    {
      headers: contentHash,
      afterwards: (request) => ({ ...request, body: changeBody(request.body) }),
    },
  ),
  bad('query-extended', 'a query extended after signing is refused', 'changed-query-refused', {
    afterwards: (request) => ({ ...request, target: `${request.target}&x=1` }),
  }),
  bad('header-changed', 'a signed header changed after signing is refused', 'changed-header-refused', {
    afterwards: (request) => ({
      ...request,
      headers: request.headers.map(([name, value]) =>
        name.toLowerCase() === 'content-type'
          ? ([name, `${value};charset=utf-8`] as const)
          : ([name, value] as const),
      ),
    }),
  }),
  bad('header-removed', 'a signed header removed after signing is refused', 'changed-header-refused', {
    headers: () => [['X-Amz-Test', 'one']],
    afterwards: (request) => ({
      ...request,
      headers: request.headers.filter(([name]) => name !== 'X-Amz-Test'),
    }),
  }),
  bad('time-changed', 'a time stamp changed after signing is refused', 'changed-header-refused', {
    clockOffsetMs: -2 * minute,
    afterwards: (request) => ({
      ...request,
      headers: request.headers.map(([name, value]) =>
        name === 'X-Amz-Date'
          ? ([name, value.replace(/\d\dZ$/, (seconds) => (seconds === '00Z' ? '01Z' : '00Z'))] as const)
          : ([name, value] as const),
      ),
    }),
  }),
  bad('other-service', 'a signature for another service is refused', 'other-scope-refused', {
    scope: (own) => ({ ...own, service: 's3' }),
  }),
  bad('other-day', 'a scope of another day than the time stamp is refused', 'other-scope-refused', {
    scope: (own) => ({ ...own, date: '20200101' }),
  }),
  bad('20-minutes-old', 'a time stamp 20 minutes old is refused', 'expired-refused', {
    clockOffsetMs: -20 * minute,
  }),
  bad('20-minutes-ahead', 'a time stamp 20 minutes ahead is refused', 'expired-refused', {
    clockOffsetMs: 20 * minute,
  }),
  rewrite(
    'authorization-word',
    'an Authorization of one word is refused',
    malformed,
    () => 'AWS4-HMAC-SHA256',
  ),
  rewrite('authorization-empty', 'an empty Authorization is refused', malformed, () => ''),
  rewrite('authorization-bearer', 'a bearer token is refused', malformed, () => 'Bearer AKIDEXAMPLE'),
  rewrite(
    'authorization-basic',
    'a name and a password are refused',
    malformed,
    () => 'Basic QUtJREVYQU1QTEU6c2VjcmV0',
  ),
  rewrite('credential-missing', 'an Authorization without Credential is refused', malformed, (value) =>
    value.replace(/Credential=[^,]+, /, ''),
  ),
  rewrite('credential-short', 'a Credential without its scope is refused', malformed, (value) =>
    value.replace(/(Credential=[^/]+)\/[^,]+/, '$1'),
  ),
  rewrite('signed-headers-missing', 'an Authorization without SignedHeaders is refused', malformed, (value) =>
    value.replace(/SignedHeaders=[^,]+, /, ''),
  ),
  rewrite('signature-missing', 'an Authorization without Signature is refused', malformed, (value) =>
    value.replace(/, Signature=.*$/, ''),
  ),
];

function isRefusedBecause(clause: string) {
  return [answers({ clause, holds: isRefusal })];
}

function refused([situation, title, clause, seal]: BadSeal): OperationCase {
  return {
    id: `authentication/${situation}`,
    title,
    why: 'Whoever is on the way could delete numbers.',
    given: [{ as: ['a'] }],
    needs,
    steps: [
      {
        do: 'send',
        send: {
          request: (id) => batchDelete([id('a')], { seal }),
          expect: isRefusedBecause(clause),
          formClause,
        },
      },
    ],
  };
}

function served(
  situation: string,
  title: string,
  plan: SealPlan,
  overrides: Partial<RequestDraft> = {},
): OperationCase {
  const clause =
    plan.clockOffsetMs === undefined
      ? 'authentication/signed-request-served'
      : 'authentication/expired-refused';
  return {
    id: `authentication/${situation}`,
    title,
    why: 'An official client would be locked out.',
    given: [{ as: ['a'] }],
    needs,
    steps: [
      {
        do: 'send',
        send: {
          request: (id) => batchDelete([id('a')], { ...overrides, seal: sealBy(plan) }),
          expect: [
            ...isServed(clause),
            ...(plan.headers === undefined ? isServed('authentication/payload-hash-optional') : []),
          ],
        },
      },
    ],
  };
}

/** A request without an Authorization header, which another of its traits may let through; other refusals of that trait hold too. */
function withoutCredentials(
  situation: string,
  title: string,
  overrides: Partial<RequestDraft>,
  ...otherRefusals: readonly number[]
): OperationCase {
  return {
    id: `authentication/${situation}`,
    title,
    why: 'A check that hangs on another trait of the request can be gone round.',
    given: [{ as: ['a'] }],
    needs,
    steps: [
      {
        do: 'send',
        send: {
          request: (id) => batchDelete([id('a')], { ...overrides, seal: unsigned }),
          expect: [
            answers({
              clause: 'authentication/unsigned-refused',
              holds: statusIs(400, 401, 403, ...otherRefusals),
            }),
          ],
          formClause,
        },
      },
    ],
  };
}

const sdkHeaders = [
  ...jsonHeaders,
  ['amz-sdk-invocation-id', 'c7cbbdc3-9d21-4b99-8a1f-0d37b3a3edb3'],
  ['amz-sdk-request', 'attempt=1; max=3'],
  ['x-amz-user-agent', 'aws-sdk-js/3.1137.0'],
] as const;

/** Signs in the SDK's style: with the length and the hash of the body among the signed headers. */
const sdkPlan: SealPlan = {
  headers: (request) => [['content-length', String(request.body.length)], ...contentHash(request)],
  isSigned: isSignedBySdk,
};

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

/** One badly signed call a number, then a look at each number. */
function effectOfRefusals(): OperationCase {
  const seals = badSeals.filter(
    ([situation]) => !situation.startsWith('signature-') && !situation.startsWith('authorization-'),
  );
  const aliases = seals.map(([situation]) => situation);
  const calls = seals.map(
    ([situation, , , seal]): OperationSend => ({
      as: situation,
      request: (id) => batchDelete([id(situation)], { seal }),
      expect: [],
      formClause,
    }),
  );
  return {
    id: 'authentication/refusals-move-nothing',
    title: 'a badly signed call that is refused moves nothing',
    why: 'A refusal that deletes all the same is no refusal.',
    given: [{ state: stateNames.inventory, as: aliases }],
    needs: [...needs, 'observer'],
    steps: [
      ...together(calls),
      ...observeAll(aliases, (alias) =>
        isWhereToldBy(alias, alias, { refused: 'authentication/refusal-moves-nothing' }),
      ),
    ],
  };
}

/** What holds at a target that verifies signatures. */
export const authentication: readonly OperationCase[] = [
  served('signed-as-cli', 'a request signed in the style of the AWS CLI is served', {}),
  served('signed-as-sdk', 'a request signed in the style of the SDK for JavaScript is served', sdkPlan, {
    headers: sdkHeaders,
  }),
  {
    id: 'authentication/signed-minimally',
    title: 'a request that signs host and time alone is served',
    why: 'A caller of one’s own signs what the algorithm needs, and no more.',
    given: [{ as: ['a'] }],
    needs,
    steps: [
      {
        do: 'send',
        send: {
          request: (id) => batchDelete([id('a')], { seal: sealBy(minimalPlan) }),
          expect: isServed('authentication/minimal-signature-served', { pattern: isRefusal }),
          formClause,
        },
      },
    ],
  },
  served('signed-with-hash', 'a request with the hash of its body is served', { headers: contentHash }),
  served('4-minutes-old', 'a time stamp 4 minutes old is served', { clockOffsetMs: -4 * minute }),
  served('4-minutes-ahead', 'a time stamp 4 minutes ahead is served', { clockOffsetMs: 4 * minute }),
  ...badSeals.map(refused),
  {
    id: 'authentication/replayed-for-other-body',
    title: 'a signature that was served once is refused for another body',
    why: 'Whoever saw one call could make others of it.',
    given: [{ as: ['a', 'b'] }],
    needs,
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
  {
    id: 'authentication/session-token',
    title: 'a session token changed after signing is refused',
    why: 'The rights of one session would serve another.',
    given: [{ as: ['a'] }],
    needs,
    steps: [
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
  },
  {
    id: 'authentication/duplicated-signed-header',
    title: 'a signed header sent a second time with another value is refused',
    why: 'Which of the two counts is a matter of luck.',
    given: [{ as: ['a'] }],
    needs,
    steps: [
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
  },
  withoutCredentials(
    'no-credentials-no-content-type',
    'a request with neither credentials nor Content-Type is refused',
    { headers: [] },
    415,
  ),
  withoutCredentials(
    'no-credentials-chunked',
    'a chunked request without credentials is refused',
    { framing: 'chunked' },
    411,
  ),
  withoutCredentials(
    'no-credentials-trailing-slash',
    'a request without credentials to the path with a slash behind it is refused',
    { path: '/phone-numbers/?operation=batch-delete' },
    404,
  ),
  withoutCredentials('signature-made-up-in-query', 'a made-up signature in the query is refused', {
    path: `${operationPath}&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=${'0'.repeat(64)}`,
  }),
  {
    id: 'authentication/unsigned-and-invalid',
    title: 'a request that is both unsigned and invalid is refused for either',
    why: 'Which is judged first is a free choice; a crash is not.',
    needs,
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
  effectOfRefusals(),
];
