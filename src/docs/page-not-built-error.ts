import { ToolError } from '../errors/tool-error.ts';

/** The reference page is a product of the build and is not there; a published package always has it. */
export class PageNotBuiltError extends ToolError {
  override readonly name = 'PageNotBuiltError';
  readonly exitCode = 2;

  constructor() {
    super('the reference page has not been built; build it with: npm run build');
  }
}
