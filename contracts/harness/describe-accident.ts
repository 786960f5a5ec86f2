import type { Accident } from './exchange.ts';

const tlsCode = /^(ERR_TLS|ERR_SSL|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/;

/** Sorts an error of Node's HTTP client into the kinds of accident that the harness tells apart. */
export function describeAccident(error: unknown): Accident {
  const { code, message } = codeAndMessage(error);
  if (code === 'ECONNREFUSED') return { kind: 'refused', message: 'the connection was refused' };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return { kind: 'unresolved', message: `the host name was not found (${code})` };
  if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH' || code === 'EADDRNOTAVAIL')
    return { kind: 'refused', message: `the host was not reachable (${code})` };
  if (code === 'HPE_INVALID_CONSTANT' && /Expected HTTP\//.test(message))
    return {
      kind: 'not-http',
      message: 'what came back does not begin as HTTP/1.1 does; is the port right?',
    };
  if (code === 'HPE_CLOSED_CONNECTION')
    return {
      kind: 'malformed',
      message:
        'more bytes follow the answer, though it says Connection: close; is its Content-Length too small?',
    };
  if (code.startsWith('HPE_'))
    return { kind: 'malformed', message: `the answer is not valid HTTP/1.1: ${message} (${code})` };
  if (tlsCode.test(code)) return { kind: 'tls', message: `TLS failed: ${message} (${code})` };
  return { kind: 'reset', message: `the connection broke off (${code || message})` };
}

function codeAndMessage(error: unknown): { code: string; message: string } {
  if (!(error instanceof Error)) return { code: '', message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { code, message: error.message };
}
