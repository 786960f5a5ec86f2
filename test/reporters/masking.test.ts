import { describe, expect, test } from 'vitest';
import type { Report } from '../../contracts/harness/outcome.ts';
import { createGithubActionsReporter } from '../../src/reporters/github-actions.ts';
import { createHtmlReporter } from '../../src/reporters/html.ts';
import { createJsonReporter } from '../../src/reporters/json.ts';
import { createJunitReporter } from '../../src/reporters/junit.ts';
import { createMarkdownReporter } from '../../src/reporters/markdown.ts';
import { createMasker } from '../../src/reporters/masking/create-masker.ts';
import { maskReport } from '../../src/reporters/masking/mask-report.ts';
import { createSarifReporter } from '../../src/reporters/sarif.ts';
import { createTerminalReporter } from '../../src/reporters/terminal.ts';
import { render } from './render.ts';
import { acceptedEmptyObject, sampleCase, sampleFailure, sampleReport } from './sample-report.ts';

const secretKey = 'wJalr"XUtn/FEMI+K7MDENG bPxRfi=';
const token = 'IQoJb3JpZ2luX2Vj"/+==';
const cookie = 'sid=0123456789abcdef';
const signature = 'a'.repeat(31).concat('b').repeat(2);
const secrets = [secretKey, token, cookie];
const everySpelling = [secretKey, token, cookie, signature].flatMap((secret) => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  encodeURIComponent(secret),
  encodeURIComponent(secret).replaceAll('%20', '+'),
]);

const spillsAll = everySpelling.join(' | ');

/** A report whose every text from outside spells out every secret. */
function leakyReport(): Report {
  const authorization =
    'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261123/us-east-1/chime/aws4_request, ' +
    `SignedHeaders=host;x-amz-date, Signature=${signature}`;
  const { request, response } = acceptedEmptyObject;
  const exchange = {
    ...acceptedEmptyObject,
    request: {
      ...request,
      target: `/phone-numbers?operation=batch-delete&X-Amz-Security-Token=${encodeURIComponent(token)}`,
      headers: [
        ['Authorization', authorization],
        ['X-Amz-Security-Token', token],
        ['Cookie', cookie],
        ['x-api-key', 'short'],
      ] as const,
      body: Buffer.from(spillsAll),
    },
    response:
      response === null
        ? null
        : {
            ...response,
            headers: [
              ['set-cookie', 'session=fresh-from-the-target'],
              ['x-echo', spillsAll],
            ] as const,
            body: Buffer.from(JSON.stringify({ Message: spillsAll })),
          },
  };
  const failure = sampleFailure({
    exchange,
    path: spillsAll,
    received: spillsAll,
    expected: spillsAll,
    curl: spillsAll,
    again: spillsAll,
  });
  const cases = [
    sampleCase({ id: 'input/leaks', outcome: 'broken', failures: [failure] }),
    sampleCase({
      id: 'input/refused',
      outcome: 'could-not-run',
      reason: everySpelling.slice(0, 12).join(' | '),
    }),
  ];
  return { ...sampleReport, cases };
}

const masked = maskReport(leakyReport(), createMasker(secrets));

test.each([
  ['terminal', createTerminalReporter],
  ['json', createJsonReporter],
  ['junit', createJunitReporter],
  ['sarif', createSarifReporter],
  ['html', createHtmlReporter],
  ['markdown', createMarkdownReporter],
  ['github-actions', createGithubActionsReporter],
])('the %s reporter shows no secret in any spelling', (_name, create) => {
  const text = render(create, masked);
  for (const secret of everySpelling) expect(text).not.toContain(secret);
  expect(text).toContain('***');
});

test('no secret hides in the bodies and headers of the JSON report', () => {
  const report = JSON.parse(render(createJsonReporter, masked));
  const { request, response } = report.cases[0].failures[0].exchange;
  const bodies = [request, response].map(({ body }) => Buffer.from(body, 'base64').toString());
  for (const secret of everySpelling) expect(bodies.join('\n')).not.toContain(secret);
  const headers = JSON.stringify([request.headers, response.headers]);
  for (const secret of [...everySpelling, 'short', 'fresh-from-the-target'])
    expect(headers).not.toContain(secret);
});

test('the form of a signature stays readable', () => {
  const text = createMasker([]).text(`Credential=AKIDEXAMPLE/20261123/us-east-1, Signature=${signature}`);
  expect(text).toBe('Credential=***/20261123/us-east-1, Signature=***');
});

test('bytes without a secret stay the same, to the byte', () => {
  const bytes = Buffer.from([0xff, 0xfe, 0x00, 0x80]);
  expect(createMasker(secrets).bytes(bytes)).toBe(bytes);
});

describe('a secret beyond ASCII, as a header field carries it', () => {
  const written = 'caf-é-4712';
  const asBytes = Buffer.from(written);
  const asLatin1 = Buffer.from(written, 'latin1');
  const inField = asBytes.toString('latin1');

  test.each([
    ['in UTF-8', asBytes],
    ['in Latin-1', asLatin1],
    ['in a URL', Buffer.from(encodeURIComponent(written))],
    ['in a URL of Latin-1', Buffer.from('caf-%E9-4712')],
    ['escaped in JSON', Buffer.from('caf-\\u00e9-4712')],
    ['escaped in JSON, byte by byte', Buffer.from('caf-\\u00c3\\u00a9-4712')],
    ['in base64', Buffer.from(asBytes.toString('base64'))],
    ['in base64 of Latin-1', Buffer.from(asLatin1.toString('base64'))],
    ['written twice in UTF-8', Buffer.from(inField)],
  ])('is masked in a body, %s', (_spelling, body) => {
    for (const secret of [inField, written]) {
      const bytes = Buffer.from(createMasker([secret]).bytes(Buffer.concat([Buffer.from('<'), body])));
      expect(bytes.toString('latin1')).toMatch(/^<\*\*\*[^*]?=*$/);
    }
  });

  test.each([
    ['as it was written', written],
    ['as a field carries it', inField],
    ['as text of a report', `received ${JSON.stringify(inField)}`],
  ])('is masked in text, %s', (_spelling, text) => {
    for (const secret of [inField, written]) {
      expect(createMasker([secret]).text(text)).not.toContain('4712');
    }
  });
});

test('a very short secret does not mask innocent text', () => {
  expect(createMasker(['a']).text('a number')).toBe('a number');
});
