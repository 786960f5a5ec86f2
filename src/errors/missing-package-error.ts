import { ToolError } from './tool-error.ts';

/** An optional package that a command needs and that is not installed; tells the exact command that installs it. */
export class MissingPackageError extends ToolError {
  override readonly name = 'MissingPackageError';
  readonly exitCode = 2;

  constructor(what: string, installCommand: string) {
    super(`${what} is not installed; install it with: ${installCommand}`);
  }
}
