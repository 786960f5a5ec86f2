import { boundFindings } from './bound-findings.ts';
import type { JudgeContext, Send } from './case.ts';
import type { CaseRunner, Progress } from './case-runner.ts';
import type { Exchange } from './exchange.ts';
import { judgeExchange } from './judge-exchange.ts';
import { CannotJudge } from './not-judged.ts';
import { shortenExchange } from './shorten-exchange.ts';
import type { Binding } from './states.ts';

const shortBody = 64 * 1024;

/** Whether what is parsed of an exchange may be kept; of a long body it could fill the memory, and is parsed anew. */
function isShort({ request, response }: Exchange): boolean {
  return request.body.length <= shortBody && (response?.body.length ?? 0) <= shortBody;
}

// Functions of one scope keep alive what any of them refers to, so each of these two has a scope of its own.
function keep<View>(view: View): () => View {
  return () => view;
}

function readAgain<View>(contract: CaseRunner<View>['contract'], exchange: Exchange): () => View {
  return () => contract.read(exchange);
}

/** Judges one exchange of a case by the checks and by what the case expects, and adds what was found to its progress. */
export function judgeSend<View>(
  send: Send<View>,
  exchange: Exchange,
  caseId: string,
  { contract, finish, noteStatus }: CaseRunner<View>,
  binding: Binding,
  progress: Progress<View>,
): void {
  if (send.role === 'bystander') return;
  if (send.role === 'observer' && exchange.response?.end !== 'complete')
    throw new CannotJudge(`the observer got no answer: ${exchange.accident?.message ?? 'it was cut short'}`);
  const isFailing = [...progress.entered.keys()].some((state) => (contract.statusByState[state] ?? 0) >= 500);
  const judged = judgeExchange(contract, exchange, {
    isObserver: send.role === 'observer',
    isFailing,
    ...(send.formClause === undefined ? {} : { formClause: send.formClause }),
  });
  const kept = shortenExchange(exchange);
  for (const clause of judged.clauses) progress.clauses.add(clause);
  for (const failure of judged.failures)
    progress.failures.push(finish({ case: caseId, ...failure, exchange: kept }));
  if (judged.view === null) return;
  if (send.role !== 'observer' && exchange.response !== null) noteStatus(exchange.response.status);
  const { view } = judged;
  if (send.as !== undefined)
    progress.named.set(send.as, isShort(exchange) ? keep(view) : readAgain(contract, exchange));
  const context = contextOf(view, exchange, binding, progress);
  for (const expectation of send.expect)
    for (const finding of boundFindings(expectation.judge(context)))
      progress.failures.push(finish({ case: caseId, ...finding, exchange: kept }));
}

/** What an observer sees, beside what the case expects it to see. */
export type Sight = 'as-expected' | 'otherwise' | 'not-judged';

/** Compares what an observer that only reads sees with what the case expects. */
export function compareSight<View>(
  { send, exchange }: { readonly send: Send<View>; readonly exchange: Exchange },
  { contract }: CaseRunner<View>,
  binding: Binding,
  progress: Progress<View>,
): Sight {
  if (exchange.response?.end !== 'complete' || exchange.request.method !== 'GET') return 'not-judged';
  const context = contextOf(contract.read(exchange), exchange, binding, progress);
  try {
    const isMet = send.expect.every((expectation) => expectation.judge(context).length === 0);
    return isMet ? 'as-expected' : 'otherwise';
  } catch {
    // What is thrown here is thrown again where it is judged, and told there.
    return 'not-judged';
  }
}

function contextOf<View>(
  view: View,
  exchange: Exchange,
  binding: Binding,
  { named }: Progress<View>,
): JudgeContext<View> {
  return {
    view,
    exchange,
    ...binding,
    earlier(name) {
      const found = named.get(name);
      if (found === undefined) throw new CannotJudge(`the answer '${name}' is missing`);
      return found();
    },
  };
}
