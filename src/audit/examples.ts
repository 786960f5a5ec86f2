import type { AuditExample, UnreadablePlace } from './audit-report.ts';

/** How many examples of one kind of deviation are kept. */
export const mostExamples = 3;

/** How many unreadable places are kept. */
export const mostPlaces = 20;

/** What decides first which of two examples comes first. */
export type Sight = Pick<AuditExample, 'at' | 'path' | 'received' | 'expected'>;

/** Orders sights by time, then by what was found. */
export function compareSights(left: Sight, right: Sight): number {
  return (
    left.at - right.at ||
    compareTexts(left.path, right.path) ||
    compareTexts(left.received, right.received) ||
    compareTexts(left.expected, right.expected)
  );
}

/**
 * Keeps the first few examples of two lists. The order is total and looks at the place last, so the outcome is the same
 * however the work was shared.
 */
export function joinExamples(
  left: readonly AuditExample[],
  right: readonly AuditExample[],
): readonly AuditExample[] {
  return [...left, ...right].sort(compareExamples).slice(0, mostExamples);
}

/** Keeps the first few places of two lists. */
export function joinPlaces(
  left: readonly UnreadablePlace[],
  right: readonly UnreadablePlace[],
): readonly UnreadablePlace[] {
  return [...left, ...right].sort(comparePlaces).slice(0, mostPlaces);
}

function compareExamples(left: AuditExample, right: AuditExample): number {
  return (
    compareSights(left, right) ||
    compareTexts(JSON.stringify(left.exchange), JSON.stringify(right.exchange)) ||
    comparePlaces({ ...left, problem: '' }, { ...right, problem: '' })
  );
}

function comparePlaces(left: UnreadablePlace, right: UnreadablePlace): number {
  return (
    compareTexts(left.source, right.source) ||
    left.offset - right.offset ||
    compareTexts(left.problem, right.problem)
  );
}

/** Compares texts by code unit: the same on every machine. */
export function compareTexts(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
