import { expect, test } from 'vitest';
import { clientCases } from '../../contracts/clients/cases.ts';
import { runCli } from '../cli/run-cli.ts';
import { closedPort } from '../cli/serve-on.ts';
import { runWithoutPackages } from '../mock/run-without-packages.ts';

test('the suite is listed by its name and is no part of the list of all', async () => {
  const [all, ofClients] = await Promise.all([
    runCli(['verify', '--list']),
    runCli(['verify', '--list', '--suite', 'clients']),
  ]);
  expect(all.stdout).not.toContain('clients/');
  expect(ofClients.stdout).toBe(clientCases.map(({ id, title }) => `${id}\t${title}\n`).join(''));
});

test('the plan shows what a client puts on the wire, and sends nothing', async () => {
  const { stdout, code } = await runCli([
    'verify',
    'http://127.0.0.1:9',
    '--plan',
    '--only',
    'clients/cli-partial-failure',
  ]);
  expect(stdout).toContain('call    by the AWS CLI, which adds headers of its own:');
  expect(stdout).toContain('POST /phone-numbers?operation=batch-delete');
  expect(stdout).toContain('{"PhoneNumberIds":["+12065550100","+12065550101"]}');
  expect(code).toBe(0);
});

test('towards another machine no client sends what could become an unwanted deletion', async () => {
  const { stdout } = await runCli([
    'verify',
    'https://192.0.2.1',
    '--plan',
    '--only',
    'clients/chime-list-empty',
  ]);
  expect(stdout).toContain('not sent to this target without --allow-deletion');
});

test('a typo is met with the nearest case', async () => {
  const { stderr, code } = await runCli(['verify', '--only', 'clients/chime-number-movd']);
  expect(stderr).toContain("did you mean 'clients/chime-number-moved'?");
  expect(code).toBe(2);
});

test('explain tells about a case and a clause of the suite', async () => {
  const { stdout } = await runCli(['explain', 'clients/clock-kept']);
  expect(stdout).toContain('clause clients/clock-kept (required)');
  expect(stdout).toContain('clients/chime-clock-kept: @aws-sdk/client-chime: ');
});

test('a target that is down is nobody’s fault', async () => {
  const url = `http://127.0.0.1:${await closedPort()}`;
  const { stderr, stdout, code } = await runCli(['verify', url, '--only', 'clients/chime-id-beyond-ascii']);
  expect(stdout).toContain('0 broken');
  expect(stderr).toContain('could not be judged');
  expect(code).toBe(3);
});

test('without any official client the commands that install them are told', async () => {
  const stdout = await runWithoutPackages(`
    process.env.PATH = '';
    const { isAnyInstalled, installOfficialClients } = await import('./dist/contracts/clients/find-clients.js');
    const { officialClients } = await import('./dist/contracts/clients/official-clients.js');
    console.log(await isAnyInstalled(), installOfficialClients);
    const options = { target: new URL('http://127.0.0.1:9'), service: 'chime', timeoutMs: 1000 };
    for (const client of officialClients)
      await client.call({ ids: ['a'] }, options).catch(({ message }) => console.log(message));
  `);
  const install = 'npm install --save-dev --save-exact';
  expect(stdout).toBe(
    [
      `false ${install} @aws-sdk/client-chime@3.1138.0 @aws-sdk/client-chime-sdk-voice@3.1142.0`,
      `@aws-sdk/client-chime is not installed; install it with: ${install} @aws-sdk/client-chime@3.1138.0`,
      `@aws-sdk/client-chime-sdk-voice is not installed; install it with: ${install} @aws-sdk/client-chime-sdk-voice@3.1142.0`,
      'the AWS CLI (aws) is not installed; install it with: pip install awscli',
      '',
    ].join('\n'),
  );
});
