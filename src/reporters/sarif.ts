import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentSource } from '../../contracts/clauses/find-place.ts';
import type { Report } from '../../contracts/harness/outcome.ts';
import { packageRoot } from '../../contracts/package-root.ts';
import { listBaselineNotes } from './accepted.ts';
import { groupBy } from './group-by.ts';
import type { Reporter, ReportOutput } from './reporter.ts';
import { buildSarifLog, type SarifNote } from './sarif/build-log.ts';

/** Writes a SARIF 2.1.0 log, as code scanning services and editors read it. */
export function createSarifReporter(output: ReportOutput): Reporter {
  const document = readFileSync(join(packageRoot(), documentSource), 'utf8');
  return {
    end({ report }) {
      output.write(`${JSON.stringify(toLog(report, document), null, 2)}\n`);
    },
  };
}

function toLog(report: Report, document: string) {
  const { tool, target, service, verdict, counts, coverage, clauses, cases } = report;
  const startedAt = new Date(report.startedAt);
  return buildSarifLog({
    tool,
    command: 'verify',
    clauses,
    failures: cases.flatMap(({ failures }) => failures),
    document,
    isJudged: verdict !== 'could-not-be-judged',
    startedAt,
    endedAt: new Date(startedAt.getTime() + report.durationMs),
    notes: [
      ...notesOn(report, 'could-not-run', 'error'),
      ...notesOn(report, 'skipped', 'note'),
      ...listBaselineNotes(report).map((text): SarifNote => ({ level: 'note', text })),
    ],
    properties: { target, service, verdict, counts, coverage },
  });
}

function notesOn(
  { cases }: Report,
  outcome: 'skipped' | 'could-not-run',
  level: SarifNote['level'],
): readonly SarifNote[] {
  const members = cases.filter((result) => result.outcome === outcome);
  return [...groupBy(members, ({ reason }) => reason ?? 'no reason given')].map(([reason, sharers]) => ({
    level,
    text: `${sharers.length} ${sharers.length === 1 ? 'case' : 'cases'} ${outcome === 'skipped' ? 'skipped' : 'could not run'}: ${reason}`,
    cases: sharers.map(({ id }) => id),
  }));
}
