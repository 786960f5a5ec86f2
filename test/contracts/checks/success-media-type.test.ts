import { refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const clause = 'success/media-type';
const withType = (value: string | null) => sample({ headers: { 'content-type': value } });

testCheck('success-media-type', {
  holdsOn: {
    'the sample exchange': sample(),
    'other case': withType('Application/JSON'),
    'a charset': withType('application/json; charset=utf-8'),
    'a charset without a space': withType('application/json;charset=UTF-8'),
    'white space in front of a parameter': withType('application/json ; charset="utf-8"'),
    'a header name in capitals': sample({ headers: { 'CONTENT-TYPE': 'application/json' } }),
  },
  leavesAlone: {
    'an error in text/html': refusal(400, { headers: { 'content-type': 'text/html' } }),
    '201 in text/html': sample({ status: 201, headers: { 'content-type': 'text/html' } }),
    'another operation': sample({ method: 'GET', headers: { 'content-type': 'text/html' } }),
  },
  isBrokenBy: {
    'no media type': [withType(null), `${clause} media-type-missing`],
    'an empty media type': [withType(''), `${clause} other-media-type`],
    'text/html': [withType('text/html'), `${clause} other-media-type`],
    'text/json': [withType('text/json'), `${clause} other-media-type`],
    'application/hal+json': [withType('application/hal+json'), `${clause} other-media-type`],
    'application/x-amz-json-1.1': [withType('application/x-amz-json-1.1'), `${clause} other-media-type`],
    'a name that only begins so': [withType('application/jsonp'), `${clause} other-media-type`],
    'two fields that differ': [
      sample({
        headers: [
          ['Content-Type', 'application/json'],
          ['Content-Type', 'text/html'],
        ],
      }),
      `${clause} other-media-type`,
    ],
  },
  tells: {
    'the media type': [withType('text/html'), { received: 'text/html' }],
  },
});
