import { entry, listing, refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const respelled = 'partial-failure/entry-id-verbatim id-respelled';
const plain = '+12065550100';
const encoded = '%2B12065550100';

testCheck('echoes-ids-verbatim', {
  holdsOn: {
    'the sample exchange': sample(),
    'an encoded id as it was sent': listing([entry(encoded)], { ids: [encoded] }),
    'a plain id as it was sent': listing([entry(plain)], { ids: [plain] }),
    'one spelling where both were sent': listing([entry(plain)], { ids: [encoded, plain] }),
    'a stranger, which another check tells': listing([entry('x')], { ids: [plain] }),
    'entries that name no id': listing([{}, null], { ids: [plain] }),
  },
  leavesAlone: {
    'an answer without a list': sample({ body: {} }),
    'a request without a list': listing([entry(plain)], { requestBody: '[]' }),
    'an error': refusal(404),
    'another operation': listing([entry(plain)], { ids: [encoded], method: 'GET' }),
  },
  isBrokenBy: {
    'an encoded id that comes back plain': [listing([entry(plain)], { ids: [encoded] }), respelled],
    'a plain id that comes back encoded': [listing([entry(encoded)], { ids: [plain] }), respelled],
    'lower-case hex for upper-case': [listing([entry('%2b12065550100')], { ids: [encoded] }), respelled],
    'two of them': [listing([entry('+1'), entry('+2')], { ids: ['%2B1', '%2B2'] }), respelled, respelled],
    'one of them twice, told once': [
      listing([entry('+1'), entry('+1')], { ids: ['%2B1', '%2B1'] }),
      respelled,
    ],
  },
});
