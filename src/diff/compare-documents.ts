import { isDeepStrictEqual } from 'node:util';
import { type Change, type Collect, harmless } from './change.ts';
import { comparePaths } from './compare-operations.ts';
import { compareRest, describeMove } from './compare-rest.ts';
import { compareServers } from './compare-servers.ts';
import { annotation, beyondKnowledge, tellJudged } from './context.ts';
import { at, DocumentNode, namesOf, type Pair, pointerOf } from './document-node.ts';
import { mergeChanges } from './merge-changes.ts';
import { reachableReferences } from './reachable.ts';
import type { ContractFile } from './read-contract.ts';
import type { Judgements } from './shift.ts';

/**
 * Compares two OpenAPI documents and gives every change, the gravest first. A change in something shared is given once,
 * with every place where it has an effect. Throws a UsageError for references that lead nowhere.
 */
export function compareDocuments(before: ContractFile, after: ContractFile): readonly Change[] {
  const document = { before: open(before), after: open(after) };
  const changes: Change[] = [];
  const collect: Collect = (change) => void changes.push(change);
  comparePaths(document, collect);
  compareServers(at(document, 'servers'), { place: 'servers', collect });
  compareHead(document, collect);
  compareUnused(document, collect);
  return mergeChanges(changes);
}

function open({ input, root }: ContractFile): DocumentNode {
  const mergesSiblings = String(root.openapi).startsWith('3.1');
  return new DocumentNode({ input, root, mergesSiblings, used: new Set() }, '#', root);
}

const handled = new Set(['openapi', 'info', 'paths', 'components', 'servers', 'security']);

function compareHead(document: Pair, collect: Collect): void {
  const context = { place: 'the document', collect };
  const version = at(document, 'openapi');
  const [was, is] = [version.before.text, version.after.text];
  if (was !== is) {
    const isMinor = was.slice(0, 3) !== is.slice(0, 3);
    const finding = { code: 'openapi-version-changed', what: `openapi ${describeMove(version)}` };
    tellJudged(version, isMinor ? beyondKnowledge : annotation, finding, context);
  }
  for (const name of namesOf(at(document, 'info'))) {
    const field = at(document, 'info', name);
    if (isDeepStrictEqual(field.before.value, field.after.value)) continue;
    tellJudged(field, annotation, { code: 'words-changed', what: `${name} ${describeMove(field)}` }, context);
  }
  compareRest(document, handled, context);
}

/** Components that differ and that no comparison above has come by. */
function compareUnused(document: Pair, collect: Collect): void {
  const { before, after } = document;
  const reached = new Set([...reachableReferences(before.value), ...reachableReferences(after.value)]);
  const seen = new Set([...before.document.used, ...after.document.used]);
  for (const kind of namesOf(at(document, 'components'))) {
    for (const name of namesOf(at(document, 'components', kind))) {
      const component = at(document, 'components', kind, name);
      const site = pointerOf(component);
      if (seen.has(site) || isDeepStrictEqual(component.before.value, component.after.value)) continue;
      const move = !component.before.exists ? 'added' : component.after.exists ? 'changed' : 'removed';
      const finding = { code: 'component-changed', what: `component ${move}` };
      const judgements = kind === 'examples' ? annotation : reached.has(site) ? beyondKnowledge : unused;
      tellJudged(component, judgements, finding, { place: site.slice('#/'.length), collect });
    }
  }
}

const unused: Judgements = {
  forCallers: harmless('no operation refers to it'),
  forImplementers: harmless('no operation refers to it'),
};
