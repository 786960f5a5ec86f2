import { afterAll, beforeAll, describe } from 'vitest';
import { describeContract } from '../../contracts/vitest.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { faultsToCompare } from './sandboxes.ts';

// Not a test of this repository's: the agreement test runs it in a vitest of its own and reads what that reports.
describe.each(faultsToCompare)('%s', (fault) => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ faults: fault === 'none' ? [] : [fault] });
  });
  afterAll(() => sandbox.close());
  describeContract(() => ({ target: sandbox.url, states: sandbox.statesUrl }));
});
