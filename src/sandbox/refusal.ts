/** The short words that go with the operation's error shapes, from the `ErrorCode` enum of the service's model. */
const codes: Readonly<Record<string, string>> = {
  BadRequestException: 'BadRequest',
  UnauthorizedClientException: 'Unauthorized',
  ForbiddenException: 'Forbidden',
  NotFoundException: 'NotFound',
  ThrottledClientException: 'Throttled',
  ServiceFailureException: 'ServiceFailure',
  ServiceUnavailableException: 'ServiceUnavailable',
};

/** A whole request that is not carried out: thrown by a stage, rendered as an error answer. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  /** The error's shape name, as `x-amzn-ErrorType` carries it. */
  readonly type: string;
  /** The short word in the body's `Code`. */
  readonly code: string;

  constructor(status: number, type: string, message: string) {
    super(message);
    this.status = status;
    this.type = type;
    this.code = codes[type] ?? type.replace(/Exception$/, '');
  }
}

/** A 400 BadRequestException with the message. */
export function badRequest(message: string): Refusal {
  return new Refusal(400, 'BadRequestException', message);
}

/** A 404 NotFoundException: a resource that the request names does not exist. */
export function notFound(): Refusal {
  return new Refusal(
    404,
    'NotFoundException',
    'One or more of the resources in the request does not exist in the system.',
  );
}

/** A 404 for a method, path and query that name no operation. */
export function unknownOperation(): Refusal {
  return new Refusal(
    404,
    'UnknownOperationException',
    'The method, path and query of the request name no operation of this service.',
  );
}

/** A 500 ServiceFailureException. */
export function serviceFailure(): Refusal {
  return new Refusal(500, 'ServiceFailureException', 'The service encountered an unexpected error.');
}

/** Takes whatever a stage threw: a refusal stays itself, an accident becomes a service failure without detail. */
export function toRefusal(thrown: unknown): Refusal {
  return thrown instanceof Refusal ? thrown : serviceFailure();
}
