import { entry, listing, refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const stranger = 'partial-failure/only-asked-ids entry-for-unasked-id';
const plain = '+12065550100';
const encoded = '%2B12065550100';

testCheck('answers-only-asked-ids', {
  holdsOn: {
    'the sample exchange': sample(),
    'an entry for an asked id': listing([entry(encoded)]),
    'entries in another order': listing([entry('b'), entry('a')], { ids: ['a', 'b'] }),
    'an id in the other spelling': listing([entry(plain)], { ids: [encoded] }),
    'an encoded id for a plain one': listing([entry(encoded)], { ids: [plain] }),
    'an encoded id in lower-case hex': listing([entry('%2b12065550100')], { ids: [plain] }),
    'entries that name no id': listing([null, 'x', {}, { PhoneNumberId: 1 }]),
    'half a surrogate pair as it was sent': listing([entry('x\ud800')], {
      requestBody: '{"PhoneNumberIds":["x\\ud800"]}',
    }),
    'an empty id that was asked': listing([entry('')], { ids: [''] }),
  },
  leavesAlone: {
    'an answer without a list': sample({ body: {} }),
    'a request without a list': listing([entry('x')], { requestBody: '{}' }),
    'a request whose list is not all strings': listing([entry('x')], {
      requestBody: '{"PhoneNumberIds":["a",1]}',
    }),
    'a request that is no JSON': listing([entry('x')], { requestBody: 'x' }),
    'half a surrogate pair, replaced': listing([entry('x\ufffd')], {
      requestBody: '{"PhoneNumberIds":["x\\ud800"]}',
    }),
    'an error': refusal(404),
    'another operation': listing([entry('x')], { target: '/phone-numbers' }),
  },
  isBrokenBy: {
    'an entry for another id': [listing([entry('+12065550199')]), stranger],
    'a stranger beside an asked id': [listing([entry(encoded), entry('x')]), stranger],
    'two strangers': [listing([entry('x'), entry('y')]), stranger, stranger],
    'a stranger twice, told once': [listing([entry('x'), entry('x')]), stranger],
    'an id without its plus sign': [listing([entry('12065550100')], { ids: [plain] }), stranger],
    'an id with a space for its plus sign': [listing([entry(' 12065550100')], { ids: [plain] }), stranger],
    'an id in other case': [listing([entry('ABC')], { ids: ['abc'] }), stranger],
    'an id that is a prefix of the asked one': [listing([entry('+1206555')], { ids: [plain] }), stranger],
  },
});
