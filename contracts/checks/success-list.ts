import { describeType } from '../reading/json-body.ts';
import { isSuccess, type OperationCheck } from './operation-check.ts';

/** `PhoneNumberErrors` is an array, empty when nothing failed, never `null`. */
export const successList: OperationCheck = {
  id: 'success-list',
  title: 'PhoneNumberErrors is an array',
  clauses: ['success/list-present', 'success/list-is-array', 'success/list-never-null'],
  judge(view) {
    if (!isSuccess(view) || view.object === undefined) return null;
    const list = view.object.PhoneNumberErrors;
    if (Array.isArray(list)) return [];
    const [clause, code] =
      list === undefined
        ? ['success/list-present', 'list-missing']
        : list === null
          ? ['success/list-never-null', 'list-null']
          : ['success/list-is-array', 'list-not-array'];
    return [
      {
        clause,
        code,
        path: 'body/PhoneNumberErrors',
        received: describeType(list),
        expected: 'an array',
      },
    ];
  },
};
