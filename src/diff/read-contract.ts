import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
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
  const root = parse(read(path, input), input);
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

/** JSON is YAML, so one parser reads both. */
function parse(text: string, input: string): unknown {
  try {
    const document = parseDocument(text, { logLevel: 'silent' });
    const [error] = document.errors;
    if (error !== undefined) throw error;
    const root: unknown = document.toJS();
    // An alias that holds itself would be walked for ever; this throws.
    JSON.stringify(root);
    return root;
  } catch (error) {
    const [firstLine = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new UsageError({
      input,
      problem: `is neither YAML nor JSON (${firstLine.replace(/:$/, '')})`,
      remedy,
    });
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
