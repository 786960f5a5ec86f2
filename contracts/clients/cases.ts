import type { OperationCase } from '../cases/build.ts';
import type { Given, Step } from '../harness/case.ts';
import type { Finding } from '../harness/failure.ts';
import { NotOffered } from '../harness/not-judged.ts';
import type { WitnessTools } from '../harness/witness.ts';
import { documentedErrors } from '../reading/error-vocabulary.ts';
import type { View } from '../reading/view.ts';
import { batchDelete, batchDeleteRaw } from '../requests/batch-delete.ts';
import { stateNames, statusByState } from '../states.ts';
import type { ClientAccount, ClientCall, OfficialClient } from './client.ts';
import {
  exceptionClauses,
  finding,
  judgeException,
  judgeServed,
  nameOf,
  servedClauses,
} from './judge-seen.ts';
import { chimeClient, officialClients, voiceClient } from './official-clients.ts';
import { describeSeen, type Seen } from './seen.ts';

/** The suite of the official clients. */
export const clientSuite = 'clients';

/** A case of one client, and how it is told. */
interface ClientCase {
  readonly client: OfficialClient;
  readonly situation: string;
  readonly title: string;
  readonly why: string;
  readonly given?: readonly Given[];
  readonly needs?: readonly string[];
  /** Entered before the call. */
  readonly state?: string;
  readonly ids?: readonly string[];
  /** The body that the client makes of an input of its own kind. */
  readonly body?: string;
  readonly call?: (tools: WitnessTools) => Omit<ClientCall, 'ids' | 'headers'>;
  readonly clauses: readonly string[];
  readonly expects: string;
  readonly judge: (account: ClientAccount, tools: WitnessTools, ids: readonly string[]) => readonly Finding[];
}

function clientCase(parts: ClientCase): OperationCase {
  const { client, situation, given = [{ as: ['a'] }], needs, state, body, clauses, expects: text } = parts;
  const idsOf = (idOf: (alias: string) => string): readonly string[] =>
    parts.ids ?? given.flatMap(({ as }) => as).map(idOf);
  const step: Step<View> = {
    do: 'call',
    witness: {
      by: client.name,
      request: (idOf) => (body === undefined ? batchDelete(idsOf(idOf)) : batchDeleteRaw(body)),
      clauses,
      text,
      async testify(tools) {
        const ids = idsOf(tools.idOf);
        const call = { ids, headers: tools.stateHeaders, ...parts.call?.(tools) };
        const account = await client.call(call, tools.options);
        return { exchanges: account.exchanges, findings: parts.judge(account, tools, ids) };
      },
    },
  };
  return {
    id: `${clientSuite}/${client.id}-${situation}`,
    title: `${client.name}: ${parts.title}`,
    why: parts.why,
    given,
    ...(needs === undefined ? {} : { needs }),
    steps: state === undefined ? [step] : [{ do: 'enter', state }, step, { do: 'leave', state }],
  };
}

type Told = Pick<ClientCase, 'situation' | 'title' | 'why'> & Partial<ClientCase>;

function served(client: OfficialClient, told: Told): OperationCase {
  return clientCase({
    client,
    clauses: servedClauses,
    expects: 'a success with an entry for each id that failed, or NotFoundException where one does not exist',
    judge: ({ seen }, { stateOf }, ids) => seen.flatMap((one) => judgeServed(one, ids, stateOf, client)),
    ...told,
  });
}

const inventory = (...as: readonly string[]): Given => ({ state: stateNames.inventory, as });
const absent = (...as: readonly string[]): Given => ({ state: stateNames.absent, as });

const madeUp = 'no-such-é\u{1F600}';

function ordinaryCalls(client: OfficialClient): readonly OperationCase[] {
  return [
    served(client, {
      situation: 'number-moved',
      title: 'a number that can be moved gives a success and an empty list',
      why: 'It is what every program is written for.',
      given: [inventory('a')],
    }),
    served(client, {
      situation: 'partial-failure',
      title: 'numbers that failed are in the list that a program is handed',
      why: 'A program that is handed no entry believes that the number was moved.',
      given: [inventory('a'), absent('x')],
    }),
    served(client, {
      situation: 'number-in-use',
      title: 'a number that is in use is in the list that a program is handed',
      why: 'A program that is handed no entry believes that the number was moved.',
      given: [{ state: stateNames.user, as: ['u'] }, inventory('a')],
    }),
    served(client, {
      situation: 'id-beyond-ascii',
      title: 'an id beyond ASCII comes back as it was sent',
      why: 'One client escapes it and the other sends it raw.',
      given: [],
      needs: ['identity'],
      ids: [madeUp],
      clauses: [...servedClauses, 'input/id-is-opaque'],
      judge: ({ seen }, _tools, ids) =>
        seen.flatMap((one) => judgeOpaque(one) ?? judgeServed(one, ids, () => stateNames.absent, client)),
    }),
  ];
}

