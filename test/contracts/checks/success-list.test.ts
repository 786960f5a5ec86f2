import { entry, listing, refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

testCheck('success-list', {
  holdsOn: {
    'the sample exchange': sample(),
    'a list of entries': listing([entry('%2B12065550100')]),
    'a list of anything': listing([null, 'x', 1]),
    'unknown members beside it': sample({ body: { PhoneNumberErrors: [], NextToken: null } }),
  },
  leavesAlone: {
    'a body that is no object': sample({ body: [] }),
    'a body that is no JSON': sample({ body: '<p>' }),
    'an error': refusal(400),
    'another operation': sample({ target: '/phone-numbers/abc?operation=batch-delete', body: {} }),
  },
  isBrokenBy: {
    'a missing list': [sample({ body: {} }), 'success/list-present list-missing'],
    'a list in lower case': [
      sample({ body: { phoneNumberErrors: [] } }),
      'success/list-present list-missing',
    ],
    null: [listing(null), 'success/list-never-null list-null'],
    'an object': [listing({}), 'success/list-is-array list-not-array'],
    'a string': [listing('none'), 'success/list-is-array list-not-array'],
    'an empty string': [listing(''), 'success/list-is-array list-not-array'],
    'a number': [listing(0), 'success/list-is-array list-not-array'],
    false: [listing(false), 'success/list-is-array list-not-array'],
  },
});
