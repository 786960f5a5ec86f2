import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const imported: typeof import('../../src/index.ts') = await import(require.resolve('chime-contract'));

test('the package exports its interface and nothing else', () => {
  expect(Object.keys(imported).sort()).toEqual([
    'contract',
    'documentPath',
    'documentPathOf',
    'isOfOperation',
    'judgeExchange',
    'judgeTraffic',
    'openBench',
    'readFetched',
    'readOptions',
    'runContract',
    'startMock',
    'startSandbox',
    'tool',
    'validateBatchDeletePhoneNumberRequest',
    'validateBatchDeletePhoneNumberResponse',
    'validateErrorBody',
    'validateRequest',
    'validateResponse',
  ]);
});

test('a program gets a verdict on an implementation that it starts itself', async () => {
  const sandbox = await imported.startSandbox();
  const report = await imported.runContract({
    target: new URL(sandbox.url),
    service: 'chime',
    states: { kind: 'url', url: new URL(sandbox.statesUrl) },
    suites: ['routing'],
    timeoutMs: 10_000,
    concurrency: 4,
    allowDeletion: false,
  });
  await sandbox.close();
  expect(report).toMatchObject({ verdict: 'conformant', tool: { name: 'chime-contract' } });
});

test('the document and the schemas are found by name', () => {
  expect(require.resolve('chime-contract/document')).toBe(imported.documentPath);
  expect(require.resolve('chime-contract/document/chime-sdk-voice')).toBe(
    imported.documentPathOf('chime-sdk-voice'),
  );
  expect(JSON.parse(readFileSync(imported.documentPath, 'utf8'))).toHaveProperty('openapi', '3.0.3');
  for (const name of ['report', 'recorded-exchange', 'diff', 'baseline']) {
    const schema = readFileSync(require.resolve(`chime-contract/schemas/${name}.schema.json`), 'utf8');
    expect(JSON.parse(schema)).toHaveProperty('title');
  }
});
