// Writes everything in generated/ from the hand-written document.
// With --check it writes nothing and exits 1 when a file there is missing, stale or not of this script's making.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleDocument } from './generate/bundle.mjs';
import { renderPositions } from './generate/positions.mjs';
import { renderTypes } from './generate/types.mjs';
import { renderValidators } from './generate/validators.mjs';

const root = path.resolve(import.meta.dirname, '..');
const directory = path.join(root, 'generated');
const stem = 'batch-delete-phone-number';

/** @returns {Promise<Map<string, string>>} File name in generated/ to its whole text. */
async function renderAll() {
  const source = path.join(root, 'openapi', `${stem}.yaml`);
  const document = await bundleDocument(source);
  return new Map([
    [`${stem}.openapi.json`, `${JSON.stringify(document, null, 2)}\n`],
    [`${stem}.positions.ts`, renderPositions(await readFile(source, 'utf8'))],
    [`${stem}.types.ts`, await renderTypes(document)],
    [`${stem}.validators.ts`, renderValidators(document, `./${stem}.types.ts`)],
  ]);
}

/** @param {string} name @returns {Promise<string | undefined>} */
async function readGenerated(name) {
  try {
    return await readFile(path.join(directory, name), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** @param {Map<string, string>} files @returns {Promise<string[]>} One line for each file that is not as it would be written. */
async function findStale(files) {
  const present = await readdir(directory).catch(() => []);
  const complaints = present
    .filter((name) => !files.has(name))
    .map((name) => `generated/${name} is not made by npm run generate`);
  for (const [name, text] of files) {
    const found = await readGenerated(name);
    if (found === undefined) complaints.push(`generated/${name} is missing`);
    else if (found !== text) complaints.push(`generated/${name} is stale`);
  }
  return complaints.sort();
}

/** @param {Map<string, string>} files */
async function writeAll(files) {
  await mkdir(directory, { recursive: true });
  for (const name of await readdir(directory)) {
    if (!files.has(name)) await rm(path.join(directory, name), { recursive: true });
  }
  for (const [name, text] of files) await writeFile(path.join(directory, name), text);
}

const files = await renderAll();
if (process.argv.includes('--check')) {
  const complaints = await findStale(files);
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length > 0) {
    console.error('Run: npm run generate');
    process.exitCode = 1;
  }
} else {
  await writeAll(files);
}
