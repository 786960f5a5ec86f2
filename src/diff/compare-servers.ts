import { breaking, harmless, unclear } from './change.ts';
import { compareRest, describeMove } from './compare-rest.ts';
import { type Context, tellJudged } from './context.ts';
import { at, type DocumentNode, namesOf, type Pair } from './document-node.ts';

type Told = Pick<Context, 'place' | 'collect'>;

const elsewhere = harmless('where others serve the contract binds no implementation');

/** Compares the base URLs of a document, a path or an operation. */
export function compareServers(servers: Pair, context: Told): void {
  const before = byUrl(servers.before);
  const after = byUrl(servers.after);
  for (const url of new Set([...before.keys(), ...after.keys()])) {
    const server = {
      before: before.get(url) ?? servers.before.at('-'),
      after: after.get(url) ?? servers.after.at('-'),
    };
    if (server.before.exists && server.after.exists)
      compareServer(server, { ...context, place: `server ${url}` });
    else tellServer(server, url, context);
  }
}

function byUrl(servers: DocumentNode): ReadonlyMap<string, DocumentNode> {
  return new Map(servers.children.map((server) => [server.at('url').text, server]));
}

function tellServer(server: Pair, url: string, context: Told): void {
  const isAdded = server.after.exists;
  const forCallers = isAdded
    ? harmless('the other servers are still there')
    : breaking('callers that use this base URL have nowhere to go');
  const finding = {
    code: `server-${isAdded ? 'added' : 'removed'}`,
    what: `server ${url} ${isAdded ? 'added' : 'removed'}`,
  };
  tellJudged(server, { forCallers, forImplementers: elsewhere }, finding, context);
}

function compareServer(server: Pair, context: Told): void {
  const variables = at(server, 'variables');
  for (const name of namesOf(variables)) {
    const variable = at(variables, name);
    for (const field of ['default', 'enum']) {
      const couple = at(variable, field);
      if (JSON.stringify(couple.before.value) === JSON.stringify(couple.after.value)) continue;
      const forCallers = unclear('callers that relied on it may be sent elsewhere');
      const finding = { code: 'server-variable-changed', what: `${name}: ${field} ${describeMove(couple)}` };
      tellJudged(couple, { forCallers, forImplementers: elsewhere }, finding, context);
    }
    compareRest(variable, new Set(['default', 'enum']), context);
  }
  compareRest(server, new Set(['url', 'variables']), context);
}