/** A target may refuse an id that is no phone number; `null` where it didn't. */
function judgeOpaque(seen: Seen): readonly Finding[] | null {
  if (seen.kind !== 'exception' || seen.status !== 400) return null;
  const expected = 'an entry for the id, or NotFoundException';
  return [finding('input/id-is-opaque', nameOf(seen), 'exception', describeSeen(seen), expected)];
}

const failures = Object.entries(statusByState).flatMap(([state, status]) =>
  documentedErrors.filter((error) => error.status === status).map((error) => ({ state, error })),
);

function documentedFailures(client: OfficialClient): readonly OperationCase[] {
  return failures.map(({ state, error }) =>
    clientCase({
      client,
      situation: state.replaceAll(' ', '-'),
      title: `while ${state} a program gets ${error.type}`,
      why: 'Programs decide by the class of an exception what to do next.',
      state,
      clauses: exceptionClauses,
      expects: `${error.type} with status ${error.status}`,
      judge: ({ seen }, { options }) =>
        seen.flatMap((one) => judgeException(one, error, options.service, client)),
    }),
  );
}

/** Inputs that the SDK passes on unchecked, and the body that it makes of each. */
const invalidInputs = [
  ['list-missing', 'no list', '{}', '{}'],
  ['list-null', 'null in the place of the list', '{"PhoneNumberIds":null}', '{}'],
  ['list-empty', 'an empty list', '{"PhoneNumberIds":[]}', '{"PhoneNumberIds":[]}'],
  [
    'list-of-null',
    'a list of null, which is sent as an empty one',
    '{"PhoneNumberIds":[null]}',
    '{"PhoneNumberIds":[]}',
  ],
  ['list-is-text', 'text in the place of the list', '{"PhoneNumberIds":"x"}', '{"PhoneNumberIds":"x"}'],
  ['element-is-number', 'a number among the ids', '{"PhoneNumberIds":[1]}', '{"PhoneNumberIds":[1]}'],
] as const;

function invalidCalls(client: OfficialClient): readonly OperationCase[] {
  return invalidInputs.map(([situation, what, input, body]) =>
    clientCase({
      client,
      situation,
      title: `${what} comes back as an exception`,
      why: 'The client checks nothing, so that the server is the only guard.',
      given: [],
      body,
      call: () => ({ input }),
      clauses: ['clients/invalid-input-refused', 'clients/invalid-input-named'],
      expects: 'BadRequestException (tolerated: another exception for a 4xx)',
      judge: ({ seen }) => seen.flatMap((one) => judgeRefusal(one)),
    }),
  );
}

function judgeRefusal(seen: Seen): readonly Finding[] {
  const status = seen.status ?? 0;
  const expected = 'BadRequestException';
  const isRefused = seen.kind === 'exception' && status >= 400 && status < 500;
  const received = describeSeen(seen);
  if (!isRefused)
    return [finding('clients/invalid-input-refused', nameOf(seen), 'exception', received, expected)];
  if (seen.name === expected && seen.isModelled) return [];
  return [finding('clients/invalid-input-named', nameOf(seen), 'exception', received, expected)];
}

const passing = [
  ['throttling', stateNames.overRateLimit],
  ['failure', stateNames.serviceFailing],
  ['unavailability', stateNames.serviceUnavailable],
] as const;

function retriedCalls(client: OfficialClient): readonly OperationCase[] {
  return [
    ...passing.map(([situation, state]) =>
      clientCase({
        client,
        situation: `${situation}-passes`,
        title: `a call is repeated and served when ${situation} has passed`,
        why: 'Programs rely on the client to get over a short failure.',
        state,
        call(tools) {
          if (tools.stateHeaders.length > 0)
            throw new NotOffered('a stateless mock goes on failing, so no failure passes');
          return { attempts: 3, onFirstAnswer: () => tools.leave(state) };
        },
        clauses: ['clients/failure-passes'],
        expects: 'a result at the second attempt',
        judge: ({ seen, exchanges }) => seen.flatMap((one) => judgePassing(one, exchanges.length)),
      }),
    ),
    clientCase({
      client,
      situation: 'refusal-is-final',
      title: 'a call that is forbidden is made once',
      why: 'A client that repeats it hides the refusal and loads the server.',
      state: stateNames.callerForbidden,
      call: () => ({ attempts: 3 }),
      clauses: ['clients/refusal-is-final'],
      expects: 'one attempt',
      judge: ({ exchanges }) =>
        exchanges.length === 1
          ? []
          : [
              finding(
                'clients/refusal-is-final',
                'repeated',
                '$metadata/attempts',
                `${exchanges.length} attempts`,
                'one',
              ),
            ],
    }),
  ];
}

