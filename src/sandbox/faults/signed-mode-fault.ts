import type { Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';

/** A fault that shows in signed mode only. */
export function signedModeFault(
  id: string,
  lies: string,
  caughtBy: string | readonly string[],
  overrides: Overrides,
): Fault {
  const situations = typeof caughtBy === 'string' ? [caughtBy] : caughtBy;
  return {
    id,
    lies,
    caughtBy: situations.map((situation) => `authentication/${situation}`),
    needsAuth: true,
    overrides,
  };
}
