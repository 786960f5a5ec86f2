import { expect, test } from 'vitest';
import { batchDelete, operationPath } from '../../contracts/requests/batch-delete.ts';
import { renderDraft } from '../../src/commands/render-draft.ts';

const head = [`POST ${operationPath}`, 'Content-Type: application/json'];
const body = '{"PhoneNumberIds":["a"]}';

test('a draft is told as it leaves', () => {
  expect(renderDraft(batchDelete(['a']))).toEqual([...head, '', body]);
});

test('a draft whose body leaves in pieces tells where it is cut', () => {
  expect(renderDraft(batchDelete(['a'], { cutAt: [0, 7] }))).toEqual([
    ...head,
    '',
    body,
    '(in pieces, cut at byte 0 and 7)',
  ]);
});
