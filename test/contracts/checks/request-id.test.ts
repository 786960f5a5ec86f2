import { refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const missing = 'success/request-id request-id-missing';
const elsewhere = 'success/request-id-name request-id-elsewhere';
const notUuid = 'success/request-id-uuid request-id-not-uuid';
const uuid = 'f6ac5632-e71a-4755-997b-971c4dbff22c';
const withId = (value: string) => sample({ headers: { 'x-amzn-RequestId': value } });

testCheck('request-id', {
  holdsOn: {
    'the sample exchange': sample(),
    'a header name in other case': sample({ headers: { 'X-AMZN-REQUESTID': uuid } }),
    'a UUID in capitals': withId(uuid.toUpperCase()),
    'both names': sample({ headers: { 'x-amzn-requestid': uuid, 'x-amz-request-id': 'other' } }),
  },
  leavesAlone: {
    'an error without one': refusal(400, { headers: { 'x-amzn-requestid': null } }),
    '204 without one': sample({ status: 204, headers: { 'x-amzn-requestid': null } }),
    'another operation without one': sample({ method: 'GET', headers: { 'x-amzn-requestid': null } }),
  },
  isBrokenBy: {
    'no id': [sample({ headers: { 'x-amzn-requestid': null } }), missing],
    'an empty id': [withId(''), missing],
    'two empty ids': [sample({ headers: { 'x-amzn-requestid': '', 'x-amz-request-id': '' } }), missing],
    'the other name': [
      sample({ headers: { 'x-amzn-requestid': null, 'x-amz-request-id': uuid } }),
      elsewhere,
    ],
    'the other name beside an empty id': [
      sample({ headers: { 'x-amzn-requestid': '', 'x-amz-request-id': uuid } }),
      elsewhere,
    ],
    'an id that is no UUID': [withId('42'), notUuid],
    'a UUID behind a word': [withId(`req-${uuid}`), notUuid],
    'a UUID in front of a word': [withId(`${uuid}-1`), notUuid],
    'a UUID without hyphens': [withId(uuid.replaceAll('-', '')), notUuid],
    'a UUID with a letter beyond f': [withId(uuid.replace('f6', 'g6')), notUuid],
  },
});
