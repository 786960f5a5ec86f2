import type { Tool } from '../../contracts/harness/bench.ts';
import { UsageError } from '../errors/usage-error.ts';
import type { Change, Effect } from './change.ts';
import { compareClauses } from './compare-clauses.ts';
import { compareDocuments } from './compare-documents.ts';
import { worstEffect } from './merge-changes.ts';
import type { ContractFile } from './read-contract.ts';

/** Everything that differs between two versions, as `src/schemas/diff.schema.json` describes it. */
export interface Difference {
  readonly tool: Tool;
  /** What was compared: documents, or the clauses of two reports. */
  readonly compared: 'documents' | 'clauses';
  readonly old: string;
  readonly new: string;
  /** The worst effect on each side. */
  readonly forCallers: Effect;
  readonly forImplementers: Effect;
  readonly changes: readonly Change[];
}

/** Two files, with their paths as the user gave them. */
export interface Sides {
  readonly old: ContractFile;
  readonly new: ContractFile;
}

/** Compares two documents or two reports; throws a UsageError when they are not of one kind. */
export function findDifference(sides: Sides, names: { old: string; new: string }, tool: Tool): Difference {
  requireOneKind(sides);
  const isReport = sides.old.kind === 'report';
  const changes = (isReport ? compareClauses : compareDocuments)(sides.old, sides.new);
  return {
    tool: { name: tool.name, version: tool.version },
    compared: isReport ? 'clauses' : 'documents',
    ...names,
    forCallers: worstEffect(changes.map(({ forCallers }) => forCallers.effect)),
    forImplementers: worstEffect(changes.map(({ forImplementers }) => forImplementers.effect)),
    changes,
  };
}

function requireOneKind(sides: Sides): void {
  if (sides.old.kind === sides.new.kind) return;
  const [report, document] = sides.old.kind === 'report' ? [sides.old, sides.new] : [sides.new, sides.old];
  throw new UsageError({
    input: `${sides.old.input} and ${sides.new.input}`,
    problem: `${report.input} is a report and ${document.input} an OpenAPI document`,
    remedy: 'give two documents, or two reports to compare their clauses',
  });
}
