import { expect, test } from 'vitest';
import { isNode, type JsonNode } from './list-constraints.ts';
import { readDocument } from './read-document.ts';

/** Everything under a map such as `properties`, by where it stands, references followed. */
function listMembers(document: unknown, value: unknown, pointer = '#'): Array<[string, JsonNode]> {
  if (!isNode(value)) return [];
  return Object.entries(value).flatMap(([key, member]): Array<[string, JsonNode]> => {
    const here = `${pointer}/${key}`;
    const counts = /\/(properties|parameters|headers|responses|schemas|securitySchemes|variables)$/.test(
      pointer,
    );
    const self: Array<[string, JsonNode]> =
      counts && isNode(member) ? [[here, follow(document, member)]] : [];
    return [...self, ...listMembers(document, member, here)];
  });
}

function follow(document: unknown, node: JsonNode): JsonNode {
  if (typeof node.$ref !== 'string') return node;
  const target = node.$ref
    .split('/')
    .slice(1)
    .reduce<unknown>((value, token) => (isNode(value) ? value[token] : undefined), document);
  return isNode(target) ? target : {};
}

const document = readDocument();
const members = listMembers(document, document);

test('everything with a name is found', () => {
  expect(members.length).toBeGreaterThan(40);
});

test.each(members)('%s is described in a sentence', (_, { description }) => {
  expect(description).toMatch(/^[A-Z][\s\S]{10,}\.$/);
});
