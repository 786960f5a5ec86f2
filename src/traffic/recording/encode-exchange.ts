import type { Exchange } from '../../../contracts/harness/exchange.ts';
import type { Failure } from '../../../contracts/harness/failure.ts';
import { createMasker } from '../../reporters/masking/create-masker.ts';
import { maskExchange, maskFailure } from '../../reporters/masking/mask-report.ts';
import { recordExchange } from '../../reporters/recorded-exchange.ts';
import { secretsOfExchange } from './secrets-of-exchange.ts';

/** An exchange and what was found on it, free of secrets. */
export interface MaskedExchange {
  readonly exchange: Exchange;
  readonly failures: readonly Failure[];
}

/** Takes out of an exchange, and out of what was found on it, every secret that the exchange shows. */
export function maskTraffic(exchange: Exchange, failures: readonly Failure[]): MaskedExchange {
  const masker = createMasker(secretsOfExchange(exchange));
  return {
    exchange: maskExchange(exchange, masker),
    failures: failures.map((failure) => maskFailure(failure, masker)),
  };
}

/**
 * Writes an exchange and what was found on it as one line of a recording (NDJSON, `recorded-exchange.schema.json`),
 * with its line feed. Secrets are always masked. The failures don't repeat the exchange: it is the line itself.
 */
export function encodeExchange(exchange: Exchange, failures: readonly Failure[]): string {
  return encodeMasked(maskTraffic(exchange, failures));
}

/** Writes the line of an exchange that is free of secrets already. */
export function encodeMasked({ exchange, failures }: MaskedExchange): string {
  const told = failures.map((failure) => ({ ...failure, exchange: null }));
  return `${JSON.stringify({ ...recordExchange(exchange), failures: told })}\n`;
}
