import type { IdOf } from '../harness/case.ts';
import { LateId } from './late-id.ts';

/** How JSON is written where the format leaves it open (RFC 8259 §2 and §7). */
export interface JsonStyle {
  /** White space between tokens. */
  readonly space: string;
  readonly escapes: 'needed' | 'beyond-ascii' | 'all';
}

/** Puts the ids in their places. */
export function settleIds(value: unknown, idOf: IdOf): unknown {
  if (value instanceof LateId) return value.settle(idOf);
  if (Array.isArray(value)) return value.map((item) => settleIds(item, idOf));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, settleIds(member, idOf)]));
}

/** Writes a JSON value in a style. */
export function writeJson(value: unknown, style: JsonStyle): string {
  const { space } = style;
  const list = (items: readonly string[]): string => items.join(`${space},${space}`);
  if (typeof value === 'string') return writeText(value, style);
  if (Array.isArray(value)) return `[${space}${list(value.map((item) => writeJson(item, style)))}${space}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, member]) => `${JSON.stringify(name)}${space}:${space}${writeJson(member, style)}`,
  );
  return `{${space}${list(members)}${space}}`;
}

function writeText(text: string, { escapes }: JsonStyle): string {
  if (escapes === 'all') return `"${escapeUnits(text)}"`;
  const plain = JSON.stringify(text);
  return escapes === 'needed' ? plain : plain.replaceAll(/[^\0-\x7f]+/g, escapeUnits);
}

/** Each half of a surrogate pair by itself. */
function escapeUnits(text: string): string {
  let escaped = '';
  for (let index = 0; index < text.length; index += 1) escaped += escapeUnit(text.charCodeAt(index));
  return escaped;
}

const knownEscapes: string[] = [];

function escapeUnit(unit: number): string {
  knownEscapes[unit] ??= `\\u${unit.toString(16).padStart(4, '0')}`;
  return knownEscapes[unit];
}
