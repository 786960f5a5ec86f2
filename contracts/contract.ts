import { setTimeout as pause } from 'node:timers/promises';
import type { BadSeal } from './authentication/bad-seal.ts';
import { badSeals } from './authentication/bad-seals.ts';
import { credentialTypes, explainSignature } from './authentication/explain-signature.ts';
import { cases } from './cases/index.ts';
import { clauses } from './clauses/index.ts';
import { clientCases, clientSuite } from './clients/cases.ts';
import { clientClauses } from './clients/clauses.ts';
import type { Seal } from './harness/case.ts';
import type { Contract, SendProbe } from './harness/contract.ts';
import type { Exchange } from './harness/exchange.ts';
import type { Service } from './harness/outcome.ts';
import type { RunOptions } from './harness/run-options.ts';
import { lagPausesMs } from './harness/session.ts';
import { passiveContract } from './passive-contract.ts';
import { documentedErrors } from './reading/error-vocabulary.ts';
import { readView, type View } from './reading/view.ts';
import { batchDelete } from './requests/batch-delete.ts';
import { isHarmless } from './requests/harmless.ts';
import { getPhoneNumber } from './requests/phone-number.ts';
import { stateNames, statusByState } from './states.ts';

// +1 206 555 0100 to 0199 is reserved for fiction (North American Numbering Plan).
const numbers = Array.from({ length: 100 }, (_, index) => `+12065550${100 + index}`);
const spareIds = numbers.slice(90);

/** The contract of BatchDeletePhoneNumber as Amazon Chime offers it, in the form that the engine takes. */
export const contract: Contract<View> = {
  ...passiveContract,
  cases,
  signingName: 'chime',
  idPool: numbers,
  spareIds,
  spareState: stateNames.absent,
  idsMember: 'PhoneNumberIds',
  statusByState,
  usedUpStates: new Set([stateNames.inventory, stateNames.queued]),
  documentedStatuses: [200, ...documentedErrors.map(({ status }) => status)],
  probes: [
    getPhoneNumber(spareIds[0] ?? ''),
    batchDelete(spareIds.slice(0, 1), { path: '/phone-numbers?operation=batch-deleteX' }),
    batchDelete(spareIds.slice(0, 1)),
  ],
  refusesForCredentials,
  isHarmless,
  explainSignature,
  abilities: {
    observer: {
      state: stateNames.inventory,
      async probe(send, id) {
        let exchange = await send(getPhoneNumber(id));
        // Reads may lag behind the state's set-up as they may behind a call.
        for (const pauseMs of lagPausesMs) {
          if (exchange.response?.status !== 404) break;
          await pause(pauseMs);
          exchange = await send(getPhoneNumber(id));
        }
        const view = readView(exchange);
        if (view.status === 200 && view.object?.PhoneNumber !== undefined) return null;
        const answer = exchange.response === null ? 'nothing' : String(view.status);
        return `the target offers no GetPhoneNumber: it answered ${answer} for a number in the inventory`;
      },
      remedy: 'answer GetPhoneNumber (GET /phone-numbers/{id}) at the target, so that effects can be seen',
    },
    'signed-mode': {
      missingUnsigned: 'no credentials given, so signatures could not be judged',
      missingInStatelessMock: 'a stateless mock does not verify signatures',
      probe: findSignedMode,
      remedy: 'verify signatures at the target: serve a good one, refuse the others',
    },
    identity: { missingInStatelessMock: 'a stateless mock does not know one number from another' },
  },
};

/**
 * The contract as a service offers it: the same requests and answers, judged by the words that
 * this service publishes; with the suite of the official clients where the selection asks for it.
 */
export function contractFor(service: Service, selection: Selection = {}): Contract<View> {
  const own = { ...contract, read: (exchange: Exchange) => readView(exchange, service) };
  if (!asksForClients(selection)) return own;
  return { ...own, clauses: [...clauses, ...clientClauses], cases: [...cases, ...clientCases] };
}

type Selection = Pick<RunOptions, 'only' | 'suites'>;

/** Whether a selection names the suite of the official clients, or a case of it, which no other run has. */
function asksForClients({ only = [], suites = [] }: Selection): boolean {
  return suites.includes(clientSuite) || only.some((id) => id.startsWith(`${clientSuite}/`));
}

/**
 * A target verifies signatures when it serves a good one and refuses at least one bad one: first the most common
 * are tried, and where all of these are served, every other.
 */
async function findSignedMode(send: SendProbe, id: string): Promise<string | null> {
  const call = (seal?: Seal): Promise<Exchange> =>
    send(batchDelete([id], seal === undefined ? {} : { seal }));
  const refusesAny = async (seals: readonly BadSeal[]): Promise<boolean> =>
    (await Promise.all(seals.map(([, , , seal]) => call(seal)))).some((answer) => !isTakenAsValid(answer));
  const isCommon = ([situation]: BadSeal): boolean => commonMistakes.includes(situation);
  const good = await call();
  if (![200, 404].includes(readView(good).status))
    return 'the target serves no signed request, so nothing is known of its signatures';
  if (await refusesAny(badSeals.filter(isCommon))) return null;
  if (await refusesAny(badSeals.filter((seal) => !isCommon(seal)))) return null;
  return 'the target refuses no badly signed request, so it verifies no signatures';
}

const commonMistakes = [
  'no-credentials',
  'wrong-secret',
  'unknown-key',
  'authorization-word',
  '20-minutes-old',
];

function isTakenAsValid(exchange: Exchange): boolean {
  const { status, errorType } = readView(exchange);
  return status === 200 || (status === 404 && errorType.name === 'NotFoundException');
}

/**
 * Whether the ordinary call was refused for want of credentials. A 403 alone may be a mistake of the target's:
 * it counts when its type speaks of credentials, or when the other probes were refused alike.
 */
function refusesForCredentials(exchanges: readonly Exchange[]): boolean {
  const views = exchanges.map((exchange) => readView(exchange));
  const ordinary = views.at(-1);
  if (ordinary === undefined) return false;
  if (ordinary.status === 401) return true;
  if (ordinary.status !== 400 && ordinary.status !== 403) return false;
  if (credentialTypes.test(ordinary.errorType.name ?? '')) return true;
  return ordinary.status === 403 && views.every(({ status }) => status === 401 || status === 403);
}
