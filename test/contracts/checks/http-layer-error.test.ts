import { refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const clause = 'errors/http-layer';
const unknownPath = { method: 'GET', target: '/nope' } as const;
const html = {
  headers: { 'content-type': 'text/html', 'x-amzn-errortype': null },
  body: '<h1>No</h1>',
} as const;
const front = [405, 408, 411, 413, 414, 417, 421, 426, 431];

testCheck('http-layer-error', {
  holdsOn: {
    ...Object.fromEntries(front.map((status) => [status, refusal(status)])),
    '404 on an unknown path': refusal(404, unknownPath),
    'a type in the body': refusal(404, {
      ...unknownPath,
      headers: { 'x-amzn-errortype': null },
      body: { __type: 'NotFoundException' },
    }),
    'a charset': refusal(405, { headers: { 'content-type': 'application/json; charset=utf-8' } }),
  },
  leavesAlone: {
    'a success': sample(),
    'a success of another operation': sample(unknownPath),
    'a redirect of another operation': sample({ ...unknownPath, status: 399 }),
    'HEAD, whose answer has no body': refusal(404, { method: 'HEAD', target: '/nope', ...html, body: '' }),
    'an error of the operation': refusal(404, html),
    '415 of the operation': refusal(415, html),
  },
  isBrokenBy: {
    'HTML with 400 on an unknown path': [
      refusal(400, { ...unknownPath, ...html }),
      `${clause} body-not-json`,
    ],
    'HTML with 404 on an unknown path': [
      refusal(404, { ...unknownPath, ...html }),
      `${clause} body-not-json`,
    ],
    'HTML with 413 on the operation': [refusal(413, html), `${clause} body-not-json`],
    'no body': [refusal(405, { body: '' }), `${clause} body-not-json`],
    'an array': [refusal(431, { body: [] }), `${clause} body-not-json`],
    'JSON of another media type': [
      refusal(405, { headers: { 'content-type': 'text/plain' } }),
      `${clause} other-media-type`,
    ],
    'JSON of no media type': [
      refusal(405, { headers: { 'content-type': null } }),
      `${clause} other-media-type`,
    ],
    'no type': [
      refusal(404, { ...unknownPath, headers: { 'x-amzn-errortype': null }, body: {} }),
      `${clause} type-not-told`,
    ],
  },
  tells: {
    'the media type': [
      refusal(405, { headers: { 'content-type': 'text/plain' } }),
      { received: 'text/plain' },
    ],
  },
});
