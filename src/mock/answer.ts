/** What the mock answers, before the headers that are fresh on each answer are added. */
export interface Answer {
  readonly status: number;
  /** Header fields beside `Content-Type`, `Content-Length`, `Date` and the request id. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body: unknown;
}

/**
 * An answer in the form of the service's errors: the shape's name in `x-amzn-ErrorType`, a short word and a sentence in
 * the body (operation error serialization of restJson1, and the members of the error shapes in the service's model).
 */
export function refuse(status: number, type: string, message: string): Answer {
  const code = type.replace(/Exception$/, '');
  return { status, headers: { 'x-amzn-ErrorType': type }, body: { Code: code, Message: message } };
}
