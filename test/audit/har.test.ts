import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EntrySplitter } from '../../src/audit/har/entry-splitter.ts';
import { judgeEntry } from '../../src/audit/har/judge-entry.ts';

const data = join(import.meta.dirname, 'data');

/**
 * Splits a document that comes in pieces of these lengths; gives each entry's text and place.
 * What is given is handed on at once, as to a thread: its buffer is gone here.
 */
function split(document: string, lengths: readonly number[] = []) {
  const bytes = Buffer.from(document);
  const splitter = new EntrySplitter(() => {});
  const found: Array<{ text: string; offset: number }> = [];
  let start = 0;
  for (const length of [...lengths, bytes.length]) {
    // A Buffer, as streams give them, and with a buffer of its own.
    const piece = new Uint8Array(bytes.subarray(start, start + length));
    const given = splitter.push(Buffer.from(piece.buffer));
    start += length;
    for (const entries of given) {
      const {
        bounds,
        offset,
        bytes: handedOn,
      } = structuredClone(entries, {
        transfer: [entries.bytes.buffer],
      });
      for (let index = 0; index < bounds.length; index += 2) {
        const [from = 0, to = 0] = bounds.subarray(index, index + 2);
        found.push({ text: Buffer.from(handedOn.subarray(from, to)).toString(), offset: offset + from });
      }
    }
  }
  return { found, problem: splitter.end() };
}

const anyText = fc.oneof(
  fc.string(),
  fc.constantFrom('\\', '"', '\\"', '{"entries":[', 'é'),
  fc.string({ minLength: 60 }),
);
const anyEntry = fc.oneof(fc.jsonValue(), fc.dictionary(anyText, fc.array(anyText)));

