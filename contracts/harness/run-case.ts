import { setTimeout as pause } from 'node:timers/promises';
import { boundFindings } from './bound-findings.ts';
import type { ContractCase, Drawing, Given, IdOf, JudgeContext, RequestDraft, Send, Step } from './case.ts';
import type { Connection } from './connection.ts';
import type { Contract } from './contract.ts';
import type { Exchange, HeaderList } from './exchange.ts';
import type { Failure } from './failure.ts';
import type { RawFailure } from './finish-failure.ts';
import { hearWitness } from './hear-witness.ts';
import { judgeExchange } from './judge-exchange.ts';
import { CannotJudge, NotOffered } from './not-judged.ts';
import type { CaseResult } from './outcome.ts';
import type { DrawOptions, RunOptions } from './run-options.ts';
import { searchDrawing } from './search-drawing.ts';
import { type Session, throttlingReason } from './session.ts';
import { shortenExchange } from './shorten-exchange.ts';
import type { Binding, States } from './states.ts';
import { bindIds } from './states.ts';
import { stopOnAccident } from './stop-on-accident.ts';
import type { Witness } from './witness.ts';

/** What running one case needs besides the case. */
export interface CaseRunner<View> {
  readonly contract: Contract<View>;
  readonly options: RunOptions;
  readonly session: Session;
  readonly states: States;
  /** Lends ids for a given that sets a state, or for one that sets none. */
  readonly lend: (count: number, state: string | undefined) => readonly string[];
  /** The state in which ids are of which a case says nothing; `undefined` when unknown. */
  readonly spareState: string | undefined;
  /** Whether requests that a target with bugs could turn into a deletion may be sent. */
  readonly mayHarm: boolean;
  readonly draw: DrawOptions;
  /** Told the status of each whole answer that is not an observer's. */
  readonly noteStatus: (status: number) => void;
  readonly finish: (failure: RawFailure) => Failure;
}

/** Ids of the clauses that a case judges by itself, beside those of the checks. */
export function clausesOf<View>(contractCase: ContractCase<View>): readonly string[] {
  const clauses = new Set<string>();
  for (const step of contractCase.steps) {
    if (step.do === 'call') for (const clause of step.witness.clauses) clauses.add(clause);
    for (const send of sendsOf(step)) {
      for (const expectation of send.expect) for (const clause of expectation.clauses) clauses.add(clause);
      if (send.formClause !== undefined) clauses.add(send.formClause);
    }
  }
  return [...clauses];
}

/** The requests of a step that the harness itself sends: an example of those that it draws, none where it sends none. */
export function sendsOf<View>(step: Step<View>): readonly Send<View>[] {
  if (step.do === 'send') return [step.send];
  if (step.do === 'draw') return [step.drawing.example];
  return step.do === 'enter' || step.do === 'leave' || step.do === 'call' ? [] : step.sends;
}

/** All that a step puts on the wire, whoever sends it. */
export function requestsOf<View>(step: Step<View>, idOf: IdOf): readonly RequestDraft[] {
  if (step.do === 'call') return [step.witness.request(idOf)];
  return sendsOf(step).map(({ request }) => request(idOf));
}

/** The name before the slash of a case's id. */
export function suiteOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

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
    const scene = await setUp(contractCase, runner, settled);
    refuseHarm(contractCase, runner, scene.binding.idOf);
    for (const step of contractCase.steps)
      if (step.do === 'draw') await drawRequests(step.drawing, contractCase.id, runner, scene, progress);
      else await runStep(step, contractCase.id, runner, scene.binding, progress);
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

interface Progress<View> {
  readonly failures: Failure[];
  readonly clauses: Set<string>;
  /** Read anew when asked for, so that a case with many answers doesn't hold them all parsed. */
  readonly named: Map<string, () => View>;
  readonly entered: Map<string, Readonly<Record<string, unknown>>>;
}

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

interface Settled {
  readonly state: string;
  ids: readonly string[];
}

/** What the aliases of a case stand for. */
interface Scene {
  binding: Binding;
  /** Sets the states anew whose ids a request uses up. */
  readonly renew: () => Promise<void>;
}

