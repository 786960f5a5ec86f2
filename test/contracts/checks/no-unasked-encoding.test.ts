import { gzipSync } from 'node:zlib';
import { refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const broken = 'transport/no-unasked-encoding unasked-encoding';

/** An answer in a coding, to a request that accepts what is said. */
function encoded(coding: string, accepted: string | null, status = 200) {
  return sample({
    status,
    requestHeaders: { 'Accept-Encoding': accepted },
    headers: { 'Content-Encoding': coding },
    body: gzipSync('{"PhoneNumberErrors":[]}'),
  });
}

testCheck('no-unasked-encoding', {
  holdsOn: {
    'the sample exchange': sample(),
    'a request that accepts nothing said': sample({ requestHeaders: { 'accept-encoding': null } }),
    'gzip where gzip is accepted': encoded('gzip', 'gzip'),
    'gzip in a list': encoded('gzip', 'br, gzip ;q=0.5, deflate'),
    'other case': encoded('GZIP', 'Gzip'),
    'x-gzip for gzip': encoded('x-gzip', 'gzip'),
    'gzip for x-gzip': encoded('gzip', 'x-gzip'),
    'anything accepted': encoded('br', '*'),
    'anything else accepted': encoded('br', 'gzip;q=0, *;q=0.1'),
    'a name without a weight behind another parameter': encoded('gzip', 'gzip;level=9'),
    identity: encoded('identity', null),
    'an empty field': encoded('', null),
    'an empty field where something is accepted': encoded('', 'gzip'),
    'two codings that are both accepted': encoded('gzip, br', 'br, gzip'),
  },
  leavesAlone: {
    'another operation': sample({ target: '/phone-numbers', headers: { 'content-encoding': 'gzip' } }),
  },
  isBrokenBy: {
    'gzip where identity is accepted': [encoded('gzip', 'identity'), broken],
    'gzip where nothing is said': [encoded('gzip', null), broken],
    'gzip where an empty list is accepted': [encoded('gzip', ''), broken],
    'gzip with a weight of 0': [encoded('gzip', 'gzip;q=0'), broken],
    'gzip with a weight of 0.000': [encoded('gzip', 'gzip; q=0.000'), broken],
    'gzip with a weight of 0 beside anything': [encoded('gzip', '*, gzip;q=0'), broken],
    'anything with a weight of 0': [encoded('gzip', '*;q=0'), broken],
    'another coding than the accepted one': [encoded('br', 'gzip'), broken],
    'a coding whose name begins like the accepted one': [encoded('gzip2', 'gzip'), broken],
    'a coding that is another one but for x- inside': [encoded('lx-gzip', 'lgzip'), broken],
    'one of two codings': [encoded('gzip, br', 'gzip'), broken],
    'two codings': [encoded('deflate,gzip', 'identity'), broken, broken],
    'gzip of an error': [encoded('gzip', null, 500), broken],
    'gzip of a redirect': [encoded('gzip', null, 301), broken],
    'gzip of a refusal': [refusal(400, { headers: { 'content-encoding': 'gzip' } }), broken],
  },
  tells: {
    'what is accepted': [encoded('gzip', 'br'), { expected: 'none, since Accept-Encoding is br' }],
    'that nothing is accepted': [
      encoded('gzip', null),
      { expected: 'none, since Accept-Encoding is absent' },
    ],
  },
});
