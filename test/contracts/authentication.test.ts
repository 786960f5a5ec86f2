import { describe, expect, test } from 'vitest';
import { badSeals } from '../../contracts/authentication/bad-seals.ts';
import { evadingSeals } from '../../contracts/authentication/evading-seals.ts';
import { computeSignature, hashHex } from '../../contracts/authentication/signature-stages.ts';
import { contract } from '../../contracts/contract.ts';
import type { Send, Step } from '../../contracts/harness/case.ts';
import type { Contract } from '../../contracts/harness/contract.ts';
import type { Report } from '../../contracts/harness/outcome.ts';
import { run } from '../../contracts/harness/run.ts';
import type { View } from '../../contracts/reading/view.ts';
import { authenticationFaults } from '../../src/sandbox/faults/authentication.ts';
import { faults } from '../../src/sandbox/faults/index.ts';
import { exampleCredentials, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { officialVectors } from '../sandbox/sigv4/official-vectors.ts';

/** A sandbox fault for each way to sign badly, and the ways that it serves. */
const servedBy: ReadonlyArray<readonly [fault: string, situations: readonly string[]]> = [
  ['unsigned-served', ['no-credentials']],
  [
    'any-signature-served',
    [
      ...['wrong-secret', 'last-digit-altered', 'first-digit-altered', 'signature-shortened'],
      ...['signature-lengthened', 'signature-of-zeros', 'signature-not-hex', 'body-changed'],
      ...['query-extended', 'header-changed', 'time-changed'],
    ],
  ],
  ['basic-credentials-served', ['authorization-basic']],
  ['unknown-key-let-pass', ['unknown-key', 'unknown-key-and-secret']],
  ['content-sha256-trusted', ['body-changed-with-hash']],
  [
    'wrong-signature-only-logged',
    ['header-removed', 'signed-headers-not-sent', 'time-missing', 'scope-of-other-end'],
  ],
  ['any-service-served', ['other-service']],
  ['scope-date-overlooked', ['other-day']],
  ['time-unjudged', ['20-minutes-old', '20-minutes-ahead']],
  [
    'malformed-authorization-served',
    [
      ...['signature-empty', 'authorization-word', 'authorization-empty', 'authorization-bearer'],
      ...['credential-missing', 'credential-short', 'credential-empty', 'signed-headers-missing'],
      ...['signed-headers-empty', 'signature-missing', 'algorithm-other', 'time-malformed'],
    ],
  ],
];

const authenticating = contract.cases.filter(({ id }) => id.startsWith('authentication/'));

async function judge(fault: string, situations: readonly string[], judged: Contract<View>): Promise<Report> {
  const sandbox = await startSandbox({ auth: true, faults: [fault] });
  const options = {
    target: new URL(sandbox.url),
    service: 'chime',
    states: { kind: 'none' },
    signing: { credentials: exampleCredentials, region: 'us-east-1' },
    only: situations.map((situation) => `authentication/${situation}`),
    timeoutMs: 20_000,
    concurrency: 8,
    allowDeletion: false,
  } as const;
  try {
    return await run(judged, options, { name: 'test', version: '0' });
  } finally {
    await sandbox.close();
  }
}

/** The contract without what it expects under these clauses. */
function without(clauses: ReadonlySet<string>): Contract<View> {
  const strip = (send: Send<View>): Send<View> => ({
    ...send,
    expect: send.expect.filter((demand) => !demand.clauses.some((clause) => clauses.has(clause))),
  });
  const stripStep = (step: Step<View>): Step<View> =>
    step.do === 'send' ? { ...step, send: strip(step.send) } : step;
  const cases = authenticating.map((one) => ({ ...one, steps: one.steps.map(stripStep) }));
  return { ...contract, cases };
}

function brokenIn({ cases }: Report): readonly string[] {
  return cases
    .filter(({ outcome }) => outcome === 'broken')
    .map(({ id }) => id.replace('authentication/', ''));
}

test('each way to sign badly is served by a fault', () => {
  const served = servedBy.flatMap(([, situations]) => situations);
  expect([...served].sort()).toEqual(badSeals.map(([situation]) => situation).sort());
  const faults = new Set(authenticationFaults.map(({ id }) => id));
  expect(servedBy.filter(([fault]) => !faults.has(fault))).toEqual([]);
});

describe.each(servedBy)('the fault %s', (fault, situations) => {
  test('is caught by every way to sign badly that it serves', async () => {
    expect([...brokenIn(await judge(fault, situations, contract))].sort()).toEqual([...situations].sort());
  });

  test('survives when what these expect is taken away', async () => {
    const clauses = badSeals
      .filter(([situation]) => situations.includes(situation))
      .map(([, , clause]) => clause);
    const report = await judge(fault, situations, without(new Set(clauses)));
    expect(brokenIn(report)).toEqual([]);
    expect(report.counts.skipped + report.counts.couldNotRun).toBe(0);
  });
});

test.each(evadingSeals)('%s: there is a fault that serves it', (situation) => {
  expect(faults.flatMap(({ caughtBy }) => caughtBy)).toContain(`authentication/${situation}`);
});

test('a replayed signature that is served is caught by its case alone', async () => {
  const situation = ['replayed-for-other-body'];
  expect(brokenIn(await judge('verified-once-for-all', situation, contract))).toEqual(situation);
  const stripped = without(new Set(['authentication/changed-body-refused']));
  expect(brokenIn(await judge('verified-once-for-all', situation, stripped))).toEqual([]);
});

// The operation's path is plain; how others are written out is the concern of the sandbox's own verifier.
const vectorsOfPlainPath = officialVectors.filter(({ path }) => /^\/[\w-]*$/.test(path));

test.each(vectorsOfPlainPath)('the judge’s own stages are those of the official vector $name', (vector) => {
  const authorization = vector.headers.find(([name]) => name?.toLowerCase() === 'authorization')?.[1] ?? '';
  const [, names = ''] = /SignedHeaders=([^,]+)/.exec(authorization) ?? [];
  const [, scope = ''] = /Credential=[^/]+\/([^,]+)/.exec(authorization) ?? [];
  const [date = '', region = '', service = ''] = scope.split('/');
  const stages = computeSignature({
    method: vector.method,
    target: vector.query === '' ? vector.path : `${vector.path}?${vector.query}`,
    headers: vector.headers.map(([name = '', value = '']) => [name, value] as const),
    signedNames: names.split(';'),
    payloadHash: hashHex(vector.body),
    timeStamp: vector.headers.find(([name]) => name?.toLowerCase() === 'x-amz-date')?.[1] ?? '',
    scope: { date, region, service },
    secretAccessKey: exampleCredentials.secretAccessKey,
  });
  expect(stages).toMatchObject({
    canonicalRequest: vector.canonicalRequest.join('\n'),
    signature: vector.signature,
  });
});
