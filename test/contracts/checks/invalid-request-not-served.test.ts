import { type Changes, refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const broken = 'success/invalid-request-not-served invalid-request-served';
const sent = (requestBody: string | Uint8Array, changes: Changes = {}) => sample({ ...changes, requestBody });

testCheck('invalid-request-not-served', {
  holdsOn: {
    'the sample exchange': sample(),
    'a blank id': sent('{"PhoneNumberIds":[""]}'),
    'an unknown member beside the list': sent('{"PhoneNumberIds":["a"],"X":null}'),
    'an id twice': sent('{"PhoneNumberIds":["a","a"]}'),
    'a byte order mark, which a case judges': sent('\uFEFF{"PhoneNumberIds":["a"]}'),
    'bytes that are not UTF-8, which a case judges': sent(Buffer.from([0x22, 0xff, 0x22])),
    'a media type with parameters': sent('{"PhoneNumberIds":["a"]}', {
      requestHeaders: { 'content-type': 'Application/JSON; charset=utf-8' },
    }),
  },
  leavesAlone: {
    'a refusal': refusal(400, { requestBody: '{}' }),
    'another operation': sent('{}', { target: '/phone-numbers' }),
    'a body of another media type': sent('{}', { requestHeaders: { 'content-type': 'text/plain' } }),
  },
  isBrokenBy: {
    'no body': [sent(''), broken],
    'a body that is no JSON': [sent('{"PhoneNumberIds":["a"]'), broken],
    'a comment': [sent('{"PhoneNumberIds":["a"]} // all'), broken],
    'an array': [sent('["a"]'), broken],
    null: [sent('null'), broken],
    'no list': [sent('{}'), broken],
    'a list in other case': [sent('{"phoneNumberIds":["a"]}'), broken],
    'null in place of the list': [sent('{"PhoneNumberIds":null}'), broken],
    'a string in place of the list': [sent('{"PhoneNumberIds":"a"}'), broken],
    'an object in place of the list': [sent('{"PhoneNumberIds":{"0":"a","length":1}}'), broken],
    'an empty list': [sent('{"PhoneNumberIds":[]}'), broken],
    'null in the list': [sent('{"PhoneNumberIds":["a",null]}'), broken],
    'a number in the list': [sent('{"PhoneNumberIds":[1,"a"]}'), broken],
    'a list in the list': [sent('{"PhoneNumberIds":[["a"]]}'), broken],
    'an invalid body with its media type': [
      sent('{}', { requestHeaders: { 'CONTENT-TYPE': 'application/json;charset=utf-8' } }),
      broken,
    ],
  },
  tells: {
    'that the body is empty': [sent(''), { expected: '400, since the request’s body is empty' }],
    'that the body is not JSON': [sent('{'), { expected: '400, since the request’s body is not JSON' }],
    'that the body is no object': [
      sent('[]'),
      { expected: '400, since the request’s body is not a JSON object' },
    ],
    'that the list is missing': [sent('{}'), { expected: '400, since PhoneNumberIds is missing' }],
    'that the list is null': [
      sent('{"PhoneNumberIds":null}'),
      { expected: '400, since PhoneNumberIds is missing' },
    ],
    'that the list is none': [
      sent('{"PhoneNumberIds":"a"}'),
      { expected: '400, since PhoneNumberIds is not an array' },
    ],
    'that the list is empty': [
      sent('{"PhoneNumberIds":[]}'),
      { expected: '400, since PhoneNumberIds is empty' },
    ],
    'the first element that is no string': [
      sent('{"PhoneNumberIds":["a",7,null]}'),
      { expected: '400, since PhoneNumberIds holds 7, which is no string' },
    ],
  },
});
