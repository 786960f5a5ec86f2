import { UsageError } from '../errors/usage-error.ts';
import { isRecord } from './is-record.ts';

/** A document whose references can be followed. */
export interface ReferencedDocument {
  /** How messages name it. */
  readonly input: string;
  readonly root: unknown;
  /** OpenAPI 3.1 lets more stand beside a reference; 3.0 disregards it. */
  readonly mergesSiblings: boolean;
  /** Pointers that references named so far. */
  readonly used: Set<string>;
}

/** A place in a document, its reference followed. `value` is undefined where there is nothing. */
export class DocumentNode {
  readonly document: ReferencedDocument;
  /** Where it stands, or where the reference to it stands. */
  readonly site: string;
  readonly pointer: string;
  readonly value: unknown;

  constructor(document: ReferencedDocument, pointer: string, value: unknown) {
    const followed = follow(document, pointer, value);
    this.document = document;
    this.site = pointer;
    this.pointer = followed.pointer;
    this.value = followed.value;
  }

  /** The place under a name or an index. */
  at(key: string | number): DocumentNode {
    const child = isRecord(this.value) || Array.isArray(this.value) ? Object.entries(this.value) : [];
    const found = child.find(([name]) => name === String(key));
    return new DocumentNode(this.document, `${this.pointer}/${escapePart(String(key))}`, found?.[1]);
  }

  get exists(): boolean {
    return this.value !== undefined;
  }

  get keys(): readonly string[] {
    return isRecord(this.value) ? Object.keys(this.value) : [];
  }

  get children(): readonly DocumentNode[] {
    return Array.isArray(this.value) ? this.value.map((_, index) => this.at(index)) : [];
  }

  get text(): string {
    return typeof this.value === 'string' ? this.value : '';
  }
}

/** One thing in two documents. */
export interface Pair {
  readonly before: DocumentNode;
  readonly after: DocumentNode;
}

/** What stands under the same name in both. */
export function at({ before, after }: Pair, ...keys: ReadonlyArray<string | number>): Pair {
  return keys.reduce<Pair>((pair, key) => ({ before: pair.before.at(key), after: pair.after.at(key) }), {
    before,
    after,
  });
}

/** The names that stand in either, those of the old document first. */
export function namesOf({ before, after }: Pair): readonly string[] {
  return [...new Set([...before.keys, ...after.keys])];
}

/** The place to show for a pair: the new one, or the old one where the thing is gone. */
export function pointerOf({ before, after }: Pair): string {
  return after.exists || !before.exists ? after.site : before.site;
}

function escapePart(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}

const longestChain = 100;

/** Follows references (OpenAPI 3.0.3, Reference Object); throws a UsageError for one that leads nowhere. */
function follow(document: ReferencedDocument, pointer: string, value: unknown) {
  let place = { pointer, value };
  for (let steps = 0; isRecord(place.value) && typeof place.value.$ref === 'string'; steps += 1) {
    const target = place.value.$ref;
    if (steps === longestChain) throw badReference(document, target, 'leads back to itself');
    if (!target.startsWith('#')) throw badReference(document, target, 'points to another file');
    const found = resolvePointer(document.root, target);
    if (found === undefined) throw badReference(document, target, 'leads nowhere');
    document.used.add(target);
    const { $ref: _, ...siblings } = place.value;
    place = {
      pointer: target,
      value: isRecord(found) && document.mergesSiblings ? { ...found, ...siblings } : found,
    };
  }
  return place;
}

function resolvePointer(root: unknown, pointer: string): unknown {
  const parts = pointer.slice(1).split('/').slice(1);
  return parts.reduce<unknown>((value, part) => {
    const name = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(value)) return value[Number(name)];
    return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }, root);
}

function badReference({ input }: ReferencedDocument, target: string, problem: string): UsageError {
  return new UsageError({
    input,
    problem: `the reference '${target}' ${problem}`,
    remedy: 'mend it, or put the document into one file first: npx @redocly/cli bundle',
  });
}
