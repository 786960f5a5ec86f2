import type { Exchange } from '../../../contracts/harness/exchange.ts';
import type { Failure } from '../../../contracts/harness/failure.ts';
import type { CaseResult, Report } from '../../../contracts/harness/outcome.ts';
import type { Masker } from './create-masker.ts';
import { maskBody } from './mask-body.ts';

/** The same report without secrets; every reporter is given this one only. */
export function maskReport(report: Report, masker: Masker): Report {
  return {
    ...report,
    target: masker.text(report.target),
    coverage: {
      ...report.coverage,
      unexercised: report.coverage.unexercised.map((one) => ({ ...one, reason: masker.text(one.reason) })),
    },
    cases: report.cases.map((result) => maskCase(result, masker)),
  };
}

/** The same result of a case without secrets. */
export function maskCase(result: CaseResult, masker: Masker): CaseResult {
  return {
    ...result,
    ...(result.reason === undefined ? {} : { reason: masker.text(result.reason) }),
    failures: result.failures.map((failure) => maskFailure(failure, masker)),
  };
}

/** The same failure without secrets, the signature of its own request included. */
export function maskFailure(failure: Failure, known: Masker): Failure {
  const masker = known.and(signaturesOf(failure.exchange));
  return {
    ...failure,
    path: masker.text(failure.path),
    received: masker.text(failure.received),
    expected: masker.text(failure.expected),
    exchange: failure.exchange === null ? null : maskExchange(failure.exchange, masker),
    ...(failure.signing === undefined
      ? {}
      : {
          signing: {
            canonicalRequest: masker.text(failure.signing.canonicalRequest),
            stringToSign: masker.text(failure.signing.stringToSign),
          },
        }),
    ...(failure.curl === undefined ? {} : { curl: masker.text(failure.curl) }),
    ...(failure.again === undefined ? {} : { again: masker.text(failure.again) }),
  };
}

/** The same exchange without secrets, in header fields, targets and bodies. */
export function maskExchange(exchange: Exchange, masker: Masker): Exchange {
  const { request, response } = exchange;
  return {
    ...exchange,
    request: {
      ...request,
      target: masker.text(request.target),
      headers: masker.headers(request.headers),
      body: maskBody(request.body, request.headers, masker),
    },
    response:
      response === null
        ? null
        : {
            ...response,
            headers: masker.headers(response.headers),
            body: maskBody(response.body, response.headers, masker),
          },
  };
}

/** The signature of the request itself, which the target may send back in other words. */
function signaturesOf(exchange: Exchange | null): readonly string[] {
  const fields = exchange?.request.headers ?? [];
  return fields.flatMap(([, value]) => /\bSignature=([0-9a-f]{16,})/i.exec(value)?.[1] ?? []);
}
