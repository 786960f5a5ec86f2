import type { Demand } from '../../../contracts/expectations/expectation.ts';
import type { Pattern } from '../../../contracts/expectations/patterns.ts';
import type { Exchange } from '../../../contracts/harness/exchange.ts';
import type { Finding } from '../../../contracts/harness/failure.ts';
import { readView } from '../../../contracts/reading/view.ts';

/** What a case knows besides the answer that is judged. */
export interface Known {
  /** The state that each id was set to. */
  readonly states?: Readonly<Record<string, string>>;
  /** The id of each alias. */
  readonly ids?: Readonly<Record<string, string>>;
  /** Earlier answers by name. */
  readonly earlier?: Readonly<Record<string, Exchange>>;
}

/** What a demand finds; throws for a finding that tells nothing. */
export function findingsOf(demand: Demand, exchange: Exchange, known: Known = {}): readonly Finding[] {
  const findings = demand.judge(contextOf(exchange, known));
  if (demand.text === '') throw new Error('a demand without words');
  for (const { clause, path, received, expected } of findings)
    if (
      path === '' ||
      received === '' ||
      expected === '' ||
      received === expected ||
      !demand.clauses.includes(clause)
    )
      throw new Error(`a finding that tells nothing: ${JSON.stringify(findings)}`);
  return findings;
}

/** What a demand finds, as `clause code`. */
export function judgeDemand(demand: Demand, exchange: Exchange, known: Known = {}): readonly string[] {
  return findingsOf(demand, exchange, known).map(({ clause, code }) => `${clause} ${code}`);
}

/** Whether a pattern matches. */
export function isMatch(pattern: Pattern, exchange: Exchange, known: Known = {}): boolean {
  return pattern.matches(contextOf(exchange, known));
}

function contextOf(exchange: Exchange, { states = {}, ids = {}, earlier = {} }: Known) {
  return {
    exchange,
    view: readView(exchange),
    idOf: (alias: string) => ids[alias] ?? alias,
    stateOf: (id: string) => states[id],
    earlier: (name: string) => {
      const found = earlier[name];
      if (found === undefined) throw new RangeError(`no answer '${name}'`);
      return readView(found);
    },
  };
}
