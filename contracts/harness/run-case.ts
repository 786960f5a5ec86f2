import { setImmediate } from 'node:timers/promises';
import type { ContractCase, Drawing, IdOf, Send, Step } from './case.ts';
import type { CaseRunner, Progress } from './case-runner.ts';
import type { Failure } from './failure.ts';
import { groupReads } from './group-reads.ts';
import { hearWitness } from './hear-witness.ts';
import { judgeSend } from './judge-send.ts';
import { CannotJudge, NotOffered } from './not-judged.ts';
import type { CaseResult } from './outcome.ts';
import { clausesOf, requestsOf, suiteOf } from './read-case.ts';
import { searchDrawing } from './search-drawing.ts';
import { headersForStates, lookAgain, type Sent, sendAll, sendReads } from './send-step.ts';
import { throttlingReason } from './session.ts';
import { type Scene, type Settled, setScene, tearDown } from './set-scene.ts';
import type { Binding, States } from './states.ts';
import { stopOnAccident } from './stop-on-accident.ts';
import type { Witness } from './witness.ts';

/** Runs one case from its set-up to its teardown; what happens to it is in the result, never thrown. */
export async function runCase<View>(
  contractCase: ContractCase<View>,
  runner: CaseRunner<View>,
): Promise<CaseResult> {
  const began = performance.now();
  const progress: Progress<View> = {
    failures: [],
    clauses: new Set(clausesOf(contractCase)),
    named: new Map(),
    entered: new Map(),
  };
  const settled: Settled[] = [];
  let ended: Ended | undefined;
  try {
    const scene = await setScene(contractCase, runner, settled);
    refuseHarm(contractCase, runner, scene.binding.idOf);
    for (const { step, reads } of groupReads(contractCase.steps, scene.binding.idOf))
      if (step.do === 'draw') await drawRequests(step.drawing, contractCase.id, runner, scene, progress);
      else await runStep(step, reads, contractCase.id, runner, scene.binding, progress);
  } catch (error) {
    if (error instanceof NotOffered) ended = skip(error);
    else if (error instanceof CannotJudge) ended = { outcome: 'could-not-run', reason: error.message };
    else throw error;
  } finally {
    await tearDown(runner.states, progress.entered, settled);
  }
  return {
    id: contractCase.id,
    title: contractCase.title,
    suite: suiteOf(contractCase.id),
    ...settleOutcome(progress.failures, ended),
    clauses: [...progress.clauses],
    durationMs: performance.now() - began,
    failures: progress.failures,
  };
}

type FixedStep<View> = Exclude<Step<View>, { do: 'draw' }>;

type Ended = Pick<CaseResult, 'outcome' | 'reason' | 'remedy'>;

function skip({ message, remedy }: NotOffered): Ended {
  return { outcome: 'skipped', reason: message, ...(remedy === undefined ? {} : { remedy }) };
}

function settleOutcome(
  failures: readonly Failure[],
  ended: Ended | undefined,
): Pick<CaseResult, 'outcome' | 'reason' | 'remedy'> {
  if (failures.some(({ level }) => level === 'required')) return { outcome: 'broken' };
  if (ended !== undefined) return ended;
  return { outcome: failures.length > 0 ? 'advised' : 'held' };
}

function refuseHarm<View>(
  contractCase: ContractCase<View>,
  { contract, mayHarm }: CaseRunner<View>,
  idOf: IdOf,
): void {
  if (mayHarm) return;
  const isHarmless = contractCase.steps
    .flatMap((step) => requestsOf(step, idOf))
    .every((request) => contract.isHarmless(request));
  if (!isHarmless)
    throw new NotOffered(
      'a faulty target could turn this request into a deletion, so it goes to a non-loopback target only with --allow-deletion and states that name the numbers',
      'give --allow-deletion, and --states that name numbers which may be deleted',
    );
}

async function drawRequests<View>(
  drawing: Drawing<View>,
  caseId: string,
  runner: CaseRunner<View>,
  scene: Scene,
  progress: Progress<View>,
): Promise<void> {
  let isFirst = true;
  const { mayHarm, contract, draw } = runner;
  const found = await searchDrawing(drawing, {
    draw,
    limits: { harmlessOnly: !mayHarm },
    draftOf: (send) => send.request(scene.binding.idOf),
    maySend: (draft) => mayHarm || contract.isHarmless(draft),
    async attempt(send) {
      if (!isFirst) await scene.renew();
      isFirst = false;
      const own = { ...progress, failures: [] };
      await runStep({ do: 'send', send }, [], caseId, runner, scene.binding, own);
      return own.failures;
    },
  });
  const { seed } = found;
  for (const failure of found.failures)
    progress.failures.push(runner.finish(seed === undefined ? failure : { ...failure, seed }));
  if (found.ended !== undefined) throw found.ended;
}

