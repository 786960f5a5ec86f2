import type { Contract } from './contract.ts';
import type { Exchange } from './exchange.ts';
import type { RunOptions } from './run-options.ts';
import type { Session } from './session.ts';

/**
 * Finds out whether the target can be judged at all: sends the contract's probes side by side and waits for
 * the first answer, at most one time-out long.
 * Gives the reason why not, or `undefined` when there is something to judge.
 */
export async function findObstacle<View>(
  contract: Contract<View>,
  options: RunOptions,
  session: Session,
): Promise<string | undefined> {
  const exchanges = contract.probes.map((draft) => session.send(draft));
  const answered = await firstAnswered(exchanges);
  if (answered === null) {
    const last = (await Promise.all(exchanges)).at(-1);
    return `${options.target.href} gave no answer: ${last?.accident?.message ?? 'silence'}`;
  }
  if (options.signing !== undefined) return undefined;
  const ordinary = await exchanges.at(-1);
  const isRefused = [400, 401, 403].includes(ordinary?.response?.status ?? 0);
  if (!isRefused || !contract.refusesForCredentials(await Promise.all(exchanges))) return undefined;
  return `the target refuses unsigned requests (${ordinary?.response?.status}); set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and --sign for a target that isn't on this machine)`;
}

/** Any response counts, also one that is cut short later; `null` when all ended without one. */
async function firstAnswered(exchanges: ReadonlyArray<Promise<Exchange>>): Promise<Exchange | null> {
  const answered = exchanges.map(async (pending) => {
    const exchange = await pending;
    if (exchange.response === null && exchange.accident?.kind !== 'malformed') throw new Error('no answer');
    return exchange;
  });
  return Promise.any(answered).catch(() => null);
}
