import { describe, expect, test } from 'vitest';
import { describeAccident } from '../../../contracts/harness/describe-accident.ts';

const failing = (code: string, message = 'it went wrong') => Object.assign(new Error(message), { code });

describe('an error of Node’s client', () => {
  test.each<[string, string, RegExp]>([
    ['ECONNREFUSED', 'refused', /^the connection was refused$/],
    ['EHOSTUNREACH', 'refused', /not reachable \(EHOSTUNREACH\)/],
    ['ENETUNREACH', 'refused', /not reachable/],
    ['EADDRNOTAVAIL', 'refused', /not reachable/],
    ['ENOTFOUND', 'unresolved', /host name was not found \(ENOTFOUND\)/],
    ['EAI_AGAIN', 'unresolved', /host name was not found/],
    ['HPE_INVALID_CONSTANT', 'malformed', /not valid HTTP\/1\.1: it went wrong \(HPE_INVALID_CONSTANT\)/],
    ['HPE_CLOSED_CONNECTION', 'malformed', /^more bytes follow the answer, though it says Connection: close/],
    ['HPE_HEADER_OVERFLOW', 'malformed', /HPE_HEADER_OVERFLOW/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', /^TLS failed: it went wrong \(ERR_TLS_CERT_ALTNAME_INVALID\)$/],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls', /TLS/],
    ['EPROTO', 'tls', /TLS/],
    ['CERT_HAS_EXPIRED', 'tls', /TLS/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', /TLS/],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls', /TLS/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls', /TLS/],
    ['HOSTNAME_MISMATCH', 'tls', /TLS/],
    ['ECONNRESET', 'reset', /broke off \(ECONNRESET\)/],
    ['EPIPE', 'reset', /broke off \(EPIPE\)/],
    ['X_HPE_Y', 'reset', /broke off/],
    ['NO_CERT_', 'reset', /broke off/],
  ])('with the code %s is of the kind %s', (code, kind, message) => {
    expect(describeAccident(failing(code))).toEqual({ kind, message: expect.stringMatching(message) });
  });

  test('tells an answer that does not begin as HTTP from one that goes wrong later', () => {
    const error = failing('HPE_INVALID_CONSTANT', 'Parse Error: Expected HTTP/');
    expect(describeAccident(error)).toMatchObject({ kind: 'not-http' });
  });

  test.each<[unknown, string]>([
    [new Error('closed early'), 'the connection broke off (closed early)'],
    [Object.assign(new Error('odd'), { code: 7 }), 'the connection broke off (odd)'],
    ['a string', 'the connection broke off (a string)'],
  ])('without a code breaks the connection off: %s', (error, message) => {
    expect(describeAccident(error)).toEqual({ kind: 'reset', message });
  });
});
