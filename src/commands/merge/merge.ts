import type { Report } from '../../../contracts/harness/outcome.ts';
import { judgeAudit } from '../../audit/judge-audit.ts';
import { judgeReport } from '../../cli/exit-code.ts';
import type { Io } from '../../cli/io.ts';
import { tell } from '../../cli/tell.ts';
import { UsageError } from '../../errors/usage-error.ts';
import { type Gathered, gather, nothing } from '../../merge/gathered.ts';
import { readReport } from '../../merge/read-report.ts';
import { mergeReporters } from '../../reporters/merge-reporters.ts';
import type { MergeFlags } from '../merge.ts';
import { openReporters } from '../verify/open-reporters.ts';
import { readReporterRequests } from '../verify/reporter-request.ts';

/** Runs `merge` and gives the exit code; throws a ToolError, before anything is written, for bad input. */
export async function merge(files: readonly string[], flags: MergeFlags, io: Io): Promise<number> {
  requireDistinct(files);
  const requests = await readReporterRequests(flags.reporter ?? [], mergeReporters, io.env);
  const gathered = files.reduce<Gathered>((all, file) => gather(all, readReport(file)), nothing);
  const gate = { failOn: flags.failOn, requireAll: flags.requireAll === true };
  const judgeRun = (report: Report) =>
    judgeReport(report, { ...gate, requireAuth: false, hasStatesUrl: false });
  const ofAudit = gathered.audit === undefined ? undefined : judgeAudit(gathered.audit, gate);
  const ofRuns = gathered.targets.map(judgeRun);
  const open = await openReporters(requests, io);
  try {
    const gateOf = (report: Report): string | undefined => judgeRun(report).gate;
    for (const reporter of open.reporters) reporter.end({ gathered, gateOfAudit: ofAudit?.gate, gateOf });
    open.commit();
  } finally {
    open.discard();
  }
  const all = ofAudit === undefined ? ofRuns : [ofAudit, ...ofRuns];
  for (const text of new Set(all.map((result) => result.gate))) if (text !== undefined) tell(io, text);
  return worstExitCode(gathered, all);
}

/** Anything broken is 1, whatever else could not be judged; without that, what could not be judged is 3. */
function worstExitCode(
  { audit, targets }: Gathered,
  results: ReadonlyArray<{ readonly exitCode: number }>,
): number {
  const isBroken = [audit, ...targets].some((report) => report?.verdict === 'not-conformant');
  const codes = results.map(({ exitCode }) => exitCode);
  if (isBroken) return 1;
  return codes.includes(3) ? 3 : Math.max(0, ...codes);
}

function requireDistinct(files: readonly string[]): void {
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice === undefined) return;
  throw new UsageError({
    input: twice,
    problem: 'is named twice',
    remedy: 'its exchanges would count twice',
  });
}
