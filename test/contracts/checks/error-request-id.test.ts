import { refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const missing = 'errors/request-id request-id-missing';

testCheck('error-request-id', {
  holdsOn: {
    'a refusal': refusal(400),
    'an id that is no UUID': refusal(404, { headers: { 'X-Amzn-Requestid': '42' } }),
    'the other name': refusal(500, { headers: { 'x-amzn-requestid': null, 'x-amz-request-id': '42' } }),
  },
  leavesAlone: {
    'a success without one': sample({ headers: { 'x-amzn-requestid': null } }),
    '405 without one': refusal(405, { headers: { 'x-amzn-requestid': null } }),
    'another operation without one': refusal(404, { target: '/nope', headers: { 'x-amzn-requestid': null } }),
  },
  isBrokenBy: {
    'no id': [refusal(400, { headers: { 'x-amzn-requestid': null } }), missing],
    'an empty id': [refusal(503, { headers: { 'x-amzn-requestid': '' } }), missing],
  },
});
