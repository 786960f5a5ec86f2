import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Compiler, compile, readVersion } from './compile.ts';

const types = resolve('generated/batch-delete-phone-number.types.ts');
const wrong = `import type { BatchDeletePhoneNumberRequest as Wanted } from '${types}';
export const right: Wanted = { PhoneNumberIds: ['a'] };
export const numbers: Wanted = { PhoneNumberIds: [1] };
export const surplus: Wanted = { PhoneNumberIds: ['a'], Reason: 'none' };
`;

const directory = mkdtempSync(join(tmpdir(), 'chime-contract-types-'));
afterAll(() => rmSync(directory, { recursive: true }));

test.each<[Compiler, string]>([
  ['typescript', '5.9.'],
  ['typescript-7', '7.'],
])('%s %sx compiles what callers rely on, and refuses what they may not do', async (compiler, version) => {
  expect(readVersion(compiler).startsWith(version)).toBe(true);
  const file = join(directory, `wrong-for-${compiler}.mts`);
  writeFileSync(file, wrong);
  const complaints = await compile(compiler, directory, ['test/generated/types-for-callers.ts', file]);
  expect(complaints.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/wrong-for-.*\(3,\d+\): error TS2322: /),
    expect.stringMatching(/wrong-for-.*\(4,\d+\): error TS2353: /),
  ]);
});
