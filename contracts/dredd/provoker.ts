import type { RequestDraft } from '../harness/case.ts';
import type { HeaderList } from '../harness/exchange.ts';
import { type Signing, signRequest } from '../harness/sign-request.ts';
import type { States } from '../harness/states.ts';
import { stateNames, statusByState } from '../states.ts';
import { breakBody, readIds, replaceIds } from './example-body.ts';

/** A transaction as Dredd would send it. */
export interface PlannedTransaction {
  /** Dredd's own name for it. */
  readonly name: string;
  /** The documented status that is to be provoked. */
  readonly status: number;
  readonly method: string;
  /** Host and port as in the target's URL. */
  readonly host: string;
  /** The document's path and query. */
  readonly path: string;
  /** `path` behind the base path of the target's URL. */
  readonly target: string;
  readonly headers: HeaderList;
  readonly body: string;
}

/** What to do with a transaction. */
export type Plan =
  | { readonly kind: 'send'; readonly headers: HeaderList; readonly body: string }
  | { readonly kind: 'skip'; readonly reason: string }
  /** It cannot be judged: an accident. */
  | { readonly kind: 'give-up'; readonly reason: string };

/** Provokes each documented answer, so that no transaction has to be left out. */
export interface Provoker {
  /** Sets the state that the status needs, or breaks the body, and signs. */
  before(transaction: PlannedTransaction): Promise<Plan>;
  /** Gives the reason when an answer of this status can't be judged after all. */
  received(status: number): Promise<string | undefined>;
  /** Undoes what `before` set. */
  after(): Promise<void>;
}

/** What a provoker works with. */
export interface ProvokerOptions {
  readonly states: States;
  readonly signing?: Signing;
  /** Added to every request. */
  readonly headers?: HeaderList;
  /** Requests that it denies are skipped. */
  readonly isHarmless?: (draft: RequestDraft) => boolean;
}

/** A set state, to be undone. */
interface Entered {
  readonly state: string;
  readonly ids: readonly string[];
}

/** The state that makes a target answer with a documented error; a 400 needs none but an invalid request. */
const stateByStatus = new Map(Object.entries(statusByState).map(([state, status]) => [status, state]));

/** Creates the provoker of one run; transactions come one after the other. */
export function createProvoker({ states, signing, headers = [], isHarmless }: ProvokerOptions): Provoker {
  let entered: Entered | undefined;
  let whyNotThere: string | undefined;

  const enter = async (state: string, ids: readonly string[]) => {
    const answer = await states.setUp(state, ids);
    if (answer.kind === 'set') entered = { state, ids };
    return answer;
  };

  /** The body and the headers that provoke the status, or why they don't. */
  const provoke = async ({ status, body }: PlannedTransaction): Promise<Plan> => {
    if (status === 400) return { kind: 'send', headers: [], body: breakBody(body) };
    if (status === 200) {
      const asked = readIds(body);
      const answer = await enter(stateNames.inventory, asked);
      if (answer.kind === 'refused') return { kind: 'give-up', reason: answer.reason };
      if (answer.kind === 'not-offered') whyNotThere = answer.reason;
      const ids = answer.kind === 'set' ? answer.ids : asked;
      return { kind: 'send', headers: [], body: replaceIds(body, ids) };
    }
    const state = stateByStatus.get(status);
    if (state === undefined) return { kind: 'skip', reason: `no state provokes a ${status}` };
    const answer = await enter(state, []);
    if (answer.kind === 'refused') return { kind: 'give-up', reason: answer.reason };
    if (answer.kind === 'not-offered') return { kind: 'skip', reason: answer.reason };
    const header = states.headerFor(state);
    return { kind: 'send', headers: header === undefined ? [] : [header], body };
  };

  return {
    async before(transaction) {
      whyNotThere = undefined;
      const plan = await provoke(transaction);
      if (plan.kind !== 'send') return plan;
      const { method, path, target, host } = transaction;
      const named: HeaderList = [
        ['Host', host],
        ...withValue(transaction.headers),
        ...plan.headers,
        ...headers,
      ];
      if (isHarmless?.({ method, path, headers: named, body: plan.body }) === false)
        return { kind: 'skip', reason: 'a faulty target could turn this request into a deletion' };
      const signable = { method, target, headers: named, body: Buffer.from(plan.body) };
      const signature = signing === undefined ? [] : await signRequest(signable, signing);
      return { kind: 'send', headers: [...named, ...signature], body: plan.body };
    },
    async received(status) {
      // A target that does not know the example's numbers may refuse the whole call.
      return status === 404 ? whyNotThere : undefined;
    },
    async after() {
      if (entered === undefined) return;
      const { state, ids } = entered;
      entered = undefined;
      if (!(await states.tearDown(state, ids))) await states.reset();
    },
  };
}

/** Dredd sends documented header parameters that have no example with an empty value. */
function withValue(headers: HeaderList): HeaderList {
  return headers.filter(([, value]) => value !== '');
}
