import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log, Result } from 'sarif';
import { documentSource } from '../../../contracts/clauses/find-place.ts';
import type { Failure } from '../../../contracts/harness/failure.ts';
import { packageRoot } from '../../../contracts/package-root.ts';
import type { AuditExample, AuditFinding, AuditReport } from '../../audit/audit-report.ts';
import { decodeRecorded } from '../../traffic/recording/decode-exchange.ts';
import type { ReportOutput } from '../reporter.ts';
import { buildSarifLog } from '../sarif/build-log.ts';
import { buildResults } from '../sarif/results.ts';
import type { AuditReporter } from './audit-reporter.ts';

/**
 * Writes a SARIF 2.1.0 log: a result for each kind of deviation, with the number of exchanges that show it; it points to
 * the line of the document, and beside that to where the first examples stand in the traffic.
 */
export function createAuditSarifReporter(output: ReportOutput): AuditReporter {
  const document = readFileSync(join(packageRoot(), documentSource), 'utf8');
  return {
    end({ report }) {
      output.write(`${JSON.stringify(toLog(report, document), null, 2)}\n`);
    },
  };
}

function toLog(report: AuditReport, document: string): Log {
  const startedAt = new Date(report.startedAt);
  const { tool, verdict, counts, coverage, sources, clauses, unreadable } = report;
  // Each finding has a log's result of its own, so that its count and its places can be told beside it.
  const results = report.findings.flatMap((finding) => toResults(finding, report, document));
  const log = buildSarifLog({
    tool,
    command: 'audit',
    clauses,
    failures: [],
    document,
    isJudged: verdict !== 'could-not-be-judged',
    startedAt,
    endedAt: new Date(startedAt.getTime() + report.durationMs),
    notes: unreadable.map(({ source, offset, problem }) => ({
      level: 'error',
      text: `${source} at byte ${offset}: ${problem}`,
    })),
    properties: { verdict, counts, coverage, sources },
  });
  return { ...log, runs: log.runs.map((run) => ({ ...run, results })) };
}

function toResults(finding: AuditFinding, { clauses }: AuditReport, document: string): readonly Result[] {
  const [first] = finding.examples;
  if (first === undefined) return [];
  return [...buildResults([toFailure(finding, first)], clauses, document)].map((result) => ({
    ...result,
    occurrenceCount: finding.exchanges,
    relatedLocations: finding.examples.map(({ source, offset }) => ({
      physicalLocation: {
        artifactLocation: { uri: encodeURI(source) },
        region: { byteOffset: offset, byteLength: 0 },
      },
    })),
  }));
}

function toFailure({ examples: _, ...finding }: AuditFinding, example: AuditExample): Failure {
  const { clause, check, code, level, why } = finding;
  const { path, received, expected } = example;
  const line = example.exchange === null ? undefined : decodeRecorded(example.exchange);
  return {
    clause,
    ...(check === undefined ? {} : { check }),
    ...{ code, level, why, path, received, expected },
    exchange: line?.kind === 'exchange' ? line.exchange : null,
  };
}
