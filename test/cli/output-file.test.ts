import { lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { openOutputFile } from '../../src/cli/output-file.ts';
import { useTemporaryFolder } from './temporary-folder.ts';

const inFolder = useTemporaryFolder();

test('a file has its name only when it is committed', () => {
  const path = inFolder('report');
  writeFileSync(path, 'old');
  const file = openOutputFile(path, '--out');
  file.write('new');
  expect(readFileSync(path, 'utf8')).toBe('old');
  file.commit();
  file.discard();
  expect(readFileSync(path, 'utf8')).toBe('new');
});

test('a file that is discarded leaves nothing behind', () => {
  const path = inFolder('discarded');
  const file = openOutputFile(path, '--out');
  file.write('half');
  file.discard();
  expect(readdirSync(dirname(path)).filter((name) => name.includes('discarded'))).toEqual([]);
});

test('a link stays a link, and its file is written', () => {
  writeFileSync(inFolder('real'), 'old');
  symlinkSync(inFolder('real'), inFolder('link'));
  const file = openOutputFile(inFolder('link'), '--out');
  file.write('new');
  file.commit();
  expect(lstatSync(inFolder('link')).isSymbolicLink()).toBe(true);
  expect(readFileSync(inFolder('real'), 'utf8')).toBe('new');
});

test('a device is written to and not replaced', () => {
  const file = openOutputFile('/dev/null', '--out');
  file.write('gone');
  file.commit();
  expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
});
