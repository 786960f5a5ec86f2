import type { Behaviour, Overrides } from './behaviour.ts';
import { conformantBehaviour } from './conformant-behaviour.ts';
import { faults } from './faults/index.ts';
import { overrideBehaviour } from './override-behaviour.ts';
import { type SandboxService, serviceOverrides } from './services.ts';
import { UnknownNameError } from './unknown-name-error.ts';
import { variants } from './variants/index.ts';

/** What a sandbox's behaviour is made of. */
export interface BehaviourOptions {
  readonly auth: boolean;
  readonly service: SandboxService;
  readonly faults: readonly string[];
  readonly variants: readonly string[];
}

/** Gives the conformant behaviour of a service with variants and then faults laid over it. Throws UnknownNameError. */
export function buildBehaviour(options: BehaviourOptions): Behaviour {
  return overrideBehaviour(conformantBehaviour(options.auth), [
    serviceOverrides[options.service],
    ...options.variants.map((id) => findOverrides('variant', variants, id)),
    ...options.faults.map((id) => findOverrides('fault', faults, id)),
  ]);
}

function findOverrides(
  kind: 'fault' | 'variant',
  list: ReadonlyArray<{ readonly id: string; readonly overrides: Overrides }>,
  id: string,
): Overrides {
  const found = list.find((one) => one.id === id);
  if (found === undefined) throw new UnknownNameError(kind, id);
  return found.overrides;
}
