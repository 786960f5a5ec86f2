import { entry, listing, refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const tooOften = 'partial-failure/listed-at-most-as-sent id-listed-too-often';
const plain = '+12065550100';
const encoded = '%2B12065550100';

testCheck('lists-ids-at-most-as-sent', {
  holdsOn: {
    'the sample exchange': sample(),
    'each id once': listing([entry('a'), entry('b')], { ids: ['a', 'b'] }),
    'twice what was sent twice': listing([entry('a'), entry('a')], { ids: ['a', 'a'] }),
    'once what was sent twice': listing([entry('a')], { ids: ['a', 'a'] }),
    'both spellings, each sent once': listing([entry(plain), entry(encoded)], { ids: [encoded, plain] }),
    'one spelling twice where each was sent once': listing([entry(plain), entry(plain)], {
      ids: [encoded, plain],
    }),
    'a stranger twice, which another check tells': listing([entry('x'), entry('x')], { ids: ['a'] }),
    'entries that name no id': listing([{}, {}, null], { ids: ['a'] }),
  },
  leavesAlone: {
    'an answer without a list': sample({ body: {} }),
    'a request without a list': listing([entry('a'), entry('a')], { requestBody: '' }),
    'an error': refusal(404),
    'another operation': listing([entry('a'), entry('a')], { ids: ['a'], target: '/phone-numbers' }),
  },
  isBrokenBy: {
    'twice what was sent once': [listing([entry('a'), entry('a')], { ids: ['a'] }), tooOften],
    'three times what was sent twice': [
      listing([entry('a'), entry('a'), entry('a')], { ids: ['a', 'a', 'b'] }),
      tooOften,
    ],
    'both spellings of what was sent once': [
      listing([entry(plain), entry(encoded)], { ids: [plain] }),
      tooOften,
    ],
    'two ids, each too often': [
      listing([entry('a'), entry('b'), entry('b'), entry('a')], { ids: ['a', 'b'] }),
      tooOften,
      tooOften,
    ],
  },
});
