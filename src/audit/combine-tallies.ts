import type {
  AuditCounts,
  AuditSource,
  AuditTally,
  ClauseTally,
  FindingTally,
  StatusTally,
} from './audit-report.ts';
import { compareTexts, joinExamples, joinPlaces } from './examples.ts';

/**
 * Adds two tallies up. Associative and commutative, and every list comes out in one order: whatever way the exchanges
 * were dealt out and the parts are put together, the same tally comes out.
 */
export function combineTallies(left: AuditTally, right: AuditTally): AuditTally {
  return {
    counts: addCounts(left.counts, right.counts),
    sources: joinBy([...left.sources, ...right.sources], nameOfSource, addSources),
    firstAt: pick(Math.min, left.firstAt, right.firstAt),
    lastAt: pick(Math.max, left.lastAt, right.lastAt),
    statuses: joinBy([...left.statuses, ...right.statuses], ({ status }) => String(status), addStatuses),
    clauses: joinBy([...left.clauses, ...right.clauses], ({ id }) => id, addClauses),
    findings: joinBy([...left.findings, ...right.findings], nameOfFinding, addFindings),
    unreadable: joinPlaces(left.unreadable, right.unreadable),
  };
}

/** The tally of nothing. */
export const emptyTally: AuditTally = {
  counts: {
    exchanges: 0,
    held: 0,
    advised: 0,
    broken: 0,
    unanswered: 0,
    incomplete: 0,
    other: 0,
    unreadable: 0,
    unfinished: 0,
  },
  sources: [],
  firstAt: null,
  lastAt: null,
  statuses: [],
  clauses: [],
  findings: [],
  unreadable: [],
};

/** Makes one of all items of the same name, and orders them by name. */
function joinBy<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  add: (left: Item, right: Item) => Item,
): readonly Item[] {
  const byName = new Map<string, Item>();
  for (const item of items) {
    const known = byName.get(nameOf(item));
    byName.set(nameOf(item), known === undefined ? item : add(known, item));
  }
  return [...byName].sort(([left], [right]) => compareTexts(left, right)).map(([, item]) => item);
}

function addCounts(left: AuditCounts, right: AuditCounts): AuditCounts {
  return {
    exchanges: left.exchanges + right.exchanges,
    held: left.held + right.held,
    advised: left.advised + right.advised,
    broken: left.broken + right.broken,
    unanswered: left.unanswered + right.unanswered,
    incomplete: left.incomplete + right.incomplete,
    other: left.other + right.other,
    unreadable: left.unreadable + right.unreadable,
    unfinished: left.unfinished + right.unfinished,
  };
}

function nameOfSource({ name, format }: AuditSource): string {
  return JSON.stringify([name, format]);
}

function addSources(left: AuditSource, right: AuditSource): AuditSource {
  return { ...left, bytes: left.bytes + right.bytes, exchanges: left.exchanges + right.exchanges };
}

function addStatuses({ status, exchanges }: StatusTally, right: StatusTally): StatusTally {
  return { status, exchanges: exchanges + right.exchanges };
}

function addClauses({ id, judged, failed }: ClauseTally, right: ClauseTally): ClauseTally {
  return { id, judged: judged + right.judged, failed: failed + right.failed };
}

/** A name for a kind of deviation, unlike that of any other. */
function nameOfFinding({ side, clause, check = '', code }: FindingTally): string {
  return JSON.stringify([clause, side, check, code]);
}

function addFindings(left: FindingTally, right: FindingTally): FindingTally {
  const { side, clause, check, code } = left;
  return {
    side,
    clause,
    ...(check === undefined ? {} : { check }),
    code,
    findings: left.findings + right.findings,
    exchanges: left.exchanges + right.exchanges,
    firstAt: Math.min(left.firstAt, right.firstAt),
    lastAt: Math.max(left.lastAt, right.lastAt),
    examples: joinExamples(left.examples, right.examples),
  };
}

function pick(
  choose: (left: number, right: number) => number,
  left: number | null,
  right: number | null,
): number | null {
  return left === null || right === null ? (left ?? right) : choose(left, right);
}
