import type { CaseResult, Report } from '../../../contracts/harness/outcome.ts';
import { defaultDraw, type RunOptions } from '../../../contracts/harness/run-options.ts';
import { hasStoppedAnswering } from '../../../contracts/harness/session.ts';
import { runContract } from '../../../contracts/run-contract.ts';
import { tool } from '../../../contracts/tool.ts';
import { judgeReport } from '../../cli/exit-code.ts';
import type { Io } from '../../cli/io.ts';
import { tell } from '../../cli/tell.ts';
import { createMasker } from '../../reporters/masking/create-masker.ts';
import { maskCase, maskReport } from '../../reporters/masking/mask-report.ts';
import type { Reporter } from '../../reporters/reporter.ts';
import type { VerifyFlags } from '../verify.ts';
import { addDredd } from './add-dredd.ts';
import { renderAgain } from './again-command.ts';
import { describeSetting } from './describe-setting.ts';
import type { Baseline } from './open-baseline.ts';
import { type OpenTarget, openTarget } from './open-target.ts';
import type { Setup } from './read-setup.ts';
import { prepareSecondOpinion } from './second-opinion.ts';
import { secretsOf } from './secrets.ts';
import { type NamedCase, type Selection, suiteOf } from './select.ts';

/** The exit code of a run that was ended early. */
const interrupted = 130;

/** A run whose every input has been found good. */
export interface PreparedRun {
  readonly url: string | undefined;
  readonly flags: VerifyFlags;
  readonly setup: Setup;
  readonly selection: Selection<NamedCase>;
  readonly reporters: readonly Reporter[];
  readonly baseline: Baseline;
}

/** Runs the cases and Dredd, lets every reporter tell of it, and gives the exit code. */
export async function runAndReport(run: PreparedRun, io: Io): Promise<number> {
  const { flags, setup, reporters } = run;
  const target = await openTarget(setup, flags);
  try {
    const masker = createMasker(secretsOf({ ...setup, signing: target.signing }));
    const onCase = (result: CaseResult): void => {
      const masked = maskCase(result, masker);
      for (const reporter of reporters) reporter.caseEnded?.(masked);
    };
    const options = toRunOptions(run, target, io, onCase);
    for (const reporter of reporters) {
      reporter.begin?.({
        version: tool.version,
        target: masker.text(options.target.href),
        setting: describeSetting(options),
        planned: countBySuite(run.selection.cases),
      });
    }
    const found = maskReport(withAgain(await runAll(run, options, io), run, io), masker);
    const report = run.baseline.apply(found);
    const { exitCode, gate } = judgeReport(report, {
      failOn: flags.failOn,
      requireAll: flags.requireAll === true,
      requireAuth: flags.requireAuth === true,
      hasStatesUrl: options.states.kind === 'url',
    });
    for (const reporter of reporters) reporter.end({ report, gate });
    if (gate !== undefined) tell(io, gate);
    run.baseline.end(report);
    return io.stop.aborted ? interrupted : exitCode;
  } finally {
    await target.close();
  }
}

/** Runs the cases while Dredd loads, then Dredd's transactions. */
async function runAll({ selection }: PreparedRun, options: RunOptions, io: Io): Promise<Report> {
  const began = performance.now();
  const dredd = selection.withDredd
    ? await prepareSecondOpinion(options, selection.dreddOnly, io)
    : undefined;
  try {
    const report = await runContract(options, tool);
    if (dredd === undefined || !isWorthwhile(report, options)) return report;
    const cases = await dredd.cases();
    for (const result of cases) options.onCase?.(result);
    return { ...addDredd(report, cases), durationMs: performance.now() - began };
  } finally {
    await dredd?.stop();
  }
}

/** A target that does not answer, or no longer, and a user who wants to stop, are not to wait for Dredd. */
function isWorthwhile({ cases }: Report, { signal }: RunOptions): boolean {
  if (signal?.aborted) return false;
  if (cases.some(({ reason }) => reason !== undefined && hasStoppedAnswering(reason))) return false;
  return cases.length === 0 || cases.some(({ outcome }) => outcome !== 'could-not-run');
}

function toRunOptions(
  { flags, setup, selection }: PreparedRun,
  { target, states, signing }: OpenTarget,
  io: Io,
  onCase: (result: CaseResult) => void,
): RunOptions {
  return {
    target,
    service: setup.service,
    states,
    ...(signing === undefined ? {} : { signing }),
    only: selection.only,
    suites: selection.suites,
    headers: setup.headers,
    timeoutMs: flags.timeout,
    concurrency: flags.concurrency,
    allowDeletion: setup.allowsDeletion,
    draw: { ...defaultDraw, ...flags.seed, runs: flags.runs },
    tls: setup.tls,
    signal: io.stop,
    onCase,
  };
}

function withAgain(report: Report, { url, flags }: PreparedRun, { invocation }: Io): Report {
  const cases = report.cases.map((result) => ({
    ...result,
    failures: result.failures.map((failure) => ({
      ...failure,
      again: renderAgain(invocation, url, flags, result.id, failure.seed),
    })),
  }));
  return { ...report, cases };
}

function countBySuite(cases: readonly NamedCase[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of cases) counts.set(suiteOf(id), (counts.get(suiteOf(id)) ?? 0) + 1);
  return counts;
}
