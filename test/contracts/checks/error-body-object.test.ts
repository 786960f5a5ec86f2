import { refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const clause = 'errors/body-object';

testCheck('error-body-object', {
  holdsOn: {
    'a refusal': refusal(400),
    'an empty object': refusal(404, { body: {} }),
    'Latin-1, which another check tells': refusal(400, {
      body: Buffer.from('{"Message":"caf\u00e9"}', 'latin1'),
    }),
  },
  leavesAlone: {
    'a success without a body': sample({ body: '' }),
    'a redirect without a body': sample({ status: 302, body: '' }),
    'HTML with 404 on an unknown path': refusal(404, { target: '/nope', body: '<h1>Not Found</h1>' }),
    'HTML with 405': refusal(405, { body: '<h1>Method Not Allowed</h1>' }),
    'HTML with 413': refusal(413, { body: '<h1>Too Large</h1>' }),
  },
  isBrokenBy: {
    'HTML with 404 on the operation': [
      refusal(404, { body: '<h1>Not Found</h1>' }),
      `${clause} body-not-json`,
    ],
    'HTML with 415 on the operation': [
      refusal(415, { body: '<h1>Unsupported</h1>' }),
      `${clause} body-not-json`,
    ],
    'no body': [refusal(503, { body: '' }), `${clause} body-empty`],
    'an array': [refusal(400, { body: ['BadRequest'] }), `${clause} body-not-object`],
    'a string': [refusal(500, { body: '"failure"' }), `${clause} body-not-object`],
    null: [refusal(500, { body: 'null' }), `${clause} body-not-object`],
  },
});
