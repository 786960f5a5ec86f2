import { answers } from './answers.ts';
import type { Demand } from './expectation.ts';
import { statusIs } from './patterns.ts';

const typeClause = 'input/bad-request-type';

/** Demands a 400, and advises that it is a BadRequestException. */
export function isRefused(clause: string): readonly Demand[] {
  return [answers({ clause, holds: statusIs(400) }), badRequestType];
}

/** Demands a 400 of whatever type: for bodies that the protocol refuses before the operation sees them. */
export function isRefusedByProtocol(clause: string): readonly Demand[] {
  return [answers({ clause, holds: statusIs(400) })];
}

/** Advises that a 400 is a BadRequestException. */
export const badRequestType: Demand = {
  clauses: [typeClause],
  text: 'BadRequestException',
  judge({ view }) {
    const { name } = view.errorType;
    if (view.status !== 400 || name === undefined || name === 'BadRequestException') return [];
    return [
      {
        clause: typeClause,
        code: 'other-bad-request-type',
        path: 'header x-amzn-errortype',
        received: name,
        expected: 'BadRequestException',
      },
    ];
  },
};