async function runStep<View>(
  step: FixedStep<View>,
  reads: readonly Send<View>[],
  caseId: string,
  runner: CaseRunner<View>,
  binding: Binding,
  progress: Progress<View>,
): Promise<void> {
  refuseToGoOn(runner);
  if (step.do === 'enter') {
    const params = typeof step.params === 'function' ? step.params() : (step.params ?? {});
    return enterState(step.state, params, runner.states, progress);
  }
  if (step.do === 'leave') return leaveState(step.state, runner.states, progress);
  if (step.do === 'call') return callWitness(step.witness, caseId, runner, binding, progress);

  const judge = (exchanges: readonly Sent<View>[]): void => {
    for (const { exchange } of exchanges) runner.session.blame(caseId, exchange);
    for (const { exchange } of exchanges) stopOnAccident(exchange);
    for (const { send, exchange, throttled, sight } of exchanges) {
      if (throttled) throw new CannotJudge(throttlingReason);
      // Nothing is left to be said of what was looked at already, unless a later judgement refers to it.
      if (sight === 'as-expected' && send.as === undefined) continue;
      judgeSend(send, exchange, caseId, runner, binding, progress);
    }
  };
  const exchanges = await sendAll(step, runner, binding.idOf, progress);
  await lookAgain(exchanges, runner, binding, progress);
  if (reads.length === 0) return judge(exchanges);

  const look = (): Promise<readonly Sent<View>[]> => {
    refuseToGoOn(runner);
    return sendReads(reads, runner, binding.idOf, progress);
  };
  // The answer is judged while the target is busy with the reads.
  const early = exchanges.every(({ exchange }) => exchange.response?.end === 'complete') ? look() : undefined;
  try {
    if (early !== undefined) await untilSent();
    judge(exchanges);
  } finally {
    await Promise.allSettled([early]);
  }
  for (const read of await (early ?? look())) {
    await lookAgain([read], runner, binding, progress);
    judge([read]);
  }
}

function refuseToGoOn<View>({ session }: CaseRunner<View>): void {
  const stopped = session.stopped();
  if (stopped !== undefined) throw new CannotJudge(stopped);
}

/** Two rounds of the event loop: in the first a connection is opened, in the second the request goes out. */
async function untilSent(): Promise<void> {
  await setImmediate();
  await setImmediate();
}

async function enterState<View>(
  state: string,
  params: Readonly<Record<string, unknown>>,
  states: States,
  progress: Progress<View>,
): Promise<void> {
  const answer = await states.setUp(state, [], params);
  if (answer.kind === 'not-offered') throw new NotOffered(answer.reason, answer.remedy);
  if (answer.kind === 'refused') throw new CannotJudge(answer.reason);
  progress.entered.set(state, params);
}

async function leaveState<View>(state: string, states: States, progress: Progress<View>): Promise<void> {
  const params = progress.entered.get(state);
  // A witness may have left it while its call was under way.
  if (params === undefined) return;
  progress.entered.delete(state);
  if (await states.tearDown(state, [], params)) return;
  await states.reset();
  throw new CannotJudge(`state '${state}' could not be undone`);
}

async function callWitness<View>(
  witness: Witness,
  caseId: string,
  runner: CaseRunner<View>,
  binding: Binding,
  progress: Progress<View>,
): Promise<void> {
  const { contract, session, finish, noteStatus, options } = runner;
  const leave = (state: string): Promise<void> => leaveState(state, runner.states, progress);
  const stateHeaders = headersForStates(runner.states, progress.entered);
  const tools = { options, ...binding, stateHeaders, leave };
  const entered = [...progress.entered.keys()];
  const hearing = { caseId, contract, session, tools, entered, finish, noteStatus };
  const { clauses, failures } = await hearWitness(witness, hearing);
  for (const clause of clauses) progress.clauses.add(clause);
  progress.failures.push(...failures);
}
