import { expect, test } from 'vitest';
import { runWithoutPackages } from './run-without-packages.ts';

test('without Prism the mock tells the command that installs it', async () => {
  const stdout = await runWithoutPackages(`
    const { startMock } = await import('./dist/src/mock/start-mock.js');
    await startMock().catch(({ name, message }) => console.log(name + ': ' + message));
  `);
  expect(stdout).toBe(
    'MissingPackageError: Prism, the engine of the mock, is not installed; install it with: ' +
      'npm install --save-dev --save-exact @stoplight/prism-cli@5.14.2 @stoplight/prism-http@5.12.0 ' +
      '@stoplight/prism-http-server@5.12.2 @stoplight/prism-core@5.8.0\n',
  );
});
