import type { Surroundings } from '../behaviour.ts';
import { Refusal } from '../refusal.ts';
import { resetNumber, resetWorld } from '../world.ts';
import { forcedRefusals } from './forced-refusals.ts';
import { type MakeRecord, numberStates } from './number-states.ts';
import { numbersOf, type StateAnswer, type StateCommand, secondsOf } from './state-command.ts';

/** Brings the world into a state, or out of it. Throws a 404 for a state that the sandbox does not offer. */
export function setState(command: StateCommand, surroundings: Surroundings): StateAnswer {
  const makeRecord = numberStates.get(command.state);
  if (makeRecord !== undefined) return setNumbers(command, makeRecord, surroundings);
  const { world } = surroundings;
  const refuse = forcedRefusals.get(command.state);
  if (refuse !== undefined) {
    world.forced.delete(command.state);
    if (command.action === 'setup') world.forced.set(command.state, refuse);
    return {};
  }
  if (command.state === 'clock is advanced') return setClock(command, surroundings);
  if (command.state === 'reset') {
    resetWorld(world);
    return {};
  }
  throw new Refusal(404, 'NotFoundException', 'The sandbox offers no state of that name.');
}

function setNumbers(
  command: StateCommand,
  makeRecord: MakeRecord,
  { world, behaviour }: Surroundings,
): StateAnswer {
  const numbers = numbersOf(command).map((id) => behaviour.identify(id, { world, behaviour }));
  for (const number of numbers) {
    if (command.action === 'teardown') {
      resetNumber(number, world);
      continue;
    }
    world.removed.delete(number);
    const record = makeRecord(number, world.clock.now());
    if (record === undefined) world.inventory.delete(number);
    else world.inventory.set(number, record);
  }
  return {};
}

function setClock(command: StateCommand, { world, behaviour }: Surroundings): StateAnswer {
  if (command.action === 'teardown') {
    world.clock.reset();
    return {};
  }
  world.clock.advance(secondsOf(command));
  for (const number of [...world.inventory.keys()]) behaviour.findNumber(number, { world, behaviour });
  return {};
}
