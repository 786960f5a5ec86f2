import type { Overrides } from '../behaviour.ts';
import type { Route, SandboxRequest } from '../request.ts';

/** The route of the operation. */
export const batch: Route = { operation: 'BatchDeletePhoneNumber' };

/** Also takes requests for a batch delete that the condition holds for. */
export function alsoBatchWhen(condition: (request: SandboxRequest) => boolean): Overrides {
  return { route: (next) => (context) => (condition(context.request) ? batch : next(context)) };
}
