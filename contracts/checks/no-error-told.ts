import type { Finding } from '../harness/failure.ts';
import { showField } from '../reading/header.ts';
import { showValue } from '../reading/json-body.ts';
import { isSuccess, type OperationCheck } from './operation-check.ts';

/** An error told with a 200 is lost: both official clients take it for success. */
export const noErrorTold: OperationCheck = {
  id: 'no-error-told',
  title: 'a 200 tells no error',
  clauses: ['success/no-error-told'],
  judge(view) {
    if (!isSuccess(view)) return null;
    const clause = 'success/no-error-told';
    const findings: Finding[] = [];
    const header = view.header('x-amzn-errortype');
    if (header !== undefined)
      findings.push({
        clause,
        code: 'error-type-on-success',
        path: 'header x-amzn-errortype',
        received: showField(header),
        expected: '(none)',
      });
    const type = view.object?.__type ?? view.object?.Code ?? view.object?.code;
    if (type !== undefined)
      findings.push({
        clause,
        code: 'error-body-on-success',
        path: 'body',
        received: `an error ${showValue(type)}`,
        expected: 'no error',
      });
    return findings;
  },
};
