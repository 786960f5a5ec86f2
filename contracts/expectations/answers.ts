import { levelOf } from '../clauses/level-of.ts';
import { type Demand, describeAnswer } from './expectation.ts';
import type { Pattern } from './patterns.ts';

/** The answers that the contract lists for a request. */
export interface ListedAnswers {
  /** The clause that asks for an answer that `holds`. */
  readonly clause: string;
  readonly holds: Pattern;
  /** Answers that are conformant but advised against, under an advised clause (by default the same). */
  readonly advisedAgainst?: { readonly pattern: Pattern; readonly clause?: string };
}

const unlisted = 'errors/listed-answer';

/**
 * Demands one of the listed answers. One that no list names breaks the clause, or, where the clause is only
 * advised, the rule that a request gets an answer that the contract lists for it.
 */
export function answers({ clause, holds, advisedAgainst }: ListedAnswers): Demand {
  const isRequired = levelOf(clause) === 'required';
  const broken = isRequired ? clause : unlisted;
  const advised = advisedAgainst?.clause ?? clause;
  const expected =
    advisedAgainst === undefined ? holds.text : `${holds.text} (tolerated: ${advisedAgainst.pattern.text})`;
  return {
    clauses: [...new Set([clause, broken, ...(advisedAgainst === undefined ? [] : [advised])])],
    text: expected,
    judge(context) {
      if (holds.matches(context)) return [];
      const isTolerated = advisedAgainst?.pattern.matches(context) ?? false;
      const { view } = context;
      return [
        {
          clause: isTolerated ? advised : broken,
          code: nameDeviation(view.status),
          path: 'status',
          received: describeAnswer(view),
          expected: isTolerated ? holds.text : expected,
        },
      ];
    },
  };
}

function nameDeviation(status: number): string {
  if (status >= 500) return 'failed';
  if (status >= 400) return 'refused';
  return status >= 300 ? 'redirected' : 'served';
}
