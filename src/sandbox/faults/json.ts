import type { Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { before, crash, given, instead, isBatch, recovering } from '../overriding.ts';

/** Tries other readings of a text that is not JSON, in order, before refusing it. */
export function orReadAs(...readings: ReadonlyArray<(text: string) => string>): Overrides {
  return recovering('parseJson', (thrown, text) => {
    const readable = readings.map((reading) => reading(text)).find(isJson);
    if (readable === undefined) throw thrown;
    return JSON.parse(readable);
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function withoutTail(text: string): string {
  for (let end = text.indexOf('}') + 1; end > 0; end = text.indexOf('}', end) + 1) {
    const head = text.slice(0, end);
    if (isJson(head)) return head;
  }
  return text;
}

/** Defects in reading the body as JSON. */
export const jsonFaults: readonly Fault[] = [
  {
    id: 'trailing-commas-forgiven',
    lies: 'A comma behind the last element or member is forgiven.',
    caughtBy: ['input/json-trailing-comma', 'input/json-trailing-comma-in-object'],
    overrides: given('parseJson', (text) => text.replace(/,(\s*[\]}])/g, '$1')),
  },
  {
    id: 'line-comments-forgiven',
    lies: 'Comments that begin with two slashes are taken out before parsing.',
    caughtBy: ['input/json-line-comment'],
    overrides: orReadAs((text) => text.replace(/\/\/[^\n]*/g, '')),
  },
  {
    id: 'block-comments-forgiven',
    lies: 'Comments between slash and star are taken out before parsing.',
    caughtBy: ['input/json-block-comment'],
    overrides: orReadAs((text) => text.replace(/\/\*[\s\S]*?\*\//g, '')),
  },
  {
    id: 'single-quotes-forgiven',
    lies: 'Single quotes are taken for double ones.',
    caughtBy: ['input/json-single-quotes'],
    overrides: orReadAs((text) => text.replaceAll("'", '"')),
  },
  {
    id: 'trailing-junk-ignored',
    lies: 'Parsing ends with the first whole value, whatever follows.',
    caughtBy: ['input/json-junk-after', 'input/json-second-value'],
    overrides: orReadAs(withoutTail),
  },
  {
    id: 'leading-junk-ignored',
    lies: 'Parsing begins at the first brace, whatever goes before.',
    caughtBy: ['input/json-junk-before'],
    overrides: orReadAs((text) => text.slice(Math.max(0, text.indexOf('{')))),
  },
  {
    id: 'cut-off-json-repaired',
    lies: 'Brackets and quotes that are missing at the end are added.',
    caughtBy: ['input/json-cut-off', 'input/json-list-unclosed'],
    overrides: orReadAs(
      (text) => `${text}}`,
      (text) => `${text}]}`,
      (text) => `${text}"]}`,
    ),
  },
  {
    id: 'odd-white-space-forgiven',
    lies: 'Form feeds and other white space that JSON does not know are skipped.',
    caughtBy: ['input/json-form-feed', 'input/json-raw-control-character'],
    overrides: orReadAs((text) => text.replace(/\s/g, ' ')),
  },
  {
    id: 'broken-json-taken-as-empty-batch',
    lies: 'A body that is not JSON is answered as a batch of none.',
    caughtBy: ['invalid-request-not-served'],
    overrides: {
      validate: (next) => (document, context) => (document === undefined ? [] : next(document, context)),
      ...recovering('parseJson', () => undefined),
    },
  },
  {
    id: 'broken-json-crashes',
    lies: 'A body that is not JSON makes the service fail with 500.',
    caughtBy: ['input/json-cut-off'],
    overrides: before('parseJson', (text) => {
      if (!isJson(text)) crash();
    }),
  },
  {
    id: 'broken-json-unanswered',
    lies: 'A body that is not JSON gets no answer: the connection is dropped.',
    caughtBy: ['input/json-cut-off'],
    overrides: {
      write: (next) => (answer, response, context) => {
        const { request } = context;
        if (isBatch(request) && answer.status === 400 && !isJson(request.body.toString())) response.destroy();
        else next(answer, response, context);
      },
    },
  },
  {
    id: 'empty-body-taken-as-empty-batch',
    lies: 'An empty body is answered as a batch of none.',
    caughtBy: ['input/body-empty'],
    overrides: {
      validate: (next) => (document, context) =>
        context.request.bodyBytes === 0 ? [] : next(document, context),
      ...given('parseJson', (text) => (text === '' ? '{}' : text)),
    },
  },
  {
    id: 'empty-body-crashes',
    lies: 'An empty body makes the service fail with 500.',
    caughtBy: ['input/body-empty'],
    overrides: before('parseJson', (text) => {
      if (text === '') crash();
    }),
  },
  {
    id: 'body-read-as-form',
    lies: 'The body is read as form fields, so JSON holds no PhoneNumberIds.',
    caughtBy: ['input/one-id'],
    overrides: instead('parseJson', (text) => Object.fromEntries(new URLSearchParams(text))),
  },
];
