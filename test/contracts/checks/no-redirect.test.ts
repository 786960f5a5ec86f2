import { refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const broken = 'routing/no-redirect redirect';

testCheck('no-redirect', {
  holdsOn: {
    'the sample exchange': sample(),
    'a refusal': refusal(400),
    '299': sample({ status: 299 }),
  },
  leavesAlone: {
    'a redirect of another operation': sample({ target: '/phone-numbers', status: 301 }),
  },
  isBrokenBy: {
    '300': [sample({ status: 300 }), broken],
    '301 to another address': [
      sample({ status: 301, headers: { Location: 'https://example.com/' } }),
      broken,
    ],
    '304': [sample({ status: 304, body: '' }), broken],
    '307': [
      sample({ status: 307, headers: { location: '/v2/phone-numbers?operation=batch-delete' } }),
      broken,
    ],
    '399': [sample({ status: 399 }), broken],
  },
  tells: {
    'where to': [
      sample({ status: 301, headers: { Location: 'https://example.com/' } }),
      { received: '301 to https://example.com/' },
    ],
    'the status where nothing says where to': [sample({ status: 304 }), { received: '304' }],
  },
});
