type Known = 'free' | 'in use' | 'queued';

/** A command of the state protocol. */
interface StateCommand {
  readonly action: 'setup' | 'teardown';
  readonly state: string;
  readonly params?: { readonly PhoneNumberIds?: readonly string[] };
}

/** Why one number was not moved. */
interface Entry {
  readonly PhoneNumberId: string;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
}

/** The numbers of an account, in memory. */
export interface Store {
  /** Moves a number into the Deletion queue; gives the entry to report when it can't be moved. */
  queue(id: string): Entry | undefined;
  find(id: string): object | undefined;
  restore(id: string): object | undefined;
  /** Brings numbers into a state; false when it is not offered. */
  setState(command: StateCommand): boolean;
}

const states: Readonly<Record<string, Known | null>> = {
  'numbers in inventory': 'free',
  'numbers associated with a user': 'in use',
  'numbers associated with a Voice Connector': 'in use',
  'numbers in the deletion queue': 'queued',
  'numbers not in the system': null,
};

/** An empty account. */
export function createStore(): Store {
  const numbers = new Map<string, Known>();
  const find = (id: string): object | undefined => describe(numberOf(id), numbers.get(numberOf(id)));
  return {
    find,
    queue(id) {
      const known = numbers.get(numberOf(id));
      if (known === undefined) return entry(id, 'NotFound', 'There is no such number.');
      if (known === 'in use') return entry(id, 'PhoneNumberAssociationsExist', 'The number is in use.');
      numbers.set(numberOf(id), 'queued');
      return undefined;
    },
    restore(id) {
      if (numbers.get(numberOf(id)) !== 'queued') return undefined;
      numbers.set(numberOf(id), 'free');
      return find(id);
    },
    setState: (command) => setState(numbers, command),
  };
}

/** An id is the number itself; its plus sign may be written %2B. */
function numberOf(id: string): string {
  return id.replace(/^%2B/i, '+');
}

function entry(PhoneNumberId: string, ErrorCode: string, ErrorMessage: string): Entry {
  return { PhoneNumberId, ErrorCode, ErrorMessage };
}

function describe(number: string, known: Known | undefined): object | undefined {
  if (known === undefined) return undefined;
  const queued = known === 'queued' ? { DeletionTimestamp: '2026-01-01T00:00:00Z' } : {};
  return { PhoneNumber: { PhoneNumberId: number, E164PhoneNumber: number, ...queued } };
}

function setState(numbers: Map<string, Known>, { action, state, params }: StateCommand): boolean {
  if (state === 'reset') numbers.clear();
  else if (!(state in states)) return false;
  const known = action === 'setup' ? states[state] : undefined;
  for (const number of params?.PhoneNumberIds ?? []) {
    if (known) numbers.set(number, known);
    else numbers.delete(number);
  }
  return true;
}
