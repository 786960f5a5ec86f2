import type { Arbitrary } from 'fast-check';
import { drawAliased, drawFiction, drawMadeUp } from '../drawing/draw-ids.ts';
import {
  breaksOnly,
  type DrawnRequest,
  draftRequest,
  drawInvalidRequest,
  drawValidRequest,
  isValid,
} from '../drawing/draw-request.ts';
import { type LateId, madeUpPrefix } from '../drawing/late-id.ts';
import { answers } from '../expectations/answers.ts';
import type { Context, Demand } from '../expectations/expectation.ts';
import { listsTheFailed } from '../expectations/listed-ids.ts';
import { either, type Pattern, statusIs, takenAsValid } from '../expectations/patterns.ts';
import { badRequestType } from '../expectations/refused.ts';
import type { DrawLimits, DrawTools, IdOf, RequestDraft } from '../harness/case.ts';
import { countIds } from '../reading/id-spelling.ts';
import { batchDelete, batchDeleteRaw } from '../requests/batch-delete.ts';
import { stateNames } from '../states.ts';
import type { OperationCase, OperationSend } from './build.ts';

const longEnoughForACap = 50;
const largeBody = 1024;

function hasRepeatedIds({ view }: Context): boolean {
  return [...countIds(view.requestIds ?? []).values()].some((count) => count > 1);
}

function hasLargeBody({ exchange }: Context): boolean {
  return exchange.request.body.length > largeBody;
}

function isLarge(context: Context): boolean {
  return (context.view.requestIds?.length ?? 0) >= longEnoughForACap || hasLargeBody(context);
}

function hasMadeUpIds({ view }: Context): boolean {
  return (view.requestIds ?? []).some((id) => id.startsWith(madeUpPrefix));
}

/** The pattern, for requests of one kind only, which `kind` names. */
function when(isOfKind: (context: Context) => boolean, pattern: Pattern, kind: string): Pattern {
  return {
    text: `${pattern.text} ${kind}`,
    matches: (context) => isOfKind(context) && pattern.matches(context),
  };
}

const served = either(takenAsValid, when(hasRepeatedIds, statusIs(400), 'where an id is repeated'));

/** Demands that a valid request is taken as one; a cap on long lists and a pattern for ids are advised against. */
const isTaken: Demand = {
  clauses: ['input/list-of-strings', 'input/no-maximum', 'input/id-is-opaque'],
  text: served.text,
  judge(context) {
    const tolerated = isLarge(context)
      ? { pattern: statusIs(400, 413), clause: 'input/no-maximum' }
      : {
          pattern: when(hasMadeUpIds, statusIs(400), 'for ids that are no phone numbers'),
          clause: 'input/id-is-opaque',
        };
    return answers({ clause: 'input/list-of-strings', holds: served, advisedAgainst: tolerated }).judge(
      context,
    );
  },
};

/** Demands an entry for each made-up id, and whatever is known of the others. */
const listsTheUnknown: Demand = {
  ...listsTheFailed(),
  judge(context) {
    const madeUp = (context.view.requestIds ?? []).filter((id) => id.startsWith(madeUpPrefix));
    return listsTheFailed(madeUp).judge(context);
  },
};

/** The request is looked at before it is sent, and written once for both while the ids stay the same. */
function toSend(drawn: DrawnRequest, expect: readonly Demand[]): OperationSend {
  let written: { readonly idOf: IdOf; readonly draft: RequestDraft } | undefined;
  return {
    request(idOf) {
      if (written?.idOf !== idOf) written = { idOf, draft: draftRequest(drawn, idOf) };
      return written.draft;
    },
    expect,
  };
}

const demands = [isTaken, listsTheUnknown];

/** What a case of valid requests consists of. */
interface Valid extends Pick<OperationCase, 'title' | 'given' | 'needs'> {
  readonly situation: string;
  readonly text: string;
  readonly example: OperationSend['request'];
  readonly ids: (tools: DrawTools, limits: DrawLimits) => Arbitrary<LateId>;
  readonly expect: readonly Demand[];
}

function valid({ situation, text, example, ids, expect, ...rest }: Valid): OperationCase {
  return {
    id: `generated/${situation}`,
    why: 'Nobody thinks of every id and of every length of a list.',
    ...rest,
    steps: [
      {
        do: 'draw',
        drawing: {
          text,
          example: { request: example, expect },
          source: (tools, limits) =>
            drawValidRequest(tools, ids(tools, limits)).map((drawn) => toSend(drawn, expect)),
          isMeant: isValid,
        },
      },
    ],
  };
}

/** Ids of these aliases, numbers reserved for fiction, and made-up ids where they can do no harm. */
function anyOf(aliases: readonly string[], tools: DrawTools, { harmlessOnly }: DrawLimits) {
  const numbers = [drawAliased(tools, aliases), drawFiction(tools)];
  return tools.oneof(...numbers, ...(harmlessOnly ? [] : [drawMadeUp(tools)]));
}

const request = '#/components/schemas/BatchDeletePhoneNumberRequest';

