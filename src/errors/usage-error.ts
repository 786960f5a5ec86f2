import { ToolError } from './tool-error.ts';

/** What a usage error says, in the order in which it is read. */
export interface Complaint {
  /** The input as the user gave it, for example `--timeout '1s'`. */
  readonly input: string;
  /** What is wrong with it. */
  readonly problem: string;
  /** What to do next. */
  readonly remedy: string;
}

/** Input that the tool cannot work with: a flag, an argument, a file, an environment variable. */
export class UsageError extends ToolError {
  override readonly name: string = 'UsageError';
  readonly exitCode = 2;

  constructor(complaint: Complaint) {
    super(`${complaint.input}: ${complaint.problem}; ${complaint.remedy}`);
  }
}
