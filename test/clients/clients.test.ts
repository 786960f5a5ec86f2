import { expect, test } from 'vitest';
import { missingCli } from '../official-clients/aws-cli.ts';
import { accusationsOf, casesOf, judgeByClients } from './judge-by-clients.ts';

const missing = missingCli();
const cliTest = test.skipIf(missing !== undefined);
if (missing !== undefined) process.stderr.write(`Skipped the cases with the AWS CLI: ${missing}.\n`);

const sdk = [...casesOf('chime'), ...casesOf('voice'), ...casesOf('both')];

test.each(['chime', 'chime-sdk-voice'] as const)(
  'everything holds for a program that calls the sandbox of %s through the SDK',
  async (service) => {
    const { counts, verdict, cases } = await judgeByClients({}, sdk, service);
    expect(cases.flatMap(({ failures, reason }) => [...failures, ...(reason ?? [])])).toEqual([]);
    expect(counts.held).toBe(sdk.length);
    expect(verdict).toBe('conformant');
  },
  60_000,
);

cliTest.each([
  ['chime', casesOf('cli')],
  ['chime-sdk-voice', ['clients/cli-partial-failure', 'clients/cli-caller-is-forbidden']],
] as const)(
  'everything holds for a program that calls the sandbox of %s through the CLI',
  async (service, only) => {
    const { counts } = await judgeByClients({}, only, service);
    expect(counts).toMatchObject({ held: only.length, advised: 0, broken: 0, skipped: 0, couldNotRun: 0 });
  },
  120_000,
);

test.each([
  ['error-type-unsaid', 'chime-caller-is-forbidden', 'clients/exception-class generic-exception'],
  ['error-page', 'voice-service-is-unavailable', 'clients/exception-class client-failed'],
  ['failure-and-unavailable-swapped', 'voice-service-is-failing', 'clients/exception-class other-exception'],
  ['gzip-unasked', 'chime-number-moved', 'clients/success-understood client-failed'],
  ['byte-order-mark', 'voice-number-moved', 'clients/success-understood client-failed'],
  ['no-errors-as-null', 'chime-number-moved', 'success/list-never-null list-null'],
  ['entry-as-string', 'voice-partial-failure', 'clients/failed-ids-handed-on entry-not-text'],
  ['request-read-as-latin-1', 'chime-id-beyond-ascii', 'clients/failed-ids-handed-on failed-id-missing'],
  ['request-id-missing', 'chime-number-moved', 'clients/request-id request-id-missing'],
  ['request-id-constant', 'voice-request-ids', 'clients/request-id request-id-repeated'],
  ['date-frozen', 'chime-clock-kept', 'clients/clock-kept clock-shifted'],
  ['empty-list-accepted', 'voice-list-of-null', 'clients/invalid-input-refused served'],
])('of the fault %s a program in %s sees %s', async (fault, situation, told) => {
  const id = `clients/${situation}`;
  expect(accusationsOf(await judgeByClients({ faults: [fault] }, [id]))).toContain(`${id} ${told}`);
});

cliTest.each([
  ['error-page', 'service-is-unavailable', 'clients/exception-class generic-exception'],
  ['entry-as-string', 'partial-failure', 'clients/success-understood client-failed'],
])(
  'of the fault %s a program around the CLI sees in %s %s',
  async (fault, situation, told) => {
    const id = `clients/cli-${situation}`;
    expect(accusationsOf(await judgeByClients({ faults: [fault] }, [id]))).toEqual([`${id} ${told}`]);
  },
  60_000,
);

const quick = casesOf('chime').filter((id) => !id.endsWith('-passes'));

test.each([
  'no-errors-left-out',
  'entries-without-message',
  'other-than-e164-400',
  'error-type-with-both',
  'error-type-in-code',
  'error-body-empty-object',
  'error-message-lower-case',
  'error-without-request-id',
  'validation-exception',
])('of the variant %s a program sees nothing that breaks it', async (variant) => {
  const report = await judgeByClients({ variants: [variant] }, quick);
  expect(accusationsOf(report)).toEqual([]);
  expect(report.counts).toMatchObject({ skipped: 0, couldNotRun: 0 });
});
