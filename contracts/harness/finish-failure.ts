import type { Clause } from './clause.ts';
import type { Contract } from './contract.ts';
import type { Failure } from './failure.ts';
import { quoteForShell } from './quote-for-shell.ts';
import { renderCurl } from './render-curl.ts';
import type { RunOptions } from './run-options.ts';
import { shortenText } from './shorten-exchange.ts';

/** A failure before the catalogue and the run's options have added what they know. */
export type RawFailure = Omit<Failure, 'why' | 'level' | 'curl' | 'again'>;

/**
 * Gives a function that adds to a failure its level and why (from the catalogue), the curl command that repeats
 * its request, and the command that runs its case alone.
 */
export function createFinisher<View>(
  contract: Pick<Contract<View>, 'clauses' | 'signingName' | 'explainSignature'>,
  options: RunOptions,
  toolName: string,
): (failure: RawFailure) => Failure {
  const lookUp = createLookUp(contract.clauses);
  return (failure) => {
    const curl =
      failure.exchange === null
        ? undefined
        : renderCurl(options.target.origin, failure.exchange, options.signing?.region, contract.signingName);
    const signing = contract.explainSignature?.(failure);
    return {
      ...failure,
      path: shortenText(failure.path),
      received: shortenText(failure.received),
      expected: shortenText(failure.expected),
      ...lookUp(failure.clause),
      ...(signing === undefined ? {} : { signing }),
      ...(curl === undefined ? {} : { curl }),
      ...(failure.case === undefined
        ? {}
        : { again: renderAgain(toolName, options, failure.case, failure.seed) }),
    };
  };
}

/**
 * Gives a function that tells a clause's level and why from its id; it throws a RangeError for a clause that the
 * catalogue doesn't have, and for one that is only observed and so can't fail.
 */
export function createLookUp(catalogue: readonly Clause[]): (id: string) => Pick<Failure, 'level' | 'why'> {
  const clauses = new Map(catalogue.map((clause) => [clause.id, clause]));
  return (id) => {
    const clause = clauses.get(id);
    if (clause === undefined) throw new RangeError(`the catalogue has no clause '${id}'`);
    if (clause.level === 'observed') throw new RangeError(`clause '${id}' is only observed and can't fail`);
    return { level: clause.level, why: `${clause.text} (${clause.source})` };
  };
}

function renderAgain(
  toolName: string,
  { target, states, service }: RunOptions,
  caseId: string,
  seed?: string,
): string {
  const source = {
    none: '',
    prefer: ' --states prefer',
    fixtures: ' --states <fixtures>',
    url: states.kind === 'url' ? ` --states ${quoteForShell(states.url.href)}` : '',
  }[states.kind];
  const offered = service === 'chime' ? '' : ` --service ${service}`;
  const drawn = seed === undefined ? '' : ` --seed ${seed}`;
  return `npx ${toolName} verify ${quoteForShell(target.href)}${offered}${source} --only ${caseId}${drawn}`;
}
