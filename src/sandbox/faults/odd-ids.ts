import type { Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { after, before, crash, given } from '../overriding.ts';

/** Fails with 500 as soon as an id looks so. */
function crashOnId(form: RegExp): Overrides {
  return before('moveNumbers', (ids) => {
    if (ids.some((id) => form.test(id))) crash();
  });
}

/** Echoes ids changed in entries. */
function echoing(change: (id: string) => string): Overrides {
  return after('moveNumber', (error) => error && { ...error, PhoneNumberId: change(error.PhoneNumberId) });
}

/** Carries out only the first of ids that look alike. */
function oneOfEach(key: (id: string) => string): Overrides {
  return given('moveNumbers', (ids) => [...new Map(ids.toReversed().map((id) => [key(id), id])).values()]);
}

/** Defects with ids of characters that mean something to a path, a list, a terminal or a collation. */
export const oddIdFaults: readonly Fault[] = [
  {
    id: 'slash-crashes',
    lies: 'A slash in an id breaks the path of an inner call and fails with 500.',
    caughtBy: ['input/id-with-slashes'],
    overrides: crashOnId(/\//),
  },
  {
    id: 'control-character-crashes',
    lies: 'A control character in an id breaks a log line and fails with 500.',
    caughtBy: ['input/id-with-control-characters'],
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
    overrides: crashOnId(/[\u0001-\u001f]/),
  },
  {
    id: 'tab-crashes',
    lies: 'An id of a tab alone passes the check for blanks and fails with 500.',
    caughtBy: ['input/id-tab'],
    overrides: before('validate', (_document, { request }) => {
      if (request.body.includes('"\\t"')) crash();
    }),
  },
  {
    id: 'four-byte-characters-crash',
    lies: 'A character of four bytes does not fit the column’s character set and fails with 500.',
    caughtBy: ['input/emoji-escaped'],
    overrides: crashOnId(/[\u{10000}-\u{10ffff}]/u),
  },
  {
    id: 'nul-crashes',
    lies: 'A NUL character in an id is refused by the database and fails with 500.',
    caughtBy: ['input/id-with-nul', 'effect/nul-behind-number'],
    overrides: crashOnId(/\0/),
  },
  {
    id: 'nul-ends-id',
    lies: 'An id ends at its first NUL character, as a string in C does.',
    caughtBy: ['effect/nul-behind-number'],
    overrides: given('identify', (id) => id.split('\0')[0] ?? id),
  },
  {
    id: 'ids-split-at-commas',
    lies: 'The list is joined and split at commas again, so an id with a comma becomes two.',
    caughtBy: ['effect/comma-is-no-list', 'input/id-with-commas'],
    overrides: given('moveNumbers', (ids) => ids.join().split(',')),
  },
  {
    id: 'ids-pasted-into-sql',
    lies: 'Ids are pasted into a statement, so a condition in one moves every free number.',
    caughtBy: ['effect/quote-is-no-condition'],
    overrides: before('moveNumbers', (ids, context) => {
      if (!ids.some((id) => /'\s*or\s/i.test(id))) return;
      for (const number of [...context.world.inventory.keys()]) context.behaviour.moveNumber(number, context);
    }),
  },
  {
    id: 'ids-composed',
    lies: 'Ids are normalised to composed Unicode, so the entry names another id.',
    caughtBy: ['answers-only-asked-ids', 'input/id-decomposed'],
    overrides: echoing((id) => id.normalize('NFC')),
  },
  {
    id: 'ids-without-case',
    lies: 'Ids are compared without regard to case, so one of two is lost unsaid.',
    caughtBy: ['input/ids-differing-in-case'],
    overrides: oneOfEach((id) => id.toLowerCase()),
  },
  {
    id: 'backslashes-stripped',
    lies: 'Backslashes are stripped from the ids of entries.',
    caughtBy: ['answers-only-asked-ids', 'input/id-with-quotes'],
    overrides: echoing((id) => id.replaceAll('\\', '')),
  },
  {
    id: 'markup-stripped',
    lies: 'Tags are stripped from the ids of entries.',
    caughtBy: ['answers-only-asked-ids', 'input/id-with-markup'],
    overrides: echoing((id) => id.replace(/<[^>]*>/g, '')),
  },
  {
    id: 'long-ids-cut',
    lies: 'Ids are cut at 255 characters, the width of their column.',
    caughtBy: ['answers-only-asked-ids', 'input/id-long'],
    overrides: echoing((id) => id.slice(0, 255)),
  },
];
