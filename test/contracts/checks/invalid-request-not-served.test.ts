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
});
