import { stateNames } from '../states.ts';
import { type Context, knownState } from './expectation.ts';

/** A kind of answer, with words for people. */
export interface Pattern {
  readonly text: string;
  readonly matches: (context: Context) => boolean;
}

/** One of these statuses. */
export function statusIs(...statuses: readonly number[]): Pattern {
  return { text: statuses.join(' or '), matches: ({ view }) => statuses.includes(view.status) };
}

/** Any 4xx. */
export const clientError: Pattern = {
  text: 'a 4xx',
  matches: ({ view }) => view.status >= 400 && view.status < 500,
};

/** Anything below 500. */
export const noServerError: Pattern = {
  text: 'anything but a 5xx',
  matches: ({ view }) => view.status < 500,
};

/** A 404 NotFoundException, also for an id that exists: as one that is queued, or as another spelling. */
export const refusedAsNotFound: Pattern = {
  text: '404 NotFoundException',
  matches: ({ view }) =>
    view.status === 404 && (view.errorType.name ?? 'NotFoundException') === 'NotFoundException',
};

/** A refusal of the whole call because an id does not exist; not for ids that are known to exist. */
export const notFound: Pattern = {
  text: refusedAsNotFound.text,
  matches(context) {
    if (!refusedAsNotFound.matches(context)) return false;
    const { view } = context;
    const states = (view.requestIds ?? ['']).map((id) => knownState(context, id));
    return states.some((state) => state === undefined || state === stateNames.absent);
  },
};

/** Either of the patterns. */
export function either(...patterns: readonly Pattern[]): Pattern {
  return {
    text: patterns.map(({ text }) => text).join(' or '),
    matches: (context) => patterns.some((pattern) => pattern.matches(context)),
  };
}

/** A refusal of a method: any 4xx, or 501 from a server that doesn't know the method at all (RFC 9110 §15.6.2). */
export const methodRefused: Pattern = either(clientError, statusIs(501));

/** The request was taken as valid: it was served, or refused only because a number does not exist. */
export const takenAsValid: Pattern = either(statusIs(200), notFound);
