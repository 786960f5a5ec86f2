import type { Context, Overrides } from '../behaviour.ts';
import type { Fault } from '../fault.ts';
import { given } from '../overriding.ts';
import { queue, recordOf } from './records.ts';

/** Gives the number that an unusual spelling stands for, or `undefined` for an id that is none. */
type Reading = (id: string) => string | undefined;

const plain = /^\+\d+$/;

function readAs(form: RegExp, respell: (id: string) => string): Reading {
  return (id) => (form.test(id) && plain.test(respell(id)) ? respell(id) : undefined);
}

const formatted = readAs(/^\+[\d\s().-]*[\s().-]/, (id) => `+${id.replace(/\D/g, '')}`);
const inUri = readAs(/^tel:/i, (id) => id.replace(/^tel:|;.*$/gi, ''));
const inWideDigits = readAs(/[\uff0b\uff10-\uff19]/, (id) => id.normalize('NFKC'));
const dialled = readAs(/^(00|011)\d+$/, (id) => id.replace(/^(00|011)/, '+'));
const encodedTwice = readAs(/^%252B/i, (id) => `+${id.slice(5)}`);

/** Does something with ids that are an unusual spelling of a number that is there. */
function whenSpelt(
  reading: Reading,
  act: (number: string, id: string, context: Context) => boolean,
): Overrides {
  return {
    moveNumber: (next) => (id, context) => {
      const number = reading(id);
      const isThere = number !== undefined && recordOf(number, context) !== undefined;
      return isThere && act(number, id, context) ? undefined : next(id, context);
    },
  };
}

/** Lists the id as unknown, and moves the number that it resembles. */
function listedAndMoved(reading: Reading): Overrides {
  return whenSpelt(reading, (number, _id, context) => {
    const record = recordOf(number, context);
    if (record !== undefined && record.association === undefined) queue(record, context);
    return false;
  });
}

/** Takes the id for one that is there, and moves nothing. */
function passedOver(reading: Reading): Overrides {
  return whenSpelt(reading, () => true);
}

/** Carries out only one of ids that have the same canonical form. */
function merged(canonical: (id: string) => string): Overrides {
  return given('moveNumbers', (ids) => [...new Map(ids.map((id) => [canonical(id), id])).values()]);
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Defects in bringing ids into one form. */
export const canonicalFormFaults: readonly Fault[] = [
  {
    id: 'last-ten-digits-compared',
    lies: 'Numbers are compared by their last ten digits, so a number of another country moves an own one.',
    caughtBy: ['effect/numbers-with-digits-in-common'],
    overrides: {
      moveNumber: (next) => (id, context) => {
        const own = [...context.world.inventory.keys()].find((number) => number.slice(-10) === id.slice(-10));
        return next(plain.test(id) && id.length > 10 && own !== undefined ? own : id, context);
      },
    },
  },
  {
    id: 'number-cut-to-usual-length',
    lies: 'Numbers are cut to twelve characters, the width of their column, so that a longer one moves another.',
    caughtBy: ['effect/numbers-with-digits-in-common'],
    overrides: given('identify', (id) => (plain.test(id) ? id.slice(0, 12) : id)),
  },
  {
    id: 'trunk-zero-dropped',
    lies: 'A zero behind the plus sign is dropped, and the number is moved though the id is listed.',
    caughtBy: ['effect/unusual-spellings'],
    overrides: listedAndMoved(readAs(/^\+0+\d+$/, (id) => id.replace(/^\+0+/, '+'))),
  },
  {
    id: 'formatted-number-listed-and-moved',
    lies: 'A number with blanks, dashes or brackets is listed as unknown, yet moved.',
    caughtBy: ['effect/unusual-spellings'],
    overrides: listedAndMoved(formatted),
  },
  {
    id: 'formatted-number-passed-over',
    lies: 'A number with blanks, dashes or brackets counts as known, and it is not moved.',
    caughtBy: ['effect/unusual-spellings'],
    overrides: passedOver(formatted),
  },
  {
    id: 'number-in-uri-listed-and-moved',
    lies: 'A number in a tel URI is listed as unknown, yet moved.',
    caughtBy: ['effect/unusual-spellings'],
    overrides: listedAndMoved(inUri),
  },
  {
    id: 'wide-digits-passed-over',
    lies: 'A number in full-width digits counts as known, and it is not moved.',
    caughtBy: ['effect/unusual-spellings'],
    overrides: passedOver(inWideDigits),
  },
  {
    id: 'dialled-number-listed-and-moved',
    lies: 'A number with 00 or 011 for its plus sign is listed as unknown, yet moved.',
    caughtBy: ['effect/unusual-spellings'],
    overrides: listedAndMoved(dialled),
  },
  {
    id: 'number-encoded-twice-passed-over',
    lies: 'A number that is percent-encoded twice counts as known, and it is not moved.',
    caughtBy: ['effect/unusual-spellings'],
    overrides: passedOver(encodedTwice),
  },
  {
    id: 'line-break-behind-number-passed-over',
    lies: 'A pattern lets a line break stand behind a number, so such an id counts as known and moves nothing.',
    caughtBy: ['effect/unusual-spellings'],
    overrides: passedOver(readAs(/^\+\d+\n$/, (id) => id.trim())),
  },
  {
    id: 'number-in-arn-passed-over',
    lies: 'The part of an ARN behind its last slash is checked to be there, and nothing is moved.',
    caughtBy: ['effect/unusual-spellings'],
    overrides: passedOver(readAs(/\/\+\d+$/, (id) => id.replace(/^.*\//, ''))),
  },
  {
    id: 'associated-number-moved-by-other-spelling',
    lies: 'Associations are looked up by the id as it stands, numbers by its digits, so a formatted one is moved.',
    caughtBy: ['effect/associated-in-unusual-spellings'],
    overrides: whenSpelt(formatted, (number, _id, context) => {
      const record = recordOf(number, context);
      if (record?.association !== undefined) queue(record, context);
      return record?.association !== undefined;
    }),
  },
  {
    id: 'ids-merged-when-trimmed',
    lies: 'Two ids that differ in blanks alone count as one, so one of them is lost unsaid.',
    caughtBy: ['input/ids-that-look-alike'],
    overrides: merged((id) => id.replace(/\s+/g, '')),
  },
  {
    id: 'ids-merged-when-composed',
    lies: 'Two ids that differ in their Unicode form alone count as one, so one of them is lost unsaid.',
    caughtBy: ['input/ids-that-look-alike'],
    overrides: merged((id) => id.normalize('NFKC')),
  },
  {
    id: 'ids-merged-when-decoded',
    lies: 'Two ids that differ in percent escapes alone count as one, so one of them is lost unsaid.',
    caughtBy: ['input/ids-that-look-alike'],
    overrides: merged(decode),
  },
  {
    id: 'ids-merged-by-collation',
    lies: 'Ids are compared by a collation, so of two that differ in an accent one is lost unsaid.',
    caughtBy: ['input/ids-that-look-alike'],
    overrides: merged((id) => id.normalize('NFD').replace(/\p{M}/gu, '')),
  },
  {
    id: 'ids-merged-as-numbers',
    lies: 'Ids are compared as numbers where they are some, so 1e3 and 1000 count as one.',
    caughtBy: ['input/ids-that-look-alike'],
    overrides: merged((id) => (plain.test(id) || Number.isNaN(Number(id)) ? id : String(Number(id)))),
  },
];
