import type { Arbitrary } from 'fast-check';
import type { DrawTools } from '../harness/case.ts';
import { normalizeId } from '../reading/id-spelling.ts';
import { LateId, madeUpPrefix } from './late-id.ts';

/** Draws ids that are bound to aliases, in the target's own spelling and in the one of the reference page. */
export function drawAliased(tools: DrawTools, aliases: readonly string[]): Arbitrary<LateId> {
  return tools
    .tuple(tools.constantFrom(...aliases), tools.boolean())
    .map(([alias, isEncoded]) => new LateId('alias', alias, isEncoded));
}

/** Draws numbers reserved for fiction, of which nobody knows whether the target has them. */
export function drawFiction(tools: DrawTools): Arbitrary<LateId> {
  return tools
    .tuple(tools.integer({ min: 200, max: 999 }), tools.integer({ min: 100, max: 199 }), tools.boolean())
    .map(([area, line, isEncoded]) => new LateId('fiction', `+1${area}5550${line}`, isEncoded));
}

/** Draws ids that no target has: any characters, and now and then very many of them. */
export function drawMadeUp(tools: DrawTools): Arbitrary<LateId> {
  const ending = tools.oneof(
    {
      weight: 40,
      arbitrary: tools.array(drawCharacter(tools), { maxLength: 20 }).map((all) => all.join('')),
    },
    { weight: 1, arbitrary: tools.integer({ min: 21, max: 5000 }).map((length) => 'x'.repeat(length)) },
  );
  return ending.map((text) => new LateId('made-up', text));
}

/** Characters that mean something to one or another language between a request and a database. */
const troublesome = [
  ...'\'"\\/%+&=?#<>;:,.*_-()[]{}$`|~^@! \t\n\r\0\u007f\u0085\u00a0\u00e9\u2028\ufeff\u{1f4de}',
  'e\u0301',
  '\u{1f1e9}\u{1f1ea}',
  '\u{1f469}\u200d\u{1f4bb}',
];

/** What characters are drawn from, each as often as any other: how many there are, and the one at an index. */
const alphabets: ReadonlyArray<{ readonly size: number; readonly at: (index: number) => string }> = [
  between(0x20, 0x7e),
  { size: troublesome.length, at: (index) => troublesome[index] ?? '' },
  between(0, 0xd7ff),
  between(0xe000, 0x10ffff),
];

function between(first: number, last: number) {
  return { size: last - first + 1, at: (index: number) => String.fromCodePoint(first + index) };
}

/**
 * Any character of Unicode, the troublesome ones and those of ASCII more often; half surrogates are none.
 * One number stands for the alphabet and the place in it: a thousand ids are ten thousand characters.
 */
function drawCharacter(tools: DrawTools): Arbitrary<string> {
  return tools.nat().map((number) => {
    const alphabet = alphabets[number % alphabets.length];
    return alphabet?.at(Math.floor(number / alphabets.length) % alphabet.size) ?? '';
  });
}

/** Lists of few items, of dozens, and of up to a thousand. */
const lengths = [
  { weight: 5, maxLength: 5 },
  { weight: 3, maxLength: 60 },
  { weight: 2, maxLength: 1000 },
] as const;

/** Draws lists that are short, long and very long. */
export function drawIdList(
  tools: DrawTools,
  item: Arbitrary<unknown>,
  minLength: number,
  longest: number,
): Arbitrary<readonly unknown[]> {
  const listUpTo = (maxLength: number) =>
    tools.array(item, { minLength, maxLength: Math.min(maxLength, longest), size: 'max' });
  return tools.oneof(...lengths.map(({ weight, maxLength }) => ({ weight, arbitrary: listUpTo(maxLength) })));
}

/**
 * The same ids, each once, and then these copies behind them. A made-up id that was drawn twice becomes two ids, so that
 * the list keeps its length when ids in it are made smaller; of other ids the second is left out.
 */
export function repeatOnly(ids: readonly string[], copies: readonly number[]): readonly string[] {
  const seen = new Map<string, number>();
  const unique: string[] = [];
  for (const id of ids) {
    let distinct = id;
    const times = seen.get(normalizeId(id)) ?? 0;
    seen.set(normalizeId(id), times + 1);
    if (times > 0 && !id.startsWith(madeUpPrefix)) continue;
    for (let number = times + 1; number > 1 && seen.has(normalizeId(distinct)); number += 1)
      distinct = `${id}${number}`;
    seen.set(normalizeId(distinct), seen.get(normalizeId(distinct)) ?? 1);
    unique.push(distinct);
  }
  return [...unique, ...copies.map((index) => unique[index % unique.length] ?? '')];
}
