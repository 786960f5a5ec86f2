import { BatchDeletePhoneNumberCommand, ChimeClient } from '@aws-sdk/client-chime';
import { expect, onTestFinished, test } from 'vitest';
import { missingCli, runCli } from '../official-clients/aws-cli.ts';
import { useSandbox } from '../sandbox/use-sandbox.ts';
import { runProxy } from './run-proxy.ts';

const missing = missingCli();
const cliTest = test.skipIf(missing !== undefined);
if (missing !== undefined) process.stderr.write(`Skipped the test with the AWS CLI: ${missing}.\n`);

function createClient(endpoint: string): ChimeClient {
  const credentials = {
    accessKeyId: 'AKIDEXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  };
  const client = new ChimeClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
  onTestFinished(() => client.destroy());
  return client;
}

/** Sends what the types of the SDK don't allow, as a program in plain JavaScript does. */
function sendRaw(client: ChimeClient, input: object): Promise<unknown> {
  const command = new BatchDeletePhoneNumberCommand({ PhoneNumberIds: [] });
  Object.assign(command, { input });
  return client.send(command);
}

cliTest('the AWS CLI works through the proxy, its signature verified behind it', async () => {
  const proxy = await runProxy(await useSandbox({ auth: true }));
  const run = await runCli(proxy.url, [
    'batch-delete-phone-number',
    '--phone-number-ids',
    '%2B12065550100',
    'x',
  ]);
  expect([run.exitCode, run.stderr]).toEqual([0, '']);
  expect(JSON.parse(run.stdout).PhoneNumberErrors).toMatchObject([{ PhoneNumberId: 'x' }]);
  const { code, stdout } = await proxy.end();
  expect(stdout).toContain('\n1 judged · 0 broken · 0 advised\n');
  expect(code).toBe(0);
});

test('the AWS SDK works through the proxy, its signature verified behind it', async () => {
  const proxy = await runProxy(await useSandbox({ auth: true }));
  const client = createClient(proxy.url);
  for (let count = 0; count < 2; count += 1) {
    const PhoneNumberIds = [`+1206555010${count}`, 'x'];
    const { PhoneNumberErrors, $metadata } = await client.send(
      new BatchDeletePhoneNumberCommand({ PhoneNumberIds }),
    );
    expect($metadata.httpStatusCode).toBe(200);
    expect(PhoneNumberErrors).toMatchObject([{ PhoneNumberId: 'x' }]);
  }
  const { code, stdout } = await proxy.end();
  expect(stdout).toContain('\n2 judged · 0 broken · 0 advised\n');
  expect(code).toBe(0);
});

test.each([
  [{ PhoneNumberIds: [] }, 'input/empty-list-refused', '[]'],
  [{}, 'input/list-required', '{}'],
  [{ PhoneNumberIds: [1] }, 'input/non-string-element-refused', '1'],
])(
  'a client that sends %j is reported with the clause, and the upstream is not',
  async (input, clause, sent) => {
    const proxy = await runProxy(await useSandbox({ auth: true }));
    await expect(sendRaw(createClient(proxy.url), input)).rejects.toMatchObject({
      name: 'BadRequestException',
    });
    const { code, stdout } = await proxy.end();
    expect(stdout.match(/^BROKEN.+/gm)).toEqual([`BROKEN   ${clause}  required  by a client`]);
    const finding = stdout.replace(/\s+/g, ' ');
    expect(finding).toMatch(/ request body\S* received /);
    expect(finding).toContain(` received ${sent} expected `);
    expect(stdout).not.toContain('wJalr');
    expect(code).toBe(1);
  },
);
