import { clientCases } from '../../contracts/clients/cases.ts';
import type { CaseResult, Report, Service } from '../../contracts/harness/outcome.ts';
import { runContract } from '../../src/run-contract.ts';
import { exampleCredentials, type SandboxOptions, startSandbox } from '../../src/sandbox/start-sandbox.ts';

/** Ids of the cases of one client. */
export function casesOf(client: 'chime' | 'voice' | 'cli' | 'both'): readonly string[] {
  return clientCases.map(({ id }) => id).filter((id) => id.startsWith(`clients/${client}-`));
}

/** Runs cases of the official clients against a sandbox that verifies signatures. */
export async function judgeByClients(
  sandboxOptions: SandboxOptions,
  only: readonly string[],
  service: Service = 'chime',
  timeoutMs = 20_000,
): Promise<Report> {
  const sandbox = await startSandbox({ auth: true, service, ...sandboxOptions });
  try {
    return await runContract({
      target: new URL(sandbox.url),
      service,
      states: { kind: 'url', url: new URL(sandbox.statesUrl) },
      signing: { credentials: exampleCredentials, region: 'us-east-1' },
      only,
      timeoutMs,
      concurrency: 8,
      allowDeletion: false,
    });
  } finally {
    await sandbox.close();
  }
}

/** Each required failure, as `case clause code`. */
export function accusationsOf({ cases }: { readonly cases: readonly CaseResult[] }): readonly string[] {
  return cases.flatMap(({ id, failures }) =>
    failures.filter(({ level }) => level === 'required').map(({ clause, code }) => `${id} ${clause} ${code}`),
  );
}
