import { describeSystemError } from './describe-system-error.ts';
import { ToolError } from './tool-error.ts';

/** A file that could be opened and then not be written, as on a full disk. */
export class WriteFailedError extends ToolError {
  override readonly name = 'WriteFailedError';
  readonly exitCode = 2;

  constructor(path: string, cause: unknown) {
    super(`${path}: ${describeSystemError(cause)}; the file was not written`);
  }
}
