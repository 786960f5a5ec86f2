import { type Clock, createClock } from './clock.ts';
import { freshRecord, initialNumbers } from './numbers/initial-numbers.ts';
import type { Inventory } from './numbers/number-record.ts';
import type { Refusal } from './refusal.ts';

/** An access key that the sandbox knows, with its secret. */
export interface SandboxCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** When given, requests must carry it as X-Amz-Security-Token. */
  readonly sessionToken?: string;
}

/** Everything that outlives one request. */
export interface World {
  readonly inventory: Inventory;
  /** Numbers whose time in the Deletion queue ran out, so that they were removed for good. */
  readonly removed: Set<string>;
  readonly clock: Clock;
  /** Refusals that states ask for, by state name; the one set last is given to every request. */
  readonly forced: Map<string, () => Refusal>;
  readonly credentials: SandboxCredentials;
}

/** Gives a world in its initial state: the sample numbers in the inventory, real time, nothing forced. */
export function createWorld(credentials: SandboxCredentials): World {
  const world: World = {
    inventory: new Map(),
    removed: new Set(),
    clock: createClock(),
    forced: new Map(),
    credentials,
  };
  resetWorld(world);
  return world;
}

/** Brings the world back to its initial state. */
export function resetWorld(world: World): void {
  world.clock.reset();
  world.forced.clear();
  world.inventory.clear();
  world.removed.clear();
  for (const number of initialNumbers) resetNumber(number, world);
}

/** Brings one number back to its initial state: untouched in the inventory, or not in the system. */
export function resetNumber(number: string, world: World): void {
  world.inventory.delete(number);
  world.removed.delete(number);
  if (initialNumbers.includes(number)) {
    world.inventory.set(number, freshRecord(number, world.clock.now()));
  }
}
