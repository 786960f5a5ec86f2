import { documentedByType } from '../reading/error-vocabulary.ts';
import { describeType, showValue } from '../reading/json-body.ts';
import { serviceProfile } from '../services.ts';
import { isOperationError, type OperationCheck } from './operation-check.ts';

/** The body's `Code` is the short word that belongs to the type; some client versions report it instead of the type. */
export const errorCode: OperationCheck = {
  id: 'error-code',
  title: 'an error’s Code belongs to its type',
  clauses: ['errors/code', 'errors/code-is-text'],
  judge(view) {
    if (!isOperationError(view) || view.object === undefined) return null;
    const code = view.object.Code;
    const path = 'body/Code';
    if (code !== undefined && typeof code !== 'string')
      return [
        {
          clause: 'errors/code-is-text',
          code: 'code-not-string',
          path,
          received: describeType(code),
          expected: 'a string',
        },
      ];
    const { name } = view.errorType;
    const word = name === undefined ? undefined : documentedByType(name)?.code;
    if (word === undefined || code === word) return [];
    if (code === undefined && !serviceProfile(view.service).errorMembers.has('Code')) return [];
    return [
      {
        clause: 'errors/code',
        code: code === undefined ? 'code-missing' : 'code-of-other-type',
        path,
        received: showValue(code),
        expected: word,
      },
    ];
  },
};
