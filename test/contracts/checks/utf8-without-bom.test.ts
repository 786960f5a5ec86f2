import { gzipSync } from 'node:zlib';
import { refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const clause = 'transport/utf8-without-bom';
const text = '{"PhoneNumberErrors":[],"X":"caf\u00e9 \u{1f4de}"}';
const latin1 = Buffer.from('{"X":"caf\u00e9"}', 'latin1');
const marked = `\uFEFF${text}`;

testCheck('utf8-without-bom', {
  holdsOn: {
    'the sample exchange': sample(),
    'characters beyond ASCII': sample({ body: text }),
    'HTML, which another check tells': refusal(500, { body: '<p>caf\u00e9</p>' }),
    'a mark inside a string': sample({ body: '{"X":"\uFEFF"}' }),
    'compressed UTF-8': sample({ body: gzipSync(text), headers: { 'content-encoding': 'gzip' } }),
  },
  leavesAlone: {
    'an empty body': sample({ body: '' }),
    'a coding that could not be undone': sample({ body: 'x', headers: { 'content-encoding': 'gzip' } }),
    'another operation': sample({ method: 'GET', body: latin1 }),
  },
  isBrokenBy: {
    'a byte order mark': [sample({ body: marked }), `${clause} byte-order-mark`],
    'nothing but a byte order mark': [sample({ body: '\uFEFF' }), `${clause} byte-order-mark`],
    'a byte order mark in front of HTML': [refusal(503, { body: '\uFEFF<p>' }), `${clause} byte-order-mark`],
    'a compressed byte order mark': [
      sample({ body: gzipSync(marked), headers: { 'content-encoding': 'gzip' } }),
      `${clause} byte-order-mark`,
    ],
    'Latin-1': [sample({ body: latin1 }), `${clause} not-utf8`],
    'Latin-1 in an error': [refusal(400, { body: latin1 }), `${clause} not-utf8`],
    'UTF-16': [sample({ body: Buffer.from(marked, 'utf16le') }), `${clause} not-utf8`],
    'a character that is cut off': [sample({ body: Buffer.from([0x22, 0xc3, 0x22]) }), `${clause} not-utf8`],
    'half of a surrogate pair': [
      sample({ body: Buffer.from([0x22, 0xed, 0xa0, 0xbd, 0x22]) }),
      `${clause} not-utf8`,
    ],
    'an overlong form': [sample({ body: Buffer.from([0x22, 0xc0, 0xaf, 0x22]) }), `${clause} not-utf8`],
  },
});
