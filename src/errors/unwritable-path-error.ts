import { describeSystemError } from './describe-system-error.ts';
import { UsageError } from './usage-error.ts';

/** A path that was named as output and cannot be written. */
export class UnwritablePathError extends UsageError {
  override readonly name = 'UnwritablePathError';

  constructor(input: string, cause: unknown) {
    super({
      input,
      problem: describeSystemError(cause),
      remedy: 'give a path in a folder that can be written',
    });
  }
}
