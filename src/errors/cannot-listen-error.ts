import { describeSystemError } from './describe-system-error.ts';
import { UsageError } from './usage-error.ts';

/** A host and port on which no server can be opened: taken, forbidden, or not of this machine. */
export class CannotListenError extends UsageError {
  override readonly name = 'CannotListenError';

  constructor(host: string, port: number, cause: unknown) {
    super({
      input: `--host ${host} --port ${port}`,
      problem: describeSystemError(cause),
      remedy: 'give another --port (0 takes any free one) or --host',
    });
  }
}
