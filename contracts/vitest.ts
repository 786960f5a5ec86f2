import { afterAll, beforeAll, describe, test } from 'vitest';
import { contractFor } from './contract.ts';
import { type Bench, openBench } from './harness/bench.ts';
import { describeFailures } from './harness/describe-failures.ts';
import { selectCases } from './harness/run.ts';
import { readOptions, type SuiteSettings } from './read-environment.ts';
import type { View } from './reading/view.ts';
import { tool } from './tool.ts';

export type { SuiteSettings } from './read-environment.ts';

/**
 * Declares the contract as vitest tests, one a case, against the implementation that the settings or the
 * environment name. Settings may be a function, called when the tests start, for a server that the tests start.
 * A case that only advises against an answer passes, and says so in the test's annotations.
 */
export function describeContract(
  settings: SuiteSettings | (() => SuiteSettings | Promise<SuiteSettings>) = {},
): void {
  const selection = typeof settings === 'function' ? {} : settings;
  const cases = selectCases(contractFor('chime', selection).cases, {
    ...(selection.only === undefined ? {} : { only: selection.only }),
    ...(selection.suites === undefined ? {} : { suites: selection.suites }),
  });
  describe('BatchDeletePhoneNumber', () => {
    let bench: Bench<View>;
    beforeAll(async () => {
      const given = typeof settings === 'function' ? await settings() : settings;
      const options = readOptions(given, process.env);
      bench = await openBench(contractFor(options.service, selection), options, tool);
    });
    afterAll(async () => bench?.close());
    for (const contractCase of cases)
      test(`${contractCase.id}: ${contractCase.title}`, async ({ annotate, skip }) => {
        const result = await bench.run(contractCase);
        if (result.outcome === 'skipped') skip(result.reason);
        if (result.outcome === 'could-not-run') throw new Error(`could not run: ${result.reason}`);
        if (result.outcome === 'broken') throw new Error(describeFailures(result));
        if (result.outcome === 'advised') await annotate(describeFailures(result), 'advised');
      });
  });
}
