import { expect, test } from 'vitest';
import { checks } from '../../../contracts/checks/index.ts';
import type { OperationCheck } from '../../../contracts/checks/operation-check.ts';
import type { Exchange } from '../../../contracts/harness/exchange.ts';
import type { Finding } from '../../../contracts/harness/failure.ts';
import { readView } from '../../../contracts/reading/view.ts';

/** Exchanges by what they are, and what a check says of them. */
export interface CheckTable {
  readonly holdsOn: Readonly<Record<string, Exchange>>;
  /** Exchanges to which the check does not apply. */
  readonly leavesAlone: Readonly<Record<string, Exchange>>;
  /** Each with its findings in order, as `clause code`. */
  readonly isBrokenBy: Readonly<Record<string, readonly [Exchange, string, ...string[]]>>;
  /** What its last finding says in words, where they depend on the exchange. */
  readonly tells?: Readonly<Record<string, readonly [Exchange, Partial<Finding>]>>;
}

const path = /^(status|header [a-z-]+|body(\/\w+)*)$/;

/** Declares the tests of one check: one a row, and one that every clause of the check is broken by some row. */
export function testCheck(id: string, { holdsOn, leavesAlone, isBrokenBy, tells = {} }: CheckTable): void {
  const check = findCheck(id);
  test.each(Object.entries(holdsOn))('holds on %s', (_title, exchange) => {
    expect(check.judge(readView(exchange))).toEqual([]);
  });
  test.each(Object.entries(leavesAlone))('leaves alone %s', (_title, exchange) => {
    expect(check.judge(readView(exchange))).toBeNull();
  });
  test.each(Object.entries(isBrokenBy))('is broken by %s', (_title, [exchange, ...expected]) => {
    const findings = check.judge(readView(exchange)) ?? [];
    expect(findings.map(({ clause, code }) => `${clause} ${code}`)).toEqual(expected);
    for (const finding of findings) {
      expect(finding.path).toMatch(path);
      expect(finding.received).not.toBe('');
      expect(finding.expected).not.toBe('');
      expect(finding.received).not.toBe(finding.expected);
    }
  });
  test.each(Object.entries(tells))('tells %s', (_title, [exchange, said]) => {
    expect(check.judge(readView(exchange))?.at(-1)).toMatchObject(said);
  });
  test('each of its clauses is broken by a row', () => {
    const broken = Object.values(isBrokenBy).flatMap(([, ...findings]) => findings);
    expect(new Set(broken.map((finding) => finding.split(' ')[0]))).toEqual(new Set(check.clauses));
  });
}

function findCheck(id: string): OperationCheck {
  const check = checks.find((candidate) => candidate.id === id);
  if (check === undefined) throw new RangeError(`there is no check '${id}'`);
  return check;
}