function judgePassing(seen: Seen, attempts: number): readonly Finding[] {
  const isServed = seen.kind === 'success' || (seen.kind === 'exception' && seen.status === 404);
  if (isServed && attempts === 2) return [];
  const received = `${describeSeen(seen)} at attempt ${attempts}`;
  return [
    finding('clients/failure-passes', nameOf(seen), '$metadata/attempts', received, 'a result at attempt 2'),
  ];
}

const fiveMinutes = 300_000;

function metadataCalls(client: OfficialClient): readonly OperationCase[] {
  return [
    clientCase({
      client,
      situation: 'request-ids',
      title: 'each of two calls has a request id of its own',
      why: 'A request id that is the same for all finds no call in any log.',
      call: () => ({ times: 2 }),
      clauses: ['clients/request-id'],
      expects: 'two request ids',
      judge: ({ seen: [first, second] }) =>
        first?.requestId === undefined || first.requestId !== second?.requestId
          ? []
          : [
              finding(
                'clients/request-id',
                'request-id-repeated',
                '$metadata/requestId',
                `${first.requestId} twice`,
                'another one for each call',
              ),
            ],
    }),
    clientCase({
      client,
      situation: 'clock-kept',
      title: 'the second of two calls is signed with the right time',
      why: 'A wrong Date of a single answer makes every later call of that client fail.',
      call({ options }) {
        if (options.signing === undefined)
          throw new NotOffered('no credentials given, so the client signs nothing');
        return { times: 2 };
      },
      clauses: ['clients/clock-kept'],
      expects: 'a time stamp right within five minutes',
      judge: ({ exchanges }) => exchanges.slice(1).flatMap((exchange) => judgeStamp(exchange)),
    }),
    clientCase({
      client,
      situation: 'wrong-secret',
      title: 'a wrong secret is an exception',
      why: 'A program with the wrong credentials has to be told.',
      needs: ['signed-mode'],
      call: ({ options }) => ({ secretAccessKey: `${options.signing?.credentials.secretAccessKey}x` }),
      clauses: ['clients/wrong-secret-refused'],
      expects: 'an exception for a 4xx',
      judge: ({ seen }) =>
        seen.flatMap((one) =>
          one.kind === 'exception' && (one.status ?? 0) >= 400 && (one.status ?? 0) < 500
            ? []
            : [
                finding(
                  'clients/wrong-secret-refused',
                  nameOf(one),
                  'exception',
                  describeSeen(one),
                  'an exception for a 4xx',
                ),
              ],
        ),
    }),
  ];
}

function judgeStamp({ at, request }: ClientAccount['exchanges'][number]): readonly Finding[] {
  const stamp = request.headers.find(([name]) => name.toLowerCase() === 'x-amz-date')?.[1] ?? '';
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp) ?? [];
  const [year = 0, month = 1, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  const off = Math.abs(Date.UTC(year, month - 1, day, hour, minute, second) - at);
  if (off < fiveMinutes) return [];
  const expected = `about ${new Date(at).toISOString()}`;
  return [finding('clients/clock-kept', 'clock-shifted', 'header x-amz-date', stamp || '(none)', expected)];
}

/** One call through the clients of both services, which see the same of it. */
const bothAlike: OperationCase = clientCase({
  client: {
    id: 'both',
    name: 'the clients of both services',
    isTransparent: true,
    async call(call, options) {
      const accounts = [await chimeClient.call(call, options), await voiceClient.call(call, options)];
      return {
        seen: accounts.flatMap(({ seen }) => seen),
        exchanges: accounts.flatMap(({ exchanges }) => exchanges),
      };
    },
  },
  situation: 'alike',
  title: 'see the same of the same call',
  why: 'Programs move from one client to the other and keep their endpoint.',
  clauses: ['services/same-bytes'],
  expects: 'the same for both',
  judge: ({ seen }) => {
    const [first = '', second = ''] = seen.map((one) =>
      one.kind === 'success' ? JSON.stringify(one.list) : describeSeen(one),
    );
    if (first === second) return [];
    return [
      finding(
        'services/same-bytes',
        'services-differ',
        'client',
        `${first}, and ${second}`,
        'the same for both',
      ),
    ];
  },
});

/** What programs see through each official client; no part of a run that does not ask for it. */
export const clientCases: readonly OperationCase[] = [
  ...officialClients.flatMap((client) => [
    ...ordinaryCalls(client),
    ...documentedFailures(client),
    ...(client.isTransparent
      ? [...invalidCalls(client), ...retriedCalls(client), ...metadataCalls(client)]
      : []),
  ]),
  bothAlike,
];
