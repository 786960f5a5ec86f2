import { contract } from '../contract.ts';
import { createStates, watchStates } from '../harness/create-states.ts';
import { isLoopback } from '../harness/is-loopback.ts';
import { readOptions } from '../read-environment.ts';
import { createProvoker, type Provoker } from './provoker.ts';

/** A provoker for plain Dredd, whose whole run belongs to it. */
export interface PlainProvoker extends Provoker {
  begin(): Promise<void>;
  /** Gives a complaint when the run means nothing. */
  end(): Promise<string | undefined>;
}

/**
 * Creates the provoker from the environment: `CONTRACT_STATES` is `prefer` or the URL of the state protocol, and AWS's
 * usual names hold the credentials to sign with.
 * A target on another machine gets only harmless requests, and signatures, which carry the key id and the token, only
 * with `CONTRACT_SIGN=1`. Throws an Error that names what is wrong in the environment.
 */
export function createPlainProvoker(
  endpoint: string,
  env: Readonly<Record<string, string | undefined>>,
): PlainProvoker {
  const options = readOptions({ target: endpoint }, env);
  const states = watchStates(createStates(contract, options));
  const isOwn = isLoopback(options.target);
  const signing = isOwn || env.CONTRACT_SIGN === '1' ? options.signing : undefined;
  return {
    ...createProvoker({
      states,
      ...(signing === undefined ? {} : { signing: { ...signing, service: contract.signingName } }),
      ...(isOwn ? {} : { isHarmless: contract.isHarmless }),
    }),
    begin: () => states.reset(),
    async end() {
      await states.reset();
      return states.offersNothing() ? `CONTRACT_STATES: ${env.CONTRACT_STATES} offers no state` : undefined;
    },
  };
}
