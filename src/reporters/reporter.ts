import type { CaseResult, Report } from '../../contracts/harness/outcome.ts';

/** Where a reporter writes, and what that place can show. */
export interface ReportOutput {
  write(text: string): void;
  /** True when colours may be used. */
  readonly colours: boolean;
  /** Characters a line, where the place is a screen. */
  readonly columns: number | undefined;
  /** True when what was written can be written over, as on a screen that somebody watches. */
  readonly isLive?: boolean;
}

/** What is known before the first case runs. */
export interface RunStart {
  readonly version: string;
  readonly target: string;
  /** How the run was set up, for people: states, signatures. */
  readonly setting: readonly string[];
  /** How many cases of each suite will be run, in the order of the suites. */
  readonly planned: ReadonlyMap<string, number>;
}

/** What is known at the end. */
export interface RunEnd {
  readonly report: Report;
  /** Why the exit code is not the one of the verdict, where that is so. */
  readonly gate: string | undefined;
}

/** Shows a run in one format. All texts that it is given are free of secrets. */
export interface Reporter {
  begin?(start: RunStart): void;
  caseEnded?(result: CaseResult): void;
  end(end: RunEnd): void;
}

/** Builds a reporter that writes to an output. */
export type CreateReporter = (output: ReportOutput) => Reporter;
