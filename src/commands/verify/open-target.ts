import type { RunOptions } from '../../../contracts/harness/run-options.ts';
import type { VerifyFlags } from '../verify.ts';
import type { Setup } from './read-setup.ts';

/** Where the cases are run, and how it is brought into states and signed to. */
export interface OpenTarget extends Pick<RunOptions, 'target' | 'states'> {
  readonly signing: RunOptions['signing'];
  close(): Promise<void>;
}

/** Gives the user's target, or starts the sandbox that is built in: signatures verified, states offered. */
export async function openTarget(
  { target, states, service, region, signing }: Setup,
  { sign }: Pick<VerifyFlags, 'sign'>,
): Promise<OpenTarget> {
  if (target !== undefined) return { target, states, signing, close: async () => {} };
  const { exampleCredentials, startSandbox } = await import('../../sandbox/start-sandbox.ts');
  const isSigned = sign !== false;
  const sandbox = await startSandbox({ auth: isSigned, service });
  return {
    target: new URL(sandbox.url),
    states: states.kind === 'none' ? { kind: 'url', url: new URL(sandbox.statesUrl) } : states,
    signing: isSigned ? { credentials: exampleCredentials, region } : undefined,
    close: () => sandbox.close(),
  };
}
