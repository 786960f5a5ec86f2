import { expect, test } from 'vitest';
import { errorCode } from '../../../contracts/checks/error-code.ts';
import { readView } from '../../../contracts/reading/view.ts';
import { type Changes, errorStatuses, refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const missing = 'errors/code code-missing';
const other = 'errors/code code-of-other-type';
const notText = 'errors/code-is-text code-not-string';
const saying = (Code: unknown, changes: Changes = {}) =>
  refusal(400, { ...changes, body: { Code, Message: 'no' } });
const other400 = { headers: { 'x-amzn-errortype': 'ValidationException' } };

testCheck('error-code', {
  holdsOn: {
    ...Object.fromEntries(errorStatuses.map((status) => [`the word of ${status}`, refusal(status)])),
    'a type that has no word, without Code': saying(undefined, other400),
    'a type that has no word, with any Code': saying('Validation', other400),
    'no type at all, which another check tells': saying(undefined, { headers: { 'x-amzn-errortype': null } }),
    'another code in lower case beside it': refusal(400, {
      body: { Code: 'BadRequest', code: 'x', Message: 'no' },
    }),
    'the word of the type where the status is another': refusal(500, {
      headers: { 'x-amzn-errortype': 'NotFoundException' },
      body: { Code: 'NotFound', Message: 'no' },
    }),
  },
  leavesAlone: {
    'a success': sample({ body: { Code: 1 } }),
    'a body that is no object': refusal(400, { body: '"BadRequest"' }),
    '405': refusal(405, { body: { Code: 1 } }),
    'another operation': saying(1, { target: '/nope' }),
  },
  isBrokenBy: {
    'no Code': [saying(undefined), missing],
    'a code in lower case only': [refusal(400, { body: { code: 'BadRequest', Message: 'no' } }), missing],
    'the word of another type': [saying('NotFound'), other],
    'an empty Code': [saying(''), other],
    'the whole name of the type': [saying('BadRequestException'), other],
    'a word in lower case': [saying('badrequest'), other],
    'a number': [saying(400), notText],
    null: [saying(null), notText],
    'an object': [saying({}), notText],
    'a number beside a type that has no word': [saying(400, other400), notText],
  },
});

test('Amazon Chime SDK Voice publishes no Code, so none is demanded', () => {
  const exchange = refusal(403, { body: {} });
  expect(errorCode.judge(readView(exchange))).toHaveLength(1);
  expect(errorCode.judge(readView(exchange, 'chime-sdk-voice'))).toEqual([]);
});

test('in Amazon Chime SDK Voice, too, a Code belongs to its type', () => {
  const view = readView(refusal(403, { body: { Code: 'NotFound' } }), 'chime-sdk-voice');
  expect(errorCode.judge(view)).toMatchObject([{ code: 'code-of-other-type', expected: 'Forbidden' }]);
});

test('in Amazon Chime SDK Voice, too, Code is text where it is present', () => {
  const view = readView(refusal(403, { body: { Code: 1 } }), 'chime-sdk-voice');
  expect(errorCode.judge(view)).toMatchObject([{ path: 'body/Code' }]);
});
