import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/**
 * Makes an empty folder from which no package can be reached: none of the folders above it holds packages, which
 * Node.js would find and npm would install to. Throws when there is no such place.
 */
export function makeTemporaryFolder(): string {
  const places = [tmpdir(), '/var/tmp', '/dev/shm'];
  const place = places.find((folder) => existsSync(folder) && !isInsideOfPackage(folder));
  if (place === undefined)
    throw new Error(`above each of ${places.join(', ')} lies a node_modules or a package.json; remove it`);
  return mkdtempSync(join(place, 'chime-contract-'));
}

function isInsideOfPackage(folder: string): boolean {
  if (['node_modules', 'package.json'].some((name) => existsSync(join(folder, name)))) return true;
  return dirname(folder) !== folder && isInsideOfPackage(dirname(folder));
}

/** A folder that exists while the tests of a file run; gives a function that makes paths in it. */
export function useTemporaryFolder(): (name: string) => string {
  let folder = '';
  beforeAll(() => {
    folder = makeTemporaryFolder();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}
