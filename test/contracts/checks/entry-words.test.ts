import { expect, test } from 'vitest';
import { entryWords } from '../../../contracts/checks/entry-words.ts';
import { readView } from '../../../contracts/reading/view.ts';
import { entry, listing, refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const id = '%2B12065550100';
const code = 'partial-failure/error-code-published';
const message = 'partial-failure/error-message error-message-missing';
const published = [
  'BadRequest',
  'Conflict',
  'Forbidden',
  'NotFound',
  'PreconditionFailed',
  'ResourceLimitExceeded',
  'ServiceFailure',
  'AccessDenied',
  'ServiceUnavailable',
  'Throttled',
  'Throttling',
  'Unauthorized',
  'Unprocessable',
  'VoiceConnectorGroupAssociationsExist',
  'PhoneNumberAssociationsExist',
];

testCheck('entry-words', {
  holdsOn: {
    'the sample exchange': sample(),
    ...Object.fromEntries(published.map((word) => [word, listing([entry(id, { ErrorCode: word })])])),
    'an entry that is no object, which another check tells': listing([null, 'x']),
    'words that are no strings, which another check tells': listing([
      entry(id, { ErrorCode: null, ErrorMessage: null }),
    ]),
  },
  leavesAlone: {
    'an answer without a list': sample({ body: {} }),
    'an error': refusal(400),
    'another operation': listing([{}], { target: '/phone-numbers' }),
  },
  isBrokenBy: {
    'a missing ErrorCode': [listing([entry(id, { ErrorCode: undefined })]), `${code} error-code-missing`],
    'a word that is not published': [
      listing([entry(id, { ErrorCode: 'Missing' })]),
      `${code} error-code-unpublished`,
    ],
    'a word of Amazon Chime SDK Voice': [
      listing([entry(id, { ErrorCode: 'Gone' })]),
      `${code} error-code-unpublished`,
    ],
    'a word in lower case': [
      listing([entry(id, { ErrorCode: 'notfound' })]),
      `${code} error-code-unpublished`,
    ],
    'the name of an exception': [
      listing([entry(id, { ErrorCode: 'NotFoundException' })]),
      `${code} error-code-unpublished`,
    ],
    'an empty ErrorCode': [listing([entry(id, { ErrorCode: '' })]), `${code} error-code-unpublished`],
    'a missing ErrorMessage': [listing([entry(id, { ErrorMessage: undefined })]), message],
    'an empty ErrorMessage': [listing([entry(id, { ErrorMessage: '' })]), message],
    'a blank ErrorMessage': [listing([entry(id, { ErrorMessage: ' \n' })]), message],
    'an entry that only names its id': [
      listing([{ PhoneNumberId: id }]),
      `${code} error-code-missing`,
      message,
    ],
  },
});

test.each([...published, 'Gone', 'Validation'])('Amazon Chime SDK Voice has the word %s', (word) => {
  const exchange = listing([entry(id, { ErrorCode: word })]);
  expect(entryWords.judge(readView(exchange, 'chime-sdk-voice'))).toEqual([]);
});

test('in Amazon Chime SDK Voice, too, other words are not published', () => {
  const view = readView(listing([entry(id, { ErrorCode: 'Missing' })]), 'chime-sdk-voice');
  expect(entryWords.judge(view)).toMatchObject([{ clause: code, code: 'error-code-unpublished' }]);
});
