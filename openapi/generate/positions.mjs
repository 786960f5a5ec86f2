import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** What people read and no machine holds anybody to. */
const prose = /\/(examples?|x-codeSamples)$/;

/**
 * Renders a table from JSON pointer to the place in the hand-written document where its key stands. Examples are left out.
 * @param {string} text The document as it is written, in one file.
 * @returns {string}
 */
export function renderPositions(text) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors[0] !== undefined) throw document.errors[0];
  const rows = [...listBelow(document.contents, '#')].map(([pointer, offset]) => {
    const { line, col } = lines.linePos(offset);
    return `  ${JSON.stringify(pointer)}: [${line}, ${col}],\n`;
  });
  return `${head}${rows.join('')}};\n`;
}

/**
 * @param {unknown} node
 * @param {string} pointer
 * @returns {Generator<[pointer: string, offset: number]>} Of each member its pointer and where it begins.
 */
function* listBelow(node, pointer) {
  for (const [key, begins, value] of membersOf(node)) {
    const here = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (prose.test(here)) continue;
    yield [here, begins];
    yield* listBelow(value, here);
  }
}

/**
 * @param {unknown} node
 * @returns {Array<[key: string, offset: number, value: unknown]>}
 */
function membersOf(node) {
  if (isSeq(node)) return node.items.map((item, index) => [String(index), offsetOf(item), item]);
  if (!isMap(node)) return [];
  return node.items.map(({ key, value }) => {
    if (!isScalar(key)) throw new Error('a key of the document is no plain word');
    return [String(key.value), offsetOf(key), value];
  });
}

/** @param {unknown} node @returns {number} */
function offsetOf(node) {
  if (!isNode(node) || !node.range) throw new Error('a node of the document has no position');
  return node.range[0];
}

const head = `// Made by npm run generate from openapi/batch-delete-phone-number.yaml. Do not edit.

/** Line and column, both counted from 1. */
export type Position = readonly [line: number, column: number];

/** JSON pointers into openapi/batch-delete-phone-number.yaml, and where in that file what they name begins. */
export const positions: Readonly<Record<string, Position>> = {
`;