async function setUp<View>(
  contractCase: ContractCase<View>,
  runner: CaseRunner<View>,
  settled: Settled[],
): Promise<Scene> {
  const { contract, states } = runner;
  const givens = contractCase.given ?? [];
  const isUsedUp = (state: string | undefined) => state !== undefined && contract.usedUpStates.has(state);
  const isDrawn = contractCase.steps.some((step) => step.do === 'draw');
  if (isDrawn && states.handsOutOnce && givens.some(({ state }) => isUsedUp(state)))
    throw new NotOffered(usedUp, usedUpRemedy);
  const bound: Array<{ given: Given; ids: readonly string[]; held?: Settled }> = [];
  for (const given of givens) {
    const ids = runner.lend(given.as.length, given.state);
    if (given.state === undefined) {
      const state = runner.spareState;
      bound.push({ given: state === undefined ? given : { ...given, state }, ids });
      continue;
    }
    const held = { state: given.state, ids: await setState(given.state, ids, states) };
    settled.push(held);
    bound.push({ given, ids: held.ids, held });
  }
  const scene: Scene = {
    binding: bindIds(bound),
    async renew() {
      for (const one of bound) {
        if (one.held === undefined || !isUsedUp(one.held.state)) continue;
        await states.tearDown(one.held.state, one.held.ids);
        one.ids = await setState(one.held.state, one.held.ids, states);
        one.held.ids = one.ids;
      }
      scene.binding = bindIds(bound);
    },
  };
  return scene;
}

const usedUpRemedy = 'give --states with a URL that speaks the state protocol';
const usedUp = 'each drawn request uses up numbers of its own, and a file of numbers has not that many';

async function setState(state: string, ids: readonly string[], states: States): Promise<readonly string[]> {
  const answer = await states.setUp(state, ids);
  if (answer.kind === 'not-offered') throw new NotOffered(answer.reason, answer.remedy);
  if (answer.kind === 'refused') throw new CannotJudge(answer.reason);
  return answer.ids;
}

