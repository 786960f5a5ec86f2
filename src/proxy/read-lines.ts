import type { HeaderList } from '../../contracts/harness/exchange.ts';
import { readHeader } from '../../contracts/reading/header.ts';
import type { PassingRequest, PassingResponse } from './passing-exchange.ts';

/** Reads a request line (RFC 9112 §3); `undefined` when it is none of HTTP/1. */
export function readRequestLine(line: string): Omit<PassingRequest, 'headers'> | undefined {
  const found = /^([!#$%&'*+.^_`|~\w-]+) (\S+) HTTP\/(1\.\d)$/.exec(line);
  if (found === null) return undefined;
  const [, method = '', target = '', httpVersion = ''] = found;
  return { method, target, httpVersion };
}

/** Reads a status line (RFC 9112 §4); `undefined` when it is none of HTTP/1. */
export function readStatusLine(line: string): Omit<PassingResponse, 'headers'> | undefined {
  const found = /^HTTP\/(1\.\d) ([1-9]\d\d)(?: (.*))?$/.exec(line);
  if (found === null) return undefined;
  const [, httpVersion = '', status = '', reason = ''] = found;
  return { httpVersion, status: Number(status), reason };
}

/**
 * What a request asks for that is more than one exchange, in words; `undefined` when it asks for none.
 * An offer of HTTP/2 beside an ordinary request (`Upgrade: h2c`, RFC 9113 §3.1) is left to the upstream to disregard.
 */
export function refusedUpgrade(method: string, headers: HeaderList): string | undefined {
  if (method === 'CONNECT') return 'tunnels (CONNECT)';
  const upgrade = readHeader(headers, 'upgrade')?.trim().toLowerCase();
  return upgrade === undefined || upgrade === 'h2c' ? undefined : 'upgrades of a connection (Upgrade)';
}
