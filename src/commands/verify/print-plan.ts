import { contract } from '../../../contracts/contract.ts';
import type { ContractCase } from '../../../contracts/harness/case.ts';
import { isLoopback } from '../../../contracts/harness/is-loopback.ts';
import { requestsOf } from '../../../contracts/harness/read-case.ts';
import type { View } from '../../../contracts/reading/view.ts';
import type { Io } from '../../cli/io.ts';
import { isSecretHeader, mask } from '../../reporters/masking/create-masker.ts';
import { bindSampleIds } from '../bind-sample-ids.ts';
import { countNumbersNeeded } from './numbers-needed.ts';
import { planCase } from './plan-case.ts';
import type { Setup } from './read-setup.ts';
import type { Selection } from './select.ts';

/** Prints what a run would send, and sends nothing. */
export function printPlan({ cases, withDredd }: Selection<ContractCase<View>>, setup: Setup, io: Io): number {
  const print = (lines: readonly string[]): void => void io.stdout.write(`${lines.join('\n')}\n`);
  print(planSetup(setup));
  for (const contractCase of cases) print(['', ...planCase(contractCase), ...harmNote(contractCase, setup)]);
  if (withDredd) print(['', "dredd: the document's example request, once for each documented answer"]);
  print(['', ...planNumbers(cases)]);
  return 0;
}

function planSetup({ target, signing, headers }: Setup): readonly string[] {
  const signed = signing === undefined && target !== undefined ? 'unsigned' : 'signed';
  return [
    `target  ${target?.href ?? 'the sandbox that is built in'}`,
    `every request is ${signed} and carries Host, User-Agent and its framing besides what is shown`,
    ...headers.map(([name, value]) => `and     ${name}: ${isSecretHeader(name) ? mask : value}`),
  ];
}

function harmNote(contractCase: ContractCase<View>, { target, allowsDeletion }: Setup): readonly string[] {
  if (target === undefined || isLoopback(target) || allowsDeletion) return [];
  const idOf = bindSampleIds(contractCase);
  const isHarmless = contractCase.steps
    .flatMap((step) => requestsOf(step, idOf))
    .every((request) => contract.isHarmless(request));
  return isHarmless ? [] : ['  not sent to this target without --allow-deletion'];
}

function planNumbers(cases: ReadonlyArray<ContractCase<View>>): readonly string[] {
  const needed = [...countNumbersNeeded(cases, contract)];
  if (needed.length === 0) return ['no state needs numbers'];
  return [
    'numbers that each state needs:',
    ...needed.map(([state, count]) => `  ${String(count).padStart(5)}  ${state}`),
  ];
}
