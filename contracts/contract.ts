import { sealBy, unsigned } from './authentication/seals.ts';
import { cases } from './cases/index.ts';
import type { Seal } from './harness/case.ts';
import type { Contract, SendProbe } from './harness/contract.ts';
import type { Exchange } from './harness/exchange.ts';
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

/** The contract of BatchDeletePhoneNumber, as the engine takes it. */
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
  abilities: {
    observer: {
      state: stateNames.inventory,
      async probe(send, id) {
        const exchange = await send(getPhoneNumber(id));
        const view = readView(exchange);
        if (view.status === 200 && view.object?.PhoneNumber !== undefined) return null;
        const answer = exchange.response === null ? 'nothing' : String(view.status);
        return `the target offers no GetPhoneNumber: it answered ${answer} for a number in the inventory`;
      },
    },
    'signed-mode': {
      missingUnsigned: 'no credentials given, so signatures could not be judged',
      missingInStatelessMock: 'a stateless mock does not verify signatures',
      probe: findSignedMode,
    },
    identity: { missingInStatelessMock: 'a stateless mock does not know one number from another' },
  },
};

/** A target verifies signatures when it serves a good one and refuses at least one bad one. */
async function findSignedMode(send: SendProbe, id: string): Promise<string | null> {
  const call = (seal?: Seal): Promise<Exchange> =>
    send(batchDelete([id], seal === undefined ? {} : { seal }));
  const [good, ...bad] = await Promise.all([undefined, ...badlySigned].map(call));
  const isServed = good !== undefined && [200, 404].includes(readView(good).status);
  if (!isServed) return 'the target serves no signed request, so nothing is known of its signatures';
  if (bad.some((exchange) => !isTakenAsValid(exchange))) return null;
  return 'the target refuses no badly signed request, so it verifies no signatures';
}

const badlySigned: readonly Seal[] = [
  unsigned,
  sealBy({ credentials: (own) => ({ ...own, secretAccessKey: `${own.secretAccessKey}x` }) }),
  sealBy({ credentials: (own) => ({ ...own, accessKeyId: 'AKIANOSUCHKEY0000000' }) }),
  sealBy({ authorization: () => 'AWS4-HMAC-SHA256' }),
  sealBy({ clockOffsetMs: -20 * 60_000 }),
];

function isTakenAsValid(exchange: Exchange): boolean {
  const { status, errorType } = readView(exchange);
  return status === 200 || (status === 404 && errorType.name === 'NotFoundException');
}

const credentialTypes = /Signature|Authentication|ClientToken|UnrecognizedClient|UnauthorizedClient/;

/**
 * Whether the ordinary call was refused for want of credentials. A 403 alone may be a mistake of the target's:
 * it counts when its type speaks of credentials, or when the other probes were refused alike.
 */
function refusesForCredentials(exchanges: readonly Exchange[]): boolean {
  const views = exchanges.map(readView);
  const ordinary = views.at(-1);
  if (ordinary === undefined) return false;
  if (ordinary.status === 401) return true;
  if (ordinary.status !== 400 && ordinary.status !== 403) return false;
  if (credentialTypes.test(ordinary.errorType.name ?? '')) return true;
  return ordinary.status === 403 && views.every(({ status }) => status === 401 || status === 403);
}
