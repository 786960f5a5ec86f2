/** One of the failures that the reference page documents. */
export interface DocumentedError {
  readonly status: number;
  readonly type: string;
  /** The short word that the body's `Code` has beside it. */
  readonly code: string;
}

/** The seven documented failures (API Reference, Errors; `Code` words from the service model and public traces). */
export const documentedErrors: readonly DocumentedError[] = [
  { status: 400, type: 'BadRequestException', code: 'BadRequest' },
  { status: 401, type: 'UnauthorizedClientException', code: 'Unauthorized' },
  { status: 403, type: 'ForbiddenException', code: 'Forbidden' },
  { status: 404, type: 'NotFoundException', code: 'NotFound' },
  { status: 429, type: 'ThrottledClientException', code: 'Throttled' },
  { status: 500, type: 'ServiceFailureException', code: 'ServiceFailure' },
  { status: 503, type: 'ServiceUnavailableException', code: 'ServiceUnavailable' },
];

const byType = new Map(documentedErrors.map((error) => [error.type, error]));
const byStatus = new Map(documentedErrors.map((error) => [error.status, error]));

/** The documented failure of this type, if it is one. */
export function documentedByType(type: string): DocumentedError | undefined {
  return byType.get(type);
}

/** The documented failure with this status, if there is one. */
export function documentedByStatus(status: number): DocumentedError | undefined {
  return byStatus.get(status);
}

const validation = [
  'ValidationException',
  'SerializationException',
  'ValidationError',
  'MalformedHttpRequestException',
];
const route = ['UnknownOperationException', 'InvalidAction'];
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
const protocol = [
  'UnsupportedMediaTypeException',
  'NotAcceptableException',
  'RequestAbortedException',
  'RequestEntityTooLargeException',
  'RequestTimeoutException',
];

/** Types beside the documented ones that may come with a documented status: refusals by protocol, route or signature. */
const otherTypes: Readonly<Record<number, ReadonlySet<string>>> = {
  400: new Set([...validation, ...route, ...signature, ...protocol]),
  401: new Set(signature),
  403: new Set([...signature, ...route]),
  404: new Set(route),
};

/** Whether a type that the reference page doesn't document is published elsewhere for refusals with this status. */
export function isPublishedBeside(status: number, type: string): boolean {
  return otherTypes[status]?.has(type) ?? false;
}

/** Statuses with which servers, gateways and frameworks refuse a request before the operation sees it. */
export const httpLayerStatuses: ReadonlySet<number> = new Set([
  405, 406, 408, 411, 413, 414, 415, 417, 421, 426, 431,
]);

/** Statuses of the HTTP layer at which even the body's form is only advised. */
export const frontStatuses: ReadonlySet<number> = new Set([405, 408, 411, 413, 414, 417, 421, 426, 431]);
