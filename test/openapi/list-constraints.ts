/** A JSON object or array that was read from the document. */
export type JsonNode = Record<string, unknown>;

/** Keywords of Schema Objects that constrain. */
const schemaKeywords =
  'type enum anyOf allOf oneOf not required additionalProperties minProperties maxProperties minItems maxItems ' +
  'uniqueItems pattern format minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum multipleOf nullable';

/** Keywords of the other objects that say what is sent, how, and to where. */
const otherKeywords = 'name in url security get put post delete options head patch trace';

const keywords = new Set(`${schemaKeywords} ${otherKeywords}`.split(' '));

/** Objects of which every key is a constraint: where a request goes, what comes back, and in which form. */
const maps = new Set(['paths', 'responses', 'content', 'headers']);

/** What people read and no machine holds anybody to; and members of schemas, which are names, not keywords. */
const prose = /\/(examples?|x-codeSamples|info)(\/|$)/;

/** Lists the JSON pointers of everything in the document by which a request or an answer can be wrong. */
export function listConstraints(document: unknown): string[] {
  return listBelow(document, '#').filter(
    (pointer) => !prose.test(pointer) && !/^#\/components\/(headers|responses)\/\w+$/.test(pointer),
  );
}

function listBelow(value: unknown, pointer: string): string[] {
  if (!isNode(value)) return [];
  const parent = pointer.split('/').at(-1) ?? '';
  return Object.entries(value).flatMap(([key, member]) => {
    const here = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const counts = parent !== 'properties' && (keywords.has(key) || maps.has(parent));
    return [...(counts ? [here] : []), ...listBelow(member, here)];
  });
}

/** Tells objects and arrays from other values. */
export function isNode(value: unknown): value is JsonNode {
  return typeof value === 'object' && value !== null;
}
