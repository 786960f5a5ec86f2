import type { Exchange } from '../../contracts/harness/exchange.ts';
import type { Finding } from '../../contracts/harness/failure.ts';
import { createMasker, type Masker } from '../reporters/masking/create-masker.ts';
import { maskExchange } from '../reporters/masking/mask-report.ts';
import { type RecordedExchange, recordExchange } from '../reporters/recorded-exchange.ts';
import { secretsOfExchange } from '../traffic/recording/secrets-of-exchange.ts';
import type { AuditExample, FindingKind, FindingTally, Place } from './audit-report.ts';
import { compareSights, joinExamples, mostExamples, type Sight } from './examples.ts';

/** An exchange with larger bodies is not repeated in a report: its place tells where it is. */
const largestBodies = 64 * 1024;

const longestText = 500;

/** Counts the sights of one kind of deviation, and keeps the first few. */
export class FindingCounter {
  readonly #kind: FindingKind;
  #findings = 0;
  #exchanges = 0;
  #lastExchange: Exchange | undefined;
  #firstAt = Number.POSITIVE_INFINITY;
  #lastAt = Number.NEGATIVE_INFINITY;
  #examples: readonly AuditExample[] = [];

  constructor(kind: FindingKind) {
    this.#kind = kind;
  }

  /** Counts one sight. The findings of one exchange come one after the other. */
  add(finding: Finding, exchange: Exchange, place: Place): void {
    const { at } = exchange;
    this.#findings += 1;
    if (at < this.#firstAt) this.#firstAt = at;
    if (at > this.#lastAt) this.#lastAt = at;
    // One exchange may show the same kind many times, as in a long list: it is one example.
    if (exchange === this.#lastExchange) return;
    this.#lastExchange = exchange;
    this.#exchanges += 1;
    this.#keep(finding, exchange, place);
  }

  /** Gives what was counted as plain data. */
  read(): FindingTally {
    return {
      ...this.#kind,
      findings: this.#findings,
      exchanges: this.#exchanges,
      firstAt: this.#firstAt,
      lastAt: this.#lastAt,
      examples: this.#examples,
    };
  }

  #keep(finding: Finding, exchange: Exchange, place: Place): void {
    const last = this.#examples.at(-1);
    if (this.#examples.length === mostExamples && last !== undefined && exchange.at > last.at) return;
    const masker = createMasker(secretsOfExchange(exchange));
    const sight = describeSight(finding, exchange.at, masker);
    if (this.#examples.length === mostExamples && last !== undefined && compareSights(sight, last) > 0)
      return;
    const example = { ...place, ...sight, exchange: showExchange(exchange, masker) };
    this.#examples = joinExamples(this.#examples, [example]);
  }
}

function describeSight({ path, received, expected }: Finding, at: number, masker: Masker): Sight {
  const clean = (text: string): string => shorten(masker.text(text));
  return { at, path: clean(path), received: clean(received), expected: clean(expected) };
}

function shorten(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText)}… (${text.length} characters)`;
}

function showExchange(exchange: Exchange, masker: Masker): RecordedExchange | null {
  const size = exchange.request.body.length + (exchange.response?.body.length ?? 0);
  return size > largestBodies ? null : recordExchange(maskExchange(exchange, masker));
}
