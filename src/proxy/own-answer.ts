/** An answer that the proxy gives in the place of the upstream. */
export interface OwnAnswer {
  readonly status: number;
  readonly reason: string;
  /** The shape's name in x-amzn-ErrorType, and the short word in the body. */
  readonly type: string;
  readonly code: string;
  readonly message: string;
}

/** Writes an answer of the proxy's own, in the form in which the operation tells errors; it closes the connection. */
export function renderOwnAnswer({ status, reason, type, code, message }: OwnAnswer, method = 'GET'): Buffer {
  const body = JSON.stringify({ Code: code, Message: message });
  const head = [
    `HTTP/1.1 ${status} ${reason}`,
    `Date: ${new Date().toUTCString()}`,
    'Server: chime-contract proxy',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `x-amzn-ErrorType: ${type}`,
    'Connection: close',
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${method === 'HEAD' ? '' : body}`, 'utf8');
}

/** The upstream could not be reached, or closed the connection without an answer. */
export function badGateway(why: string): OwnAnswer {
  const message = `The proxy got no answer from the upstream: ${why}.`;
  return { status: 502, reason: 'Bad Gateway', type: 'BadGatewayException', code: 'BadGateway', message };
}

/** A request that a proxy of single exchanges can't serve. */
export function notServed(what: string): OwnAnswer {
  const message = `The proxy forwards single exchanges and no ${what}.`;
  return {
    status: 501,
    reason: 'Not Implemented',
    type: 'NotImplementedException',
    code: 'NotImplemented',
    message,
  };
}

/** More connections than the proxy takes. */
export const tooManyConnections: OwnAnswer = {
  status: 503,
  reason: 'Service Unavailable',
  type: 'ServiceUnavailableException',
  code: 'ServiceUnavailable',
  message: 'The proxy has as many connections as it takes.',
};
