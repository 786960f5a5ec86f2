import { errorStatuses, refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const broken = 'errors/documented-statuses undocumented-status';
const httpLayer = [405, 406, 408, 411, 413, 414, 415, 417, 421, 426, 431];
const others = [402, 407, 409, 410, 412, 418, 422, 501, 502, 504, 505, 599];

testCheck('documented-status', {
  holdsOn: Object.fromEntries([...errorStatuses, ...httpLayer].map((status) => [status, refusal(status)])),
  leavesAlone: {
    'the sample exchange': sample(),
    'a redirect': sample({ status: 399 }),
    'another operation': refusal(409, { target: '/phone-numbers?operation=batch-update' }),
  },
  isBrokenBy: Object.fromEntries(others.map((status) => [status, [refusal(status), broken]])),
});
