import { readFileSync } from 'node:fs';
import { parseYaml } from '../cli/parse-yaml.ts';
import { requireKnown } from '../cli/require-known.ts';
import { isRecord } from '../diff/is-record.ts';
import { UnreadableFileError } from '../errors/unreadable-file-error.ts';
import { UsageError } from '../errors/usage-error.ts';
import type { BaselineEntry, KnownIds } from './baseline.ts';

const remedy =
  "give for example {accepted: [{case: 'input/element-is-null', reason: 'ticket 7', expires: '2027-03-31'}]}";

type Complain = (problem: string) => UsageError;
type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a file of accepted failures, YAML or JSON, as `src/schemas/baseline.schema.json` describes it.
 * Throws a UsageError that names the file and the entry when something is missing or no case or clause has that id.
 */
export async function readBaseline(path: string, known: KnownIds): Promise<readonly BaselineEntry[]> {
  const input = `--baseline ${path}`;
  const content = parseYaml(readText(path, input), { input, remedy });
  const complain: Complain = (problem) => new UsageError({ input, problem, remedy });
  if (!isRecord(content) || !Array.isArray(content.accepted)) throw complain("holds no list 'accepted'");
  const stranger = Object.keys(content).find((key) => key !== 'accepted' && key !== '$schema');
  if (stranger !== undefined) throw complain(`holds '${stranger}' beside the list 'accepted'`);
  const entries = content.accepted.map((entry: unknown, index) =>
    readEntry(entry, (problem) => complain(`entry ${index + 1}${nameOf(entry)} ${problem}`)),
  );
  await requireIds(entries, known, input);
  return entries;
}

function readText(path: string, input: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UnreadableFileError(
      input,
      error,
      'give a file; verify --write-baseline <file> writes a first one',
    );
  }
}

function nameOf(entry: unknown): string {
  return isRecord(entry) && typeof entry.case === 'string' ? ` ('${entry.case}')` : '';
}

const fields = ['case', 'clauses', 'reason', 'expires'];

function readEntry(entry: unknown, complain: Complain): BaselineEntry {
  if (!isRecord(entry)) throw complain('is no object');
  const stranger = Object.keys(entry).find((key) => !fields.includes(key));
  if (stranger !== undefined) throw complain(`holds '${stranger}'; an entry holds ${fields.join(', ')}`);
  return {
    case: readWord(entry, 'case', complain),
    clauses: readClauses(entry, complain),
    reason: readWord(entry, 'reason', complain),
    expires: readDay(entry, complain),
  };
}

function readWord(entry: Fields, name: string, complain: Complain): string {
  const value = entry[name];
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw complain(name === 'reason' ? 'has no reason; whoever accepts a failure says why' : `has no ${name}`);
}

function readClauses(entry: Fields, complain: Complain): readonly string[] | undefined {
  const { clauses } = entry;
  if (clauses === undefined) return undefined;
  if (
    Array.isArray(clauses) &&
    clauses.length > 0 &&
    clauses.every((id): id is string => typeof id === 'string')
  )
    return clauses;
  throw complain("has 'clauses' that are no list of ids");
}

function readDay(entry: Fields, complain: Complain): string {
  const day = readWord(entry, 'expires', complain);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day);
  if (isDay) return day;
  throw complain(`expires '${day}', which is no day as YYYY-MM-DD`);
}

async function requireIds(entries: readonly BaselineEntry[], known: KnownIds, at: string): Promise<void> {
  await requireKnown(
    entries.map((entry) => entry.case),
    { at, kind: 'case', known: known.cases, seeAlso: 'verify --list prints them all' },
  );
  await requireKnown(
    entries.flatMap(({ clauses = [] }) => clauses),
    { at, kind: 'clause', known: known.clauses, seeAlso: 'chime-contract explain tells of each' },
  );
}
