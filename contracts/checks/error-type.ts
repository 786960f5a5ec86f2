import { showField } from '../reading/header.ts';
import { isOperationError, type OperationCheck } from './operation-check.ts';

/** An error tells its shape where both official clients read it, best in the header, best bare. */
export const errorType: OperationCheck = {
  id: 'error-type',
  title: 'an error tells its type',
  clauses: ['errors/type-told', 'errors/type-in-header', 'errors/type-bare'],
  judge(view) {
    if (!isOperationError(view)) return null;
    const { name, header, readBy } = view.errorType;
    const path = 'header x-amzn-errortype';
    if (name === undefined) {
      const isSplit = readBy.python !== readBy.javascript;
      const received = isSplit
        ? `${readBy.python ?? 'none'} to botocore, ${readBy.javascript ?? 'none'} to the SDK for JavaScript`
        : showField(header);
      return [
        {
          clause: 'errors/type-told',
          code: 'type-not-told',
          path,
          received,
          expected: 'the name of the error',
        },
      ];
    }
    if (header === undefined)
      return [
        {
          clause: 'errors/type-in-header',
          code: 'type-in-body-only',
          path,
          received: `${name}, in the body only`,
          expected: name,
        },
      ];
    if (/^[A-Za-z]+$/.test(header)) return [];
    return [{ clause: 'errors/type-bare', code: 'type-decorated', path, received: header, expected: name }];
  },
};
