import type { Behaviour, Overrides } from './behaviour.ts';

/** Gives the behaviour with the overrides laid over it, the later ones outermost. */
export function overrideBehaviour(base: Behaviour, layers: readonly Overrides[]): Behaviour {
  return layers.reduce(overrideOnce, base);
}

function overrideOnce(base: Behaviour, overrides: Overrides): Behaviour {
  const changed: Record<string, unknown> = {};
  for (const stage of stagesOf(overrides)) changed[stage] = replaceStage(base, overrides, stage);
  return { ...base, ...changed };
}

function replaceStage<Stage extends keyof Behaviour>(base: Behaviour, overrides: Overrides, stage: Stage) {
  const replace: ((next: Behaviour[Stage]) => Behaviour[Stage]) | undefined = overrides[stage];
  return replace === undefined ? base[stage] : replace(base[stage]);
}

function stagesOf(overrides: Overrides): readonly (keyof Behaviour)[] {
  return Object.keys(overrides) as (keyof Behaviour)[];
}
