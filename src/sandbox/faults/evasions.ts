import type { Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { before, crash, given } from '../overriding.ts';
import { isObject } from '../stages/validate-request.ts';

/** Changes a list before it is judged. */
function withList(change: (ids: readonly unknown[]) => readonly unknown[]): Overrides {
  return given('validate', (document) =>
    isObject(document) && Array.isArray(document.PhoneNumberIds)
      ? { ...document, PhoneNumberIds: change(document.PhoneNumberIds) }
      : document,
  );
}

/** Changes what stands in the place of the list before it is judged. */
function withOther(change: (ids: unknown) => unknown): Overrides {
  return given('validate', (document) =>
    isObject(document) && document.PhoneNumberIds !== undefined
      ? { ...document, PhoneNumberIds: change(document.PhoneNumberIds) }
      : document,
  );
}

function crashOnElement(condition: (element: unknown) => boolean): Overrides {
  return before('validate', (document) => {
    const ids: unknown = isObject(document) ? document.PhoneNumberIds : undefined;
    if (Array.isArray(ids) && ids.some(condition)) crash();
  });
}

/** Fails with 500 on bodies whose text the condition holds for. */
function crashOnText(condition: (text: string) => boolean): Overrides {
  return before('parseJson', (text) => {
    if (condition(text)) crash();
  });
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    if (character === ']' || character === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function isArrayLike(value: unknown): value is ArrayLike<unknown> {
  return isObject(value) && typeof value.length === 'number' && value.length < 10_000;
}

/** Takes a list out of the only member of an object. */
function unwrap(value: unknown): unknown {
  const members = isObject(value) ? Object.values(value) : [];
  return members.length === 1 && Array.isArray(members[0]) ? members[0] : value;
}

function readListInText(value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith('[')) return value;
  return JSON.parse(value);
}

/** Passes over unknown ids of a form as if they had been moved. */
function passingOver(form: RegExp): Overrides {
  return given('moveNumbers', (ids) => ids.filter((id) => !form.test(id)));
}

/** Defects that show only for seldom kinds of wrong or odd input. */
export const evasionFaults: readonly Fault[] = [
  {
    id: 'elements-behind-hundredth-not-judged',
    lies: 'Only the first hundred elements are checked to be strings.',
    caughtBy: ['input/bad-element-in-long-list'],
    overrides: withList((ids) => ids.map((id, index) => (index < 100 ? id : String(id)))),
  },
  {
    id: 'long-lists-not-judged',
    lies: 'The elements of a list of more than fifty are not checked at all.',
    caughtBy: ['input/bad-element-in-long-list'],
    overrides: withList((ids) => (ids.length > 50 ? ids.map(String) : ids)),
  },
  {
    id: 'nulls-in-long-lists-skipped',
    lies: 'Long lists are carried out in parts, and a null in one of them is skipped.',
    caughtBy: ['input/bad-element-in-long-list'],
    overrides: withList((ids) => (ids.length > 25 ? ids.filter((id) => id !== null) : ids)),
  },
  {
    id: 'own-to-string-crashes',
    lies: 'An object element with a member toString breaks the message that shows it and fails with 500.',
    caughtBy: ['input/odd-elements'],
    overrides: crashOnElement((element) => isObject(element) && Object.hasOwn(element, 'toString')),
  },
  {
    id: 'infinite-number-crashes',
    lies: 'A number element beyond all bounds is infinite and fails with 500.',
    caughtBy: ['input/odd-elements'],
    overrides: crashOnElement((element) => typeof element === 'number' && !Number.isFinite(element)),
  },
  {
    id: 'id-in-any-member-taken',
    lies: 'An object element is taken for the id in its member Value, S or E164PhoneNumber.',
    caughtBy: ['input/odd-elements'],
    overrides: withList((ids) =>
      ids.map((id) => (isObject(id) ? (id.Value ?? id.S ?? id.E164PhoneNumber ?? id) : id)),
    ),
  },
  {
    id: 'deep-element-crashes',
    lies: 'Elements are walked through recursively, so a list twenty thousand levels deep fails with 500.',
    caughtBy: ['input/nested-beyond-the-stack'],
    overrides: crashOnText((text) => depthOf(text) > 20_000),
  },
  {
    id: 'deep-object-crashes',
    lies: 'Bodies are logged recursively, so objects a thousand levels deep fail with 500.',
    caughtBy: ['input/nested-beyond-the-stack'],
    overrides: crashOnText((text) => text.includes('{"X":'.repeat(1000))),
  },
  {
    id: 'array-like-taken-for-list',
    lies: 'An object with a length and numbered members is taken for a list.',
    caughtBy: ['input/odd-lists'],
    overrides: withOther((ids) => (isArrayLike(ids) ? Array.from(ids) : ids)),
  },
  {
    id: 'wrapped-list-unwrapped',
    lies: 'A list inside an object, as XML is turned into JSON, is taken for the list.',
    caughtBy: ['input/odd-lists'],
    overrides: withOther(unwrap),
  },
  {
    id: 'list-in-text-taken',
    lies: 'A string that holds the JSON of a list is taken for the list.',
    caughtBy: ['input/odd-lists'],
    overrides: withOther(readListInText),
  },
  {
    id: 'inherited-list-taken',
    lies: 'The body is assigned to an object, so a list in its member __proto__ is inherited.',
    caughtBy: ['input/list-under-odd-names'],
    overrides: given('validate', (document) => (isObject(document) ? Object.assign({}, document) : document)),
  },
  {
    id: 'names-trimmed',
    lies: 'Blanks around the names of members are dropped.',
    caughtBy: ['input/list-under-odd-names'],
    overrides: given('validate', (document) =>
      isObject(document)
        ? Object.fromEntries(Object.entries(document).map(([name, value]) => [name.trim(), value]))
        : document,
    ),
  },
  {
    id: 'names-folded',
    lies: 'Names of members are compared by Unicode case folding, to which a long s is an s.',
    caughtBy: ['input/list-under-odd-names'],
    overrides: given('validate', (document) =>
      isObject(document)
        ? Object.fromEntries(
            Object.entries(document).map(([name, value]) => [name.replaceAll('\u017f', 's'), value]),
          )
        : document,
    ),
  },
  {
    id: 'word-breaks-in-names-dropped',
    lies: 'Blanks, dashes and dots in the names of members are dropped.',
    caughtBy: ['input/list-under-odd-names'],
    overrides: given('validate', (document) =>
      isObject(document)
        ? Object.fromEntries(
            Object.entries(document).map(([name, value]) => [name.replace(/\b[-. ]\b/g, ''), value]),
          )
        : document,
    ),
  },
  {
    id: 'shadowed-method-crashes',
    lies: 'A member hasOwnProperty hides the method of that name, so the body is asked in vain and fails with 500.',
    caughtBy: ['input/odd-members'],
    overrides: before('validate', (document) => {
      if (isObject(document) && Object.hasOwn(document, 'hasOwnProperty')) crash();
    }),
  },
  {
    id: 'huge-exponent-crashes',
    lies: 'A number with a huge exponent, even where nobody needs it, fails with 500.',
    caughtBy: ['input/odd-members'],
    overrides: crashOnText((text) => /[:,[]\d+[eE]\+?\d{5,}/.test(text)),
  },
  {
    id: 'members-of-objects-known',
    lies: 'Numbers are kept in a plain object, so ids such as constructor are found there and passed over.',
    caughtBy: ['input/ids-like-words'],
    overrides: given('moveNumbers', (ids) => ids.filter((id) => id === '__proto__' || !(id in {}))),
  },
  {
    id: 'words-for-nothing-dropped',
    lies: 'Ids such as null and undefined are dropped, since callers write them by mistake.',
    caughtBy: ['input/ids-like-words'],
    overrides: passingOver(/^(null|undefined|None|nil|NaN|true|false)$/),
  },
  {
    id: 'zero-dropped',
    lies: 'The id 0 counts as empty, as in PHP, and is dropped.',
    caughtBy: ['input/ids-like-words'],
    overrides: passingOver(/^0$/),
  },
  {
    id: 'dash-crashes',
    lies: 'An id that begins with a dash is taken for an option of a program and fails with 500.',
    caughtBy: ['input/ids-like-words'],
    overrides: before('moveNumbers', (ids) => {
      if (ids.some((id) => id.startsWith('-'))) crash();
    }),
  },
  {
    id: 'placeholder-crashes',
    lies: 'An id with braces or a dollar sign is taken for a template and fails with 500.',
    caughtBy: ['input/ids-like-words'],
    overrides: before('moveNumbers', (ids) => {
      if (ids.some((id) => /\$\{|\{\{|%s/.test(id))) crash();
    }),
  },
  {
    id: 'foreign-numbers-passed-over',
    lies: 'Numbers of other countries than the own are skipped, and nobody is told.',
    caughtBy: ['partial-failure/unknown-foreign-numbers'],
    overrides: passingOver(/^(\+|%2B)[02-9]\d+$/i),
  },
  {
    id: 'short-numbers-passed-over',
    lies: 'Numbers with fewer digits than usual are skipped, and nobody is told.',
    caughtBy: ['partial-failure/unknown-foreign-numbers'],
    overrides: passingOver(/^(\+|%2B)\d{1,9}$/i),
  },
  {
    id: 'uuid-crashes',
    lies: 'An id in the form of a UUID is looked up in another table and fails with 500.',
    caughtBy: ['input/ids-like-words'],
    overrides: before('moveNumbers', (ids) => {
      if (ids.some((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id))) crash();
    }),
  },
  {
    id: 'longest-id-crashes',
    lies: 'An id of more than 16 kB does not fit the line of an inner request and fails with 500.',
    caughtBy: ['input/id-of-thirty-thousand-characters'],
    overrides: before('moveNumbers', (ids) => {
      if (ids.some((id) => id.length > 16_384)) crash();
    }),
  },
];
