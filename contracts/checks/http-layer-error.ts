import { frontStatuses } from '../reading/error-vocabulary.ts';
import { describeBody } from '../reading/json-body.ts';
import type { OperationCheck } from './operation-check.ts';

/** What the HTTP layer refuses (unknown path, wrong method, too large) has the form of every other error. */
export const httpLayerError: OperationCheck = {
  id: 'http-layer-error',
  title: 'refusals of the HTTP layer have the contract’s form',
  clauses: ['errors/http-layer'],
  judge(view) {
    if (view.status < 400 || (view.isOperation && !frontStatuses.has(view.status))) return null;
    const isJson = view.object !== undefined && view.mediaType === 'application/json';
    const { name } = view.errorType;
    if (isJson && name !== undefined) return [];
    return [
      {
        clause: 'errors/http-layer',
        code: isJson ? 'type-not-told' : 'body-not-json',
        path: isJson ? 'header x-amzn-errortype' : 'body',
        received: isJson ? '(none)' : describeBody(view.json),
        expected: isJson ? 'the name of the error' : 'a JSON object',
      },
    ];
  },
};
