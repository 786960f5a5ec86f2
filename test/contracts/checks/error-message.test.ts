import { expect, test } from 'vitest';
import { errorMessage } from '../../../contracts/checks/error-message.ts';
import { readView } from '../../../contracts/reading/view.ts';
import { refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const missing = 'errors/message message-missing';
const notText = 'errors/message-is-text message-not-string';
const differ = 'errors/one-message messages-differ';
const saying = (members: Readonly<Record<string, unknown>>) =>
  refusal(400, { body: { Code: 'BadRequest', ...members } });

testCheck('error-message', {
  holdsOn: {
    'a refusal': refusal(400),
    'both members alike': saying({ Message: 'no', message: 'no' }),
    'further members': saying({ Message: 'no', fieldList: [] }),
  },
  leavesAlone: {
    'a success': sample({ body: {} }),
    'a body that is no object': refusal(400, { body: [] }),
    '405 without one': refusal(405, { body: {} }),
    'another operation': refusal(400, { target: '/phone-numbers', body: {} }),
  },
  isBrokenBy: {
    'no message': [saying({}), missing],
    'an empty message': [saying({ Message: '' }), missing],
    'a blank message': [saying({ Message: ' \t' }), missing],
    'a message in lower case only': [saying({ message: 'no' }), missing],
    'an empty message in lower case': [saying({ message: '' }), missing],
    'a message under another name': [saying({ errorMessage: 'no' }), missing],
    'a message that is null': [saying({ Message: null }), notText],
    'a message that is a number': [saying({ Message: 400 }), notText],
    'a message that is an object': [saying({ Message: { text: 'no' } }), notText],
    'a message in lower case that is a list': [saying({ Message: 'no', message: ['no'] }), notText],
    'nothing but a lower-case message that is null': [saying({ message: null }), notText, missing],
    'two messages that are no strings': [saying({ Message: 1, message: 2 }), notText, notText],
    'two messages that differ': [saying({ Message: 'no', message: 'No' }), differ],
    'an empty message beside one in lower case': [saying({ Message: '', message: 'no' }), missing, differ],
  },
  tells: {
    'that the message is in lower case': [
      saying({ message: 'no' }),
      { received: 'message, in lower case only' },
    ],
    'of an empty message in lower case nothing': [saying({ message: '' }), { received: '(none)' }],
    'of a number in lower case nothing': [saying({ message: 1 }), { received: '(none)' }],
  },
});

test('Amazon Chime SDK Voice publishes no Message, so none is demanded', () => {
  const exchange = refusal(403, { body: {} });
  expect(errorMessage.judge(readView(exchange))).toHaveLength(1);
  expect(errorMessage.judge(readView(exchange, 'chime-sdk-voice'))).toEqual([]);
});

test('in Amazon Chime SDK Voice, too, Message is text where it is present', () => {
  const view = readView(refusal(403, { body: { Message: 1 } }), 'chime-sdk-voice');
  expect(errorMessage.judge(view)).toMatchObject([{ path: 'body/Message' }]);
});
