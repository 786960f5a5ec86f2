import { gzipSync } from 'node:zlib';
import { refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const clause = 'success/body-object';
const list = '{"PhoneNumberErrors":[]}';
const encoded = (coding: string, body: Uint8Array | string) =>
  sample({ requestHeaders: { 'accept-encoding': coding }, headers: { 'content-encoding': coding }, body });

testCheck('success-body-object', {
  holdsOn: {
    'the sample exchange': sample(),
    'an empty object': sample({ body: {} }),
    'white space around the object': sample({ body: `\r\n ${list}\t` }),
    'a member that stands twice': sample({ body: '{"PhoneNumberErrors":null,"PhoneNumberErrors":[]}' }),
    'a compressed object': encoded('gzip', gzipSync(list)),
    'bytes that are not UTF-8, which another check tells': sample({ body: Buffer.from([0x7b, 0xe9, 0x7d]) }),
    'a byte order mark, which another check tells': sample({ body: `\uFEFF${list}` }),
    'a coding that nobody here can undo': encoded('zstd', 'whatever'),
  },
  leavesAlone: {
    'an error without a body': refusal(400, { body: '' }),
    '204 without a body': sample({ status: 204, body: '' }),
    'another operation': sample({ target: '/phone-numbers', body: '' }),
  },
  isBrokenBy: {
    'no body': [sample({ body: '' }), `${clause} body-empty`],
    'white space only': [sample({ body: ' ' }), `${clause} body-not-json`],
    HTML: [sample({ body: '<h1>OK</h1>' }), `${clause} body-not-json`],
    'JSON that is cut off': [sample({ body: '{"PhoneNumberErrors":[]' }), `${clause} body-not-json`],
    'junk behind JSON': [sample({ body: `${list};` }), `${clause} body-not-json`],
    'an array': [sample({ body: [] }), `${clause} body-not-object`],
    null: [sample({ body: 'null' }), `${clause} body-not-object`],
    'a string': [sample({ body: '"{}"' }), `${clause} body-not-object`],
    'a number': [sample({ body: '0' }), `${clause} body-not-object`],
    'bytes that are not what the coding says': [encoded('gzip', list), `${clause} body-not-decoded`],
  },
});
