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
  contract: Pick<Contract<View>, 'clauses' | 'signingName'>,
  options: RunOptions,
  toolName: string,
): (failure: RawFailure) => Failure {
  const clauses = new Map(contract.clauses.map((clause) => [clause.id, clause]));
  return (failure) => {
    const clause = clauses.get(failure.clause);
    if (clause === undefined) throw new RangeError(`the catalogue has no clause '${failure.clause}'`);
    if (clause.level === 'observed')
      throw new RangeError(`clause '${clause.id}' is only observed and can't fail`);
    const curl =
      failure.exchange === null
        ? undefined
        : renderCurl(options.target.origin, failure.exchange, options.signing?.region, contract.signingName);
    return {
      ...failure,
      path: shortenText(failure.path),
      received: shortenText(failure.received),
      expected: shortenText(failure.expected),
      level: clause.level,
      why: `${clause.text} (${clause.source})`,
      ...(curl === undefined ? {} : { curl }),
      ...(failure.case === undefined ? {} : { again: renderAgain(toolName, options, failure.case) }),
    };
  };
}

function renderAgain(toolName: string, { target, states }: RunOptions, caseId: string): string {
  const source = {
    none: '',
    prefer: ' --states prefer',
    fixtures: ' --states <fixtures>',
    url: states.kind === 'url' ? ` --states ${quoteForShell(states.url.href)}` : '',
  }[states.kind];
  return `npx ${toolName} verify ${quoteForShell(target.href)}${source} --only ${caseId}`;
}
