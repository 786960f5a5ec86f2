import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, type JsonNode } from './list-constraints.ts';

/** What is published, or documented, about the operation of one service, in a form that can be compared. */
export interface OperationFacts {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly status: number;
  /** Members by structure, `?` behind those that are not required. */
  readonly request: readonly string[];
  readonly response: readonly string[];
  readonly entry: readonly string[];
  /** `Name status: members` of each error. */
  readonly errors: readonly string[];
  readonly words: readonly string[];
}

/**
 * Reads the model that a client package of the AWS SDK for JavaScript ships: its schemas, the words of its enum, and the
 * errors that its declarations name for the operation. Throws an Error for a package of another make.
 */
export async function readPublishedModel(packageName: string): Promise<OperationFacts> {
  const sdk: JsonNode = { ...(await import(packageName)) };
  const declaration = 'dist-types/commands/BatchDeletePhoneNumberCommand.d.ts';
  const command = readFileSync(join('node_modules', packageName, declaration), 'utf8');
  const named = [...command.matchAll(/@throws \{@link (\w+Exception)\} \((?:client|server) fault\)/g)];
  const words = Object.values(isNode(sdk.ErrorCode) ? sdk.ErrorCode : {});
  return readModel(
    sdk,
    named.map(([, name = '']) => name),
    words,
  );
}

/** Reads the operation out of schemas as the SDK writes them: arrays of kind, namespace, name, traits and the rest. */
export function readModel(
  schemas: JsonNode,
  errorNames: readonly string[],
  words: readonly unknown[],
): OperationFacts {
  const [, , , traits, input, output] = readSchema(schemas, 'BatchDeletePhoneNumber');
  const [method, uri, status] = readList(isNode(traits) ? traits.http : undefined);
  const [path = '', query = ''] = String(uri).split('?');
  const list = call(readList(readList(call(output))[5])[0]);
  return {
    method: String(method),
    path,
    query,
    status: Number(status),
    request: membersOf(call(input)),
    response: membersOf(call(output)),
    entry: membersOf(call(readList(list)[4])),
    errors: errorNames.map((name) => describeError(name, readSchema(schemas, name))).sort(),
    words: words.map(String).sort(),
  };
}

function describeError(name: string, schema: readonly unknown[]): string {
  const traits = schema[3];
  const status = isNode(traits) ? traits.httpError : undefined;
  return `${name} ${String(status)}: ${membersOf(schema).join(' ')}`;
}

/** The members of a structure; the first so many of them are required. */
function membersOf(schema: unknown): readonly string[] {
  const parts = readList(schema);
  const required = Number(parts[6] ?? 0);
  return readList(parts[4]).map((name, index) => `${String(name)}${index < required ? '' : '?'}`);
}

/** A schema, a function that gives it, or either of them beside the traits of a member. */
function call(reference: unknown): unknown {
  const found = Array.isArray(reference) && typeof reference[0] === 'function' ? reference[0] : reference;
  return typeof found === 'function' ? found() : found;
}

function readSchema(schemas: JsonNode, name: string): readonly unknown[] {
  const schema = schemas[`${name}$`];
  if (!Array.isArray(schema))
    throw new Error(`the package has no schema ${name}: it is written in another form`);
  return schema;
}

function readList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Reads the same out of the OpenAPI document of a service. */
export function readDocumented(document: unknown): OperationFacts {
  const [[path, item] = ['', undefined]] = Object.entries(child(document, 'paths'));
  const [[method, operation] = ['', undefined]] = Object.entries(child(item));
  const components = child(document, 'components');
  const schemas = child(components, 'schemas');
  const { name, schema } = child(components, 'parameters', 'Operation');
  const responses = Object.entries(child(operation, 'responses')).map(
    ([status, response]) => [status, String(child(response).$ref).split('/').at(-1) ?? ''] as const,
  );
  const [success, ...errors] = responses;
  const members = documentedMembers(child(schemas, 'ErrorResponse')).join(' ');
  return {
    method: method.toUpperCase(),
    path,
    query: `${String(name)}=${readList(child(schema).enum).join('|')}`,
    status: Number(success?.[0]),
    request: documentedMembers(child(schemas, 'BatchDeletePhoneNumberRequest')),
    response: documentedMembers(child(schemas, 'BatchDeletePhoneNumberResponse')),
    entry: documentedMembers(child(schemas, 'PhoneNumberError')),
    errors: errors.map(([status, error]) => `${error} ${status}: ${members}`).sort(),
    words: readList(child(schemas, 'PublishedErrorCode').enum).map(String).sort(),
  };
}

function documentedMembers(schema: JsonNode): readonly string[] {
  const required = readList(schema.required);
  return Object.keys(child(schema, 'properties')).map((name) =>
    required.includes(name) ? name : `${name}?`,
  );
}

function child(value: unknown, ...names: readonly string[]): JsonNode {
  const found = names.reduce<unknown>((node, name) => (isNode(node) ? node[name] : undefined), value);
  return isNode(found) ? found : {};
}

/** Tells in plain lines what the published model has that the document has not, and the other way round. */
export function listDifferences(published: OperationFacts, documented: OperationFacts): readonly string[] {
  const lines: string[] = [];
  for (const name of ['method', 'path', 'query', 'status'] as const)
    if (published[name] !== documented[name])
      lines.push(`${name}: the SDK has ${published[name]}, the document ${documented[name]}`);
  for (const name of ['request', 'response', 'entry', 'errors', 'words'] as const) {
    const [theirs, ours] = [published[name], documented[name]];
    for (const one of theirs) if (!ours.includes(one)) lines.push(`${name}: only the SDK has ${one}`);
    for (const one of ours) if (!theirs.includes(one)) lines.push(`${name}: only the document has ${one}`);
  }
  return lines;
}
