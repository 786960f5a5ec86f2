import { expect, test } from 'vitest';
import { setState } from '../sandbox/client.ts';
import { useSandbox } from '../sandbox/use-sandbox.ts';
import { type CliRun, missingCli, runCli } from './aws-cli.ts';
import { errorStates } from './error-states.ts';

const missing = missingCli();
const cliTest = test.skipIf(missing !== undefined);
if (missing !== undefined) process.stderr.write(`Skipped the tests with the AWS CLI: ${missing}.\n`);

const number = '+12065550100';

function deleteByCli(url: string, ids: readonly string[], variables?: object): Promise<CliRun> {
  return runCli(url, ['batch-delete-phone-number', '--phone-number-ids', ...ids], variables);
}

function expectException(run: CliRun, exception: string): void {
  expect(run.exitCode).toBeGreaterThan(0);
  expect(run.stderr).toContain(`An error occurred (${exception}) when calling the `);
  expect(run.stderr).toMatch(/operation[^:]*: \S/);
}

cliTest.each([[number], ['%2B12065550100']])('the CLI deletes, finds and restores %s', async (id) => {
  const url = await useSandbox({ auth: true });
  const deleted = await deleteByCli(url, [id, '+12065550101']);
  expect(deleted.stderr).toBe('');
  expect(deleted.exitCode).toBe(0);
  expect(JSON.parse(deleted.stdout)).toEqual({ PhoneNumberErrors: [] });
  const found = await runCli(url, ['get-phone-number', '--phone-number-id', id]);
  expect(JSON.parse(found.stdout)).toMatchObject({
    PhoneNumber: {
      PhoneNumberId: '%2B12065550100',
      E164PhoneNumber: number,
      DeletionTimestamp: expect.stringMatching(/^\d{4}-/),
    },
  });
  const restored = await runCli(url, ['restore-phone-number', '--phone-number-id', id]);
  expect(restored.exitCode).toBe(0);
  expect(JSON.parse(restored.stdout)).toMatchObject({ PhoneNumber: { Status: 'Unassigned' } });
  expect(restored.stdout).not.toContain('DeletionTimestamp');
});

cliTest('the CLI shows a partial failure', async () => {
  const url = await useSandbox({ auth: true });
  await setState(url, 'numbers associated with a user', { PhoneNumberIds: ['+12065550112'] });
  const run = await deleteByCli(url, [number, '+12065550112', 'nobody']);
  expect(run.exitCode).toBe(0);
  expect(JSON.parse(run.stdout)).toEqual({
    PhoneNumberErrors: [
      {
        PhoneNumberId: '+12065550112',
        ErrorCode: 'PhoneNumberAssociationsExist',
        ErrorMessage: expect.stringMatching(/./),
      },
      { PhoneNumberId: 'nobody', ErrorCode: 'NotFound', ErrorMessage: expect.stringMatching(/./) },
    ],
  });
});

cliTest.each(errorStates)('while %s the CLI reports a %s', async (state, exception) => {
  const url = await useSandbox({ auth: true });
  await setState(url, state);
  expectException(await deleteByCli(url, [number]), exception);
});

cliTest('the CLI reports a BadRequestException for a blank id', async () => {
  const url = await useSandbox({ auth: true });
  expectException(await deleteByCli(url, [' ']), 'BadRequestException');
});

cliTest('the CLI reports a NotFoundException for a number that is not in the system', async () => {
  const url = await useSandbox({ auth: true });
  const run = await runCli(url, ['get-phone-number', '--phone-number-id', '+12065550199']);
  expectException(run, 'NotFoundException');
});

cliTest('the CLI with a wrong secret is turned away, and with a session token it is served', async () => {
  const url = await useSandbox({ auth: true });
  const refused = await deleteByCli(url, [number], { AWS_SECRET_ACCESS_KEY: 'wrong' });
  expectException(refused, 'InvalidSignatureException');
  const served = await deleteByCli(url, [number], { AWS_SESSION_TOKEN: 'token' });
  expect(served.exitCode).toBe(0);
});
