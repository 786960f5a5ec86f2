import { describe, expect, test } from 'vitest';
import { readErrorType } from '../../../contracts/reading/error-type.ts';
import { readJson } from '../../../contracts/reading/json-body.ts';
import { type ErrorAnswer, readByBotocore, readBySdk } from './official-readers.ts';

const name = 'BadRequestException';

type Row = readonly [
  header: string | undefined,
  body: string,
  python: string | undefined,
  javascript: string | undefined,
];

/** Answers, and the name that botocore and the SDK for JavaScript read in each. */
const rows: readonly Row[] = [
  [name, '{}', name, name],
  [name, '', name, name],
  [name, '{"code":"X","Code":"Y","__type":"Z"}', name, name],
  [`${name}:http://internal.amazon.com/coral/`, '{}', name, name],
  [`aws.chime#${name}`, '{}', name, name],
  [`aws.chime#${name}:http://internal.amazon.com/`, '{}', name, name],
  [`${name}:`, '{}', name, name],
  [`a#b#${name}`, '{}', name, 'b'],
  [`a:b#${name}`, '{}', 'a', 'a'],
  [`${name},http://example.com/`, '{}', `${name},http`, name],
  [`${name}, ${name}`, '{}', `${name}, ${name}`, name],
  [`a,b#${name}`, '{}', name, 'a'],
  ['aws.chime#', '{}', undefined, undefined],
  ['', `{"code":"${name}"}`, undefined, undefined],
  [undefined, `{"code":"${name}"}`, name, name],
  [undefined, `{"Code":"${name}"}`, name, name],
  [undefined, `{"Code":"aws.chime#${name}:http://x/"}`, name, name],
  [undefined, `{"__type":"${name}"}`, name, name],
  [undefined, `{"__type":"aws.chime#${name}:http://x/"}`, name, name],
  [undefined, '{"Code":"BadRequest"}', 'BadRequest', 'BadRequest'],
  [undefined, `{"Code":"BadRequest","__type":"${name}"}`, 'BadRequest', 'BadRequest'],
  [undefined, `{"code":"${name}","Code":"BadRequest"}`, name, name],
  [undefined, `{"Code":"BadRequest","code":"${name}"}`, name, 'BadRequest'],
  [undefined, `{"CODE":"${name}"}`, undefined, name],
  [undefined, `{"CODE":"X","__type":"${name}"}`, name, 'X'],
  [undefined, `{"code":null,"Code":"${name}"}`, undefined, undefined],
  [undefined, `{"code":null,"__type":"${name}"}`, name, undefined],
  [undefined, `{"Code":null,"__type":"${name}"}`, name, undefined],
  [undefined, `{"code":"","__type":"${name}"}`, undefined, undefined],
  [undefined, `{"Code":"","__type":"${name}"}`, undefined, undefined],
  [undefined, `{"code":{},"__type":"${name}"}`, undefined, undefined],
  [undefined, `{"__type":"${name} "}`, `${name} `, `${name} `],
  [undefined, '{}', undefined, undefined],
  [undefined, '[]', undefined, undefined],
];

const answers: readonly ErrorAnswer[] = rows.map(([header, body]) => ({ header, body }));
const botocore = readByBotocore(answers);

describe('an error’s type', () => {
  test.each(rows)(
    'in header %s and body %s is %s to botocore, %s to the SDK',
    (header, body, python, javascript) => {
      const told = readErrorType(header, readJson(Buffer.from(body)));
      expect(told).toEqual({
        name: python === javascript ? python : undefined,
        header,
        readBy: { python, javascript },
      });
    },
  );

  test('is not looked for in a body that is no JSON', () => {
    const told = readErrorType(undefined, readJson(Buffer.from(`x{"code":"${name}"}`)));
    expect(told.name).toBeUndefined();
  });

  test.each(rows)(
    'in header %s and body %s is read so by the SDK itself',
    async (header, body, _python, expected) => {
      expect(await readBySdk({ header, body })).toBe(expected);
    },
  );

  const why = typeof botocore === 'string' ? ` (skipped: ${botocore})` : '';
  test.skipIf(why !== '')(`is read so by botocore itself${why}`, () => {
    expect(botocore).toEqual(rows.map(([, , python]) => python ?? null));
  });
});
