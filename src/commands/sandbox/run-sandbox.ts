import type { Io } from '../../cli/io.ts';
import { requireKnown } from '../../cli/require-known.ts';
import { serve } from '../../cli/serve.ts';
import type { SandboxFlags } from '../sandbox.ts';

/** Runs `sandbox`: prints the lists asked for, or serves until the end. */
export async function runSandbox(flags: SandboxFlags, io: Io): Promise<number> {
  const [{ faults }, { variants }] = await Promise.all([
    import('../../sandbox/faults/index.ts'),
    import('../../sandbox/variants/index.ts'),
  ]);
  if (flags.listFaults || flags.listVariants) {
    if (flags.listFaults) for (const { id, lies } of faults) io.stdout.write(`${id}\t${lies}\n`);
    if (flags.listVariants) for (const { id, does } of variants) io.stdout.write(`${id}\t${does}\n`);
    return 0;
  }
  await requireKnown(flags.fault ?? [], {
    at: '--fault',
    kind: 'fault',
    known: faults.map(({ id }) => id),
    seeAlso: 'sandbox --list-faults prints them all',
  });
  await requireKnown(flags.variant ?? [], {
    at: '--variant',
    kind: 'variant',
    known: variants.map(({ id }) => id),
    seeAlso: 'sandbox --list-variants prints them all',
  });
  const { startSandbox } = await import('../../sandbox/start-sandbox.ts');
  return serve(flags, io, ({ host, port }) =>
    startSandbox({
      host,
      port,
      service: flags.service,
      auth: flags.auth === 'on',
      faults: flags.fault ?? [],
      variants: flags.variant ?? [],
      ...(flags.credentials === undefined ? {} : { credentials: flags.credentials }),
      ...(flags.latency === undefined ? {} : { latencyMs: flags.latency }),
    }),
  );
}
