import { readFileSync } from 'node:fs';
import { parseYaml } from '../cli/parse-yaml.ts';
import { UnreadableFileError } from '../errors/unreadable-file-error.ts';
import { UsageError } from '../errors/usage-error.ts';
import { isRecord } from './is-record.ts';

/** One side of a comparison, as far as it was read. */
export interface ContractFile {
  /** How messages name it. */
  readonly input: string;
  readonly kind: 'document' | 'report';
  readonly root: Readonly<Record<string, unknown>>;
}

const remedy =
  'give an OpenAPI 3.0 or 3.1 document (YAML or JSON), or a report that verify --reporter json wrote';

/** Reads an OpenAPI document or a report of `verify`; throws a UsageError that names the file for anything else. */
export function readContract(path: string): ContractFile {
  const input = `'${path}'`;
  const root = parseYaml(read(path, input), { input, remedy });
  if (!isRecord(root)) throw new UsageError({ input, problem: 'holds no object', remedy });
  return { input, kind: kindOf(root, input), root };
}

function read(path: string, input: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UnreadableFileError(input, error, remedy);
  }
}

function kindOf(root: Readonly<Record<string, unknown>>, input: string): ContractFile['kind'] {
  const { openapi, swagger, tool, clauses, paths, webhooks } = root;
  if (isRecord(tool) && Array.isArray(clauses)) return 'report';
  if (swagger !== undefined)
    throw new UsageError({ input, problem: `is Swagger ${String(swagger)}`, remedy });
  if (openapi === undefined)
    throw new UsageError({ input, problem: 'has no openapi version, so it is no OpenAPI document', remedy });
  if (typeof openapi !== 'string' || !/^3\.[01]\.\d+/.test(openapi))
    throw new UsageError({ input, problem: `is OpenAPI ${String(openapi)}`, remedy });
  if (!isRecord(paths) && !isRecord(webhooks))
    throw new UsageError({ input, problem: 'is an OpenAPI document without paths', remedy });
  return 'document';
}
