import { refusal, sample, unanswered } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const broken = 'success/status-200 other-success-status';

testCheck('success-status', {
  holdsOn: {
    'the sample exchange': sample(),
  },
  leavesAlone: {
    'an error': refusal(400),
    'a redirect': sample({ status: 300 }),
    'a status below 200': sample({ status: 199 }),
    'a created answer of another operation': sample({ method: 'PUT', status: 201 }),
    'a request without an answer': unanswered(sample()),
  },
  isBrokenBy: {
    '201': [sample({ status: 201 }), broken],
    '202': [sample({ status: 202 }), broken],
    '204 without a body': [sample({ status: 204, body: '' }), broken],
    '299': [sample({ status: 299 }), broken],
  },
});
