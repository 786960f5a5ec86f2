import { breaking, harmless } from './change.ts';
import { compareRequestBody } from './compare-content.ts';
import { compareParameters } from './compare-parameters.ts';
import { compareResponses } from './compare-responses.ts';
import { compareRest } from './compare-rest.ts';
import { compareSecurity } from './compare-security.ts';
import { compareServers } from './compare-servers.ts';
import { beyondKnowledge, type Context, tellJudged } from './context.ts';
import { at, type DocumentNode, type Pair } from './document-node.ts';
import type { Judgements } from './shift.ts';

/** Where in the contract, and who is told. */
type Place = Pick<Context, 'place' | 'collect'>;

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Compares every operation of every path. */
export function comparePaths(document: Pair, collect: Context['collect']): void {
  const paths = at(document, 'paths');
  const before = byTemplate(paths.before);
  const after = byTemplate(paths.after);
  for (const template of new Set([...before.keys(), ...after.keys()])) {
    const pathItem = {
      before: before.get(template) ?? paths.before.at(template),
      after: after.get(template) ?? paths.after.at(template),
    };
    const name = decode((pathItem.after.exists ? pathItem.after : pathItem.before).site);
    for (const method of methods)
      compareOperation(document, pathItem, method, { place: `${method.toUpperCase()} ${name}`, collect });
    compareServers(at(pathItem, 'servers'), { place: name, collect });
    if (pathItem.before.exists && pathItem.after.exists)
      compareRest(pathItem, new Set([...methods, 'parameters', 'servers']), { place: name, collect });
  }
}

/** A variable's name in a path is free: `/a/{id}` is `/a/{name}`. */
function byTemplate(paths: DocumentNode): ReadonlyMap<string, DocumentNode> {
  return new Map(paths.keys.map((path) => [path.replace(/\{[^}]*\}/g, '{}'), paths.at(path)]));
}

function decode(site: string): string {
  return site.slice('#/paths/'.length).replaceAll('~1', '/').replaceAll('~0', '~');
}

function compareOperation(document: Pair, pathItem: Pair, method: string, told: Place): void {
  const operation = at(pathItem, method);
  const { before, after } = operation;
  if (before.exists && after.exists) compareParts(document, pathItem, operation, told);
  else if (after.exists)
    tellJudged(operation, operationAdded, { code: 'operation-added', what: 'operation added' }, told);
  else if (before.exists)
    tellJudged(operation, operationRemoved, { code: 'operation-removed', what: 'operation removed' }, told);
}

function compareParts(document: Pair, pathItem: Pair, operation: Pair, told: Place): void {
  const request = inRequest(operation, ['400', '422', '4XX', 'default'], told);
  compareSecurity(document, operation, inRequest(operation, ['401', '403', '4XX', 'default'], told));
  compareParameters(pathItem, operation, request);
  compareRequestBody(at(operation, 'requestBody'), { ...request, place: `request body of ${told.place}` });
  compareResponses(operation, request);
  compareServers(at(operation, 'servers'), request);
  compareName(operation, request);
  compareRest(operation, handled, request);
}

/** Requests that are not right have to be refused where one of these answers is documented. */
function inRequest({ after }: Pair, refusals: readonly string[], told: Place): Context {
  const refuses = refusals.some((status) => after.at('responses').at(status).exists);
  return { ...told, position: { in: 'request', refuses } };
}

const handled = new Set(['parameters', 'requestBody', 'responses', 'security', 'servers', 'operationId']);

function compareName(operation: Pair, context: Context): void {
  const name = at(operation, 'operationId');
  if (name.before.value === name.after.value) return;
  const what = `operationId ${name.before.text} → ${name.after.text}: the same on the wire, another name in generated code`;
  tellJudged(name, beyondKnowledge, { code: 'operation-id-changed', what }, context);
}

const operationAdded: Judgements = {
  forCallers: harmless('nobody calls it yet'),
  forImplementers: breaking('an implementation of the old document does not offer it'),
};

const operationRemoved: Judgements = {
  forCallers: breaking('it can no longer be called'),
  forImplementers: harmless('it has to be offered no longer'),
};
