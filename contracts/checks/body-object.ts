import { describeBody } from '../reading/json-body.ts';
import type { View } from '../reading/view.ts';
import { isOperationError, isSuccess, type OperationCheck } from './operation-check.ts';

function createBodyObjectCheck(
  id: string,
  title: string,
  clause: string,
  applies: (view: View) => boolean,
): OperationCheck {
  return {
    id,
    title,
    clauses: [clause],
    judge(view) {
      if (!applies(view)) return null;
      // What the decoder refuses is told by the checks on encoding.
      const isUnread =
        view.json.kind === 'not-utf8' || view.json.kind === 'bom' || view.json.kind === 'not-decoded';
      if (view.object !== undefined || isUnread) return [];
      return [
        {
          clause,
          code:
            view.json.kind === 'json'
              ? 'body-not-object'
              : view.json.kind === 'empty'
                ? 'body-empty'
                : 'body-not-json',
          path: 'body',
          received: describeBody(view.json),
          expected: 'a JSON object',
        },
      ];
    },
  };
}

/** A success is a JSON object; other JSON crashes botocore, text is silent success there. */
export const successBodyObject = createBodyObjectCheck(
  'success-body-object',
  'the body of a 200 is a JSON object',
  'success/body-object',
  isSuccess,
);

/** An error is a JSON object; HTML is a SyntaxError in the SDK for JavaScript. */
export const errorBodyObject = createBodyObjectCheck(
  'error-body-object',
  'the body of an error is a JSON object',
  'errors/body-object',
  isOperationError,
);
