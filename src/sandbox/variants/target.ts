import type { Overrides } from '../behaviour.ts';
import type { Variant } from '../fault.ts';
import { describeNumber } from '../numbers/describe-number.ts';
import { after, before, given, instead } from '../overriding.ts';
import { badRequest, Refusal, unknownOperation } from '../refusal.ts';
import { forcedRefusals } from '../states/forced-refusals.ts';
import { numberStates } from '../states/number-states.ts';
import { numbersOf } from '../states/state-command.ts';
import type { World } from '../world.ts';

/** Names each number by an id that does not show it, and takes such ids only. */
function opaque(): Overrides {
  return {
    ...instead('nameNumber', opaqueId),
    ...given('identify', (id) => (opaqueForm.test(id) ? numberOf(id) : `unknown ${id}`)),
    ...namedInStates((id) => {
      if (opaqueForm.test(id)) throw badRequest('The state protocol takes phone numbers.');
      return /^(\+|%2B)/i.test(id) ? opaqueId(id.replace(/^%2B/i, '+')) : id;
    }),
  };
}

/** Takes numbers of the state protocol under the ids that the sandbox has for them, and answers with those. */
function namedInStates(name: (id: string) => string): Overrides {
  return {
    setState: (next) => (command, surroundings) => {
      const { PhoneNumberIds: ids } = command.params;
      if (!Array.isArray(ids)) return next(command, surroundings);
      const named = ids.map((id: unknown) => (typeof id === 'string' ? name(id) : id));
      next({ ...command, params: { ...command.params, PhoneNumberIds: named } }, surroundings);
      return { PhoneNumberIds: named.map(String) };
    },
  };
}

const opaqueForm = /^pn-[0-9a-f]{2,}$/;

function opaqueId(number: string): string {
  return `pn-${Buffer.from(number).toString('hex')}`;
}

function numberOf(id: string): string {
  return Buffer.from(id.slice(3), 'hex').toString('utf8');
}

/** Shows a number in GetPhoneNumber as it was before it was moved, for some milliseconds. */
function lagging(milliseconds: number): Overrides {
  const moves = new WeakMap<World, Map<string, number>>();
  return {
    moveNumber: (next) => (id, context) => {
      const number = context.behaviour.identify(id, context);
      const isNew = context.behaviour.findNumber(number, context)?.queuedAt === undefined;
      const error = next(id, context);
      const moved = moves.get(context.world) ?? new Map<string, number>();
      moves.set(context.world, moved);
      if (isNew && error === undefined) moved.set(number, Date.now());
      return error;
    },
    getNumber: (next) => (id, context) => {
      const number = context.behaviour.identify(id, context);
      const movedAt = moves.get(context.world)?.get(number) ?? 0;
      const record = context.behaviour.findNumber(number, context);
      if (record === undefined || Date.now() - movedAt >= milliseconds) return next(id, context);
      const { queuedAt, ...before } = record;
      return { PhoneNumber: describeNumber(before, context.behaviour.nameNumber(number)) };
    },
  };
}

/** Answers that a number is not there for some milliseconds after a state has set it for the first time. */
function unknownAfterSetUp(milliseconds: number): Overrides {
  const settings = new WeakMap<World, Map<string, number>>();
  return {
    setState: (next) => (command, surroundings) => {
      const { world, behaviour } = surroundings;
      const set = settings.get(world) ?? new Map<string, number>();
      settings.set(world, set);
      if (numberStates.has(command.state) && command.action === 'setup')
        for (const id of numbersOf(command)) {
          const number = behaviour.identify(id, surroundings);
          if (!set.has(number)) set.set(number, Date.now());
        }
      return next(command, surroundings);
    },
    getNumber: (next) => (id, context) => {
      const setAt = settings.get(context.world)?.get(context.behaviour.identify(id, context)) ?? 0;
      if (Date.now() - setAt < milliseconds)
        throw new Refusal(404, 'NotFoundException', 'The phone number does not exist yet.');
      return next(id, context);
    },
  };
}

/** Does not offer the states for which the condition holds. */
function withoutStates(condition: (state: string) => boolean, status: number): Overrides {
  return before('setState', ({ state }) => {
    if (condition(state)) throw new Refusal(status, 'NotImplemented', 'The state is not offered.');
  });
}

/** Other ways to name numbers, to be observed and to be brought into states. */
export const targetVariants: readonly Variant[] = [
  {
    id: 'opaque-ids',
    does: 'Ids are opaque words; the state protocol takes numbers and tells the ids, which alone name them elsewhere.',
    overrides: opaque(),
  },
  {
    id: 'percent-ids-only',
    does: 'Ids are of the form %2B1…; the state protocol tells them, and the form +1… names nothing.',
    overrides: {
      ...namedInStates((id) => id.replace(/^\+/, '%2B')),
      ...given('identify', (id) => (id.startsWith('+') ? `unknown ${id}` : id)),
    },
  },
  {
    id: 'plus-ids-shown',
    does: 'GetPhoneNumber shows ids in the form +1….',
    overrides: instead('nameNumber', (number) => number),
  },
  {
    id: 'states-answer-with-ids',
    does: 'The state protocol answers with the ids that it was given, in the form %2B1….',
    overrides: namedInStates((id) => id.replace(/^\+/, '%2B')),
  },
  {
    id: 'set-up-lags-behind',
    does: 'GetPhoneNumber knows a number only 200 milliseconds after a state brought it in.',
    overrides: unknownAfterSetUp(200),
  },
  {
    id: 'reads-lag-behind',
    does: 'GetPhoneNumber shows a deletion 300 milliseconds late.',
    overrides: lagging(300),
  },
  {
    id: 'no-get-phone-number',
    does: 'GetPhoneNumber is not offered.',
    overrides: after('route', (route) => {
      if (route.operation === 'GetPhoneNumber') throw unknownOperation();
      return route;
    }),
  },
  {
    id: 'no-restore-phone-number',
    does: 'RestorePhoneNumber is not offered.',
    overrides: after('route', (route) => {
      if (route.operation === 'RestorePhoneNumber') throw unknownOperation();
      return route;
    }),
  },
  {
    id: 'no-clock-state',
    does: 'The state protocol cannot advance the clock.',
    overrides: withoutStates((state) => state === 'clock is advanced', 404),
  },
  {
    id: 'no-error-states',
    does: 'The state protocol offers none of the error states and says 501.',
    overrides: withoutStates((state) => forcedRefusals.has(state), 501),
  },
  {
    id: 'no-association-states',
    does: 'The state protocol cannot associate numbers.',
    overrides: withoutStates((state) => state.startsWith('numbers associated'), 404),
  },
];
