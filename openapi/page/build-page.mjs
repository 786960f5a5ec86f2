import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { redoclyCommand, redoclyEnvironment, redoclyFolder } from '../generate/redocly.mjs';

const run = promisify(execFile);

/** Redoc's footer shows this image from its maker's servers. */
const remoteLogo = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-[a-z-]+\.svg/g;

/** Stands in for the footer's image, so that the page still says what made it. */
const inlineLogo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="44" height="14"><text x="0" y="11" font-family="sans-serif" font-size="11" font-weight="bold" fill="#0044d4">Redoc</text></svg>',
)}`;

/**
 * Writes a document as a page of Redoc, with Redoc's script, styles and image inside.
 * @param {string} document Path of an OpenAPI document.
 * @param {string} output Path of the page; missing folders are made.
 */
export async function buildPage(document, output) {
  await mkdir(path.dirname(output), { recursive: true });
  const template = path.join(import.meta.dirname, 'page.hbs');
  await run(
    process.execPath,
    [redoclyCommand, 'build-docs', document, '--inlineBundle', '--template', template, '--output', output],
    { env: redoclyEnvironment },
  );
  const page = await readFile(output, 'utf8');
  const whole = await withOwnAssets(page.replace(remoteLogo, inlineLogo));
  await writeFile(output, `${whole}${await renderNotices()}`);
}

/**
 * Puts in the style and the script of the contract's part; `chime-contract docs` puts in its text, from the clauses.
 * @param {string} page
 */
async function withOwnAssets(page) {
  const [style, script] = await Promise.all(
    ['contract.css', 'contract.js'].map((name) =>
      readFile(path.join(import.meta.dirname, 'contract', name), 'utf8'),
    ),
  );
  return page
    .replace('/*contract-style*/', () => style ?? '')
    .replace('/*contract-script*/', () => script ?? '');
}

/** @returns {Promise<string>} A comment with the licences of the software inside the page. */
async function renderNotices() {
  const texts = await Promise.all(
    ['LICENSE', 'THIRD_PARTY_NOTICES'].map((name) => readFile(path.join(redoclyFolder, name), 'utf8')),
  );
  return `<!--\n${texts.join('\n').replaceAll('--', '- -')}\n-->\n`;
}
