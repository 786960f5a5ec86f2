import { expect, onTestFinished, test } from 'vitest';
import { finish, runCli, startCli, waitFor } from '../cli/run-cli.ts';

const voice = ['--service', 'chime-sdk-voice'];
const operation = '/phone-numbers?operation=batch-delete';

test('the sandbox as Amazon Chime SDK Voice keeps every clause, the advised ones too', async () => {
  const run = ['verify', '--no-dredd', '--reporter', 'json', '--fail-on', 'advised', '--require-all'];
  const { code, stdout, stderr } = await runCli([...run, ...voice]);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toMatchObject({ service: 'chime-sdk-voice', verdict: 'conformant' });
  expect(code).toBe(0);
});

test('the word Gone is advised against in Amazon Chime and the other service has it', async () => {
  const child = startCli(['sandbox', '--port', '0', ...voice]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const url = (await waitFor(child, /^listening (http:\S+)/))[1] ?? '';
  const run = ['verify', url, '--states', `${url}/_states`, '--only', 'services/removed-number'];
  const asChime = await runCli([...run, '--no-dredd']);
  expect(asChime.stdout).toMatch(/received +"Gone"/);
  expect(asChime.code).toBe(0);
  const asVoice = await runCli([...run, '--no-dredd', '--fail-on', 'advised', ...voice]);
  expect(asVoice.stdout).toContain('1 held');
  expect(asVoice.code).toBe(0);
});

test('the mock answers by the document of the service', async () => {
  const child = startCli(['mock', '--port', '0', '--prefer', 'code=200, example=gone-for-good', ...voice]);
  const ended = finish(child);
  onTestFinished(() => void child.kill('SIGKILL'));
  const url = (await waitFor(child, /^listening (http:\S+)/))[1] ?? '';
  const answer = await fetch(url + operation, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"PhoneNumberIds":["+12065550103"]}',
  });
  expect(await answer.json()).toMatchObject({ PhoneNumberErrors: [{ ErrorCode: 'Gone' }] });
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
});

test('docs gives the page of the service, and each page names the other', async () => {
  const { stdout: page, code } = await runCli(['docs', ...voice]);
  expect(code).toBe(0);
  expect(page).toContain('voice-chime.{region}.amazonaws.com');
  const { stdout: other } = await runCli(['docs']);
  expect(other).not.toContain('voice-chime.{region}.amazonaws.com');
  for (const text of [page, other])
    expect(text).toMatch(/Amazon Chime \(support ended on 20 February 2026\)\s*(\\n)?and its successor/);
});

test('explain tells about a service', async () => {
  const { stdout } = await runCli(['explain', 'chime-sdk-voice']);
  expect(stdout).toMatch(
    /^service chime-sdk-voice\nAmazon Chime SDK Voice\n\nhosts +voice-chime\.\{region\}/,
  );
  expect(stdout).toContain('Gone');
});

test.each([
  [['verify', '--service', 'chime-voice'], "--service <name>' argument 'chime-voice' is invalid"],
  [
    ['verify', 'https://voice-chime.eu-west-1.amazonaws.com'],
    "url 'https://voice-chime.eu-west-1.amazonaws.com': it is the endpoint of Amazon Chime SDK Voice; give --service chime-sdk-voice",
  ],
  [
    ['verify', 'https://chime.us-east-1.amazonaws.com', '--region', 'eu-west-1'],
    'it takes signatures for us-east-1, and --region says eu-west-1; leave --region out',
  ],
])('%j is refused in one line', async (args, told) => {
  const { code, stdout, stderr } = await runCli(args);
  expect(stderr).toMatch(/^chime-contract: [^\n]+\n$/);
  expect(stderr).toContain(told);
  expect([code, stdout]).toEqual([2, '']);
});
