import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDocument } from '../document.mjs';
import { runCommand } from '../run-command.mjs';

const jar = fileURLToPath(new URL('../node_modules/specmatic/specmatic.jar', import.meta.url));

/** The document with each example named under the query parameter and the required header, too, as Specmatic wants. */
function withNamedExamples() {
  const document = readDocument();
  const operation = document.paths['/phone-numbers'].post;
  const names = Object.keys(operation.requestBody.content['application/json'].examples);
  /** @param {string} value */
  const forAll = (value) => Object.fromEntries(names.map((name) => [name, { value }]));
  const { parameters, headers } = document.components;
  delete parameters.Operation.example;
  parameters.Operation.examples = forAll('batch-delete');
  delete headers.RequestId.example;
  headers.RequestId.examples = forAll('f6ac5632-e71a-4755-997b-971c4dbff22c');
  return document;
}

/**
 * Specmatic's contract tests, generative ones included. It sets no states.
 * Its first run archives the classes that it loaded; with them and the quick compiler the others take half the time.
 */
export async function prepareSpecmatic() {
  const folder = mkdtempSync(join(tmpdir(), 'specmatic-'));
  const archive = join(folder, 'classes.jsa');
  writeFileSync(join(folder, 'contract.json'), JSON.stringify(withNamedExamples()));
  return {
    /** @param {{ url: string }} target */
    async run({ url }) {
      const reports = mkdtempSync(join(folder, 'junit-'));
      const words = [
        'java',
        '-XX:TieredStopAtLevel=1',
        `-XX:${existsSync(archive) ? 'SharedArchiveFile' : 'ArchiveClassesAtExit'}=${archive}`,
        '-jar',
        jar,
        'test',
        'contract.json',
        `--testBaseURL=${url}`,
        `--junitReportDir=${reports}`,
        '--timeout',
        '5',
      ];
      const text = await runCommand(words, {
        cwd: folder,
        env: { SPECMATIC_GENERATIVE_TESTS: 'true' },
        limitMs: 180_000,
      });
      if (text === null) return new Set(['hangs']);
      const [file] = readdirSync(reports);
      if (file === undefined) throw new Error(`Specmatic did not run: ${text.slice(-500)}`);
      const xml = readFileSync(join(reports, file), 'utf8');
      const failed = [
        ...xml.matchAll(
          /<testcase [^>]*\sname="([^"]*)"[^>]*>(?:(?!<\/testcase>)[\s\S])*?<(?:failure|error)\b/g,
        ),
      ];
      return new Set(failed.map(([, name = '']) => name));
    },
    close: async () => rmSync(folder, { recursive: true }),
  };
}
