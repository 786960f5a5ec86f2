import type { Exchange } from '../../../contracts/harness/exchange.ts';
import { type Changes, errorStatuses, refusal, sample } from './sample-exchange.ts';
import { testCheck } from './test-check.ts';

const misspelled = 'errors/type-spelled-exactly type-misspelled';
const unpublished = 'errors/type-spelled-exactly type-unpublished';
const disagrees = 'errors/status-and-type-agree type-of-other-status';
const unfit = 'errors/type-fits-http-status type-of-other-status';
const told = (status: number, type: string, changes: Changes = {}) =>
  refusal(status, { ...changes, headers: { 'x-amzn-errortype': type } });

/** What AWS publishes for refusals by signature, beside the operation's own page (Common Errors; public traces). */
const signature = [
  'AccessDeniedException',
  'ExpiredTokenException',
  'IncompleteSignature',
  'IncompleteSignatureException',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'NotAuthorized',
  'OptInRequired',
  'RequestExpired',
  'RequestTimeTooSkewed',
  'SignatureDoesNotMatch',
  'UnrecognizedClientException',
];

/** Each of the types with each of the statuses. */
function published(
  statuses: readonly number[],
  types: readonly string[],
): Readonly<Record<string, Exchange>> {
  const pairs = statuses.flatMap((status) => types.map((type) => [status, type] as const));
  return Object.fromEntries(pairs.map(([status, type]) => [`${type} with ${status}`, told(status, type)]));
}

testCheck('error-type-agrees', {
  holdsOn: {
    ...Object.fromEntries(errorStatuses.map((status) => [`the type of ${status}`, refusal(status)])),
    'a decorated type': told(404, 'aws.chime#NotFoundException:http://internal.amazon.com/'),
    'a type in the body': refusal(403, {
      headers: { 'x-amzn-errortype': null },
      body: { __type: 'ForbiddenException' },
    }),
    ...published([400], ['ValidationException', 'SerializationException', 'ValidationError']),
    ...published([400], ['MalformedHttpRequestException', 'RequestAbortedException']),
    ...published([400, 406], ['NotAcceptableException']),
    ...published([400, 415], ['UnsupportedMediaTypeException']),
    ...published([400], ['RequestEntityTooLargeException', 'RequestTimeoutException']),
    ...published([400, 403, 404], ['UnknownOperationException', 'InvalidAction']),
    ...published([400, 401, 403], signature),
    'any name with 415': told(415, 'Unsupported'),
    'any name with a status that another check tells': told(409, 'ConflictException'),
  },
  leavesAlone: {
    'no type, which another check tells': told(400, ''),
    'a type that the clients read apart': refusal(400, {
      headers: { 'x-amzn-errortype': null },
      body: { CODE: 'BadRequestException' },
    }),
    'a success': sample({ headers: { 'x-amzn-errortype': 'NotFoundException' } }),
    '413 with another type': told(413, 'NotFoundException'),
    'another operation': told(404, 'BadRequestException', { target: '/nope' }),
  },
  isBrokenBy: {
    'another type with 400': [told(400, 'NotFoundException'), disagrees],
    'BadRequestException with 500': [told(500, 'BadRequestException'), disagrees],
    'BadRequestException with 409': [told(409, 'BadRequestException'), disagrees],
    'ThrottledClientException with 400': [told(400, 'ThrottledClientException'), disagrees],
    'ValidationException with 404': [told(404, 'ValidationException'), disagrees],
    'ValidationException with 500': [told(500, 'ValidationException'), disagrees],
    'UnknownOperationException with 429': [told(429, 'UnknownOperationException'), disagrees],
    'InvalidSignatureException with 404': [told(404, 'InvalidSignatureException'), disagrees],
    'BadRequestException with 415': [told(415, 'BadRequestException'), unfit],
    'NotFoundException with 415': [told(415, 'NotFoundException'), unfit],
    'ForbiddenException with 415': [told(415, 'ForbiddenException'), disagrees],
    'ThrottledClientException with 406': [told(406, 'ThrottledClientException'), disagrees],
    'BadRequestException with 406': [told(406, 'BadRequestException'), unfit],
    'a type without its suffix': [told(400, 'BadRequest'), misspelled],
    'a type in lower case': [told(400, 'badrequestexception'), misspelled],
    'a type in camel case': [told(404, 'notFoundException'), misspelled],
    'a type with hyphens': [told(404, 'Not-Found-Exception'), misspelled],
    'a type in capitals with underscores': [told(400, 'BAD_REQUEST'), misspelled],
    'a type whose short word stands alone': [told(429, 'Throttled'), misspelled],
    'a type without its suffix, though its short word is another': [told(429, 'ThrottledClient'), misspelled],
    'a misspelled type with another status': [told(500, 'NotFound'), misspelled],
    'a misspelled type with 415': [told(415, 'BadRequest'), misspelled],
    'only the short word in the body': [
      refusal(400, { headers: { 'x-amzn-errortype': null }, body: { Code: 'BadRequest', Message: 'no' } }),
      misspelled,
    ],
    'a name that nobody published': [told(400, 'OopsException'), unpublished],
    'a name that nobody published with 500': [told(500, 'Error'), unpublished],
    'a name that nobody published with 404': [told(404, 'ResourceNotFoundException'), unpublished],
  },
  tells: {
    'what belongs to the status': [
      told(400, 'NotFoundException'),
      { received: 'NotFoundException with status 400', expected: 'BadRequestException with status 400' },
    ],
    'what belongs to the type where the status has none': [
      told(415, 'ThrottledClientException'),
      { expected: 'ThrottledClientException with status 429' },
    ],
    'what belongs to the status in the place of an unknown name': [
      told(403, 'Oops'),
      { received: 'Oops with status 403', expected: 'ForbiddenException with status 403' },
    ],
  },
});
