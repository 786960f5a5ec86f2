import type { ContractCase } from './case.ts';
import type { Contract } from './contract.ts';
import type { RunOptions } from './run-options.ts';
import type { Session } from './session.ts';
import type { States } from './states.ts';
import { statefulRemedy } from './states-by-prefer.ts';

/** Why a case can't run: the target lacks an ability, or an accident kept us from finding out; and what would make it run. */
export interface Missing {
  readonly outcome: 'skipped' | 'could-not-run';
  readonly reason: string;
  readonly remedy: string;
}

/** Gives why a case can't run at this target, or `null` when the target is able to all that it needs. */
export type FindMissing = <View>(contractCase: ContractCase<View>) => Promise<Missing | null>;

const signingRemedy =
  'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and give --sign for a target on another machine';

/** Probes each ability of the target once, when the first case asks for it. */
export function createAbilityFinder<View>(
  contract: Contract<View>,
  options: RunOptions,
  session: Session,
  states: States,
): FindMissing {
  const found = new Map<string, Promise<Missing | null>>();
  const findOne = (name: string): Promise<Missing | null> => {
    const known = found.get(name) ?? probe(contract, name, options, session, states);
    found.set(name, known);
    return known;
  };
  return async (contractCase) => {
    for (const name of contractCase.needs ?? []) {
      const missing = await findOne(name);
      if (missing !== null) return missing;
    }
    return null;
  };
}

const statesRemedy = 'let the URL of --states set that state and answer 2xx';

async function probe<View>(
  contract: Contract<View>,
  name: string,
  options: RunOptions,
  session: Session,
  states: States,
): Promise<Missing | null> {
  const ability = contract.abilities[name];
  if (ability === undefined) throw new RangeError(`the contract knows no ability '${name}'`);
  const isStateless = options.states.kind === 'prefer';
  if (isStateless && ability.missingInStatelessMock !== undefined)
    return skipped(ability.missingInStatelessMock, statefulRemedy);
  if (options.signing === undefined && ability.missingUnsigned !== undefined)
    return skipped(ability.missingUnsigned, signingRemedy);
  if (ability.probe === undefined) return null;
  const asked = contract.idPool.slice(0, 1);
  let ids = asked;
  if (ability.state !== undefined) {
    const answer = await states.setUp(ability.state, ids);
    if (answer.kind === 'not-offered') return skipped(answer.reason, answer.remedy);
    if (answer.kind === 'refused')
      return { outcome: 'could-not-run', reason: answer.reason, remedy: statesRemedy };
    ids = [...answer.ids];
  }
  const missing = await ability.probe(
    async (draft) => (await session.sendPatiently(draft)).exchange,
    ids[0] ?? '',
  );
  if (ability.state !== undefined && !(await states.tearDown(ability.state, asked))) await states.reset();
  return missing === null ? null : skipped(missing, ability.remedy ?? missing);
}

function skipped(reason: string, remedy: string): Missing {
  return { outcome: 'skipped', reason, remedy };
}
