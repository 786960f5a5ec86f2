import { entry, listing, refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const header = 'success/no-error-told error-type-on-success';
const body = 'success/no-error-told error-body-on-success';

testCheck('no-error-told', {
  holdsOn: {
    'the sample exchange': sample(),
    'entries with codes of their own': listing([entry('%2B12065550100')]),
    'a body that is no object': sample({ body: ['Code'] }),
    'a message beside the list': sample({ body: { PhoneNumberErrors: [], Message: 'Done.' } }),
  },
  leavesAlone: {
    'an error': refusal(400),
    '202 that tells an error': sample({ status: 202, headers: { 'x-amzn-errortype': 'X' } }),
    'another operation': sample({ method: 'GET', headers: { 'x-amzn-errortype': 'X' } }),
  },
  isBrokenBy: {
    'an error type in the header': [
      sample({ headers: { 'X-Amzn-ErrorType': 'BadRequestException' } }),
      header,
    ],
    'an empty error type': [sample({ headers: { 'x-amzn-errortype': '' } }), header],
    Code: [sample({ body: { Code: 'BadRequest', Message: 'no' } }), body],
    code: [sample({ body: { PhoneNumberErrors: [], code: 'x' } }), body],
    __type: [sample({ body: '{"__type":"BadRequestException"}' }), body],
    'an empty Code': [sample({ body: { Code: '' } }), body],
    'a whole error': [
      sample({ headers: { 'x-amzn-ErrorType': 'NotFoundException' }, body: { Code: 'NotFound' } }),
      header,
      body,
    ],
  },
});
