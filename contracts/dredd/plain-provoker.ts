import type { StateAnswer, States } from '../harness/states.ts';
import { createNoStates, createStatesByPrefer } from '../harness/states-by-prefer.ts';
import { createStatesByUrl } from '../harness/states-by-url.ts';
import { createProvoker, type Provoker } from './provoker.ts';
import { readSigning } from './read-signing.ts';
import { stateByStatus } from './state-by-status.ts';

/** A provoker for plain Dredd, whose whole run belongs to it. */
export interface PlainProvoker extends Provoker {
  begin(): Promise<void>;
  /** Gives a complaint when the run means nothing. */
  end(): Promise<string | undefined>;
}

/** How long one call of the state protocol may take, in milliseconds. */
const stateTimeoutMs = 10_000;

/**
 * Creates the provoker from the environment: `CONTRACT_STATES` is `prefer` or the URL of the state protocol, and AWS's
 * usual names hold the credentials to sign with. Throws a `TypeError` for a URL that is none.
 */
export function createPlainProvoker(endpoint: string, env: NodeJS.ProcessEnv): PlainProvoker {
  const states = createStates(env.CONTRACT_STATES ?? '');
  let refusals = 0;
  let isOffered = false;
  const counted: States = {
    ...states,
    async setUp(state, ids, params) {
      const answer = await states.setUp(state, ids, params);
      if (answer.kind === 'set') isOffered = true;
      else refusals += 1;
      return answer;
    },
  };
  const signing = readSigning(new URL(endpoint), env);
  return {
    ...createProvoker({ states: counted, ...(signing === undefined ? {} : { signing }) }),
    begin: () => states.reset(),
    async end() {
      await states.reset();
      if (!env.CONTRACT_STATES || isOffered || refusals === 0) return undefined;
      return `CONTRACT_STATES=${env.CONTRACT_STATES} offers none of the ${refusals} states that were asked for`;
    },
  };
}

function createStates(source: string): States {
  if (source === '') return { ...createNoStates(), setUp: refuseState };
  if (source === 'prefer')
    return createStatesByPrefer(
      Object.fromEntries([...stateByStatus].map(([status, state]) => [state, status])),
    );
  return createStatesByUrl({ url: new URL(source), idsMember: 'PhoneNumberIds', timeoutMs: stateTimeoutMs });
}

async function refuseState(state: string): Promise<StateAnswer> {
  return {
    kind: 'not-offered',
    reason: `CONTRACT_STATES is not given, so state '${state}' could not be set`,
  };
}
