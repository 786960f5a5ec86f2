import type { ContractCase, Given } from './case.ts';
import type { CaseRunner } from './case-runner.ts';
import { CannotJudge, NotOffered } from './not-judged.ts';
import { type Binding, bindIds, type States } from './states.ts';

/** A state that was set for a case, and the ids for which it was asked; the target may have put others in their place. */
export interface Settled {
  readonly state: string;
  readonly asked: readonly string[];
}

/** What the aliases of a case stand for. */
export interface Scene {
  binding: Binding;
  /** Sets the states anew whose ids a request uses up. */
  readonly renew: () => Promise<void>;
}

const usedUpRemedy = 'give --states with a URL that speaks the state protocol';
const usedUp = 'each drawn request uses up numbers of its own, and a file of numbers has not that many';

/** Sets the states that a case starts from, notes each in `settled`, and gives what its aliases stand for. Throws NotOffered or CannotJudge. */
export async function setScene<View>(
  contractCase: ContractCase<View>,
  runner: CaseRunner<View>,
  settled: Settled[],
): Promise<Scene> {
  const { contract, states } = runner;
  const givens = contractCase.given ?? [];
  const isUsedUp = (state: string | undefined) => state !== undefined && contract.usedUpStates.has(state);
  const isDrawn = contractCase.steps.some((step) => step.do === 'draw');
  if (isDrawn && states.handsOutOnce && givens.some(({ state }) => isUsedUp(state)))
    throw new NotOffered(usedUp, usedUpRemedy);
  const bound: Array<{ given: Given; ids: readonly string[]; held?: Settled }> = [];
  for (const given of givens) {
    const ids = runner.lend(given.as.length, given.state);
    if (given.state === undefined) {
      const state = runner.spareState;
      bound.push({ given: state === undefined ? given : { ...given, state }, ids });
      continue;
    }
    const named = await setState(given.state, ids, states);
    const held = { state: given.state, asked: ids };
    settled.push(held);
    bound.push({ given, ids: named, held });
  }
  const scene: Scene = {
    binding: bindIds(bound),
    async renew() {
      for (const one of bound) {
        if (one.held === undefined || !isUsedUp(one.held.state)) continue;
        await states.tearDown(one.held.state, one.held.asked);
        one.ids = await setState(one.held.state, one.held.asked, states);
      }
      scene.binding = bindIds(bound);
    },
  };
  return scene;
}

async function setState(state: string, ids: readonly string[], states: States): Promise<readonly string[]> {
  const answer = await states.setUp(state, ids);
  if (answer.kind === 'not-offered') throw new NotOffered(answer.reason, answer.remedy);
  if (answer.kind === 'refused') throw new CannotJudge(answer.reason);
  return answer.ids;
}

/** Undoes what a case has set, in reverse; resets the target when something can't be undone. */
export async function tearDown(
  states: States,
  entered: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
  settled: readonly Settled[],
): Promise<void> {
  let isClean = true;
  for (const [state, params] of entered) isClean = (await states.tearDown(state, [], params)) && isClean;
  for (const { state, asked } of [...settled].reverse())
    isClean = (await states.tearDown(state, asked)) && isClean;
  if (!isClean) await states.reset();
}
