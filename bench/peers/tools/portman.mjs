import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentPath } from '../document.mjs';
import { runCommand } from '../run-command.mjs';

const newman = createRequire(import.meta.url)('newman');
const command = fileURLToPath(new URL('../node_modules/.bin/portman', import.meta.url));
const operation = 'POST::/phone-numbers';

const on = { enabled: true };
/** @param {number} code */
const allTests = (code) => [
  {
    statusCode: { enabled: true, code },
    contentType: on,
    jsonBody: on,
    schemaValidation: on,
    headersPresent: on,
  },
];
/** @param {unknown} value */
const withList = (value) => [{ overwriteRequestBody: [{ key: 'PhoneNumberIds', value, overwrite: true }] }];
const badBodies = [
  ['list missing', [{ overwriteRequestBody: [{ key: 'PhoneNumberIds', remove: true }] }]],
  ['list null', withList(null)],
  ['list empty', withList([])],
  ['list a string', withList('x')],
  ['element a number', withList([1])],
];
const states = {
  401: 'credentials are rejected',
  403: 'caller is forbidden',
  404: 'a resource is not found',
  429: 'caller is over its rate limit',
  500: 'service is failing',
  503: 'service is unavailable',
};

const portmanConfig = {
  version: 1.0,
  tests: {
    contractTests: [
      {
        openApiOperation: '*::/*',
        statusSuccess: on,
        contentType: on,
        jsonBody: on,
        schemaValidation: on,
        headersPresent: on,
      },
    ],
    variationTests: [
      {
        openApiOperation: operation,
        openApiResponse: '400',
        variations: badBodies.map(([name, overwrites]) => ({
          name,
          overwrites,
          tests: { contractTests: allTests(400) },
        })),
      },
      ...Object.entries(states).map(([status, state]) => ({
        openApiOperation: operation,
        openApiResponse: status,
        variations: [{ name: state, tests: { contractTests: allTests(Number(status)) } }],
      })),
    ],
  },
  globals: {},
};

/** @param {any} item @param {(item: any) => void} use */
function eachRequest(item, use) {
  if (item.request !== undefined) use(item);
  for (const inner of item.item ?? []) eachRequest(inner, use);
}

/** A pre-request script that puts the sandbox into the state that the request's name asks for. */
function stateScript(/** @type {string} */ name) {
  const state = Object.values(states).find((candidate) => name.includes(candidate));
  const wanted = state ?? 'numbers in inventory';
  const params = state === undefined ? { PhoneNumberIds: ['+12065550100', '+12065550101'] } : {};
  const post = (/** @type {string} */ named, /** @type {object} */ with_, /** @type {string} */ then) =>
    `pm.sendRequest({ url: pm.variables.get('states'), method: 'POST', header: { 'content-type': 'application/json' }, body: { mode: 'raw', raw: ${JSON.stringify(JSON.stringify({ action: 'setup', state: named, params: with_ }))} } }, () => { ${then} });`;
  return post('reset', {}, post(wanted, params, ''));
}

/** Portman makes a Postman collection with its contract and variation tests; Newman runs it. */
export async function preparePortman() {
  const folder = mkdtempSync(join(tmpdir(), 'portman-'));
  const [config, output] = [join(folder, 'config.json'), join(folder, 'collection.json')];
  writeFileSync(config, JSON.stringify(portmanConfig));
  await runCommand([command, '-l', documentPath, '-c', config, '-o', output, '-b', 'http://127.0.0.1:1'], {
    cwd: folder,
    limitMs: 300_000,
  });
  const collection = JSON.parse(readFileSync(output, 'utf8'));
  rmSync(folder, { recursive: true });
  eachRequest(collection, (item) => {
    // Documented header parameters have no example; a signature is not sent.
    item.request.header = item.request.header.filter(({ key }) => !/^x-amz-/i.test(key));
    delete item.request.auth;
    item.event = [
      ...(item.event ?? []),
      { listen: 'prerequest', script: { type: 'text/javascript', exec: [stateScript(item.name)] } },
    ];
  });
  delete collection.auth;
  return {
    /** @param {{ url: string, statesUrl: string }} target @returns {Promise<Set<string>>} */
    run: ({ url, statesUrl }) =>
      new Promise((resolve, reject) => {
        const envVar = [
          { key: 'baseUrl', value: url },
          { key: 'states', value: statesUrl },
        ];
        const options = { collection, envVar, reporters: [], timeoutRequest: 5000, ignoreRedirects: true };
        newman.run(options, (/** @type {any} */ error, /** @type {any} */ summary) => {
          if (error) reject(error);
          else
            resolve(
              new Set(
                summary.run.failures.map(
                  (/** @type {any} */ { source, error: { test, message } }) =>
                    `${source?.name}: ${test ?? message}`,
                ),
              ),
            );
        });
      }),
    close: async () => {},
  };
}
