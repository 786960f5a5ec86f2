import type { AuditReport } from '../../audit/audit-report.ts';
import { finishReport } from '../../audit/finish-report.ts';
import { type Input, openInput } from '../../audit/input/open-input.ts';
import { judgeAudit } from '../../audit/judge-audit.ts';
import { runAudit } from '../../audit/run-audit.ts';
import type { Io } from '../../cli/io.ts';
import { tell } from '../../cli/tell.ts';
import { systemErrorCode } from '../../errors/describe-system-error.ts';
import { UnreadableFileError } from '../../errors/unreadable-file-error.ts';
import { UsageError } from '../../errors/usage-error.ts';
import { auditReporters } from '../../reporters/audit/audit-reporters.ts';
import type { AuditFlags } from '../audit.ts';
import { openReporters } from '../verify/open-reporters.ts';
import { readReporterRequests } from '../verify/reporter-request.ts';
import { openProgressLine } from './progress-line.ts';

/** The exit code of an audit that was ended early. */
const interrupted = 130;

/** Runs `audit` and gives the exit code; throws a ToolError, before anything is judged, for bad input. */
export async function audit(files: readonly string[], flags: AuditFlags, io: Io): Promise<number> {
  requireDistinct(files);
  const requests = await readReporterRequests(flags.reporter ?? [], auditReporters, io.env);
  const inputs = await openInputs(files);
  const open = await openReporters(requests, io);
  try {
    const report = await judge(inputs, flags, io);
    const { exitCode, gate } = judgeAudit(report, {
      failOn: flags.failOn,
      requireAll: flags.requireAll === true,
    });
    for (const reporter of open.reporters) reporter.end({ report, gate });
    open.commit();
    if (gate !== undefined) tell(io, gate);
    return report.complete ? exitCode : interrupted;
  } finally {
    open.discard();
  }
}

async function judge(inputs: readonly Input[], { threads }: AuditFlags, io: Io): Promise<AuditReport> {
  const startedAt = new Date().toISOString();
  const began = performance.now();
  const line = openProgressLine(io);
  try {
    const tally = await runAudit(inputs, { threads, stop: io.stop, onProgress: line.show });
    const durationMs = Math.round(performance.now() - began);
    return finishReport(tally, { startedAt, durationMs, complete: !io.stop.aborted });
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    throw new UnreadableFileError(
      inputs.map(({ name }) => name).join(' '),
      error,
      'was it changed meanwhile?',
    );
  } finally {
    line.clear();
  }
}

async function openInputs(files: readonly string[]): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  for (const file of files) inputs.push(await openInput(file));
  return inputs;
}

function requireDistinct(files: readonly string[]): void {
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice === undefined) return;
  throw new UsageError({ input: twice, problem: 'is named twice', remedy: 'name each input once' });
}
