import { showField } from '../reading/header.ts';
import { isOperationError, isSuccess, type OperationCheck } from './operation-check.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Each answer carries a request id: on a 200 it must, on an error it should. */
export const requestId: OperationCheck = {
  id: 'request-id',
  title: 'the answer carries a request id',
  clauses: ['success/request-id', 'success/request-id-name', 'success/request-id-uuid'],
  judge(view) {
    if (!isSuccess(view)) return null;
    const named = view.header('x-amzn-requestid');
    const id = named || view.header('x-amz-request-id');
    if (!id)
      return [
        {
          clause: 'success/request-id',
          code: 'request-id-missing',
          path: 'header x-amzn-requestid',
          received: showField(named),
          expected: 'a request id',
        },
      ];
    if (!named)
      return [
        {
          clause: 'success/request-id-name',
          code: 'request-id-elsewhere',
          path: 'header x-amzn-requestid',
          received: 'x-amz-request-id instead',
          expected: 'x-amzn-RequestId',
        },
      ];
    if (uuid.test(id)) return [];
    return [
      {
        clause: 'success/request-id-uuid',
        code: 'request-id-not-uuid',
        path: 'header x-amzn-requestid',
        received: id,
        expected: 'a UUID',
      },
    ];
  },
};

/** An error carries a request id too; without one nobody can ask the operator about it. */
export const errorRequestId: OperationCheck = {
  id: 'error-request-id',
  title: 'an error carries a request id',
  clauses: ['errors/request-id'],
  judge(view) {
    if (!isOperationError(view)) return null;
    const named = view.header('x-amzn-requestid');
    if (named || view.header('x-amz-request-id')) return [];
    return [
      {
        clause: 'errors/request-id',
        code: 'request-id-missing',
        path: 'header x-amzn-requestid',
        received: showField(named),
        expected: 'a request id',
      },
    ];
  },
};