describe('a HAR in pieces', () => {
  test('gives the same entries wherever it is cut, each at its place', () => {
    fc.assert(
      fc.property(
        fc.array(anyEntry, { maxLength: 5 }),
        fc.dictionary(anyText, anyEntry, { maxKeys: 2 }),
        fc.array(fc.nat(30)),
        fc.constantFrom(undefined, 1, '\t'),
        (entries, other, lengths, space) => {
          const { log: _, ...beside } = other;
          const document = JSON.stringify(
            { ...beside, log: { version: '1.2', pages: entries, entries } },
            null,
            space,
          );
          const { found, problem } = split(document, lengths);
          expect(problem).toBeUndefined();
          expect(found.map(({ text }) => JSON.parse(text))).toEqual(JSON.parse(document).log.entries);
          for (const { text, offset } of found)
            expect(Buffer.from(document).subarray(offset).toString().startsWith(text)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    ['{"log":{"entries":[{"a":1},{"b":', 'the HAR ends within log.entries', ['{"a":1}']],
    ['{"log":{"pages":[]}}', 'the HAR holds no log.entries', []],
    ['{"entries":[1],"log":{"x":{"entries":[2]}}}', 'the HAR holds no log.entries', []],
    ['{"log":{"entries":[{"a":1} rubbish, 5 ,"x"]}}', undefined, ['{"a":1}', 'rubbish', '5 ', '"x"']],
  ])('%s', (document, problem, texts) => {
    const { found, problem: told } = split(document);
    expect(told).toBe(problem);
    expect(found.map(({ text }) => text)).toEqual(texts);
  });
});

/** What is found on an entry: codes, or why it is none. */
function codesOf(changes: Changes): readonly string[] | string {
  const entry = judgeEntry(Buffer.from(JSON.stringify(toEntry(changes))));
  if (entry.kind === 'broken') return entry.complaint;
  const { kind, request, response } = entry.sides;
  if (kind !== 'judged') return kind;
  return [...request.findings, ...response.findings].map(({ code }) => code);
}

interface Changes {
  readonly entry?: object;
  readonly request?: object;
  readonly response?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

function toEntry({ entry, request, response, headers = {} }: Changes): object {
  const fields = {
    'content-type': 'application/json',
    'x-amzn-requestid': 'f6ac5632-e71a-4755-997b-971c4dbff22c',
    date: 'Wed, 18 Sep 2019 19:53:49 GMT',
    ...headers,
  };
  return {
    startedDateTime: '2019-09-18T21:53:48.000+02:00',
    time: 12,
    request: {
      method: 'POST',
      url: 'https://service.chime.aws.amazon.com/phone-numbers?operation=batch-delete#top',
      httpVersion: 'h2',
      headers: [
        { name: ':method', value: 'POST' },
        { name: 'content-length', value: '35' },
      ],
      bodySize: 35,
      postData: { mimeType: 'application/json', text: '{"PhoneNumberIds":["+12065550100"]}' },
      ...request,
    },
    response: {
      status: 200,
      statusText: '',
      httpVersion: 'h2',
      headers: Object.entries(fields).map(([name, value]) => ({ name, value })),
      content: { size: 24, mimeType: 'application/json', text: '{"PhoneNumberErrors":[]}' },
      ...response,
    },
    ...entry,
  };
}

const base64 = Buffer.from('{"PhoneNumberErrors":null}').toString('base64');

describe('an entry of a HAR', () => {
  test.each<readonly [title: string, changes: Changes, codes: readonly string[] | string]>([
    ['of a browser over HTTP/2', {}, []],
    [
      'with its body in base64',
      { response: { content: { size: 26, text: base64, encoding: 'base64' } } },
      ['list-null'],
    ],
    [
      'whose coding the recorder has undone',
      { headers: { 'content-encoding': 'gzip', 'content-length': '9' } },
      [],
    ],
    ['without the answer’s body', { response: { content: { size: 24 } } }, []],
    ['without the answer’s body or any size', { response: { content: { size: -1 } } }, []],
    ['with a part of the answer’s body', { response: { content: { size: 24, text: '{"Phone' } } }, []],
    ['with an answer that is told to be empty', { response: { content: { size: 0 } } }, ['body-empty']],
    ['without the request’s body', { request: { postData: undefined } }, []],
    [
      'without the request’s body or its size',
      { request: { postData: undefined, bodySize: -1, headers: [] } },
      [],
    ],
    [
      'with a request that is told to be empty',
      { request: { postData: undefined, bodySize: 0, headers: [] } },
      ['request-body-empty', 'invalid-request-served'],
    ],
    [
      'with a compressed request',
      { request: { headers: [{ name: 'content-encoding', value: 'gzip' }], postData: { text: '\u001f' } } },
      [],
    ],
    [
      'with neither sizes nor versions',
      {
        request: { bodySize: undefined, httpVersion: undefined },
        response: { httpVersion: undefined, content: { text: '{"PhoneNumberErrors":[]}' } },
      },
      [],
    ],
    ['without an answer', { response: { status: 0, headers: [] } }, 'unanswered'],
    ['whose answer failed on its way', { response: { _failureText: 'net::ERR_ABORTED' } }, 'incomplete'],
    ['of another operation', { request: { url: 'http://127.0.0.1/phone-numbers' } }, 'other'],
    ['without a time', { entry: { startedDateTime: 'yesterday' } }, 'startedDateTime is no time'],
    ['without a request', { entry: { request: 1 } }, 'request is not an object'],
    ['without an URL', { request: { url: undefined } }, 'request.url is missing'],
    ['with a status in words', { response: { status: 'OK' } }, 'response.status is not a status code'],
    [
      'with headers that are none',
      { response: { headers: [1] } },
      'response.headers is not an array of names and values',
    ],
  ])('%s', (_title, changes, codes) => {
    expect(codesOf(changes)).toEqual(codes);
  });

  test('that is cut off, or no object, is told', () => {
    const complaints = ['{"a":', '5', ''].map((text) => judgeEntry(Buffer.from(text)));
    expect(complaints).toEqual([
      { kind: 'broken', complaint: 'the entry is not JSON' },
      { kind: 'broken', complaint: 'the entry is not a JSON object' },
      { kind: 'broken', complaint: 'the entry is not JSON' },
    ]);
  });
});

describe('HAR files that other tools wrote', () => {
  const files = readdirSync(data);

  test('are there from each tool, good and bad', () => {
    expect(files.sort()).toEqual([
      'chromium-bad.har',
      'chromium-good.har',
      'redocly-bad.har',
      'redocly-good.har',
    ]);
  });

  test.each(files)('%s', (file) => {
    const { found, problem } = split(readFileSync(join(data, file), 'utf8'), [777, 2048]);
    const codes = found.flatMap(({ text }) => {
      const entry = judgeEntry(Buffer.from(text));
      if (entry.kind === 'broken') return entry.complaint;
      return [...entry.sides.request.findings, ...entry.sides.response.findings].map(({ code }) => code);
    });
    expect(problem).toBeUndefined();
    expect(codes).toEqual(file.includes('bad') ? ['list-null', 'request-list-empty'] : []);
  });
});
