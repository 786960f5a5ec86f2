import { describeSystemError } from './describe-system-error.ts';
import { UsageError } from './usage-error.ts';

/** A file that was named as input and cannot be read. */
export class UnreadableFileError extends UsageError {
  override readonly name = 'UnreadableFileError';

  constructor(input: string, cause: unknown, remedy: string) {
    super({ input, problem: describeSystemError(cause), remedy });
  }
}
