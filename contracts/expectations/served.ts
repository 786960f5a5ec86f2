import { answers, type ListedAnswers } from './answers.ts';
import type { Demand } from './expectation.ts';
import { listsTheFailed } from './listed-ids.ts';
import { clientError, either, statusIs, takenAsValid } from './patterns.ts';

/** Demands that a request is taken as valid, and that the ids known to fail are listed. */
export function isServed(
  clause: string,
  advisedAgainst?: ListedAnswers['advisedAgainst'],
): readonly Demand[] {
  const listed = { clause, holds: takenAsValid, ...(advisedAgainst === undefined ? {} : { advisedAgainst }) };
  return [answers(listed), listsTheFailed()];
}

/** Demands a 200 whose entries are the ids that failed. */
export function is200(clause: string): readonly Demand[] {
  return [answers({ clause, holds: statusIs(200) }), listsTheFailed()];
}

/** Demands that a request is served or refused, which is free, and makes nothing fail. */
export const servedOrRefused: readonly Demand[] = [
  answers({ clause: 'errors/listed-answer', holds: either(takenAsValid, clientError) }),
];
