import type { Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { before, crash, given } from '../overriding.ts';
import { isObject } from '../stages/validate-request.ts';
import type { World } from '../world.ts';

/** Changes `PhoneNumberIds` before it is validated, where the body is an object. */
function withIds(change: (ids: unknown) => unknown): Overrides {
  return given('validate', (document) =>
    isObject(document) ? { ...document, PhoneNumberIds: change(document.PhoneNumberIds) } : document,
  );
}

/** Changes every element of the list before it is validated; `undefined` leaves it out. */
function withElements(change: (element: unknown) => unknown): Overrides {
  return withIds((ids) =>
    Array.isArray(ids) ? ids.map(change).filter((element) => element !== undefined) : ids,
  );
}

/** Takes documents that the condition holds for as a list of the given ids, without judging them. */
function takenAs(
  idsIn: (world: World) => readonly string[],
  condition: (document: unknown) => boolean,
): Overrides {
  return {
    validate: (next) => (document, context) =>
      condition(document) ? idsIn(context.world) : next(document, context),
  };
}

/** Takes documents that the condition holds for as a list of no ids. */
function emptyWhen(condition: (document: unknown) => boolean): Overrides {
  return takenAs(() => [], condition);
}

/** Takes documents that the condition holds for as a list of every number that there is. */
function everyNumberWhen(condition: (document: unknown) => boolean): Overrides {
  return takenAs(({ inventory }) => [...inventory.keys()], condition);
}

function crashWhen(condition: (document: unknown) => boolean): Overrides {
  return before('validate', (document) => {
    if (condition(document)) crash();
  });
}

function idsOf(document: unknown): unknown {
  return isObject(document) ? document.PhoneNumberIds : 'none';
}

/** Takes a member of another name for the list, one id for a list of one. */
function alsoNamed(name: string): Overrides {
  return given('validate', (document) => {
    if (!isObject(document) || document[name] === undefined) return document;
    const named = document[name];
    return { PhoneNumberIds: Array.isArray(named) ? named : [named], ...document };
  });
}

function isEmptyList(document: unknown): boolean {
  const ids = idsOf(document);
  return Array.isArray(ids) && ids.length === 0;
}

function someElement(document: unknown, condition: (element: unknown) => boolean): boolean {
  const ids = idsOf(document);
  return Array.isArray(ids) && ids.some(condition);
}

/** Defects in judging the parsed body. */
export const inputFaults: readonly Fault[] = [
  {
    id: 'missing-list-taken-as-empty',
    lies: 'A body without PhoneNumberIds is carried out as a batch of none.',
    caughtBy: ['input/list-missing', 'input/list-under-other-name'],
    overrides: emptyWhen((document) => idsOf(document) === undefined),
  },
  {
    id: 'missing-list-crashes',
    lies: 'A body without PhoneNumberIds makes the service fail with 500.',
    caughtBy: ['input/list-missing', 'input/list-under-other-name'],
    overrides: crashWhen((document) => idsOf(document) === undefined),
  },
  {
    id: 'missing-list-means-all',
    lies: 'A body without PhoneNumberIds moves every number of the inventory.',
    caughtBy: ['input/list-missing', 'input/list-under-other-name'],
    overrides: everyNumberWhen((document) => idsOf(document) === undefined),
  },
  {
    id: 'null-list-taken-as-empty',
    lies: 'A PhoneNumberIds of null is carried out as a batch of none.',
    caughtBy: ['input/list-null'],
    overrides: emptyWhen((document) => idsOf(document) === null),
  },
  {
    id: 'null-list-crashes',
    lies: 'A PhoneNumberIds of null makes the service fail with 500.',
    caughtBy: ['input/list-null'],
    overrides: crashWhen((document) => idsOf(document) === null),
  },
  {
    id: 'empty-list-accepted',
    lies: 'An empty PhoneNumberIds is carried out as a batch of none.',
    caughtBy: ['input/list-empty'],
    overrides: emptyWhen(isEmptyList),
  },
  {
    id: 'empty-list-means-all',
    lies: 'An empty PhoneNumberIds filters nothing out and moves every number of the inventory.',
    caughtBy: ['input/list-empty'],
    overrides: everyNumberWhen(isEmptyList),
  },
  {
    id: 'empty-list-crashes',
    lies: 'An empty PhoneNumberIds becomes the SQL "IN ()" and fails with 500.',
    caughtBy: ['input/list-empty'],
    overrides: crashWhen(isEmptyList),
  },
  {
    id: 'string-taken-for-list',
    lies: 'A string in the place of the list is wrapped into one.',
    caughtBy: ['input/list-is-a-string', 'input/list-is-a-comma-separated-string'],
    overrides: withIds((ids) => (typeof ids === 'string' ? [ids] : ids)),
  },
  {
    id: 'string-iterated',
    lies: 'A string in the place of the list is iterated character by character.',
    caughtBy: ['input/list-is-a-string', 'input/list-is-a-comma-separated-string'],
    overrides: withIds((ids) => (typeof ids === 'string' ? [...ids] : ids)),
  },
  {
    id: 'object-taken-for-list',
    lies: 'An object in the place of the list is taken for its values.',
    caughtBy: ['input/list-is-an-object', 'input/list-is-an-empty-object'],
    overrides: withIds((ids) => (isObject(ids) ? ['-', ...Object.values(ids)] : ids)),
  },
  {
    id: 'number-taken-for-list',
    lies: 'A number in the place of the list is taken for one id.',
    caughtBy: ['input/list-is-a-number', 'input/list-is-zero'],
    overrides: withIds((ids) => (typeof ids === 'number' ? [String(ids)] : ids)),
  },
  {
    id: 'boolean-taken-for-list',
    lies: 'A boolean in the place of the list is taken for an empty batch.',
    caughtBy: ['input/list-is-true', 'input/list-is-false'],
    overrides: emptyWhen((document) => typeof idsOf(document) === 'boolean'),
  },
  {
    id: 'other-than-list-crashes',
    lies: 'Anything but a list in PhoneNumberIds makes the service fail with 500.',
    caughtBy: ['input/list-is-a-string'],
    overrides: crashWhen((document) => ['string', 'number', 'boolean'].includes(typeof idsOf(document))),
  },
  {
    id: 'null-elements-skipped',
    lies: 'Null elements are dropped and the rest of the list is carried out.',
    caughtBy: ['input/element-is-null'],
    overrides: withElements((element) => element ?? undefined),
  },
  {
    id: 'null-elements-listed',
    lies: 'A null element is answered with an entry for the id "null" and not with 400.',
    caughtBy: ['input/only-element-is-null', 'input/element-is-null'],
    overrides: withElements((element) => element ?? 'null'),
  },
  {
    id: 'null-elements-crash',
    lies: 'A null element makes the service fail with 500.',
    caughtBy: ['input/only-element-is-null', 'input/element-is-null'],
    overrides: crashWhen((document) => someElement(document, (element) => element === null)),
  },
  {
    id: 'numbers-coerced',
    lies: 'A number element is turned into a string and carried out.',
    caughtBy: ['input/only-element-is-a-number', 'input/first-element-is-a-number'],
    overrides: withElements((element) => (typeof element === 'number' ? `+${element}` : element)),
  },
  {
    id: 'booleans-coerced',
    lies: 'A boolean element is turned into a string and looked up.',
    caughtBy: ['input/only-element-is-true', 'input/element-is-true'],
    overrides: withElements((element) => (typeof element === 'boolean' ? String(element) : element)),
  },
  {
    id: 'objects-coerced',
    lies: 'An object element is turned into "[object Object]" and looked up.',
    caughtBy: ['input/only-element-is-an-empty-object', 'input/only-element-is-an-object-with-the-id'],
    overrides: withElements((element) => (isObject(element) ? String(element) : element)),
  },
  {
    id: 'nested-lists-flattened',
    lies: 'A list inside the list is flattened into it.',
    caughtBy: ['input/only-element-is-a-list-with-the-id', 'input/element-is-an-empty-array'],
    overrides: withIds((ids) => (Array.isArray(ids) ? ids.flat() : ids)),
  },
  {
    id: 'non-strings-dropped',
    lies: 'Elements that are not strings are filtered out and the rest is carried out.',
    caughtBy: ['invalid-request-not-served'],
    overrides: withElements((element) => (typeof element === 'string' ? element : undefined)),
  },
  {
    id: 'only-first-element-judged',
    lies: 'Only the first element is checked to be a string.',
    caughtBy: ['invalid-request-not-served'],
    overrides: withIds((ids) =>
      Array.isArray(ids) && typeof ids[0] === 'string' ? ids.map((id) => String(id)) : ids,
    ),
  },
  {
    id: 'elements-between-not-judged',
    lies: 'Only the first and the last element are checked to be strings.',
    caughtBy: ['input/null-between-ids', 'input/number-between-ids'],
    overrides: withIds((ids) =>
      Array.isArray(ids) && typeof ids[0] === 'string' && typeof ids.at(-1) === 'string'
        ? ids.map((id) => String(id))
        : ids,
    ),
  },
  {
    id: 'zeros-skipped',
    lies: 'A zero in the list is skipped, since it counts as nothing.',
    caughtBy: ['input/element-is-zero'],
    overrides: withElements((element) => (element === 0 ? undefined : element)),
  },
  {
    id: 'list-found-in-snake-case',
    lies: 'The member phone_number_ids is taken for PhoneNumberIds.',
    caughtBy: ['input/list-in-snake-case'],
    overrides: alsoNamed('phone_number_ids'),
  },
  {
    id: 'list-found-in-singular',
    lies: 'PhoneNumberId, with one id or several, is taken for PhoneNumberIds.',
    caughtBy: ['input/list-under-singular-name', 'input/one-id-without-list'],
    overrides: alsoNamed('PhoneNumberId'),
  },
  {
    id: 'encoded-object-accepted',
    lies: 'A string that holds the JSON of a request is taken for the request.',
    caughtBy: ['input/body-is-the-object-encoded-twice'],
    overrides: given('validate', (document) =>
      typeof document === 'string' && document.startsWith('{') ? JSON.parse(document) : document,
    ),
  },
  {
    id: 'top-level-list-accepted',
    lies: 'A bare list is taken for the value of PhoneNumberIds.',
    caughtBy: ['input/body-is-a-list'],
    overrides: given('validate', (document) =>
      Array.isArray(document) ? { PhoneNumberIds: document } : document,
    ),
  },
  {
    id: 'top-level-string-accepted',
    lies: 'A bare string or number is carried out as a batch of none.',
    caughtBy: ['input/body-is-a-number', 'input/body-is-a-string'],
    overrides: emptyWhen((document) => ['string', 'number'].includes(typeof document)),
  },
  {
    id: 'top-level-null-crashes',
    lies: 'A body of null makes the service fail with 500.',
    caughtBy: ['input/body-is-null'],
    overrides: crashWhen((document) => document === null),
  },
  {
    id: 'member-name-without-case',
    lies: 'PhoneNumberIds is found in any case, so phoneNumberIds is carried out.',
    caughtBy: ['input/member-lower-case', 'input/member-upper-case'],
    overrides: given('validate', (document) =>
      isObject(document)
        ? Object.fromEntries(
            Object.entries(document).map(([name, value]) => [
              name.toLowerCase() === 'phonenumberids' ? 'PhoneNumberIds' : name,
              value,
            ]),
          )
        : document,
    ),
  },
  {
    id: 'unknown-members-crash',
    lies: 'A member that the service does not know makes it fail with 500.',
    caughtBy: ['input/extra-member'],
    overrides: crashWhen((document) => isObject(document) && Object.keys(document).length > 1),
  },
  {
    id: 'blank-id-crashes',
    lies: 'A blank id makes the service fail with 500.',
    caughtBy: ['input/id-empty', 'input/id-blank'],
    overrides: crashWhen((document) =>
      someElement(document, (element) => typeof element === 'string' && element.trim() === ''),
    ),
  },
];
