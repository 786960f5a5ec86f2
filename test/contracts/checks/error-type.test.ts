import { refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const notTold = 'errors/type-told type-not-told';
const bodyOnly = 'errors/type-in-header type-in-body-only';
const decorated = 'errors/type-bare type-decorated';
const name = 'BadRequestException';
const inHeader = (value: string) => refusal(400, { headers: { 'x-amzn-errortype': value } });
const inBody = (body: unknown, status = 400) =>
  refusal(status, { headers: { 'x-amzn-errortype': null }, body });

testCheck('error-type', {
  holdsOn: {
    'a refusal': refusal(400),
    'a header name in other case': refusal(400, { headers: { 'X-AMZN-ERRORTYPE': name } }),
    'another name in the body': refusal(400, { body: { __type: 'X', code: 'Y', Code: 'Z' } }),
    'a name that nobody published, which another check tells': inHeader('Oops'),
    'HTML behind the header, which another check tells': refusal(415, { body: '<p>' }),
  },
  leavesAlone: {
    'a success': sample(),
    'a redirect': sample({ status: 302 }),
    '413 without a type': inBody('<p>', 413),
    'an unknown path without a type': refusal(404, {
      target: '/nope',
      headers: { 'x-amzn-errortype': null },
      body: '<p>',
    }),
  },
  isBrokenBy: {
    'no type anywhere': [inBody({ Message: 'no' }), notTold],
    'no type in HTML with 415': [inBody('<p>', 415), notTold],
    'an empty header': [inHeader(''), notTold],
    'an empty header beside a type in the body': [
      refusal(400, { headers: { 'x-amzn-errortype': '' }, body: { code: name } }),
      notTold,
    ],
    'a header of nothing but a namespace': [inHeader('aws.chime#'), notTold],
    'a header with a comma, which one client cuts': [inHeader(`${name},http://example.com/`), notTold],
    'two headers': [
      refusal(400, {
        headers: [
          ['x-amzn-ErrorType', name],
          ['x-amzn-ErrorType', name],
        ],
      }),
      notTold,
    ],
    'a name in CODE, which one client reads': [inBody({ CODE: name }), notTold],
    'Code in front of code, read apart': [inBody({ Code: 'BadRequest', code: name }), notTold],
    'a code that is null': [inBody({ code: null, __type: name }), notTold],
    'a code that is a number': [inBody({ code: 400, __type: name }), notTold],
    'an empty code': [inBody({ code: '', __type: name }), notTold],
    'the name in code': [inBody({ code: name }), bodyOnly],
    'the name in Code': [inBody({ Code: name, Message: 'no' }), bodyOnly],
    'the short word in Code, which both read': [inBody({ Code: 'BadRequest' }), bodyOnly],
    'code in front of Code': [inBody({ code: name, Code: 'BadRequest' }), bodyOnly],
    'the name in __type': [inBody({ __type: name }), bodyOnly],
    'the name with its namespace in __type': [inBody({ __type: `aws.chime#${name}` }), bodyOnly],
    'the name in __type beside a Code, which goes first': [
      inBody({ __type: name, Code: 'BadRequest' }),
      bodyOnly,
    ],
    'the name with an address': [inHeader(`${name}:http://internal.amazon.com/coral/`), decorated],
    'the name with its namespace': [inHeader(`aws.chime#${name}`), decorated],
    'the name with both': [inHeader(`aws.chime#${name}:http://internal.amazon.com/`), decorated],
    'a colon behind the name': [inHeader(`${name}:`), decorated],
  },
  tells: {
    'who reads what where they differ': [
      inBody({ CODE: name }),
      { received: 'none to botocore, BadRequestException to the SDK for JavaScript' },
    ],
    'what one reads and the other does not': [
      inHeader(`${name},x`),
      { received: `${name},x to botocore, ${name} to the SDK for JavaScript` },
    ],
    'who reads nothing where they differ': [
      inHeader(`,${name}`),
      { received: `,${name} to botocore, none to the SDK for JavaScript` },
    ],
    'what stands in the header where neither reads a name': [inHeader(''), { received: '(empty)' }],
  },
});
