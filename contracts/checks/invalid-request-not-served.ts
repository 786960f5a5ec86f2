import { readMediaType } from '../reading/header.ts';
import { isJsonObject, showValue } from '../reading/json-body.ts';
import type { View } from '../reading/view.ts';
import { isSuccess, type OperationCheck } from './operation-check.ts';

/** A body that the reference page rules out is never answered 200. */
export const invalidRequestNotServed: OperationCheck = {
  id: 'invalid-request-not-served',
  title: 'an invalid request is not served',
  clauses: ['success/invalid-request-not-served'],
  judge(view) {
    // A body announced as another media type is read by that type's rules, if it is read at all.
    const announced = readMediaType(view.requestHeader('content-type')) ?? 'application/json';
    if (!isSuccess(view) || announced !== 'application/json') return null;
    const problem = findProblem(view);
    if (problem === undefined) return [];
    return [
      {
        clause: 'success/invalid-request-not-served',
        code: 'invalid-request-served',
        path: 'status',
        received: '200',
        expected: `400, since ${problem}`,
      },
    ];
  },
};

function findProblem({ requestJson, requestIds }: View): string | undefined {
  // Bytes that are not UTF-8 and byte order marks are judged by cases: what is right there is not settled.
  if (requestJson.kind === 'not-utf8' || requestJson.kind === 'bom') return undefined;
  if (requestJson.kind === 'empty') return 'the request’s body is empty';
  if (requestJson.kind !== 'json') return 'the request’s body is not JSON';
  if (!isJsonObject(requestJson.value)) return 'the request’s body is not a JSON object';
  const ids = requestJson.value.PhoneNumberIds;
  if (ids === undefined || ids === null) return 'PhoneNumberIds is missing';
  if (!Array.isArray(ids)) return 'PhoneNumberIds is not an array';
  if (ids.length === 0) return 'PhoneNumberIds is empty';
  if (requestIds !== undefined) return undefined;
  return `PhoneNumberIds holds ${showValue(ids.find((id) => typeof id !== 'string'))}, which is no string`;
}
