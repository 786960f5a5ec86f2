import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import document from '../../generated/batch-delete-phone-number.openapi.json' with { type: 'json' };
import { type PlainPrism, startPlainPrism } from './plain-prism.ts';
import { runNode } from './run-node.ts';

const file = 'openapi/batch-delete-phone-number.yaml';
const { responses } = document.components;
const statuses = Object.entries(document.paths['/phone-numbers'].post.responses).map(
  ([status, { $ref }]) => [Number(status), $ref.slice('#/components/responses/'.length)] as const,
);

const voiceFile = 'generated/batch-delete-phone-number.chime-sdk-voice.openapi.json';

test.each([file, voiceFile])('the strictest rules of Redocly find nothing in %s', async (linted) => {
  const command = ['node_modules/@redocly/cli/bin/cli.js', 'lint', '--extends', 'recommended-strict'];
  const { exitCode, stdout } = await runNode([...command, '--format', 'json', linted]);
  expect(JSON.parse(stdout)).toMatchObject({ totals: { errors: 0, warnings: 0, ignored: 0 }, problems: [] });
  expect(exitCode).toBe(0);
});

test('Dredd makes one transaction of each documented status and no other', async () => {
  const command = [
    'node_modules/dredd/bin/dredd',
    file,
    'http://127.0.0.1:9',
    '--names',
    '--loglevel',
    'error',
  ];
  const { stdout } = await runNode(command);
  const names = [...stdout.matchAll(/> (\w+) > application\/json/g)].map(([, status]) => Number(status));
  expect(names).toEqual([200, 400, 401, 403, 404, 429, 500, 503]);
});

describe('plain Prism', () => {
  let prism: PlainPrism;
  beforeAll(async () => {
    prism = await startPlainPrism();
  });
  afterAll(() => prism.close());

  const sample =
    document.paths['/phone-numbers'].post.requestBody.content['application/json'].examples['reference-page'];
  const ask = (
    headers: Readonly<Record<string, string>>,
    body: unknown = sample.value,
    operation = 'batch-delete',
  ) =>
    fetch(`${prism.url}/phone-numbers?operation=${operation}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  test.each([
    ['an unsigned request', {}],
    [
      'a signed request',
      { authorization: 'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/x', 'x-amz-date': '20190918T195348Z' },
    ],
  ])('answers %s with the sample of the reference page', async (_, headers) => {
    const answer = await ask({ ...headers });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-amzn-requestid')).toBe('f6ac5632-e71a-4755-997b-971c4dbff22c');
    expect(await answer.text()).toBe('{"PhoneNumberErrors":[]}');
  });

  test.each(statuses)('answers %i on demand, with the first example of %s', async (status, name) => {
    const answer = await ask({ prefer: `code=${status}` });
    const response = Object.entries(responses).find(([key]) => key === name)?.[1];
    const [first] = Object.values(response?.content['application/json'].examples ?? {});
    expect(answer.status).toBe(status);
    expect(answer.headers.get('x-amzn-errortype')).toBe(status === 200 ? null : name);
    expect(await answer.json()).toEqual(first?.value);
  });

  test('answers with the example that is asked for by name', async () => {
    const answer = await ask({ prefer: 'code=200, example=partial-failure' });
    const { value } = responses.Processed.content['application/json'].examples['partial-failure'];
    expect(await answer.json()).toEqual(value);
  });

  test.each([
    ['a body without the list', {}, 'batch-delete'],
    ['an empty list', { PhoneNumberIds: [] }, 'batch-delete'],
    ['null among the ids', { PhoneNumberIds: [null] }, 'batch-delete'],
    ['another operation', { PhoneNumberIds: ['a'] }, 'batch-delete-all'],
  ])('refuses %s with 400 BadRequestException', async (_, body, operation) => {
    const answer = await ask({}, body, operation);
    expect([answer.status, answer.headers.get('x-amzn-errortype')]).toEqual([400, 'BadRequestException']);
  });
});
