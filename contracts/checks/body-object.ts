import { isKnownCoding } from '../reading/decode-content.ts';
import { describeBody, type JsonBody } from '../reading/json-body.ts';
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
      const code = view.object === undefined ? nameDeviation(view.json) : undefined;
      if (code === undefined) return [];
      return [
        {
          clause,
          code,
          path: 'body',
          received: describeBody(view.json),
          expected: 'a JSON object',
        },
      ];
    },
  };
}

function nameDeviation(body: JsonBody): string | undefined {
  switch (body.kind) {
    case 'json':
      return 'body-not-object';
    case 'empty':
      return 'body-empty';
    case 'not-json':
      return 'body-not-json';
    case 'not-decoded':
      // Of a coding that isn't known here nobody can say whether it is kept.
      return isKnownCoding(body.coding) ? 'body-not-decoded' : undefined;
    default:
      // What is not UTF-8, or stands behind a byte order mark, is told by the check of that.
      return undefined;
  }
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
