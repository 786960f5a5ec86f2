import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Each layer, most special first, and what it may import beside itself; everything else of the project is closed to it. */
const layers: ReadonlyArray<readonly [folder: string, mayImport: readonly string[]]> = [
  ['generated', []],
  ['contracts/harness', []],
  ['contracts', ['generated', 'contracts/harness']],
  ['src/sandbox', ['generated']],
  ['src', ['generated', 'contracts', 'contracts/harness', 'src/sandbox']],
];

function layerOf(file: string): string | undefined {
  return layers.map(([folder]) => folder).find((folder) => file.startsWith(`${folder}/`));
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|cjs|mjs)$/.test(file))
    .map((file) => join(folder, file));
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(/(?:from|import\(|import|require\()\s*['"](\.[^'"]+)['"]/g);
  return [...found].map(([, path = '']) => relative(root, resolve(root, dirname(file), path)));
}

function forbiddenImports(): readonly string[] {
  return ['generated', 'contracts', 'src'].flatMap(sourceFiles).flatMap((file) => {
    const layer = layerOf(file);
    const open = layers.find(([folder]) => folder === layer)?.[1] ?? [];
    return importsOf(file)
      .filter((imported) => {
        const other = layerOf(imported);
        return other !== layer && !(other !== undefined && open.includes(other));
      })
      .map((imported) => `${file} imports ${imported}`);
  });
}

describe('the architecture', () => {
  test('imports point one way', () => {
    expect(forbiddenImports()).toEqual([]);
  });

  test('the walk sees the files and their imports', () => {
    expect(importsOf('contracts/contract.ts')).toContain('contracts/cases/index.ts');
    expect(sourceFiles('src').length).toBeGreaterThan(50);
  });

  test('the engine knows nothing of phone numbers', () => {
    const telling = sourceFiles('contracts/harness').filter((file) =>
      /phone|chime/i.test(readFileSync(join(root, file), 'utf8').replaceAll(/chime-sdk-voice|'chime'/g, '')),
    );
    expect(telling).toEqual([]);
  });
});
