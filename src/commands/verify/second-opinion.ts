import { contract, contractFor } from '../../../contracts/contract.ts';
import type { PreparedDredd } from '../../../contracts/dredd/prepare-dredd.ts';
import { createStates } from '../../../contracts/harness/create-states.ts';
import { createFinisher } from '../../../contracts/harness/finish-failure.ts';
import { isLoopback } from '../../../contracts/harness/is-loopback.ts';
import type { CaseResult } from '../../../contracts/harness/outcome.ts';
import type { RunOptions } from '../../../contracts/harness/run-options.ts';
import { tool } from '../../../contracts/tool.ts';
import type { Io } from '../../cli/io.ts';
import { tell } from '../../cli/tell.ts';
import { agreementClause, toDreddCase } from './dredd-cases.ts';

/** Dredd, loading while the cases run. */
export interface SecondOpinion {
  /** Runs Dredd's transactions and gives them as cases; none when Dredd is missing or broken, which is told on stderr. */
  cases(): Promise<readonly CaseResult[]>;
  /** Ends Dredd's process; always to be called. */
  stop(): Promise<void>;
}

/** Starts to load Dredd; `only` are the ids of the transactions to keep, undefined for all. */
export async function prepareSecondOpinion(
  options: RunOptions,
  only: readonly string[] | undefined,
  io: Io,
): Promise<SecondOpinion> {
  const { prepareDredd } = await import('../../../contracts/dredd/prepare-dredd.ts');
  const { target, service, headers, tls, timeoutMs, signal, signing } = options;
  const mayHarm = isLoopback(target) || (options.allowDeletion && options.states.kind !== 'none');
  const dredd = prepareDredd({
    target,
    service,
    timeoutMs,
    states: createStates(contract, options),
    ...(signing === undefined ? {} : { signing: { ...signing, service: contract.signingName } }),
    ...(headers === undefined ? {} : { headers }),
    ...(tls === undefined ? {} : { tls }),
    ...(signal === undefined ? {} : { signal }),
    ...(mayHarm ? {} : { isHarmless: contract.isHarmless }),
  });
  const clauses = [...contract.clauses, agreementClause];
  const judge = {
    contract: contractFor(service),
    finish: createFinisher({ ...contract, clauses }, options, tool.name),
  };
  return {
    async cases() {
      const cases = (await fire(dredd, io)).map((transaction) => toDreddCase(transaction, judge));
      return only === undefined ? cases : cases.filter(({ id }) => only.includes(id));
    },
    stop: () => dredd.stop(),
  };
}

async function fire(dredd: PreparedDredd, io: Io) {
  const result = await dredd.fire();
  if (result.kind === 'ran') return result.transactions;
  if (result.kind === 'accident') tell(io, `Dredd gave no second opinion: ${result.reason}`);
  else tell(io, `Dredd, the second opinion, is not installed; install it with: ${result.installCommand}`);
  return [];
}
