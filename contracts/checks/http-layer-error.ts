import type { Finding } from '../harness/failure.ts';
import { frontStatuses } from '../reading/error-vocabulary.ts';
import { showField } from '../reading/header.ts';
import { describeBody } from '../reading/json-body.ts';
import type { View } from '../reading/view.ts';
import type { OperationCheck } from './operation-check.ts';

/** What the HTTP layer refuses (unknown path, wrong method, too large) has the form of every other error. */
export const httpLayerError: OperationCheck = {
  id: 'http-layer-error',
  title: 'refusals of the HTTP layer have the contract’s form',
  clauses: ['errors/http-layer'],
  judge(view) {
    // The answer to HEAD has no body (RFC 9110 §9.3.2).
    if (view.exchange.request.method === 'HEAD') return null;
    if (view.status < 400 || (view.isOperation && !frontStatuses.has(view.status))) return null;
    const deviation = findDeviation(view);
    return deviation === undefined ? [] : [{ clause: 'errors/http-layer', ...deviation }];
  },
};

function findDeviation(view: View): Omit<Finding, 'clause'> | undefined {
  if (view.object === undefined) {
    const received = describeBody(view.json);
    return { code: 'body-not-json', path: 'body', received, expected: 'a JSON object' };
  }
  if (view.mediaType !== 'application/json') {
    const received = showField(view.header('content-type'));
    return { code: 'other-media-type', path: 'header content-type', received, expected: 'application/json' };
  }
  if (view.errorType.name !== undefined) return undefined;
  const received = showField(view.errorType.header);
  const expected = 'the name of the error';
  return { code: 'type-not-told', path: 'header x-amzn-errortype', received, expected };
}
