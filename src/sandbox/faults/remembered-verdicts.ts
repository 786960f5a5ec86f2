import type { Context, Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import type { SandboxRequest } from '../request.ts';
import { signedModeFault } from './signed-mode-fault.ts';

/** Verifies nothing of a request that has the same trait as one that was genuine. */
function verifiedOnceFor(traitOf: (context: Context) => string | object | undefined): Overrides {
  return {
    authenticate: (next) => {
      const genuine = new Set<string | object>();
      return (context) => {
        const trait = traitOf(context);
        if (trait !== undefined && genuine.has(trait)) return;
        next(context);
        if (trait !== undefined) genuine.add(trait);
      };
    },
  };
}

/** Refuses whatever has the same trait as a request that was refused. */
function refusedOnceFor(traitOf: (request: SandboxRequest) => string | object | undefined): Overrides {
  return {
    authenticate: (next) => {
      const refused = new Map<unknown, unknown>();
      return (context) => {
        const trait = traitOf(context.request);
        if (trait !== undefined && refused.has(trait)) throw refused.get(trait);
        try {
          next(context);
        } catch (thrown) {
          refused.set(trait, thrown);
          throw thrown;
        }
      };
    },
  };
}

/** Defects by which one verdict on a signature serves for other requests. */
export const rememberedVerdictFaults: readonly Fault[] = [
  signedModeFault(
    'connection-verified-once',
    'A connection on which one request was genuine is trusted from then on.',
    ['authentication/forged-after-genuine'],
    verifiedOnceFor(({ request }) => request.socket),
  ),
  signedModeFault(
    'invocation-verified-once',
    'A call is verified once, and whatever comes with its invocation id is its repetition.',
    ['authentication/forged-after-genuine'],
    verifiedOnceFor(({ request }) => request.headers['amz-sdk-invocation-id']?.toString()),
  ),
  signedModeFault(
    'connection-refused-once-for-all',
    'A connection on which a signature was refused is refused whatever follows.',
    ['authentication/forged-after-genuine'],
    refusedOnceFor(({ socket }) => socket),
  ),
  signedModeFault(
    'invocation-refused-once-for-all',
    'A call that was refused is refused whenever its invocation id comes again.',
    ['authentication/forged-after-genuine'],
    refusedOnceFor(({ headers }) => headers['amz-sdk-invocation-id']?.toString()),
  ),
];
