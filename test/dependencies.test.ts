import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

function read(path: string): string {
  return readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
}

/** The packages that stand in the first column of the table after a line of CONTRIBUTING.md. */
function namesInTable(introduction: string): readonly string[] {
  const [, after = ''] = read('CONTRIBUTING.md').split(`\n${introduction}\n\n`);
  const [table = ''] = after.split('\n\n');
  const firstColumns = table.split('\n').map((row) => row.split('|')[1] ?? '');
  return firstColumns.flatMap((column) => [...column.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
}

function sorted(names: Iterable<string>): readonly string[] {
  return [...new Set(names)].sort();
}

const { dependencies, devDependencies, peerDependencies } = JSON.parse(read('package.json'));
const hard = namesInTable('Hard dependencies, which every user installs:');
const peers = namesInTable('Optional peers, which a user installs for one command:');
const development = namesInTable('For development only:');

test('each hard dependency has its reason in CONTRIBUTING.md, and each reason its dependency', () => {
  expect(sorted(hard)).toEqual(sorted(Object.keys(dependencies)));
});

test('each optional peer has its reason in CONTRIBUTING.md', () => {
  expect(sorted(peers)).toEqual(expect.arrayContaining(Object.keys(peerDependencies)));
});

test('each development dependency has its reason in CONTRIBUTING.md, and each reason its dependency', () => {
  const named = Object.keys({ ...peerDependencies, ...devDependencies });
  expect(sorted([...peers, ...development])).toEqual(sorted(named));
});

test('every version is pinned, so that an install gives what was tested', () => {
  const versions = Object.values<string>({ ...dependencies, ...devDependencies });
  expect(versions.filter((version) => !/^(npm:[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
