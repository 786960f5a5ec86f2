import { readFileSync } from 'node:fs';
import { contract } from '../../contracts/contract.ts';
import type { Failure } from '../../contracts/harness/failure.ts';
import type { CaseResult, Report } from '../../contracts/harness/outcome.ts';
import { tool } from '../../contracts/tool.ts';
import { fitsMergedReport } from '../../generated/report.validators.ts';
import { UnreadableFileError } from '../errors/unreadable-file-error.ts';
import { UsageError } from '../errors/usage-error.ts';
import type { RecordedExchange } from '../reporters/recorded-exchange.ts';
import { decodeRecorded } from '../traffic/recording/decode-exchange.ts';
import type { Gathered, MergedReport } from './gathered.ts';

const remedy = 'give what --reporter json of audit, verify or merge wrote';

/** A report of `verify` as it stands in JSON. */
type PlainReport = Omit<Report, 'cases'> & { readonly cases: readonly PlainCase[] };
type PlainCase = Omit<CaseResult, 'failures'> & { readonly failures: readonly PlainFailure[] };
type PlainFailure = Omit<Failure, 'exchange'> & { readonly exchange: RecordedExchange | null };

/** Reads a JSON report of `audit`, `verify` or `merge`; `-` is stdin. Throws a UsageError that names it when it is none. */
export function readReport(name: string): Gathered {
  const merged = toMerged(parse(readText(name), name), name);
  requireVersion(merged, name);
  requireClauses(merged, name);
  return { audit: merged.audit ?? undefined, targets: merged.targets.map(revive) };
}

function readText(name: string): string {
  try {
    return readFileSync(name === '-' ? 0 : name, 'utf8');
  } catch (error) {
    throw new UnreadableFileError(name, error, remedy);
  }
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UsageError({ input: name, problem: 'is not JSON', remedy });
  }
}

/** A merged report may hold every other one, so each is judged by its schema. */
function toMerged(value: unknown, name: string): MergedReport<PlainReport> {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  const frame = { kind: 'merged', tool, verdict: 'conformant', audit: null, targets: [] };
  const whole =
    kind === 'merged' ? value : { ...frame, ...(kind === 'audit' ? { audit: value } : { targets: [value] }) };
  if (isMergedReport(whole)) return whole;
  const deepest = [...(fitsMergedReport.errors ?? [])].sort(
    (left, right) => right.instancePath.length - left.instancePath.length,
  )[0];
  const place = (deepest?.instancePath ?? '').replace(/^\/(audit|targets\/0)(?=\/|$)/, '') || 'the document';
  throw new UsageError({
    input: name,
    problem: `is no report: ${place} ${deepest?.message ?? 'does not fit'}`,
    remedy,
  });
}

function isMergedReport(value: unknown): value is MergedReport<PlainReport> {
  return fitsMergedReport(value);
}

/** What clauses mean may differ from version to version, so that their counts can't be added up. */
function requireVersion({ audit, targets }: MergedReport<PlainReport>, name: string): void {
  const other = [...(audit === null ? [] : [audit]), ...targets].find(
    (report) => report.tool.name !== tool.name || report.tool.version !== tool.version,
  );
  if (other === undefined) return;
  throw new UsageError({
    input: name,
    problem: `was written by ${other.tool.name} ${other.tool.version}, and this is ${tool.name} ${tool.version}`,
    remedy: 'make all reports with one version',
  });
}

const clauseIds = new Set(contract.clauses.map(({ id }) => id));

function requireClauses({ audit }: MergedReport<PlainReport>, name: string): void {
  const stranger = audit?.findings.find(({ clause }) => !clauseIds.has(clause))?.clause;
  if (stranger === undefined) return;
  throw new UsageError({ input: name, problem: `the catalogue has no clause '${stranger}'`, remedy });
}

function revive({ cases, ...report }: PlainReport): Report {
  return {
    ...report,
    cases: cases.map((result) => ({ ...result, failures: result.failures.map(reviveFailure) })),
  };
}

function reviveFailure({ exchange, ...failure }: PlainFailure): Failure {
  if (exchange === null) return { ...failure, exchange };
  const line = decodeRecorded(exchange);
  return { ...failure, exchange: line.kind === 'exchange' ? line.exchange : null };
}
