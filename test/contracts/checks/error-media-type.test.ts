import { refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const clause = 'errors/media-type';
const withType = (status: number, value: string | null) =>
  refusal(status, { headers: { 'content-type': value } });

testCheck('error-media-type', {
  holdsOn: {
    'a refusal': refusal(400),
    'a failure': refusal(500),
    'other case and a charset': withType(404, 'APPLICATION/json; charset=utf-8'),
  },
  leavesAlone: {
    'a success in text/html': sample({ headers: { 'content-type': 'text/html' } }),
    'a redirect in text/html': sample({ status: 301, headers: { 'content-type': 'text/html' } }),
    'HTML with 404 on an unknown path': refusal(404, {
      target: '/nope',
      headers: { 'content-type': 'text/html' },
    }),
    'HTML with 413': withType(413, 'text/html'),
  },
  isBrokenBy: {
    'no media type': [withType(400, null), `${clause} media-type-missing`],
    'HTML with 415 on the operation': [withType(415, 'text/html'), `${clause} other-media-type`],
    'HTML with 503': [withType(503, 'text/html; charset=utf-8'), `${clause} other-media-type`],
    'problem+json': [withType(400, 'application/problem+json'), `${clause} other-media-type`],
  },
});
