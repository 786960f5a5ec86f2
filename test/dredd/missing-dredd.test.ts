import { expect, test } from 'vitest';
import { runWithoutPackages } from '../mock/run-without-packages.ts';

test('without Dredd the result is the command that installs it', async () => {
  const stdout = await runWithoutPackages(`
    const { prepareDredd } = await import('./dist/contracts/dredd/prepare-dredd.js');
    const dredd = prepareDredd({ target: new URL('http://127.0.0.1:1'), timeoutMs: 1000 });
    console.log(JSON.stringify(await dredd.fire()));
    await dredd.stop();
  `);
  expect(JSON.parse(stdout)).toEqual({
    kind: 'unavailable',
    installCommand: 'npm install --save-dev --save-exact dredd@14.1.0',
  });
});