/** A constraint of the document, and the clause under which a request that breaks it is refused. */
interface Broken {
  readonly situation: string;
  readonly constraint: string;
  readonly title: string;
  readonly clause: string;
  /** The clause for a null in the wrong place, where that is another one. */
  readonly nullClause?: string;
  readonly example: string;
}

const brokenConstraints: readonly Broken[] = [
  {
    situation: 'body-is-no-object',
    constraint: `${request}/type`,
    title: 'a body that is anything but an object is refused',
    clause: 'input/non-object-refused',
    example: '[]',
  },
  {
    situation: 'member-missing',
    constraint: `${request}/required`,
    title: 'a body without the list is refused',
    clause: 'input/list-required',
    example: '{}',
  },
  {
    situation: 'list-is-no-array',
    constraint: `${request}/properties/PhoneNumberIds/type`,
    title: 'anything but an array in place of the list is refused',
    clause: 'input/non-array-refused',
    nullClause: 'input/null-list-refused',
    example: '{"PhoneNumberIds":0}',
  },
  {
    situation: 'list-too-short',
    constraint: `${request}/properties/PhoneNumberIds/minItems`,
    title: 'a list with fewer items than the document demands is refused',
    clause: 'input/empty-list-refused',
    example: '{"PhoneNumberIds":[]}',
  },
  {
    situation: 'element-is-no-string',
    constraint: '#/components/schemas/PhoneNumberId/type',
    title: 'a list with anything but a string in it is refused',
    clause: 'input/non-string-element-refused',
    nullClause: 'input/null-element-refused',
    example: '{"PhoneNumberIds":[0]}',
  },
];

/** Whether what stands in the wrong place is a null and nothing else. */
function isAboutNull({ value }: DrawnRequest): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const [member] = Object.values(value);
  return member === null || (Array.isArray(member) && member.includes(null));
}

/** As `isRefused`; and a front that limits bodies may refuse a large one before anybody has read it. */
function isRefusedAtAnySize(clause: string): readonly Demand[] {
  const tolerated = {
    pattern: when(hasLargeBody, statusIs(413), 'for a body of over 1,024 bytes'),
    clause: 'input/no-maximum',
  };
  return [answers({ clause, holds: statusIs(400), advisedAgainst: tolerated }), badRequestType];
}

function invalid({ situation, constraint, title, clause, nullClause, example }: Broken): OperationCase {
  const expect = (drawn: DrawnRequest): readonly Demand[] =>
    isRefusedAtAnySize(nullClause !== undefined && isAboutNull(drawn) ? nullClause : clause);
  const clauses = nullClause === undefined ? [clause] : [clause, nullClause];
  return {
    id: `generated/${situation}`,
    title,
    why: 'A caller’s mistake would pass for success, or for a fault of the service.',
    given: [{ as: ['a', 'b'] }],
    steps: [
      {
        do: 'draw',
        drawing: {
          text: `bodies that break ${constraint} and nothing else`,
          example: { request: () => batchDeleteRaw(example), expect: clauses.flatMap(isRefusedAtAnySize) },
          source: (tools) =>
            drawInvalidRequest(
              tools,
              tools.oneof(drawAliased(tools, ['a', 'b']), drawMadeUp(tools)),
              constraint,
            ).map((drawn) => toSend(drawn, expect(drawn))),
          isMeant: breaksOnly(constraint),
        },
      },
    ],
  };
}

const spare = ['a', 'b', 'c'];
const good = ['g1', 'g2', 'g3'];
const used = ['u1', 'u2'];
const absent = ['x1', 'x2'];

/** Requests that nobody wrote down: drawn from the document's schema, each judged by what holds of all. */
export const generated: readonly OperationCase[] = [
  valid({
    situation: 'valid-requests',
    title: 'a valid request is taken as one, whatever its ids and however many',
    text: 'lists of 1 to 1,000 ids: numbers reserved for fiction and made-up ids of any characters, in JSON of any style',
    given: [{ as: spare }],
    example: (idOf) => batchDelete([idOf('a')]),
    ids: (tools, limits) => anyOf(spare, tools, limits),
    expect: [isTaken],
  }),
  valid({
    situation: 'unknown-ids',
    title: 'every unknown id is reported, whatever it is and however many there are',
    text: 'lists of 1 to 1,000 ids that do not exist',
    needs: ['identity'],
    example: () => batchDelete([madeUpPrefix]),
    ids: drawMadeUp,
    expect: demands,
  }),
  valid({
    situation: 'known-and-unknown-ids',
    title: 'of a mixed list those that fail are reported, and no other',
    text: 'lists of 1 to 1,000 ids: free numbers, associated ones, unknown ones and made-up ids',
    given: [
      { state: stateNames.inventory, as: good },
      { state: stateNames.user, as: used },
      { state: stateNames.absent, as: absent },
    ],
    needs: ['identity'],
    example: (idOf) => batchDelete([idOf('g1'), idOf('u1'), idOf('x1')]),
    ids: (tools, limits) => anyOf([...good, ...used, ...absent], tools, limits),
    expect: demands,
  }),
  ...brokenConstraints.map(invalid),
];

/** The constraints that are broken one at a time, by their pointers in the document. */
export const brokenPointers: readonly string[] = brokenConstraints.map(({ constraint }) => constraint);