async function tearDown(
  states: States,
  entered: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
  settled: readonly Settled[],
): Promise<void> {
  let isClean = true;
  for (const [state, params] of entered) isClean = (await states.tearDown(state, [], params)) && isClean;
  for (const { state, ids } of [...settled].reverse())
    isClean = (await states.tearDown(state, ids)) && isClean;
  if (!isClean) await states.reset();
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
      await runStep({ do: 'send', send }, caseId, runner, scene.binding, own);
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
  caseId: string,
  runner: CaseRunner<View>,
  binding: Binding,
  progress: Progress<View>,
): Promise<void> {
  const stopped = runner.session.stopped();
  if (stopped !== undefined) throw new CannotJudge(stopped);
  if (step.do === 'enter') {
    const params = typeof step.params === 'function' ? step.params() : (step.params ?? {});
    return enterState(step.state, params, runner.states, progress);
  }
  if (step.do === 'leave') return leaveState(step.state, runner.states, progress);
  if (step.do === 'call') return callWitness(step.witness, caseId, runner, binding, progress);

  const exchanges = await sendAll(step, runner, binding.idOf, progress);
  await lookAgain(exchanges, runner, binding, progress);
  for (const { exchange } of exchanges) runner.session.blame(caseId, exchange);
  for (const { exchange } of exchanges) stopOnAccident(exchange);
  for (const { send, exchange, throttled } of exchanges) {
    if (throttled) throw new CannotJudge(throttlingReason);
    judgeSend(send, exchange, caseId, runner, binding, progress);
  }
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

/**
 * Observes once more what does not look as it should, with pauses: a store may show a write late.
 * Only observers that read are asked again; no request that does anything is repeated.
 */
async function lookAgain<View>(
  sent: readonly Sent<View>[],
  runner: CaseRunner<View>,
  binding: Binding,
  progress: Progress<View>,
): Promise<void> {
  const unmet = (): readonly Sent<View>[] =>
    sent.filter((one) => one.send.role === 'observer' && !isMet(one, runner, binding, progress));
  if (unmet().length === 0) return;
  const { patience, send } = runner.session;
  const pauses = patience.pauses();
  for (const pauseMs of pauses) {
    await pause(pauseMs);
    for (const one of unmet()) one.exchange = await send(one.send.request(binding.idOf));
    if (unmet().length === 0) break;
  }
  if (pauses.length > 0) patience.learn(unmet().length === 0);
}

function isMet<View>(
  { send, exchange }: Sent<View>,
  { contract }: CaseRunner<View>,
  binding: Binding,
  progress: Progress<View>,
): boolean {
  if (exchange.response?.end !== 'complete' || exchange.request.method !== 'GET') return true;
  const context = contextOf(contract.read(exchange), exchange, binding, progress);
  try {
    return send.expect.every((expectation) => expectation.judge(context).length === 0);
  } catch (error) {
    // What can't be judged is told where it is judged.
    if (error instanceof NotOffered || error instanceof CannotJudge) return true;
    throw error;
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

interface Sent<View> {
  readonly send: Send<View>;
  /** The last one, where an observer was asked more than once. */
  exchange: Exchange;
  readonly throttled: boolean;
}

async function sendAll<View>(
  step: Exclude<FixedStep<View>, { do: 'enter' | 'leave' | 'call' }>,
  runner: CaseRunner<View>,
  idOf: IdOf,
  progress: Progress<View>,
): Promise<readonly Sent<View>[]> {
  const sendOne = async (send: Send<View>, connection?: Connection): Promise<Sent<View>> => {
    const extra = headersForStates(runner.states, progress.entered);
    const asked = [...progress.entered.keys()].map((state) => runner.contract.statusByState[state]);
    const draft = send.request(idOf);
    if (asked.includes(429))
      return { send, exchange: await runner.session.send(draft, extra, connection), throttled: false };
    const { exchange, throttled } = await runner.session.sendPatiently(draft, extra, connection);
    // Where a state asks for another error, a 429 that stays is the answer to it, and the wrong one.
    return { send, exchange, throttled: throttled && asked.every((status) => status === undefined) };
  };
  if (step.do === 'send') return [await sendOne(step.send)];
  if (step.do === 'send-together') return Promise.all(step.sends.map((send) => sendOne(send)));
  let sent = await sendInTurn(step.sends, 0, runner.session, sendOne);
  // A closing that crossed the request on its way arrives in the pause; what is lost after it was dropped.
  for (const pauseMs of settlingMs)
    if (isLostInTurn(sent)) sent = await sendInTurn(step.sends, pauseMs, runner.session, sendOne);
  return sent;
}

/** Long enough for a target's closing of a connection to arrive; the second for a machine under load. */
const settlingMs = [100, 1000];

/** Sends one request after the other on one kept-alive connection, up to the first that gets no answer. */
async function sendInTurn<View>(
  sends: readonly Send<View>[],
  pauseMs: number,
  session: Session,
  sendOne: (send: Send<View>, connection: Connection) => Promise<Sent<View>>,
): Promise<readonly Sent<View>[]> {
  const connection = session.openKeptAlive();
  const sent: Sent<View>[] = [];
  try {
    for (const send of sends) {
      if (sent.length > 0 && pauseMs > 0) await pause(pauseMs);
      sent.push(await sendOne(send, connection));
      if (sent.at(-1)?.exchange.response === null) break;
    }
  } finally {
    connection.destroy();
  }
  return sent;
}

/** A target may close a connection after any answer (RFC 9112 §9.3), so a later request may be lost with it. */
function isLostInTurn<View>(sent: readonly Sent<View>[]): boolean {
  const last = sent.at(-1)?.exchange;
  return sent.length > 1 && last?.response === null && last.accident?.kind === 'reset';
}

function headersForStates(states: States, entered: ReadonlyMap<string, unknown>): HeaderList {
  return [...entered.keys()].map((state) => states.headerFor(state)).filter((header) => header !== undefined);
}

function judgeSend<View>(
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
  if (send.as !== undefined) progress.named.set(send.as, () => contract.read(exchange));
  const context = contextOf(view, exchange, binding, progress);
  for (const expectation of send.expect)
    for (const finding of boundFindings(expectation.judge(context)))
      progress.failures.push(finish({ case: caseId, ...finding, exchange: kept }));
}
