import { notFound, Refusal, serviceFailure } from '../refusal.ts';

/** The refusal that each error state asks for, worded as on the reference page API_BatchDeletePhoneNumber. */
export const forcedRefusals: ReadonlyMap<string, () => Refusal> = new Map([
  [
    'credentials are rejected',
    () =>
      new Refusal(
        401,
        'UnauthorizedClientException',
        'The client is not currently authorized to make the request.',
      ),
  ],
  [
    'caller is forbidden',
    () =>
      new Refusal(403, 'ForbiddenException', 'The client is permanently forbidden from making the request.'),
  ],
  ['a resource is not found', notFound],
  [
    'caller is over its rate limit',
    () => new Refusal(429, 'ThrottledClientException', 'The client exceeded its request rate limit.'),
  ],
  ['service is failing', serviceFailure],
  [
    'service is unavailable',
    () => new Refusal(503, 'ServiceUnavailableException', 'The service is currently unavailable.'),
  ],
]);
