// Writes everything in generated/ from the hand-written document, and from its overlay for the other service.
// With --check it writes nothing and exits 1 when a file there is missing, stale or not of this script's making.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleDocument } from './generate/bundle.mjs';
import { applyOverlay } from './generate/overlay.mjs';
import { renderPositions } from './generate/positions.mjs';
import { renderReportValidators } from './generate/report-validators.mjs';
import { renderServices } from './generate/services.mjs';
import { renderTypes } from './generate/types.mjs';
import { renderValidators } from './generate/validators.mjs';

const root = path.resolve(import.meta.dirname, '..');
const directory = path.join(root, 'generated');
const stem = 'batch-delete-phone-number';

const voice = 'chime-sdk-voice';

/** @returns {Promise<Map<string, string>>} File name in generated/ to its whole text. */
async function renderAll() {
  const source = path.join(root, 'openapi', `${stem}.yaml`);
  const chime = await bundleDocument(source);
  const successor = await applyOverlay(chime, path.join(root, 'openapi', `${voice}.overlay.yaml`));
  return new Map([
    ...(await renderDocument(chime, stem, `openapi/${stem}.yaml`)),
    ...(await renderDocument(
      successor,
      `${stem}.${voice}`,
      `openapi/${stem}.yaml and openapi/${voice}.overlay.yaml`,
    )),
    [`${stem}.positions.ts`, renderPositions(await readFile(source, 'utf8'))],
    [`${stem}.services.ts`, renderServices({ chime, [voice]: successor })],
    [
      'report.validators.ts',
      renderReportValidators(path.join(root, 'src/schemas'), `./${stem}.validators.ts`),
    ],
  ]);
}

/**
 * @param {Record<string, any>} document The bundled document of one service.
 * @param {string} name What the names of its files begin with.
 * @param {string} source What it is made from, for the notices in its files.
 * @returns {Promise<Array<[string, string]>>}
 */
async function renderDocument(document, name, source) {
  return [
    [`${name}.openapi.json`, `${JSON.stringify(document, null, 2)}\n`],
    [`${name}.types.ts`, await renderTypes(document, source)],
    [`${name}.validators.ts`, renderValidators(document, `./${name}.types.ts`, source)],
  ];
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
