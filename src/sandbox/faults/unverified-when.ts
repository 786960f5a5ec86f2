import type { Overrides } from '../behaviour.ts';
import type { SandboxRequest } from '../request.ts';

/** Does not verify requests for which the condition holds. */
export function unverifiedWhen(condition: (request: SandboxRequest) => boolean): Overrides {
  return {
    authenticate: (next) => (context) => {
      if (!condition(context.request)) next(context);
    },
  };
}
