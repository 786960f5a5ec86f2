import * as tools from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenPointers, generated } from '../../../contracts/cases/generated.ts';
import { listConstraints } from '../../../contracts/drawing/break-constraint.ts';
import { repeatOnly } from '../../../contracts/drawing/draw-ids.ts';
import { breaksOnly, isValid } from '../../../contracts/drawing/draw-request.ts';
import { readSchema, requestSchema } from '../../../contracts/drawing/request-schema.ts';
import { writeJson } from '../../../contracts/drawing/write-json.ts';
import type { Drawing, RequestDraft } from '../../../contracts/harness/case.ts';
import type { View } from '../../../contracts/reading/view.ts';
import { batchDeleteRaw } from '../../../contracts/requests/batch-delete.ts';
import { isHarmless } from '../../../contracts/requests/harmless.ts';

function drawingOf(id: string): Drawing<View> {
  const step = generated.find((generatedCase) => generatedCase.id === id)?.steps[0];
  if (step?.do !== 'draw') throw new Error(`${id} draws nothing`);
  return step.drawing;
}

/** Stands a number behind each alias; a case has seven of them at most. */
function idOf(alias: string): string {
  return `+1206555010${['a', 'b', 'c', 'g1', 'g2', 'g3', 'u1', 'u2', 'x1', 'x2'].indexOf(alias)}`;
}

function draw(id: string, numRuns: number, harmlessOnly = false): readonly RequestDraft[] {
  const source = drawingOf(id).source(tools, { harmlessOnly });
  return tools.sample(source, { numRuns, seed: 7 }).map(({ request }) => request(idOf));
}

function idsIn({ body }: RequestDraft): readonly string[] {
  const value: unknown = JSON.parse(String(body));
  return (value as { PhoneNumberIds: string[] }).PhoneNumberIds;
}

describe('valid requests', () => {
  const drafts = draw('generated/valid-requests', 200);

  test('keep the document’s schema', () => {
    expect(drafts.filter((draft) => !isValid(draft))).toEqual([]);
  });

  test('have few ids and many, characters of every plane, very long ids, repeated ones and JSON of every style', () => {
    const lists = drafts.map(idsIn);
    const ids = lists.flat();
    const bodies = drafts.map(({ body }) => String(body));
    expect(Math.min(...lists.map(({ length }) => length))).toBe(1);
    expect(Math.max(...lists.map(({ length }) => length))).toBeGreaterThan(500);
    expect(Math.max(...ids.map(({ length }) => length))).toBeGreaterThan(1000);
    expect(ids.some((id) => /[\u{10000}-\u{10ffff}]/u.test(id))).toBe(true);
    expect(ids.some((id) => id.includes('\t'))).toBe(true);
    expect(lists.some((list) => new Set(list).size < list.length)).toBe(true);
    expect(bodies.some((body) => body.includes('\\u004e'))).toBe(true);
    expect(bodies.some((body) => body.startsWith('{\r\n\t'))).toBe(true);
  });

  test('are harmless where harm could be done', () => {
    const drawn = draw('generated/valid-requests', 100, true);
    expect(drawn.filter((draft) => !isHarmless(draft))).toEqual([]);
  });
});

describe('invalid requests', () => {
  test('there are some for each constraint of the document', () => {
    expect([...brokenPointers].sort()).toEqual([...listConstraints(requestSchema())].sort());
  });

  test.each(generated.slice(3))('$id breaks one constraint and no other', ({ id }) => {
    const { isMeant } = drawingOf(id);
    const drafts = draw(id, 100);
    expect(drafts.filter((draft) => !isMeant(draft))).toEqual([]);
    expect(new Set(drafts.map(({ body }) => body)).size).toBeGreaterThan(id.endsWith('short') ? 2 : 20);
  });

  test('one that has become valid, or breaks another constraint, is not meant', () => {
    const constraint = '#/components/schemas/PhoneNumberId/type';
    const judge = breaksOnly(constraint);
    expect(judge(batchDeleteRaw('{"PhoneNumberIds":["a",1]}'))).toBe(true);
    expect(judge(batchDeleteRaw('{"PhoneNumberIds":["a"]}'))).toBe(false);
    expect(judge(batchDeleteRaw('{"PhoneNumberIds":[]}'))).toBe(false);
  });

  test('a constraint that nothing draws is an error, not overlooked', () => {
    const document = { components: { Id: { type: 'string', pattern: '^a' } } };
    expect(() => readSchema(document, '#/components/Id')).toThrow(
      '#/components/Id has pattern, which nothing draws',
    );
  });
});

test('JSON is written in the style asked for', () => {
  const value = { list: ['é\u{1f4de}"', 1, null] };
  const styles = [
    [{ space: '', escapes: 'needed' }, '{"list":["é\u{1f4de}\\"",1,null]}'],
    [{ space: ' ', escapes: 'beyond-ascii' }, '{ "list" : [ "\\u00e9\\ud83d\\udcde\\"" , 1 , null ] }'],
    [{ space: '', escapes: 'all' }, '{"list":["\\u00e9\\ud83d\\udcde\\u0022",1,null]}'],
  ] as const;
  for (const [style, text] of styles) {
    expect(writeJson(value, style)).toBe(text);
    expect(JSON.parse(text)).toEqual(value);
  }
});

test('ids stand in a list once, and as often again as asked', () => {
  const madeUp = 'No-Such-Number-7C1e-';
  expect(repeatOnly(['+12065550100', '%2B12065550100', madeUp, madeUp], [3])).toEqual([
    '+12065550100'.replace('+', '+'),
    madeUp,
    `${madeUp}2`,
    '+12065550100',
  ]);
});
